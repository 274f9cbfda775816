/**
 * A log, computed again: what the seed draws, what the ballots count, what the society does. A log whose recorded
 * figures are not those of its own commands is named at the first entry that differs.
 */
import { countBallots } from '../game/ballot.ts';
import type { Entry, Event } from '../game/event.ts';
import { evolve } from '../game/evolve.ts';
import { plansOf } from '../game/outcome.ts';
import { columns, type Session } from '../game/state.ts';
import { fingerprintOf } from '../numeric/fingerprint.ts';
import { rulesFingerprint } from '../scenario/catalogue.ts';
import { drawCounts, drawTruth } from '../scenario/evidence.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Scenario } from '../scenario/schema.ts';
import { simulateRound } from './simulate-round.ts';

export type Recomputed = { readonly session: Session } | { readonly departsAt: number; readonly why: string };

export function recompute(scenario: Scenario, entries: readonly Entry[]): Recomputed {
  let session: Session | null = null;
  for (const { version, event } of entries) {
    const why = departs(scenario, session, event);
    if (why !== null) return { departsAt: version, why };
    session = evolve(session, event);
  }
  return session === null ? { departsAt: 1, why: 'the log is empty' } : { session };
}

/** What is wrong with an event after this state, in a clause; null: it is what these commands give. */
function departs(scenario: Scenario, session: Session | null, event: Event): string | null {
  if (event.type === 'session-created') {
    return event.scenario.rules === rulesFingerprint(scenario) ? null : 'it was played under other rules (numbers of the scenario differ)';
  }
  if (session === null) return 'a log begins with session-created';
  if (event.type === 'round-begun') {
    return same(event.counts, drawCounts(scenario, event.index, session.seed)) ? null : 'the seed draws other cards';
  }
  const table = 'table' in event ? session.tables[event.table] : undefined;
  if (table === undefined) return null;
  if (event.type === 'ballots-counted') {
    const counted = countBallots(table, roundAt(scenario, table.round.index), session.votingRule);
    return same(event.count, counted) ? null : 'the ballots give another count';
  }
  if (event.type === 'outcome-recorded') {
    const outcomes = simulateRound(plansOf(session, event.table, scenario));
    const isSame = columns.every((column) => outcomes[column].fingerprint === event.result.fingerprints[column]);
    if (!isSame) return 'the society comes out otherwise';
    return event.result.z === drawTruth(scenario, session.seed)[table.round.index]?.z ? null : 'the seed draws another truth';
  }
  return null;
}

function same(a: unknown, b: unknown): boolean {
  return fingerprintOf(a) === fingerprintOf(b);
}
