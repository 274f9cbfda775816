/**
 * Random numbers that need no state: each is a function of what it is for. The same citizen in the same year
 * gets the same luck under every law, so two runs differ only where the law matters.
 * Philox4x32-10, Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3".
 */
import { fingerprintOf } from './fingerprint.ts';

/** What a draw is for. The only list of purposes: a number used twice would make two kinds of luck the same luck. */
export const purposes = {
  /** a person's u1..u4, at the start and at each refill of a slot */
  population: 1,
  /** a person's u5..u7 */
  populationMore: 2,
  /** a citizen's year, drawn for four neighbours together: threefry.ts */
  death: 3,
  adoption: 11,
  adverseEvent: 12,
  /** a product's true hazard */
  hazard: 4,
  /** the counts of its trials */
  trial: 5,
  guide: 6,
  /** a round's unknown, and the counts on its evidence cards */
  truth: 7,
  evidence: 8,
  bot: 9,
  /** who gets which seat, and which bots sit at a table */
  seat: 10,
} as const;

/** 2^−32: a word, and a half, in (0, 1) */
export const perWord = 2.3283064365386963e-10;
const scratch = new Uint32Array(4);

/** Ten rounds on four counter words and two key words (all taken modulo 2^32); the four results go to `out`. */
export function philox(counter0: number, counter1: number, counter2: number, counter3: number, key0: number, key1: number, out: Uint32Array): void {
  let x0 = counter0 | 0;
  let x1 = counter1 | 0;
  let x2 = counter2 | 0;
  let x3 = counter3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < 10; round++) {
    const low0 = Math.imul(x0, 0xd2511f53);
    const high0 = highProduct(x0, 0x1f53, 0xd251);
    const low2 = Math.imul(x2, 0xcd9e8d57);
    const high2 = highProduct(x2, 0x8d57, 0xcd9e);
    x0 = high2 ^ x1 ^ k0;
    x1 = low2;
    x2 = high0 ^ x3 ^ k1;
    x3 = low0;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

/** The upper 32 bits of x · (high · 2^16 + low), by 16-bit halves; every sum on the way is below 2^32. */
function highProduct(x: number, low: number, high: number): number {
  const xLow = x & 0xffff;
  const xHigh = x >>> 16;
  const lowerThree = (Math.imul(xHigh, low) + (Math.imul(xLow, low) >>> 16)) | 0;
  const middle = (Math.imul(xLow, high) + (lowerThree & 0xffff)) | 0;
  return (Math.imul(xHigh, high) + (lowerThree >>> 16) + (middle >>> 16)) | 0;
}

/**
 * Four uniforms, strictly inside (0, 1), for a slot in a year; `generation` counts the slot's refills.
 * @param seed   integer in 0..2^53 − 1: its lower 32 bits are the first key word, its upper 21 share the second …
 * @param domain … with this integer in 0..2047: different worlds of draws under one seed
 */
export function fillUniforms(out: Float64Array, slot: number, year: number, purpose: number, generation: number, seed: number, domain: number): void {
  philox(slot, year, purpose, generation, seed, Math.floor(seed / 4294967296) | (domain << 21), scratch);
  out[0] = ((scratch[0] ?? 0) + 0.5) * perWord;
  out[1] = ((scratch[1] ?? 0) + 0.5) * perWord;
  out[2] = ((scratch[2] ?? 0) + 0.5) * perWord;
  out[3] = ((scratch[3] ?? 0) + 0.5) * perWord;
}

/** One uniform for an occasional draw, the index-th of its purpose. */
export function uniform(seed: number, domain: number, purpose: number, index: number): number {
  philox(Math.floor(index / 4), 0xffffffff, purpose, 0, seed, Math.floor(seed / 4294967296) | (domain << 21), scratch);
  return ((scratch[index % 4] ?? 0) + 0.5) * perWord; // year 2^32 − 1 is never played, so no citizen shares these draws
}

/**
 * A seed for another purpose, in 0..2^53 − 1, from which the first can't be read: a session's own seed holds its
 * secrets, while the seeds of its plans and bots leave the server.
 */
export function deriveSeed(seed: number, purpose: string): number {
  const digits = fingerprintOf([purpose, seed]);
  const upper = Number.parseInt(digits.slice(0, 8), 16) >>> 11; // 21 bits
  return upper * 4294967296 + Number.parseInt(digits.slice(8), 16);
}
