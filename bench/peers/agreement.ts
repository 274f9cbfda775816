/** Whether a library's town and the society come to the same: expected quantities of some years, over many seeds. */
import { measuresOf } from '../../shared/society/figures.ts';
import { total } from '../../shared/society/tally.ts';
import { productIds } from '../../shared/society/technologies.ts';
import type { YearRecord } from '../../shared/society/year.ts';
import { liveYears, luckOf, type PeerId, type Wish } from './lives.ts';

/** Procedures of each product a year; serious adverse events and deaths a year, in persons; HEALTH. */
const quantities = [...productIds, 'events', 'deaths', 'health'] as const;
type Quantity = (typeof quantities)[number];

export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

export interface Compared {
  readonly quantity: Quantity;
  readonly ours: Estimate;
  readonly theirs: Estimate;
  /** theirs − ours, seed by seed: people and products are the same, so luck alone is left */
  readonly difference: Estimate;
}

/** @param theirWish what the library's town lives, if it isn't the same */
export function compare(peer: PeerId, wish: Wish, seeds: number, theirWish: Wish = wish): readonly Compared[] {
  const all = Array.from({ length: seeds }, (_, place) => place + 1);
  const ours = all.map((seed) => liveYears(null, wish, seed, Math.random).records);
  const theirs = all.map((seed) => liveYears(peer, theirWish, seed, luckOf(seed)).records);
  return quantities.map((quantity) => {
    const own = ours.map((records) => amountOf(quantity, records));
    const others = theirs.map((records) => amountOf(quantity, records));
    return { quantity, ours: estimate(own), theirs: estimate(others), difference: estimate(others.map((value, i) => value - (own[i] ?? 0))) };
  });
}

/**
 * One library steps its agents in an order of its own chance, so that each run is another. A true value is refused once
 * in a million runs with 16 seeds (Student's t).
 */
const widest = 8;

export function agrees({ difference, ours }: Compared): boolean {
  return Math.abs(difference.mean) <= widest * difference.standardError + rounding * Math.abs(ours.mean);
}

/** The society keeps what people want in single precision. */
const rounding = 1e-6;

function amountOf(quantity: Quantity, records: readonly YearRecord[]): number {
  if (quantity === 'health') return measuresOf(records, null).health;
  const perYear = (of: (record: YearRecord) => number): number => records.reduce((sum, record) => sum + of(record), 0) / records.length;
  if (quantity === 'events') return perYear(({ tally }) => tally.sums.events);
  if (quantity === 'deaths') return perYear(({ tally }) => total(tally.died));
  return perYear(({ tally }) => tally.adopters[productIds.indexOf(quantity)] ?? 0);
}

function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / values.length / (values.length - 1)) };
}
