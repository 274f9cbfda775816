/** Rules of choosing, each over the seats' scores alone. Candidates come in the order in which ties are broken. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MotionId } from '../../shared/game/ids.ts';
import { ruleNames } from '../../shared/game/presets.ts';
import type { Ballot, BallotTarget } from '../../shared/game/state.ts';
import { votingRules } from '../../shared/game/voting.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';

const [a, b] = ['m1' as MotionId, 'm2' as MotionId];
const candidates: readonly BallotTarget[] = ['today', a, b];

/** A row a seat that voted, in seat order: today's law, the first motion, the second. */
const scores = (...rows: readonly (readonly [number, number, number])[]): Partial<Record<RoleId, Ballot>> =>
  Object.fromEntries(rows.map(([today, first, second], i) => [roleIds[i], { today, [a]: first, [b]: second }]));

describe('majority', () => {
  test('passes what more than half of the voting seats give 3 or more: half is not enough', () => {
    expect(votingRules.majority(candidates, scores([0, 5, 0], [0, 5, 0], [0, 2, 0], [0, 2, 0]))).toBe('today');
    expect(votingRules.majority(candidates, scores([0, 3, 0], [0, 3, 0], [0, 3, 0], [0, 0, 0]))).toBe(a);
  });

  test('counts the seats that voted and no others', () => {
    expect(votingRules.majority(candidates, scores([0, 3, 0], [0, 3, 0], [0, 0, 0]))).toBe(a);
    expect(votingRules.majority(candidates, scores([0, 3, 0]))).toBe(a);
    expect(votingRules.majority(candidates, scores([0, 3, 0], [0, 2, 0]))).toBe('today');
  });

  test('of several that pass, the highest sum; what has the highest sum but no majority is out', () => {
    expect(votingRules.majority(candidates, scores([0, 3, 4], [0, 3, 3], [0, 3, 4], [0, 0, 0]))).toBe(b);
    expect(votingRules.majority(candidates, scores([0, 3, 5], [0, 3, 5], [0, 3, 2], [0, 0, 2]))).toBe(a);
  });

  test('today’s law stays where no motion passes, and only there', () => {
    expect(votingRules.majority(candidates, scores([0, 2, 2], [0, 2, 2], [0, 2, 2]))).toBe('today');
    expect(votingRules.majority(candidates, scores([5, 3, 0], [5, 3, 0], [5, 3, 0]))).toBe(a);
  });

  test('a mean of two holders counts as it is: 2.5 is less than 3', () => {
    expect(votingRules.majority(candidates, scores([0, 2.5, 3], [0, 3, 3]))).toBe(b);
  });
});

describe('consent: nobody objects', () => {
  test('one 0 stops a motion, whatever the others give', () => {
    expect(votingRules.consent(candidates, scores([0, 5, 1], [0, 5, 1], [0, 5, 1], [0, 0, 1]))).toBe(b);
    expect(votingRules.consent(candidates, scores([0, 5, 1], [0, 5, 1], [0, 5, 0], [0, 0, 1]))).toBe('today');
  });

  test('of several without a 0, the highest sum', () => {
    expect(votingRules.consent(candidates, scores([0, 1, 2], [0, 4, 2]))).toBe(a);
  });

  test('a seat in which one of two holders objects does not: its mean is no 0', () => {
    expect(votingRules.consent(candidates, scores([0, 0.5, 0], [0, 1, 5]))).toBe(a);
  });
});

describe('every rule', () => {
  test.each(ruleNames)('%s: nobody voted, today’s law', (rule) => {
    expect(votingRules[rule](candidates, {})).toBe('today');
  });

  test.each(ruleNames)('%s: equal sums, the one that comes first of the motions', (rule) => {
    const equal = scores([0, 4, 4], [0, 4, 4], [0, 4, 4]);
    expect(votingRules[rule](candidates, equal)).toBe(a);
    expect(votingRules[rule](['today', b, a], equal)).toBe(b);
  });

  test.each(ruleNames)('%s: sums that differ by rounding are a tie', (rule) => {
    const third = 10 / 3;
    const nearly = scores([0, third, 3.1 + 0.2], [0, 3.3, third], [0, 3.1 + 0.2, 3.3]);
    expect(votingRules[rule](candidates, nearly)).toBe(a);
  });

  test.each(ruleNames)('%s: which seat gave what makes no difference', (rule) => {
    const row = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        expect(votingRules[rule](candidates, scores(...rows.toReversed()))).toBe(votingRules[rule](candidates, scores(...rows)));
      }),
    );
  });
});
