/**
 * Threefry4x32-20: like Philox a function of its counter and key alone, from the same paper, but made of sums, rotations
 * and exclusive-ors only. Without a machine's whole 32 × 32-bit product it is 2½ times faster, and so it draws what
 * every citizen needs every year. Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3".
 */
import { perWord } from './random.ts';

/** Twenty rounds on four counter words with four key words (all taken modulo 2^32); the four results go to `out`. */
export function threefry(
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
  key2: number,
  key3: number,
  out: Uint32Array,
): void {
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  let k2 = key2 | 0;
  let k3 = key3 | 0;
  let k4 = 0x1bd11bda ^ k0 ^ k1 ^ k2 ^ k3;
  let x0 = (counter0 + k0) | 0;
  let x1 = (counter1 + k1) | 0;
  let x2 = (counter2 + k2) | 0;
  let x3 = (counter3 + k3) | 0;
  for (let group = 1; group <= 5; group++) {
    // Four rounds, their eight rotations by turns of one kind and the other; then the key, its words one place on.
    if ((group & 1) === 1) {
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 10) | (x1 >>> 22)) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = ((x3 << 26) | (x3 >>> 6)) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = ((x3 << 11) | (x3 >>> 21)) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = ((x1 << 21) | (x1 >>> 11)) ^ x2;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = ((x3 << 27) | (x3 >>> 5)) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = ((x3 << 23) | (x3 >>> 9)) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = ((x1 << 5) | (x1 >>> 27)) ^ x2;
    } else {
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = ((x3 << 20) | (x3 >>> 12)) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = ((x3 << 17) | (x3 >>> 15)) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = ((x1 << 11) | (x1 >>> 21)) ^ x2;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 25) | (x1 >>> 7)) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = ((x3 << 10) | (x3 >>> 22)) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = ((x3 << 18) | (x3 >>> 14)) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = ((x1 << 20) | (x1 >>> 12)) ^ x2;
    }
    const first = k0;
    k0 = k1;
    k1 = k2;
    k2 = k3;
    k3 = k4;
    k4 = first;
    x0 = (x0 + k0) | 0;
    x1 = (x1 + k1) | 0;
    x2 = (x2 + k2) | 0;
    x3 = (x3 + k3 + group) | 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

/** The first of the four neighbours among whom a slot is. */
export function firstOfFour(slot: number): number {
  return slot & ~3;
}

/** Luck of a run of slots: that of a slot is at uniforms[slot − firstOfFour(from)]. */
export interface Luck {
  readonly words: Uint32Array;
  readonly uniforms: Float64Array;
}

export function newLuck(slots: number): Luck {
  return { words: new Uint32Array(4), uniforms: new Float64Array(slots + 6) };
}

/**
 * Uniforms, strictly inside (0, 1), of one purpose in a year for four neighbours: those of the slots 4 · four … 4 · four + 3.
 * They need no generation: a slot has one citizen a year.
 * @param at   where the first is written
 * @param seed integer in 0..2^53 − 1
 */
export function fillFour({ words, uniforms }: Luck, at: number, four: number, year: number, purpose: number, seed: number): void {
  threefry(four, year, purpose, 0, seed, Math.floor(seed / 4294967296), 0, 0, words);
  uniforms[at] = ((words[0] ?? 0) + 0.5) * perWord;
  uniforms[at + 1] = ((words[1] ?? 0) + 0.5) * perWord;
  uniforms[at + 2] = ((words[2] ?? 0) + 0.5) * perWord;
  uniforms[at + 3] = ((words[3] ?? 0) + 0.5) * perWord;
}

/** Of all slots from ≤ slot < to. */
export function fillLuck(luck: Luck, from: number, to: number, year: number, purpose: number, seed: number): void {
  const first = firstOfFour(from);
  for (let slot = first; slot < to; slot += 4) fillFour(luck, slot - first, slot >> 2, year, purpose, seed);
}
