import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AssumptionId, assumptionIds, assumptionTable, checkAssumptions, standard } from '../../shared/society/assumptions.ts';
import { constants, declared } from '../../shared/society/constants.ts';
import type { MeasureId } from '../../shared/society/measures.ts';
import type { Policy } from '../../shared/society/policy.ts';
import { simulate } from '../../shared/society/simulate.ts';
import { period, plan } from './plans.ts';

describe('assumptions', () => {
  test.each(assumptionIds)('%s is a constant tagged [A], whose standard lies within its range', (id) => {
    const { low, high } = assumptionTable[id];
    expect(standard[id]).toBe(constants[id]);
    expect(low).toBeLessThan(high);
    expect(standard[id]).toBeGreaterThanOrEqual(low);
    expect(standard[id]).toBeLessThanOrEqual(high);
    if (id !== 'threshold') expect(declared[id].tag).toBe('A'); // published, with a range that is published too
  });

  test.each(assumptionIds)('%s asks its question in both languages', (id) => {
    const { name, question, why } = assumptionTable[id];
    for (const text of [name, question, why]) {
      expect(text.en).toMatch(/[a-z]{3}/);
      expect(text.zh).toMatch(/[一-鿿]/);
    }
    expect(question.en).toContain('?');
  });

  test('values of the standard model give its digits', () => {
    const periods = [period({ compensation: 0.6, quota: 0.3, privacy: 0.6 }, { years: 3 })];
    expect(simulate(plan(periods, { assumptions: standard })).fingerprint).toBe(simulate(plan(periods)).fingerprint);
  });

  /** Where each acts, on what, and which way as it rises; 0: luck decides which. */
  const acts: Readonly<Record<AssumptionId, readonly [policy: Partial<Policy>, measure: MeasureId, way: 1 | 0 | -1]>> = {
    illnessWeight: [{}, 'health', 1],
    threshold: [{}, 'displacedCare', -1],
    hazardCv: [{}, 'health', 0],
    survSafety: [{ surveillance: 1 }, 'seriousAdverseEvents', -1],
    compRepair: [{ compensation: 1 }, 'health', 1],
    trustDown: [{}, 'trust', -1],
    coverSlope: [{ subsidy: 0.5 }, 'therapyGap', 1],
    rankAwareness: [{}, 'enhancementGap', 1],
    quotaIdle: [{ quota: 0.5 }, 'adopters', -1],
    leakSlope: [{ solidarity: 1 }, 'displacedCare', 1],
    consentPress: [{ consent: 1 }, 'pressedSoldiers', -1],
    privacyLearn: [{ privacy: 1 }, 'decoder', -1],
    clinicWait: [{}, 'treatedGeneTherapy', 1],
  };
  test.each(assumptionIds)('%s moves what it speaks of, the way it says', (id) => {
    const [policy, measure, way] = acts[id];
    const at = (value: number) => simulate(plan([period(policy, { years: 8 })], { citizens: 3000, assumptions: { [id]: value } })).measures[measure];
    const { low, high } = assumptionTable[id];
    const change = at(high) - at(low);
    if (way === 0) expect(change).not.toBe(0);
    else expect(way * change).toBeGreaterThan(0);
  });

  test('are refused when they are unknown or out of range, all at once, with a code', () => {
    const checked = checkAssumptions([
      ['kindness', 1],
      ['trustDown', 9],
      ['quotaIdle', Number.NaN],
      ['leakSlope', '0.5'],
    ]);
    expect('problems' in checked && checked.problems.map(({ code, assumption }) => [code, assumption])).toEqual([
      ['assumption/unknown', 'kindness'],
      ['assumption/out-of-range', 'trustDown'],
      ['assumption/out-of-range', 'quotaIdle'],
      ['assumption/out-of-range', 'leakSlope'],
    ]);
  });

  test('within their ranges are taken as they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...assumptionIds), fc.double({ min: 0, max: 1, noNaN: true }), (id, share) => {
        const { low, high } = assumptionTable[id];
        const value = Math.min(high, low + share * (high - low));
        expect(checkAssumptions([[id, value]])).toEqual({ assumed: { [id]: value } });
      }),
    );
  });
});
