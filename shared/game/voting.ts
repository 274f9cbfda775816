/** Voting rules as functions over the seats' scores. Adding one is adding an entry and its test (docs: game.md § Exact rules, Counting). */
import { roleIds } from '../scenario/roles.ts';
import { today } from './ids.ts';
import type { RuleName } from './presets.ts';
import type { Ballot, BallotTarget, SomeRoles } from './state.ts';

/** What may win, in the order in which ties are broken: today's law, then fewer coins, then the earlier motion. */
export type Candidates = readonly BallotTarget[];
/** Complete scores of each seat that voted. */
export type SeatScores = SomeRoles<Ballot>;

/** @returns the winner; today's law, the first candidate, where nobody voted */
export type VotingRule = (candidates: Candidates, scores: SeatScores) => BallotTarget;

export const votingRules: Readonly<Record<RuleName, VotingRule>> = {
  score: (candidates, scores) => highest(candidates, totalsOf(candidates, scores)),
};

/** Sum over the seats, for each candidate; in seat order, so that the last bit is the same everywhere. */
export function totalsOf(candidates: Candidates, scores: SeatScores): Ballot {
  const totals: Record<BallotTarget, number> = { today: 0 };
  for (const candidate of candidates) totals[candidate] = roleIds.reduce((sum, role) => sum + (scores[role]?.[candidate] ?? 0), 0);
  return totals;
}

/** Means of two or three holders add up with errors of rounding; sums nearer than this are a tie. */
const tie = 1e-9;

/** The first of the highest: candidates come in the order in which ties are broken. */
function highest(candidates: Candidates, totals: Ballot): BallotTarget {
  return candidates.reduce((best, one) => ((totals[one] ?? 0) > (totals[best] ?? 0) + tie ? one : best), today);
}
