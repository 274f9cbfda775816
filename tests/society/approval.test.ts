import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { purposes, uniform } from '../../shared/numeric/random.ts';
import { approvalChance, binomialChances, mostEvents } from '../../shared/society/approval.ts';
import { products } from '../../shared/society/technologies.ts';
import { approves, binomialExact, posterior, priorBelief, trialRules } from '../../shared/society/trial.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('chances of a count', () => {
  test('of heads in four tosses', () => {
    const expected = [1, 4, 6, 4, 1].map((ways) => ways / 16);
    for (const [x, chance] of binomialChances(4, 0.5).entries()) expect(chance).toBeCloseTo(expected[x] ?? -1, 14);
  });

  test('add up to one, and their mean is np, also where none of them would fit into a number by itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        const chances = binomialChances(n, p);
        expect(chances).toHaveLength(n + 1);
        expect(sum(chances)).toBeCloseTo(1, 9);
        expect(sum(chances.map((chance, x) => chance * x)) / n).toBeCloseTo(p, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('are those of the simulation’s own draws', () => {
    const { patients, seen } = trialRules.accelerated;
    const runs = 20_000;
    const counted = new Float64Array(patients + 1);
    for (let run = 0; run < runs; run++) {
      const x = binomialExact(patients, seen * 0.06, () => uniform(9, 0, purposes.trial, run));
      counted[x] = (counted[x] ?? 0) + 1 / runs;
    }
    for (const [x, chance] of binomialChances(patients, seen * 0.06).entries()) expect(counted[x]).toBeCloseTo(chance, 1.9);
  });
});

describe('the verdict, before the trial', () => {
  const { priorHazard, hazardLimit } = products.geneTherapy;
  const prior = priorBelief(priorHazard);
  const rules = Object.values(trialRules);

  test('up to so many events are accepted and not one more', () => {
    for (const rule of rules) {
      const most = mostEvents(prior, rule, hazardLimit);
      for (let x = 0; x <= rule.patients; x++) {
        const { a, b } = posterior(prior, x, rule.patients);
        expect(approves(a, b, rule, hazardLimit), `${x} of ${rule.patients}`).toBe(x <= most);
      }
    }
  });

  test('a limit that even a clean trial can’t prove accepts nothing', () => {
    expect(mostEvents(prior, trialRules.accelerated, 0.001)).toBe(-1);
    expect(approvalChance(0, prior, trialRules.accelerated, 0.001)).toBe(0);
  });

  test('is the share of counts that the rule accepts', () => {
    // 60 patients, half of the events seen: at most `most` events
    const most = mostEvents(prior, trialRules.accelerated, hazardLimit);
    const chances = binomialChances(60, 0.55 * 0.05);
    expect(approvalChance(0.05, prior, trialRules.accelerated, hazardLimit)).toBeCloseTo(sum(chances.slice(0, most + 1)), 12);
  });

  test('what is harmless passes, what is terrible doesn’t, and more danger never helps', () => {
    for (const rule of rules) {
      expect(approvalChance(0, prior, rule, hazardLimit)).toBe(1);
      expect(approvalChance(0.35, prior, rule, hazardLimit)).toBeLessThan(0.01);
      let before = 1;
      for (let hazard = 0.005; hazard < 0.35; hazard += 0.005) {
        const chance = approvalChance(hazard, prior, rule, hazardLimit);
        expect(chance).toBeLessThanOrEqual(before + 1e-12);
        before = chance;
      }
    }
  });

  test('of a product twice as dangerous as the limit, a hasty rule passes many and a strict one next to none', () => {
    const chanceOf = (rule: keyof typeof trialRules) => approvalChance(2 * hazardLimit, prior, trialRules[rule], hazardLimit);
    expect(chanceOf('accelerated')).toBeGreaterThan(0.2);
    expect(chanceOf('standard')).toBeLessThan(0.01);
    expect(chanceOf('strict')).toBeLessThan(1e-6);
  });
});
