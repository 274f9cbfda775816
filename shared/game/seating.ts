/** What taking and leaving a seat changes, for the evolvers of every event that does either. */
import type { Draft } from 'immer';
import { type RoleId, roleIds } from '../scenario/roles.ts';
import type { ParticipantId } from './ids.ts';
import { nextHolder } from './seats.ts';
import type { Table } from './state.ts';

/** A person takes a seat, or a share in it. Where a bot drove it, they act for it: whoever else holds it was silent. */
export function seat(table: Draft<Table>, role: RoleId, participant: ParticipantId): void {
  const taken = table.seats[role];
  taken.holders.push(participant);
  if (taken.driver === 'bot') Object.assign(taken, { driver: 'people', voice: participant });
}

/** A person leaves their seat: the voice goes to the next holder, and the seat to its bot when nobody is left. Votes that were cast stay. */
export function unseat(table: Draft<Table>, participant: ParticipantId): void {
  for (const role of roleIds) {
    const held = table.seats[role];
    if (!held.holders.includes(participant)) continue;
    if (held.voice === participant) held.voice = held.holders.length > 1 ? nextHolder(held) : null;
    held.holders = held.holders.filter((holder) => holder !== participant);
    if (held.holders.length > 0) continue;
    held.driver = 'bot';
    table.ready = table.ready.filter((ready) => ready !== role);
  }
  delete table.arrivals[participant];
  delete table.suggestions[participant];
}
