/** A table's clock as pages without a seat read it: what is left, and how far its phase is. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EverybodyRecord } from '../../shared/view/schema.ts';
import type { Connection } from '../connection/session.ts';

export type Glance = EverybodyRecord['tables'][string];
type Clocked = Pick<Glance, 'clock' | 'endsAt' | 'leftMs' | 'lastsMs'>;

/** How often clocks on walls and consoles are looked at, ms. */
const lookMs = 200;

/** Milliseconds left; null without a clock. */
export function leftMsOf({ clock, endsAt, leftMs }: Clocked, now: number): number | null {
  if (clock === 'running') return Math.max(0, endsAt - now);
  return clock === 'paused' ? leftMs : null;
}

/** Its part of a phase that tables end together is done, or its own time is up: the others are not told of that moment. */
export function isThrough(table: Clocked & Pick<Glance, 'done'>, now: number): boolean {
  return table.done || (table.clock === 'running' && table.endsAt <= now);
}

/** Drawn again and again, so that a clock goes on. Returns session time. */
export function useNow(connection: Connection): number {
  const [now, look] = useState(connection.now());
  useEffect(() => {
    const looking = setInterval(() => look(connection.now()), lookMs);
    return () => clearInterval(looking);
  }, [connection]);
  return now;
}

/**
 * Milliseconds since the phase began, as its clock says; without a clock, since it was first seen here. It never goes
 * back: more time for a phase does not show again what was shown.
 * @param phase names this very phase of this table
 */
export function usePhaseElapsed(phase: string, table: Clocked, now: number): number {
  const seen = useRef({ phase: '', since: 0, most: 0 });
  if (seen.current.phase !== phase) seen.current = { phase, since: now, most: 0 };
  const left = leftMsOf(table, now);
  const elapsed = left === null ? now - seen.current.since : Math.max(0, table.lastsMs - left);
  seen.current.most = Math.max(seen.current.most, elapsed);
  return seen.current.most;
}

export const minutesOf = (ms: number): number => Math.max(0, Math.round(ms / 60_000));
