/** A thread's entry: the long computations, by name. Values in, values out; a thread keeps nothing between two of them. */
import { constants, setPriority } from 'node:os';
import { chooseForBot as choose } from '../../shared/bots/bot.ts';
import type { BotRequest } from '../../shared/bots/request.ts';
import type { CommandMessage } from '../../shared/game/command.ts';
import { scenarioById } from '../../shared/scenario/catalogue.ts';

// Whoever plays comes first: where processors are few, the thread that serves them is not to wait for a society. On Linux
// this is of the calling thread alone; elsewhere it would be of the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

export { simulateRound } from '../../shared/insight/simulate-round.ts';

export function chooseForBot(request: BotRequest): readonly CommandMessage[] {
  const scenario = scenarioById(request.scenario);
  if (scenario === undefined) throw new Error(`no scenario ${request.scenario}`);
  return choose(scenario, request);
}
