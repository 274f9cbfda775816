/**
 * Who takes what this year: places are rationed, then, pass B, first half, luck decides who gets one, and whom it harms.
 * docs/model.md § Adoption.
 */
import { purposes } from '../numeric/random.ts';
import { fillFour } from '../numeric/threefry.ts';
import { lowerRanks } from './choice.ts';
import { constants } from './constants.ts';
import { disposableIncome, meanGrossIncome } from './income.ts';
import { lifeIndex } from './life-values.ts';
import { type Block, deviceOf, isActive, killedBit, type Population, pressedBit, rowMask, rowShift } from './population.ts';
import { ration } from './price.ts';
import { cellSize, fifths, firstRow, inCell, type Tally } from './tally.ts';
import { productIds, products, therapies } from './technologies.ts';
import { muscleEdit, nothing, productMask, type Terms, ways } from './terms.ts';

/** Shares of those who come that get a place, by product: below rank .4 and above. */
export interface Places {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export function rationAll(tally: Tally, terms: Terms): Places {
  const served = productIds.map((_, k) =>
    ration(tally.demandLow[k] ?? 0, tally.demandHigh[k] ?? 0, terms.places[k] ?? 0, terms.law.quota, terms.assumptions),
  );
  return { low: Float64Array.from(served, (one) => one.low), high: Float64Array.from(served, (one) => one.high) };
}

/** luck of four neighbours: who gets what they want, and whom it harms */
const adoptionLuck = new Float64Array(4);
const harmLuck = new Float64Array(4);
const deviceYears = Uint8Array.from(productIds, (id) => products[id].lifeYears);
/** bits of the products that wear out */
const deviceBits = productIds.reduce((bits, _, k) => (deviceOf[k] === 255 ? bits : bits | (1 << k)), 0);

/** Pass B over one block, first half: adopt, lapse, be harmed. Luck is drawn only where it may change something. */
export function treatBlock(population: Population, block: Block, terms: Terms, places: Places, tally: Tally): void {
  const { considers, held, rank, seed, wants } = population;
  const { low, high } = places;
  const isSport = block.stratum === 'athlete';
  const mayDope = isSport && terms.law.sport === 'ban';
  const repaired = constants.saeHarm * (1 - terms.repair);
  const focusBit = terms.focus >= 0 ? 1 << terms.focus : 0;
  const focusLate = terms.lateHazard[terms.focus] ?? 0;
  const concernedBits = rowMask << rowShift;
  let events = 0;
  let athleteEvents = 0;
  let adoptionDrawn = -1;
  let harmDrawn = -1;
  for (let slot = block.from; slot < block.to; slot++) {
    const before = held[slot] ?? 0;
    const code = considers[slot] ?? nothing;
    if (before === 0 && code === nothing) continue;

    let hazard = 0;
    let expected = 0;
    if (code !== nothing && (wants[slot] ?? 0) > 0) {
      const k = code & productMask;
      const place = terms.rationed[code] === 0 ? 1 : (((rank[slot] ?? 0) < lowerRanks ? low[k] : high[k]) ?? 1);
      expected = account(population, block, slot, code, place, terms, tally);
      if (slot >> 2 !== adoptionDrawn) {
        adoptionDrawn = slot >> 2;
        fillFour(adoptionLuck, adoptionDrawn, terms.year, purposes.adoption, seed);
      }
      if (adopt(population, slot, k, place, adoptionLuck[slot & 3] ?? 1)) hazard = terms.hazard[code] ?? 0;
    }
    if (before !== 0) {
      const kept = (before & deviceBits) === 0 ? before : lapse(population, slot, before);
      const dopes = mayDope && (kept & (1 << muscleEdit)) !== 0 && isActive(population, slot);
      const late = (dopes ? terms.lateOfDopers[kept] : terms.lateOfHeld[kept]) ?? 0;
      hazard += late;
      expected += late * block.weight;
      if ((kept & focusBit) !== 0 && ((population.marks[slot] ?? 0) & concernedBits) !== 0) {
        noteLate(population, slot, tally, block.weight * focusLate * (dopes && terms.focus === muscleEdit ? constants.blackHazard : 1));
      }
    }
    events += expected;
    if (isSport && expected > 0 && isActive(population, slot)) athleteEvents += expected;
    if (hazard === 0) continue;
    if (slot >> 2 !== harmDrawn) {
      harmDrawn = slot >> 2;
      fillFour(harmLuck, harmDrawn, terms.year, purposes.adverseEvent, seed);
    }
    const u = harmLuck[slot & 3] ?? 1;
    if (u < hazard) harm(population, slot, u / hazard, repaired);
  }
  tally.sums.events += events;
  tally.sums.athleteEvents += athleteEvents;
}

/** Luck decides; whoever would not have taken it freely is marked as pressed, for life. */
function adopt(population: Population, slot: number, k: number, place: number, u: number): boolean {
  if (u >= (population.wants[slot] ?? 0) * place) return false;
  if (u >= (population.wantsFreely[slot] ?? 0) * place) population.marks[slot] = (population.marks[slot] ?? 0) | pressedBit;
  population.held[slot] = (population.held[slot] ?? 0) | (1 << k);
  const device = deviceOf[k] ?? 255;
  if (device !== 255) population.lapsesIn[device * population.size + slot] = deviceYears[k] ?? 0;
  return true;
}

/** Devices held since an earlier year are a year older; returns what is left of them. */
function lapse(population: Population, slot: number, before: number): number {
  let kept = before;
  for (let k = 0; k < deviceOf.length; k++) {
    const device = deviceOf[k] ?? 255;
    if (device === 255 || (before & (1 << k)) === 0) continue;
    const at = device * population.size + slot;
    const left = (population.lapsesIn[at] ?? 1) - 1;
    population.lapsesIn[at] = left;
    if (left > 0) continue;
    kept &= ~(1 << k);
    population.held[slot] = (population.held[slot] ?? 0) & ~(1 << k);
  }
  return kept;
}

/** The same uniform, made even again, decides how bad it is: lasting harm at its low end, death at its high end. */
function harm(population: Population, slot: number, share: number, lasting: number): void {
  if (share < constants.saeHarmShare) population.harm[slot] = (population.harm[slot] ?? 0) + lasting;
  else if (share > 1 - constants.saeFatal) population.marks[slot] = (population.marks[slot] ?? 0) | killedBit;
}

/** Enters an expected procedure into the books of the year; returns the expected events it causes at once. */
function account(population: Population, block: Block, slot: number, code: number, place: number, terms: Terms, tally: Tally): number {
  const k = code & productMask;
  const way = code - k;
  const { weight } = block;
  const { sums } = tally;
  const { life } = terms;
  const persons = weight * (population.wants[slot] ?? 0) * place;
  const pressed = Math.max(0, persons - weight * (population.wantsFreely[slot] ?? 0) * place);
  const own = weight * (population.ownPayment[slot] ?? 0) * place;
  const paid = weight * (population.publicPayment[slot] ?? 0) * place;
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
  const at = lifeIndex(block.index, population.sex[slot] ?? 0, population.age[slot] ?? 0);
  const hazard = terms.hazard[code] ?? 0;
  const gain = persons * (terms.efficacy[k] ?? 0) * (life.gain[k]?.[at] ?? 0);
  const loss = (life.loss[at] ?? 0) - terms.repair * (life.lastingLoss[at] ?? 0);
  const lost = persons * (hazard + (life.lateEvents[k]?.[at] ?? 0) * (terms.lateFactor[code] ?? 0)) * loss;
  const payment = own / disposableIncome(population.income[slot] ?? 0, meanGrossIncome);
  const rank = population.rank[slot] ?? 0;
  enter(tally, Math.floor(rank * fifths), k, gain, lost, payment);
  const row = (((population.marks[slot] ?? 0) >> rowShift) & rowMask) - 1;
  if (row >= 0) {
    enter(tally, firstRow + row, k, gain, lost, payment);
    if (k === terms.focus) {
      const cell = (firstRow + row) * cellSize;
      tally.cells[cell + inCell.procedures] = (tally.cells[cell + inCell.procedures] ?? 0) + persons;
      tally.cells[cell + inCell.events] = (tally.cells[cell + inCell.events] ?? 0) + persons * hazard;
    }
  }
  return persons * hazard;
}

function enter(tally: Tally, cell: number, k: number, gain: number, lost: number, payment: number): void {
  const { cells } = tally;
  const at = cell * cellSize;
  cells[at + inCell.gain + k] = (cells[at + inCell.gain + k] ?? 0) + gain;
  cells[at + inCell.harm + k] = (cells[at + inCell.harm + k] ?? 0) + lost;
  cells[at + inCell.payments] = (cells[at + inCell.payments] ?? 0) + payment;
}

function noteLate(population: Population, slot: number, tally: Tally, events: number): void {
  const row = (((population.marks[slot] ?? 0) >> rowShift) & rowMask) - 1;
  const at = (firstRow + row) * cellSize + inCell.events;
  tally.cells[at] = (tally.cells[at] ?? 0) + events;
}
