/**
 * How soon the lamps of a draft law are known while a dial is turned, in each round: the first answer and the whole one, each
 * against the bare passes over the citizens in the same worlds and years. The past and today's law are lived already,
 * as in a page, where they are for the first dial that is turned; what that takes is told beside it.
 */
import { allSteady, planOf } from '../shared/game/runs.ts';
import { forecast, lampsOf, type PreparedWorld, prepareWorld, type Situation, worldsForFirstAnswer } from '../shared/insight/forecast.ts';
import { everyWorld } from '../shared/insight/mirrored-worlds.ts';
import { scenarios } from '../shared/scenario/catalogue.ts';
import { stopsOf, todayStops } from '../shared/scenario/law.ts';
import { roundAt } from '../shared/scenario/rounds.ts';
import type { Period } from '../shared/society/plan.ts';
import { beginPeriod, rulesOf } from '../shared/society/simulate.ts';
import { forkSociety, type Society } from '../shared/society/society.ts';
import { newTally } from '../shared/society/tally.ts';
import { beginYear, endYear, livePeople } from '../shared/society/year.ts';
import { best, type Measured } from './society.ts';

/** As pages ask for them. */
const worlds = 16;
const citizens = 10_000;
const repeats = 3;

const scenario = scenarios['first-threshold'];

export function benchForecast(): readonly Measured[] {
  return scenario.rounds.flatMap((_, round) => benchRound(round));
}

function benchRound(index: number): readonly Measured[] {
  const round = roundAt(scenario, index);
  const past = scenario.rounds.slice(0, index).map((earlier) => ({ stops: todayStops(earlier), cards: allSteady, cardsShown: 4, z: 0 }));
  const situation: Situation = { round: index, past, readings: [], cardsShown: 4, worlds, citizens };
  const stops = stopsOf(round, round.packages[1]?.stops ?? {});
  const prepared: PreparedWorld[] = [];
  const preparing = best(worlds * citizens * yearsOf(index), () => {
    for (let world = 0; world < worlds; world++) prepared[world] = prepareWorld(scenario, situation, world);
  });
  const worldOf = (world: number): PreparedWorld => prepared[world] ?? prepareWorld(scenario, situation, world);
  const lives = [...past, { stops, cards: allSteady, cardsShown: 4, z: 0 }];
  const period = planOf(scenario, lives, { seed: 1, citizens, antithetic: false }).periods.at(-1);
  if (period === undefined) throw new Error('A plan of a round has a period');

  const answered = (count: number) => () => {
    const soFar = [];
    for (const [indices] of everyWorld(forecast(scenario, { ...situation, laws: [stops] }, worldOf))) {
      if (indices !== undefined) soFar.push(indices);
      if (soFar.length === count) break;
    }
    lampsOf(soFar);
  };
  const citizenYears = worlds * citizens * round.years;
  const kernel = bestOf((world) => timeInPasses(worldOf(world).society, period)) / citizenYears;
  const named = (name: string, nanoseconds: number): Measured => ({
    name: `round ${index + 1}, ${name}`,
    nanoseconds,
    unit: 'citizen-year',
    ratio: kernel / nanoseconds,
  });
  return [
    named('passes alone', kernel),
    named(`${worldsForFirstAnswer} worlds`, best((worldsForFirstAnswer / worlds) * citizenYears, answered(worldsForFirstAnswer))),
    named(`${worlds} worlds`, best(citizenYears, answered(worlds))),
    named('before the first', preparing),
  ];
}

/** Years that a world lives before a dial is turned: the past's and today's law's. */
function yearsOf(index: number): number {
  return scenario.rounds.slice(0, index + 1).reduce((sum, { years }) => sum + years, 0);
}

/** Nanoseconds that a period spends in the passes over the citizens. */
function timeInPasses(before: Society, period: Period): number {
  const society = forkSociety(before);
  const { law, edit } = rulesOf(society, period);
  beginPeriod(society, period, law.moratorium);
  let nanoseconds = 0;
  for (let year = 0; year < period.years; year++) {
    const terms = beginYear(society, law, edit, period.concerned);
    const tally = newTally();
    const start = performance.now();
    livePeople(society, terms, tally, null);
    nanoseconds += (performance.now() - start) * 1e6;
    endYear(society, terms, tally);
  }
  return nanoseconds;
}

/** Of all worlds together, the least of several runs: noise only ever adds. */
function bestOf(time: (world: number) => number): number {
  const runs = Array.from({ length: repeats }, () => {
    let sum = 0;
    for (let world = 0; world < worlds; world++) sum += time(world);
    return sum;
  });
  return Math.min(...runs);
}
