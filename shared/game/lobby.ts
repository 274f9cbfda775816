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
import { presets } from './presets.ts';
import { refuse } from './refusal.ts';
import { type CharacterId, characterIds, type Session, type Table } from './state.ts';

export function createSession(command: CommandOf<'create-session'>, scenario: Scenario): Decision {
  if (scenario.id !== command.scenario) return refuse('message/malformed');
  const { type: _, scenario: id, tables, ...settings } = command;
  if (tables > presets[command.preset].mostTables) return refuse('message/malformed');
  return accept({
    type: 'session-created',
    format: logFormat,
    ...settings,
    rounds: Math.min(settings.rounds, scenario.rounds.length),
    scenario: { id, rules: rulesFingerprint(scenario) },
    characters: drawCharacters(command.seed),
    tables: Array.from({ length: tables }, (_, place) => `t${place + 1}` as TableId), // tables are named here and nowhere else
  });
}

export function sessionFrom(event: EventOf<'session-created'>): Session {
  const { type: _, format: __, characters, tables, ...settings } = event;
  return {
    ...settings,
    unlocked: false,
    removed: {},
    locked: false,
    pinned: null,
    screen: 'feel',
    skipped: [],
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
    extraMs: 0,
    seats: recordOf(roleIds, (role) => ({ holders: [], voice: null, driver: 'bot', character: characters[role] })),
    arrivals: {},
    ready: [],
    suggestions: {},
    round: newRound(-1, {}),
    past: [],
  };
}

/** Which seat's bot is of which character, by the seed: one of each. */
function drawCharacters(seed: number): PerRole<CharacterId> {
  const drawn: readonly RoleId[] = roleIds
    .map((role, i) => ({ role, draw: uniform(seed, 0, purposes.seat, i) }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ role }) => role);
  return recordOf(roleIds, (role) => characterIds[drawn.indexOf(role)] ?? 'steward');
}

export const lobbyDeciders = {
  /** A bot may start too: sessions without people are played so. */
  start: {
    from: 'starter',
    stages: ['lobby'],
    otherwise: 'session/not-in-lobby',
    decide({ session, tables, now, scenario }) {
      const entered = tables.flatMap(([tableId, table]) => enterPhase({ session, tableId, table, now, scenario }, 'prologue'));
      return accept({ type: 'stage-entered', stage: 'playing' }, ...entered);
    },
  },
  end: {
    from: 'host',
    decide: () => accept({ type: 'stage-entered', stage: 'closed' }),
  },
} satisfies Partial<Deciders>;
