/** The state that follows from an event: one produce() over the subjects' evolvers. Truth is the log, folded by this. */
import { type Draft, produce } from 'immer';
import { ballotEvolvers } from './ballot.ts';
import { briefingEvolvers } from './briefing.ts';
import { clockEvolvers } from './clock.ts';
import { debateEvolvers } from './debate.ts';
import { debriefEvolvers } from './debrief.ts';
import { decisionEvolvers } from './decision.ts';
import type { Entry, Event, EventOf } from './event.ts';
import type { Evolver, Evolvers, LiveEventType } from './evolver.ts';
import { facilitateEvolvers } from './facilitate.ts';
import { lineEvolvers } from './line.ts';
import { sessionFrom } from './lobby.ts';
import { motionEvolvers } from './motion.ts';
import { outcomeEvolvers } from './outcome.ts';
import { peopleEvolvers } from './people.ts';
import { phaseEvolvers } from './phases.ts';
import { prologueEvolvers } from './prologue.ts';
import type { Session } from './state.ts';
import { voiceEvolvers } from './voice.ts';

const evolvers: Evolvers = {
  ...peopleEvolvers,
  ...phaseEvolvers,
  ...clockEvolvers,
  ...prologueEvolvers,
  ...briefingEvolvers,
  ...debateEvolvers,
  ...lineEvolvers,
  ...motionEvolvers,
  ...ballotEvolvers,
  ...decisionEvolvers,
  ...outcomeEvolvers,
  ...debriefEvolvers,
  ...voiceEvolvers,
  ...facilitateEvolvers,
};

/** @throws if a log doesn't begin with session-created: the log is damaged */
export function evolve(session: Session | null, event: Event): Session {
  if (event.type === 'session-created') return produce(sessionFrom(event), () => {}); // frozen like every later state
  if (session === null) throw new Error(`A log begins with session-created, not with ${event.type}`);
  return produce(session, (draft) => apply(draft, event));
}

export function evolveAll(session: Session, events: readonly Event[]): Session {
  return events.reduce(evolve, session);
}

/** @throws if the log is empty or damaged */
export function replay(entries: readonly Entry[]): Session {
  const session = entries.reduce<Session | null>((state, entry) => evolve(state, entry.event), null);
  if (session === null) throw new Error('An empty log is no session');
  return session;
}

function apply(draft: Draft<Session>, event: EventOf<LiveEventType>): void {
  // The other cast of dispatch: that this evolver is only given its own event is more than the compiler can follow.
  (evolvers[event.type] as Evolver<LiveEventType>)(draft, event);
}
