/**
 * Trials: how many patients are watched for how long, what is counted, what is believed afterwards, and when a product
 * is approved or withdrawn. docs/model.md § Gene editing, step 4 (it holds for all products).
 */
import { clip, exp, log } from '../numeric/arithmetic.ts';
import { type Assumptions, standard } from './assumptions.ts';
import { constants } from './constants.ts';
import type { Field, NumbersOf } from './units.ts';

export interface TrialRule {
  /** patients */
  readonly patients: number;
  /** from start to result */
  readonly years: number;
  /** approved if posterior mean + z · deviation ≤ limit: 0 an even bet, 1.645 sure at 95 % */
  readonly z: number;
  /** share of serious adverse events (SAE) that its follow-up sees */
  readonly seen: number;
  /** × hazard in the clinic: hasty rules let careless makers in [A] */
  readonly hazardFactor: number;
}

/** All are design choices [A]. */
export const trialFields: Readonly<Record<NumbersOf<TrialRule>, Field>> = {
  patients: { unit: 'patients', meaning: 'watched in the trial' },
  years: { unit: 'years', meaning: 'from its start to its result' },
  z: { unit: 'sd', meaning: 'doubt that must be left under the limit' },
  seen: { unit: 'share', meaning: 'SAE that its follow-up sees' },
  hazardFactor: { unit: 'factor', meaning: '× hazard in the clinic' },
};

/** By the words of the lever `trial`. */
export const trialRules = {
  accelerated: { patients: 60, years: 1, z: 0, seen: 0.55, hazardFactor: 1.15 },
  standard: { patients: 400, years: 2, z: 1, seen: 0.85, hazardFactor: 1 },
  strict: { patients: 2000, years: 5, z: 1.645, seen: 1, hazardFactor: 0.8 },
} as const satisfies Readonly<Record<string, TrialRule>>;

export type TrialRuleId = keyof typeof trialRules;

/** Belief about SAE per procedure: a Beta distribution, as if a events had been seen among a + b patients. */
export interface Belief {
  readonly a: number;
  readonly b: number;
}

/** Beta with the given mean and about the spread of true hazards: a = 1/hazardCv², b = a (1 − mean)/mean. */
export function priorBelief(mean: number, { hazardCv }: Pick<Assumptions, 'hazardCv'> = standard): Belief {
  const a = 1 / (hazardCv * hazardCv);
  return { a, b: (a * (1 - mean)) / mean };
}

/** Belief after seeing events among patients; both may be expectations and so no whole numbers. */
export function posterior(belief: Belief, events: number, patients: number): Belief {
  return { a: belief.a + events, b: belief.b + patients - events };
}

/** m: SAE per procedure to expect. */
export function beliefMean(a: number, b: number): number {
  return a / (a + b);
}

/** sd of the belief. */
export function beliefDeviation(a: number, b: number): number {
  return Math.sqrt((a * b) / (a + b + 1)) / (a + b);
}

/** A trial's verdict on the belief Beta(a, b). */
export function approves(a: number, b: number, rule: TrialRule, limit: number): boolean {
  return beliefMean(a, b) + rule.z * beliefDeviation(a, b) <= limit;
}

/** After approval: off the market if it is worse than the limit and a margin in nine of ten beliefs. */
export function withdraws(a: number, b: number, limit: number): boolean {
  return beliefMean(a, b) - constants.withdrawalZ * beliefDeviation(a, b) > constants.withdrawalMargin * limit;
}

/** r: true SAE per procedure, log-normal about its prior mean, within hazardLeast..hazardMost. @param z standard normal */
export function trueHazard(priorMean: number, z: number, { hazardCv }: Pick<Assumptions, 'hazardCv'> = standard): number {
  const variance = log(1 + hazardCv * hazardCv);
  return clip(priorMean * exp(Math.sqrt(variance) * z - variance / 2), constants.hazardLeast, constants.hazardMost);
}

/** Patients whose events one uniform decides: few enough that (1 − p)^200 stays above the smallest number. */
const blockSize = 200;

/**
 * How many of n have an event of chance p, exactly (not approximated by a normal), by inversion: the smallest x whose
 * cumulative probability exceeds u. Blocks of at most 200, each with a uniform of its own; 1 − u for u mirrors the luck.
 * @param uniform in (0, 1), for the block numbered 0, 1, 2 …
 */
export function binomialExact(n: number, p: number, uniform: (block: number) => number): number {
  if (p > 0.5) return n - binomialExact(n, 1 - p, (block) => 1 - uniform(block)); // count the rarer: no underflow
  let events = 0;
  for (let block = 0; block * blockSize < n; block++) {
    events += invertedBinomial(Math.min(blockSize, n - block * blockSize), p, uniform(block));
  }
  return events;
}

function invertedBinomial(n: number, p: number, u: number): number {
  let chance = exp(n * log(1 - p)); // of exactly x, from x = 0
  let below = chance;
  let x = 0;
  while (below <= u && x < n) {
    chance *= ((n - x) / (x + 1)) * (p / (1 - p));
    x += 1;
    below += chance;
  }
  return x;
}
