/** A table at a glance, in one state and one line: what the facilitator's cards say. */
import type { PhaseName } from '../../shared/game/presets.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { EverybodyRecord, FacilitatorRecord, TableRecord } from '../../shared/view/schema.ts';
import { nameOf } from '../connection/here.ts';
import { phaseOf } from '../parts/frame.tsx';
import { hostWords } from '../texts/host.ts';
import { firstWords } from '../texts/text.ts';
import { type Glance, isThrough, leftMsOf } from './time.ts';

export type TableState = 'ready' | 'working' | 'help';

export interface Said {
  readonly state: TableState;
  readonly line: string;
}

export interface Watched {
  readonly everybody: EverybodyRecord;
  readonly glance: Glance;
  readonly table: TableRecord;
  readonly owes: FacilitatorRecord['tables'][string] | undefined;
  /** session time */
  readonly now: number;
}

/** A table that still lacks something when so much of its time is left may need a hand. */
const helpFrom = 1 / 3;

export function stateOf(watched: Watched): Said {
  const { glance, table } = watched;
  const t = hostWords().console.states;
  const phase = phaseOf(glance.phase);
  const taken = roleIds.filter((role) => glance.taken[role] === true).length;
  if (phase === 'lobby') return { state: taken === roleIds.length ? 'ready' : 'working', line: t.seats(taken, roleIds.length) };
  if (glance.meets && isThrough(glance, watched.now)) return { state: 'ready', line: t.meets };
  if (taken === 0) return { state: 'ready', line: t.empty };
  if (glance.waiting === 0) return { state: 'ready', line: t.ready };
  const left = leftMsOf(glance, watched.now);
  const isLate = left !== null && glance.lastsMs > 0 && left / glance.lastsMs < helpFrom;
  const lack = lacks[phase]?.(table) ?? null;
  if (lack !== null) return { state: isLate ? 'help' : 'working', line: lack };
  return { state: 'working', line: waiting(watched) };
}

/** What a table may lack: only what the others can't go on without. */
const lacks: Readonly<Partial<Record<PhaseName, (table: TableRecord) => string | null>>> = {
  briefing: ({ shown }) => (Object.keys(shown).length === 0 ? hostWords().console.states.noCard : null),
  negotiation: ({ motions }) => (Object.keys(motions).length === 0 ? hostWords().console.states.noProposal : null),
};

function waiting({ everybody, table, owes, glance }: Watched): string {
  const t = hostWords().console.states;
  const roles = roleIds.filter((role) => owes?.waitsFor[role] === true);
  const motions = Object.keys(table.motions).length;
  if (phaseOf(glance.phase) === 'negotiation' && roles.length > 1) return t.proposals(motions);
  return roles.length === 0 ? t.working : t.waitingFor(roles.map((role) => holderName(everybody, table, role)));
}

function holderName(everybody: EverybodyRecord, table: TableRecord, role: RoleId): string {
  const holder = table.seats[role]?.holder ?? '';
  return holder === '' ? firstWords().indices[role] : nameOf(everybody, holder);
}
