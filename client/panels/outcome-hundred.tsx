/** Who was helped? A hundred people under two laws, year by year: one picture, two numbers, one headline. */
import { useEffect, useState } from 'preact/hooks';
import { today } from '../../shared/game/ids.ts';
import type { PerColumn } from '../../shared/game/state.ts';
import type { ColumnResult } from '../laws/result.ts';
import { isText, useDraft } from '../page/drafts.ts';
import { useSize } from '../page/size.ts';
import { theme } from '../page/theme.ts';
import { Frame, PhaseSky, Question, Sill } from '../parts/frame.tsx';
import { HowComputed } from '../parts/how-computed.tsx';
import { HundredTable } from '../parts/hundred-table.tsx';
import { HundredCounts, LawNumbers } from '../parts/hundred-words.tsx';
import { Icon } from '../parts/icon.tsx';
import { Scrubber } from '../parts/scrubber.tsx';
import { SlotSign } from '../parts/slot-sign.tsx';
import { StageCanvas } from '../stage/canvas.tsx';
import { useFilling } from '../stage/filling.ts';
import { inLegend, statesOf, type TwoHundreds } from '../stage/hundred-slots.ts';
import { stageStatus } from '../stage/stage.ts';
import { hundredHeadline, poorestLit } from '../texts/headline.ts';
import { say, words } from '../texts/text.ts';
import type { PanelProps } from './panel.ts';

interface OutcomeHundredProps extends PanelProps {
  readonly result: PerColumn<ColumnResult>;
  readonly hundreds: TwoHundreds;
  readonly next: () => void;
}

/** A stage wider than this has room for words beside the hill; on a narrower one they stand above it. */
const besideFrom = 900;
/** CSS px above the first line there. */
const topMargin = 22;

export function OutcomeHundred({ table, round, result, hundreds, next }: OutcomeHundredProps) {
  const t = words().outcome;
  const [seen, setSeen] = useDraft('filled', '', isText);
  const [asNumbers, setAsNumbers] = useState(false);
  const filling = useFilling(hundreds, seen !== '');
  const [host, size] = useSize();
  const [top, topSize] = useSize();
  const [heads, headsSize] = useSize();
  const { year, playing, ended } = filling;
  useEffect(() => {
    if (ended) setSeen('yes');
  }, [ended]);
  const names = round.hundred.states.map(say);
  const [lit = ''] = names;
  const states = statesOf(round.concerned);
  const question = t.hundredQuestions[round.concerned];
  const stays = table.count.winner === today;
  const poorest = poorestLit(hundreds, year);
  const noStage = stageStatus.value === 'none';
  const above = size.width >= besideFrom ? headsSize.height + topMargin : topSize.height;
  const sentence = t.yearSentence(year, lit, poorest.ours, poorest.today);
  const picture = { kind: 'hundred', theme: theme.value, above, looks: filling.looks, city: filling.city } as const;
  return (
    <Frame
      layout="stage"
      class="outcome-hundred"
      question={question}
      sky={<PhaseSky />}
      sill={
        <Sill
          note={t.sameLuck}
          more={t.hundredNote}
          action={ended ? { label: t.toSaid, act: next } : { label: t.toLastYear, act: () => filling.jump(filling.years) }}
        >
          <div class="legend-and-years">
            <ul class="states-legend">
              {inLegend(round.concerned).map((state) => (
                <li key={state}>
                  <SlotSign state={state} height={17} />
                  {names[states.indexOf(state)]}
                </li>
              ))}
            </ul>
            <Scrubber filling={filling} />
          </div>
        </Sill>
      }
    >
      <Place picture={asNumbers || noStage ? null : picture}>
        <div class="hundred-top" ref={top}>
          <div class={ended ? 'hundred-heads is-told' : 'hundred-heads'} ref={heads}>
            <Question>{question}</Question>
            <p class="hundred-headline" aria-hidden={!ended}>
              {hundredHeadline(lit, result, hundreds)}
            </p>
          </div>
          <div class="law-corner">
            <LawNumbers side="ours" column={result.did} shown={ended} stays={stays} />
            <LawNumbers side="today" column={result.today} shown={ended} stays={stays} />
          </div>
        </div>
        {!noStage && (
          <button type="button" class="as-numbers" aria-pressed={asNumbers} onClick={() => setAsNumbers(!asNumbers)}>
            <Icon name={asNumbers ? 'eye' : 'card'} size={18} />
            {asNumbers ? t.hill : t.numbers}
          </button>
        )}
        {asNumbers || noStage ? (
          <div class="hundred-numbers">
            <HundredTable hundreds={hundreds} year={year} names={names} />
            <ul class="how-list">
              <li>
                {question}
                <HowComputed of={{ kind: 'hundred' }} name={question} />
              </li>
              {(['health', 'equity'] as const).map((index) => (
                <li key={index}>
                  {words().indices[index]}
                  <HowComputed of={{ kind: 'index', id: index }} name={words().indices[index]} />
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <div class="hundred-hill" ref={host} role="img" aria-label={`${words().stage.hundred} ${sentence}`}>
            <HundredCounts filling={filling} size={size} above={above} />
          </div>
        )}
        <p class="unseen" aria-live="polite">
          {playing ? '' : sentence}
        </p>
      </Place>
    </Frame>
  );
}

/** The same place with and without a picture behind the words. */
function Place({
  picture,
  children,
}: Pick<Parameters<typeof StageCanvas>[0], 'children'> & { readonly picture: Parameters<typeof StageCanvas>[0]['picture'] | null }) {
  return picture === null ? <div class="stage is-numbers">{children}</div> : <StageCanvas picture={picture}>{children}</StageCanvas>;
}
