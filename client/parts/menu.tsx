/** Everything that is not the one thing to do: language, theme, who sits here, and for the host pause and end. */
import { useState } from 'preact/hooks';
import type { SeatMessage } from '../../shared/game/command.ts';
import { locales } from '../../shared/game/presets.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { useCommands } from '../connection/command.ts';
import { mayNow, nameOf, useHere } from '../connection/here.ts';
import { forgetKeys } from '../connection/keys.ts';
import { keysShown, menuShown } from '../connection/shown.ts';
import { go } from '../page/router.ts';
import { switchTheme, theme, themes } from '../page/theme.ts';
import { firstWords, languages, locale, switchLanguage } from '../texts/text.ts';
import { Choice } from './choice.tsx';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';
import { SeatList } from './seats.tsx';

export function Menu() {
  const here = useHere();
  const t = firstWords();
  const { submit, refused } = useCommands(here.connection.send);
  const { me, everybody, table } = here;
  const close = () => {
    menuShown.value = false;
  };
  const act = async (command: SeatMessage) => {
    if (await submit(command)) close();
  };
  const leave = async () => {
    if (!(await submit({ type: 'leave-seat' }))) return;
    close();
    forgetKeys(everybody.code);
    go('/');
  };
  return (
    <Dialog title={t.menu.title} close={close}>
      <div class="menu">
        <LanguageAndTheme />
        <h3>
          {t.menu.code} <b class="code">{everybody.code}</b>
        </h3>
        <SeatList />
        {refused !== null && <p class="refused">{refused}</p>}
        <div class="menu-acts">
          {mayNow(me, 'pause') && table.clock === 'running' && (
            <button type="button" class="second" onClick={() => void act({ type: 'pause' })}>
              <Icon name="pause" size={18} weight={4} />
              {t.menu.pause}
            </button>
          )}
          {mayNow(me, 'resume') && table.clock === 'paused' && (
            <button type="button" class="second" onClick={() => void act({ type: 'resume' })}>
              <Icon name="play" size={18} />
              {t.menu.resume}
            </button>
          )}
          {mayNow(me, 'seat-bot') &&
            roleIds
              .filter((role) => (table.seats[role]?.holder ?? '') !== '' && table.seats[role]?.holder !== me.id)
              .map((role) => (
                <Asked
                  key={role}
                  label={t.menu.seatBot(nameOf(everybody, table.seats[role]?.holder ?? ''))}
                  question={t.menu.seatBot(nameOf(everybody, table.seats[role]?.holder ?? ''))}
                  act={() => act({ type: 'seat-bot', role })}
                />
              ))}
          {mayNow(me, 'leave-seat') && <Asked label={t.menu.leave} question={t.menu.leaveAsk} act={leave} />}
          {mayNow(me, 'end') && <Asked label={t.menu.end} question={t.menu.endAsk} act={() => act({ type: 'end' })} />}
          <button
            type="button"
            class="second"
            onClick={() => {
              close();
              keysShown.value = true;
            }}
          >
            {t.menu.keys}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

/** What can't be taken back asks first. */
function Asked({ label, question, act }: { readonly label: string; readonly question: string; readonly act: () => Promise<void> }) {
  const [asks, ask] = useState(false);
  const t = firstWords();
  if (!asks) {
    return (
      <button type="button" class="second is-bad" onClick={() => ask(true)}>
        <Icon name="x" size={16} weight={3} />
        {label}
      </button>
    );
  }
  return (
    <div class="asked">
      <p>{question}</p>
      <button type="button" class="second is-bad" onClick={() => void act()}>
        <Icon name="x" size={16} weight={3} />
        {label}
      </button>
      <button type="button" class="second" onClick={() => ask(false)}>
        {t.menu.stay}
      </button>
    </div>
  );
}

function LanguageAndTheme() {
  const t = firstWords();
  const names = { light: t.menu.light, dark: t.menu.dark } as const;
  return (
    <div class="two-choices">
      <Choice label={t.menu.language} class="segments" options={locales} chosen={locale.value} choose={(next) => void switchLanguage(next)}>
        {(one) => <span lang={languages[one].tag}>{languages[one].name}</span>}
      </Choice>
      <Choice label={t.menu.theme} class="segments" options={themes} chosen={theme.value} choose={switchTheme}>
        {(one) => <span>{names[one]}</span>}
      </Choice>
    </div>
  );
}

export function KeysHelp() {
  const t = firstWords();
  return (
    <Dialog
      title={t.menu.keys}
      close={() => {
        keysShown.value = false;
      }}
    >
      <dl class="keys">
        {t.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
