/** A whole session of bots, in process: for tests and the command line. The same rules, duties and log as a served one. */
import { Command, type CommandMessage } from '../game/command.ts';
import { decide } from '../game/decide.ts';
import { type Duty, dutiesOf } from '../game/duties.ts';
import type { Entry } from '../game/event.ts';
import { evolve } from '../game/evolve.ts';
import type { CommandId, TableId } from '../game/ids.ts';
import { plansOf, recordOutcome } from '../game/outcome.ts';
import { type PresetId, presets } from '../game/presets.ts';
import { refusals } from '../game/refusal.ts';
import type { Actor, Session } from '../game/state.ts';
import { simulateRound } from '../insight/simulate-round.ts';
import { fingerprintOf } from '../numeric/fingerprint.ts';
import { roleIds } from '../scenario/roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import { chooseForBot } from './bot.ts';
import { botRequest, type Sharing } from './request.ts';

export interface Played {
  readonly session: Session;
  readonly entries: readonly Entry[];
}

export interface PlaySettings {
  readonly seed: number;
  readonly preset: PresetId;
  readonly share: Sharing;
  /** one, unless told */
  readonly tables?: number;
}

/** No one joins a session that is played here; its keys open nothing. */
const nobodysKey = '0'.repeat(64);

/** @throws if a bot or a duty is refused: then a rule and its duty disagree */
export function playWithBots(scenario: Scenario, { seed, preset, share, tables = 1 }: PlaySettings): Played {
  const log: Entry[] = [];
  let session: Session | null = null;
  let now = 0;

  const submit = (by: Actor, message: CommandMessage): Session => {
    const decision = decide(session, Command.parse(message), { by, now, scenario });
    if ('refusal' in decision) throw new Error(`${message.type} of ${JSON.stringify(by)}: ${refusals[decision.refusal.code].en}`);
    const command = commandIdOf(log.length);
    let state = session;
    for (const event of decision.events) {
      state = evolve(state, event);
      log.push({ version: log.length + 1, at: now, by, command, event });
    }
    if (state === null) throw new Error('A session begins with create-session');
    session = state;
    return state;
  };

  let state = submit(
    { kind: 'server' },
    {
      type: 'create-session',
      code: 'BBBBB',
      scenario: scenario.id,
      seed,
      preset,
      rounds: presets[preset].rounds,
      tables,
      seconds: {},
      locale: 'en',
      votingRule: 'score',
      facilitatorKeyHash: nobodysKey,
      projectorKeyHash: nobodysKey,
    },
  );
  // A session that is made has a table.
  const table = Object.keys(state.tables)[0] as TableId;
  state = submit(presets[preset].facilitated ? { kind: 'facilitator' } : { kind: 'bot', table, role: roleIds[0] }, { type: 'start' });
  for (let duty = nextDuty(state); duty !== undefined; duty = nextDuty(state)) {
    now = Math.max(now, 'at' in duty ? duty.at : now);
    for (const [by, message] of perform(state, scenario, duty, share)) state = submit(by, message);
  }
  return { session: state, entries: log };
}

function perform(session: Session, scenario: Scenario, duty: Duty, share: Sharing): readonly (readonly [Actor, CommandMessage])[] {
  const server: Actor = { kind: 'server' };
  if (duty.kind === 'expire') return [[server, { type: 'expire-phase', table: duty.table, phaseNumber: duty.phaseNumber }]];
  if (duty.kind === 'expire-turn') return [[server, { type: 'expire-turn', table: duty.table, phaseNumber: duty.phaseNumber, turn: duty.turn }]];
  if (duty.kind === 'bot') {
    const by: Actor = { kind: 'bot', table: duty.table, role: duty.role };
    return chooseForBot(scenario, botRequest(session, scenario, duty.table, duty.role, share)).map((message) => [by, message]);
  }
  return [[server, recordOutcome(duty.table, duty.round, simulateRound(plansOf(session, duty.table, scenario)))]];
}

/** What is due first; runs, which have no time, at once. */
function nextDuty(session: Session): Duty | undefined {
  const when = (duty: Duty): number => ('at' in duty ? duty.at : 0);
  return dutiesOf(session).reduce<Duty | undefined>((first, duty) => (first === undefined || when(duty) < when(first) ? duty : first), undefined);
}

/** Names of commands that nobody else gives: a log of the same seed is the same to the letter. */
function commandIdOf(count: number): CommandId {
  return `played-${fingerprintOf(count).slice(0, 15)}` as CommandId; // 22 characters of its pattern
}
