/** Time: when a phase must end and when it may, the host's pause. Times are session time, milliseconds of play. */
import { accept, type Deciders } from './decider.ts';
import type { Event } from './event.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import type { TableId } from './ids.ts';
import { endPhase, isEverybodyReady, ruleOf, secondsOf } from './phases.ts';
import { phaseNames } from './presets.ts';
import { refuse } from './refusal.ts';
import { seatsDrivenByPeople } from './seats.ts';
import type { Session, Table } from './state.ts';

/** With fewer people there is no talk to cut short. */
const fewestForHalf = 2;

export function lastsMs(session: Session, table: Table): number {
  return 1000 * secondsOf(session, table.phase.name);
}

/** When the phase began, as if its clock had never stood still. */
export function beganAt(session: Session, table: Table): number {
  return table.clock.state === 'running' ? table.clock.endsAt - lastsMs(session, table) : table.phaseBegan;
}

/** When the phase ends if nothing more happens; null: not by the clock. */
export function dueAt(session: Session, table: Table): number | null {
  if (table.clock.state !== 'running' || ruleOf(table).waits(table)) return null;
  return isEverybodyReady(table) ? Math.min(table.clock.endsAt, earliestEnd(session, table)) : table.clock.endsAt;
}

/** Everybody is ready, and whoever wanted to talk had half the time for it. */
export function isOver(session: Session, table: Table, now: number): boolean {
  return table.clock.state !== 'paused' && isEverybodyReady(table) && now >= earliestEnd(session, table);
}

/** Before this, readiness doesn't end the phase. */
function earliestEnd(session: Session, table: Table): number {
  const holdsHalf = ruleOf(table).lastsHalf && table.clock.state === 'running' && seatsDrivenByPeople(table).length >= fewestForHalf;
  return beganAt(session, table) + (holdsHalf ? lastsMs(session, table) / 2 : 0);
}

/** The clock stood while the table waited for the server: at least this much of the phase is left from now on. */
export function leaveAtLeast(leftMs: number, tableId: TableId, { clock }: Table, now: number): readonly Event[] {
  if (clock.state === 'running' && clock.endsAt < now + leftMs) return [{ type: 'clock-resumed', table: tableId, endsAt: now + leftMs }];
  if (clock.state === 'paused' && clock.leftMs < leftMs) return [{ type: 'clock-paused', table: tableId, leftMs }];
  return [];
}

export const clockDeciders = {
  pause: {
    from: 'host',
    phases: phaseNames,
    whilePaused: true,
    decide({ table: { clock }, tableId, now }) {
      if (clock.state === 'untimed') return refuse('clock/no-clock');
      if (clock.state === 'paused') return refuse('clock/already-paused');
      return accept({ type: 'clock-paused', table: tableId, leftMs: Math.max(0, clock.endsAt - now) });
    },
  },
  resume: {
    from: 'host',
    phases: phaseNames,
    whilePaused: true,
    decide({ table: { clock }, tableId, now }) {
      if (clock.state === 'untimed') return refuse('clock/no-clock');
      if (clock.state === 'running') return refuse('clock/not-paused');
      return accept({ type: 'clock-resumed', table: tableId, endsAt: now + clock.leftMs });
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
      return accept(...endPhase({ session, tableId, table, now, scenario }));
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
} satisfies Partial<Evolvers>;
