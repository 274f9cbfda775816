import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lever, type LeverId, leverIds, levers } from '../../shared/society/levers.ts';
import { checkPolicy, statusQuo, toNumbers } from '../../shared/society/policy.ts';
import { completePolicy } from './plans.ts';

function problemsOf(input: unknown): readonly string[] {
  const checked = checkPolicy(input);
  return 'problems' in checked ? checked.problems.map((problem) => `${problem.lever}: ${problem.message}`) : [];
}

function allowedValue(id: LeverId) {
  const lever: Lever = levers[id];
  return lever.kind === 'choice' ? fc.constantFrom(...lever.options) : fc.double({ min: lever.min, max: lever.max, noNaN: true });
}

describe('a policy from outside', () => {
  test('an empty one is today’s law', () => {
    expect(checkPolicy({})).toEqual({ policy: statusQuo });
    expect(statusQuo.trial).toBe('standard');
    expect(statusQuo.subsidy).toBe(0.7);
  });

  test('a partial one is completed with today’s law', () => {
    expect(checkPolicy({ quota: 0.25, trial: 'strict' })).toEqual({ policy: { ...statusQuo, quota: 0.25, trial: 'strict' } });
  });

  test('both ends of every range and every option are allowed', () => {
    for (const id of leverIds) {
      const lever: Lever = levers[id];
      for (const value of lever.kind === 'choice' ? lever.options : [lever.min, lever.max]) {
        expect(problemsOf({ [id]: value, ...(id === 'military' ? { consent: 0 } : {}) })).toEqual([]);
      }
    }
  });

  test.each([
    [{ quota: 0.51 }, 'quota', '0 to 0.5'],
    [{ quota: -0.01 }, 'quota', '0 to 0.5'],
    [{ priceCap: Number.NaN }, 'priceCap', '0.4 to 1'],
    [{ research: Infinity }, 'research', '0 to 100'],
    [{ subsidy: '0.5' }, 'subsidy', '"0.5"'],
    [{ trial: 1 }, 'trial', 'accelerated, standard, strict'],
    [{ market: 'open' }, 'market', 'closed, licensed, free'],
    [{ meansTest: true }, 'meansTest', 'no, yes'],
    [{ surveilance: 1 }, 'surveilance', 'surveillance'],
    [{ toString: 1 }, 'toString', 'no lever'],
    [{ consent: null }, 'consent', '0 to 1'],
  ])('%j is refused with a sentence that names lever and range', (input, lever, range) => {
    const problems = problemsOf(input);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(lever);
    expect(problems[0]).toContain(range);
    expect(problems[0]).toMatch(/\.$/);
  });

  test.each([[null], [7], ['strict'], [[]], [undefined]])('%j is no policy', (input) => {
    expect(problemsOf(input)).toHaveLength(1);
  });

  test('everything wrong is said at once', () => {
    expect(problemsOf({ quota: 2, trial: 'none', luck: 1 })).toHaveLength(3);
  });

  test('an order that can be refused without harm is not an order', () => {
    expect(problemsOf({ military: 'mandatory', consent: 1 }).join()).toContain('An order that can be refused without harm is not an order');
    expect(problemsOf({ military: 'mandatory', consent: 0.99 })).toEqual([]);
    expect(problemsOf({ military: 'voluntary', consent: 1 })).toEqual([]);
  });
});

describe('as numbers for the kernel', () => {
  test('numbers stay, choices become their place among the options', () => {
    const numbers = toNumbers(completePolicy({ trial: 'strict', market: 'closed', spec: 80 }));
    expect(numbers).toHaveLength(leverIds.length);
    expect(numbers[leverIds.indexOf('trial')]).toBe(2);
    expect(numbers[leverIds.indexOf('market')]).toBe(0);
    expect(numbers[leverIds.indexOf('spec')]).toBe(80);
  });

  test('any single lever moved to any allowed value changes its own number only', () => {
    const quo = toNumbers(statusQuo);
    fc.assert(
      fc.property(
        fc
          .constantFrom(...leverIds.filter((id) => id !== 'military' && id !== 'consent'))
          .chain((id) => allowedValue(id).map((value) => ({ id, value }))),
        ({ id, value }) => {
          const numbers = toNumbers(completePolicy({ [id]: value }));
          expect(numbers.every(Number.isFinite)).toBe(true);
          for (const [i, other] of leverIds.entries()) if (other !== id) expect(numbers[i]).toBe(quo[i]);
        },
      ),
    );
  });
});
