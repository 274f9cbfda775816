import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { purposes, uniform } from '../../shared/numeric/random.ts';
import {
  approves,
  beliefDeviation,
  beliefMean,
  binomialExact,
  posterior,
  priorBelief,
  trialRules,
  trueHazard,
  withdraws,
} from '../../shared/society/trial.ts';

describe('an exact count', () => {
  test('by inversion: the smallest x whose cumulative probability exceeds u', () => {
    // Two patients, chance .25: 0 events below .5625, 1 below .9375, 2 above.
    const count = (u: number) => binomialExact(2, 0.25, () => u);
    expect([0.01, 0.562, 0.563, 0.937, 0.938, 0.999].map(count)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test('has the mean and variance of a binomial, and its chance of none', () => {
    const n = 40;
    const p = 0.06;
    const runs = 20_000;
    let sum = 0;
    let squares = 0;
    let none = 0;
    for (let run = 0; run < runs; run++) {
      const x = binomialExact(n, p, () => uniform(3, 0, purposes.trial, run));
      sum += x;
      squares += (x - n * p) ** 2;
      if (x === 0) none++;
    }
    expect(sum / runs).toBeCloseTo(n * p, 1);
    expect(squares / runs).toBeCloseTo(n * p * (1 - p), 1);
    expect(none / runs).toBeCloseTo(0.94 ** 40, 2);
  });

  test('uses one uniform for each block of 200 patients', () => {
    const asked: number[] = [];
    binomialExact(450, 0.05, (block) => {
      asked.push(block);
      return 0.5;
    });
    expect(asked).toEqual([0, 1, 2]);
  });

  test('stays within 0..n and rises with luck and with the chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        (n, p, u) => {
          const x = binomialExact(n, p, () => u);
          expect(x >= 0 && x <= n && Number.isInteger(x)).toBe(true);
          expect(binomialExact(n, p, () => u + (1 - u) / 2)).toBeGreaterThanOrEqual(x);
          expect(binomialExact(n, Math.min(1, p + 0.1), () => u)).toBeGreaterThanOrEqual(x);
        },
      ),
    );
  });

  test('nothing and everything are certain', () => {
    expect(binomialExact(500, 0, () => 0.999)).toBe(0);
    expect(binomialExact(500, 1, () => 0.001)).toBe(500);
  });
});

describe('belief about a hazard', () => {
  test('the prior has the given mean, and the spread of true hazards is 80 % of it', () => {
    const { a, b } = priorBelief(0.05);
    expect(a).toBeCloseTo(1 / 0.64, 12);
    expect(beliefMean(a, b)).toBeCloseTo(0.05, 12);
    expect(beliefDeviation(a, b) / 0.05).toBeGreaterThan(0.7);
    expect(beliefDeviation(a, b) / 0.05).toBeLessThan(0.8);
  });

  test('events and patients add up', () => {
    expect(posterior({ a: 2, b: 30 }, 3, 44)).toEqual({ a: 5, b: 71 });
  });

  test('mean and deviation are those of a Beta distribution', () => {
    expect(beliefMean(3, 7)).toBeCloseTo(0.3, 12);
    expect(beliefDeviation(3, 7)).toBeCloseTo(Math.sqrt((3 * 7) / (100 * 11)), 12);
  });
});

describe('the verdict', () => {
  test('a clean trial of 2,000 is approved by every rule, a terrible one by none', () => {
    const prior = priorBelief(0.05);
    for (const rule of Object.values(trialRules)) {
      const clean = posterior(prior, 0, rule.patients);
      const terrible = posterior(prior, rule.patients / 2, rule.patients);
      expect(approves(clean.a, clean.b, rule, 0.05)).toBe(true);
      expect(approves(terrible.a, terrible.b, rule, 0.05)).toBe(false);
    }
  });

  test('the same belief passes the accelerated rule and not the strict one', () => {
    const belief = posterior(priorBelief(0.05), 2, 60); // mean just below the limit, but unsure
    expect(beliefMean(belief.a, belief.b)).toBeLessThan(0.05);
    expect(approves(belief.a, belief.b, trialRules.accelerated, 0.05)).toBe(true);
    expect(approves(belief.a, belief.b, trialRules.standard, 0.05)).toBe(false);
    expect(approves(belief.a, belief.b, trialRules.strict, 0.05)).toBe(false);
  });

  test('a product is withdrawn only when it is surely worse than the limit', () => {
    expect(withdraws(80, 920, 0.05)).toBe(true); // .08, sd .009
    expect(withdraws(6, 94, 0.05)).toBe(false); // .06, sd .024: not sure
    expect(withdraws(55, 945, 0.05)).toBe(false); // surely above the limit, within 1.15 of it
  });
});

describe('the true hazard', () => {
  test('has the prior mean on average and stays within its bounds', () => {
    let sum = 0;
    const n = 20_000;
    for (let i = 0; i < n; i++) {
      // the mean of a log-normal, by quantiles of z from −5 to 5
      const z = -5 + (10 * (i + 0.5)) / n;
      sum += trueHazard(0.02, z) * Math.exp((-z * z) / 2) * (10 / n);
    }
    expect(sum / Math.sqrt(2 * Math.PI)).toBeCloseTo(0.02, 4);
    expect(trueHazard(0.05, 10)).toBe(0.35);
    expect(trueHazard(0.05, -20)).toBe(0.0005);
  });
});
