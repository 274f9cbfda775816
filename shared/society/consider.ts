/**
 * Pass A of a year: each citizen considers at most one product, a patient the therapy, a soldier or an athlete what the
 * career asks for, everybody else what the market has. docs/model.md § Adoption.
 */
import { comeForCare, comeForEnhancement, weighCare, weighEnhancement } from './choice.ts';
import { constants } from './constants.ts';
import { ages } from './life-table.ts';
import type { Block, Population } from './population.ts';
import { chunkSize, newQueue } from './queue.ts';
import { type StratumId, strata } from './strata.ts';
import type { Tally } from './tally.ts';
import { medical, productIds, products } from './technologies.ts';
import { microRobots, muscleEdit, nothing, type Terms, ways } from './terms.ts';

/** First and last ages at which people consider anything, and each thing. */
const { considersFrom, stimulatorTo, preventionFrom, marketFrom, marketTo, undergroundTo } = constants;

/** A citizen whose illness or career offers nothing looks at what everybody may have. */
const openMind = 254;

/** The therapy of each stratum of patients; −1 for none. */
const therapyOf = strata.map((stratum) => productIds.findIndex((id) => products[id].patients.includes(stratum)));

/** By turns of three years people look at another enhancement. */
const turns = 3;
const steps = [considersFrom, marketFrom, undergroundTo + 1, preventionFrom, marketTo + 1].sort((a, b) => a - b);
/** by age: how many of the steps a life has taken; between two of them the market offers the same */
const stepOf = Uint8Array.from({ length: ages }, (_, age) => steps.filter((step) => age >= step).length);
const stages = steps.length + 1;
/** micro-robots and enhancements decide what else one looks at */
const combinations = 1 << (productIds.length - microRobots);

/** What is offered in a year: codes, by what a citizen holds, whose turn it is, and how old the citizen is. */
export interface Offers {
  /** [(held >> microRobots) · 3 + turn] · stages + stepOf[age] */
  readonly market: Uint8Array;
  /** [(held >> microRobots) · 3 + turn]: to active soldiers and athletes */
  readonly army: Uint8Array;
  readonly sport: Uint8Array;
}

export function offersOf(terms: Terms): Offers {
  const held = (i: number): number => Math.floor(i / turns) << microRobots;
  const market = new Uint8Array(combinations * turns * stages);
  market.forEach((_, i) => {
    const stage = i % stages;
    const row = Math.floor(i / stages);
    market[i] = marketWay(held(row), row % turns, stage === 0 ? 0 : (steps[stage - 1] ?? 0), terms);
  });
  return {
    market,
    army: Uint8Array.from({ length: combinations * turns }, (_, i) => armyWay(held(i), i % turns, terms)),
    sport: Uint8Array.from({ length: combinations * turns }, (_, i) => sportWay(held(i), terms)),
  };
}

/** Prevention from 50 on, else one enhancement by turns, the muscle edit underground where it isn't lawful. */
function marketWay(held: number, turn: number, age: number, terms: Terms): number {
  if (age < considersFrom) return nothing;
  if (age >= preventionFrom && (held & (1 << microRobots)) === 0) return terms.available[microRobots] === 1 ? microRobots : nothing;
  if (age < marketFrom || age > marketTo) return nothing;
  const k = turn === 0 ? medical + 2 : turn === 1 ? medical + 1 : muscleEdit;
  if ((held & (1 << k)) !== 0) return nothing;
  if (k === muscleEdit && terms.underground && age <= undergroundTo) return muscleEdit + ways.black;
  return terms.law.market !== 'closed' && terms.available[k] === 1 ? k : nothing;
}

/**
 * The army needs no approval [A: waivers]: the first not held of those that exist, each year another first. An army that
 * bans enhancement doesn't let its soldiers buy it either: they consider nothing.
 */
function armyWay(held: number, turn: number, terms: Terms): number {
  if (terms.law.military === 'ban') return nothing;
  for (let j = 0; j < turns; j++) {
    const k = medical + ((turn + j) % turns);
    if (terms.arrived[k] === 1 && (held & (1 << k)) === 0) return k + ways.army;
  }
  return nothing;
}

function sportWay(held: number, terms: Terms): number {
  return terms.arrived[muscleEdit] === 1 && (held & (1 << muscleEdit)) === 0 ? terms.athleteWay : openMind;
}

const care = newQueue();
const enhancement = newQueue();

/** Leaves in `considers`, `wants`, … what the citizens of a block would do if all had a place. */
export function considerBlock(population: Population, block: Block, terms: Terms, offers: Offers, tally: Tally): void {
  const therapy = therapyOf[block.index] ?? -1;
  for (let from = block.from; from < block.to; from += chunkSize) {
    const to = Math.min(from + chunkSize, block.to);
    if (therapy >= 0) patientsConsider(population, block.stratum, therapy, from, to, terms, offers);
    else if (block.hasCareers) careersConsider(population, from, to, terms, block.stratum === 'soldier' ? offers.army : offers.sport, offers);
    else othersConsider(population, from, to, terms, offers);
    care.length = queueUp(care.slots, population, 0, medical, from, to);
    enhancement.length = queueUp(enhancement.slots, population, medical, nothing, from, to);
    weighCare(population, block, care, terms);
    comeForCare(population, block, care, terms, tally);
    weighEnhancement(population, block, enhancement, terms);
    comeForEnhancement(population, block, enhancement, terms, tally);
  }
}

function othersConsider({ considers, age, held }: Population, from: number, to: number, { year }: Terms, { market }: Offers): void {
  for (let slot = from; slot < to; slot++) {
    const row = ((held[slot] ?? 0) >> microRobots) * turns + ((year + slot) % turns);
    considers[slot] = market[row * stages + (stepOf[age[slot] ?? 0] ?? 0)] ?? nothing;
  }
}

/** Inside a career what it asks for counts, even if it can't be had. */
function careersConsider(population: Population, from: number, to: number, { year }: Terms, career: Uint8Array, { market }: Offers): void {
  const { considers, age, held, careerFrom, careerTo } = population;
  for (let slot = from; slot < to; slot++) {
    const years = age[slot] ?? 0;
    const begins = careerFrom[slot] ?? 0;
    const ends = careerTo[slot] ?? 0;
    const row = ((held[slot] ?? 0) >> microRobots) * turns + ((year + slot) % turns);
    const asked = career[row] ?? openMind;
    const open = market[row * stages + (stepOf[years] ?? 0)] ?? nothing;
    considers[slot] = years >= begins && years < ends && years >= considersFrom && asked !== openMind ? asked : open;
  }
}

/** So does a patient's therapy. */
function patientsConsider(
  population: Population,
  stratum: StratumId,
  therapy: number,
  from: number,
  to: number,
  terms: Terms,
  { market }: Offers,
): void {
  const { considers, age, held, severity, reluctance } = population;
  const { year, declining } = terms;
  const label = terms.label[therapy] ?? 0;
  const way = terms.available[therapy] === 1 ? therapy : nothing;
  const treatedBit = 1 << therapy;
  const oldest = stratum === 'parkinson' ? stimulatorTo : ages;
  for (let slot = from; slot < to; slot++) {
    const years = age[slot] ?? 0;
    const has = held[slot] ?? 0;
    const ill = severity[slot] ?? 1;
    const consents = reluctance[slot] ?? 0;
    const row = (has >> microRobots) * turns + ((year + slot) % turns);
    const open = market[row * stages + (stepOf[years] ?? 0)] ?? nothing;
    const isCandidate = ill < label && (has & treatedBit) === 0 && consents >= declining && years >= considersFrom && years <= oldest;
    considers[slot] = isCandidate ? way : open;
  }
}

/**
 * Those who consider a code first ≤ code < last, and how many they are: everybody is written down, but only who counts is kept, so
 * that there is no branch to guess. (It returns, and the caller keeps: nothing must follow a loop that is compiled while it runs.)
 */
function queueUp(slots: Int32Array, { considers }: Population, first: number, last: number, from: number, to: number): number {
  let count = 0;
  for (let slot = from; slot < to; slot++) {
    const code = considers[slot] ?? nothing;
    slots[count] = slot;
    count += Number(code >= first) & Number(code < last);
  }
  return count;
}
