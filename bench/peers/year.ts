/** What citizens meet in a year, and what they leave to be counted: made new for each year. */
import { type Places, rationAll } from '../../shared/society/adoption.ts';
import { countFifths, type Effects, effectsOf } from '../../shared/society/census.ts';
import { type Illness, illnessOf } from '../../shared/society/illness.ts';
import type { Society } from '../../shared/society/society.ts';
import { strata } from '../../shared/society/strata.ts';
import type { Tally } from '../../shared/society/tally.ts';
import type { Terms } from '../../shared/society/terms.ts';
import type { Luck } from './citizen.ts';

export interface Year {
  readonly terms: Terms;
  readonly tally: Tally;
  readonly effects: Effects;
  /** in the order of `strata` */
  readonly illnesses: readonly Illness[];
  /** deaths in combat a soldier-year */
  readonly combatRate: number;
  readonly luck: Luck;
  /** everybody has a place until all have said what they want */
  places: Places | null;
}

/** The people's part of a year, stepped by a library: everybody considers, places are rationed, everybody lives. */
export type Town = (year: Year) => void;

export function ration(year: Year): void {
  year.places = rationAll(year.tally, year.terms);
}

/** In place of the society's own passes over its citizens. */
export function liveIn(town: Town, society: Society, terms: Terms, tally: Tally, luck: Luck): void {
  town({
    terms,
    tally,
    effects: effectsOf(terms, society.displaced),
    illnesses: strata.map((stratum) => illnessOf(stratum, terms)),
    combatRate: society.combatRate,
    luck,
    places: null,
  });
  countFifths(tally);
}
