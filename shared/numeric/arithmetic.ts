/**
 * exp, log and pow with the same bits in every engine. The language leaves Math.exp and its kin to the
 * implementation; + − * / are exact everywhere, so these use nothing else. Errors were measured against
 * Math.* over a million arguments a function; tests/numeric/arithmetic.test.ts keeps them.
 */
import { highWord, real, words } from './bits.ts';

/** ln 2 in two pieces: the first has 21 zero bits at its end, so that k · ln2High is exact for |k| < 2^21. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const perLn2 = Math.LOG2E;
const sqrtHalf = Math.SQRT1_2;

/** 2^k for k in −1074..1023, built by exact doubling and halving. */
const powersOfTwo = new Float64Array(2098);
const powerOffset = 1074;
{
  let up = 1;
  for (let k = 0; k <= 1023; k++) {
    powersOfTwo[powerOffset + k] = up;
    up *= 2;
  }
  let down = 1;
  for (let k = 0; k >= -1074; k--) {
    powersOfTwo[powerOffset + k] = down;
    down /= 2;
  }
}

/**
 * e^x for every x; 0 below −745.14, Infinity above 709.79. Relative error below 2.3e-16 where the result is
 * normal (x > −708); below that the result itself has fewer bits.
 * x = k ln 2 + r with |r| ≤ ln 2 / 2, e^x = 2^k (1 + r + r²/2! + … + r¹³/13!).
 */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  if (Number.isNaN(x)) return x;
  const k = Math.floor(x * perLn2 + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  let tail = 1 / 6227020800; // 1/13!, then 1/12! …
  tail = tail * r + 1 / 479001600;
  tail = tail * r + 1 / 39916800;
  tail = tail * r + 1 / 3628800;
  tail = tail * r + 1 / 362880;
  tail = tail * r + 1 / 40320;
  tail = tail * r + 1 / 5040;
  tail = tail * r + 1 / 720;
  tail = tail * r + 1 / 120;
  tail = tail * r + 1 / 24;
  tail = tail * r + 1 / 6;
  tail = tail * r + 1 / 2;
  // `high − r − low` is what rounding r lost; to first order it adds to r.
  const small = 1 + (r * r * tail + (high - r - low) + r);
  if (k > 1023) return small * 2 * (powersOfTwo[powerOffset + k - 1] ?? 0);
  if (k < -1021) return small * (powersOfTwo[powerOffset + k + 64] ?? 0) * (powersOfTwo[powerOffset - 64] ?? 0);
  return small * (powersOfTwo[powerOffset + k] ?? 0);
}

/**
 * Natural logarithm; −Infinity at 0, NaN below. Relative error below 2.3e-16 everywhere, also near 1.
 * x = 2^k (1 + f) with 1 + f in √½..√2, s = f/(2 + f), log(1 + f) = 2 (s + s³/3 + s⁵/5 + … + s²¹/21),
 * written as f − s (f − t) so that the rounding of s does not show.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  let k = 0;
  let scaled = x;
  if (x < 2.2250738585072014e-308) {
    scaled = x * 18014398509481984; // 2^54 lifts a subnormal number
    k = -54;
  }
  real[0] = scaled;
  const top = words[highWord] ?? 0;
  k += (top >>> 20) - 1022;
  words[highWord] = (top & 0xfffff) | 0x3fe00000; // exponent −1: the mantissa in ½..1
  let m = real[0] ?? 0;
  if (m < sqrtHalf) {
    m *= 2;
    k -= 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z; // two short chains of products are faster than one long one
  const odd = z * (2 / 3 + w * (2 / 7 + w * (2 / 11 + w * (2 / 15 + w * (2 / 19)))));
  const even = w * (2 / 5 + w * (2 / 9 + w * (2 / 13 + w * (2 / 17 + w * (2 / 21)))));
  const t = odd + even;
  return k * ln2High - (s * (f - t) - k * ln2Low - f);
}

/**
 * base^exponent for base ≥ 0; NaN for a negative base. Relative error below (1 + |exponent · ln base|) · 2.3e-16:
 * exact enough for prices and incomes (|exponent · ln base| < 30), not for compound interest over millennia.
 */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  return exp(exponent * log(base));
}

/** 1/(1 + e^−x), for every x. Relative error below 5e-16: never 1 − (something near 1). */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/** x, or the nearer end of low..high. */
export function clip(x: number, low: number, high: number): number {
  return Math.max(low, Math.min(x, high));
}
