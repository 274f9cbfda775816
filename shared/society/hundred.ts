/**
 * The Hundred: a hundred figures for the people a round is about, five rows by rank among themselves, four states.
 * Expected counts (hazards, not events): nothing flickers by luck. docs/model.md § The Hundred.
 */
import { rows } from './concerned.ts';
import { constants } from './constants.ts';
import type { ConcernedId } from './plan.ts';
import { cellSize, firstRow, inCell } from './tally.ts';
import type { YearRecord } from './year.ts';

/** Figures in each row. */
export const rowSize = 20;

export interface Hundred {
  /**
   * five rows, poorest first, × four states: whole counts summing to 20. Severe disease: well, harmed, waiting, declined ·
   * athletes: clean, enhanced, harmed, caught · soldiers: unwired, wired, pressed, harmed
   */
  readonly rows: readonly (readonly number[])[];
  /** the same at the end of each year: [year][row][state] */
  readonly years: readonly (readonly (readonly number[])[])[];
  /** unrounded: [row][state], each row sums to 1 */
  readonly shares: readonly (readonly number[])[];
}

/** One row's sums over the years until now, in persons. */
interface RowSums {
  /** expected procedures, expected serious adverse events, those caught a year at full share */
  readonly procedures: number;
  readonly events: number;
  readonly caught: number;
  readonly personYears: number;
  readonly years: number;
  /** in the last year: alive, holders, pressed holders, decliners */
  readonly alive: number;
  readonly holders: number;
  readonly pressedHolders: number;
  readonly decliners: number;
  /** persons at the round's start */
  readonly atStart: number;
}

const sharesOf: Readonly<Record<ConcernedId, (row: RowSums) => readonly number[]>> = {
  /** Those who died waiting count as waiting. */
  'severe-disease': (row) => {
    const n = row.atStart;
    if (n <= 0) return [0, 0, 1, 0];
    const treated = Math.min(1, row.procedures / n);
    const harmed = Math.min(treated, row.events / n);
    const declined = Math.min(1 - treated, row.decliners / n);
    return [treated - harmed, harmed, 1 - treated - declined, declined];
  },
  athletes: (row) => {
    const n = row.personYears / row.years;
    if (n <= 0 || row.alive <= 0) return [1, 0, 0, 0];
    const enhanced = row.holders / row.alive;
    const harmed = Math.min(enhanced, row.events / n);
    const caught = Math.min(enhanced - harmed, row.caught / n);
    return [1 - enhanced, enhanced - harmed - caught, harmed, caught];
  },
  soldiers: (row) => {
    const n = row.personYears / row.years;
    if (n <= 0 || row.alive <= 0) return [1, 0, 0, 0];
    const wired = row.holders / row.alive;
    const harmed = Math.min(wired, row.events / n);
    const pressed = wired > 0 ? (row.pressedHolders / row.alive) * (1 - harmed / wired) : 0;
    return [1 - wired, wired - pressed - harmed, pressed, harmed];
  },
};

/** [row][state], unrounded, after these years of a round. @param atStart persons by row */
export function hundredShares(records: readonly YearRecord[], concerned: ConcernedId, atStart: Float64Array): readonly (readonly number[])[] {
  return Array.from({ length: rows }, (_, row) => sharesOf[concerned](rowSums(records, row, atStart[row] ?? 0)));
}

/** Whole figures, twenty a row: whole parts first, then one more to the largest remainders; ties to the earlier state. */
export function roundRow(shares: readonly number[]): readonly number[] {
  const exact = shares.map((share) => share * rowSize);
  const counts = exact.map((value) => Math.floor(value));
  let left = rowSize - counts.reduce((sum, count) => sum + count, 0);
  const order = exact.map((value, state) => ({ state, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.state - b.state);
  for (const { state } of order) {
    if (left <= 0) break;
    counts[state] = (counts[state] ?? 0) + 1;
    left--;
  }
  return counts;
}

/** @param sharesByYear [year][row][state] at the end of each year of the round */
export function hundredOf(sharesByYear: readonly (readonly (readonly number[])[])[]): Hundred {
  const years = sharesByYear.map((shares) => shares.map(roundRow));
  return { rows: years.at(-1) ?? [], years, shares: sharesByYear.at(-1) ?? [] };
}

function rowSums(records: readonly YearRecord[], row: number, atStart: number): RowSums {
  const at = (firstRow + row) * cellSize;
  let procedures = 0;
  let events = 0;
  let caught = 0;
  let personYears = 0;
  for (const { tally, law } of records) {
    procedures += tally.cells[at + inCell.procedures] ?? 0;
    events += tally.cells[at + inCell.events] ?? 0;
    caught += (tally.cells[at + inCell.illegalHolders] ?? 0) * constants.detect * law.surveillance;
    personYears += tally.cells[at + inCell.people] ?? 0;
  }
  const last = records.at(-1)?.tally.cells;
  return {
    procedures,
    events,
    caught,
    personYears,
    years: Math.max(1, records.length),
    alive: last?.[at + inCell.people] ?? 0,
    holders: last?.[at + inCell.holders] ?? 0,
    pressedHolders: last?.[at + inCell.pressedHolders] ?? 0,
    decliners: last?.[at + inCell.decliners] ?? 0,
    atStart,
  };
}
