/** How a session comes to be, starts and ends. */
import { purposes, uniform } from '../numeric/random.ts';
import { rulesFingerprint } from '../scenario/catalogue.ts';
import { type PerRole, type RoleId, roleIds } from '../scenario/roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import { recordOf } from '../society/record-of.ts';
import type { CommandOf } from './command.ts';
import { accept, type Deciders, type Decision } from './decider.ts';
import { type EventOf, logFormat } from './event.ts';
import type { TableId } from './ids.ts';
import { enterPhase, newRound } from './phases.ts';
import { phaseNames } from './presets.ts';
import { refuse } from './refusal.ts';
import type { CharacterId, Session, Table } from './state.ts';

/** Two seats are stewards, so that with three bots somebody always speaks for everyone. */
const stewards = 2;
/** One table in solo and friends; several come with lessons. */
const tableIds = ['t1' as TableId]; // tables are named here and nowhere else

export function createSession(command: CommandOf<'create-session'>, scenario: Scenario): Decision {
  if (scenario.id !== command.scenario) return refuse('message/malformed');
  const { type: _, scenario: id, ...settings } = command;
  return accept({
    type: 'session-created',
    format: logFormat,
    ...settings,
    scenario: { id, rules: rulesFingerprint(scenario) },
    characters: drawCharacters(command.seed),
    tables: tableIds,
  });
}

export function sessionFrom(event: EventOf<'session-created'>): Session {
  const { type: _, format: __, characters, tables, ...settings } = event;
  return {
    ...settings,
    unlocked: false,
    stage: 'lobby',
    participants: {},
    tables: Object.fromEntries(tables.map((id) => [id, emptyTable(characters)])),
    created: 0,
  };
}

function emptyTable(characters: PerRole<CharacterId>): Table {
  return {
    clock: { state: 'untimed' },
    phase: { name: 'lobby' },
    phaseNumber: 0,
    phaseBegan: 0,
    seats: recordOf(roleIds, (role) => ({ holders: [], driver: 'bot', character: characters[role] })),
    arrivals: {},
    ready: [],
    round: newRound(-1, {}),
    past: [],
  };
}

/** Which seats' bots are of which character, by the seed. */
function drawCharacters(seed: number): PerRole<CharacterId> {
  const drawn: readonly RoleId[] = roleIds
    .map((role, i) => ({ role, draw: uniform(seed, 0, purposes.seat, i) }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ role }) => role);
  return recordOf(roleIds, (role) => (drawn.indexOf(role) < stewards ? 'steward' : 'sceptic'));
}

export const lobbyDeciders = {
  /** A bot may start too: sessions without people are played so. */
  start: {
    from: 'seat',
    phases: ['lobby'],
    otherwise: 'session/not-in-lobby',
    decide: (turn) => accept({ type: 'stage-entered', stage: 'playing' }, ...enterPhase(turn, 'prologue')),
  },
  end: {
    from: 'host',
    phases: phaseNames,
    whilePaused: true,
    decide: () => accept({ type: 'stage-entered', stage: 'closed' }),
  },
} satisfies Partial<Deciders>;
