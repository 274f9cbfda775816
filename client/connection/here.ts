/** Where one is: the connection and what it shows. The table page provides it; header, strips and menu read it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SeatMessage } from '../../shared/game/command.ts';
import type { PhaseName } from '../../shared/game/presets.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { EverybodyRecord, ParticipantRecord, TableRecord } from '../../shared/view/schema.ts';
import { firstWords } from '../texts/text.ts';
import type { Connection } from './session.ts';

export interface Here {
  readonly connection: Connection;
  readonly everybody: EverybodyRecord;
  readonly table: TableRecord;
  readonly me: ParticipantRecord;
}

export const HereContext = createContext<Here | null>(null);

export function useHere(): Here {
  const here = useContext(HereContext);
  if (here === null) throw new Error('This part belongs inside a table');
  return here;
}

/** Steps of a round on the way; a debate of 0 seconds keeps its door and is passed by. */
export const roundSteps: readonly PhaseName[] = ['briefing', 'debate', 'negotiation', 'ballot', 'decision', 'outcome'];

export function roleOf(me: ParticipantRecord): RoleId | null {
  return roleIds.find((role) => role === me.role) ?? null;
}

/** Views carry roles as text. */
export function roleNamed(text: string): RoleId | null {
  return roleIds.find((role) => role === text) ?? null;
}

/** Who acts for a seat. */
export function seatName(everybody: EverybodyRecord, table: TableRecord, role: RoleId): string {
  const seat = table.seats[role];
  return seat === undefined || seat.holder === '' || seat.driver !== 'people' ? firstWords().common.bot : nameOf(everybody, seat.holder);
}

export function nameOf(everybody: EverybodyRecord, participant: string): string {
  const name = everybody.people[participant]?.nickname ?? '';
  return name === '' ? firstWords().common.someone : name;
}

/** Who acts for the seats that still owe this step something; not I, who have done my part. */
export function awaited(here: Pick<Here, 'everybody' | 'table' | 'me'>): readonly string[] {
  const { table, me, everybody } = here;
  return roleIds.flatMap((role) => {
    const seat = table.seats[role];
    if (seat?.awaited !== true || seat.holder === me.id) return [];
    return [nameOf(everybody, seat.holder)];
  });
}

/** Whether decide would refuse this now for its time or its sender; the server says so, the page has no rule of its own. */
export const mayNow = (me: Pick<ParticipantRecord, 'may'>, type: SeatMessage['type']): boolean => me.may[type] === true;
