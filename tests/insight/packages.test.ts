/** The three packages of round 1 come out in the order of the design's table; its own figures are those of another program. */
import { expect, test } from 'vitest';
import { allSteady, planOf } from '../../shared/game/runs.ts';
import { indicesOf } from '../../shared/game/scoring.ts';
import { stakesOf } from '../../shared/game/stakes.ts';
import { type IndexId, type Indices, indexIds } from '../../shared/game/state.ts';
import { normalQuantile } from '../../shared/numeric/normal.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { policyAfter, stopsOf, todayStops } from '../../shared/scenario/law.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import { recordOf } from '../../shared/society/record-of.ts';
import { simulateTogether } from '../../shared/society/simulate.ts';

const scenario = scenarios['first-threshold'];
const round = roundAt(scenario, 0);
const laws = [todayStops(round), ...round.packages.map((plan) => stopsOf(round, plan.stops))];
const worlds = 12;

/** Mean indices of today's law and packages A, B, C over mirrored worlds, all steady, at the size of the design's table. */
function meanIndices(): readonly Indices[] {
  const sums = laws.map(() => recordOf(indexIds, () => 0));
  for (let world = 0; world < worlds; world++) {
    const pair = Math.min(world, worlds - 1 - world);
    const settings = { seed: 1 + pair, citizens: 10_000, antithetic: pair !== world };
    const z = normalQuantile((world + 0.5) / worlds);
    const outcomes = simulateTogether(laws.map((stops) => planOf(scenario, [{ stops, cards: allSteady, cardsShown: 0, z }], settings)));
    for (const [i, law] of laws.entries()) {
      const [today, outcome, sum] = [outcomes[0], outcomes[i], sums[i]];
      if (today === undefined || outcome === undefined || sum === undefined) throw new Error('every law has its outcome');
      const indices = indicesOf(round, today.measures, outcome.measures, stakesOf(round, policyAfter(scenario, [law]), allSteady));
      sums[i] = recordOf(indexIds, (id) => sum[id] + indices[id] / worlds);
    }
  }
  return sums;
}

/** Packages from lowest to highest, from the design's table (rounds, what the prototype shows). */
const order: Readonly<Record<IndexId, string>> = { health: 'ABC', equity: 'ABC', athlete: 'CBA', soldier: 'CBA', patient: 'CBA', regulator: 'ABC' };

test('given all steady, the packages stand in the order of the design on every index', () => {
  const [, ...packages] = meanIndices();
  const orderOf = (id: IndexId): string =>
    round.packages
      .map((plan, i) => ({ letter: plan.letter, index: packages[i]?.[id] ?? 0 }))
      .sort((a, b) => a.index - b.index)
      .map(({ letter }) => letter)
      .join('');
  expect(recordOf(indexIds, orderOf)).toEqual(order);
});
