/**
 * A log, computed again: what the seed draws, what the ballots count, what the society does. A log whose recorded
 * figures are not those of its own commands is named at the first entry that differs.
 */
import { countBallots } from '../game/ballot.ts';
import { Command } from '../game/command.ts';
import { decide } from '../game/decide.ts';
import { cardsToTurn } from '../game/decision.ts';
import { type Entry, type EventOf, logFormat } from '../game/event.ts';
import { evolve } from '../game/evolve.ts';
import { plansOf, recordOutcome } from '../game/outcome.ts';
import type { Session } from '../game/state.ts';
import { fingerprintOf } from '../numeric/fingerprint.ts';
import { rulesFingerprint } from '../scenario/catalogue.ts';
import { drawCounts } from '../scenario/evidence.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Scenario } from '../scenario/schema.ts';
import { simulateRound } from './simulate-round.ts';

export type Recomputed = { readonly session: Session } | { readonly departsAt: number; readonly why: string };

export function recompute(scenario: Scenario, entries: readonly Entry[]): Recomputed {
  let session: Session | null = null;
  for (const entry of entries) {
    const why = departs(scenario, session, entry);
    if (why !== null) return { departsAt: entry.version, why };
    session = evolve(session, entry.event);
  }
  return session === null ? { departsAt: 1, why: 'the log is empty' } : { session };
}

/** What is wrong with an event after this state, in a clause; null: it is what these commands give. */
function departs(scenario: Scenario, session: Session | null, { event, at }: Entry): string | null {
  if (event.type === 'session-created') {
    if (event.format !== logFormat) return `it is written in format ${event.format}, and this program reads ${logFormat}`;
    return event.scenario.rules === rulesFingerprint(scenario) ? null : 'it was played under other rules (numbers of the scenario differ)';
  }
  if (session === null) return 'a log begins with session-created';
  if (event.type === 'round-begun') {
    return same(event.counts, drawCounts(scenario, event.index, session.seed)) ? null : 'the seed draws other cards';
  }
  const table = 'table' in event && event.table !== null ? session.tables[event.table] : undefined;
  if (table === undefined) return null;
  if (event.type === 'ballots-counted') {
    const counted = countBallots(table, roundAt(scenario, table.round.index), session.votingRule);
    return same(event.count, counted) ? null : 'the ballots give another count';
  }
  if (event.type === 'cards-turned') return same(event.cards, cardsToTurn(table)) ? null : 'other cards were laid';
  if (event.type === 'outcome-recorded') return isOutcome(scenario, session, at, event) ? null : 'the society comes out otherwise';
  return null;
}

/** Whether the rules record just this when the society is run again: figures, indices, stakes and truth. */
function isOutcome(scenario: Scenario, session: Session, now: number, { table, result }: EventOf<'outcome-recorded'>): boolean {
  const outcomes = simulateRound(plansOf(session, table, scenario));
  const round = session.tables[table]?.round.index ?? -1;
  const decision = decide(session, Command.parse(recordOutcome(table, round, outcomes)), { by: { kind: 'server' }, now, scenario });
  return 'events' in decision && decision.events.some((event) => event.type === 'outcome-recorded' && same(event.result, result));
}

function same(a: unknown, b: unknown): boolean {
  return fingerprintOf(a) === fingerprintOf(b);
}
