/** What is computed in Node and in a page, to be compared: the test bundles this file as a browser gets it. */
import type { Entry } from '../../shared/game/event.ts';
import { sessionFingerprint } from '../../shared/game/fingerprint.ts';
import { recompute } from '../../shared/insight/recompute.ts';
import type { Fingerprint } from '../../shared/numeric/fingerprint.ts';
import { scenarioById } from '../../shared/scenario/catalogue.ts';
import type { Plan } from '../../shared/society/plan.ts';
import { simulate } from '../../shared/society/simulate.ts';

export const fingerprintsOf = (plans: readonly Plan[]): readonly Fingerprint[] => plans.map((plan) => simulate(plan).fingerprint);

/** A session's fingerprint from its log, everything computed anew; what is wrong with the log, if something is. */
export function recomputed(entries: readonly Entry[]): string {
  const scenario = scenarioById('first-threshold');
  if (scenario === undefined) return 'no scenario';
  const computed = recompute(scenario, entries);
  return 'session' in computed ? sessionFingerprint(computed.session) : computed.why;
}
