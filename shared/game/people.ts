/** Who comes, sits, changes seats and goes. Nobody's words or votes go with them. */
import type { Draft } from 'immer';
import { purposes, uniform } from '../numeric/random.ts';
import { type RoleId, roleIds } from '../scenario/roles.ts';
import { accept, type Deciders } from './decider.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import type { ParticipantId, TableId } from './ids.ts';
import { type PhaseName, phaseNames, presets } from './presets.ts';
import { refuse } from './refusal.ts';
import { seat, unseat } from './seating.ts';
import { isFree, participantByToken, peopleAt, peopleIn, tablesOf } from './seats.ts';
import type { Session, Table } from './state.ts';

/** People in a session at once, the audience among them. */
export const mostPeople = 120;
/** Before the first round nothing has been said yet: seats are taken at once and may be changed. */
const beforeRounds: readonly PhaseName[] = ['lobby', 'prologue'];

export function isBeforeRounds({ phase }: Table): boolean {
  return beforeRounds.includes(phase.name);
}

/** They were sent away with this token, and not readmitted since. */
export function isRemoved({ removed }: Session, tokenHash: string): boolean {
  return Object.values(removed).some((one) => one.tokenHash === tokenHash);
}

/** Newcomers' draws come after the characters' among those of the seed's deal. */
const firstNewcomerDraw = 16;

export const peopleDeciders = {
  join: {
    from: 'server',
    decide(session, { nickname, tokenHash, host }) {
      if (participantByToken(session, tokenHash) !== null) return accept(); // they are in: a join that is sent again is harmless
      if (Object.values(session.participants).filter((person) => person.tokenHash !== '').length >= mostPeople) return refuse('session/full');
      if (isRemoved(session, tokenHash)) return refuse('session/removed');
      if (session.locked) return refuse('session/locked');
      const number = session.created + 1;
      const [tableId, table, role] = placeForNewcomer(session, number);
      if (role === null && table.phase.name !== 'debrief' && presets[session.preset].facilitated) return refuse('session/full-for-now');
      const participant = `p${number}` as ParticipantId; // ids are given out here; nothing else may make one
      const from = isBeforeRounds(table) ? 'now' : 'next-phase';
      return accept({ type: 'participant-joined', participant, nickname, tokenHash, host, table: tableId, role, from });
    },
  },
  'swap-seat': {
    from: 'holder',
    phases: beforeRounds,
    otherwise: 'seat/swap-too-late',
    decide({ session, table, tableId, participant, role: from }, { role: to }) {
      if (to === from) return refuse('seat/already-yours');
      if (!isFree(table, to)) return refuse('seat/taken');
      if (session.participants[participant]?.swapped) return refuse('seat/swap-used');
      return accept({ type: 'seat-swapped', participant, table: tableId, from, to });
    },
  },
  'leave-seat': {
    from: 'person',
    phases: phaseNames,
    whilePaused: true,
    decide: ({ participant }) => accept({ type: 'participant-left', participant }),
  },
  'seat-bot': {
    from: 'host',
    /** Of one table, that one; of several, the one that is named. */
    decide({ session, tables }, { role, table: named }) {
      const id = named ?? (tables.length === 1 ? tables[0]?.[0] : undefined);
      const table = id === undefined ? undefined : session.tables[id];
      if (id === undefined || table === undefined) return refuse('table/unknown');
      return isFree(table, role) ? refuse('seat/is-bot') : accept({ type: 'seat-emptied', table: id, role });
    },
  },
} satisfies Partial<Deciders>;

export const peopleEvolvers = {
  'participant-joined'(session, event) {
    const { participant, nickname, tokenHash, host, table: tableId, role } = event;
    session.created += 1;
    session.participants[participant] = {
      nickname,
      tokenHash,
      host,
      table: tableId,
      swapped: false,
      pollBefore: [],
      pollAfter: [],
      reflection: { face: 0, word: '', takeBack: '', stayed: '', change: '', sentence: '' },
    };
    const table = tableIn(session, tableId);
    if (role === null) return;
    if (event.from === 'now') seat(table, role, participant);
    else table.arrivals[participant] = role;
  },
  'seat-swapped'(session, { participant, table: tableId, to }) {
    const table = tableIn(session, tableId);
    const person = session.participants[participant];
    if (person !== undefined) person.swapped = true;
    unseat(table, participant);
    seat(table, to, participant);
  },
  'participant-left': (session, { participant }) => takeOut(session, participant),
  'participant-removed'(session, { participant }) {
    const { nickname = '', tokenHash = '' } = session.participants[participant] ?? {};
    if (tokenHash !== '') session.removed[participant] = { nickname, tokenHash };
    takeOut(session, participant);
  },
  'participant-readmitted'(session, { participant }) {
    delete session.removed[participant];
  },
  'seat-emptied'(session, event) {
    const table = tableIn(session, event.table);
    for (const holder of [...table.seats[event.role].holders]) unseat(table, holder);
  },
} satisfies Partial<Evolvers>;

/** What they said stays, their name goes. */
function takeOut(session: Draft<Session>, participant: ParticipantId): void {
  const person = session.participants[participant];
  if (person === undefined) return;
  person.nickname = '';
  person.tokenHash = '';
  unseat(tableIn(session, person.table), participant);
}

/**
 * A bot's seat at the table with the fewest people; else, where seats are shared, the seat with the fewest. Drawn by the
 * seed among equals. No role: none is free, or nothing is left to play.
 */
function placeForNewcomer(session: Session, number: number): readonly [TableId, Table, RoleId | null] {
  const draw = uniform(session.seed, 0, purposes.seat, firstNewcomerDraw + number);
  const inTables = tablesOf(session).filter(([, table]) => table.phase.name !== 'debrief');
  const openTo = (most: number) =>
    inTables
      .map(([id, table]) => ({ id, table, roles: roleIds.filter((role) => peopleIn(table, role) < most) }))
      .filter(({ roles }) => roles.length > 0);
  for (let holders = 1; holders <= presets[session.preset].mostHolders; holders++) {
    const open = openTo(holders);
    const fewest = leastOf(open, ({ table }) => peopleAt(table));
    if (fewest !== undefined) return [fewest.id, fewest.table, fewest.roles[Math.floor(draw * fewest.roles.length)] ?? null];
  }
  const [id, table] = leastOf(tablesOf(session), ([, one]) => peopleAt(one)) ?? noTable();
  return [id, table, null];
}

/** The first of those of which there is least. */
function leastOf<T>(list: readonly T[], amount: (one: T) => number): T | undefined {
  return list.reduce<T | undefined>((least, one) => (least === undefined || amount(one) < amount(least) ? one : least), undefined);
}

function noTable(): never {
  throw new Error('A session has a table');
}
