/**
 * What a citizen makes of one product this year: hears of it, weighs it, wants it, pays for it. Pass A of the year;
 * expected values, no luck. docs/model.md § Adoption.
 *
 *   V(x) = min(10, ANN) ln(1 + (extra earnings − repay · x)/yd) + qalyValue · eff · GAIN − fear · LOSS − hesitation + win
 */
import { clip, log } from '../numeric/arithmetic.ts';
import { constants } from './constants.ts';
import { disposableIncome, meanGrossIncome } from './income.ts';
import { lifeIndex } from './life-values.ts';
import { type Block, isActive, type Population } from './population.ts';
import type { Tally } from './tally.ts';
import { productIds, products } from './technologies.ts';
import { muscleEdit, productMask, type Terms, ways } from './terms.ts';

/** A share of disposable income below which nobody goes for a treatment. */
const leastLeft = constants.incomeLeft;
/** Years of income that a choice looks ahead to. */
const horizon = constants.horizon;
/** Added awareness of those who are in a contest or a squad. */
const contestAwareness = constants.bassContest;

const earningsOthers = Float64Array.from(productIds, (id) => products[id].earningsGainOthers);

/** Earnings gain while held, share of gross income; B-enh's grows with its decoder. */
export function earningsGain(k: number, isAthlete: boolean, decoder: number): number {
  const product = products[productIds[k] ?? 'geneTherapy'];
  const gain = isAthlete ? product.earningsGainAthletes : product.earningsGainOthers;
  return product.efficacy === 'decoder' ? gain * decoder : gain;
}

/** Below it are the poorer two fifths: whom a quota's places and a subsidy of enhancement are for. */
const lowerRanks = 0.4;

/** Share of the cost that the public covers where it asks for means. */
function covered(rank: number): number {
  return clip(constants.meansTaper - constants.meansTaper * rank, 0, 1);
}

/** Share of those at a rank whom the public covers where it covers a share of all: who is left out is mostly poor. */
function coveredUnasked(subsidy: number, rank: number, coverSlope: number): number {
  return clip(subsidy * (1 + coverSlope * (1 - subsidy) * (2 * rank - 1)), 0, 1);
}

/**
 * years · ln(1 + share) + rest > 0, with the logarithm only where its bounds share/(1 + share) ≤ ln(1 + share) ≤ share
 * leave it open: one choice in fifty.
 */
function outweighs(years: number, share: number, rest: number): boolean {
  if (years * share + rest <= 0) return false;
  if ((years * share) / (1 + share) + rest > 0) return true;
  return years * log(1 + share) + rest > 0;
}

/** Awareness (Bass): the probability of considering a product within the year, at most 1. */
function awareness(own: number, peers: number, rank: number, active: boolean, terms: Terms): number {
  const heard = own + constants.bassImitation * peers + (active ? contestAwareness : 0);
  const byRank = active ? 1 : 1 + terms.slope * (rank - 0.5);
  return heard * byRank * terms.attention;
}

/** Medicine (k < 4): the public covers some of those who come, the others pay alone, if they can. */
export function weighCare(population: Population, block: Block, slot: number, k: number, terms: Terms, tally: Tally): void {
  const { law } = terms;
  const rank = population.rank[slot] ?? 0;
  const active = isActive(population, slot);
  const place = lifePlace(population, block, slot);
  const income = disposableIncome(population.income[slot] ?? 0, meanGrossIncome);
  const price = terms.price[k] ?? 0;
  const years = Math.min(horizon, terms.life.lifeYears[place] ?? 0);
  const rest = worth(k, k, place, terms) + (population.taste[slot] ?? 0);
  const cover = law.meansTest ? law.subsidy * covered(rank) * terms.takeUp : coveredUnasked(law.subsidy, rank, terms.assumptions.coverSlope);
  const withCover = Math.min(price, constants.oopCap * income);
  const shareCovered = (-constants.repay * withCover) / income;
  const shareAlone = (-constants.repay * price) / income;
  const c = outweighs(years, shareCovered, rest) ? cover : 0;
  const a = 1 + shareAlone >= leastLeft && outweighs(years, shareAlone, rest) ? 1 - cover : 0;
  const own = k < 3 ? constants.bassPatient : constants.bassInnovation;
  const aware = Math.min(1, awareness(own, peersOf(block, k, active, terms), rank, active, terms));
  const wants = aware * (c + a);
  population.wants[slot] = wants;
  population.wantsFreely[slot] = wants;
  population.ownPayment[slot] = aware * (c * withCover + a * price);
  population.publicPayment[slot] = aware * c * (price - withCover);
  if (!active) tally.wanting[k] = (tally.wanting[k] ?? 0) + block.weight * (c + a);
  demand(tally, k, rank, block.weight * (population.wants[slot] ?? 0)); // as stored: what is served is counted from it
}

/** Enhancement (k ≥ 4), whichever the way to it. */
export function weighEnhancement(population: Population, block: Block, slot: number, code: number, terms: Terms, tally: Tally): void {
  const { law } = terms;
  const k = code & productMask;
  const way = code - k;
  const rank = population.rank[slot] ?? 0;
  const active = isActive(population, slot);
  const isAthlete = active && block.stratum === 'athlete';
  const competes = isAthlete && k === muscleEdit;
  const place = lifePlace(population, block, slot);
  const gross = population.income[slot] ?? 0;
  const income = disposableIncome(gross, meanGrossIncome);
  const price = terms.price[code] ?? 0;
  const subsidy = way === ways.lawful && rank < lowerRanks ? law.enhancementSubsidy : 0;
  const paysOwn = way === ways.army ? 0 : price * (1 - subsidy);
  const gain = isAthlete
    ? earningsGain(k, true, terms.decoder)
    : (earningsOthers[k] ?? 0) * (products[productIds[k] ?? 'geneTherapy'].efficacy === 'decoder' ? terms.decoder : 1);
  const share = (gain * gross - constants.repay * paysOwn) / income;
  const years = Math.min(horizon, terms.life.lifeYears[place] ?? 0);
  let rest = worth(k, code, place, terms) + (population.taste[slot] ?? 0);
  if (k === muscleEdit && !isAthlete) rest += terms.roleModel;
  if (competes) rest -= terms.sanction;
  const prize = competes ? (terms.prize * constants.prizeIncome) / income : 0;
  const peers = peersOf(block, k, active, terms);
  const press = competes ? terms.pressSport : way === ways.army ? terms.pressArmy : way === ways.lawful ? terms.pressMarket : nobodyPresses;
  const affordable = 1 + share >= leastLeft;
  const wanted = affordable && outweighs(years, share, rest + prize + press.always + press.perPeer * peers);
  const freely = affordable && outweighs(years, share, rest);
  let aware = awareness(constants.bassInnovation, peers, rank, active, terms);
  if (competes && way === ways.black) aware *= law.shift.doping;
  if (aware > 1) aware = 1;
  let wants = wanted ? aware : 0;
  if (way === ways.army && wants < terms.mandate) wants = terms.mandate;
  population.wants[slot] = wants;
  population.wantsFreely[slot] = freely ? aware : 0;
  population.ownPayment[slot] = wants * paysOwn;
  population.publicPayment[slot] = way === ways.army || way === ways.lawful ? wants * (price - paysOwn) : 0;
  if (freely && !active) tally.wanting[k] = (tally.wanting[k] ?? 0) + block.weight;
  if (terms.rationed[code] === 1) demand(tally, k, rank, block.weight * (population.wants[slot] ?? 0));
}

const nobodyPresses = { always: 0, perPeer: 0 } as const;

/** qalyValue · eff · GAIN − fear · LOSS − hesitation */
function worth(k: number, code: number, place: number, terms: Terms): number {
  const { life } = terms;
  const gain = life.gain[k]?.[place] ?? 0;
  const loss = life.loss[place] ?? 0;
  return constants.qalyValue * (terms.efficacy[k] ?? 0) * gain - (terms.fear[code] ?? 0) * loss - (terms.hesitation[code] ?? 0);
}

function peersOf(block: Block, k: number, active: boolean, terms: Terms): number {
  if (!active) return terms.peers[k] ?? 0;
  return block.stratum === 'athlete' ? terms.peersAthletes : terms.peersSoldiers;
}

function lifePlace(population: Population, block: Block, slot: number): number {
  return lifeIndex(block.index, population.sex[slot] ?? 0, population.age[slot] ?? 0);
}

function demand(tally: Tally, k: number, rank: number, persons: number): void {
  const side = rank < lowerRanks ? tally.demandLow : tally.demandHigh;
  side[k] = (side[k] ?? 0) + persons;
}
