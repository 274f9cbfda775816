import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countsAt,
  doorMs,
  litIn,
  looksAt,
  looksBetween,
  looksDuring,
  rowAt,
  statesAt,
  type TwoHundreds,
  yearMsOf,
} from '../../client/stage/hundred-slots.ts';
import type { Hundred } from '../../shared/society/hundred.ts';

/** The same years for each row: [helped, harmed, waiting, chose not to]. */
function hundredOf(years: readonly (readonly number[])[]): Hundred {
  const all = years.map((counts) => Array.from({ length: 5 }, () => counts));
  const last = all.at(-1) ?? [];
  return { rows: last, years: all, shares: last.map((row) => row.map((count) => count / 20)) };
}

const threeYears = hundredOf([
  [2, 0, 16, 2],
  [5, 1, 12, 2],
  [8, 1, 9, 2],
]);
const both: TwoHundreds = { ours: threeYears, today: threeYears };

/** Any five rows over one to ten years. */
const anyHundred = fc
  .array(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
      minLength: 5,
      maxLength: 5,
    }),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .map((years): Hundred => {
    const counted = years.map((rows) =>
      rows.map((cuts) => {
        const [a = 0, b = 0, c = 0] = [...cuts].sort((x, y) => x - y);
        return [a, b - a, c - b, 20 - c];
      }),
    );
    const rows = counted.at(-1) ?? [];
    return { rows, years: counted, shares: rows.map((row) => row.map((count) => count / 20)) };
  });

const count = (row: readonly string[], state: string) => row.filter((one) => one === state).length;

describe('the order of a row', () => {
  test('in the last year, from the stair outward: helped, waiting, chose not to, harmed', () => {
    expect(rowAt(threeYears, 0, 3)).toEqual([
      ...Array.from({ length: 8 }, () => 'helped'),
      ...Array.from({ length: 9 }, () => 'waiting'),
      ...Array.from({ length: 2 }, () => 'chose'),
      'harmed',
    ]);
  });

  test('in year 0 all wait but those who choose not to, at the place they keep', () => {
    const start = rowAt(threeYears, 0, 0);
    expect(start.flatMap((state, slot) => (state === 'chose' ? [slot] : []))).toEqual([17, 18]);
    expect(count(start, 'waiting')).toBe(18);
  });

  test('each year shows the counts of that year', () => {
    void fc.assert(
      fc.property(anyHundred, fc.nat({ max: 10 }), (hundred, year) => {
        for (let row = 0; row < 5; row++) {
          const slots = rowAt(hundred, row, year);
          const counts = countsAt(hundred, row, year);
          expect(slots).toHaveLength(20);
          expect(count(slots, 'helped')).toBe(counts.helped);
          expect(count(slots, 'harmed')).toBe(counts.harmed);
        }
      }),
    );
  });

  test('where counts only grow, a door changes once, and never from harmed to helped', () => {
    for (let slot = 0; slot < 20; slot++) {
      const life = [0, 1, 2, 3].map((year) => rowAt(threeYears, 2, year)[slot]);
      expect(life.filter((state, year) => year > 0 && state !== life[year - 1]).length).toBeLessThanOrEqual(1);
      expect(life.join(' ')).not.toContain('harmed helped');
    }
  });
});

describe('while the years play', () => {
  test('ten years take 12 seconds, and so do five', () => {
    const ten = hundredOf(Array.from({ length: 10 }, () => [0, 0, 20, 0]));
    const five = hundredOf(Array.from({ length: 5 }, () => [0, 0, 20, 0]));
    expect(yearMsOf({ ours: ten, today: ten })).toBe(1200);
    expect(yearMsOf({ ours: five, today: five })).toBe(2400);
  });

  test('at whole years everything is at rest', () => {
    expect(looksDuring(both, 2)).toEqual(looksAt(both, 2));
    expect(looksAt(both, 2).every((look) => look.progress === 1)).toBe(true);
  });

  test('a year begins beside the stair and has ended when the next begins', () => {
    const early = looksDuring(both, 0.02).slice(0, 20);
    const changing = early.flatMap((look, slot) => (look.progress < 1 ? [slot] : []));
    expect(changing).toEqual([0]);
    const late = looksDuring(both, 0.9999);
    expect(late.filter((look) => look.progress < 0.99)).toEqual([]);
    expect(late.map((look) => look.state)).toEqual(statesAt(both, 1));
  });

  test('a door takes its own time, whatever the year', () => {
    const yearMs = 4000;
    const half = looksDuring(both, doorMs / yearMs / 2, yearMs)[0];
    expect(half?.progress).toBeCloseTo(0.5);
    expect(half?.from).toBe('waiting');
    expect(half?.state).toBe('helped');
  });

  test('a count changes with its door', () => {
    expect(litIn(looksDuring(both, 0.0001), 'ours', 4)).toBe(1);
    expect(litIn(looksAt(both, 0), 'ours', 4)).toBe(0);
    expect(litIn(looksAt(both, 3), 'today', 0)).toBe(8);
  });

  test('a jump cross-fades what differs, and nothing else', () => {
    const fading = looksBetween(looksAt(both, 1), looksAt(both, 3), 0.5);
    const row = fading.slice(0, 20);
    expect(row.flatMap((look, slot) => (look.progress < 1 ? [slot] : []))).toEqual([2, 3, 4, 5, 6, 7, 19]);
    expect(row[2]).toEqual({ from: 'waiting', state: 'helped', progress: 0.5, how: 'fade' });
    expect(looksBetween(looksAt(both, 1), looksAt(both, 3), 1)).toEqual(looksAt(both, 3));
  });
});
