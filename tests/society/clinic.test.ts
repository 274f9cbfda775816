import { describe, expect, test } from 'vitest';
import { type ClinicPlan, clinicYears, labelOf } from '../../shared/society/clinic.ts';
import { lawOf } from '../../shared/society/law.ts';
import type { Policy } from '../../shared/society/policy.ts';
import { products } from '../../shared/society/technologies.ts';
import { period } from './plans.ts';

const law = (policy: Partial<Policy> = {}) => lawOf(period(policy));

const plan: ClinicPlan = {
  product: products.geneTherapy,
  law: law(),
  hazard: 0.05,
  efficacy: 0.9,
  patients: 140_000,
  places: 40,
  passedIn: 2,
  gain: 7,
  loss: 1,
  lateEvents: 0.02,
};

describe('the label', () => {
  test('of gene therapy begins with the worst off .16 and widens by .02 a year after the trial, up to .80', () => {
    expect(labelOf(products.geneTherapy, null)).toBe(0.16);
    expect(labelOf(products.geneTherapy, 0)).toBeCloseTo(0.18, 12);
    expect(labelOf(products.geneTherapy, 9)).toBeCloseTo(0.36, 12);
    expect(labelOf(products.geneTherapy, 60)).toBe(0.8);
  });

  test('of a stimulator is .20 before its trial and .60 after it', () => {
    expect(labelOf(products.stimulator, null)).toBe(0.2);
    expect([0, 5, 30].map((years) => labelOf(products.stimulator, years))).toEqual([0.6, 0.6, 0.6]);
  });
});

describe('the clinic', () => {
  test('treats as many as it has places for, and never more than the label lets in', () => {
    for (const { treated, treatedSoFar, waiting, eligible } of clinicYears(plan, 25)) {
      expect(treated).toBeGreaterThanOrEqual(0);
      expect(treatedSoFar).toBeLessThanOrEqual((eligible ?? 0) + 1e-6);
      expect(treatedSoFar + waiting).toBeCloseTo(eligible ?? 0, 6);
    }
    const [first] = clinicYears(plan, 1);
    expect(first?.treated).toBeCloseTo(40 * (1 - 0.5 * 0.25), 1); // half of all consent delays by an eighth
  });

  test('counts what is won and lost for those treated', () => {
    const last = clinicYears(plan, 10).at(-1);
    expect(last?.won).toBeCloseTo((last?.treatedSoFar ?? 0) * 0.9 * 7, 6);
    expect(last?.lost).toBeGreaterThan(0);
    expect(last?.lost).toBeLessThan((last?.treatedSoFar ?? 0) * 0.07);
  });

  const atEnd = (changed: Partial<ClinicPlan>) => clinicYears({ ...plan, ...changed }, 8).at(-1);

  test('an earlier result and more places treat more', () => {
    expect(atEnd({ passedIn: 1 })?.treatedSoFar).toBeGreaterThan(atEnd({ passedIn: 5 })?.treatedSoFar ?? 0);
    expect(atEnd({ places: 80 })?.treatedSoFar).toBeGreaterThan(atEnd({})?.treatedSoFar ?? 0);
    expect(atEnd({ passedIn: null })?.treatedSoFar).toBeLessThan(atEnd({})?.treatedSoFar ?? 0);
  });

  test('watching and a strict rule cost none of the gain and part of the harm', () => {
    expect(atEnd({ law: law({ surveillance: 1 }) })?.lost).toBeLessThan(atEnd({})?.lost ?? 0);
    expect(atEnd({ law: law({ trial: 'strict' }) })?.lost).toBeLessThan(atEnd({})?.lost ?? 0);
    expect(atEnd({ law: law({ surveillance: 1 }) })?.won).toBeCloseTo(atEnd({})?.won ?? 0, 6);
  });

  test('an enhancement waits for its result, then anybody may come', () => {
    const years = clinicYears({ ...plan, product: products.muscleEdit, patients: null, places: 30_000, passedIn: 3 }, 5);
    expect(years.map(({ treated }) => treated > 0)).toEqual([false, false, false, true, true]);
    expect(years.every(({ eligible, waiting }) => eligible === null && waiting === 0)).toBe(true);
  });
});
