/** How do you feel about the society we made? The hill as it was left, without a number; a face and a word. */
import { longest } from '../../shared/game/longest.ts';
import { useCommands } from '../connection/command.ts';
import { outcomeOf } from '../connection/outcomes.ts';
import { hundredsOf } from '../laws/hundreds.ts';
import { resultOf } from '../laws/result.ts';
import { isText, useDraft } from '../page/drafts.ts';
import { useSize } from '../page/size.ts';
import { theme } from '../page/theme.ts';
import { DebriefSky } from '../parts/debrief-sky.tsx';
import { Faces } from '../parts/faces.tsx';
import { Frame, Question, Sill } from '../parts/frame.tsx';
import { HundredTable } from '../parts/hundred-table.tsx';
import { Icon } from '../parts/icon.tsx';
import { StageCanvas } from '../stage/canvas.tsx';
import { cityDuring } from '../stage/city-years.ts';
import { looksAt, yearsOf } from '../stage/hundred-slots.ts';
import { stageStatus } from '../stage/stage.ts';
import { say, words } from '../texts/text.ts';
import { type DebriefScreenProps, sillWhen } from './debrief-screen.ts';

export function DebriefFeel(props: DebriefScreenProps) {
  const { table, me, round, send, next, given } = props;
  const t = words().debrief;
  const { submit, busy, refused } = useCommands(send);
  const [face, setFace] = useDraft('face', me.face, (value): value is number => typeof value === 'number');
  const [word, setWord] = useDraft('word', me.word, isText);
  const tooLong = Math.max(0, [...word.trim()].length - longest.word);
  const share = async () => {
    if (tooLong === 0 && (await submit({ type: 'reflect', ...(face > 0 ? { face } : {}), word: word.trim() }))) next();
  };
  return (
    <Frame
      layout="stage"
      class="debrief-feel"
      question={t.feelQuestion}
      sky={<DebriefSky at="feel" />}
      sill={
        <Sill
          {...sillWhen(given, {
            note: t.feelNote,
            more: t.feelMore,
            busy,
            refused,
            action: face > 0 && tooLong === 0 ? { label: t.share, act: () => void share() } : undefined,
            second: face > 0 ? undefined : { label: words().common.skip, act: next },
          })}
        >
          <div class="feeling">
            <Faces chosen={face} choose={setFace} />
            <label class="unseen" for="word">
              {t.word}
            </label>
            <input
              id="word"
              class="field"
              value={word}
              placeholder={t.word}
              autocomplete="off"
              enterkeyhint="done"
              aria-describedby={tooLong > 0 ? 'word-long' : undefined}
              onInput={(event) => setWord(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && face > 0 && !event.isComposing) void share();
              }}
            />
            {tooLong > 0 && (
              <p id="word-long" class="refused">
                <Icon name="x" size={16} weight={3} />
                {t.tooLong(tooLong)}
              </p>
            )}
          </div>
        </Sill>
      }
    >
      <LastFrame table={table} round={round} />
    </Frame>
  );
}

function LastFrame({ table, round }: Pick<DebriefScreenProps, 'table' | 'round'>) {
  const t = words();
  const [top, topSize] = useSize();
  const result = resultOf(table);
  const hundreds = hundredsOf(outcomeOf(result?.did.plan ?? '').value.outcome, outcomeOf(result?.today.plan ?? '').value.outcome, round.concerned);
  const years = hundreds === null ? 0 : yearsOf(hundreds);
  const question = (
    <div class="hundred-top" ref={top}>
      <Question>{t.debrief.feelQuestion}</Question>
    </div>
  );
  if (hundreds === null) return <div class="stage">{question}</div>;
  if (stageStatus.value === 'none') {
    return (
      <div class="stage is-numbers">
        {question}
        <div class="hundred-numbers">
          <HundredTable hundreds={hundreds} year={yearsOf(hundreds)} names={round.hundred.states.map(say)} />
        </div>
      </div>
    );
  }
  return (
    <StageCanvas
      picture={{
        kind: 'hundred',
        theme: theme.value,
        above: topSize.height,
        looks: looksAt(hundreds, years),
        city: cityDuring(hundreds.cities, years),
      }}
    >
      {question}
      <div class="hundred-hill" role="img" aria-label={t.debrief.hill} />
    </StageCanvas>
  );
}
