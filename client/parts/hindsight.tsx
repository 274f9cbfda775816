/** The law that passed, by what the table knew and with all cards: two rows of lamps, worked out in this browser. */
import { indexIds } from '../../shared/game/state.ts';
import type { Hindsight } from '../../shared/insight/hindsight.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { hindsightOf } from '../lab/forecast.ts';
import { words } from '../texts/text.ts';
import { ExpectedLamps, ForecastProgress, forecastSize } from './expected.tsx';

interface HindsightLampsProps {
  readonly scenario: Scenario;
  readonly hindsight: Hindsight;
  /** all cards of the round */
  readonly cards: number;
}

export function HindsightLamps({ scenario, hindsight, cards }: HindsightLampsProps) {
  const t = words().debrief;
  const forecast = hindsightOf(scenario, { ...hindsight, ...forecastSize }).value;
  const [known, all] = forecast.laws;
  if (forecast.failed) return null;
  const isDone = forecast.done >= forecast.worlds;
  const changed = known === undefined || all === undefined ? [] : indexIds.filter((index) => known[index].state !== all[index].state);
  return (
    <section class="card-box hindsight">
      <h2>
        {t.knew} <span class="label">{t.cardsTold(hindsight.cardsShown)}</span>
      </h2>
      <ExpectedLamps forecast={forecast} place={0} size={38} />
      <h2>
        {t.withAll} <span class="label">{t.cardsTold(cards)}</span>
      </h2>
      <ExpectedLamps forecast={forecast} place={1} size={38} />
      {isDone ? <p aria-live="polite">{t.differently(changed.length)}</p> : <ForecastProgress forecast={forecast} />}
    </section>
  );
}
