/**
 * What one year counts. Flows (procedures, harms, payments) are expected values, stocks (who holds what) are as drawn.
 * Everything that a score needs by group is kept in ten cells: the fifths of everybody's rank, and the five rows
 * of the people concerned.
 */
import { emptyIncomeBins, type HealthByRank, type IncomeBins } from './inequality.ts';
import { ages } from './life-table.ts';
import { medical, productIds } from './technologies.ts';

const products = productIds.length;

export const fifths = 5;
/** cells 0..4: fifths of rank, poorest first; 5..9: rows of the people concerned, poorest first */
export const cellCount = 10;
export const firstRow = 5;

/** Where a quantity stands inside its cell. Persons are weighted; one unit is one person-year unless said. */
export const inCell = {
  people: 0,
  /** those below burdenRank, who bear displaced care */
  burdened: 1,
  adults: 2,
  /** adults who hold an enhancement and were not pressed into it */
  enhancedFreely: 3,
  /** disutility of patients, and of those treated */
  burden: 4,
  burdenTreated: 5,
  /** Σ after-tax earnings gain / disposable income */
  earnings: 6,
  /** Σ this year's expected own payments / disposable income */
  payments: 7,
  /** Σ taxed income / disposable income in the top fifth: × surcharge = what it costs them */
  surchargeBase: 8,
  /** holders of B-th or B-enh */
  brainUsers: 9,
  /** Σ remaining QALYs of active soldiers: × a death rate = QALYs lost in combat */
  soldierQalys: 10,
  /** of the period's product: expected procedures; expected serious adverse events, at the procedure and late … */
  procedures: 11,
  events: 12,
  /** … holders, those of them pressed, those who hold it against the rules, and decliners among the others */
  holders: 13,
  pressedHolders: 14,
  illegalHolders: 15,
  decliners: 16,
  /** QALYs credited and lost by procedures, one place a product */
  gain: 17,
  harm: 17 + products,
} as const;
export const cellSize = 17 + 2 * products;

/** (sex, age) → place in the arrays of deaths and years lived */
const placesBySexAge = 2 * ages;

/** Bins of rank, for what depends on rank alone: a whole number of them to a fifth. */
export const rankBins = 1000;

export interface Tally {
  /** [cell][quantity] */
  readonly cells: Float64Array;
  /** [product] expected procedures; of these under pressure; holders; holders who aren't active soldiers or athletes */
  readonly adopters: Float64Array;
  readonly coerced: Float64Array;
  readonly holders: Float64Array;
  readonly civilianHolders: Float64Array;
  /** [product] persons who wanted it freely, other than active soldiers and athletes */
  readonly wanting: Float64Array;
  /** [product] expected procedures that people below rank .4, and above, come for: before rationing */
  readonly demandLow: Float64Array;
  readonly demandHigh: Float64Array;
  /** [sex][age] person-years, expected deaths, Σ utility */
  readonly lived: Float64Array;
  readonly died: Float64Array;
  readonly wellbeing: Float64Array;
  /** persons and their gross income, $, by bin of rank (= of income, but for earnings gained) */
  readonly incomes: IncomeBins;
  readonly health: HealthByRank;
  readonly sums: Sums;
}

/** Single figures of a year. */
interface Sums {
  /** public money for treatments, $; the army's purchases, $ */
  subsidies: number;
  procurement: number;
  /** procedures that pass through a clinic (not the black market, not own risk) */
  lawfulProcedures: number;
  /** patients' own payments for therapies, $; the same procedures at launch prices, $ */
  therapyPaid: number;
  therapyAtLaunch: number;
  /** expected serious adverse events: all; of active athletes */
  events: number;
  athleteEvents: number;
  soldierProcedures: number;
  soldierForced: number;
  /** active athletes; of these with G-enh; with G-enh and pressed */
  athletes: number;
  athletesEnhanced: number;
  athletesPressed: number;
  /** active soldiers; with any enhancement; those pressed; Σ capability */
  soldiers: number;
  soldiersEnhanced: number;
  soldiersPressed: number;
  capability: number;
  /** Σ extra earnings of holders who aren't active soldiers, $ */
  extraEarnings: number;
}

export function newTally(): Tally {
  return {
    cells: new Float64Array(cellCount * cellSize),
    adopters: new Float64Array(products),
    coerced: new Float64Array(products),
    holders: new Float64Array(products),
    civilianHolders: new Float64Array(products),
    wanting: new Float64Array(products),
    demandLow: new Float64Array(products),
    demandHigh: new Float64Array(products),
    lived: new Float64Array(placesBySexAge),
    died: new Float64Array(placesBySexAge),
    wellbeing: new Float64Array(placesBySexAge),
    incomes: emptyIncomeBins(rankBins),
    health: { weight: 0, health: 0, rank: 0, healthTimesRank: 0 },
    sums: {
      subsidies: 0,
      procurement: 0,
      lawfulProcedures: 0,
      therapyPaid: 0,
      therapyAtLaunch: 0,
      events: 0,
      athleteEvents: 0,
      soldierProcedures: 0,
      soldierForced: 0,
      athletes: 0,
      athletesEnhanced: 0,
      athletesPressed: 0,
      soldiers: 0,
      soldiersEnhanced: 0,
      soldiersPressed: 0,
      capability: 0,
      extraEarnings: 0,
    },
  };
}

/** Sums over a block that is worked through in parts: they are weighted at its end. */
export interface Running {
  /** expected serious adverse events, persons: all; of active athletes */
  events: number;
  athleteEvents: number;
  /** per slot: Σ utility, Σ rank, Σ utility · rank */
  health: number;
  ranks: number;
  healthTimesRank: number;
}

export function newRunning(): Running {
  return { events: 0, athleteEvents: 0, health: 0, ranks: 0, healthTimesRank: 0 };
}

export function endBlock({ sums, health }: Tally, slots: number, weight: number, running: Running): void {
  sums.events += running.events;
  sums.athleteEvents += running.athleteEvents;
  health.weight += weight * slots;
  health.health += weight * running.health;
  health.rank += weight * running.ranks;
  health.healthTimesRank += weight * running.healthTimesRank;
}

/** Σ of one quantity over the five fifths: everybody. */
export function overall(tally: Tally, quantity: number): number {
  let sum = 0;
  for (let cell = 0; cell < fifths; cell++) sum += tally.cells[cell * cellSize + quantity] ?? 0;
  return sum;
}

export function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum;
}

/** Of holders, or of procedures: those of products that enhance. */
export function enhancementsOf(byProduct: Float64Array): number {
  let sum = 0;
  for (let k = medical; k < byProduct.length; k++) sum += byProduct[k] ?? 0;
  return sum;
}
