/** The step over the citizens, written a second time in C, gives the same bits: what is measured against it is the same work. */
import { afterAll, describe, expect, test } from 'vitest';
import { compileReference, differences, hasCompiler, liveYears } from '../../bench/reference/run.ts';
import type { Period, Plan } from '../../shared/society/plan.ts';
import { completePolicy, everythingArrives, plan } from './plans.ts';

const compiled = hasCompiler() ? compileReference() : null;
afterAll(() => compiled?.end());

const common: Period = { years: 5, policy: completePolicy({}), shifts: {}, product: null, concerned: null, truth: null };
const strict = completePolicy({ market: 'closed', sport: 'open', military: 'ban', meansTest: 'yes', compensation: 1, trial: 'accelerated' });
const bold = completePolicy({ market: 'free', sport: 'permitted', military: 'mandatory', consent: 0.5, quota: 0.4, enhancementSubsidy: 0.5 });

/** Between them every way to a product, every row of people concerned and every kind of refill. */
const periods: Readonly<Record<string, Period>> = {
  'today’s law, until micro-robots wear out': { ...common, years: 8 },
  'patients, a careful law': { ...common, policy: strict, product: 'geneTherapy', concerned: 'severe-disease' },
  athletes: { ...common, product: 'muscleEdit', concerned: 'athletes', shifts: { doping: 2 } },
  'soldiers, a bold law': { ...common, policy: bold, product: 'brainInterface', concerned: 'soldiers' },
};

const assumptions = { illnessWeight: 0.5, compRepair: 0.3, quotaIdle: 0.2, coverSlope: 0.1 };
const planOf = (period: Period): Plan => plan([period], { seed: 2 ** 40 + 5, citizens: 2000, arrives: everythingArrives, assumptions });

describe.skipIf(compiled === null)('the reference in C (needs gcc)', () => {
  test.each(Object.entries(periods))('lives the same years to the last bit: %s', (_, period) => {
    const lived = liveYears(planOf(period));
    expect(differences(lived.result, compiled?.live(lived.handover, 1).result ?? [])).toEqual([]);
  });

  test('differs as soon as one number that it reads differs', () => {
    const lived = liveYears(planOf(common));
    const [rules, people, first, ...rest] = lived.handover;
    if (rules === undefined || people === undefined || first === undefined) throw new Error('Nothing was handed over.');
    const trusting = new Map([...first, ['attention', Float64Array.of(1.5)] as const]);
    expect(differences(lived.result, compiled?.live([rules, people, trusting, ...rest], 1).result ?? [])).toContain('year 1: demandLow');
  });
});
