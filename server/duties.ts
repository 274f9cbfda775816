/**
 * Does what a session's state owes: ends phases in time, runs the society, moves bots. There is no list of what was
 * begun: after a crash the same state owes the same, and a report that comes twice is refused by the rules.
 */
import type { Logger } from 'pino';
import { botRequest } from '../shared/bots/request.ts';
import { Command, type CommandMessage } from '../shared/game/command.ts';
import { type Duty, dutiesOf } from '../shared/game/duties.ts';
import type { CommandId } from '../shared/game/ids.ts';
import { plansOf, recordOutcome } from '../shared/game/outcome.ts';
import type { Actor } from '../shared/game/state.ts';
import { columns } from '../shared/game/state.ts';
import { newSecret } from './access.ts';
import type { Host } from './host.ts';
import type { Store } from './store/store.ts';
import type { Workers } from './workers.ts';

export interface Performing {
  readonly host: Host;
  readonly workers: Workers;
  readonly store: Store;
  readonly log: Logger;
}

/** A duty that fails, or that the rules refuse, is looked at again; so often, then it is left. */
const mostTries = 3;
const server: Actor = { kind: 'server' };

/** From now until the host stops. */
export function performDuties({ host, workers, store, log }: Performing): void {
  const underWay = new Set<string>();
  const tries = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  const submit = async (by: Actor, message: CommandMessage): Promise<void> => {
    const answer = await host.submit(by, Command.parse(message), newSecret() as CommandId);
    if ('refusal' in answer) throw new Error(`${message.type} was refused: ${answer.refusal.code}`);
  };

  const perform = async (duty: Duty): Promise<void> => {
    if (duty.kind === 'expire') return submit(server, { type: 'expire-phase', table: duty.table, phaseNumber: duty.phaseNumber });
    if (duty.kind === 'expire-turn')
      return submit(server, { type: 'expire-turn', table: duty.table, phaseNumber: duty.phaseNumber, turn: duty.turn });
    if (duty.kind === 'bot') return moveBot(duty);
    const outcomes = await workers.run('simulateRound', plansOf(host.session, duty.table, host.scenario));
    await Promise.all(columns.map((column) => store.saveOutcome(outcomes[column].plan, JSON.stringify(outcomes[column]))));
    await submit(server, recordOutcome(duty.table, duty.round, outcomes));
  };

  const moveBot = async ({ table, role }: Extract<Duty, { kind: 'bot' }>): Promise<void> => {
    const asked = host.session;
    const messages = await workers.run('chooseForBot', botRequest(asked, host.scenario, table, role));
    if (messages.length === 0) throw new Error('a bot owes a move and makes none');
    const somebodyWasFaster = host.session !== asked;
    try {
      for (const message of messages) await submit({ kind: 'bot', table, role }, message);
    } catch (error) {
      if (!somebodyWasFaster) throw error; // else the move was for a state that is gone: no failure, it is asked again
    }
  };

  const begin = async (name: string, duty: Duty): Promise<void> => {
    underWay.add(name);
    try {
      await perform(duty);
    } catch (error) {
      const count = (tries.get(name) ?? 0) + 1;
      tries.set(name, count);
      if (!host.isStopped) log.warn({ err: error, code: host.session.code, duty: duty.kind, tries: count }, 'a duty failed');
    }
    await host.settled(); // what refused it may be on its way to the disk: until it is shown, the same duty is owed
    underWay.delete(name);
    lookAgain();
  };

  /** Begins what is due and waits for what will be. With a standing clock only the society goes on. */
  const look = (): void => {
    clearTimeout(timer);
    if (host.isStopped) return;
    const now = host.now();
    let next = Number.POSITIVE_INFINITY;
    for (const duty of dutiesOf(host.shown.session)) {
      const name = nameOf(host, duty);
      if (underWay.has(name) || (tries.get(name) ?? 0) >= mostTries) continue;
      if (duty.kind !== 'simulate' && !host.isClockRunning()) continue;
      if ('at' in duty && duty.at > now) next = Math.min(next, duty.at);
      else void begin(name, duty);
    }
    if (next < Number.POSITIVE_INFINITY) {
      timer = setTimeout(lookAgain, next - now);
      timer.unref();
    }
  };

  /** What goes wrong here stays here: whoever changed the session has their answer all the same. */
  const lookAgain = (): void => {
    try {
      look();
    } catch (error) {
      log.error({ err: error, code: host.session.code }, 'what is owed cannot be told');
    }
  };

  host.onChange(lookAgain);
  host.onStop(() => clearTimeout(timer));
  lookAgain();
}

/** The same duty of the same step has the same name, so that it is never done twice at once. */
function nameOf(host: Host, duty: Duty): string {
  const phaseNumber = host.shown.session.tables[duty.table]?.phaseNumber;
  return `${duty.kind} ${duty.table} ${phaseNumber} ${duty.kind === 'bot' ? duty.role : duty.kind === 'expire-turn' ? duty.turn : ''}`;
}
