import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, exp, log, logistic, pow } from '../../shared/numeric/arithmetic.ts';
import { uniform } from '../../shared/numeric/random.ts';

const ulp = 2.220446049250313e-16;

/** The largest relative error against the engine's own function over many arguments in low..high. */
function largestError(own: (x: number) => number, engine: (x: number) => number, low: number, high: number): number {
  let largest = 0;
  for (let i = 0; i < 50_000; i++) {
    const x = low + (high - low) * uniform(7, 0, 1, i);
    const expected = engine(x);
    largest = Math.max(largest, Math.abs(own(x) - expected) / Math.abs(expected));
  }
  return largest;
}

describe('exp', () => {
  test('is within one unit in the last place of the engine', () => {
    expect(largestError(exp, Math.exp, -700, 700)).toBeLessThan(1.05 * ulp);
    expect(largestError(exp, Math.exp, -5, 5)).toBeLessThan(1.05 * ulp);
    expect(largestError(exp, Math.exp, -1e-3, 1e-3)).toBeLessThan(1.05 * ulp);
  });

  test('reaches the smallest and the largest numbers, then 0 and infinity', () => {
    expect(exp(0)).toBe(1);
    expect(exp(709.78) / Math.exp(709.78)).toBeCloseTo(1, 12);
    expect(exp(709.79)).toBe(Infinity);
    expect(exp(-745)).toBe(5e-324);
    expect(exp(-746)).toBe(0);
    expect(exp(-720) / Math.exp(-720)).toBeCloseTo(1, 6); // subnormal: fewer bits
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Number.NaN)).toBeNaN();
  });

  test('known bits: these are what every engine must give', () => {
    expect([exp(2), exp(-1), exp(0.5), exp(10), exp(-30)]).toEqual([
      7.38905609893065, 0.36787944117144233, 1.6487212707001282, 22026.465794806718, 9.357622968840175e-14,
    ]);
  });
});

describe('log', () => {
  test('is within one unit in the last place of the engine, also near 1', () => {
    expect(largestError(log, Math.log, 1e-12, 10)).toBeLessThan(1.05 * ulp);
    expect(largestError(log, Math.log, 0.99, 1.01)).toBeLessThan(1.05 * ulp);
    expect(largestError(log, Math.log, 1, 1e15)).toBeLessThan(1.05 * ulp);
  });

  test('knows its edges', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(Infinity)).toBe(Infinity);
    expect(log(5e-324)).toBeCloseTo(Math.log(5e-324), 10);
    expect(log(Number.MAX_VALUE)).toBeCloseTo(Math.log(Number.MAX_VALUE), 10);
  });

  test('undoes exp', () => {
    fc.assert(fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => Math.abs(log(exp(x)) - x) <= 4 * ulp * Math.max(1, Math.abs(x))));
  });
});

describe('pow', () => {
  test('error grows with the size of exponent · log base, as its docstring says', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (base, exponent) => {
        const expected = base ** exponent;
        const allowed = (2 + Math.abs(exponent * Math.log(base))) * 2.3e-16 * 2;
        return Math.abs(pow(base, exponent) - expected) <= allowed * expected;
      }),
    );
  });

  test('knows its edges', () => {
    expect(pow(0, 2)).toBe(0);
    expect(pow(0, -1)).toBe(Infinity);
    expect(pow(0, 0)).toBe(1);
    expect(pow(5, 0)).toBe(1);
    expect(pow(-8, 1 / 3)).toBeNaN();
  });
});

describe('logistic', () => {
  test('is precise in both tails and symmetric', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(-700)).toBeGreaterThan(0);
    expect(logistic(800)).toBe(1);
    expect(logistic(-800)).toBe(0);
    fc.assert(fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => Math.abs(logistic(x) + logistic(-x) - 1) < 3e-16));
    expect(largestError(logistic, (x) => 1 / (1 + Math.exp(-x)), -30, 30)).toBeLessThan(5e-16);
  });
});

test('clip keeps what lies between and takes the nearer end of what does not', () => {
  expect([clip(-1, 0, 2), clip(0.7, 0, 2), clip(5, 0, 2)]).toEqual([0, 0.7, 2]);
});
