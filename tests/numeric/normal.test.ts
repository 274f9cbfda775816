import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCumulative, normalDensity, normalQuantile } from '../../shared/numeric/normal.ts';

describe('the cumulative', () => {
  test.each([
    [-10, 7.619853024160527e-24],
    [-5, 2.866515718791939e-7],
    [-3, 0.0013498980316300946],
    [-1, 0.15865525393145707],
    [0, 0.5],
    [1.959963984540054, 0.975],
    [2.4, 0.9918024640754038],
  ])('at %s is %s', (x, expected) => {
    expect(Math.abs(normalCumulative(x) / expected - 1)).toBeLessThan(2e-14);
  });

  test('is symmetric, rises, and ends at 0 and 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), fc.double({ min: 1e-6, max: 1, noNaN: true }), (x, step) => {
        expect(normalCumulative(x) + normalCumulative(-x)).toBeCloseTo(1, 14);
        expect(normalCumulative(x + step)).toBeGreaterThanOrEqual(normalCumulative(x));
      }),
    );
    expect(normalCumulative(-40)).toBe(0);
    expect(normalCumulative(40)).toBe(1);
  });

  test('has the density as its slope', () => {
    for (const x of [-3, -2.4, -0.5, 0, 1.7]) {
      const slope = (normalCumulative(x + 1e-5) - normalCumulative(x - 1e-5)) / 2e-5;
      expect(slope).toBeCloseTo(normalDensity(x), 8);
    }
  });

  test('its two methods meet at 2.5', () => {
    expect(normalCumulative(-2.5) / normalCumulative(-2.5 + 1e-12) - 1).toBeCloseTo(-1e-12 * 2.82, 12);
  });
});

describe('the quantile', () => {
  test('undoes the cumulative to 1e-12, in the middle and far out', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(Math.abs(normalCumulative(normalQuantile(p)) - p)).toBeLessThan(1e-12 * Math.max(1e-3, p));
      }),
    );
    for (const p of [1e-300, 1e-100, 1e-20, 1e-11, 0.074, 0.076, 0.5, 0.9]) {
      expect(Math.abs(normalCumulative(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11);
    }
  });

  test('knows its edges', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalQuantile(Number.NaN)).toBeNaN();
  });
});
