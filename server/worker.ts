/** A thread's entry: the long computations, by name. Values in, values out; a thread keeps nothing between two of them. */

import { chooseForBot as choose } from '../shared/bots/bot.ts';
import type { BotRequest } from '../shared/bots/request.ts';
import type { CommandMessage } from '../shared/game/command.ts';
import type { PerColumn } from '../shared/game/state.ts';
import { scenarioById } from '../shared/scenario/catalogue.ts';
import type { Outcome } from '../shared/society/outcome.ts';
import type { Plan } from '../shared/society/plan.ts';
import { simulateTogether } from '../shared/society/simulate.ts';

/** The three runs of a round share its past, which is lived once. */
export function simulateRound(plans: PerColumn<Plan>): PerColumn<Outcome> {
  const [today, promised, did] = simulateTogether([plans.today, plans.promised, plans.did]);
  if (today === undefined || promised === undefined || did === undefined) throw new Error('three plans have three outcomes');
  return { today, promised, did };
}

export function chooseForBot(request: BotRequest): readonly CommandMessage[] {
  const scenario = scenarioById(request.scenario);
  if (scenario === undefined) throw new Error(`no scenario ${request.scenario}`);
  return choose(scenario, request);
}
