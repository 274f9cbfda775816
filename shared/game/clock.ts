/** Time: when a phase must end and when it may, the pause, more of it. Times are session time, milliseconds of play. */
import { accept, type Deciders } from './decider.ts';
import type { Event } from './event.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import type { TableId } from './ids.ts';
import { endPhases, isEverybodyReady, meetsNext, progressOf, ruleOf, secondsOf } from './phases.ts';
import { refuse } from './refusal.ts';
import { seatsDrivenByPeople, tablesOf } from './seats.ts';
import type { Session, Table } from './state.ts';

/** With fewer people there is no talk to cut short. */
const fewestForHalf = 2;

export function lastsMs(session: Session, table: Table): number {
  return 1000 * secondsOf(session, table.phase.name, table.round.index) + table.extraMs;
}

/** When the phase began, as if its clock had never stood still. */
export function beganAt(session: Session, table: Table): number {
  return table.clock.state === 'running' ? table.clock.endsAt - lastsMs(session, table) : table.phaseBegan;
}

/** When the phase ends if nothing more happens; null: not by the clock. Where all tables meet next, the last one's time counts. */
export function dueAt(session: Session, table: Table): number | null {
  const times = tablesThatEnd(session, table).map(([, one]) => (isAsFar(one, table) ? doneAt(session, one) : null));
  return times.reduce<number | null>((latest, at) => (latest === null || at === null ? null : Math.max(latest, at)), 0);
}

/** Nobody is waited for, at any table that the next phase begins for: it may begin. */
export function isOver(session: Session, table: Table, now: number): boolean {
  const ending = tablesThatEnd(session, table);
  if (ending.length === 1) return isReady(session, table, now);
  return ending.every(([, one]) => isAsFar(one, table) && isDone(session, one, now));
}

/** The tables whose phase ends with this one's: all of them before they meet. */
export function tablesThatEnd(session: Session, table: Table): readonly (readonly [TableId, Table])[] {
  return meetsNext(session, table) ? tablesOf(session) : tablesOf(session).filter(([, one]) => one === table);
}

/** Done with its phase: everybody is ready, or its time is up. */
export function isDone(session: Session, table: Table, now: number): boolean {
  const at = table.clock.state === 'running' ? doneAt(session, table) : null;
  return isReady(session, table, now) || (at !== null && now >= at);
}

function isAsFar(one: Table, other: Table): boolean {
  return progressOf(one) === progressOf(other);
}

/** When this table has done its part if nothing more happens; null: not by the clock. */
function doneAt(session: Session, table: Table): number | null {
  if (table.clock.state !== 'running' || ruleOf(table).waits(table)) return null;
  return isEverybodyReady(session, table) ? Math.min(table.clock.endsAt, earliestEnd(session, table)) : table.clock.endsAt;
}

/** Everybody is ready, and whoever wanted to talk had half the time for it. */
function isReady(session: Session, table: Table, now: number): boolean {
  return table.clock.state !== 'paused' && isEverybodyReady(session, table) && now >= earliestEnd(session, table);
}

/** Whoever wanted to talk has half the time for it, though everybody is ready. */
export function isHeld(table: Table): boolean {
  return ruleOf(table).lastsHalf && table.clock.state === 'running' && seatsDrivenByPeople(table).length >= fewestForHalf;
}

/** Before this, readiness doesn't end the phase. */
function earliestEnd(session: Session, table: Table): number {
  return beganAt(session, table) + (isHeld(table) ? lastsMs(session, table) / 2 : 0);
}

/** The clock stood while the table waited for the server: at least this much of the phase is left from now on. */
export function leaveAtLeast(leftMs: number, tableId: TableId, { clock }: Table, now: number): readonly Event[] {
  if (clock.state === 'running' && clock.endsAt < now + leftMs) return [{ type: 'clock-resumed', table: tableId, endsAt: now + leftMs }];
  if (clock.state === 'paused' && clock.leftMs < leftMs) return [{ type: 'clock-paused', table: tableId, leftMs }];
  return [];
}

/** Clocks that were stopped run on, with the time that they had left. */
export function resumedClocks(tables: readonly (readonly [TableId, Table])[], now: number): readonly Event[] {
  return tables.flatMap(([table, { clock }]): Event[] =>
    clock.state === 'paused' ? [{ type: 'clock-resumed', table, endsAt: now + clock.leftMs }] : [],
  );
}

/** What the host or the facilitator does to the clock, at all tables at once. */
export const clockDeciders = {
  pause: {
    from: 'host',
    decide({ tables, now }) {
      const paused = tables.flatMap(([table, { clock }]): Event[] =>
        clock.state === 'running' ? [{ type: 'clock-paused', table, leftMs: Math.max(0, clock.endsAt - now) }] : [],
      );
      if (paused.length > 0) return accept(...paused);
      return refuse(tables.some(([, { clock }]) => clock.state === 'paused') ? 'clock/already-paused' : 'clock/no-clock');
    },
  },
  resume: {
    from: 'host',
    decide({ tables, now }) {
      const resumed = resumedClocks(tables, now);
      if (resumed.length > 0) return accept(...resumed);
      return refuse(tables.some(([, { clock }]) => clock.state === 'running') ? 'clock/not-paused' : 'clock/no-clock');
    },
  },
  extend: {
    from: 'facilitator',
    /** A table whose time is up, and which waits for the others, needs no more of it. */
    decide({ tables, now }, { seconds }) {
      const extended = tables.flatMap(([table, { clock }]): Event[] =>
        clock.state === 'paused' || (clock.state === 'running' && clock.endsAt > now) ? [{ type: 'clock-extended', table, ms: 1000 * seconds }] : [],
      );
      return extended.length > 0 ? accept(...extended) : refuse('clock/no-clock');
    },
  },
  'expire-phase': {
    from: 'server',
    decide(session, { table: tableId, phaseNumber }, { now, scenario }) {
      const table = session.tables[tableId];
      if (table === undefined || table.phaseNumber !== phaseNumber) return refuse('phase/not-now');
      if (table.clock.state === 'untimed') return refuse('clock/no-clock');
      if (table.clock.state === 'paused') return refuse('clock/paused');
      const due = dueAt(session, table);
      if (due === null || now < due) return refuse('phase/too-early');
      return accept(...endPhases(session, tablesThatEnd(session, table), now, scenario));
    },
  },
} satisfies Partial<Deciders>;

export const clockEvolvers = {
  'clock-paused'(session, event) {
    tableIn(session, event.table).clock = { state: 'paused', leftMs: event.leftMs };
  },
  'clock-resumed'(session, event) {
    tableIn(session, event.table).clock = { state: 'running', endsAt: event.endsAt };
  },
  'clock-extended'(session, event) {
    const table = tableIn(session, event.table);
    table.extraMs += event.ms;
    if (table.clock.state === 'running') table.clock.endsAt += event.ms;
    if (table.clock.state === 'paused') table.clock.leftMs += event.ms;
  },
} satisfies Partial<Evolvers>;
