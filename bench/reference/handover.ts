/**
 * What the yearly step over the citizens reads, as the C reference asks for it by name: rules that never change, the
 * people at the start, and the terms of each year. Numbers are found by their own names, so that what is added to the
 * constants, the population or the terms is handed over without a word here.
 */

import { effectsOf, topFrom } from '../../shared/society/census.ts';
import { constants } from '../../shared/society/constants.ts';
import { baseUtilities } from '../../shared/society/health.ts';
import { illnessOf } from '../../shared/society/illness.ts';
import { meanGrossIncome } from '../../shared/society/income.ts';
import { normalisedDeathProbability, tableDeathProbability } from '../../shared/society/life-table.ts';
import type { LifeValues } from '../../shared/society/life-values.ts';
import { type Population, rowMask, rowShift } from '../../shared/society/population.ts';
import type { Society } from '../../shared/society/society.ts';
import { type AgeRule, type RankRule, strata, stratumTable } from '../../shared/society/strata.ts';
import type { Tally } from '../../shared/society/tally.ts';
import { type Product, productIds, products } from '../../shared/society/technologies.ts';
import type { Terms } from '../../shared/society/terms.ts';
import type { Section, Values } from './records.ts';

/** @param life as the society's assumptions have it */
export function rulesSection(life: LifeValues): Section {
  const ofProducts = (value: (product: Product) => number): Float64Array => Float64Array.from(productIds, (id) => value(products[id]));
  const ofStrata = (values: (stratum: (typeof strata)[number]) => readonly number[]): Float64Array => Float64Array.from(strata.flatMap(values));
  return new Map<string, Values>([
    ...numbersOf(constants),
    ['meanGrossIncome', Float64Array.of(meanGrossIncome)],
    ['topFrom', Float64Array.of(topFrom)],
    ['prevention', Float64Array.of(products.microRobots.mortalityFactor)],
    ['priceUsd', ofProducts((product) => product.priceUsd)],
    ['productYears', ofProducts((product) => product.lifeYears)],
    ['isDecoder', ofProducts((product) => (product.efficacy === 'decoder' ? 1 : 0))],
    ['earningsAthletes', ofProducts((product) => product.earningsGainAthletes)],
    ['earningsOthers', ofProducts((product) => product.earningsGainOthers)],
    ['therapyOf', ofStrata((stratum) => [productIds.findIndex((id) => products[id].patients.includes(stratum))])],
    ['shareOfMen', ofStrata((stratum) => [stratumTable[stratum].shareOfMen])],
    ['rankRule', ofStrata((stratum) => rankNumbers(stratumTable[stratum].refill.rank))],
    ['ageRule', ofStrata((stratum) => ageNumbers(stratumTable[stratum].refill.age))],
    ['career', ofStrata((stratum) => careerNumbers(stratum))],
    ['normalised', joined(normalisedDeathProbability)],
    ['tableDeath', joined(tableDeathProbability)],
    ['baseUtilities', baseUtilities],
    ['lifeYears', life.lifeYears],
    ['qalys', life.qalys],
    ['lastingLoss', life.lastingLoss],
    ['loss', life.loss],
    ['gain', joined(life.gain)],
    ['lateEvents', joined(life.lateEvents)],
  ]);
}

/** The people as they are now, and the frame: citizens, the seed in two words, years to live. */
export function peopleSection(population: Population, years: number): Section {
  const { size, seed, blocks } = population;
  return new Map<string, Values>([
    ['frame', Float64Array.of(size, seed % 4294967296, Math.floor(seed / 4294967296), years)],
    ['from', Float64Array.from(blocks, (block) => block.from)],
    ['to', Float64Array.from(blocks, (block) => block.to)],
    ['weight', Float64Array.from(blocks, (block) => block.weight)],
    ...arraysOf(population),
  ]);
}

/** Every array of the population, a place or more for each citizen. */
export function arraysOf(population: Population): Section {
  const arrays = new Map<string, Values>();
  for (const [name, value] of Object.entries(population)) {
    if (value instanceof Float32Array || value instanceof Uint16Array || value instanceof Uint8Array) arrays.set(name, value);
  }
  return arrays;
}

/** What one year's step reads of the society, before it is lived. */
export function termsSection(society: Society, terms: Terms): Section {
  const { law } = terms;
  const effects = effectsOf(terms, society.displaced);
  const illnesses = strata.map((stratum) => Object.values(illnessOf(stratum, terms)).map(Number));
  return new Map<string, Values>([
    ...numbersOf(terms),
    ...numbersOf({ pressSport: pair(terms.pressSport), pressArmy: pair(terms.pressArmy), pressMarket: pair(terms.pressMarket) }),
    ...numbersOf({ subsidy: law.subsidy, meansTest: law.meansTest, enhancementSubsidy: law.enhancementSubsidy, quota: law.quota }),
    ...numbersOf({ ...terms.assumptions, doping: law.shift.doping }),
    ...numbersOf({ sportBanned: law.sport === 'ban', armyBanned: law.military === 'ban', marketClosed: law.market === 'closed' }),
    ...numbersOf({ illness: joined(illnesses), combatRate: society.combatRate }),
    ...numbersOf({ burden: effects.burden, utility: effects.utility, capability: effects.capability }),
    ...numbersOf({ athletesEarn: effects.earningsAthletes, othersEarn: effects.earningsOthers }),
  ]);
}

/** Who is concerned in a year whose careers begin and end: the row of each. */
export function rowsSection(population: Population): Section {
  return new Map([['rows', population.marks.map((marks) => marks & (rowMask << rowShift))]]);
}

/** All that a year has counted. */
export function tallySection(tally: Tally): Section {
  const { incomes, health, sums } = tally;
  return numbersOf({
    ...tally,
    ...{ binWeight: incomes.weight, binIncome: incomes.income },
    ...{ healthWeight: health.weight, health: health.health, healthRank: health.rank, healthTimesRank: health.healthTimesRank },
    ...sums,
  });
}

/** Numbers, arrays of them and truths, by name; whatever else a record holds is left out. */
function numbersOf(record: object): Section {
  const numbers = new Map<string, Values>();
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === 'number' || typeof value === 'boolean') numbers.set(name, Float64Array.of(Number(value)));
    else if (value instanceof Float64Array || value instanceof Uint8Array) numbers.set(name, Float64Array.from(value));
  }
  return numbers;
}

function joined(rows: readonly Iterable<number>[]): Float64Array {
  return Float64Array.from(rows.flatMap((row) => [...row]));
}

function pair({ always, perPeer }: { readonly always: number; readonly perPeer: number }): Float64Array {
  return Float64Array.of(always, perPeer);
}

/** Kinds are numbers there: 0 even, 1 power. Survivors' ranks are drawn at the founding only. */
function rankNumbers(rule: RankRule): readonly number[] {
  if (rule.kind === 'even') return [0, rule.from, rule.span];
  if (rule.kind === 'power') return [1, rule.exponent, 0];
  throw new Error("The reference doesn't refill by the survivors' ranks.");
}

/** 0 newborn, 1 stationary, 2 normal. */
function ageNumbers(rule: AgeRule): readonly number[] {
  if (rule.kind === 'newborn') return [0, 0, 0, 0, 0];
  if (rule.kind === 'stationary') return [1, rule.upTo, 0, 0, 0];
  if (rule.kind === 'normal') return [2, rule.mean, rule.sd, rule.low, rule.high];
  throw new Error("The reference doesn't refill by an even age.");
}

/** Nobody's career ends at 0. */
function careerNumbers(stratum: (typeof strata)[number]): readonly number[] {
  const { career } = stratumTable[stratum];
  return career === null ? [0, 0, 0, 0] : [career.youngest, career.spread, career.longest, career.until];
}
