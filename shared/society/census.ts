/** Pass B, second half: counts everybody as they are now. docs/model.md § Population, § Outcomes. */
import { constants } from './constants.ts';
import { baseUtilities } from './health.ts';
import { type Illness, illnessOf } from './illness.ts';
import { disposableIncome, meanGrossIncome } from './income.ts';
import { ages } from './life-table.ts';
import { lifeIndex, lifeValues } from './life-values.ts';
import { type Block, type Population, pressedBit, rowMask, rowShift } from './population.ts';
import { chunkSize, newQueue, queueWith } from './queue.ts';
import { cellSize, fifths, firstRow, inCell, type Running, rankBins, type Tally } from './tally.ts';
import { type Product, productIds, products } from './technologies.ts';
import { muscleEdit, type Terms } from './terms.ts';

const { burdenRank, flatTax, utilityGradient } = constants;
const adultFrom = 18;
/** by age: 1 or 0 */
const isAdult = Float64Array.from({ length: ages }, (_, age) => (age >= adultFrom ? 1 : 0));
const count = productIds.length;
const anyProduct = (1 << count) - 1;
const brainBits = bitsOf((product) => product.efficacy === 'decoder');
export const enhancementBits = bitsOf((product) => product.kind === 'enhancement');

/** What holding does, for every combination of products: computed once a year. */
export interface Effects {
  /** [held bits] utility; earnings gain of athletes in their career, and of everybody else */
  readonly utility: Float64Array;
  readonly earningsAthletes: Float64Array;
  readonly earningsOthers: Float64Array;
  /** [held bits] what a soldier can do */
  readonly capability: Float64Array;
  /** utility that displaced care takes from those who bear it */
  readonly burden: number;
  /** the same by bin of rank */
  readonly burdenOfBin: Float64Array;
}

export function effectsOf(terms: Terms, displaced: number): Effects {
  const burden = displaced / burdenRank;
  const effects = {
    utility: new Float64Array(1 << count),
    earningsAthletes: new Float64Array(1 << count),
    earningsOthers: new Float64Array(1 << count),
    capability: new Float64Array(1 << count),
    burden,
    burdenOfBin: Float64Array.from({ length: rankBins }, (_, bin) => (bin < burdenRank * rankBins ? burden : 0)),
  };
  const { utility, earningsAthletes, earningsOthers, capability } = effects;
  productIds.forEach((id, k) => {
    const eff = terms.efficacy[k] ?? 0;
    for (let without = 0; without < 1 << k; without++) {
      const held = without | (1 << k);
      utility[held] = (utility[without] ?? 0) + products[id].utilityGain * eff;
      earningsAthletes[held] = (earningsAthletes[without] ?? 0) + (terms.earningsAthletes[k] ?? 0);
      earningsOthers[held] = (earningsOthers[without] ?? 0) + (terms.earningsOthers[k] ?? 0);
      capability[held] = (capability[without] ?? 0) + capabilityWeights[id] * eff;
    }
  });
  return effects;
}

/** Soldiers' capability from each product, × its efficacy. docs/model.md § Arms race. */
const capabilityWeights: Readonly<Record<(typeof productIds)[number], number>> = {
  geneTherapy: 0,
  stimulator: 0,
  prosthesis: 0,
  microRobots: 0,
  muscleEdit: constants.capabilityMuscle,
  brainInterface: constants.capabilityInterface,
  exoskeleton: constants.capabilityExoskeleton,
};

/** How good a year is, 0 (death) … 1 (full health): of a citizen's numbers, since whoever counts has them at hand. */
export function utilityOf(years: number, rank: number, harm: number, has: number, illness: Illness, effects: Effects): number {
  let u = (baseUtilities[years] ?? 0) + utilityGradient * (rank - 0.5) - harm;
  if (rank < burdenRank) u -= effects.burden;
  if (illness.disutility > 0) u -= (has & (1 << illness.treatment)) !== 0 ? illness.disutility * (1 - illness.removed) : illness.disutility;
  if (has !== 0) u += effects.utility[has] ?? 0;
  return Math.max(0, Math.min(u, 1));
}

export function countBlock(population: Population, block: Block, terms: Terms, effects: Effects, tally: Tally, running: Running): void {
  const illness = illnessOf(block.stratum, terms);
  countEverybody(population, block, illness, effects, tally, running);
  if (illness.disutility > 0) countPatients(population, block, illness, tally);
  countFew(population, block, terms, effects, tally);
}

/** What there is to count of everybody: a loop without calls, and tables where chance would decide a branch. */
function countEverybody(population: Population, block: Block, illness: Illness, effects: Effects, tally: Tally, running: Running): void {
  const { sex, age, rank, held, harm, income, careerFrom, careerTo } = population;
  const { lived, wellbeing, cells } = tally;
  const { weight: binWeight, income: binIncome } = tally.incomes;
  const { utility, burdenOfBin, earningsAthletes, earningsOthers } = effects;
  const { weight, from, to } = block;
  const isAthletes = block.stratum === 'athlete';
  const treatment = Math.max(illness.treatment, 0);
  const illnessLeft = Float64Array.of(illness.disutility, illness.disutility * (1 - illness.removed));
  let { health, ranks, healthTimesRank } = running;
  for (let slot = from; slot < to; slot++) {
    const years = age[slot] ?? 0;
    const r = rank[slot] ?? 0;
    const has = held[slot] ?? 0;
    const bin = (r * rankBins) | 0;
    // utilityOf, in the same order
    let u = (baseUtilities[years] ?? 0) + utilityGradient * (r - 0.5) - (harm[slot] ?? 0);
    u -= burdenOfBin[bin] ?? 0;
    u -= illnessLeft[(has >> treatment) & 1] ?? 0;
    u += utility[has] ?? 0;
    if (u < 0) u = 0;
    else if (u > 1) u = 1;
    const place = (sex[slot] ?? 0) * ages + years;
    lived[place] = (lived[place] ?? 0) + weight;
    wellbeing[place] = (wellbeing[place] ?? 0) + weight * u;
    const gross = income[slot] ?? 0;
    let gain = earningsOthers[has] ?? 0;
    if (isAthletes && years >= (careerFrom[slot] ?? 0) && years < (careerTo[slot] ?? 0)) gain = earningsAthletes[has] ?? 0;
    const extra = gross * gain;
    binWeight[bin] = (binWeight[bin] ?? 0) + weight;
    binIncome[bin] = (binIncome[bin] ?? 0) + weight * (gross + extra);
    const at = ((r * fifths) | 0) * cellSize + inCell.adults;
    cells[at] = (cells[at] ?? 0) + weight * (isAdult[years] ?? 0);
    health += u;
    ranks += r;
    healthTimesRank += u * r;
  }
  running.health = health;
  running.ranks = ranks;
  running.healthTimesRank = healthTimesRank;
}

function countPatients(population: Population, block: Block, illness: Illness, tally: Tally): void {
  const { rank, held } = population;
  const { cells } = tally;
  const { from, to } = block;
  const burden = block.weight * illness.disutility;
  const burdenTreated = Float64Array.of(0, burden);
  for (let slot = from; slot < to; slot++) {
    const at = (((rank[slot] ?? 0) * fifths) | 0) * cellSize;
    cells[at + inCell.burden] = (cells[at + inCell.burden] ?? 0) + burden;
    cells[at + inCell.burdenTreated] = (cells[at + inCell.burdenTreated] ?? 0) + (burdenTreated[((held[slot] ?? 0) >> illness.treatment) & 1] ?? 0);
  }
}

const holders = newQueue();
const concerned = newQueue();

/** Holders, those in a career and the people concerned. */
function countFew(population: Population, block: Block, terms: Terms, effects: Effects, tally: Tally): void {
  for (let from = block.from; from < block.to; from += chunkSize) {
    const to = Math.min(from + chunkSize, block.to);
    queueWith(holders, population.held, anyProduct, from, to);
    countHolders(population, block, effects, tally);
    queueWith(concerned, population.marks, rowMask << rowShift, from, to);
    for (let i = 0; i < concerned.length; i++) countConcerned(population, block, concerned.slots[i] ?? 0, terms, effects, tally);
  }
  if (block.stratum === 'athlete') countAthletes(population, block, tally);
  if (block.stratum === 'soldier') countSoldiers(population, block, effects, tally);
}

/** Stocks and extra earnings of holders. */
function countHolders(population: Population, block: Block, effects: Effects, tally: Tally): void {
  const { held, age, rank, marks, income, careerFrom, careerTo } = population;
  const { earningsAthletes, earningsOthers } = effects;
  const { holders: holding, civilianHolders, cells, sums } = tally;
  const { weight, stratum } = block;
  const { slots, length } = holders;
  const isAthletes = stratum === 'athlete';
  const isSoldiers = stratum === 'soldier';
  let { extraEarnings } = sums;
  for (let i = 0; i < length; i++) {
    const slot = slots[i] ?? 0;
    const has = held[slot] ?? 0;
    const years = age[slot] ?? 0;
    const begins = careerFrom[slot] ?? 0;
    const ends = careerTo[slot] ?? 0;
    const active = years >= begins && years < ends;
    for (let left = has; left !== 0; left &= left - 1) {
      const k = 31 - Math.clz32(left & -left);
      holding[k] = (holding[k] ?? 0) + weight;
      civilianHolders[k] = (civilianHolders[k] ?? 0) + (active ? 0 : weight);
    }
    const gross = income[slot] ?? 0;
    const earnsActive = earningsAthletes[has] ?? 0;
    const earns = earningsOthers[has] ?? 0;
    const extra = gross * (active && isAthletes ? earnsActive : earns);
    if (!(active && isSoldiers)) extraEarnings += weight * extra;
    const at = (((rank[slot] ?? 0) * fifths) | 0) * cellSize;
    holderInCell(cells, at, weight, has, extra, disposableIncome(gross, meanGrossIncome), years, marks[slot] ?? 0);
  }
  sums.extraEarnings = extraEarnings;
}

function holderInCell(cells: Float64Array, at: number, weight: number, has: number, extra: number, yd: number, years: number, mark: number): void {
  const kept = (1 - flatTax) * extra;
  cells[at + inCell.earnings] = (cells[at + inCell.earnings] ?? 0) + (weight * kept) / yd;
  if ((has & brainBits) !== 0) cells[at + inCell.brainUsers] = (cells[at + inCell.brainUsers] ?? 0) + weight;
  if ((has & enhancementBits) !== 0 && (mark & pressedBit) === 0 && years >= adultFrom) {
    cells[at + inCell.enhancedFreely] = (cells[at + inCell.enhancedFreely] ?? 0) + weight;
  }
}

function countAthletes({ age, careerFrom, careerTo, held, marks }: Population, { from, to, weight }: Block, { sums }: Tally): void {
  let { athletes, athletesEnhanced, athletesPressed } = sums;
  for (let slot = from; slot < to; slot++) {
    const years = age[slot] ?? 0;
    const begins = careerFrom[slot] ?? 0;
    const ends = careerTo[slot] ?? 0;
    const isEnhanced = ((held[slot] ?? 0) & (1 << muscleEdit)) !== 0;
    const isPressed = ((marks[slot] ?? 0) & pressedBit) !== 0;
    if (years < begins || years >= ends) continue;
    athletes += weight;
    if (!isEnhanced) continue;
    athletesEnhanced += weight;
    if (isPressed) athletesPressed += weight;
  }
  Object.assign(sums, { athletes, athletesEnhanced, athletesPressed });
}

function countSoldiers(population: Population, block: Block, effects: Effects, { sums, cells }: Tally): void {
  const { sex, age, careerFrom, careerTo, held, marks, rank } = population;
  const { capability: capabilityOf } = effects;
  const { from, to, weight } = block;
  const firstLife = lifeIndex(block.index, 0, 0);
  let { soldiers, soldiersEnhanced, soldiersPressed, capability } = sums;
  for (let slot = from; slot < to; slot++) {
    const years = age[slot] ?? 0;
    const begins = careerFrom[slot] ?? 0;
    const ends = careerTo[slot] ?? 0;
    const has = held[slot] ?? 0;
    const able = capabilityOf[has] ?? 0;
    const isPressed = ((marks[slot] ?? 0) & pressedBit) !== 0;
    const at = (((rank[slot] ?? 0) * fifths) | 0) * cellSize + inCell.soldierQalys;
    const qalys = qalysToCome[firstLife + (sex[slot] ?? 0) * ages + years] ?? 0;
    if (years < begins || years >= ends) continue;
    soldiers += weight;
    capability += weight * able;
    if ((has & enhancementBits) !== 0) {
      soldiersEnhanced += weight;
      if (isPressed) soldiersPressed += weight;
    }
    cells[at] = (cells[at] ?? 0) + weight * qalys;
  }
  Object.assign(sums, { soldiers, soldiersEnhanced, soldiersPressed, capability });
}

/** One of the people concerned, into the cell of the row. */
function countConcerned(population: Population, block: Block, slot: number, terms: Terms, effects: Effects, tally: Tally): void {
  const { cells } = tally;
  const { weight } = block;
  const has = population.held[slot] ?? 0;
  const marks = population.marks[slot] ?? 0;
  const rank = population.rank[slot] ?? 0;
  const at = (firstRow + ((marks >> rowShift) & rowMask) - 1) * cellSize;
  cells[at + inCell.people] = (cells[at + inCell.people] ?? 0) + weight;
  if (rank < burdenRank) cells[at + inCell.burdened] = (cells[at + inCell.burdened] ?? 0) + weight;
  if (rank >= topFrom) {
    const taxed = (1 - flatTax) * (population.income[slot] ?? 0);
    cells[at + inCell.surchargeBase] = (cells[at + inCell.surchargeBase] ?? 0) + (weight * taxed) / disposableOf(population, slot);
  }
  if (block.stratum === 'soldier') {
    cells[at + inCell.soldierQalys] = (cells[at + inCell.soldierQalys] ?? 0) + weight * qalysOf(population, block, slot);
  }
  if (has !== 0) {
    const gains = block.stratum === 'athlete' ? effects.earningsAthletes : effects.earningsOthers;
    const extra = (population.income[slot] ?? 0) * (gains[has] ?? 0);
    holderInCell(cells, at, weight, has, extra, disposableOf(population, slot), population.age[slot] ?? 0, marks);
  }
  if (terms.focus < 0) return;
  if ((has & (1 << terms.focus)) === 0) {
    const isDeclining = (population.reluctance[slot] ?? 1) < terms.declining;
    if (isDeclining) cells[at + inCell.decliners] = (cells[at + inCell.decliners] ?? 0) + weight;
    return;
  }
  cells[at + inCell.holders] = (cells[at + inCell.holders] ?? 0) + weight;
  if ((marks & pressedBit) !== 0) cells[at + inCell.pressedHolders] = (cells[at + inCell.pressedHolders] ?? 0) + weight;
  if (terms.law.sport === 'ban' && block.stratum === 'athlete') {
    cells[at + inCell.illegalHolders] = (cells[at + inCell.illegalHolders] ?? 0) + weight;
  }
}

/** The rank at which the top fifth begins. */
export const topFrom = constants.topRank;

/** What depends on rank alone is counted in bins of rank; here it goes into the cells of the fifths. */
export function countFifths(tally: Tally): void {
  const { cells, incomes } = tally;
  const width = rankBins / fifths;
  for (let bin = 0; bin < rankBins; bin++) {
    const at = Math.floor(bin / width) * cellSize;
    const people = incomes.weight[bin] ?? 0;
    if (people === 0) continue;
    cells[at + inCell.people] = (cells[at + inCell.people] ?? 0) + people;
    if (bin < constants.burdenRank * rankBins) cells[at + inCell.burdened] = (cells[at + inCell.burdened] ?? 0) + people;
    if (bin < topFrom * rankBins) continue;
    const gross = (incomes.income[bin] ?? 0) / people;
    const base = ((1 - constants.flatTax) * gross) / disposableIncome(gross, meanGrossIncome);
    cells[at + inCell.surchargeBase] = (cells[at + inCell.surchargeBase] ?? 0) + people * base;
  }
}

function disposableOf(population: Population, slot: number): number {
  return disposableIncome(population.income[slot] ?? 0, meanGrossIncome);
}

/** of soldiers only, whose years no illness weighs on */
const { qalys: qalysToCome } = lifeValues();

function qalysOf(population: Population, block: Block, slot: number): number {
  return qalysToCome[lifeIndex(block.index, population.sex[slot] ?? 0, population.age[slot] ?? 0)] ?? 0;
}

function bitsOf(has: (product: Product) => boolean): number {
  return productIds.reduce((bits, id, k) => (has(products[id]) ? bits | (1 << k) : bits), 0);
}
