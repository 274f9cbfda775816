import { expect, test } from 'vitest';
import { allSteady, planOf } from '../../shared/game/runs.ts';
import { normalQuantile } from '../../shared/numeric/normal.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { todayStops } from '../../shared/scenario/law.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import { simulate } from '../../shared/society/simulate.ts';

test('round 1: the empty chair tells what the society shows, about 4 of the poorest 20 treated and well under today’s law', () => {
  const scenario = scenarios['first-threshold'];
  const round = roundAt(scenario, 0);
  expect(round.emptyChair.en).toContain('about 4 of 20');
  expect(round.emptyChair.zh).toContain('20 人治上四个左右');

  // the prior's worlds in mirrored pairs (docs/model.md § Rounds, worlds)
  const pairs = 6;
  const poorest = Array.from({ length: 2 * pairs }, (_, k) => {
    const life = { stops: todayStops(round), cards: allSteady, cardsShown: 0, z: normalQuantile((k + 0.5) / (2 * pairs)) };
    const seed = 1 + Math.min(k, 2 * pairs - 1 - k);
    return simulate(planOf(scenario, [life], { seed, citizens: 10_000, antithetic: k >= pairs })).hundred?.shares[0]?.[0] ?? Number.NaN;
  });
  const treated = (20 * poorest.reduce((sum, share) => sum + share, 0)) / poorest.length;
  expect(treated).toBeGreaterThan(3.2);
  expect(treated).toBeLessThan(4.8);
});
