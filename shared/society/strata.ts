/**
 * The eight groups that citizens are drawn from. A small group gets more slots than its numbers warrant, so that
 * what happens to it isn't noise; each citizen stands for as many persons as the group has for each slot.
 * docs/model.md § Population.
 */
import { constants } from './constants.ts';
import type { Field, Source } from './units.ts';

/** In the order in which their blocks of slots lie. */
export const strata = ['general', 'soldier', 'athlete', 'sickleCell', 'cysticFibrosis', 'parkinson', 'epilepsy', 'limbLoss'] as const;
export type StratumId = (typeof strata)[number];

/** Strata whose people are patients from the start; a slot is refilled with such a patient. */
export type DiseaseId = 'sickleCell' | 'cysticFibrosis' | 'parkinson' | 'epilepsy' | 'limbLoss';

/** How a person's age comes from the uniform u. */
export type AgeRule =
  /** from the stationary life table, of u · upTo */
  | { readonly kind: 'stationary'; readonly upTo: number }
  /** ⌊years · u⌋ */
  | { readonly kind: 'even'; readonly years: number }
  /** ⌊mean + sd · z⌋ with z the normal quantile of u, within low..high */
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number; readonly low: number; readonly high: number }
  | { readonly kind: 'newborn' };

/** How a person's rank comes from the uniform u. */
export type RankRule =
  /** from + span · u */
  | { readonly kind: 'even'; readonly from: number; readonly span: number }
  /** u^exponent: more people at the bottom */
  | { readonly kind: 'power'; readonly exponent: number }
  /** the survivors' rank distribution at the person's age */
  | { readonly kind: 'survivors' };

export interface Career {
  /** from youngest + ⌊spread · u6⌋ years of age … */
  readonly youngest: number;
  readonly spread: number;
  /** … for ⌊1 − 9 ln u5⌋ years, within 2..longest … */
  readonly longest: number;
  /** … and never at this age or above */
  readonly until: number;
}

export interface Stratum {
  /** of all slots */
  readonly slots: number;
  /** persons that its slots stand for together; null: all that the others leave. Of careers: persons now active. */
  readonly persons: number | null;
  readonly shareOfMen: number;
  readonly founding: { readonly rank: RankRule; readonly age: AgeRule };
  /** who comes when somebody has died */
  readonly refill: { readonly rank: RankRule; readonly age: AgeRule };
  readonly career: Career | null;
}

/** Every number of the table below, by its name. Those that stratumSources doesn't name are assumptions [A]. */
export const stratumFields = {
  slots: { unit: 'share of slots', meaning: 'citizens simulated' },
  persons: { unit: 'persons', meaning: 'persons whom they stand for; of careers those now active' },
  shareOfMen: { unit: 'share', meaning: 'men' },
  from: { unit: 'rank', meaning: 'lowest rank' },
  span: { unit: 'rank', meaning: 'from there to the highest' },
  exponent: { unit: 'exponent', meaning: 'rank = u^exponent: more people at the bottom' },
  upTo: { unit: 'share', meaning: 'youngest share of the life table that ages are drawn from' },
  years: { unit: 'years', meaning: 'ages below it are equally likely' },
  mean: { unit: 'age', meaning: 'mean age' },
  sd: { unit: 'years', meaning: 'spread of ages' },
  low: { unit: 'age', meaning: 'least age' },
  high: { unit: 'age', meaning: 'greatest age' },
  youngest: { unit: 'age', meaning: 'age at which a career may begin' },
  spread: { unit: 'years', meaning: 'within which all have begun' },
  longest: { unit: 'years', meaning: 'longest career' },
  until: { unit: 'age', meaning: 'age at which it ends' },
} as const satisfies Readonly<Record<string, Field>>;

/** Where the number of persons comes from. */
export const stratumSources: Readonly<Partial<Record<StratumId, Source>>> = {
  soldier: { tag: 'V', source: 'active duty: DoD 1,304,720 in 2022, .39 % of the population' },
  athlete: { tag: 'V', source: 'NCAA 554,298 in 2024–25, .165 % of the population' },
  sickleCell: { tag: 'V', source: 'cdc.gov' },
  cysticFibrosis: { tag: 'V', source: 'CFF estimate 2022; its registry holds 33,288' },
  parkinson: { tag: 'V', source: 'pdclock.org: 1.04M of 325M' },
  epilepsy: { tag: 'V', source: 'MMWR 66(31): 3.4M of 321M' },
  limbLoss: { tag: 'V', source: 'Amputee Coalition 2024' },
};

const anyRank: RankRule = { kind: 'even', from: 0, span: 1 };
const newborn: AgeRule = { kind: 'newborn' };

export const stratumTable: Readonly<Record<StratumId, Stratum>> = {
  general: {
    slots: 0.5,
    persons: null,
    shareOfMen: 0.5,
    founding: { rank: { kind: 'survivors' }, age: { kind: 'stationary', upTo: 1 } },
    refill: { rank: anyRank, age: newborn },
    career: null,
  },
  soldier: {
    slots: 0.1,
    persons: 0.0039 * constants.population,
    shareOfMen: 0.83,
    founding: { rank: { kind: 'even', from: 0.1, span: 0.7 }, age: { kind: 'even', years: 43 } },
    refill: { rank: { kind: 'even', from: 0.1, span: 0.7 }, age: newborn },
    career: { youngest: 18, spread: 7, longest: 25, until: 50 },
  },
  athlete: {
    slots: 0.08,
    persons: 0.00165 * constants.population,
    shareOfMen: 0.5,
    founding: { rank: { kind: 'even', from: 0.2, span: 0.8 }, age: { kind: 'even', years: 35 } },
    refill: { rank: { kind: 'even', from: 0.2, span: 0.8 }, age: newborn },
    career: { youngest: 15, spread: 5, longest: 18, until: 38 },
  },
  sickleCell: {
    slots: 0.06,
    persons: 100_000,
    shareOfMen: 0.5,
    founding: { rank: { kind: 'power', exponent: 1.5 }, age: { kind: 'even', years: 52 } },
    refill: { rank: { kind: 'power', exponent: 1.5 }, age: newborn },
    career: null,
  },
  cysticFibrosis: {
    slots: 0.04,
    persons: 40_000,
    shareOfMen: 0.5,
    founding: { rank: anyRank, age: { kind: 'even', years: 55 } },
    refill: { rank: anyRank, age: newborn },
    career: null,
  },
  parkinson: {
    slots: 0.08,
    persons: (1.04 / 325) * constants.population,
    shareOfMen: 0.5,
    founding: { rank: anyRank, age: { kind: 'normal', mean: 72, sd: 9, low: 40, high: 95 } },
    refill: { rank: anyRank, age: { kind: 'normal', mean: 65, sd: 9, low: 40, high: 95 } },
    career: null,
  },
  epilepsy: {
    slots: 0.08,
    persons: (3.4 / 321) * constants.population,
    shareOfMen: 0.5,
    founding: { rank: { kind: 'power', exponent: 1.3 }, age: { kind: 'stationary', upTo: 1 } },
    refill: { rank: { kind: 'power', exponent: 1.3 }, age: { kind: 'stationary', upTo: 0.9 } },
    career: null,
  },
  limbLoss: {
    slots: 0.06,
    persons: 2_300_000,
    shareOfMen: 0.5,
    founding: { rank: anyRank, age: { kind: 'normal', mean: 60, sd: 15, low: 18, high: 95 } },
    refill: { rank: anyRank, age: { kind: 'normal', mean: 55, sd: 15, low: 18, high: 95 } },
    career: null,
  },
};
