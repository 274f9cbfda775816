/**
 * Does what a session's state owes: ends phases in time, runs the society, moves bots. There is no list of what was
 * begun: after a crash the same state owes the same, and a report that comes twice is refused by the rules. What fails is
 * tried again for as long as it is owed; what is owed no more when it is refused has not failed.
 */
import type { Logger } from 'pino';
import { botRequest } from '../../shared/bots/request.ts';
import { Command, type CommandMessage } from '../../shared/game/command.ts';
import { type Duty, dutiesOf, runsAhead } from '../../shared/game/duties.ts';
import type { CommandId, TableId } from '../../shared/game/ids.ts';
import { plansOf, recordOutcome } from '../../shared/game/outcome.ts';
import type { RefusalCode } from '../../shared/game/refusal.ts';
import type { Actor, PerColumn } from '../../shared/game/state.ts';
import type { Plan } from '../../shared/society/plan.ts';
import { newSecret } from '../front/access.ts';
import type { Store } from '../store/store.ts';
import type { Host } from './host.ts';
import { keyOf, outcomesFrom } from './outcomes.ts';
import type { Workers } from './workers.ts';

export interface Performing {
  readonly host: Host;
  readonly workers: Workers;
  readonly store: Store;
  readonly log: Logger;
}

/** What fails is tried again after this, ms; each time after twice as long, until the longest. */
const firstPause = 1000;
const longestPause = 60_000;
const server: Actor = { kind: 'server' };

/** From now until the host stops. */
export function performDuties({ host, workers, store, log }: Performing): void {
  const underWay = new Set<string>();
  const failures = new Map<string, number>();
  const outcomes = outcomesFrom(workers, store);
  /** plans that were run before they were owed, or that failed so: a table that changes its cards has each run once */
  const ranAhead = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const submit = async (by: Actor, message: CommandMessage): Promise<void> => {
    const answer = await host.submit(by, Command.parse(message), newSecret() as CommandId);
    if ('refusal' in answer) throw new Refused(answer.refusal.code);
  };

  const perform = async (duty: Duty): Promise<void> => {
    if (duty.kind === 'expire') return submit(server, { type: 'expire-phase', table: duty.table, phaseNumber: duty.phaseNumber });
    if (duty.kind === 'expire-turn')
      return submit(server, { type: 'expire-turn', table: duty.table, phaseNumber: duty.phaseNumber, turn: duty.turn });
    if (duty.kind === 'bot') return moveBot(duty);
    const found = await outcomes.of(plansOf(host.session, duty.table, host.scenario));
    await submit(server, recordOutcome(duty.table, duty.round, found));
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

  /** A turn and its debate end together; a phase ends by hand, or gets more time, just when its time is up. */
  const isOwed = (name: string): boolean =>
    dutiesOf(host.shown.session).some((duty) => nameOf(host, duty) === name && !('at' in duty && duty.at > host.now()));

  const failed = async (name: string, duty: Duty, error: unknown): Promise<void> => {
    const count = (failures.get(name) ?? 0) + 1;
    failures.set(name, count);
    if (!host.isStopped) log.warn({ err: error, code: host.session.code, duty: duty.kind, tries: count }, 'a duty failed');
    await rest(Math.min(longestPause, firstPause * 2 ** (count - 1)));
  };

  const begin = async (name: string, duty: Duty): Promise<void> => {
    underWay.add(name);
    try {
      await perform(duty);
      failures.delete(name);
    } catch (error) {
      await host.settled(); // what refused it may be on its way to the disk: until it is shown, the same duty is owed
      if (isOwed(name)) await failed(name, duty, error);
      else failures.delete(name);
    }
    await host.settled();
    underWay.delete(name);
    lookAgain();
  };

  /** While the last guesses are made, the society is run: when the cards turn, nobody waits for it. One run at a time. */
  const runAhead = async (table: TableId, plans: PerColumn<Plan>): Promise<void> => {
    const name = `ahead ${table}`;
    const key = keyOf(plans);
    if (underWay.has(name) || ranAhead.has(key)) return;
    underWay.add(name);
    ranAhead.add(key);
    await outcomes.of(plans).catch((error: unknown) => log.debug({ err: error, code: host.session.code }, 'a run ahead failed'));
    underWay.delete(name);
    lookAgain(); // cards may have changed meanwhile
  };

  /** Begins what is due and waits for what will be. With a standing clock only the society goes on. */
  const look = (): void => {
    clearTimeout(timer);
    if (host.isStopped) return;
    const now = host.now();
    let next = Number.POSITIVE_INFINITY;
    for (const duty of dutiesOf(host.shown.session)) {
      const name = nameOf(host, duty);
      if (underWay.has(name)) continue;
      if (duty.kind !== 'simulate' && !host.isClockRunning()) continue;
      if ('at' in duty && duty.at > now) next = Math.min(next, duty.at);
      else void begin(name, duty);
    }
    if (next < Number.POSITIVE_INFINITY) {
      timer = setTimeout(lookAgain, next - now);
      timer.unref();
    }
    for (const table of runsAhead(host.shown.session)) void runAhead(table, plansOf(host.shown.session, table, host.scenario));
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

/** The rules refused what the server submitted. */
class Refused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.name = 'Refused';
    this.code = code;
  }
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());

/** The same duty of the same step has the same name, so that it is never done twice at once. */
function nameOf(host: Host, duty: Duty): string {
  const phaseNumber = host.shown.session.tables[duty.table]?.phaseNumber;
  return `${duty.kind} ${duty.table} ${phaseNumber} ${duty.kind === 'bot' ? duty.role : duty.kind === 'expire-turn' ? duty.turn : ''}`;
}
