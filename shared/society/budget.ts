/** What the public pays, and who bears it: other care that is displaced, or the top fifth. docs/model.md § Budget. */
import { type Assumptions, standard } from './assumptions.ts';
import { constants } from './constants.ts';
import type { Law } from './law.ts';
import { type Tally, total } from './tally.ts';
import { productIds, products } from './technologies.ts';

/** Public cost a head, $ a year, never below 0: what saves more than it costs displaces nothing. */
export function costPerHead(tally: Tally, law: Law, trialDollars: number, persons: number): number {
  const { sums } = tally;
  const perProcedure = constants.consentCost * law.consent + constants.quotaOutreach * law.quota;
  const careSaved = productIds.reduce((sum, id, k) => sum + (tally.holders[k] ?? 0) * products[id].careSavedUsd, 0);
  const dollars =
    sums.subsidies +
    sums.procurement +
    perProcedure * sums.lawfulProcedures +
    trialDollars -
    law.subsidy * careSaved -
    constants.fiscalShare * constants.flatTax * sums.extraEarnings;
  const standing =
    law.shift.cost + law.research + constants.survCost * law.surveillance * law.surveillance + constants.privacyCost * law.privacy * law.privacy;
  return Math.max(0, dollars / persons + standing);
}

export interface Burden {
  /** QALYs a head of other care that can't be paid for, next year */
  readonly displaced: number;
  /** on the top fifth's taxed income, next year */
  readonly surcharge: number;
}

/**
 * A share `solidarity` of the cost is raised from the top fifth, of which a share leaks that grows with it; what is
 * left displaces care. Raising a dollar costs the payers more than a dollar (excessBurden).
 * @param topGross gross income of the top fifth, $ per head of the whole population
 */
export function burdenOf(
  cost: number,
  law: Law,
  topGross: number,
  { leakSlope, threshold }: Pick<Assumptions, 'leakSlope' | 'threshold'> = standard,
): Burden {
  const { solidarity } = law;
  const leak = constants.leakBase + leakSlope * solidarity;
  const raised = solidarity * cost * (1 + constants.excessBurden);
  return {
    displaced: (cost * (1 - solidarity * (1 - leak))) / threshold,
    surcharge: topGross > 0 ? Math.min(constants.surchargeMost, raised / ((1 - constants.flatTax) * topGross)) : 0,
  };
}

/** Gross income of the top fifth, $ per head of the whole population. */
export function topGrossPerHead(tally: Tally, firstBin: number): number {
  let dollars = 0;
  for (let bin = firstBin; bin < tally.incomes.income.length; bin++) dollars += tally.incomes.income[bin] ?? 0;
  return dollars / total(tally.incomes.weight);
}
