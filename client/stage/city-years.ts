/** How the people of the town look in a year: a byte each, as the run tells them (shared/society/frames.ts), for two slopes. */
import { type City, enhancedBit, frameOf, healthSteps, peopleOfFifth } from '../../shared/society/city.ts';
import { type Side, sides } from './geometry.ts';

/** [fifth · 160 + place] a byte a person, as seen at a moment. */
export type CityLook = Readonly<Record<Side, Uint8Array>>;
/** by year, 0 is before the first */
export type TwoCities = readonly CityLook[];

/** Null for what was kept of runs before they told their city: then the town is empty. */
export function citiesOf(ours: City | null | undefined, today: City | null | undefined): TwoCities | null {
  const [left, right] = [framesOf(ours), framesOf(today)];
  if (left.length === 0 || left.length !== right.length) return null;
  return left.flatMap((frame, year) => {
    const other = right[year];
    return other === undefined ? [] : [{ ours: frame, today: other }];
  });
}

const known = new WeakMap<City, readonly Uint8Array[]>();

function framesOf(city: City | null | undefined): readonly Uint8Array[] {
  if (city === null || city === undefined) return [];
  const before = known.get(city);
  if (before !== undefined) return before;
  const frames = city.years.map(frameOf).filter((frame) => frame !== null);
  known.set(city, frames);
  return frames;
}

/** @param year whole years done and the share of the next */
export function cityDuring(cities: TwoCities | null, year: number): CityLook | null {
  const done = Math.floor(year);
  const now = cities?.[done] ?? cities?.at(-1) ?? null;
  return now === null ? null : cityBetween(now, cities?.[done + 1] ?? now, year - done);
}

/** Some have changed already, all over the town and on both slopes the same people: each has a share at which they do. */
export function cityBetween(before: CityLook | null, after: CityLook | null, share: number): CityLook | null {
  if (before === null || after === null || share >= 1 || before === after) return after;
  if (share <= 0) return before;
  const mixed = (side: Side) => before[side].map((byte, i) => (share > turnOf(i) ? (after[side][i] ?? byte) : byte));
  return { ours: mixed('ours'), today: mixed('today') };
}

/** Scattered over 0..1 by the golden ratio. */
const turnOf = (i: number) => (i * 0.618_034) % 1;

export const stepOf = (byte: number) => byte % healthSteps;
export const isEnhanced = (byte: number) => (byte & enhancedBit) !== 0;

/** Mean health of a row's people, 0..1. */
export function healthOf(look: CityLook, side: Side, row: number): number {
  const people = look[side].subarray(row * peopleOfFifth, (row + 1) * peopleOfFifth);
  return people.reduce((sum, byte) => sum + shareOf(stepOf(byte)), 0) / peopleOfFifth;
}

/** A step on the scale of colours, 0..1. */
export const shareOf = (step: number) => (step + 0.5) / healthSteps;

/** Somebody as ill as this is a lantern that is out. */
export const isOut = (step: number) => shareOf(step) < 0.3;

/** Every person of a screen that shows the first few of each fifth, in the order of sides, rows and places. */
export function everybody<T>(perRow: number, each: (side: Side, row: number, place: number, index: number) => T): readonly T[] {
  const rows = [0, 1, 2, 3, 4];
  return sides.flatMap((side) =>
    rows.flatMap((row) => Array.from({ length: perRow }, (_, place) => each(side, row, place, row * peopleOfFifth + place))),
  );
}
