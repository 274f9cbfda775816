/**
 * How soon the lamps of a draft law are known, in the third round: the first answer and the whole one, each against the bare
 * society living the same years of the same two laws.
 */
import { allSteady, planOf } from '../shared/game/runs.ts';
import { answersOf, worldsForFirstAnswer } from '../shared/insight/forecast.ts';
import { scenarios } from '../shared/scenario/catalogue.ts';
import { stopsOf, todayStops } from '../shared/scenario/law.ts';
import { roundAt } from '../shared/scenario/rounds.ts';
import { simulateTogether } from '../shared/society/simulate.ts';
import { best, type Measured } from './society.ts';

/** As pages ask for them. */
const worlds = 16;
const citizens = 10_000;

export function benchForecast(): readonly Measured[] {
  const scenario = scenarios['first-threshold'];
  const index = 2;
  const round = roundAt(scenario, index);
  const draft = stopsOf(round, round.packages[1]?.stops ?? {});
  const past = scenario.rounds.slice(0, index).map((earlier) => ({ stops: todayStops(earlier), cards: allSteady, cardsShown: 4, z: 0 }));
  const laws = [todayStops(round), draft];
  /** the two laws share their past, so its years are lived once */
  const years = past.reduce((sum, _, i) => sum + roundAt(scenario, i).years, 0) + laws.length * round.years;

  const bare = (count: number) => () => {
    for (let world = 0; world < count; world++) {
      const settings = { seed: world + 1, citizens, antithetic: false };
      simulateTogether(laws.map((stops) => planOf(scenario, [...past, { stops, cards: allSteady, cardsShown: 4, z: 0 }], settings)));
    }
  };
  const answered = (count: number) => () => {
    for (const answer of answersOf(scenario, draft, [], { round: index, past, readings: [], cardsShown: 4, worlds, citizens })) {
      if (answer.worlds >= count) return;
    }
  };
  return [worldsForFirstAnswer, worlds].flatMap((count) => {
    const reference = best(count * years * citizens, bare(count));
    const nanoseconds = best(count * years * citizens, answered(count));
    const name = count === worlds ? 'whole answer' : 'first answer';
    return [
      { name: `bare, ${count} worlds`, nanoseconds: reference, unit: 'citizen-year', ratio: 1 },
      { name, nanoseconds, unit: 'citizen-year', ratio: nanoseconds / reference },
    ];
  });
}
