/** A thread's entry: the long computations, by name. Values in, values out; a thread keeps nothing between two of them. */

import { chooseForBot as choose } from '../shared/bots/bot.ts';
import type { BotRequest } from '../shared/bots/request.ts';
import type { CommandMessage } from '../shared/game/command.ts';
import { columns, type PerColumn } from '../shared/game/state.ts';
import { scenarioById } from '../shared/scenario/catalogue.ts';
import type { Outcome, Plan } from '../shared/society/plan.ts';
import { recordOf } from '../shared/society/record-of.ts';
import { simulate } from '../shared/society/simulate.ts';

export function simulateRound(plans: PerColumn<Plan>): PerColumn<Outcome> {
  return recordOf(columns, (column) => simulate(plans[column]));
}

export function chooseForBot(request: BotRequest): readonly CommandMessage[] {
  const scenario = scenarioById(request.scenario);
  if (scenario === undefined) throw new Error(`no scenario ${request.scenario}`);
  return choose(scenario, request);
}
