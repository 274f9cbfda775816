/** Who may send what now. The subjects' tables say it of each command; here it is read, for decide and for what people see. */
import { type RoleId, roleIds } from '../scenario/roles.ts';
import type { Context, Decider, Decision, LiveCommand, LiveCommandType, When } from './decider.ts';
import type { ParticipantId, TableId } from './ids.ts';
import { presets } from './presets.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isDrivenByPeople, roleOf, tablesOf } from './seats.ts';
import type { Actor, Participant, Seat, Session, Table } from './state.ts';

type Refused = { readonly refusal: Refusal };
type Admission = { readonly decide: (command: LiveCommand, context: Context) => Decision } | Refused;
type AnyDecider = Decider<LiveCommandType>;
type Steers = Extract<AnyDecider, { readonly from: 'host' | 'facilitator' | 'starter' }>;

interface Place {
  readonly session: Session;
  readonly tableId: TableId;
  readonly table: Table;
}

/** The decider, ready to be asked, or why this sender may not send this now. */
export function admit(session: Session, decider: AnyDecider, by: Actor): Admission {
  if (decider.from === 'server') {
    return by.kind === 'server' ? { decide: (command, context) => decider.decide(session, command, context) } : refuse('message/not-yours');
  }
  if (by.kind === 'server') return refuse('message/not-yours');
  if (by.kind === 'facilitator') return admitFacilitator(session, decider);
  return by.kind === 'bot' ? admitBot(session, decider, by.table, by.role) : admitPerson(session, decider, by.id);
}

/** Solo and friends have none. */
function admitFacilitator(session: Session, decider: AnyDecider): Admission {
  return presets[session.preset].facilitated && isSteering(decider) ? steered(session, decider) : refuse('message/not-yours');
}

function admitBot(session: Session, decider: AnyDecider, tableId: TableId, role: RoleId): Admission {
  const isTheirs = decider.from === 'seat' || decider.from === 'bot' || decider.from === 'starter';
  if (!isTheirs) return refuse('message/not-yours');
  const table = session.tables[tableId];
  if (table === undefined || !roleIds.includes(role)) return refuse('seat/none');
  if (isDrivenByPeople(table, role)) return refuse('seat/taken');
  if (isSteering(decider)) return presets[session.preset].facilitated ? refuse('session/facilitator-only') : steered(session, decider);
  const place = { session, tableId, table };
  return (
    tooSoonOrLate(decider, place) ?? {
      decide: (command, { now, scenario }) => decider.decide({ ...place, now, scenario, role, participant: null }, command),
    }
  );
}

function admitPerson(session: Session, decider: AnyDecider, participant: ParticipantId): Admission {
  if (decider.from === 'server') return refuse('message/not-yours');
  if (decider.from === 'bot') return refuse('message/not-yours');
  const person: Participant | undefined = Object.hasOwn(session.participants, participant) ? session.participants[participant] : undefined;
  const table = person && session.tables[person.table];
  if (person === undefined || table === undefined || person.tokenHash === '') return refuse('seat/none');
  const role = roleOf(table, participant);
  if (isSteering(decider)) return admitHost(session, decider, person.host, role);
  const place = { session, tableId: person.table, table };
  if (decider.from === 'person') {
    return (
      tooSoonOrLate(decider, place) ?? {
        decide: (command, { now, scenario }) => decider.decide({ ...place, now, scenario, participant, person, role }, command),
      }
    );
  }
  if (role === null) return refuse('seat/none');
  return (
    tooSoonOrLate(decider, place) ??
    notTheirs(decider, table.seats[role], participant) ?? {
      decide: (command, { now, scenario }) => decider.decide({ ...place, now, scenario, role, participant }, command),
    }
  );
}

/** A person who steers: never where there is a facilitator, whatever they brought. */
function admitHost(session: Session, decider: Steers, isHost: boolean, role: RoleId | null): Admission {
  if (decider.from === 'facilitator' || presets[session.preset].facilitated) return refuse('session/facilitator-only');
  if (decider.from === 'host' && !isHost) return refuse('session/host-only');
  if (decider.from === 'starter' && role === null) return refuse('seat/none');
  return steered(session, decider);
}

function steered(session: Session, decider: Steers): Admission {
  if (decider.stages?.includes(session.stage) === false) return refuse(decider.otherwise ?? 'phase/not-now');
  return { decide: (command, { now, scenario }) => decider.decide({ session, tables: tablesOf(session), now, scenario }, command) };
}

function isSteering(decider: AnyDecider): decider is Steers {
  return decider.from === 'host' || decider.from === 'facilitator' || decider.from === 'starter';
}

/** What a seat's holder may not do because others share it with them, or nobody does. */
function notTheirs({ byVoice, inShared }: When, { voice, holders }: Seat, participant: ParticipantId): Refused | null {
  if (byVoice === true && voice !== participant) return refuse('voice/not-yours');
  return inShared === true && holders.length < 2 ? refuse('voice/not-shared') : null;
}

function tooSoonOrLate({ phases, otherwise, whilePaused }: When, { table }: Place): Refused | null {
  if (!phases.includes(table.phase.name)) return refuse(otherwise ?? 'phase/not-now');
  if (table.clock.state === 'paused' && whilePaused !== true) return refuse('clock/paused');
  return null;
}
