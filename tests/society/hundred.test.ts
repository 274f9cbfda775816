import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundRow, rowSize } from '../../shared/society/hundred.ts';
import { simulate, simulateTogether } from '../../shared/society/simulate.ts';
import { completePolicy, plan, rounds, storyArrives } from './plans.ts';

test('a row has twenty figures, none further than one from its share', () => {
  const shares = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 }).filter((parts) => parts.some((part) => part > 0));
  fc.assert(
    fc.property(shares, (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const exact = parts.map((part) => part / whole);
      const counts = roundRow(exact);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rowSize);
      counts.forEach((count, state) => {
        expect(Math.abs(count - rowSize * (exact[state] ?? 0))).toBeLessThan(1);
      });
    }),
  );
});

test('of equal remainders the earlier state gets the figure', () => {
  expect(roundRow([0.025, 0.475, 0.025, 0.475])).toEqual([1, 10, 0, 9]);
  expect(roundRow([1, 0, 0, 0])).toEqual([20, 0, 0, 0]);
});

const [disease, sport, army] = rounds;
if (disease === undefined || sport === undefined || army === undefined) throw new Error('three rounds');
const story = { arrives: storyArrives, citizens: 4000 };

test('shares sum to one in every row, and the years lead to the end', () => {
  for (const periods of [[disease], [disease, sport], [disease, sport, army]]) {
    const { hundred } = simulate(plan(periods, story));
    expect(hundred?.years).toHaveLength(periods.at(-1)?.years ?? 0);
    expect(hundred?.years.at(-1)).toEqual(hundred?.rows);
    for (const row of hundred?.shares ?? []) {
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      for (const share of row) expect(share).toBeGreaterThanOrEqual(-1e-12);
    }
  }
});

test('who was treated stays treated: the lit doors of severe disease only grow', () => {
  const { years } = simulate(plan([disease], story));
  years.reduce((before, year) => {
    expect(year.wellShare).toBeGreaterThanOrEqual(before);
    return year.wellShare;
  }, 0);
});

test('more capacity in truth lights more doors, a worse hazard harms more', () => {
  const truth = { capacity: 1, hazard: 1, lateHazard: 1, adversarySpeed: 1 };
  const run = (change: Partial<typeof truth>) => simulate(plan([{ ...disease, truth: { ...truth, ...change } }], story)).measures;
  expect(run({ capacity: 2 }).wellShare).toBeGreaterThan(run({ capacity: 0.5 }).wellShare);
  expect(run({ hazard: 2 }).harmedOfTreated).toBeGreaterThan(run({ hazard: 0.5 }).harmedOfTreated);
});

test('an army that bans headsets has unwired soldiers, one that orders them has pressed ones', () => {
  const under = (policy: Parameters<typeof completePolicy>[0]) => plan([disease, sport, { ...army, policy: completePolicy(policy) }], story);
  const [ban, mandatory] = simulateTogether([under({ military: 'ban' }), under({ military: 'mandatory', consent: 0.1 })]);
  for (const row of ban?.hundred?.rows ?? []) expect(row).toEqual([20, 0, 0, 0]);
  const pressed = mandatory?.hundred?.shares.reduce((sum, row) => sum + (row[2] ?? 0), 0) ?? 0;
  expect(pressed / 5).toBeGreaterThan(0.3);
});
