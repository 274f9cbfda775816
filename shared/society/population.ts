/**
 * The citizens: a structure of arrays, one slot a citizen, in blocks by stratum. A slot keeps its stratum and the
 * number of persons it stands for; when its citizen dies, another person moves in. 58 bytes a citizen, the limit is 64.
 * docs/model.md § Population.
 */
import { clip, log, pow } from '../numeric/arithmetic.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { fillUniforms, purposes } from '../numeric/random.ts';
import { constants } from './constants.ts';
import { grossIncome } from './income.ts';
import { rankFactor, type Sex, stationaryAge, survivorRankQuantile } from './life-table.ts';
import { type AgeRule, type Career, type RankRule, type StratumId, strata, stratumTable } from './strata.ts';

/** The slots of one stratum: from ≤ slot < to. */
export interface Block {
  readonly stratum: StratumId;
  /** place of the stratum in `strata`, for lifeIndex */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** persons that each slot stands for */
  readonly weight: number;
  /** its people may be soldiers or athletes */
  readonly hasCareers: boolean;
}

export interface Population {
  readonly size: number;
  readonly seed: number;
  readonly blocks: readonly Block[];
  /** Σ of weights */
  readonly persons: number;

  /** 0 male, 1 female */
  readonly sex: Uint8Array;
  readonly age: Uint8Array;
  /** R, socio-economic fractional rank in (0, 1), fixed for life */
  readonly rank: Float32Array;
  /** of the illness; patients with less than the label are treated */
  readonly severity: Float32Array;
  /** ε, log-odds, fixed for life */
  readonly taste: Float32Array;
  /** a patient declines while this is below the share who decline */
  readonly reluctance: Float32Array;
  /** active in a career at careerFrom ≤ age < careerTo; 0, 0: never */
  readonly careerFrom: Uint8Array;
  readonly careerTo: Uint8Array;
  /** gross income of the rank, $ a year */
  readonly income: Float32Array;
  /** factor of the death probability that the rank makes */
  readonly frailty: Float32Array;
  /** how often the slot was refilled; keys the random draws */
  readonly generation: Uint16Array;

  /** a bit for each of seven products */
  readonly held: Uint8Array;
  /** [device · size + slot]: years until the device wears out */
  readonly lapsesIn: Uint8Array;
  /** lasting harm, utility a year */
  readonly harm: Float32Array;
  /**
   * bit 0: was pressed into an enhancement; bits 1–3: row + 1 among the people concerned, 0 for none;
   * bit 4: killed by an adverse event this year
   */
  readonly marks: Uint8Array;

  /** Between the passes of one year: the way that the citizen considers (code of terms.ts), 255 for none … */
  readonly considers: Uint8Array;
  /** … the probability of taking it, if there is a place, and of taking it freely … */
  readonly wants: Float32Array;
  readonly wantsFreely: Float32Array;
  /** … and expected $ that the citizen and the public then pay */
  readonly ownPayment: Float32Array;
  readonly publicPayment: Float32Array;
}

export const pressedBit = 1;
export const rowShift = 1;
export const rowMask = 7;
export const killedBit = 16;

/** Devices wear out, gene edits don't. Place of each product in lapsesIn; 255: never lapses. */
export const deviceOf: Uint8Array = Uint8Array.of(255, 0, 1, 2, 255, 3, 4);
const devices = 5;

/** Everybody at the start. Slots by share of the strata; persons as docs/model.md § Population counts them. */
export function found(seed: number, size: number): Population {
  const layout = layBlocks(size);
  const population: Population = {
    size,
    seed,
    blocks: [],
    persons: 0,
    sex: new Uint8Array(size),
    age: new Uint8Array(size),
    rank: new Float32Array(size),
    severity: new Float32Array(size),
    taste: new Float32Array(size),
    reluctance: new Float32Array(size),
    careerFrom: new Uint8Array(size),
    careerTo: new Uint8Array(size),
    income: new Float32Array(size),
    frailty: new Float32Array(size),
    generation: new Uint16Array(size),
    held: new Uint8Array(size),
    lapsesIn: new Uint8Array(size * devices),
    harm: new Float32Array(size),
    marks: new Uint8Array(size),
    considers: new Uint8Array(size),
    wants: new Float32Array(size),
    wantsFreely: new Float32Array(size),
    ownPayment: new Float32Array(size),
    publicPayment: new Float32Array(size),
  };
  for (const block of layout) {
    for (let slot = block.from; slot < block.to; slot++) bear(population, block.stratum, slot, 'founding');
  }
  const blocks = weigh(population, layout);
  let persons = 0;
  for (const block of blocks) persons += block.weight * (block.to - block.from);
  return { ...population, blocks, persons };
}

/** A copy that lives on by itself; blocks never change and are shared. */
export function copyPopulation(population: Population): Population {
  return {
    ...population,
    sex: population.sex.slice(),
    age: population.age.slice(),
    rank: population.rank.slice(),
    severity: population.severity.slice(),
    taste: population.taste.slice(),
    reluctance: population.reluctance.slice(),
    careerFrom: population.careerFrom.slice(),
    careerTo: population.careerTo.slice(),
    income: population.income.slice(),
    frailty: population.frailty.slice(),
    generation: population.generation.slice(),
    held: population.held.slice(),
    lapsesIn: population.lapsesIn.slice(),
    harm: population.harm.slice(),
    marks: population.marks.slice(),
    considers: population.considers.slice(),
    wants: population.wants.slice(),
    wantsFreely: population.wantsFreely.slice(),
    ownPayment: population.ownPayment.slice(),
    publicPayment: population.publicPayment.slice(),
  };
}

/** The slot's citizen has died: a newborn, or in strata of later illness a new patient, moves in. */
export function refill(population: Population, stratum: StratumId, slot: number): void {
  population.generation[slot] = (population.generation[slot] ?? 0) + 1;
  bear(population, stratum, slot, 'refill');
}

/** In a career now? Soldiers and athletes have one; everybody else's years are 0, 0. */
export function isActive(population: Population, slot: number): boolean {
  const age = population.age[slot] ?? 0;
  return age >= (population.careerFrom[slot] ?? 0) && age < (population.careerTo[slot] ?? 0);
}

interface Layout {
  readonly stratum: StratumId;
  readonly from: number;
  readonly to: number;
}

function layBlocks(size: number): Layout[] {
  const slotsOf = (stratum: StratumId): number => Math.round(stratumTable[stratum].slots * size);
  let others = 0;
  for (const stratum of strata) if (stratumTable[stratum].persons !== null) others += slotsOf(stratum);
  const layout: Layout[] = [];
  let from = 0;
  for (const stratum of strata) {
    const to = from + (stratumTable[stratum].persons === null ? size - others : slotsOf(stratum));
    layout.push({ stratum, from, to });
    from = to;
  }
  return layout;
}

/** Persons a slot: a career's persons are those now active, so its block also holds those before and after. */
function weigh(population: Population, layout: readonly Layout[]): Block[] {
  const weights = layout.map(({ stratum, from, to }) => {
    const { persons, career } = stratumTable[stratum];
    if (persons === null) return 0;
    let counted = to - from;
    if (career !== null) {
      counted = 0;
      for (let slot = from; slot < to; slot++) if (isActive(population, slot)) counted++;
    }
    return persons / Math.max(1, counted);
  });
  let taken = 0;
  layout.forEach(({ from, to }, i) => {
    taken += (weights[i] ?? 0) * (to - from);
  });
  return layout.map((block, index) => {
    const isRest = stratumTable[block.stratum].persons === null;
    const weight = isRest ? (constants.population - taken) / Math.max(1, block.to - block.from) : (weights[index] ?? 0);
    return { ...block, index, weight, hasCareers: stratumTable[block.stratum].career !== null };
  });
}

const first = new Float64Array(4);
const second = new Float64Array(4);

/** u1 sex, u2 rank, u3 age, u4 severity; u5 reluctance and length of career, u6 its start, u7 taste. */
function bear(population: Population, stratum: StratumId, slot: number, when: 'founding' | 'refill'): void {
  const generation = population.generation[slot] ?? 0;
  fillUniforms(first, slot, 0, purposes.population, generation, population.seed, 0);
  fillUniforms(second, slot, 0, purposes.populationMore, generation, population.seed, 0);
  const u1 = first[0] ?? 0;
  const u2 = first[1] ?? 0;
  const u3 = first[2] ?? 0;
  const u4 = first[3] ?? 0;
  const u5 = second[0] ?? 0;
  const u6 = second[1] ?? 0;
  const u7 = second[2] ?? 0;
  const rules = stratumTable[stratum];
  const sex: Sex = u1 < rules.shareOfMen ? 0 : 1;
  const age = ageOf(rules[when].age, sex, u3);
  const rank = clip(rankOf(rules[when].rank, sex, age, u2), 0.0005, 0.9995);
  population.sex[slot] = sex;
  population.age[slot] = age;
  population.rank[slot] = rank;
  population.severity[slot] = u4;
  population.taste[slot] = constants.openness * log(u7 / (1 - u7));
  population.reluctance[slot] = u5;
  population.income[slot] = grossIncome(rank);
  population.frailty[slot] = rankFactor(sex, rank);
  startCareer(population, rules.career, slot, u5, u6);
  population.held[slot] = 0;
  for (let device = 0; device < devices; device++) population.lapsesIn[device * population.size + slot] = 0;
  population.harm[slot] = 0;
  population.marks[slot] = 0;
}

function startCareer(population: Population, career: Career | null, slot: number, u5: number, u6: number): void {
  if (career === null) {
    population.careerFrom[slot] = 0;
    population.careerTo[slot] = 0;
    return;
  }
  const from = career.youngest + Math.floor(career.spread * u6);
  const years = clip(Math.floor(1 - 9 * log(u5)), 2, career.longest);
  population.careerFrom[slot] = from;
  population.careerTo[slot] = Math.min(from + years, career.until);
}

function ageOf(rule: AgeRule, sex: Sex, u: number): number {
  if (rule.kind === 'newborn') return 0;
  if (rule.kind === 'even') return Math.floor(rule.years * u);
  if (rule.kind === 'stationary') return stationaryAge(sex, rule.upTo * u);
  return clip(Math.floor(rule.mean + rule.sd * normalQuantile(u)), rule.low, rule.high);
}

function rankOf(rule: RankRule, sex: Sex, age: number, u: number): number {
  if (rule.kind === 'even') return rule.from + rule.span * u;
  if (rule.kind === 'power') return pow(u, rule.exponent);
  return survivorRankQuantile(age, sex, u);
}
