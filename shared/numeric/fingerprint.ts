/**
 * A 64-bit fingerprint of a JSON value: equal values have equal fingerprints in every engine.
 * Two 32-bit lanes, mixed by multiplication and rotation in the manner of MurmurHash3 (Appleby). It tells
 * versions apart; it is no seal against somebody who forges on purpose.
 */
import { highWord, lowWord, real, words } from './bits.ts';

/** Sixteen hexadecimal digits. */
export const fingerprintPattern = /^[0-9a-f]{16}$/;
export type Fingerprint = string & { readonly brand: 'Fingerprint' };

/** The two lanes and how many words they took in. */
interface Lanes {
  a: number;
  b: number;
  count: number;
}

/** What stands before a value, so that 1, "1", [1] and {"1": …} differ. */
const tags = { null: 1, false: 2, true: 3, number: 4, string: 5, array: 6, object: 7 } as const;

/** Object keys sorted, fields that are undefined skipped, −0 as 0; throws on NaN, Infinity and anything not JSON. */
export function fingerprintOf(value: unknown): Fingerprint {
  const lanes = newLanes();
  absorbValue(lanes, value);
  return finish(lanes);
}

function absorbValue(lanes: Lanes, value: unknown): void {
  if (value === null) absorb(lanes, tags.null);
  else if (value === true) absorb(lanes, tags.true);
  else if (value === false) absorb(lanes, tags.false);
  else if (typeof value === 'number') {
    absorb(lanes, tags.number);
    absorbNumber(lanes, value);
  } else if (typeof value === 'string') absorbString(lanes, value);
  else if (Array.isArray(value)) {
    absorb(lanes, tags.array);
    absorb(lanes, value.length);
    for (const item of value) absorbValue(lanes, item);
  } else if (isRecord(value)) absorbRecord(lanes, value);
  else throw new TypeError(`No fingerprint of ${typeof value}: only JSON values have one.`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function absorbRecord(lanes: Lanes, record: Readonly<Record<string, unknown>>): void {
  // The default order of sort() compares UTF-16 units: the same everywhere, whatever the language of the machine.
  const keys = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort();
  absorb(lanes, tags.object);
  absorb(lanes, keys.length);
  for (const key of keys) {
    absorbString(lanes, key);
    absorbValue(lanes, record[key]);
  }
}

function absorbString(lanes: Lanes, text: string): void {
  absorb(lanes, tags.string);
  absorb(lanes, text.length);
  for (let i = 0; i < text.length; i++) absorb(lanes, text.charCodeAt(i));
}

function absorbNumber(lanes: Lanes, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`No fingerprint of ${value}.`);
  real[0] = value === 0 ? 0 : value; // −0 and 0 are one number
  const high = words[highWord] ?? 0;
  const low = words[lowWord] ?? 0;
  absorb(lanes, high);
  absorb(lanes, low);
}

function newLanes(): Lanes {
  return { a: 0x243f6a88, b: 0x85a308d3 | 0, count: 0 }; // the first bits of π's fraction
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

/** One word into both lanes. For a given word the step is one-to-one, so no state is ever lost. */
function absorb(lanes: Lanes, word: number): void {
  const forA = Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
  const forB = Math.imul(rotate(Math.imul(word, 0x239b961b), 17), 0xab0e9789);
  const a = (Math.imul((rotate(lanes.a ^ forA, 13) + lanes.b) | 0, 5) + 0xe6546b64) | 0;
  lanes.a = a;
  lanes.b = (Math.imul((rotate(lanes.b ^ forB, 19) + a) | 0, 9) + 0x561ccd1b) | 0;
  lanes.count++;
}

/** Every bit of the word depends on every bit of the input. */
function avalanche(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

function finish(lanes: Lanes): Fingerprint {
  let a = lanes.a ^ lanes.count;
  let b = lanes.b ^ lanes.count;
  a = (a + b) | 0;
  b = (b + a) | 0;
  a = avalanche(a);
  b = avalanche(b);
  a = (a + b) | 0;
  b = (b + a) | 0;
  const digits = (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
  return digits as Fingerprint; // the one place where the brand is given
}
