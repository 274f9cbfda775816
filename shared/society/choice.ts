/**
 * What citizens make of one product this year: they weigh whether it is worth it, and those for whom it is come if they hear
 * of it. Pass A of the year; expected values, no luck. docs/model.md § Adoption.
 *
 *   V(x) = min(10, ANN) ln(1 + (extra earnings − repay · x)/yd) + qalyValue · eff · GAIN − fear · LOSS − hesitation + win
 */
import { clip, log } from '../numeric/arithmetic.ts';
import { constants } from './constants.ts';
import { disposableIncome, meanGrossIncome } from './income.ts';
import { ages } from './life-table.ts';
import { lifeIndex } from './life-values.ts';
import type { Block, Population } from './population.ts';
import { chunkSize, type Queue } from './queue.ts';
import { fifths, type Tally } from './tally.ts';
import { therapies } from './technologies.ts';
import { muscleEdit, productMask, type Terms, ways } from './terms.ts';

const { bassContest, bassImitation, bassInnovation, bassPatient, horizon, incomeLeft, meansTaper } = constants;
const { oopCap, prizeIncome, qalyValue, repay } = constants;

/** Below it are the poorer two fifths, whom a quota's places are for. */
export const lowerRanks = constants.lowerRanks;
/** Below it is the poorest fifth, whose enhancement the public may pay in part. */
const subsidisedRanks = 1 / fifths;

/** Share of the cost that the public covers where it asks for means. */
function covered(rank: number): number {
  return clip(meansTaper - meansTaper * rank, 0, 1);
}

/** Share of those at a rank whom the public covers where it covers a share of all: who is left out is mostly poor. */
function coveredUnasked(subsidy: number, rank: number, coverSlope: number): number {
  return clip(subsidy * (1 + coverSlope * (1 - subsidy) * (2 * rank - 1)), 0, 1);
}

/** Awareness (Bass): the probability of considering a product within the year, at most 1. */
function awareness(own: number, peers: number, rank: number, active: boolean, slope: number, attention: number): number {
  const heard = own + bassImitation * peers + (active ? bassContest : 0);
  const byRank = active ? 1 : 1 + slope * (rank - 0.5);
  return heard * byRank * attention;
}

/** By place in the queue: for whom it is worth it with what the law does for it (covers, presses), and for whom without. */
const verdicts = new Uint8Array(chunkSize);
const withLaw = 1;
const withoutLaw = 2;

/** Questions that only a logarithm decides. */
const open = {
  count: 0,
  place: new Int32Array(2 * chunkSize),
  bit: new Uint8Array(2 * chunkSize),
  years: new Float64Array(2 * chunkSize),
  extra: new Float64Array(2 * chunkSize),
  income: new Float64Array(2 * chunkSize),
  rest: new Float64Array(2 * chunkSize),
};

/**
 * The bit if years · ln(1 + extra/income) + rest > 0, else 0. Its bounds share/(1 + share) ≤ ln(1 + share) ≤ share, multiplied
 * out since a division costs as much as all the rest, leave one question in fifty open.
 */
function judge(bit: number, place: number, years: number, extra: number, income: number, rest: number): number {
  const maybe = Number(years * extra + rest * income > 0);
  const surely = Number(years * extra + rest * (income + extra) > 0);
  if (maybe <= surely) return bit * (maybe & surely); // nearly always: no branch to guess
  const n = open.count;
  open.place[n] = place;
  open.bit[n] = bit;
  open.years[n] = years;
  open.extra[n] = extra;
  open.income[n] = income;
  open.rest[n] = rest;
  open.count = n + 1;
  return 0;
}

function judgeOpen(): void {
  for (let n = 0; n < open.count; n++) {
    const value = (open.years[n] ?? 0) * log(1 + (open.extra[n] ?? 0) / (open.income[n] ?? 1)) + (open.rest[n] ?? 0);
    if (value > 0) verdicts[open.place[n] ?? 0] = (verdicts[open.place[n] ?? 0] ?? 0) | (open.bit[n] ?? 0);
  }
  open.count = 0;
}

/** Medicine (k < 4): is it worth what a covered patient pays, is it worth its whole price? */
export function weighCare(population: Population, block: Block, { slots, length }: Queue, terms: Terms): void {
  const { considers, sex, age, taste, income } = population;
  const { efficacy, price, fear, hesitation } = terms;
  const { lifeYears, loss, gains, size } = terms.life;
  const first = lifeIndex(block.index, 0, 0);
  for (let i = 0; i < length; i++) {
    const slot = slots[i] ?? 0;
    const k = considers[slot] ?? 0;
    const at = first + (sex[slot] ?? 0) * ages + (age[slot] ?? 0);
    const yd = disposableIncome(income[slot] ?? 0, meanGrossIncome);
    const years = Math.min(horizon, lifeYears[at] ?? 0);
    const worth = qalyValue * (efficacy[k] ?? 0) * (gains[k * size + at] ?? 0) - (fear[k] ?? 0) * (loss[at] ?? 0) - (hesitation[k] ?? 0);
    const rest = worth + (taste[slot] ?? 0);
    const whole = price[k] ?? 0;
    const covers = judge(withLaw, i, years, -repay * Math.min(whole, oopCap * yd), yd, rest);
    const alone = yd - repay * whole >= incomeLeft * yd ? judge(withoutLaw, i, years, -repay * whole, yd, rest) : 0;
    verdicts[i] = covers | alone;
  }
  judgeOpen();
}

/** Medicine: the public covers some of those who come, the others pay alone. */
export function comeForCare(population: Population, block: Block, { slots, length }: Queue, terms: Terms, tally: Tally): void {
  const { considers, age, rank, income, careerFrom, careerTo, wants, wantsFreely, ownPayment, publicPayment } = population;
  const { law, price, peers, slope, attention, takeUp } = terms;
  const { subsidy, meansTest } = law;
  const { coverSlope } = terms.assumptions;
  const { wanting } = tally;
  const { weight } = block;
  const demand = demandSoFar(tally);
  const peersOfActive = block.stratum === 'athlete' ? terms.peersAthletes : terms.peersSoldiers;
  for (let i = 0; i < length; i++) {
    const slot = slots[i] ?? 0;
    const k = considers[slot] ?? 0;
    const verdict = verdicts[i] ?? 0;
    const r = rank[slot] ?? 0;
    const years = age[slot] ?? 0;
    const begins = careerFrom[slot] ?? 0;
    const ends = careerTo[slot] ?? 0;
    const active = years >= begins && years < ends;
    const whole = price[k] ?? 0;
    const withCover = Math.min(whole, oopCap * disposableIncome(income[slot] ?? 0, meanGrossIncome));
    const cover = meansTest ? subsidy * covered(r) * takeUp : coveredUnasked(subsidy, r, coverSlope);
    const c = (verdict & withLaw) * cover;
    const a = (verdict >> 1) * (1 - cover);
    const others = peers[k] ?? 0;
    const own = k < therapies ? bassPatient : bassInnovation;
    const aware = Math.min(1, awareness(own, active ? peersOfActive : others, r, active, slope, attention));
    const share = Math.fround(aware * (c + a)); // as stored: what is served is counted from it
    wants[slot] = share;
    wantsFreely[slot] = share;
    ownPayment[slot] = aware * (c * withCover + a * whole);
    publicPayment[slot] = aware * c * (whole - withCover);
    wanting[k] = (wanting[k] ?? 0) + (active ? 0 : weight * (c + a));
    const at = k + 8 * Number(r >= lowerRanks);
    demand[at] = (demand[at] ?? 0) + weight * share;
  }
  keepDemand(tally, demand);
}

/** [product] of the lower ranks, then of the upper: one array, so that a rank picks a place and not a branch. */
function demandSoFar({ demandLow, demandHigh }: Tally): Float64Array {
  const demand = new Float64Array(16);
  demand.set(demandLow);
  demand.set(demandHigh, 8);
  return demand;
}

function keepDemand({ demandLow, demandHigh }: Tally, demand: Float64Array): void {
  demandLow.set(demand.subarray(0, demandLow.length));
  demandHigh.set(demand.subarray(8, 8 + demandHigh.length));
}

/** $ that the citizen pays of an enhancement's whole price: the army pays for its soldiers, the public helps the poorest fifth who buy lawfully. */
function ownPrice(whole: number, way: number, rank: number, enhancementSubsidy: number): number {
  if (way === ways.army) return 0;
  return whole * (1 - (way === ways.lawful && rank < subsidisedRanks ? enhancementSubsidy : 0));
}

/** Enhancement (k ≥ 4), whichever the way to it: is it worth it among the others, is it worth it freely? */
export function weighEnhancement(population: Population, block: Block, { slots, length }: Queue, terms: Terms): void {
  const { considers, sex, age, rank, taste, income, careerFrom, careerTo } = population;
  const { law, efficacy, price, fear, hesitation, earningsAthletes, earningsOthers, peers, roleModel, sanction, prize } = terms;
  const { pressSport, pressArmy, pressMarket } = terms;
  const { lifeYears, loss, gains, size } = terms.life;
  const { enhancementSubsidy } = law;
  const isAthletes = block.stratum === 'athlete';
  const peersOfActive = isAthletes ? terms.peersAthletes : terms.peersSoldiers;
  const first = lifeIndex(block.index, 0, 0);
  for (let i = 0; i < length; i++) {
    const slot = slots[i] ?? 0;
    const code = considers[slot] ?? 0;
    const k = code & productMask;
    const way = code - k;
    const years = age[slot] ?? 0;
    const begins = careerFrom[slot] ?? 0;
    const ends = careerTo[slot] ?? 0;
    const active = years >= begins && years < ends;
    const isAthlete = active && isAthletes;
    const competes = isAthlete && k === muscleEdit;
    const at = first + (sex[slot] ?? 0) * ages + years;
    const gross = income[slot] ?? 0;
    const yd = disposableIncome(gross, meanGrossIncome);
    const paysOwn = ownPrice(price[code] ?? 0, way, rank[slot] ?? 0, enhancementSubsidy);
    const earnsActive = earningsAthletes[k] ?? 0;
    const earns = earningsOthers[k] ?? 0;
    const extra = (isAthlete ? earnsActive : earns) * gross - repay * paysOwn;
    const ahead = Math.min(horizon, lifeYears[at] ?? 0);
    const worth = qalyValue * (efficacy[k] ?? 0) * (gains[k * size + at] ?? 0) - (fear[code] ?? 0) * (loss[at] ?? 0) - (hesitation[code] ?? 0);
    let rest = worth + (taste[slot] ?? 0);
    if (k === muscleEdit && !isAthlete) rest += roleModel;
    if (competes) rest -= sanction;
    const win = competes ? (prize * prizeIncome) / yd : 0;
    const others = peers[k] ?? 0;
    const press = competes ? pressSport : way === ways.army ? pressArmy : way === ways.lawful ? pressMarket : nobodyPresses;
    const pressed = rest + win + press.always + press.perPeer * (active ? peersOfActive : others);
    const affordable = yd + extra >= incomeLeft * yd;
    const wanted = affordable ? judge(withLaw, i, ahead, extra, yd, pressed) : 0;
    const freely = affordable ? judge(withoutLaw, i, ahead, extra, yd, rest) : 0;
    verdicts[i] = wanted | freely;
  }
  judgeOpen();
}

const nobodyPresses = { always: 0, perPeer: 0 } as const;

/** Enhancement: those who want it come if they are aware of it, and some soldiers on an order. */
export function comeForEnhancement(population: Population, block: Block, { slots, length }: Queue, terms: Terms, tally: Tally): void {
  const { considers, age, rank, careerFrom, careerTo, wants, wantsFreely, ownPayment, publicPayment } = population;
  const { law, price, rationed, peers, slope, attention, mandate } = terms;
  const { enhancementSubsidy } = law;
  const { doping } = law.shift;
  const { wanting } = tally;
  const { weight } = block;
  const demand = demandSoFar(tally);
  const isAthletes = block.stratum === 'athlete';
  const peersOfActive = isAthletes ? terms.peersAthletes : terms.peersSoldiers;
  for (let i = 0; i < length; i++) {
    const slot = slots[i] ?? 0;
    const code = considers[slot] ?? 0;
    const k = code & productMask;
    const way = code - k;
    const verdict = verdicts[i] ?? 0;
    const r = rank[slot] ?? 0;
    const years = age[slot] ?? 0;
    const begins = careerFrom[slot] ?? 0;
    const ends = careerTo[slot] ?? 0;
    const active = years >= begins && years < ends;
    const others = peers[k] ?? 0;
    let aware = awareness(bassInnovation, active ? peersOfActive : others, r, active, slope, attention);
    if (active && isAthletes && code === muscleEdit + ways.black) aware *= doping;
    aware = Math.min(aware, 1);
    let share = (verdict & withLaw) * aware;
    if (way === ways.army) share = Math.max(share, mandate);
    const whole = price[code] ?? 0;
    const paysOwn = ownPrice(whole, way, r, enhancementSubsidy);
    const freely = verdict >> 1;
    wants[slot] = share;
    wantsFreely[slot] = freely * aware;
    ownPayment[slot] = share * paysOwn;
    publicPayment[slot] = way <= ways.army ? share * (whole - paysOwn) : 0;
    wanting[k] = (wanting[k] ?? 0) + (active ? 0 : weight * freely);
    const persons = weight * Math.fround(share) * (rationed[code] ?? 0); // as stored
    const at = k + 8 * Number(r >= lowerRanks);
    demand[at] = (demand[at] ?? 0) + persons;
  }
  keepDemand(tally, demand);
}
