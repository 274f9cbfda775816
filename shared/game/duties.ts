/**
 * What the state still owes: an end to a phase, a run of the society, a move of a bot. The server does these and reports
 * by commands that name what they were for. After a crash the same state owes the same; there is no other bookkeeping.
 */
import { type RoleId, roleIds } from '../scenario/roles.ts';
import { hasBegunBriefing } from './briefing.ts';
import { beganAt, dueAt } from './clock.ts';
import { haveAllLaid } from './decision.ts';
import type { TableId } from './ids.ts';
import { hasBegunNegotiation } from './motion.ts';
import { ruleOf } from './phases.ts';
import type { PhaseName } from './presets.ts';
import { isDrivenByPeople, tablesOf } from './seats.ts';
import type { Session, Table } from './state.ts';

/** at: session time from which it is due */
export type Duty =
  | { readonly kind: 'expire'; readonly table: TableId; readonly phaseNumber: number; readonly at: number }
  | { readonly kind: 'simulate'; readonly table: TableId; readonly round: number }
  | { readonly kind: 'bot'; readonly table: TableId; readonly role: RoleId; readonly at: number };

/** Bots speak after people, or when nobody has done anything for this long. */
const botPatienceMs = 20_000;

export function dutiesOf(session: Session): readonly Duty[] {
  if (session.stage === 'closed') return [];
  return tablesOf(session).flatMap(([id, table]) => [...expiry(session, id, table), ...simulation(id, table), ...botMoves(session, id, table)]);
}

function expiry(session: Session, table: TableId, state: Table): readonly Duty[] {
  const at = dueAt(session, state);
  return at === null ? [] : [{ kind: 'expire', table, phaseNumber: state.phaseNumber, at }];
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
const turns: Readonly<Partial<Record<PhaseName, (table: Table) => boolean>>> = {
  briefing: (table) => table.ready.length > 0 || hasBegunBriefing(table),
  negotiation: hasBegunNegotiation,
};

function botMoves(session: Session, id: TableId, table: Table): readonly Duty[] {
  if (table.clock.state === 'paused') return [];
  const { botOwes } = ruleOf(table);
  const owing = roleIds.filter((role) => !isDrivenByPeople(table, role) && botOwes(table, role));
  const haveBegun = turns[table.phase.name];
  const at = haveBegun === undefined || haveBegun(table) ? table.phaseBegan : beganAt(session, table) + botPatienceMs;
  return (haveBegun === undefined ? owing : owing.slice(0, 1)).map((role) => ({ kind: 'bot', table: id, role, at }));
}
