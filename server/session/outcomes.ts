/** Outcomes of plans: what is kept of an earlier run is taken, else the plans are run, once however many ask. */
import { columns, type PerColumn } from '../../shared/game/state.ts';
import { fingerprintOf } from '../../shared/numeric/fingerprint.ts';
import { isCity } from '../../shared/society/city.ts';
import type { Outcome } from '../../shared/society/outcome.ts';
import { type Plan, type PlanKey, planKey } from '../../shared/society/plan.ts';
import type { Store } from '../store/store.ts';
import type { Workers } from './workers.ts';

export interface Outcomes {
  /** Resolves when the outcomes are kept. */
  of(plans: PerColumn<Plan>): Promise<PerColumn<Outcome>>;
}

/** Names the three plans together. */
export const keyOf = (plans: PerColumn<Plan>): string => columns.map((column) => planKey(plans[column])).join(' ');

export function outcomesFrom(workers: Workers, store: Store): Outcomes {
  const underWay = new Map<string, Promise<PerColumn<Outcome>>>();

  const find = async (plans: PerColumn<Plan>): Promise<PerColumn<Outcome>> => {
    const [today, promised, did] = await Promise.all(columns.map((column) => kept(store, planKey(plans[column]))));
    if (today && promised && did) return { today, promised, did };
    const outcomes = await workers.run('simulateRound', plans);
    await Promise.all(columns.map((column) => store.saveOutcome(outcomes[column].plan, JSON.stringify(outcomes[column]))));
    return outcomes;
  };

  return {
    of(plans) {
      const key = keyOf(plans);
      const finding = underWay.get(key) ?? find(plans).finally(() => underWay.delete(key));
      underWay.set(key, finding);
      return finding;
    },
  };
}

/** null: never run, or what is kept is not what was measured, or is from before outcomes told the city; then it is run again. */
async function kept(store: Store, plan: PlanKey): Promise<Outcome | null> {
  const json = await store.outcome(plan);
  if (json === null) return null;
  try {
    // A cast: nothing but outcomes is kept under a plan's key, and the fingerprint says whether this is one.
    const outcome = JSON.parse(json) as Outcome;
    const { years, measures, hundred, city } = outcome;
    const isMeasured = outcome.plan === plan && outcome.fingerprint === fingerprintOf({ measures, years, hundred });
    return isMeasured && isCity(city, years.length) ? outcome : null;
  } catch {
    return null;
  }
}
