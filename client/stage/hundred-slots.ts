/**
 * What each of a row's twenty doorways shows in a year. The run gives counts by row, state and year; here they become
 * doors, in an order that never lets somebody seem to go from harmed to helped.
 */
import type { Hundred } from '../../shared/society/hundred.ts';
import { rowsOfHundred, type Side, sides, slotsOfRow } from './geometry.ts';

/** In the order in which the run counts them. */
export const slotStates = ['helped', 'harmed', 'waiting', 'chose'] as const;
export type SlotState = (typeof slotStates)[number];
export type Counts = Readonly<Record<SlotState, number>>;

/** One door between two moments. */
export interface DoorLook {
  readonly from: SlotState;
  readonly state: SlotState;
  /** 0 still as it was, 1 as it is */
  readonly progress: number;
  /** rise: light climbs, hatching draws, lines fade in. fade: a jump, everything cross-fades */
  readonly how: 'rise' | 'fade';
}

export type TwoHundreds = Readonly<Record<Side, Hundred>>;

/** One door needs 320 ms for its light and 200 ms for its halo. */
export const doorMs = 520;

/** The longest filling is 12 s: ten years of 1.2 s, five of 2.4 s. */
export const fillingMs = 12_000;

export function yearsOf(hundreds: TwoHundreds): number {
  return hundreds.ours.years.length;
}

export function yearMsOf(hundreds: TwoHundreds): number {
  return fillingMs / Math.max(1, yearsOf(hundreds));
}

/** A row's counts at the end of a year; in year 0 all wait but those who choose not to. */
export function countsAt(hundred: Hundred, row: number, year: number): Counts {
  const last = countsOf(hundred.rows[row]);
  if (year <= 0) return { helped: 0, harmed: 0, waiting: slotsOfRow - last.chose, chose: last.chose };
  const index = Math.min(year, hundred.years.length) - 1;
  return countsOf(hundred.years[index]?.[row] ?? hundred.rows[row]);
}

function countsOf(counts: readonly number[] | undefined): Counts {
  const [helped = 0, harmed = 0, waiting = slotsOfRow, chose = 0] = counts ?? [];
  return { helped, harmed, waiting, chose };
}

/**
 * A row from the stair outward. In the last year: helped, waiting, chose not to, harmed. Before it the first helped(t)
 * are lit and the last harmed(t) hatched; those who choose not to keep their places from year 0 on, as far as there is room.
 */
export function rowAt(hundred: Hundred, row: number, year: number): readonly SlotState[] {
  const last = countsOf(hundred.rows[row]);
  const now = countsAt(hundred, row, year);
  const dotted = Math.max(0, Math.min(last.chose, slotsOfRow - now.helped - now.harmed));
  const places: SlotState[] = Array.from({ length: slotsOfRow }, () => 'waiting');
  places.fill('chose', slotsOfRow - last.harmed - dotted, slotsOfRow - last.harmed);
  const free = places.flatMap((state, slot) => (state === 'waiting' ? [slot] : []));
  for (const slot of free.slice(0, now.helped)) places[slot] = 'helped';
  for (const slot of free.slice(free.length - now.harmed)) places[slot] = 'harmed';
  return places;
}

/** All two hundred doors at the end of a year, in the order of slotPlaces. */
export function statesAt(hundreds: TwoHundreds, year: number): readonly SlotState[] {
  return sides.flatMap((side) => Array.from({ length: rowsOfHundred }, (_, row) => rowAt(hundreds[side], row, year)).flat());
}

const settledLook = (state: SlotState): DoorLook => ({ from: state, state, progress: 1, how: 'rise' });

/** Doors at rest. */
export function looksAt(hundreds: TwoHundreds, year: number): readonly DoorLook[] {
  return statesAt(hundreds, year).map(settledLook);
}

/**
 * Doors while the years play. A year's changes of a row spread evenly over it, from the stair outward, all rows and both
 * slopes at once; each takes doorMs.
 * @param year whole years done and the share of the next, 0 … years
 */
export function looksDuring(hundreds: TwoHundreds, year: number, yearMs = yearMsOf(hundreds)): readonly DoorLook[] {
  const done = Math.floor(year);
  const share = year - done;
  if (share === 0) return looksAt(hundreds, done);
  const taken = Math.min(1, doorMs / yearMs);
  return sides.flatMap((side) =>
    Array.from({ length: rowsOfHundred }, (_, row) => {
      const before = rowAt(hundreds[side], row, done);
      const after = rowAt(hundreds[side], row, done + 1);
      const changing = before.flatMap((state, slot) => (state === after[slot] ? [] : [slot]));
      return before.map((from, slot): DoorLook => {
        const state = after[slot] ?? from;
        if (state === from) return settledLook(state);
        const begins = (changing.indexOf(slot) / changing.length) * (1 - taken);
        const progress = Math.max(0, Math.min(1, (share - begins) / taken));
        return progress === 0 ? settledLook(from) : { from, state, progress, how: 'rise' };
      });
    }).flat(),
  );
}

/** A jump from one picture to another: whatever differs cross-fades. */
export function looksBetween(before: readonly DoorLook[], after: readonly DoorLook[], share: number): readonly DoorLook[] {
  return after.map((look, i) => {
    const from = before[i]?.state ?? look.state;
    return from === look.state || share >= 1 ? look : { from, state: look.state, progress: share, how: 'fade' };
  });
}

/** How many of a row's twenty are lit in these looks: the count changes with its door. */
export function litIn(looks: readonly DoorLook[], side: Side, row: number): number {
  const first = (sides.indexOf(side) * rowsOfHundred + row) * slotsOfRow;
  return looks.slice(first, first + slotsOfRow).filter((look) => look.state === 'helped').length;
}

/** All rows together at the end of the last year. */
export function totalOf(hundred: Hundred): Counts {
  const sum = (state: number) => hundred.rows.reduce((total, row) => total + (row[state] ?? 0), 0);
  return { helped: sum(0), harmed: sum(1), waiting: sum(2), chose: sum(3) };
}
