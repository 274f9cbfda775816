/** What an illness takes from the people of a stratum in one year, and what its treatment gives back. docs/model.md § Population. */
import { type Condition, conditions } from './life-table.ts';
import type { StratumId } from './strata.ts';
import { type Product, productIds, products } from './technologies.ts';
import type { Terms } from './terms.ts';

export interface Illness {
  readonly disutility: number;
  /** SMR − 1; hazard added, men and women */
  readonly ratio: number;
  readonly addedMen: number;
  readonly addedWomen: number;
  /** the product that treats it; shares of disutility and of excess mortality removed while held */
  readonly treatment: number;
  readonly removed: number;
  readonly mortalityRemoved: number;
}

const healthy: Illness = { disutility: 0, ratio: 0, addedMen: 0, addedWomen: 0, treatment: -1, removed: 0, mortalityRemoved: 0 };

export function illnessOf(stratum: StratumId, terms: Terms): Illness {
  if (stratum === 'general' || stratum === 'soldier' || stratum === 'athlete') return healthy;
  const condition: Condition = conditions[stratum];
  const treatment = productIds.findIndex((id) => products[id].patients.includes(stratum));
  const product: Product = products[productIds[treatment] ?? 'geneTherapy'];
  const eff = terms.efficacy[treatment] ?? 0;
  return {
    disutility: condition.disutility * terms.assumptions.illnessWeight,
    ratio: condition.mortalityRatio - 1,
    addedMen: condition.addedHazard[0],
    addedWomen: condition.addedHazard[1],
    treatment,
    removed: product.disutilityRemoved * eff,
    // Only the edit's efficacy scales this: a slow decoder still prevents falls and seizures.
    mortalityRemoved: product.excessMortalityRemoved * (product.efficacy === 'edit' ? eff : 1),
  };
}
