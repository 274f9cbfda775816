/** A round's law as players make it: five dials with three stops each, and the policy that the society runs under. */
import { checkPolicy, type Policy, type PolicyProblem, statusQuo } from '../society/policy.ts';
import { roundAt } from './rounds.ts';
import type { Condition, Dial, Round, Scenario } from './schema.ts';

/** What a law may cost without anybody's pledge; a package is within it. */
export const coinsOfMotion = 4;

export type Stop = 0 | 1 | 2;
/** A stop for each dial of the round, by lever. */
export type Stops = Readonly<Record<string, Stop>>;

/** Today's law: every dial where it stands when the round begins. */
export function todayStops(round: Round): Stops {
  return stopsOf(round, {});
}

/** A complete law from the stops that differ from today; what is no dial of this round is left out. */
export function stopsOf(round: Round, changed: Readonly<Partial<Record<string, Stop>>>): Stops {
  return Object.fromEntries(round.dials.map((dial) => [dial.lever, changed[dial.lever] ?? dial.today]));
}

/** Coins: one for each stop away from today. */
export function costOf(round: Round, stops: Stops): number {
  return round.dials.reduce((coins, dial) => coins + Math.abs(stopOf(dial, stops) - dial.today), 0);
}

/** The base policy (what earlier rounds passed) with this round's dials turned. */
export function policyOf(base: Policy, round: Round, stops: Stops): Policy {
  const turned = round.dials.map((dial) => [dial.lever, dial.stops[stopOf(dial, stops)].value] as const);
  return { ...base, ...Object.fromEntries(turned) };
}

/** The law in force when these laws were passed one round after the other: what a round doesn't offer stays. */
export function policyAfter(scenario: Scenario, laws: readonly Stops[]): Policy {
  return laws.reduce((policy, stops, index) => policyOf(policy, roundAt(scenario, index), stops), statusQuo);
}

/** Why the society has no such law: a combination that contradicts itself. Empty: it may be proposed. */
export function lawRefusal(base: Policy, round: Round, stops: Stops): readonly PolicyProblem[] {
  const checked = checkPolicy(policyOf(base, round, stops));
  return 'problems' in checked ? checked.problems : [];
}

/** A motion is its stops: two are the same if every dial stands at the same stop. */
export function sameStops(a: Stops, b: Stops): boolean {
  const levers = Object.keys(a);
  return levers.length === Object.keys(b).length && levers.every((lever) => a[lever] === b[lever]);
}

/** Whether a law meets a condition; bounds are met only by numbers. */
export function meets(policy: Policy, condition: Condition): boolean {
  const value = policy[condition.lever];
  if (condition.is !== undefined && value !== condition.is) return false;
  if (condition.atLeast !== undefined && !(typeof value === 'number' && value >= condition.atLeast)) return false;
  if (condition.atMost !== undefined && !(typeof value === 'number' && value <= condition.atMost)) return false;
  return true;
}

function stopOf(dial: Dial, stops: Stops): Stop {
  return stops[dial.lever] ?? dial.today;
}
