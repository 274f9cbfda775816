/**
 * A citizen as a plain object: what agent-based libraries give their agents. The same persons as the society's own at
 * the start; whoever moves in later is drawn here. docs/model.md § Population.
 */
import { clip } from '../../shared/numeric/arithmetic.ts';
import { normalQuantile } from '../../shared/numeric/normal.ts';
import { constants } from '../../shared/society/constants.ts';
import { grossIncome } from '../../shared/society/income.ts';
import { rankFactor, type Sex, stationaryAge } from '../../shared/society/life-table.ts';
import type { Block, Population } from '../../shared/society/population.ts';
import { type AgeRule, type Career, type RankRule, type StratumId, stratumTable } from '../../shared/society/strata.ts';
import { productIds } from '../../shared/society/technologies.ts';
import { nothing } from '../../shared/society/terms.ts';

/** A uniform in 0..1. */
export type Luck = () => number;

export interface Citizen {
  stratum: StratumId;
  /** place of the stratum in `strata` */
  group: number;
  /** persons that the citizen stands for */
  weight: number;
  /** whose year it is to look at which enhancement */
  turn: number;

  sex: Sex;
  age: number;
  rank: number;
  severity: number;
  taste: number;
  reluctance: number;
  careerFrom: number;
  careerTo: number;
  income: number;
  frailty: number;

  /** a bit for each product */
  held: number;
  /** by product: years until it wears out */
  lapsesIn: number[];
  harm: number;
  isPressed: boolean;

  /** of this year: the way considered, the chance of taking it, taking it freely, expected $ of the citizen and the public */
  considers: number;
  wants: number;
  wantsFreely: number;
  ownPayment: number;
  publicPayment: number;
}

/**
 * Makes one of the people of the start of an agent: property by property, as agents are set up; engines keep objects fast
 * that are made so.
 */
export function settle(citizen: Citizen, population: Population, { stratum, index, weight }: Block, slot: number): void {
  citizen.stratum = stratum;
  citizen.group = index;
  citizen.weight = weight;
  citizen.turn = slot;
  citizen.sex = population.sex[slot] === 0 ? 0 : 1;
  citizen.age = population.age[slot] ?? 0;
  citizen.rank = population.rank[slot] ?? 0;
  citizen.severity = population.severity[slot] ?? 0;
  citizen.taste = population.taste[slot] ?? 0;
  citizen.reluctance = population.reluctance[slot] ?? 0;
  citizen.careerFrom = population.careerFrom[slot] ?? 0;
  citizen.careerTo = population.careerTo[slot] ?? 0;
  citizen.income = population.income[slot] ?? 0;
  citizen.frailty = population.frailty[slot] ?? 0;
  bringNothing(citizen);
  citizen.considers = nothing;
  citizen.wants = 0;
  citizen.wantsFreely = 0;
  citizen.ownPayment = 0;
  citizen.publicPayment = 0;
}

/** Each slot of the population in turn. */
export function forEachSlot({ blocks }: Population, visit: (block: Block, slot: number) => void): void {
  for (const block of blocks) for (let slot = block.from; slot < block.to; slot++) visit(block, slot);
}

export function isActive(citizen: Citizen): boolean {
  return citizen.age >= citizen.careerFrom && citizen.age < citizen.careerTo;
}

/** The citizen has died: another person moves in. */
export function moveIn(citizen: Citizen, luck: Luck): void {
  const { shareOfMen, refill, career } = stratumTable[citizen.stratum];
  citizen.sex = luck() < shareOfMen ? 0 : 1;
  citizen.age = ageOf(refill.age, citizen.sex, luck);
  citizen.rank = clip(rankOf(refill.rank, luck), 0.0005, 0.9995);
  citizen.severity = luck();
  const u = luck();
  citizen.taste = constants.openness * Math.log(u / (1 - u));
  citizen.reluctance = luck();
  citizen.income = grossIncome(citizen.rank);
  citizen.frailty = rankFactor(citizen.sex, citizen.rank);
  if (career !== null) startCareer(citizen, career, luck);
  bringNothing(citizen);
}

function bringNothing(citizen: Citizen): void {
  citizen.held = 0;
  citizen.lapsesIn = productIds.map(() => 0);
  citizen.harm = 0;
  citizen.isPressed = false;
}

function startCareer(citizen: Citizen, career: Career, luck: Luck): void {
  const years = clip(Math.floor(1 - 9 * Math.log(citizen.reluctance)), 2, career.longest);
  citizen.careerFrom = career.youngest + Math.floor(career.spread * luck());
  citizen.careerTo = Math.min(citizen.careerFrom + years, career.until);
}

function ageOf(rule: AgeRule, sex: Sex, luck: Luck): number {
  if (rule.kind === 'newborn') return 0;
  if (rule.kind === 'even') return Math.floor(rule.years * luck());
  if (rule.kind === 'stationary') return stationaryAge(sex, rule.upTo * luck());
  return clip(Math.floor(rule.mean + rule.sd * normalQuantile(luck())), rule.low, rule.high);
}

/** Only the founding generation has survived: whoever moves in has a rank of its stratum. */
function rankOf(rule: RankRule, luck: Luck): number {
  if (rule.kind === 'even') return rule.from + rule.span * luck();
  return rule.kind === 'power' ? luck() ** rule.exponent : luck();
}
