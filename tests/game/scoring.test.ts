/** Six lamps. docs/model.md § Displayed scores. */
import { describe, expect, test } from 'vitest';
import { indicesOf, isLit, measuresRead } from '../../shared/game/scoring.ts';
import { indexIds } from '../../shared/game/state.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { recordOf } from '../../shared/society/record-of.ts';
import { oneRound } from './given.ts';

const round = oneRound.rounds[0];
if (round === undefined) throw new Error('a round');

const none = recordOf(roleIds, () => 0);
const today = Object.fromEntries(measuresRead(round).map((id) => [id, 3]));
const moved = (by: Readonly<Record<string, number>>) => ({
  ...today,
  ...Object.fromEntries(Object.entries(by).map(([id, change]) => [id, 3 + change])),
});

test("today's law without stakes is 50 in everything", () => {
  expect(indicesOf(round, today, today, none)).toEqual(recordOf(indexIds, () => 50));
});

describe('health and equity: half the people concerned, half everybody', () => {
  const { anchors } = round;
  test.each([
    ['health', 'healthConcerned', anchors.healthConcerned],
    ['health', 'health', anchors.health],
    ['equity', 'equityConcerned', anchors.equityConcerned],
    ['equity', 'equity', anchors.equity],
  ] as const)('%s by %s', (index, measure, { up, down }) => {
    const at = (change: number) => indicesOf(round, today, moved({ [measure]: change }), none)[index];
    expect(at(up)).toBeCloseTo(75, 9);
    expect(at(up / 2)).toBeCloseTo(62.5, 9);
    expect(at(9 * up)).toBe(75);
    expect(at(-down)).toBeCloseTo(25, 9);
    expect(at(-9 * down)).toBe(25);
  });
});

describe("a role: its people's objective, and twice its stake", () => {
  test('stakes count up to 12.5 either way, and an index stays within 0 and 100', () => {
    const withStake = (stake: number) =>
      indicesOf(
        round,
        today,
        today,
        recordOf(roleIds, () => stake),
      ).soldier;
    expect([withStake(3), withStake(12), withStake(13), withStake(-4), withStake(-16)]).toEqual([56, 74, 75, 42, 25]);
    const best = indicesOf(
      round,
      today,
      moved({ surcharge: -1 }),
      recordOf(roleIds, () => 12),
    );
    expect(best.athlete).toBe(99); // 50 + 25 + 24
    const worst = indicesOf(
      round,
      today,
      moved({ surcharge: 1 }),
      recordOf(roleIds, () => -16),
    );
    expect(worst.athlete).toBe(0);
  });

  test('the objective is weighed as the scenario says: a surcharge is bad for athletes', () => {
    const { up, down } = round.anchors.roles.athlete;
    expect(indicesOf(round, today, moved({ surcharge: -up / 2 }), none).athlete).toBeCloseTo(62.5, 9);
    expect(indicesOf(round, today, moved({ surcharge: down }), none).athlete).toBeCloseTo(25, 9);
  });
});

test('60 lights a lamp', () => {
  expect([59.999, 60, 61].map(isLit)).toEqual([false, true, true]);
});

test('a measure that no run has is a mistake of the scenario, and says so', () => {
  expect(() => indicesOf(round, {}, {}, none)).toThrow('no measure');
});
