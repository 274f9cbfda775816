import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countsAt,
  doorMs,
  inLegend,
  litIn,
  litOf,
  looksAt,
  looksBetween,
  looksDuring,
  rowAt,
  statesAt,
  statesOf,
  type TwoHundreds,
  yearMsOf,
} from '../../client/stage/hundred-slots.ts';
import type { Hundred } from '../../shared/society/hundred.ts';
import { type ConcernedId, concernedIds } from '../../shared/society/plan.ts';

/** The same years for each row, as the run counts them: of patients [well, harmed, waiting, chose not to]. */
function hundredOf(years: readonly (readonly number[])[]): Hundred {
  const all = years.map((counts) => Array.from({ length: 5 }, () => counts));
  const last = all.at(-1) ?? [];
  return { rows: last, years: all, shares: last.map((row) => row.map((count) => count / 20)) };
}
const underBoth = (concerned: ConcernedId, hundred: Hundred): TwoHundreds => ({ ours: hundred, today: hundred, concerned, cities: null });

const both = underBoth(
  'severe-disease',
  hundredOf([
    [2, 0, 16, 2],
    [5, 1, 12, 2],
    [8, 1, 9, 2],
  ]),
);

/** Any five rows over one to ten years, of any of the three rounds. */
const anyHundreds = fc
  .tuple(
    fc.constantFrom(...concernedIds),
    fc.array(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
        minLength: 5,
        maxLength: 5,
      }),
      { minLength: 1, maxLength: 10 },
    ),
  )
  .map(([concerned, years]) => {
    const counted = years.map((rows) =>
      rows.map((cuts) => {
        const [a = 0, b = 0, c = 0] = [...cuts].sort((x, y) => x - y);
        return [a, b - a, c - b, 20 - c];
      }),
    );
    const rows = counted.at(-1) ?? [];
    return underBoth(concerned, { rows, years: counted, shares: rows.map((row) => row.map((count) => count / 20)) });
  });

const count = (row: readonly string[], state: string) => row.filter((one) => one === state).length;
const times = (length: number, state: string) => Array.from({ length }, () => state);

describe('the order of a row', () => {
  test('in the last year of a treatment, from the stair outward: helped, waiting, chose not to, harmed', () => {
    expect(rowAt(both, 'ours', 0, 3)).toEqual([...times(8, 'lit'), ...times(9, 'waiting'), ...times(2, 'chose'), 'harmed']);
  });

  test('among athletes: clean, enhanced, caught, harmed', () => {
    const athletes = underBoth('athletes', hundredOf([[11, 5, 1, 3]]));
    expect(rowAt(athletes, 'ours', 0, 1)).toEqual([...times(11, 'lit'), ...times(5, 'enhanced'), ...times(3, 'caught'), 'harmed']);
  });

  test('among soldiers: unwired, by choice, pressed, harmed', () => {
    const soldiers = underBoth('soldiers', hundredOf([[9, 6, 4, 1]]));
    expect(rowAt(soldiers, 'ours', 0, 1)).toEqual([...times(9, 'lit'), ...times(6, 'enhanced'), ...times(4, 'pressed'), 'harmed']);
  });

  test('in year 0 all wait but those who choose not to, at the place they keep', () => {
    const start = rowAt(both, 'ours', 0, 0);
    expect(start.flatMap((state, slot) => (state === 'chose' ? [slot] : []))).toEqual([17, 18]);
    expect(count(start, 'waiting')).toBe(18);
  });

  test('in year 0 no athlete is edited and no soldier wired', () => {
    for (const concerned of ['athletes', 'soldiers'] as const) {
      expect(rowAt(underBoth(concerned, hundredOf([[1, 9, 5, 5]])), 'today', 0, 0)).toEqual(times(20, 'lit'));
    }
  });

  test('each year shows the counts of that year; those who choose not to make room for the others', () => {
    void fc.assert(
      fc.property(anyHundreds, fc.integer({ min: 1, max: 10 }), (hundreds, year) => {
        for (let row = 0; row < 5; row++) {
          const slots = rowAt(hundreds, 'ours', row, year);
          const counts = countsAt(hundreds, 'ours', row, year);
          expect(slots).toHaveLength(20);
          for (const state of statesOf(hundreds.concerned)) {
            if (state === 'chose' || state === 'waiting') continue;
            expect(count(slots, state), state).toBe(counts[state]);
          }
        }
      }),
    );
  });

  test('where counts only grow, a door changes once, and never from harmed to helped', () => {
    for (let slot = 0; slot < 20; slot++) {
      const life = [0, 1, 2, 3].map((year) => rowAt(both, 'ours', 2, year)[slot]);
      expect(life.filter((state, year) => year > 0 && state !== life[year - 1]).length).toBeLessThanOrEqual(1);
      expect(life.join(' ')).not.toContain('harmed lit');
    }
  });
});

/** Where the model counts harm among the four states, as shared/society/hundred.ts says. */
const harmedAt: Readonly<Record<ConcernedId, number>> = { 'severe-disease': 1, athletes: 2, soldiers: 3 };

describe('the doors of the three rounds', () => {
  test('each state of the model has a door of its own, the first is lit, and harm looks the same in all', () => {
    for (const concerned of concernedIds) {
      const doors = statesOf(concerned);
      expect(new Set(doors).size).toBe(4);
      expect(doors[0]).toBe('lit');
      expect(doors.indexOf('harmed')).toBe(harmedAt[concerned]);
      expect([...inLegend(concerned)].sort()).toEqual([...doors].sort());
    }
  });

  test('all rows together count the first state', () => {
    expect(litOf(both.ours)).toBe(40);
  });
});

describe('while the years play', () => {
  test('ten years take 12 seconds, and so do five', () => {
    const years = (length: number) => underBoth('athletes', hundredOf(Array.from({ length }, () => [20, 0, 0, 0])));
    expect(yearMsOf(years(10))).toBe(1200);
    expect(yearMsOf(years(5))).toBe(2400);
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
    expect(half?.state).toBe('lit');
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
    expect(row[2]).toEqual({ from: 'waiting', state: 'lit', progress: 0.5, how: 'fade' });
    expect(looksBetween(looksAt(both, 1), looksAt(both, 3), 1)).toEqual(looksAt(both, 3));
  });
});
