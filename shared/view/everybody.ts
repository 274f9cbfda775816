/** What everybody in a session sees, the projector included: who is here, and how far it is. */
import { roundsOf } from '../game/phases.ts';
import type { Session } from '../game/state.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { EverybodyRecord } from './schema.ts';

/**
 * @param at      session time of this projection, ms
 * @param version of the log that is shown
 * @param present participants with a connection: about sockets, not about the game, so it comes from outside
 */
export function everybodyView(session: Session, scenario: Scenario, at: number, version: number, present: ReadonlySet<string>): EverybodyRecord {
  return {
    code: session.code,
    scenario: session.scenario.id,
    preset: session.preset,
    locale: session.locale,
    stage: session.stage,
    rounds: roundsOf(session, scenario),
    version,
    at,
    people: Object.fromEntries(
      Object.entries(session.participants).map(([id, { nickname, host }], order) => [id, { nickname, host, present: present.has(id), order }]),
    ),
  };
}
