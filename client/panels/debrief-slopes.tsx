/** Did the game move you? Before and now, what the world has done since, and one sentence for the report. */

import { longest } from '../../shared/game/longest.ts';
import { Slope } from '../charts/slope.tsx';
import { useCommands } from '../connection/command.ts';
import { roleOf } from '../connection/here.ts';
import { isText, useDraft } from '../page/drafts.ts';
import { DebriefSky } from '../parts/debrief-sky.tsx';
import { Frame, Sill } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { say, words } from '../texts/text.ts';
import type { DebriefScreenProps } from './debrief-screen.ts';

export function DebriefSlopes({ scenario, round, me, send, next }: DebriefScreenProps) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const [sentence, setSentence] = useDraft('sentence', me.sentence, isText);
  const tooLong = Math.max(0, [...sentence.trim()].length - longest.sentence);
  const written = sentence.trim() !== '';
  const role = roleOf(me);
  const compared = scenario.poll.flatMap((statement, i) => {
    const before = me.pollBefore[i];
    const now = me.pollAfter[i];
    return before === undefined || now === undefined ? [] : [{ statement, before, now }];
  });
  const finish = async (signs: boolean) => {
    if (signs && !(await submit({ type: 'reflect', sentence: sentence.trim() }))) return;
    next();
  };
  return (
    <Frame
      question={t.debrief.slopesQuestion}
      class={role === null ? 'debrief-slopes' : `debrief-slopes role-${role}`}
      sky={<DebriefSky at="us" />}
      sill={
        <Sill
          note={t.debrief.signNote}
          busy={busy}
          refused={refused}
          action={written && tooLong === 0 ? { label: t.debrief.sign, act: () => void finish(true) } : undefined}
          second={written ? undefined : { label: t.common.skip, act: () => void finish(false) }}
        />
      }
    >
      {compared.length === 0 ? (
        <p class="label">{t.debrief.notAsked}</p>
      ) : (
        <>
          <p class="row apart label">
            <span>
              {t.debrief.before} → {t.debrief.now}
            </span>
            <span>{t.debrief.scale}</span>
          </p>
          <ul class="slopes">
            {compared.map(({ statement, before, now }) => (
              <li key={statement.en}>
                <Slope
                  before={before}
                  now={now}
                  said={t.debrief.slope(say(statement), t.prologue.pollScale[before - 1] ?? '', t.prologue.pollScale[now - 1] ?? '')}
                />
                <span aria-hidden="true">{say(statement)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <details class="since">
        <summary>{t.debrief.since}</summary>
        <p>{say(round.since)}</p>
      </details>
      <label for="sentence">{t.debrief.sentence}</label>
      <textarea
        id="sentence"
        class="field"
        rows={2}
        value={sentence}
        aria-describedby={tooLong > 0 ? 'sentence-long' : undefined}
        onInput={(event) => setSentence(event.currentTarget.value.replaceAll('\n', ' '))}
      />
      {tooLong > 0 && (
        <p id="sentence-long" class="refused">
          <Icon name="x" size={16} weight={3} />
          {t.debrief.tooLong(tooLong)}
        </p>
      )}
    </Frame>
  );
}
