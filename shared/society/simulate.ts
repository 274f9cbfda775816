/**
 * Plan → Outcome. The same plan gives the same bits everywhere. Plans that begin alike live their common past once:
 * the society at a period's start is forked.
 */
import { fingerprintOf } from '../numeric/fingerprint.ts';
import { asText, type City } from './city.ts';
import { markConcerned } from './concerned.ts';
import { type HundredShares, measuresOf } from './figures.ts';
import { type CityFrames, newCityFrames } from './frames.ts';
import { chooseGuide, type EditEffects, editEffects } from './gene-editing.ts';
import { type Hundred, hundredOf, hundredShares } from './hundred.ts';
import { type Law, lawOf } from './law.ts';
import type { Measures } from './measures.ts';
import type { Outcome } from './outcome.ts';
import { type Period, type Plan, planKey } from './plan.ts';
import { forkSociety, foundSociety, reveal, type Society } from './society.ts';
import { firstRow } from './tally.ts';
import { productIds, products } from './technologies.ts';
import { boundedTrust } from './trust.ts';
import { observeFirstPatients } from './watching.ts';
import { liveYear, photographNow, type YearRecord } from './year.ts';

export function simulate(plan: Plan): Outcome {
  const society = foundSociety(plan);
  let lived: Lived | null = null;
  for (const period of plan.periods) lived = livePeriod(society, period, null);
  return outcomeOf(plan, lived);
}

/** The society at the end of a plan: where further periods may begin, each in a fork of its own. */
export function liveTo(plan: Plan): Society {
  const society = foundSociety(plan);
  for (const period of plan.periods) liveYears(society, period, null);
  return society;
}

/**
 * What one more period would come to, the society left as it is: to the last bit the measures that `simulate` has of the
 * whole plan, without its single years and its fingerprint. For whoever asks the same question of many laws.
 */
export function measuresFrom(society: Society, period: Period): Measures {
  const { records, atStart } = liveYears(forkSociety(society), period, null);
  return measuresOf(records, period.concerned === null ? null : hundredShares(records, period.concerned, atStart));
}

/** What a run tells beside its measures: with the city only where somebody will look at it. */
export interface Telling {
  readonly city: boolean;
}

/** The same outcomes as `simulate` of each; a past that plans share is lived once. */
export function simulateTogether(plans: readonly Plan[], { city }: Telling = { city: false }): readonly Outcome[] {
  const outcomes = new Map<Plan, Outcome>();
  for (const group of groupBy(plans, worldKey)) {
    const [first] = group;
    if (first !== undefined) liveTogether(foundSociety(first), group, { depth: 0, lived: null, city }, outcomes);
  }
  return plans.map((plan) => outcomes.get(plan) ?? simulate(plan));
}

/** What a period was like, before anything is computed from it. */
interface Lived {
  readonly records: readonly YearRecord[];
  /** [year][row][state]; null if nobody in particular is concerned */
  readonly hundred: readonly (readonly (readonly number[])[])[] | null;
  readonly city: City | null;
}

interface Past extends Telling {
  /** periods that all of these plans have begun with, and the last of them as it was lived */
  readonly depth: number;
  readonly lived: Lived | null;
}

/** Plans of one world that agree on their past; `society` has lived it and may be used up. */
function liveTogether(society: Society, plans: readonly Plan[], { depth, lived, city }: Past, outcomes: Map<Plan, Outcome>): void {
  const ended = plans.filter((plan) => plan.periods.length === depth);
  for (const plan of ended) outcomes.set(plan, outcomeOf(plan, lived));
  const groups = groupBy(
    plans.filter((plan) => plan.periods.length > depth),
    (plan) => fingerprintOf(plan.periods[depth]),
  );
  groups.forEach((group, i) => {
    const periods = group[0]?.periods;
    const period = periods?.[depth];
    if (period === undefined) return;
    const branch = i < groups.length - 1 ? forkSociety(society) : society;
    // a city is of the last period: the others are lived without one
    const isLast = city && group.some((plan) => plan.periods.length === depth + 1);
    const now = livePeriod(branch, period, isLast ? (periods?.[depth - 1] ?? period) : null);
    liveTogether(branch, group, { depth: depth + 1, lived: now, city }, outcomes);
  });
}

/** @param before the period under whose law the city stands in year 0; null: no city */
function livePeriod(society: Society, period: Period, before: Period | null): Lived {
  const city = before === null ? null : newCityFrames(society.population);
  const frames: string[] = [];
  if (city !== null && before !== null) {
    const { law: lived, edit: known } = rulesOf(society, before);
    photographNow(society, lived, known, city);
    frames.push(asText(city.frame));
  }
  const { records, atStart } = liveYears(society, period, city === null ? null : { city, frames });
  const { concerned } = period;
  const hundred = concerned === null ? null : records.map((_, year) => hundredShares(records.slice(0, year + 1), concerned, atStart));
  return { records, hundred, city: city === null ? null : { years: frames } };
}

/** What photographs the city, and where its pictures go. */
interface Album {
  readonly city: CityFrames;
  readonly frames: string[];
}

/** The period's years, and how many persons were concerned when they began, by row. */
function liveYears(
  society: Society,
  period: Period,
  album: Album | null,
): { readonly records: readonly YearRecord[]; readonly atStart: Float64Array } {
  const { law, edit } = rulesOf(society, period);
  const atStart = beginPeriod(society, period, law.moratorium);
  const records: YearRecord[] = [];
  for (let year = 0; year < period.years; year++) {
    records.push(liveYear(society, law, edit, period.concerned, album?.city ?? null));
    if (album !== null) album.frames.push(asText(album.city.frame));
  }
  return { records, atStart };
}

export function rulesOf(society: Society, period: Period): { readonly law: Law; readonly edit: EditEffects } {
  const law = lawOf(period);
  return { law, edit: editEffects(chooseGuide(society.guides, law.spec)) };
}

/** The round's truth, its people, its trust; a moratorium counts from the period that sets it. Returns the concerned by row. */
export function beginPeriod(society: Society, period: Period, moratorium: number): Float64Array {
  const { truth, product } = period;
  if (truth !== null && product !== null) {
    const state = society.products[productIds.indexOf(product)];
    if (state !== undefined) reveal(state, products[product], truth);
  }
  if (society.year === 0 && period.years > 0) observeFirstPatients(society);
  if (moratorium !== society.moratoriumSet) {
    society.moratoriumSet = moratorium;
    society.moratoriumEnds = society.year + moratorium;
  }
  if (period.shifts.trust !== undefined) society.trust = boundedTrust(society.trust + period.shifts.trust);
  society.instalments.fill(0, firstRow);
  return markConcerned(society.population, period.concerned);
}

function outcomeOf(plan: Plan, lived: Lived | null): Outcome {
  const records = lived?.records ?? [];
  const byYear = lived?.hundred ?? null;
  const sharesAfter = (year: number): HundredShares => byYear?.[year] ?? null;
  const years = records.map((record, year) => measuresOf([record], sharesAfter(year)));
  const measures = measuresOf(records, sharesAfter(records.length - 1));
  const hundred: Hundred | null = byYear === null ? null : hundredOf(byYear);
  return { plan: planKey(plan), fingerprint: fingerprintOf({ measures, years, hundred }), years, measures, hundred, city: lived?.city ?? null };
}

/** All that a society is founded from. */
function worldKey(plan: Plan): string {
  return fingerprintOf({ ...plan, periods: [] });
}

function groupBy(plans: readonly Plan[], key: (plan: Plan) => string): readonly (readonly Plan[])[] {
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) {
    const name = key(plan);
    groups.set(name, [...(groups.get(name) ?? []), plan]);
  }
  return [...groups.values()];
}
