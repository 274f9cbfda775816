/**
 * What the model shows where the world outside was measured: each figure computed the way its target says. Runs are
 * lived once, when something first asks for them. docs/model.md § Validation.
 */

import { incomeOfPoorest } from '../society/inequality.ts';
import { ages, conditions, deathProbability, type Sex, tableDeathProbability, withDisease } from '../society/life-table.ts';
import { lifeIndex, lifeValues } from '../society/life-values.ts';
import type { MeasureId, Measures } from '../society/measures.ts';
import { modelVersion, type Period, type Plan } from '../society/plan.ts';
import { statusQuo } from '../society/policy.ts';
import { found } from '../society/population.ts';
import { recordOf } from '../society/record-of.ts';
import { beginPeriod, rulesOf, simulate } from '../society/simulate.ts';
import { foundSociety, type Society } from '../society/society.ts';
import { type DiseaseId, strata } from '../society/strata.ts';
import { cellSize, fifths, inCell, type Tally } from '../society/tally.ts';
import { productIds, products } from '../society/technologies.ts';
import { liveYear } from '../society/year.ts';

/** Figures of people are means over these. */
const seeds = [1, 2, 3] as const;
/** An age that no session reaches: the product never comes. */
const never = 999;

function today(years: number): Period {
  return { years, policy: statusQuo, shifts: {}, product: null, concerned: null, truth: null };
}

function planOf(seed: number, citizens: number, years: number, rest: Partial<Plan> = {}): Plan {
  const arrives = recordOf(productIds, () => 0);
  return { model: modelVersion, seed, citizens, antithetic: false, arrives, periods: years > 0 ? [today(years)] : [], ...rest };
}

function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanOf(runs: readonly Measures[], id: MeasureId): number {
  return mean(runs.map((measures) => measures[id]));
}

/** No technology arrives, twenty years. */
const untouched = once(() => seeds.map((seed) => simulate(planOf(seed, 20_000, 20, { arrives: recordOf(productIds, () => never) })).measures));
export const withoutTechnology = (id: MeasureId): number => meanOf(untouched(), id);

/** Today's law for twenty years, everything there from the start, each seed with its mirrored luck. */
const underToday = once(() => seeds.flatMap((seed) => [false, true].map((antithetic) => simulate(planOf(seed, 5000, 20, { antithetic })).measures)));
export const underTodaysLaw = (id: MeasureId): number => meanOf(underToday(), id);

/** Persons given gene therapy in the first two years. */
export const earlyGeneTherapies = once(() =>
  meanOf(
    seeds.map((seed) => simulate(planOf(seed, 10_000, 2)).measures),
    'treatedGeneTherapy',
  ),
);

/** Years to come at an age, for chances of dying by age; the year of death counts half. */
function yearsToCome(dying: (age: number) => number, from = 0): number {
  let alive = 1;
  let years = 0;
  for (let age = from; age < ages; age++) {
    const q = Math.min(1, dying(age));
    years += alive * (1 - q / 2);
    alive *= 1 - q;
  }
  return years;
}

/** Years of life at 40 between the richest and the poorest hundredth. */
export function gapAtForty(sex: Sex): number {
  const at = (rank: number): number => yearsToCome((age) => deathProbability(age, sex, rank), 40);
  return at(0.995) - at(0.005);
}

/** At birth, with the illness and untreated. */
export function lifeExpectancyWith(disease: DiseaseId, sex: Sex): number {
  return yearsToCome((age) => withDisease(tableDeathProbability[sex][age] ?? 1, conditions[disease], sex));
}

/** Persons whom the citizens of a stratum stand for. */
export function prevalence(disease: DiseaseId): number {
  const block = found(1, 10_000).blocks.find(({ stratum }) => stratum === disease);
  return block === undefined ? 0 : (block.to - block.from) * block.weight;
}

interface GeneTherapyValue {
  /** QALYs a patient: gain less harm */
  readonly qalys: number;
  /** $ of care saved over a life */
  readonly saved: number;
}

/** Sickle cell, mean of the ages 12..51 and both sexes, discounted; efficacy of the best guide, the prior's hazard. */
const geneTherapyValue = once((): GeneTherapyValue => {
  const values = lifeValues();
  const stratum = strata.indexOf('sickleCell');
  const k = productIds.indexOf('geneTherapy');
  const therapy = products.geneTherapy;
  const places = [0, 1].flatMap((sex) => Array.from({ length: 40 }, (_, year) => lifeIndex(stratum, sex, 12 + year)));
  const of = (array: Float64Array | undefined): number => mean(places.map((place) => array?.[place] ?? 0));
  const harm = mean(places.map((place) => (therapy.priorHazard + (values.lateEvents[k]?.[place] ?? 0)) * (values.loss[place] ?? 0)));
  return { qalys: bestEfficacy * of(values.gain[k]) - harm, saved: therapy.careSavedUsd * of(values.lifeYears) };
});

/** 29 of 31 responders [V] */
const bestEfficacy = 0.935;

/** Price, millions of $, at which a QALY costs so much. */
export function valueBasedPrice(dollarsPerQaly: number): number {
  const { qalys, saved } = geneTherapyValue();
  return (dollarsPerQaly * qalys + saved) / 1e6;
}

/** $ for each QALY at the list price, care saved taken off. */
export function dollarsPerQaly(): number {
  const { qalys, saved } = geneTherapyValue();
  return (products.geneTherapy.priceUsd - saved) / qalys;
}

/** Years of today's law in a society of its own, and the last of them. */
function liveToday(society: Society, years: number): Tally {
  const period = today(years);
  const { law, edit } = rulesOf(society, period);
  beginPeriod(society, period, law.moratorium);
  let last = liveYear(society, law, edit, null, null);
  for (let year = 1; year < years; year++) last = liveYear(society, law, edit, null, null);
  return last.tally;
}

/** Share of all income that each fifth of persons has, %, poorest first, before tax. */
export const incomeShares = once((): readonly number[] => {
  const { incomes } = liveToday(foundSociety(planOf(1, 20_000, 0, { arrives: recordOf(productIds, () => never) })), 1);
  const [persons, dollars] = [incomes.weight, incomes.income].map((values) => values.reduce((sum, value) => sum + value, 0));
  const below = Array.from({ length: fifths + 1 }, (_, fifth) => incomeOfPoorest(incomes, (fifth / fifths) * (persons ?? 0)));
  return below.slice(1).map((upTo, fifth) => (100 * (upTo - (below[fifth] ?? 0))) / (dollars ?? 1));
});

/** Odds of being treated, richest against poorest fifth, after ten years: noisier than other figures, so of more seeds. */
export const uptakeOddsRatio = once(() =>
  mean(
    [...seeds, 4, 5, 6, 7, 8].map((seed) => {
      const { cells } = liveToday(foundSociety(planOf(seed, 20_000, 0)), 10);
      const odds = (fifth: number): number => {
        const treated = cells[fifth * cellSize + inCell.burdenTreated] ?? 0;
        return treated / ((cells[fifth * cellSize + inCell.burden] ?? 0) - treated);
      };
      return odds(fifths - 1) / odds(0);
    }),
  ),
);

/**
 * Share of those who consider a chip in the first year who would like one, %. The survey named no price, so here it
 * is approved and its price has fallen to almost nothing.
 */
export const wouldLikeChip = once(() => {
  const society = foundSociety(planOf(1, 20_000, 0));
  const chip = productIds.indexOf('brainInterface');
  const state = society.products[chip];
  if (state === undefined) return Number.NaN;
  state.isApproved = true;
  state.made = 1e30;
  const { wanting } = liveToday(society, 1);
  let asked = 0;
  for (const { from, to, weight } of society.population.blocks) {
    for (let slot = from; slot < to; slot++) if (society.population.considers[slot] === chip) asked += weight;
  }
  return (100 * (wanting[chip] ?? 0)) / asked;
});
