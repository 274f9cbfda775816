/** Who may send what now. The subjects' tables say it of each command; here it is read, for decide and for what people see. */
import { type RoleId, roleIds } from '../scenario/roles.ts';
import type { Context, Decider, Decision, LiveCommand, LiveCommandType, When } from './decider.ts';
import type { ParticipantId, TableId } from './ids.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isDrivenByPeople, roleOf } from './seats.ts';
import type { Actor, Participant, Session, Table } from './state.ts';

type Refused = { readonly refusal: Refusal };
type Admission = { readonly decide: (command: LiveCommand, context: Context) => Decision } | Refused;

interface Place {
  readonly session: Session;
  readonly tableId: TableId;
  readonly table: Table;
}

/** The decider, ready to be asked, or why this sender may not send this now. */
export function admit(session: Session, decider: Decider<LiveCommandType>, by: Actor): Admission {
  if (decider.from === 'server') {
    return by.kind === 'server' ? { decide: (command, context) => decider.decide(session, command, context) } : refuse('message/not-yours');
  }
  if (by.kind === 'server') return refuse('message/not-yours');
  return by.kind === 'bot' ? admitBot(session, decider, by.table, by.role) : admitPerson(session, decider, by.id);
}

function admitBot(session: Session, decider: Decider<LiveCommandType>, tableId: TableId, role: RoleId): Admission {
  if (decider.from !== 'seat' && decider.from !== 'bot') return refuse('message/not-yours');
  const table = session.tables[tableId];
  if (table === undefined || !roleIds.includes(role)) return refuse('seat/none');
  if (isDrivenByPeople(table, role)) return refuse('seat/taken');
  const place = { session, tableId, table };
  return (
    tooSoonOrLate(decider, place) ?? {
      decide: (command, { now, scenario }) => decider.decide({ ...place, now, scenario, role, participant: null }, command),
    }
  );
}

function admitPerson(session: Session, decider: Decider<LiveCommandType>, participant: ParticipantId): Admission {
  if (decider.from === 'server') return refuse('message/not-yours');
  if (decider.from === 'bot') return refuse('message/not-yours');
  const person: Participant | undefined = Object.hasOwn(session.participants, participant) ? session.participants[participant] : undefined;
  const table = person && session.tables[person.table];
  if (person === undefined || table === undefined || person.tokenHash === '') return refuse('seat/none');
  const place = { session, tableId: person.table, table };
  const role = roleOf(table, participant);
  if (decider.from === 'host' && !person.host) return refuse('session/host-only');
  if (decider.from === 'host' || decider.from === 'person') {
    return (
      tooSoonOrLate(decider, place) ?? {
        decide: (command, { now, scenario }) => decider.decide({ ...place, now, scenario, participant, person, role }, command),
      }
    );
  }
  if (role === null) return refuse('seat/none');
  return (
    tooSoonOrLate(decider, place) ?? {
      decide: (command, { now, scenario }) => decider.decide({ ...place, now, scenario, role, participant }, command),
    }
  );
}

function tooSoonOrLate({ phases, otherwise, whilePaused }: When, { table }: Place): Refused | null {
  if (!phases.includes(table.phase.name)) return refuse(otherwise ?? 'phase/not-now');
  if (table.clock.state === 'paused' && whilePaused !== true) return refuse('clock/paused');
  return null;
}
