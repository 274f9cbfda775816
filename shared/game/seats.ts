/** Who sits where, and who drives: questions that every subject asks. */
import { type RoleId, roleIds } from '../scenario/roles.ts';
import type { ParticipantId, TableId } from './ids.ts';
import type { CharacterId, Seat, Session, Table } from './state.ts';

/** null: in the audience, or still to arrive */
export function roleOf(table: Table, participant: ParticipantId): RoleId | null {
  return roleIds.find((role) => table.seats[role].holders.includes(participant)) ?? null;
}

export function isDrivenByPeople(table: Table, role: RoleId): boolean {
  return table.seats[role].driver === 'people';
}

/** Held by nobody: a bot's own seat, not one that it took over. */
export function isFree(table: Table, role: RoleId): boolean {
  return table.seats[role].holders.length === 0;
}

/** Whose turn of mind a seat's bot has: its own; where it stands in for a holder who is silent, a steward's. */
export function characterOf(table: Table, role: RoleId): CharacterId {
  return isFree(table, role) || isDrivenByPeople(table, role) ? table.seats[role].character : 'steward';
}

export function seatsDrivenByPeople(table: Table): readonly RoleId[] {
  return roleIds.filter((role) => isDrivenByPeople(table, role));
}

/** Who is about to sit where, as they came. */
export function arrivalsOf({ arrivals }: Pick<Table, 'arrivals'>): readonly (readonly [ParticipantId, RoleId])[] {
  return Object.entries(arrivals) as [ParticipantId, RoleId][]; // Object.entries forgets the brand of the record's keys
}

/** How many hold the seat or are about to. */
export function peopleIn(table: Table, role: RoleId): number {
  return table.seats[role].holders.length + arrivalsOf(table).filter(([, to]) => to === role).length;
}

/** How many hold a seat at the table or are about to. */
export function peopleAt(table: Table): number {
  return roleIds.reduce((sum, role) => sum + peopleIn(table, role), 0);
}

/** The holder after the one who acts for the seat, in a ring; null: nobody holds it. */
export function nextHolder({ holders, voice }: Pick<Seat, 'holders' | 'voice'>): ParticipantId | null {
  const place = voice === null ? -1 : holders.indexOf(voice);
  return holders[(place + 1) % Math.max(1, holders.length)] ?? null;
}

/** The session's tables with their ids. */
export function tablesOf(session: Session): readonly (readonly [TableId, Table])[] {
  return Object.entries(session.tables) as [TableId, Table][]; // Object.entries forgets the brand of the record's keys
}

export function hasLeft(session: Session, participant: ParticipantId): boolean {
  return session.participants[participant]?.tokenHash === '';
}

/**
 * Whom a seat token belongs to; who has left is not found by theirs. A plain comparison is enough: its time may tell how
 * far two hashes agree, and nobody can choose a token of 128 random bits by the beginning of its hash.
 */
export function participantByToken(session: Session, tokenHash: string): ParticipantId | null {
  if (tokenHash === '') return null;
  const ids = Object.keys(session.participants) as ParticipantId[]; // Object.keys forgets the brand, too
  return ids.find((id) => session.participants[id]?.tokenHash === tokenHash) ?? null;
}
