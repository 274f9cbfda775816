/** What becomes of a citizen within the year, on plain objects: adopts, is harmed, is counted, dies or grows older. */
import { enhancementBits, utilityOf } from '../../shared/society/census.ts';
import { constants } from '../../shared/society/constants.ts';
import { disposableIncome, meanGrossIncome } from '../../shared/society/income.ts';
import { ages, normalisedDeathProbability, oldestAge } from '../../shared/society/life-table.ts';
import { lifeIndex } from '../../shared/society/life-values.ts';
import { cellSize, fifths, inCell, rankBins, type Tally } from '../../shared/society/tally.ts';
import { productIds, products, therapies } from '../../shared/society/technologies.ts';
import { microRobots, muscleEdit, nothing, productMask, ways } from '../../shared/society/terms.ts';
import { type Citizen, isActive, moveIn } from './citizen.ts';
import type { Year } from './year.ts';

const adultFrom = 18;
/** the poorer two fifths */
const lowerRanks = 0.4;
const brainBits = (1 << productIds.indexOf('stimulator')) | (1 << productIds.indexOf('brainInterface'));
/** edits never wear out */
const lifeOf = productIds.map((id) => (products[id].isGeneEdit ? Number.POSITIVE_INFINITY : products[id].lifeYears));

export function live(citizen: Citizen, year: Year): void {
  const isKilled = treat(citizen, year);
  count(citizen, year);
  age(citizen, year, isKilled);
}

/** Adopts by luck, loses what has worn out, is harmed by luck; true if it kills. */
function treat(citizen: Citizen, year: Year): boolean {
  const { terms, tally, luck } = year;
  const { considers, weight, held: before } = citizen;
  let hazard = 0;
  let events = 0;
  if (considers !== nothing && citizen.wants > 0) {
    const place = placeOf(citizen, year);
    events = account(citizen, place, year);
    if (adopt(citizen, considers & productMask, place, luck())) hazard = terms.hazard[considers] ?? 0;
  }
  if (before !== 0) {
    const kept = wearOut(citizen, before);
    const dopes = citizen.stratum === 'athlete' && terms.law.sport === 'ban' && (kept & (1 << muscleEdit)) !== 0 && isActive(citizen);
    const late = (dopes ? terms.lateOfDopers[kept] : terms.lateOfHeld[kept]) ?? 0;
    hazard += late;
    events += weight * late;
  }
  if (events === 0) return false;
  tally.sums.events += events;
  if (citizen.stratum === 'athlete' && isActive(citizen)) tally.sums.athleteEvents += events;
  return hazard > 0 && isKilledBy(citizen, hazard, year);
}

/** φ */
function placeOf({ considers, rank }: Citizen, { terms, places }: Year): number {
  if (places === null || terms.rationed[considers] === 0) return 1;
  return (rank < lowerRanks ? places.low : places.high)[considers & productMask] ?? 1;
}

function adopt(citizen: Citizen, k: number, place: number, u: number): boolean {
  if (u >= citizen.wants * place) return false;
  if (u >= citizen.wantsFreely * place) citizen.isPressed = true;
  citizen.held |= 1 << k;
  citizen.lapsesIn[k] = lifeOf[k] ?? 0;
  return true;
}

/** Of what was held before this year; returns what is left of that. */
function wearOut(citizen: Citizen, before: number): number {
  let kept = before;
  for (let k = 0; k < productIds.length; k++) {
    if ((before & (1 << k)) === 0) continue;
    const left = (citizen.lapsesIn[k] ?? 1) - 1;
    citizen.lapsesIn[k] = left;
    if (left > 0) continue;
    kept &= ~(1 << k);
    citizen.held &= ~(1 << k);
  }
  return kept;
}

function isKilledBy(citizen: Citizen, hazard: number, { terms, luck }: Year): boolean {
  const u = luck() / hazard;
  if (u < constants.saeHarmShare) citizen.harm += constants.saeHarm * (1 - terms.repair);
  return u > 1 - constants.saeFatal && u < 1;
}

/** Enters an expected procedure; returns the expected events it causes at once. */
function account(citizen: Citizen, place: number, { terms, tally }: Year): number {
  const { considers, weight, rank } = citizen;
  const { sums, cells } = tally;
  const { life } = terms;
  const k = considers & productMask;
  const way = considers - k;
  const persons = weight * citizen.wants * place;
  const pressed = Math.max(0, persons - weight * citizen.wantsFreely * place);
  const own = weight * citizen.ownPayment * place;
  const paid = weight * citizen.publicPayment * place;
  tally.adopters[k] = (tally.adopters[k] ?? 0) + persons;
  tally.coerced[k] = (tally.coerced[k] ?? 0) + pressed;
  if (way === ways.lawful || way === ways.army) sums.lawfulProcedures += persons;
  if (way === ways.army) {
    sums.procurement += paid;
    sums.soldierProcedures += persons;
    sums.soldierForced += pressed;
  } else sums.subsidies += paid;
  if (k < therapies) {
    sums.therapyPaid += own;
    sums.therapyAtLaunch += persons * products[productIds[k] ?? 'geneTherapy'].priceUsd;
  }
  const at = lifeIndex(citizen.group, citizen.sex, citizen.age);
  const hazard = terms.hazard[considers] ?? 0;
  const late = (life.lateEvents[k]?.[at] ?? 0) * (terms.lateFactor[considers] ?? 0);
  const loss = (life.loss[at] ?? 0) - terms.repair * (life.lastingLoss[at] ?? 0);
  const cell = Math.floor(rank * fifths) * cellSize;
  add(cells, cell + inCell.gain + k, persons * (terms.efficacy[k] ?? 0) * (life.gain[k]?.[at] ?? 0));
  add(cells, cell + inCell.harm + k, persons * (hazard + late) * loss);
  add(cells, cell + inCell.payments, own / disposableIncome(citizen.income, meanGrossIncome));
  return persons * hazard;
}

function count(citizen: Citizen, year: Year): void {
  const { tally, effects, illnesses } = year;
  const { rank, weight, held, sex, age: years } = citizen;
  const illness = illnesses[citizen.group];
  if (illness === undefined) return;
  const cell = Math.floor(rank * fifths) * cellSize;
  const utility = utilityOf(years, rank, citizen.harm, held, illness, effects);
  if (illness.disutility > 0) {
    add(tally.cells, cell + inCell.burden, weight * illness.disutility);
    if ((held & (1 << illness.treatment)) !== 0) add(tally.cells, cell + inCell.burdenTreated, weight * illness.disutility);
  }
  const active = isActive(citizen);
  const gains = active && citizen.stratum === 'athlete' ? effects.earningsAthletes : effects.earningsOthers;
  const extra = held === 0 ? 0 : citizen.income * (gains[held] ?? 0);
  if (held !== 0) countHolder(citizen, active, extra, cell, tally);
  const place = sex * ages + years;
  add(tally.lived, place, weight);
  add(tally.wellbeing, place, weight * utility);
  const bin = Math.floor(rank * rankBins);
  add(tally.incomes.weight, bin, weight);
  add(tally.incomes.income, bin, weight * (citizen.income + extra));
  if (years >= adultFrom) add(tally.cells, cell + inCell.adults, weight);
  tally.health.weight += weight;
  tally.health.health += weight * utility;
  tally.health.rank += weight * rank;
  tally.health.healthTimesRank += weight * utility * rank;
  if (active) countActive(citizen, year, cell);
}

function countHolder(citizen: Citizen, active: boolean, extra: number, cell: number, tally: Tally): void {
  const { weight, held } = citizen;
  for (let k = 0; k < productIds.length; k++) {
    if ((held & (1 << k)) === 0) continue;
    add(tally.holders, k, weight);
    if (!active) add(tally.civilianHolders, k, weight);
  }
  if (!(active && citizen.stratum === 'soldier')) tally.sums.extraEarnings += weight * extra;
  const kept = (1 - constants.flatTax) * extra;
  add(tally.cells, cell + inCell.earnings, (weight * kept) / disposableIncome(citizen.income, meanGrossIncome));
  if ((held & brainBits) !== 0) add(tally.cells, cell + inCell.brainUsers, weight);
  if ((held & enhancementBits) !== 0 && !citizen.isPressed && citizen.age >= adultFrom) add(tally.cells, cell + inCell.enhancedFreely, weight);
}

function countActive(citizen: Citizen, { terms, tally, effects }: Year, cell: number): void {
  const { weight, held, isPressed } = citizen;
  const { sums, cells } = tally;
  if (citizen.stratum === 'athlete') {
    sums.athletes += weight;
    if ((held & (1 << muscleEdit)) === 0) return;
    sums.athletesEnhanced += weight;
    if (isPressed) sums.athletesPressed += weight;
    return;
  }
  sums.soldiers += weight;
  sums.capability += weight * (effects.capability[held] ?? 0);
  if ((held & enhancementBits) !== 0) {
    sums.soldiersEnhanced += weight;
    if (isPressed) sums.soldiersPressed += weight;
  }
  add(cells, cell + inCell.soldierQalys, weight * (terms.life.qalys[lifeIndex(citizen.group, citizen.sex, citizen.age)] ?? 0));
}

/** q' = q + (SMR − 1) q + h, less what treatment removes; × the prevention's factor; + combat. */
function age(citizen: Citizen, { tally, illnesses, combatRate, luck }: Year, isKilled: boolean): void {
  const { age: years, sex, held, weight } = citizen;
  const illness = illnesses[citizen.group];
  let q = (normalisedDeathProbability[sex][years] ?? 1) * citizen.frailty;
  if (illness !== undefined && illness.disutility > 0) {
    const excess = illness.ratio * q + (sex === 0 ? illness.addedMen : illness.addedWomen);
    q += (held & (1 << illness.treatment)) !== 0 ? excess * (1 - illness.mortalityRemoved) : excess;
  }
  if ((held & (1 << microRobots)) !== 0) q *= products.microRobots.mortalityFactor;
  if (citizen.stratum === 'soldier' && isActive(citizen)) q += combatRate;
  if (q > 1 || years >= oldestAge) q = 1;
  add(tally.died, sex * ages + years, isKilled ? weight : weight * q);
  if (isKilled || luck() < q) moveIn(citizen, luck);
  else citizen.age = years + 1;
}

function add(sums: Float64Array, place: number, amount: number): void {
  sums[place] = (sums[place] ?? 0) + amount;
}
