/**
 * The health ledger: QALYs won and lost because these technologies exist, by cause, expected values, discounted from
 * the window's first year; and what of everything the poorest and the richest got. docs/model.md § Outcomes.
 */
import { constants } from './constants.ts';
import { cellSize, inCell } from './tally.ts';
import { productIds } from './technologies.ts';
import type { YearRecord } from './year.ts';

export interface Ledger {
  /** discounted person-years */
  readonly personYears: number;
  /** QALYs, by product: credited in full when the procedure is done */
  readonly gains: readonly number[];
  readonly harms: readonly number[];
  readonly displaced: number;
  readonly breaches: number;
  /** soldiers' lives that capability saved */
  readonly combat: number;
  /** gains − harms − displaced − breaches + combat */
  readonly net: number;
}

/** Over these years, for the people of these cells together. */
export function ledgerOf(records: readonly YearRecord[], cells: readonly number[]): Ledger {
  let personYears = 0;
  let displaced = 0;
  let breaches = 0;
  let combat = 0;
  const gains = productIds.map(() => 0);
  const harms = productIds.map(() => 0);
  let factor = 1;
  for (const record of records) {
    for (const cell of cells) {
      const at = cell * cellSize;
      const of = (quantity: number): number => factor * (record.tally.cells[at + quantity] ?? 0);
      personYears += of(inCell.people);
      displaced += (of(inCell.burdened) * record.displaced) / constants.burdenRank;
      breaches += of(inCell.brainUsers) * record.breaches * constants.breachLoss;
      combat += of(inCell.soldierQalys) * (record.combatRateUnarmed - record.combatRate);
      for (let k = 0; k < gains.length; k++) {
        gains[k] = (gains[k] ?? 0) + of(inCell.gain + k);
        harms[k] = (harms[k] ?? 0) + of(inCell.harm + k);
      }
    }
    factor /= 1 + constants.discount;
  }
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  return { personYears, gains, harms, displaced, breaches, combat, net: sum(gains) - sum(harms) - displaced - breaches + combat };
}

/** QALYs per 10,000 person-years; 0 for nobody. */
export function perTenThousand(qalys: number, personYears: number): number {
  return personYears > 0 ? (10_000 * qalys) / personYears : 0;
}

/** What a fifth or a row got of the four things that EQUITY looks at. */
export interface Shares {
  /** QALYs per 10,000 person-years */
  readonly health: number;
  /** of its patients' burden treated, 0..1 */
  readonly therapy: number;
  /** of its adults enhanced and not pressed, 0..1 */
  readonly enhancement: number;
  /** mean change of disposable income, % */
  readonly income: number;
}

export function sharesOf(records: readonly YearRecord[], cell: number): Shares {
  const at = cell * cellSize;
  const sums = { people: 0, burden: 0, treated: 0, adults: 0, enhanced: 0, income: 0 };
  for (const { tally, instalments, surcharge } of records) {
    const of = (quantity: number): number => tally.cells[at + quantity] ?? 0;
    sums.people += of(inCell.people);
    sums.burden += of(inCell.burden);
    sums.treated += of(inCell.burdenTreated);
    sums.adults += of(inCell.adults);
    sums.enhanced += of(inCell.enhancedFreely);
    sums.income += of(inCell.earnings) - (instalments[cell] ?? 0) - surcharge * of(inCell.surchargeBase);
  }
  const ledger = ledgerOf(records, [cell]);
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  return {
    health: perTenThousand(ledger.net, ledger.personYears),
    therapy: share(sums.treated, sums.burden),
    enhancement: share(sums.enhanced, sums.adults),
    income: 100 * share(sums.income, sums.people),
  };
}

/** EQUITY's points for a unit of each thing: what is good for the poorest counts in full. */
const points: Readonly<Record<keyof Shares, number>> = {
  health: constants.pointsHealth,
  therapy: constants.pointsTherapy,
  enhancement: constants.pointsEnhancement,
  income: constants.pointsIncome,
};

export interface Equity {
  /** Σ points · x1: what the poorest have */
  readonly floor: number;
  /** Σ points · max(0, x5 − x1): what the richest have beyond them */
  readonly gap: number;
}

export const everything: readonly (keyof Shares)[] = ['health', 'therapy', 'enhancement', 'income'];
/** Inside a contest or a squad an edge that all have is no gain. */
export const amongConcerned: readonly (keyof Shares)[] = ['health', 'income'];

export function equityOf(poorest: Shares, richest: Shares, things: readonly (keyof Shares)[]): Equity {
  let floor = 0;
  let gap = 0;
  for (const thing of things) {
    floor += points[thing] * poorest[thing];
    gap += points[thing] * Math.max(0, richest[thing] - poorest[thing]);
  }
  return { floor, gap };
}
