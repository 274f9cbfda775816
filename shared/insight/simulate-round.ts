/** The three runs of a round, lived together: they share its past. For the server's threads, the command line and a log computed again. */
import type { PerColumn } from '../game/state.ts';
import type { Outcome } from '../society/outcome.ts';
import type { Plan } from '../society/plan.ts';
import { simulateTogether } from '../society/simulate.ts';

export function simulateRound(plans: PerColumn<Plan>): PerColumn<Outcome> {
  const [today, promised, did] = simulateTogether([plans.today, plans.promised, plans.did], { city: true });
  if (today === undefined || promised === undefined || did === undefined) throw new Error('Three plans have three outcomes');
  return { today, promised, did };
}
