/** What do you think now, as yourself? The five statements of the beginning once more. */
import { useCommands } from '../connection/command.ts';
import { isNumbers, useDraft } from '../page/drafts.ts';
import { DebriefSky } from '../parts/debrief-sky.tsx';
import { Frame, Sill } from '../parts/frame.tsx';
import { Statement } from '../parts/statement.tsx';
import { words } from '../texts/text.ts';
import type { DebriefScreenProps } from './debrief-screen.ts';

export function DebriefNow({ scenario, me, send, next }: DebriefScreenProps) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const [chosen, setChosen] = useDraft('poll', {}, isNumbers);
  const given = scenario.poll.map((_, i) => chosen[i] ?? me.pollAfter[i]);
  const answers = given.flatMap((answer) => (answer === undefined ? [] : [answer]));
  const left = given.length - answers.length;
  const finish = async () => {
    if (await submit({ type: 'answer-poll', answers })) next();
  };
  return (
    <Frame
      question={t.debrief.nowQuestion}
      class="poll"
      sky={<DebriefSky at="us" />}
      sill={
        <Sill
          note={t.debrief.nowNote}
          busy={busy}
          refused={refused}
          action={left === 0 ? { label: t.prologue.pollDone, act: () => void finish() } : undefined}
          waiting={t.prologue.pollLeft(left)}
          second={left === 0 ? undefined : { label: t.common.skip, act: next }}
        />
      }
    >
      <div class="row apart scale" aria-hidden="true">
        <span>{t.prologue.pollScale[0]}</span>
        <span>{t.prologue.pollScale[4]}</span>
      </div>
      {scenario.poll.map((statement, i) => (
        <Statement key={statement.en} statement={statement} answer={given[i] ?? null} give={(answer) => setChosen({ ...chosen, [i]: answer })} />
      ))}
    </Frame>
  );
}
