/** Who comes, sits, changes seats and goes. Nobody's words or votes go with them. */
import type { Draft } from 'immer';
import { purposes, uniform } from '../numeric/random.ts';
import { type RoleId, roleIds } from '../scenario/roles.ts';
import { accept, type Deciders } from './decider.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import type { ParticipantId, TableId } from './ids.ts';
import { type PhaseName, phaseNames } from './presets.ts';
import { refuse } from './refusal.ts';
import { isFree, participantByToken, tablesOf } from './seats.ts';
import type { Session, Table } from './state.ts';

/** People in a session at once, the audience among them. */
export const mostPeople = 120;
/** Before the first round nothing has been said yet: seats are taken at once and may be changed. */
const beforeRounds: readonly PhaseName[] = ['lobby', 'prologue'];
/** Newcomers' draws come after the characters' among those of the seed's deal. */
const firstNewcomerDraw = 16;

export const peopleDeciders = {
  join: {
    from: 'server',
    decide(session, { nickname, tokenHash, host }) {
      if (participantByToken(session, tokenHash) !== null) return accept(); // they are in: a join that is sent again is harmless
      if (Object.values(session.participants).filter((person) => person.tokenHash !== '').length >= mostPeople) return refuse('session/full');
      const [tableId, table] = tableForNewcomer(session);
      const number = session.created + 1;
      const participant = `p${number}` as ParticipantId; // ids are given out here; nothing else may make one
      const role = seatForNewcomer(session.seed, number, table);
      const from = beforeRounds.includes(table.phase.name) ? 'now' : 'next-phase';
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
    phases: phaseNames,
    whilePaused: true,
    decide({ table, tableId }, { role }) {
      return isFree(table, role) ? refuse('seat/is-bot') : accept({ type: 'seat-emptied', table: tableId, role });
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
      reflection: { face: 0, word: '', takeBack: '', sentence: '' },
    };
    const table = tableIn(session, tableId);
    if (role === null) return;
    if (event.from === 'now') seat(table, role, participant);
    else table.arrivals[role] = participant;
  },
  'seat-swapped'(session, { participant, table: tableId, from, to }) {
    const table = tableIn(session, tableId);
    const person = session.participants[participant];
    if (person !== undefined) person.swapped = true;
    empty(table, from, participant);
    seat(table, to, participant);
  },
  'participant-left'(session, { participant }) {
    const person = session.participants[participant];
    if (person === undefined) return;
    person.nickname = '';
    person.tokenHash = '';
    const table = tableIn(session, person.table);
    for (const role of roleIds) {
      if (table.seats[role].holders.includes(participant)) empty(table, role, participant);
      if (table.arrivals[role] === participant) delete table.arrivals[role];
    }
  },
  'seat-emptied'(session, event) {
    const table = tableIn(session, event.table);
    for (const holder of [...table.seats[event.role].holders]) empty(table, event.role, holder);
  },
} satisfies Partial<Evolvers>;

/** The table with the fewest people; the first of several. */
function tableForNewcomer(session: Session): readonly [TableId, Table] {
  const peopleAt = (table: Table): number => roleIds.filter((role) => !isOpen(table, role)).length;
  const [first, ...others] = tablesOf(session);
  if (first === undefined) throw new Error('A session has a table');
  return others.reduce((fewest, one) => (peopleAt(one[1]) < peopleAt(fewest[1]) ? one : fewest), first);
}

/** A bot's seat at random; null: none is free, or nothing is left to play. */
function seatForNewcomer(seed: number, number: number, table: Table): RoleId | null {
  if (table.phase.name === 'debrief') return null;
  const open = roleIds.filter((role) => isOpen(table, role));
  return open[Math.floor(uniform(seed, 0, purposes.seat, firstNewcomerDraw + number) * open.length)] ?? null;
}

function isOpen(table: Table, role: RoleId): boolean {
  return isFree(table, role) && table.arrivals[role] === undefined;
}

function seat(table: Draft<Table>, role: RoleId, participant: ParticipantId): void {
  table.seats[role].holders.push(participant);
  table.seats[role].driver = 'people';
}

/** The seat goes back to its bot when its last holder leaves it; a vote that was cast stays the seat's vote. */
function empty(table: Draft<Table>, role: RoleId, participant: ParticipantId): void {
  const held = table.seats[role];
  held.holders = held.holders.filter((holder) => holder !== participant);
  if (held.holders.length > 0) return;
  held.driver = 'bot';
  table.ready = table.ready.filter((ready) => ready !== role);
  const { phase } = table;
  const cast = phase.name === 'ballot' ? phase.ballots[participant] : undefined;
  if (phase.name === 'ballot' && cast !== undefined) phase.botBallots[role] = cast;
}
