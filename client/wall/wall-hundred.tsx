/** The Hundred on the wall: the years fill by themselves, then one headline and two numbers a law. */
import { useEffect, useState } from 'preact/hooks';
import { today } from '../../shared/game/ids.ts';
import type { PerColumn } from '../../shared/game/state.ts';
import { type ColumnResult, resultOf } from '../laws/result.ts';
import { useSize } from '../page/size.ts';
import { theme } from '../page/theme.ts';
import { HundredTable } from '../parts/hundred-table.tsx';
import { HundredCounts, LawNumbers } from '../parts/hundred-words.tsx';
import { SlotSign } from '../parts/slot-sign.tsx';
import { StageCanvas } from '../stage/canvas.tsx';
import { cityDuring } from '../stage/city-years.ts';
import { type Filling, holdBeforeMs, useFilling } from '../stage/filling.ts';
import { inLegend, looksAt, statesOf, type TwoHundreds, yearMsOf, yearsOf } from '../stage/hundred-slots.ts';
import { stageStatus } from '../stage/stage.ts';
import { hundredHeadline } from '../texts/headline.ts';
import { hostWords } from '../texts/host.ts';
import { say, words } from '../texts/text.ts';
import type { OnWall } from './on-wall.ts';

export function WallHundred(on: OnWall) {
  const result = resultOf(on.wall);
  return on.hundreds === null || result === null ? null : <Filled {...on} hundreds={on.hundreds} result={result} />;
}

type FilledProps = OnWall & { readonly hundreds: TwoHundreds; readonly result: PerColumn<ColumnResult> };

/** Share of the picture's height kept free above the hill for the headline. */
const aboveShare = 0.085;

/** Where frames are slow, years are skipped rather than late: the next picture comes by the clock. */
const mostYearsLate = 1.5;

function useKeptUp(hundreds: TwoHundreds, { year, years, ended, jump }: Filling): void {
  const [began] = useState(() => performance.now());
  const due = Math.min(years, Math.floor((performance.now() - began - holdBeforeMs) / yearMsOf(hundreds)));
  useEffect(() => {
    if (!ended && due - year > mostYearsLate) jump(due);
  }, [due]);
}

function Filled({ wall, round, hundreds, result }: FilledProps) {
  const t = words().outcome;
  const filling = useFilling(hundreds, false);
  useKeptUp(hundreds, filling);
  const [host, size] = useSize();
  const above = size.height * aboveShare;
  const names = round.hundred.states.map(say);
  const states = statesOf(round.concerned);
  const picture = { kind: 'hundred', theme: theme.value, above, looks: filling.looks, city: filling.city } as const;
  return (
    <div class="wall wall-hundred is-sky" data-sky="night">
      <main class="wall-picture">
        <div class="wall-size" ref={host} />
        {stageStatus.value === 'none' ? (
          <div class="wall-numbers">
            <HundredTable hundreds={hundreds} year={filling.year} names={names} />
          </div>
        ) : (
          size.height > 0 && (
            <StageCanvas picture={picture}>
              <HundredCounts filling={filling} size={size} above={above} />
            </StageCanvas>
          )
        )}
        <h1>{filling.ended ? hundredHeadline(names[0] ?? '', result, hundreds) : t.hundredQuestions[round.concerned]}</h1>
        <LawNumbers side="ours" column={result.did} shown={filling.ended} stays={wall.count.winner === today} />
        <LawNumbers side="today" column={result.today} shown={filling.ended} stays={wall.count.winner === today} />
      </main>
      <footer class="wall-sill">
        <p>
          <b class="wall-year">{hostWords().wall.year(filling.year)}</b>
        </p>
        <ul class="wall-legend">
          {inLegend(round.concerned).map((state) => (
            <li key={state}>
              <SlotSign state={state} height={56} />
              {names[states.indexOf(state)]}
            </li>
          ))}
        </ul>
      </footer>
    </div>
  );
}

/** The hill as it was left, without a number. */
export function LastFrame({ hundreds }: { readonly hundreds: TwoHundreds }) {
  const years = yearsOf(hundreds);
  const picture = {
    kind: 'hundred',
    theme: theme.value,
    above: 0,
    looks: looksAt(hundreds, years),
    city: cityDuring(hundreds.cities, years),
  } as const;
  return stageStatus.value === 'none' ? null : (
    <div class="wall-last-frame" role="img" aria-label={words().debrief.hill}>
      <StageCanvas picture={picture} />
    </div>
  );
}
