/**
 * Plan → Outcome. The same plan gives the same bits everywhere. Plans that begin alike live their common past once:
 * the society at a period's start is forked.
 */
import { fingerprintOf } from '../numeric/fingerprint.ts';
import { markConcerned } from './concerned.ts';
import { type HundredShares, measuresOf } from './figures.ts';
import { chooseGuide, editEffects } from './gene-editing.ts';
import { type Hundred, hundredOf, hundredShares } from './hundred.ts';
import { lawOf } from './law.ts';
import type { Outcome } from './outcome.ts';
import { type Period, type Plan, planKey } from './plan.ts';
import { forkSociety, foundSociety, reveal, type Society } from './society.ts';
import { firstRow } from './tally.ts';
import { productIds, products } from './technologies.ts';
import { boundedTrust } from './trust.ts';
import { observeFirstPatients } from './watching.ts';
import { liveYear, type YearRecord } from './year.ts';

export function simulate(plan: Plan): Outcome {
  const society = foundSociety(plan);
  let lived: Lived | null = null;
  for (const period of plan.periods) lived = livePeriod(society, period);
  return outcomeOf(plan, lived);
}

/** The same outcomes as `simulate` of each; a past that plans share is lived once. */
export function simulateTogether(plans: readonly Plan[]): readonly Outcome[] {
  const outcomes = new Map<Plan, Outcome>();
  for (const group of groupBy(plans, worldKey)) {
    const [first] = group;
    if (first !== undefined) liveTogether(foundSociety(first), group, 0, null, outcomes);
  }
  return plans.map((plan) => outcomes.get(plan) ?? simulate(plan));
}

/** What a period was like, before anything is computed from it. */
interface Lived {
  readonly records: readonly YearRecord[];
  /** [year][row][state]; null if nobody in particular is concerned */
  readonly hundred: readonly (readonly (readonly number[])[])[] | null;
}

/** Plans of one world that agree on all periods before `depth`; `society` has lived these and may be used up. */
function liveTogether(society: Society, plans: readonly Plan[], depth: number, past: Lived | null, outcomes: Map<Plan, Outcome>): void {
  const ended = plans.filter((plan) => plan.periods.length === depth);
  for (const plan of ended) outcomes.set(plan, outcomeOf(plan, past));
  const groups = groupBy(
    plans.filter((plan) => plan.periods.length > depth),
    (plan) => fingerprintOf(plan.periods[depth]),
  );
  groups.forEach((group, i) => {
    const period = group[0]?.periods[depth];
    if (period === undefined) return;
    const branch = i < groups.length - 1 ? forkSociety(society) : society;
    liveTogether(branch, group, depth + 1, livePeriod(branch, period), outcomes);
  });
}

function livePeriod(society: Society, period: Period): Lived {
  const law = lawOf(period);
  const edit = editEffects(chooseGuide(society.guides, law.spec));
  const atStart = beginPeriod(society, period, law.moratorium);
  const records: YearRecord[] = [];
  const hundred: (readonly (readonly number[])[])[] = [];
  for (let year = 0; year < period.years; year++) {
    records.push(liveYear(society, law, edit, period.concerned));
    if (period.concerned !== null) hundred.push(hundredShares(records, period.concerned, atStart));
  }
  return { records, hundred: period.concerned === null ? null : hundred };
}

/** The round's truth, its people, its trust; a moratorium counts from the period that sets it. Returns the concerned by row. */
function beginPeriod(society: Society, period: Period, moratorium: number): Float64Array {
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
  return { plan: planKey(plan), fingerprint: fingerprintOf({ measures, years, hundred }), years, measures, hundred };
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
