/** What is played, by how many, under which code; how long still; and what the wall needs. */
import { useState } from 'preact/hooks';
import { Switches } from '../parts/brand.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { hostWords } from '../texts/host.ts';
import { locale } from '../texts/text.ts';
import { type ConsoleView, census } from './console.tsx';
import { finishTimeOf, keepFinishTime, stepsIn } from './finish-time.ts';
import { HostIcon } from './host-icon.tsx';
import { ProjectorDialog } from './projector-link.tsx';
import { minutesOf } from './time.ts';

export function ConsoleHead({ view, title, now }: { readonly view: ConsoleView; readonly title: string; readonly now: number }) {
  const { everybody, facilitator } = view;
  const t = hostWords();
  const [asks, ask] = useState(false);
  const [wall, showWall] = useState(false);
  const { people, bots } = census(view);
  const about = [
    ...(facilitator.round >= 0 ? [t.count.round(facilitator.round + 1, everybody.rounds)] : []),
    t.count.tables(Object.keys(everybody.tables).length),
    t.count.people(people),
    ...(bots > 0 ? [t.count.bots(bots)] : []),
  ];
  const left = stepsIn(facilitator, now).reduce((sum, { ms }) => sum + ms, 0);
  const time = finishTimeOf(everybody.code);
  return (
    <>
      <header class="console-head">
        <div class="console-title">
          <h1>{title}</h1>
          <p>
            {about.join(' · ')} · {t.console.code} <b class="code">{everybody.code}</b>
          </p>
        </div>
        <button type="button" class="console-left" aria-haspopup="dialog" onClick={() => ask(true)}>
          <span>{time === null ? t.finish.question : t.console.until(spoken(time))}</span>
          <b>{t.console.minutesLeft(minutesOf(left))}</b>
        </button>
        <button type="button" class="second" aria-haspopup="dialog" onClick={() => showWall(true)}>
          <HostIcon name="screen" size={20} />
          {t.console.projector}
        </button>
        <Switches />
      </header>
      {asks && <FinishDialog code={everybody.code} leftMs={left} close={() => ask(false)} />}
      {wall && <ProjectorDialog code={everybody.code} close={() => showWall(false)} />}
    </>
  );
}

/** As the language writes a time of day. */
function spoken(time: string): string {
  const at = new Date(`2000-01-01T${time}`);
  return new Intl.DateTimeFormat(locale.value ?? 'en', { hour: '2-digit', minute: '2-digit', hour12: false }).format(at);
}

function FinishDialog({ code, leftMs, close }: { readonly code: string; readonly leftMs: number; readonly close: () => void }) {
  const t = hostWords().finish;
  const [time, setTime] = useState(() => finishTimeOf(code) ?? inSo(leftMs));
  return (
    <Dialog title={t.question} close={close}>
      <form
        class="finish-form"
        onSubmit={(event) => {
          event.preventDefault();
          keepFinishTime(code, time);
          close();
        }}
      >
        <label for="finish">{t.time}</label>
        <input id="finish" class="field" type="time" required value={time} onInput={(event) => setTime(event.currentTarget.value)} />
        <p class="label">{t.note}</p>
        <button type="submit" class="primary" data-primary>
          {t.keep}
        </button>
      </form>
    </Dialog>
  );
}

/** The time of day in so many milliseconds, in whole five minutes. */
function inSo(ms: number): string {
  const fiveMinutes = 5 * 60_000;
  const at = new Date(Math.ceil((Date.now() + ms) / fiveMinutes) * fiveMinutes);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
