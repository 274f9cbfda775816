import { describe, expect, test } from 'vitest';
import { constants } from '../../shared/society/constants.ts';
import { strata, stratumTable } from '../../shared/society/strata.ts';
import { medical, productIds, products, therapies } from '../../shared/society/technologies.ts';

describe('strata', () => {
  test('share all slots, and fewer persons than the population', () => {
    expect(strata.reduce((sum, id) => sum + stratumTable[id].slots, 0)).toBeCloseTo(1, 12);
    expect(strata.reduce((sum, id) => sum + (stratumTable[id].persons ?? 0), 0)).toBeLessThan(constants.population / 10);
    expect(strata.filter((id) => stratumTable[id].persons === null)).toEqual(['general']);
  });
});

describe('products', () => {
  test('stand in the order therapies, prevention, enhancement', () => {
    expect(productIds.map((id) => products[id].kind)).toEqual(
      productIds.map((_, k) => (k < therapies ? 'therapy' : k < medical ? 'prevention' : 'enhancement')),
    );
  });

  test.each(productIds)('%s: therapies and only they have patients and start observed; shares are shares', (id) => {
    const product = products[id];
    expect(product.patients.length > 0).toBe(product.kind === 'therapy');
    expect(product.patientsObserved > 0).toBe(product.kind === 'therapy');
    for (const share of [product.learningRate, product.priorHazard, product.hazardLimit, product.disutilityRemoved, product.excessMortalityRemoved]) {
      expect(share >= 0 && share <= 1).toBe(true);
    }
    expect(product.labelBeforeTrial).toBeLessThanOrEqual(product.labelAfterTrial);
    expect(product.labelAfterTrial).toBeLessThanOrEqual(product.labelWidest);
  });
});
