/**
 * What the state still owes: an end to a phase, a run of the society, a move of a bot. The server does these and reports
 * by commands that name what they were for. After a crash the same state owes the same; there is no other bookkeeping.
 */
import { type RoleId, roleIds } from '../scenario/roles.ts';
import { hasBegunBriefing } from './briefing.ts';
import { beganAt, dueAt, tablesThatEnd } from './clock.ts';
import { hasSpoken, speakerOf, turnEndsAt } from './debate.ts';
import { haveAllLaid } from './decision.ts';
import type { TableId } from './ids.ts';
import { hasWaited, owesAnswer } from './line.ts';
import { hasBegunNegotiation } from './motion.ts';
import { ruleOf } from './phases.ts';
import type { PhaseName } from './presets.ts';
import { isDrivenByPeople, seatsDrivenByPeople, tablesOf } from './seats.ts';
import type { Session, Table } from './state.ts';

/** at: session time from which it is due */
export type Duty =
  | { readonly kind: 'expire'; readonly table: TableId; readonly phaseNumber: number; readonly at: number }
  | { readonly kind: 'expire-turn'; readonly table: TableId; readonly phaseNumber: number; readonly turn: number; readonly at: number }
  | { readonly kind: 'simulate'; readonly table: TableId; readonly round: number }
  | { readonly kind: 'bot'; readonly table: TableId; readonly role: RoleId; readonly at: number };

/** Bots speak after people, or when nobody has done anything for this long. */
const botPatienceMs = 20_000;

export function dutiesOf(session: Session): readonly Duty[] {
  if (session.stage === 'closed') return [];
  return tablesOf(session).flatMap(([id, table]) => [
    ...expiry(session, id, table),
    ...turnExpiry(id, table),
    ...simulation(id, table),
    ...botMoves(session, id, table),
  ]);
}

/** Tables whose phases end together owe one end, that of the first of them. */
function expiry(session: Session, table: TableId, state: Table): readonly Duty[] {
  const [first] = tablesThatEnd(session, state);
  const at = first?.[0] === table ? dueAt(session, state) : null;
  return at === null ? [] : [{ kind: 'expire', table, phaseNumber: state.phaseNumber, at }];
}

function turnExpiry(table: TableId, state: Table): readonly Duty[] {
  const at = turnEndsAt(state);
  return state.phase.name !== 'debate' || at === null
    ? []
    : [{ kind: 'expire-turn', table, phaseNumber: state.phaseNumber, turn: state.phase.turn, at }];
}

function simulation(table: TableId, { phase, round }: Table): readonly Duty[] {
  return phase.name === 'outcome' && round.result === null ? [{ kind: 'simulate', table, round: round.index }] : [];
}

/**
 * Tables whose four cards lie: their outcome isn't owed yet, and its plans are known unless somebody changes a card. Who
 * runs them now has the outcome when the cards turn.
 */
export function runsAhead(session: Session): readonly TableId[] {
  if (session.stage === 'closed') return [];
  return tablesOf(session).flatMap(([id, table]) => (haveAllLaid(table) ? [id] : []));
}

/** Where bots wait for people: whether somebody has begun. There they also speak one at a time, in seat order. */
const begun: Readonly<Partial<Record<PhaseName, (table: Table) => boolean>>> = {
  briefing: (table) => table.ready.length > 0 || hasBegunBriefing(table),
  negotiation: hasBegunNegotiation,
};
/** A bot that said it would wait for another seat does so for this much longer, unless all people are ready. */
const botWaitMs = 10_000;
/** In its turn of the debate a bot takes a breath, then speaks; it gives up the turn when its sentence can be read: 20 words at 200 a minute, and a look. */
const breathMs = 2_000;
const sentenceMs = 8_000;

/** Never two at once: where bots speak, one of them is asked. */
function botMoves(session: Session, id: TableId, table: Table): readonly Duty[] {
  if (table.clock.state === 'paused') return [];
  const bots = roleIds.filter((role) => !isDrivenByPeople(table, role));
  const due = (role: RoleId, at: number): Duty => ({ kind: 'bot', table: id, role, at });
  const asked = bots.find((role) => owesAnswer(table, role));
  if (asked !== undefined) return [due(asked, table.phaseBegan)];
  if (table.phase.name === 'debate') {
    const { turnBegan } = table.phase;
    const speaker = bots.find((role) => role === speakerOf(table));
    return speaker === undefined ? [] : [due(speaker, turnBegan + (hasSpoken(table, speaker) ? sentenceMs : breathMs))];
  }
  const owing = bots.filter((role) => ruleOf(table).botOwes(table, role));
  const haveBegun = begun[table.phase.name];
  if (haveBegun === undefined) return owing.map((role) => due(role, table.phaseBegan));
  const patient = beganAt(session, table) + botPatienceMs;
  const [first] = [...owing.filter((role) => !hasWaited(table, role)), ...owing.filter((role) => hasWaited(table, role))];
  if (first === undefined) return [];
  if (!hasWaited(table, first)) return [due(first, haveBegun(table) ? table.phaseBegan : patient)];
  const isPressed = seatsDrivenByPeople(table).every((role) => table.ready.includes(role));
  return [due(first, isPressed ? table.phaseBegan : patient + botWaitMs)];
}
