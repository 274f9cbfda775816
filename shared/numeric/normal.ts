/** The standard normal distribution: density, cumulative and quantile. */
import { exp, log } from './arithmetic.ts';

const densityAtZero = 0.3989422804014327; // 1/√(2π)

/** φ(x) = e^(−x²/2)/√(2π). Relative error below (2 + x²/2) · 2.3e-16. */
export function normalDensity(x: number): number {
  return densityAtZero * exp(-0.5 * x * x);
}

/**
 * Φ(x), for every x; 0 below −38.6. Relative error below 2e-14 for x > −5, below 1e-12 in the far lower tail.
 * Near the middle Φ(x) = ½ + φ(x)(x + x³/3 + x⁵/(3·5) + …) (Marsaglia 2004, all terms of one sign); from
 * |x| = 2.5 outwards the tail's continued fraction 1 − Φ(x) = φ(x)/(x + 1/(x + 2/(x + 3/(x + …)))) (Laplace).
 */
export function normalCumulative(x: number): number {
  const size = Math.abs(x);
  if (size < 2.5) {
    let term = x;
    let sum = x;
    let odd = 1;
    do {
      odd += 2;
      term *= (x * x) / odd;
      sum += term;
    } while (Math.abs(term) > Math.abs(sum) * 1e-17);
    return 0.5 + normalDensity(x) * sum;
  }
  if (size > 38.6) return x < 0 ? 0 : 1;
  let fraction = 0;
  for (let n = 150; n >= 1; n--) fraction = n / (size + fraction);
  const outside = normalDensity(size) / (size + fraction);
  return x < 0 ? outside : 1 - outside;
}

/**
 * The x with Φ(x) = p, for p in (0, 1); −Infinity at 0, Infinity at 1, NaN outside.
 * Rational approximations of Wichura 1988, algorithm AS 241 (PPND16): relative error about 1e-15, measured.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : Number.NaN;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(middle, 0.180625 - q * q);
  const root = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const x = root <= 5 ? ratio(tail, root - 1.6) : ratio(farTail, root - 5);
  return q < 0 ? -x : x;
}

/** A ratio of two polynomials of degree 7, coefficients from the constant upwards. */
interface Ratio {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

function ratio(of: Ratio, r: number): number {
  let above = 0;
  let below = 0;
  for (let i = 7; i >= 0; i--) {
    above = above * r + (of.above[i] ?? 0);
    below = below * r + (of.below[i] ?? 0);
  }
  return above / below;
}

/** |p − ½| ≤ .425 */
const middle: Ratio = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813,
    2509.0809287301227,
  ],
  below: [1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854],
};
/** √(−ln p) ≤ 5 */
const tail: Ratio = {
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184,
    0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345,
    1.0507500716444169e-9,
  ],
};
/** beyond: p < 1.4e-11 */
const farTail: Ratio = {
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5,
    2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7,
    2.0442631033899397e-15,
  ],
};
