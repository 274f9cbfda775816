/** A round of a story by its place. Apart from schema.ts, which brings a parser along. */
import type { Round, Scenario } from './schema.ts';

/** @throws if the scenario has no such round: laws are passed in rounds that exist */
export function roundAt(scenario: Scenario, index: number): Round {
  const round = scenario.rounds[index];
  if (round === undefined) throw new Error(`Scenario ${scenario.id} has no round ${index}`);
  return round;
}
