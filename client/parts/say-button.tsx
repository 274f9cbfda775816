/** Where people talk in writing: a point may be made at any time, with the screen behind it. */
import { useState } from 'preact/hooks';
import type { SeatMessage } from '../../shared/game/command.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import { useCommands } from '../connection/command.ts';
import { mayNow, roleOf, useHere } from '../connection/here.ts';
import type { Answer } from '../connection/session.ts';
import { words } from '../texts/text.ts';
import { Composer, pointToSend, useComposing } from './composer.tsx';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';
import { isTyped } from './talk.ts';

interface SayProps {
  readonly round: Round;
  readonly send: (command: SeatMessage) => Promise<Answer>;
}

export function SayButton(props: SayProps) {
  const { me, everybody } = useHere();
  const [opened, open] = useState(false);
  if (!isTyped(everybody) || !mayNow(me, 'argue')) return null;
  return (
    <>
      <button type="button" class="cards-button" onClick={() => open(true)}>
        <Icon name="speak" size={20} />
        <span aria-hidden="true">{words().debate.point}</span>
        <span class="unseen">{words().debate.makePoint}</span>
      </button>
      {opened && <SayDialog {...props} close={() => open(false)} />}
    </>
  );
}

function SayDialog({ round, send, close }: SayProps & { readonly close: () => void }) {
  const { me } = useHere();
  const t = words().debate;
  const { submit, busy, refused } = useCommands(send);
  const composing = useComposing();
  const role = roleOf(me);
  if (role === null) return null;
  const sayIt = async () => {
    if (!(await submit(pointToSend(round, role, composing.draft)))) return;
    composing.clear();
    close();
  };
  return (
    <Dialog title={t.makePoint} close={close}>
      <div class="menu">
        <Composer round={round} role={role} composing={composing} />
        {refused !== null && (
          <p class="refused" role="alert">
            {refused}
          </p>
        )}
        <button type="button" class="second" disabled={busy || !composing.isWhole} onClick={() => void sayIt()}>
          {t.say}
        </button>
      </div>
    </Dialog>
  );
}
