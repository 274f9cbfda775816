/**
 * What a life, a harm and a product are worth, by stratum, sex and age: citizens decide with these tables and the
 * ledger counts with them. From the life table without rank, untreated, discounted at 3 % a year.
 * docs/model.md § Population, "Tables, computed once".
 */
import { clip } from '../numeric/arithmetic.ts';
import { standard } from './assumptions.ts';
import { constants } from './constants.ts';
import { baseUtility } from './health.ts';
import { ages, type Condition, conditions, excessMortality, oldestAge, type Sex, tableDeathProbability } from './life-table.ts';
import { type StratumId, strata } from './strata.ts';
import { type Product, productIds, products } from './technologies.ts';

/** Each array is read at lifeIndex(stratum, sex, age); those by product have one array for each k. */
export interface LifeValues {
  /** ANN: years of life to come */
  readonly lifeYears: Float64Array;
  /** QAL: quality-adjusted life years (QALYs) to come */
  readonly qalys: Float64Array;
  /** LAST: QALYs lost by the lasting part of an average serious adverse event (SAE) */
  readonly lastingLoss: Float64Array;
  /** LOSS: QALYs lost by an average SAE in all: at once, lasting, and by death */
  readonly loss: Float64Array;
  /** places in each of the arrays above */
  readonly size: number;
  /** GAIN_k: QALYs won by having the product from this age for its life, at efficacy 1, and none afterwards */
  readonly gain: readonly Float64Array[];
  /** the same in one array, at k · size + lifeIndex */
  readonly gains: Float64Array;
  /** LATE_k: SAE to expect after the procedure while the product is held */
  readonly lateEvents: readonly Float64Array[];
  readonly late: Float64Array;
}

/** Place of a stratum (its index in `strata`), sex and age in the arrays of LifeValues. */
export function lifeIndex(stratum: number, sex: number, age: number): number {
  return (stratum * 2 + sex) * ages + age;
}

/** The same tables at every call with this weight of illness. */
export function lifeValues(illnessWeight = standard.illnessWeight): LifeValues {
  const known = computed.get(illnessWeight);
  if (known !== undefined) return known;
  if (computed.size >= mostKept) computed.clear(); // a slider asks for many
  const tables = compute(illnessWeight);
  computed.set(illnessWeight, tables);
  return tables;
}

const mostKept = 8;
const computed = new Map<number, LifeValues>();

const yearFactor = 1 / (1 + constants.discount);

function compute(illnessWeight: number): LifeValues {
  const size = strata.length * 2 * ages;
  const lifeYears = new Float64Array(size);
  const qalys = new Float64Array(size);
  const gains = new Float64Array(productIds.length * size);
  const late = new Float64Array(productIds.length * size);
  const gain = productIds.map((_, k) => gains.subarray(k * size, (k + 1) * size));
  const lateEvents = productIds.map((_, k) => late.subarray(k * size, (k + 1) * size));
  strata.forEach((stratum, index) => {
    for (const sex of [0, 1] as const) {
      const start = lifeIndex(index, sex, 0);
      // A row of the whole table: the arrays below are views into it.
      const row = (array: Float64Array) => array.subarray(start, start + ages);
      const untreated = yearsOfLife(stratum, sex, null, illnessWeight);
      accumulate(untreated, row(lifeYears), row(qalys));
      productIds.forEach((id, k) => {
        const product = products[id];
        const paid = (1 - discountTo(product.lifeYears)) / (1 - yearFactor); // an annuity paid at the start of each year
        const treated = yearsOfLife(stratum, sex, product, illnessWeight);
        for (let age = 0; age < ages; age++) {
          (gain[k] ?? qalys)[start + age] = gainFrom(age, product.lifeYears, treated, row(qalys));
          (lateEvents[k] ?? qalys)[start + age] = product.lateHazard * Math.min(lifeYears[start + age] ?? 0, paid);
        }
      });
    }
  });
  const lastingLoss = lifeYears.map((years) => constants.saeHarmShare * constants.saeHarm * years);
  const loss = lastingLoss.map((lasting, i) => constants.saeNow + lasting + constants.saeFatal * (qalys[i] ?? 0));
  return { lifeYears, qalys, lastingLoss, loss, size, gain, gains, lateEvents, late };
}

/** Chance of dying in the year and its utility, by age. */
interface YearsOfLife {
  readonly dying: Float64Array;
  readonly utility: Float64Array;
}

function conditionOf(stratum: StratumId): Condition | null {
  return stratum === 'general' || stratum === 'soldier' || stratum === 'athlete' ? null : conditions[stratum];
}

function yearsOfLife(stratum: StratumId, sex: Sex, product: Product | null, illnessWeight: number): YearsOfLife {
  const condition = conditionOf(stratum);
  const heals = product?.patients.includes(stratum) === true;
  const disutility = illnessWeight * (condition?.disutility ?? 0) * (1 - (heals ? product.disutilityRemoved : 0));
  const excessLeft = 1 - (heals ? product.excessMortalityRemoved : 0);
  const dying = tableDeathProbability[sex].map((q, age) => {
    const excess = condition === null ? 0 : excessMortality(q, condition, sex) * excessLeft;
    return age >= oldestAge ? 1 : Math.min(1, (q + excess) * (product?.mortalityFactor ?? 1));
  });
  const utility = dying.map((_, age) => clip(baseUtility(age) - disutility + (product?.utilityGain ?? 0), 0, 1));
  return { dying, utility };
}

/** From the oldest age down: this year (half of it in the year of death) and, if one lives, the years from the next age. */
function accumulate(years: YearsOfLife, lifeYears: Float64Array, qalys: Float64Array): void {
  let yearsAhead = 0;
  let qalysAhead = 0;
  for (let age = oldestAge; age >= 0; age--) {
    const q = years.dying[age] ?? 1;
    yearsAhead = 1 - q / 2 + yearFactor * (1 - q) * yearsAhead;
    qalysAhead = (years.utility[age] ?? 0) * (1 - q / 2) + yearFactor * (1 - q) * qalysAhead;
    lifeYears[age] = yearsAhead;
    qalys[age] = qalysAhead;
  }
}

function gainFrom(age: number, lifeOfProduct: number, treated: YearsOfLife, untreatedQalys: Float64Array): number {
  const end = Math.min(age + lifeOfProduct, ages);
  let alive = 1; // discounted
  let total = 0;
  for (let at = age; at < end; at++) {
    const q = treated.dying[at] ?? 1;
    total += alive * (treated.utility[at] ?? 0) * (1 - q / 2);
    alive *= yearFactor * (1 - q);
  }
  if (end < ages) total += alive * (untreatedQalys[end] ?? 0);
  return total - (untreatedQalys[age] ?? 0);
}

function discountTo(years: number): number {
  let factor = 1;
  for (let year = 0; year < years; year++) factor *= yearFactor;
  return factor;
}
