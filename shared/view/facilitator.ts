/** What the facilitator of a lesson or workshop sees beside all tables: whom each waits for, who speaks, what may be done, what is ahead. */
import { mayNow } from '../game/decide.ts';
import { tablesBehind } from '../game/facilitate.ts';
import { stepsAhead } from '../game/finish.ts';
import { waitsFor } from '../game/phases.ts';
import type { PhaseName } from '../game/presets.ts';
import { tablesOf } from '../game/seats.ts';
import type { Session, Table } from '../game/state.ts';
import { roleIds } from '../scenario/roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { FacilitatorRecord } from './schema.ts';
import { clockView } from './table.ts';

/** What is read aloud as a phase begins; in the outcome, saidAndDid follows when the cards lie open. */
const aloud: Readonly<Partial<Record<PhaseName, keyof Scenario['readAloud']>>> = {
  prologue: 'prologue',
  briefing: 'briefing',
  debate: 'debate',
  negotiation: 'negotiation',
  ballot: 'ballot',
  decision: 'decision',
  outcome: 'reveal',
};

/** @param at session time of this projection, ms */
export function facilitatorView(session: Session, at: number): FacilitatorRecord {
  const [behind] = tablesBehind(tablesOf(session));
  if (behind === undefined) throw new Error('A session has a table');
  const [, { phase, round, clock }] = behind;
  return {
    may: Object.fromEntries(mayNow(session, { kind: 'facilitator' }).map((type) => [type, true])),
    locked: session.locked,
    unlocked: session.unlocked,
    removed: Object.fromEntries(Object.entries(session.removed).map(([id, { nickname }]) => [id, nickname])),
    phase: phase.name,
    round: round.index,
    readAloud: aloud[phase.name] ?? '',
    tables: Object.fromEntries(tablesOf(session).map(([id, table]) => [id, watched(table)])),
    endsAt: clockView(clock).endsAt,
    ahead: Object.fromEntries(stepsAhead(session, at).map((step, order) => [`s${order}`, { ...step, order }])),
  };
}

function watched(table: Table): FacilitatorRecord['tables'][string] {
  const rounds = [...table.past, table.round];
  const contributions = roleIds.map((role) => {
    const cards = rounds.flatMap(({ shown }) => shown.filter((card) => card.role === role && !card.asked));
    const motions = rounds.flatMap((round) => round.motions.filter((motion) => motion.by === role));
    const points = rounds.flatMap((round) => round.points.filter((point) => point.role === role));
    return [role, cards.length + motions.length + points.length] as const;
  });
  return {
    waitsFor: Object.fromEntries(waitsFor(table).map((role) => [role, true])),
    contributions: Object.fromEntries(contributions),
  };
}
