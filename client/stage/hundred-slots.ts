/**
 * What each of a row's twenty doorways shows in a year. The run gives counts by row, state and year; here they become
 * doors, in an order that never lets somebody seem to go from harmed to helped.
 */
import type { Hundred } from '../../shared/society/hundred.ts';
import type { ConcernedId } from '../../shared/society/plan.ts';
import type { TwoCities } from './city-years.ts';
import { rowsOfHundred, type Side, sides, slotsOfRow } from './geometry.ts';

/** The seven doors of all rounds. lit: treated and well, clean, unwired; enhanced: by choice, safely; pressed: into it. */
export const slotStates = ['lit', 'harmed', 'waiting', 'chose', 'enhanced', 'pressed', 'caught'] as const;
export type SlotState = (typeof slotStates)[number];

interface Row {
  /** the doors of the four states, in the order in which the run counts them; the first is the lit one */
  readonly states: readonly [SlotState, SlotState, SlotState, SlotState];
  /** what a door shows that no other state takes: so all rows begin */
  readonly rest: SlotState;
  /** from the stair outward, before `rest` */
  readonly near: readonly SlotState[];
  /** from the far end inward, after `rest` */
  readonly far: readonly SlotState[];
  /** keeps its places from year 0 on, just before the last year's first of `far` */
  readonly kept: SlotState | null;
}

const rowOf: Readonly<Record<ConcernedId, Row>> = {
  'severe-disease': { states: ['lit', 'harmed', 'waiting', 'chose'], rest: 'waiting', near: ['lit'], far: ['harmed'], kept: 'chose' },
  athletes: { states: ['lit', 'enhanced', 'harmed', 'caught'], rest: 'lit', near: [], far: ['harmed', 'caught', 'enhanced'], kept: null },
  soldiers: { states: ['lit', 'enhanced', 'pressed', 'harmed'], rest: 'lit', near: [], far: ['harmed', 'pressed', 'enhanced'], kept: null },
};

/** The doors of a round in the order in which its run counts them. */
export const statesOf = (concerned: ConcernedId): Row['states'] => rowOf[concerned].states;

/** In a legend, from the stair outward. */
export function inLegend(concerned: ConcernedId): readonly SlotState[] {
  const { near, rest, kept, far } = rowOf[concerned];
  return [...near, rest, ...(kept === null ? [] : [kept]), ...far.toReversed()];
}

/** How many of a row's twenty show each door of the round. */
export type Counts = Readonly<Partial<Record<SlotState, number>>>;

/** One door between two moments. */
export interface DoorLook {
  readonly from: SlotState;
  readonly state: SlotState;
  /** 0 still as it was, 1 as it is */
  readonly progress: number;
  /** rise: light climbs, hatching draws, lines fade in. fade: a jump, everything cross-fades */
  readonly how: 'rise' | 'fade';
}

/** The same hundred people, in the same town, under two laws. */
export type TwoHundreds = Readonly<Record<Side, Hundred>> & { readonly concerned: ConcernedId; readonly cities: TwoCities | null };

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

/** A row's counts at the end of a year; in year 0 nothing has happened but that some choose not to. */
export function countsAt(hundreds: TwoHundreds, side: Side, row: number, year: number): Counts {
  const { rows, years } = hundreds[side];
  const { states, rest, kept } = rowOf[hundreds.concerned];
  const last = countsOf(states, rows[row]);
  if (year > 0) return countsOf(states, years[Math.min(year, years.length) - 1]?.[row] ?? rows[row]);
  const keeping = kept === null ? 0 : (last[kept] ?? 0);
  return { ...countsOf(states, undefined), [rest]: slotsOfRow - keeping, ...(kept === null ? {} : { [kept]: keeping }) };
}

function countsOf(states: Row['states'], counts: readonly number[] | undefined): Counts {
  return Object.fromEntries(states.map((state, i) => [state, counts?.[i] ?? 0]));
}

/**
 * A row from the stair outward. Treatment: helped, waiting, chose not to, harmed in the last year; before it the first
 * helped(t) are lit and the last harmed(t) hatched, and those who choose not to keep their places from year 0 on, as far
 * as there is room. Enhancement: all begin untouched, and what happens comes from the far end inward.
 */
export function rowAt(hundreds: TwoHundreds, side: Side, row: number, year: number): readonly SlotState[] {
  const { states, rest, near, far, kept } = rowOf[hundreds.concerned];
  const last = countsOf(states, hundreds[side].rows[row]);
  const now = countsAt(hundreds, side, row, year);
  const places: SlotState[] = Array.from({ length: slotsOfRow }, () => rest);
  const sum = (of: readonly SlotState[], counts: Counts) => of.reduce((total, state) => total + (counts[state] ?? 0), 0);
  if (kept !== null) {
    const end = slotsOfRow - sum(far, last);
    places.fill(kept, end - Math.max(0, Math.min(last[kept] ?? 0, slotsOfRow - sum([...near, ...far], now))), end);
  }
  const free = places.flatMap((state, slot) => (state === rest ? [slot] : []));
  const take = (state: SlotState, slots: readonly number[]) => {
    for (const slot of slots) places[slot] = state;
  };
  for (const state of near) take(state, free.splice(0, now[state] ?? 0));
  for (const state of far) take(state, free.splice(Math.max(0, free.length - (now[state] ?? 0))));
  return places;
}

const everyRow = <T>(each: (side: Side, row: number) => readonly T[]): readonly T[] =>
  sides.flatMap((side) => Array.from({ length: rowsOfHundred }, (_, row) => each(side, row)).flat());

/** All two hundred doors at the end of a year, in the order of slotPlaces. */
export function statesAt(hundreds: TwoHundreds, year: number): readonly SlotState[] {
  return everyRow((side, row) => rowAt(hundreds, side, row, year));
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
  return everyRow((side, row) => {
    const before = rowAt(hundreds, side, row, done);
    const after = rowAt(hundreds, side, row, done + 1);
    const changing = before.flatMap((state, slot) => (state === after[slot] ? [] : [slot]));
    return before.map((from, slot): DoorLook => {
      const state = after[slot] ?? from;
      if (state === from) return settledLook(state);
      const begins = (changing.indexOf(slot) / changing.length) * (1 - taken);
      const progress = Math.max(0, Math.min(1, (share - begins) / taken));
      return progress === 0 ? settledLook(from) : { from, state, progress, how: 'rise' };
    });
  });
}

/** A jump from one picture to another: whatever differs cross-fades. */
export function looksBetween(before: readonly DoorLook[], after: readonly DoorLook[], share: number): readonly DoorLook[] {
  return after.map((look, i) => {
    const from = before[i]?.state ?? look.state;
    return from === look.state || share >= 1 ? look : { from, state: look.state, progress: share, how: 'fade' };
  });
}

/** How many of a row's twenty are in the round's first state in these looks: the count changes with its door. */
export function litIn(looks: readonly DoorLook[], side: Side, row: number): number {
  const first = (sides.indexOf(side) * rowsOfHundred + row) * slotsOfRow;
  return looks.slice(first, first + slotsOfRow).filter((look) => look.state === 'lit').length;
}

/** How many of the hundred are in the round's first state at the end of the last year. */
export function litOf({ rows }: Hundred): number {
  return rows.reduce((total, row) => total + (row[0] ?? 0), 0);
}
