/** The standard normal distribution: density, cumulative and quantile. */
import { exp, log } from './arithmetic.ts';

const densityAtZero = 0.3989422804014326779; // 1/√(2π)

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
  const tail = normalDensity(size) / (size + fraction);
  return x < 0 ? tail : 1 - tail;
}

/**
 * The x with Φ(x) = p, for p in (0, 1); −Infinity at 0, Infinity at 1, NaN outside.
 * Rational approximations of Wichura 1988, algorithm AS 241 (PPND16): relative error about 1e-15, measured.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : Number.NaN;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (3.387132872796366608 +
          r * (133.14166789178437745 + r * (1971.5909503065514427 + r * (13731.693765509461125 + r * (45921.953931549871457 + r * (67265.770927008700853 + r * (33430.575583588128105 + r * 2509.0809287301226727)))))))) /
      (1 + r * (42.313330701600911252 + r * (687.1870074920579083 + r * (5394.1960214247511077 + r * (21213.794301586595867 + r * (39307.89580009271061 + r * (28729.085735721942674 + r * 5226.495278852854561)))))))
    );
  }
  const root = Math.sqrt(-log(q < 0 ? p : 1 - p));
  let x: number;
  if (root <= 5) {
    const r = root - 1.6;
    x =
      (1.42343711074968357734 +
        r * (4.6303378461565452959 + r * (5.7694972214606914055 + r * (3.64784832476320460504 + r * (1.27045825245236838258 + r * (0.241780725177450611770 + r * (0.0227238449892691845833 + r * 7.7454501427834140764e-4))))))) /
      (1 + r * (2.05319162663775882187 + r * (1.67638483018380384940 + r * (0.68976733498510000455 + r * (0.14810397642748007459 + r * (0.0151986665636164571966 + r * (5.475938084995344946e-4 + r * 1.05075007164441684324e-9)))))));
  } else {
    const r = root - 5;
    x =
      (6.6579046435011037772 +
        r * (5.4637849111641143699 + r * (1.7848265399172913358 + r * (0.29656057182850489123 + r * (0.026532189526576123093 + r * (0.00124266094738807843860 + r * (2.71155556874348757815e-5 + r * 2.01033439929228813265e-7))))))) /
      (1 + r * (0.59983220655588793769 + r * (0.13692988092273580531 + r * (0.0148753612908506148525 + r * (7.868691311456132591e-4 + r * (1.84631831751005468180e-5 + r * (1.4215117583164458887e-7 + r * 2.04426310338993978564e-15)))))));
  }
  return q < 0 ? -x : x;
}
