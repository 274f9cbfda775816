/**
 * What a product costs, how many can have it and how safe it is made: pure functions of one year.
 * docs/model.md § Price, capacity, safety.
 */
import { clip, exp, log, pow } from '../numeric/arithmetic.ts';
import { type Assumptions, standard } from './assumptions.ts';
import { constants } from './constants.ts';
import { concave, drive, type Law } from './law.ts';
import type { Product } from './technologies.ts';
import { trialRules } from './trial.ts';

/**
 * List price, $ (Wright's law): each doubling of the cumulative units takes `learningRate` off, innovation the rest.
 * list = price · (Q/units)^(−b) · e^(−innovPrice · innovation), b = −log₂(1 − LR)
 */
export function listPrice(product: Product, made: number, innovation: number): number {
  const b = -log(1 - product.learningRate) / log(2);
  return product.priceUsd * pow(made / product.initialUnits, -b) * exp(-constants.innovPrice * innovation);
}

/** $ that one harmed person gets on average, claims included, is paid by all as a levy on the price. */
export function compensationLevy(believedHazard: number, compensation: number): number {
  return believedHazard * constants.compAward * compensation * (1 + constants.compClaims * compensation);
}

/** s in .1..1: the share of makers' supply that this price cap leaves; whole from .8 of the list price on. */
export function supplyUnder(priceCap: number): number {
  return clip((priceCap - constants.capSupplyFloor) / constants.capSupplySpan, constants.supplyLeast, 1);
}

/** Factor of a product's capacity from one year to the next. Clinics wait while a therapy's trial isn't passed. */
export function capacityGrowth(
  product: Product,
  law: Law,
  supply: number,
  isUnproven: boolean,
  { clinicWait }: Pick<Assumptions, 'clinicWait'> = standard,
): number {
  const waiting = product.kind === 'therapy' && isUnproven ? clinicWait : 1;
  return 1 + (product.capacityGrowth - 1) * (1 - constants.growthSupply + constants.growthSupply * supply) * drive(law) * waiting;
}

/**
 * Procedures that can be done this year. Consent takes time; enhancement and others' bookings take the surgeons of
 * therapies.
 * @param crowding enhancement procedures of last year
 */
export function usableCapacity(product: Product, capacity: number, law: Law, supply: number, crowding: number): number {
  const usable = capacity * supply * (1 - constants.consentDelay * law.consent);
  if (product.kind !== 'therapy') return usable;
  const crowded = constants.crowdMax * Math.min(1, crowding / constants.crowdFull);
  return usable * (1 - crowded) * clip(1 - law.shift.crowd, 0, 1) * law.shift.capacity;
}

/** The shares φ of those who come, below rank .4 and above, who get a place. */
export interface Served {
  readonly low: number;
  readonly high: number;
}

/** Places reserved for the lower two fifths that they don't take stay empty in part (quotaIdle); the others get the rest. */
export function ration(low: number, high: number, usable: number, quota: number, { quotaIdle }: Pick<Assumptions, 'quotaIdle'> = standard): Served {
  if (low + high <= 0) return { low: 1, high: 1 };
  const reserved = quota * usable;
  const servedLow = Math.min(low, Math.max(reserved, (usable * low) / (low + high)));
  const idle = quotaIdle * Math.max(0, reserved - servedLow);
  const servedHigh = Math.max(0, Math.min(high, usable - servedLow - idle));
  return { low: low > 0 ? servedLow / low : 1, high: high > 0 ? servedHigh / high : 1 };
}

/**
 * Factor that rules, know-how and watching make of every hazard. Compensation makes clinics a little laxer: nobody
 * has to be found guilty.
 */
export function safety(law: Law, innovation: number, { survSafety }: Pick<Assumptions, 'survSafety'> = standard): number {
  return (
    trialRules[law.trial].hazardFactor *
    exp(-constants.innovSafety * innovation) *
    (1 - survSafety * concave(law.surveillance)) *
    (1 + constants.compCare * law.compensation)
  );
}
