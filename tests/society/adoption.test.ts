import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseGuide, editEffects } from '../../shared/society/gene-editing.ts';
import { lawOf } from '../../shared/society/law.ts';
import type { Policy } from '../../shared/society/policy.ts';
import { pressedBit } from '../../shared/society/population.ts';
import { listPrice, ration, safety, supplyUnder, usableCapacity } from '../../shared/society/price.ts';
import { foundSociety } from '../../shared/society/society.ts';
import type { StratumId } from '../../shared/society/strata.ts';
import { productIds, products } from '../../shared/society/technologies.ts';
import { liveYear } from '../../shared/society/year.ts';
import { period, plan } from './plans.ts';

/** A society after these years under one law, and its records. */
function live(policy: Partial<Policy>, years: number, citizens = 2000) {
  const law = lawOf(period(policy));
  const society = foundSociety(plan([], { citizens }));
  const edit = editEffects(chooseGuide(society.guides, law.spec));
  return { society, records: Array.from({ length: years }, () => liveYear(society, law, edit, null, null)) };
}

/** How many citizens of each stratum hold a product. */
function holding(society: ReturnType<typeof live>['society'], product: (typeof productIds)[number]): Map<StratumId, number> {
  const bit = 1 << productIds.indexOf(product);
  const counts = new Map<StratumId, number>();
  for (const { stratum, from, to } of society.population.blocks) {
    const held = society.population.held.subarray(from, to).filter((bits) => (bits & bit) !== 0).length;
    if (held > 0) counts.set(stratum, held);
  }
  return counts;
}

describe('places', () => {
  const demand = fc.double({ min: 0, max: 1e6, noNaN: true });

  test('nobody gets more than was asked for, all together no more than there is', () => {
    fc.assert(
      fc.property(demand, demand, demand, fc.double({ min: 0, max: 0.5, noNaN: true }), (low, high, usable, quota) => {
        const served = ration(low, high, usable, quota);
        for (const share of [served.low, served.high]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(low * served.low + high * served.high).toBeLessThanOrEqual(usable * (1 + 1e-9) + 1e-9);
      }),
    );
  });

  test('without a quota both get the same share; with one the poorer get at least what is kept for them', () => {
    expect(ration(100, 300, 200, 0)).toEqual({ low: 0.5, high: 0.5 });
    const kept = ration(100, 300, 150, 0.5);
    expect(kept.low).toBe(0.75);
    expect(kept.high).toBe(0.25);
  });

  test('of places that the poorer leave, three fifths stay empty', () => {
    const served = ration(20, 300, 200, 0.5); // 100 kept, 20 taken, 48 idle, 132 for the others
    expect(served).toEqual({ low: 1, high: 0.44 });
  });
});

describe('prices', () => {
  test('each doubling of units takes the learning rate off', () => {
    const therapy = products.geneTherapy;
    expect(listPrice(therapy, therapy.initialUnits, 0)).toBeCloseTo(therapy.priceUsd, 6);
    expect(listPrice(therapy, 2 * therapy.initialUnits, 0)).toBeCloseTo(0.9 * therapy.priceUsd, 4);
    expect(listPrice(therapy, 8 * therapy.initialUnits, 0)).toBeCloseTo(0.729 * therapy.priceUsd, 4);
  });

  test('a cap down to .8 costs no supply, a lower one does', () => {
    expect(supplyUnder(1)).toBe(1);
    expect(supplyUnder(0.8)).toBeCloseTo(1, 12);
    expect(supplyUnder(0.5)).toBeCloseTo(0.5, 12);
    expect(supplyUnder(0.4)).toBeCloseTo(1 / 3, 12);
  });

  test('enhancement takes surgeons from therapies only', () => {
    const law = lawOf(period());
    expect(usableCapacity(products.geneTherapy, 100, law, 1, 3e6)).toBeCloseTo(0.4 * usableCapacity(products.geneTherapy, 100, law, 1, 0), 9);
    expect(usableCapacity(products.muscleEdit, 100, law, 1, 3e6)).toBe(usableCapacity(products.muscleEdit, 100, law, 1, 0));
  });

  test('watching makes everything safer, compensation a little laxer', () => {
    const factor = (policy: Partial<Policy>) => safety(lawOf(period(policy)), 0);
    expect(factor({ surveillance: 1, compensation: 0 })).toBeCloseTo(0.55, 12);
    expect(factor({ surveillance: 0, compensation: 1 })).toBeCloseTo(1.08, 12);
    expect(factor({ surveillance: 0, compensation: 0, trial: 'strict' })).toBeCloseTo(0.8, 12);
  });
});

test('nobody adopts more of a product than there are places, beyond what is never rationed', () => {
  const { society, records } = live({ military: 'ban', sport: 'permitted' }, 4);
  const first = records[0]?.tally;
  if (first === undefined) throw new Error('years');
  // gene therapy starts with 40 places, of which consent takes an eighth
  expect(first.adopters[0] ?? 0).toBeLessThanOrEqual(40 * 0.875 + 1e-6);
  expect(first.adopters[0] ?? 0).toBeGreaterThan(0);
  expect(society.year).toBe(4);
});

test('before its trial nobody buys an enhancement lawfully; under a ban athletes take the edit all the same', () => {
  const { society, records } = live({}, 2, 8000);
  expect(holding(society, 'microRobots').size).toBe(0);
  expect(records[1]?.tally.adopters[productIds.indexOf('microRobots')]).toBe(0);
  expect(holding(society, 'muscleEdit').has('athlete')).toBe(true);
  expect(holding(society, 'exoskeleton').has('general')).toBe(false);
});

test('a moratorium leaves soldiers and the black market', () => {
  const { society } = live({ moratorium: 10 }, 6, 8000);
  expect(holding(society, 'brainInterface').has('general')).toBe(false);
  expect(holding(society, 'exoskeleton').has('general')).toBe(false);
  expect(holding(society, 'brainInterface').has('soldier')).toBe(true);
  expect(holding(society, 'muscleEdit').has('general')).toBe(true);
});

test('only its patients hold a therapy', () => {
  const { society } = live({}, 6);
  expect([...holding(society, 'stimulator').keys()].sort()).toEqual(['epilepsy', 'parkinson']);
  expect([...holding(society, 'prosthesis').keys()]).toEqual(['limbLoss']);
});

test('an order presses soldiers, a strong right to refuse presses fewer, a ban none', () => {
  const pressed = (policy: Partial<Policy>) => live(policy, 6).records.at(-1)?.tally.sums.soldiersPressed ?? 0;
  const ordered = pressed({ military: 'mandatory', consent: 0.1 });
  expect(ordered).toBeGreaterThan(pressed({ military: 'mandatory', consent: 0.9 }));
  expect(pressed({ military: 'voluntary', consent: 1 })).toBeLessThan(ordered / 4);
  expect(pressed({ military: 'ban' })).toBe(0);
});

test('whoever carries the mark of pressure took an enhancement once', () => {
  const { society, records } = live({ military: 'mandatory', consent: 0.1 }, 3);
  const { marks, held, size, generation } = society.population;
  for (let slot = 0; slot < size; slot++) {
    if (((marks[slot] ?? 0) & pressedBit) !== 0 && generation[slot] === 0) expect(held[slot]).not.toBe(0);
  }
  for (const { tally } of records) {
    tally.coerced.forEach((coerced, k) => {
      expect(coerced).toBeLessThanOrEqual((tally.adopters[k] ?? 0) + 1e-9);
      if (k < 4) expect(coerced).toBe(0);
    });
  }
});

test('devices wear out, gene edits stay', () => {
  const { society } = live({}, 3);
  const { lapsesIn, held, size } = society.population;
  const stimulator = 1 << productIds.indexOf('stimulator');
  let worn = 0;
  for (let slot = 0; slot < size; slot++) {
    if (((held[slot] ?? 0) & stimulator) === 0) continue;
    const left = lapsesIn[slot] ?? 0;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(products.stimulator.lifeYears);
    if (left < products.stimulator.lifeYears) worn++;
  }
  expect(worn).toBeGreaterThan(0);
});
