/** Who sits here, how others come, and Start. Bots take the seats that stay free. */
import { useState } from 'preact/hooks';
import { roleIds } from '../../shared/scenario/roles.ts';
import { useCommands } from '../connection/command.ts';
import { mayNow, useHere } from '../connection/here.ts';
import { lazy } from '../page/lazy.tsx';
import { addressOf } from '../page/router.ts';
import { LetterDoors } from '../parts/code-doors.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { SeatList } from '../parts/seats.tsx';
import { firstWords } from '../texts/text.ts';

const QrCode = lazy(() => import('../parts/qr-code.tsx').then((file) => file.QrCode));

export function Lobby() {
  const { connection, everybody, table, me } = useHere();
  const { busy, refused, submit } = useCommands(connection.send);
  const t = firstWords();
  const alone = everybody.preset === 'solo';
  const taken = roleIds.filter((role) => (table.seats[role]?.holder ?? '') !== '').length;
  const mayStart = mayNow(me, 'start');
  return (
    <Frame
      question={alone ? t.lobby.aloneQuestion : t.lobby.question}
      sky={<PhaseSky />}
      sill={
        <Sill
          note={alone ? t.lobby.minutes(everybody.rounds) : t.lobby.taken(taken, roleIds.length)}
          more={alone ? undefined : t.lobby.botsRest}
          busy={busy}
          refused={refused}
          action={mayStart ? { label: alone ? t.lobby.startAlone : t.lobby.start, act: () => void submit({ type: 'start' }) } : undefined}
          waiting={t.sill.waitingForAll}
        />
      }
    >
      {!alone && <Invitation code={everybody.code} />}
      <SeatList />
      <p class="label">{me.role === '' ? t.lobby.watching : alone ? '' : mayStart ? t.lobby.starts : t.lobby.hostStarts}</p>
    </Frame>
  );
}

function Invitation({ code }: { readonly code: string }) {
  const t = firstWords();
  const [copied, setCopied] = useState(false);
  const [qr, showQr] = useState(false);
  const address = addressOf(code);
  return (
    <section class="invitation">
      <span class="unseen">{t.join.game(code)}</span>
      <LetterDoors code={code} />
      <p class="address">{address.replace(/^https?:\/\//, '')}</p>
      <div class="row">
        {/* a plain-http page has no clipboard; the address stands above */}
        {'clipboard' in navigator && (
          <button
            type="button"
            class="second"
            onClick={() => {
              void navigator.clipboard.writeText(address).then(() => setCopied(true));
            }}
          >
            <Icon name={copied ? 'check' : 'link'} size={18} />
            {copied ? t.lobby.copied : t.lobby.copy}
          </button>
        )}
        <button type="button" class="second" onClick={() => showQr(true)}>
          <Icon name="qr" size={18} />
          {t.lobby.qr}
        </button>
      </div>
      {qr && (
        <Dialog title={t.lobby.qrTitle} close={() => showQr(false)}>
          <QrCode text={address} />
        </Dialog>
      )}
    </section>
  );
}
