/** A thread's entry: the long computations, by name. Values in, values out; a thread keeps nothing between two of them. */
import { setPriority } from 'node:os';
import { chooseForBot as choose } from '../../shared/bots/bot.ts';
import type { BotRequest } from '../../shared/bots/request.ts';
import type { CommandMessage } from '../../shared/game/command.ts';
import { scenarioById } from '../../shared/scenario/catalogue.ts';

/** A third of the share of an ordinary thread (nice 5): the lowest would leave nothing on a machine that is busy with other things, and who plays waits for societies, too. */
const giveWay = 5;
// Whoever plays comes first: where processors are few, the thread that serves them is not to wait for a society. On Linux
// this is of the calling thread alone; elsewhere it would be of the whole process.
if (process.platform === 'linux') setPriority(giveWay);

export { simulateRound } from '../../shared/insight/simulate-round.ts';

export function chooseForBot(request: BotRequest): readonly CommandMessage[] {
  const scenario = scenarioById(request.scenario);
  if (scenario === undefined) throw new Error(`no scenario ${request.scenario}`);
  return choose(scenario, request);
}
