/** What follows from what happened: a phase ends when nobody is waited for, and perhaps the next one at once. */
import type { Scenario } from '../scenario/schema.ts';
import { isOver, tablesThatEnd } from './clock.ts';
import type { Event } from './event.ts';
import { evolveAll } from './evolve.ts';
import { endPhases } from './phases.ts';
import { tablesOf } from './seats.ts';
import type { Session } from './state.ts';

/** It ends: every phase that is left is one that bots alone can't end, or nearer to the debrief's end. */
export function follow(session: Session, now: number, scenario: Scenario): readonly Event[] {
  const events: Event[] = [];
  let state = session;
  for (let ended = endOfOne(state, now, scenario); ended.length > 0; ended = endOfOne(state, now, scenario)) {
    events.push(...ended);
    state = evolveAll(state, ended);
  }
  return events;
}

function endOfOne(session: Session, now: number, scenario: Scenario): readonly Event[] {
  if (session.stage === 'closed') return [];
  for (const [, table] of tablesOf(session)) {
    if (isOver(session, table, now)) return endPhases(session, tablesThatEnd(session, table), now, scenario);
  }
  return [];
}
