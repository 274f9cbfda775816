/**
 * Chances of dying within a year, by age, sex and rank. The table is the US Social Security Administration's [V];
 * the gradient by rank is calibrated to Chetty 2016. docs/model.md § Population.
 */
import { exp } from '../numeric/arithmetic.ts';
import { constants } from './constants.ts';
import table from './life-table.json' with { type: 'json' };
import type { DiseaseId } from './strata.ts';
import type { Field, Source } from './units.ts';

/** 0 male, 1 female. */
export type Sex = 0 | 1;

/** Everybody who reaches it dies in the year. */
export const oldestAge = 105;
/** Ages 0..oldestAge: the length of a row of the tables below. */
export const ages = oldestAge + 1;

/** q by age for each sex, 1/year: the table itself, without rank. */
export const tableDeathProbability: readonly [Float64Array, Float64Array] = [Float64Array.from(table.male), Float64Array.from(table.female)];

/** β by sex: log hazard per unit rank. */
const gradients = [constants.mortalityGradientMen, constants.mortalityGradientWomen] as const;

/** exp(β (½ − R)): how much likelier a person of this rank dies than one in the middle. Fixed for a life. */
export function rankFactor(sex: Sex, rank: number): number {
  return exp(gradients[sex] * (0.5 - rank));
}

/**
 * Ranks in this many equal bins run down the table together. The poor die first, so survivors are ever richer; without
 * dividing by their mean factor the whole population would live 1.2 years longer than the table says.
 */
const bins = 128;

interface SurvivorsByRank {
  /** QN by age: × rankFactor gives a person's chance of dying */
  readonly normalised: Float64Array;
  /** [age * (bins + 1) + bin]: share of the survivors at that age whose rank is below bin/bins */
  readonly cumulative: Float64Array;
}

function runDown(sex: Sex): SurvivorsByRank {
  const q = tableDeathProbability[sex];
  const factors = Float64Array.from({ length: bins }, (_, bin) => rankFactor(sex, (bin + 0.5) / bins));
  const alive = new Float64Array(bins).fill(1 / bins);
  const normalised = new Float64Array(ages);
  const cumulative = new Float64Array(ages * (bins + 1));
  for (let age = 0; age < ages; age++) {
    let total = 0;
    let weighted = 0;
    for (let bin = 0; bin < bins; bin++) {
      total += alive[bin] ?? 0;
      weighted += (alive[bin] ?? 0) * (factors[bin] ?? 0);
    }
    normalised[age] = ((q[age] ?? 1) * total) / weighted;
    let below = 0;
    for (let bin = 0; bin < bins; bin++) {
      below += (alive[bin] ?? 0) / total;
      cumulative[age * (bins + 1) + bin + 1] = below;
      alive[bin] = (alive[bin] ?? 0) * (1 - Math.min(1, (normalised[age] ?? 1) * (factors[bin] ?? 0)));
    }
  }
  return { normalised, cumulative };
}

const survivors: readonly [SurvivorsByRank, SurvivorsByRank] = [runDown(0), runDown(1)];

/** QN by age for each sex: q(age, sex, rank) = QN · rankFactor, at most 1, and 1 at the oldest age. */
export const normalisedDeathProbability: readonly [Float64Array, Float64Array] = [survivors[0].normalised, survivors[1].normalised];

/** Chance of dying within a year of a person without an illness. */
export function deathProbability(age: number, sex: Sex, rank: number): number {
  if (age >= oldestAge) return 1;
  return Math.min(1, (normalisedDeathProbability[sex][age] ?? 1) * rankFactor(sex, rank));
}

/** The rank below which a share u of the survivors at this age lies, within .0005..9995; even within a bin. */
export function survivorRankQuantile(age: number, sex: Sex, u: number): number {
  const cumulative = survivors[sex].cumulative;
  const row = Math.min(age, oldestAge) * (bins + 1);
  let low = 0;
  let high = bins;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((cumulative[row + middle] ?? 1) <= u) low = middle;
    else high = middle;
  }
  const from = cumulative[row + low] ?? 0;
  const to = cumulative[row + high] ?? 1;
  const rank = (low + (to > from ? (u - from) / (to - from) : 0)) / bins;
  return Math.min(0.9995, Math.max(0.0005, rank));
}

/** Share of a stationary population of one sex that is younger than age + 1, by age. */
const youngerThanNext: readonly [Float64Array, Float64Array] = [stationary(0), stationary(1)];

function stationary(sex: Sex): Float64Array {
  const q = tableDeathProbability[sex];
  const cumulative = new Float64Array(ages);
  let alive = 1;
  let years = 0;
  for (let age = 0; age < ages; age++) {
    years += alive * (1 - (q[age] ?? 1) / 2); // the year of death counts half
    cumulative[age] = years;
    alive *= 1 - (q[age] ?? 1);
  }
  return cumulative.map((value) => value / years);
}

/** Age in whole years of the person at share u of the stationary population. */
export function stationaryAge(sex: Sex, u: number): number {
  const cumulative = youngerThanNext[sex];
  let low = 0;
  let high = oldestAge;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 1) > u) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface Condition {
  /** standardised mortality ratio: × the chance of dying at the same age … */
  readonly mortalityRatio: number;
  /** … plus this, 1/year, men and women: fitted to the life expectancies named */
  readonly addedHazard: readonly [number, number];
  /** utility lost while untreated */
  readonly disutility: number;
}

export const conditionFields: Readonly<Record<keyof Condition, Field>> = {
  mortalityRatio: { unit: 'SMR', meaning: '× the chance of dying at the same age' },
  addedHazard: { unit: 'a year', meaning: 'added to it, men and women' },
  disutility: { unit: 'utility', meaning: 'utility lost while untreated, × illnessWeight' },
};

/** Where they come from; what isn't named is an assumption [A]. */
export const conditionSources: Readonly<Partial<Record<DiseaseId, Readonly<Partial<Record<keyof Condition, Source>>>>>> = {
  sickleCell: {
    addedHazard: { tag: 'V', source: 'to life expectancy 49.3/55.0, Jiao 2023' },
    disutility: { tag: 'V', source: 'PMC8804335' },
  },
  cysticFibrosis: { addedHazard: { tag: 'A', source: 'to life expectancy 60; 53 for those born 2017–21 [V]' } },
  parkinson: { mortalityRatio: { tag: 'V', source: '1.62 in 21 studies, 2025' } },
  epilepsy: { mortalityRatio: { tag: 'V', source: 'Brain 2011' } },
};

export const conditions: Readonly<Record<DiseaseId, Condition>> = {
  sickleCell: { mortalityRatio: 1.6, addedHazard: [0.00996, 0.0085], disutility: 0.19 },
  cysticFibrosis: { mortalityRatio: 1.6, addedHazard: [0.00418, 0.00607], disutility: 0.12 },
  parkinson: { mortalityRatio: 1.6, addedHazard: [0, 0], disutility: 0.22 },
  epilepsy: { mortalityRatio: 2.2, addedHazard: [0, 0], disutility: 0.12 },
  limbLoss: { mortalityRatio: 1.4, addedHazard: [0, 0], disutility: 0.15 },
};

/** What an illness adds to the chance q of dying within a year; a treatment removes a share of this. */
export function excessMortality(q: number, condition: Condition, sex: Sex): number {
  return (condition.mortalityRatio - 1) * q + condition.addedHazard[sex];
}

/** Chance of dying within a year with the illness, untreated, from the chance q without it. */
export function withDisease(q: number, condition: Condition, sex: Sex): number {
  return Math.min(1, q + excessMortality(q, condition, sex));
}
