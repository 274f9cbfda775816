/**
 * What follows from a command, or why it is refused. A value goes in, a value comes out: only programmers' errors throw.
 * First who may send what now, then the subject's own rule, then what follows from it.
 */
import { ballotDeciders } from './ballot.ts';
import { briefingDeciders } from './briefing.ts';
import { clockDeciders } from './clock.ts';
import type { Command, CommandType } from './command.ts';
import { debateDeciders } from './debate.ts';
import { debriefDeciders } from './debrief.ts';
import { accept, type Context, type Decider, type Deciders, type Decision, type LiveCommand, type LiveCommandType } from './decider.ts';
import { decisionDeciders } from './decision.ts';
import type { Event } from './event.ts';
import { evolveAll } from './evolve.ts';
import { facilitateDeciders } from './facilitate.ts';
import { follow } from './follow.ts';
import { admit } from './gate.ts';
import { lineDeciders } from './line.ts';
import { createSession, lobbyDeciders } from './lobby.ts';
import { motionDeciders } from './motion.ts';
import { outcomeDeciders } from './outcome.ts';
import { peopleDeciders } from './people.ts';
import { phaseDeciders } from './phases.ts';
import { prologueDeciders } from './prologue.ts';
import { refuse } from './refusal.ts';
import { isDrivenByPeople, roleOf } from './seats.ts';
import type { Actor, Session } from './state.ts';
import { voiceDeciders } from './voice.ts';

export type { Context, Decision } from './decider.ts';

const deciders: Deciders = {
  ...lobbyDeciders,
  ...peopleDeciders,
  ...phaseDeciders,
  ...clockDeciders,
  ...prologueDeciders,
  ...briefingDeciders,
  ...debateDeciders,
  ...lineDeciders,
  ...motionDeciders,
  ...ballotDeciders,
  ...decisionDeciders,
  ...outcomeDeciders,
  ...debriefDeciders,
  ...voiceDeciders,
  ...facilitateDeciders,
};

export function decide(session: Session | null, command: Command, context: Context): Decision {
  if (command.type === 'create-session') {
    return session === null && context.by.kind === 'server' ? createSession(command, context.scenario) : refuse('message/not-yours');
  }
  if (session === null || session.stage === 'closed') return refuse('session/closed');
  const returned = seatReturned(session, context.by);
  const state = evolveAll(session, returned);
  const decision = decideLive(state, command, context);
  if ('refusal' in decision) return decision;
  const events = [...returned, ...decision.events];
  return accept(...events, ...follow(evolveAll(session, events), context.now, context.scenario));
}

/** Command types that would not be refused for their time and sender: decide's own gate, shown in the view. */
export function mayNow(session: Session, by: Actor): readonly CommandType[] {
  if (session.stage === 'closed') return [];
  const state = evolveAll(session, seatReturned(session, by));
  const types = Object.keys(deciders).filter(isLive);
  return types.filter((type) => !('refusal' in admit(state, deciderOf(type), by)));
}

function decideLive(session: Session, command: LiveCommand, context: Context): Decision {
  const admission = admit(session, deciderOf(command.type), context.by);
  return 'refusal' in admission ? admission : admission.decide(command, context);
}

function deciderOf(type: LiveCommandType): Decider<LiveCommandType> {
  // One of the two casts of dispatch: that this decider is only asked about its own command is more than the compiler can follow.
  return deciders[type] as Decider<LiveCommandType>;
}

/** A seat that a bot took over is its holder's again as soon as they do anything. */
function seatReturned(session: Session, by: Actor): readonly Event[] {
  const person = by.kind === 'participant' ? session.participants[by.id] : undefined;
  const table = person && session.tables[person.table];
  if (by.kind !== 'participant' || person === undefined || table === undefined) return [];
  const role = roleOf(table, by.id);
  return role === null || isDrivenByPeople(table, role) ? [] : [{ type: 'seat-returned', table: person.table, role, voice: by.id }];
}

function isLive(type: string): type is LiveCommandType {
  return Object.hasOwn(deciders, type);
}
