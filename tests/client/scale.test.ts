import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanOf, ticksOf } from '../../client/charts/scale.ts';

describe('ticks', () => {
  test('stand on round numbers', () => {
    expect(ticksOf(0, 1, 6)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticksOf(0, 20, 9)).toEqual([0, 5, 10, 15, 20]);
    expect(ticksOf(-0.06, 0.8, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(ticksOf(0.4, 1, 7)).toEqual([0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });

  test('are at least one and at most as many as asked for, in order, evenly apart, within the axis', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e7, noNaN: true }),
        fc.integer({ min: 3, max: 12 }),
        (from, span, most) => {
          const to = from + span;
          const ticks = ticksOf(from, to, most);
          expect(ticks.length).toBeGreaterThan(0);
          expect(ticks.length).toBeLessThanOrEqual(most);
          for (const tick of ticks) expect(tick >= from - span * 1e-6 && tick <= to + span * 1e-6).toBe(true);
          const gaps = ticks.slice(1).map((tick, i) => tick - (ticks[i] ?? 0));
          for (const gap of gaps) expect(gap / (gaps[0] ?? 1)).toBeCloseTo(1, 4);
        },
      ),
    );
  });

  test('of an axis without length are its one number', () => {
    expect(ticksOf(3, 3, 5)).toEqual([3]);
  });
});

describe('the span of an axis', () => {
  test('holds zero and every value, with room above, and leaves out what is no number', () => {
    const { from, to } = spanOf([2, 8, Number.NaN]);
    expect(from).toBe(0);
    expect(to).toBeGreaterThan(8);
    expect(spanOf([-1, 3]).from).toBeLessThan(-1);
    expect(spanOf([-1, -3]).to).toBe(0);
  });

  test('is never empty', () => {
    expect(spanOf([])).toEqual({ from: 0, to: 1 });
    expect(spanOf([0, 0])).toEqual({ from: 0, to: 1 });
  });
});
