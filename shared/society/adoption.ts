/**
 * Who takes what this year: places are rationed, then, pass B, first half, luck decides who gets one, and whom it harms.
 * docs/model.md § Adoption.
 */
import { purposes } from '../numeric/random.ts';
import { fillFour, firstOfFour, type Luck, newLuck } from '../numeric/threefry.ts';
import { lowerRanks } from './choice.ts';
import { constants } from './constants.ts';
import { disposableIncome, meanGrossIncome } from './income.ts';
import { ages } from './life-table.ts';
import { lifeIndex } from './life-values.ts';
import { type Block, deviceOf, killedBit, type Population, pressedBit, rowMask, rowShift } from './population.ts';
import { ration } from './price.ts';
import { chunkSize, newQueue, type Queue } from './queue.ts';
import { cellSize, fifths, firstRow, inCell, type Running, type Tally } from './tally.ts';
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

const { blackHazard, saeFatal, saeHarmShare } = constants;
const deviceYears = Uint8Array.from(productIds, (id) => products[id].lifeYears);
/** bits of the products that wear out */
const deviceBits = productIds.reduce((bits, _, k) => (deviceOf[k] === 255 ? bits : bits | (1 << k)), 0);
const priceAtLaunch = Float64Array.from(productIds, (id) => products[id].priceUsd);

const takers = newQueue();
const holders = newQueue();
const endangered = newQueue();
const luck = newLuck(chunkSize);
/** of the chunk's slots: expected adverse events, persons, and their probability for the citizen as drawn */
const expected = new Float64Array(chunkSize);
const hazards = new Float64Array(chunkSize);
/** of the people concerned: expected adverse events by the period's product */
const inRow = new Float64Array(chunkSize);

/** Pass B over one block, first half: adopt, lapse, be harmed. Luck is drawn only where it may change something. */
export function treatBlock(population: Population, block: Block, terms: Terms, places: Places, tally: Tally, running: Running): void {
  const { seed } = population;
  const { year } = terms;
  for (let from = block.from; from < block.to; from += chunkSize) {
    const to = Math.min(from + chunkSize, block.to);
    sortOut(population, from, to);
    hold(population, block, from, terms);
    fillLuckOf(luck, takers, from, year, purposes.adoption, seed);
    take(population, block, from, terms, places, tally);
    running.events = sumExpected(running.events, to - from);
    if (terms.focus >= 0) enterInRows(population, from, to, tally);
    if (block.stratum === 'athlete') running.athleteEvents = sumOfActive(running.athleteEvents, population, from, to);
    endangered.length = queueEndangered(endangered.slots, from, to);
    fillLuckOf(luck, endangered, from, year, purposes.adverseEvent, seed);
    harm(population, from, constants.saeHarm * (1 - terms.repair));
  }
}

function sortOut(population: Population, from: number, to: number): void {
  takers.length = queueTakers(takers.slots, population, from, to);
  holders.length = queueHolders(holders.slots, population, from, to);
  expected.fill(0);
  hazards.fill(0);
  inRow.fill(0);
}

function queueTakers(slots: Int32Array, { considers, wants }: Population, from: number, to: number): number {
  let count = 0;
  for (let slot = from; slot < to; slot++) {
    const code = considers[slot] ?? nothing;
    slots[count] = slot;
    count += Number((wants[slot] ?? 0) > 0) & Number(code !== nothing);
  }
  return count;
}

function queueHolders(slots: Int32Array, { held }: Population, from: number, to: number): number {
  let count = 0;
  for (let slot = from; slot < to; slot++) {
    slots[count] = slot;
    count += ((held[slot] ?? 0) + 127) >> 7; // 1 for whoever holds anything: there are seven bits
  }
  return count;
}

/** What is held since an earlier year: devices are a year older, and some wear out; the rest may harm late. */
function hold(population: Population, block: Block, from: number, terms: Terms): void {
  const { held, lapsesIn, marks, age, careerFrom, careerTo, size } = population;
  const { lateOfHeld, lateOfDopers, focus } = terms;
  const { weight } = block;
  const { slots, length } = holders;
  const mayDope = block.stratum === 'athlete' && terms.law.sport === 'ban';
  const focusBit = focus >= 0 ? 1 << focus : 0;
  const focusLate = weight * (terms.lateHazard[focus] ?? 0);
  for (let i = 0; i < length; i++) {
    const slot = slots[i] ?? 0;
    let kept = held[slot] ?? 0;
    for (let left = kept & deviceBits; left !== 0; left &= left - 1) {
      const k = 31 - Math.clz32(left & -left);
      const at = (deviceOf[k] ?? 0) * size + slot;
      const years = (lapsesIn[at] ?? 1) - 1;
      lapsesIn[at] = years;
      if (years <= 0) kept &= ~(1 << k);
    }
    held[slot] = kept;
    const years = age[slot] ?? 0;
    const begins = careerFrom[slot] ?? 0;
    const ends = careerTo[slot] ?? 0;
    const dopes = mayDope && (kept & (1 << muscleEdit)) !== 0 && years >= begins && years < ends;
    const freely = lateOfHeld[kept] ?? 0;
    const late = dopes ? (lateOfDopers[kept] ?? 0) : freely;
    hazards[slot - from] = late;
    expected[slot - from] = late * weight;
    const isConcerned = ((marks[slot] ?? 0) & (rowMask << rowShift)) !== 0;
    if (isConcerned && (kept & focusBit) !== 0) inRow[slot - from] = focusLate * (dopes && focus === muscleEdit ? blackHazard : 1);
  }
}

/**
 * Each expected procedure is entered into the books of the year. Then luck decides who gets a place, and whoever would not
 * have taken it freely is marked as pressed, for life.
 */
function take(population: Population, block: Block, from: number, terms: Terms, places: Places, tally: Tally): void {
  const { considers, sex, age, rank, income, marks, held, lapsesIn, size } = population;
  const { wants, wantsFreely, ownPayment, publicPayment } = population;
  const { rationed, hazard, lateFactor, efficacy, repair, focus } = terms;
  const { loss, lastingLoss, gains, late, size: lives } = terms.life;
  const { low, high } = places;
  const { cells, adopters, coerced, sums } = tally;
  const { weight } = block;
  const { slots, length } = takers;
  const { uniforms } = luck;
  const firstLife = lifeIndex(block.index, 0, 0);
  const first = firstOfFour(from);
  let { lawfulProcedures, procurement, soldierProcedures, soldierForced, subsidies, therapyPaid, therapyAtLaunch } = sums;
  for (let i = 0; i < length; i++) {
    const slot = slots[i] ?? 0;
    const code = considers[slot] ?? 0;
    const k = code & productMask;
    const way = code - k;
    const r = rank[slot] ?? 0;
    const mark = marks[slot] ?? 0;
    const lowPlace = low[k] ?? 1;
    const highPlace = high[k] ?? 1;
    const place = rationed[code] === 0 ? 1 : r < lowerRanks ? lowPlace : highPlace;
    const share = wants[slot] ?? 0;
    const freely = wantsFreely[slot] ?? 0;
    const persons = weight * share * place;
    const pressed = Math.max(0, persons - weight * freely * place);
    const own = weight * (ownPayment[slot] ?? 0) * place;
    const paid = weight * (publicPayment[slot] ?? 0) * place;
    adopters[k] = (adopters[k] ?? 0) + persons;
    coerced[k] = (coerced[k] ?? 0) + pressed;
    if (way <= ways.army) lawfulProcedures += persons;
    if (way === ways.army) {
      procurement += paid;
      soldierProcedures += persons;
      soldierForced += pressed;
    } else subsidies += paid;
    const launch = priceAtLaunch[k] ?? 0;
    if (k < therapies) {
      therapyPaid += own;
      therapyAtLaunch += persons * launch;
    }
    const at = firstLife + (sex[slot] ?? 0) * ages + (age[slot] ?? 0);
    const danger = hazard[code] ?? 0;
    const gain = persons * (efficacy[k] ?? 0) * (gains[k * lives + at] ?? 0);
    const lossNow = (loss[at] ?? 0) - repair * (lastingLoss[at] ?? 0);
    const lost = persons * (danger + (late[k * lives + at] ?? 0) * (lateFactor[code] ?? 0)) * lossNow;
    const payment = own / disposableIncome(income[slot] ?? 0, meanGrossIncome);
    enter(cells, ((r * fifths) | 0) * cellSize, k, gain, lost, payment);
    const row = ((mark >> rowShift) & rowMask) - 1;
    if (row >= 0) {
      const cell = (firstRow + row) * cellSize;
      enter(cells, cell, k, gain, lost, payment);
      if (k === focus) {
        addTo(cells, cell + inCell.procedures, persons);
        inRow[slot - from] = persons * danger;
      }
    }
    const j = slot - from;
    expected[j] = (expected[j] ?? 0) + persons * danger;
    const u = uniforms[slot - first] ?? 1;
    if (u < share * place) {
      hazards[j] = (hazards[j] ?? 0) + danger;
      held[slot] = (held[slot] ?? 0) | (1 << k);
      if (u >= freely * place) marks[slot] = mark | pressedBit;
      const device = deviceOf[k] ?? 255;
      if (device !== 255) lapsesIn[device * size + slot] = deviceYears[k] ?? 0;
    }
  }
  Object.assign(sums, { lawfulProcedures, procurement, soldierProcedures, soldierForced, subsidies, therapyPaid, therapyAtLaunch });
}

function enter(cells: Float64Array, cell: number, k: number, gain: number, lost: number, payment: number): void {
  addTo(cells, cell + inCell.gain + k, gain);
  addTo(cells, cell + inCell.harm + k, lost);
  addTo(cells, cell + inCell.payments, payment);
}

function addTo(cells: Float64Array, at: number, value: number): void {
  cells[at] = (cells[at] ?? 0) + value;
}

function enterInRows({ marks }: Population, from: number, to: number, { cells }: Tally): void {
  for (let slot = from; slot < to; slot++) {
    const events = inRow[slot - from] ?? 0;
    if (events > 0) addTo(cells, (firstRow + (((marks[slot] ?? 0) >> rowShift) & rowMask) - 1) * cellSize + inCell.events, events);
  }
}

/** On from the sum so far, in the order of slots. */
function sumExpected(sum: number, count: number): number {
  let events = sum;
  for (let j = 0; j < count; j++) events += expected[j] ?? 0;
  return events;
}

function sumOfActive(sum: number, { age, careerFrom, careerTo }: Population, from: number, to: number): number {
  let events = sum;
  for (let slot = from; slot < to; slot++) {
    const years = age[slot] ?? 0;
    const begins = careerFrom[slot] ?? 0;
    const ends = careerTo[slot] ?? 0;
    if (years >= begins && years < ends) events += expected[slot - from] ?? 0;
  }
  return events;
}

function queueEndangered(slots: Int32Array, from: number, to: number): number {
  let count = 0;
  for (let slot = from; slot < to; slot++) {
    slots[count] = slot;
    count += Number((hazards[slot - from] ?? 0) > 0);
  }
  return count;
}

/** The same uniform, made even again, decides how bad it is: lasting harm at its low end, death at its high end. */
function harm({ harm: harms, marks }: Population, from: number, lasting: number): void {
  const { slots, length } = endangered;
  const { uniforms } = luck;
  const first = firstOfFour(from);
  for (let i = 0; i < length; i++) {
    const slot = slots[i] ?? 0;
    const hazard = hazards[slot - from] ?? 0;
    const u = uniforms[slot - first] ?? 1;
    if (u >= hazard) continue;
    const share = u / hazard;
    if (share < saeHarmShare) harms[slot] = (harms[slot] ?? 0) + lasting;
    else if (share > 1 - saeFatal) marks[slot] = (marks[slot] ?? 0) | killedBit;
  }
}

/** Luck of those in a queue, and of their neighbours. */
function fillLuckOf(drawnLuck: Luck, { slots, length }: Queue, from: number, year: number, purpose: number, seed: number): void {
  const first = firstOfFour(from);
  let drawn = -1;
  for (let i = 0; i < length; i++) {
    const four = firstOfFour(slots[i] ?? 0);
    if (four === drawn) continue;
    drawn = four;
    fillFour(drawnLuck, four - first, four >> 2, year, purpose, seed);
  }
}
