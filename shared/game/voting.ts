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
  /** the highest sum */
  score: (candidates, scores) => highest(candidates, today, totalsOf(candidates, scores)),
  /** the highest sum among motions that more than half of the voting seats can live with, else today's law */
  majority: among((given) => 2 * given.filter((score) => score >= livable - tie).length > given.length),
  /** the highest sum among motions that nobody objects to, else today's law */
  consent: among((given) => given.every((score) => score > objection + tie)),
};

/** Sum over the seats, for each candidate; in seat order, so that the last bit is the same everywhere. */
export function totalsOf(candidates: Candidates, scores: SeatScores): Ballot {
  const totals: Record<BallotTarget, number> = { today: 0 };
  for (const candidate of candidates) totals[candidate] = roleIds.reduce((sum, role) => sum + (scores[role]?.[candidate] ?? 0), 0);
  return totals;
}

/** Of the six faces: from here on a seat can live with a motion · at this one it can't (docs: game.md § Exact rules, Counting). */
const livable = 3;
const objection = 0;

/** Today's law is no motion: where none passes, it stays, whatever its own scores. */
function among(passes: (given: readonly number[]) => boolean): VotingRule {
  return (candidates, scores) => {
    const given = (candidate: BallotTarget): readonly number[] => roleIds.flatMap((role) => scores[role]?.[candidate] ?? []);
    const motions = candidates.filter((candidate) => candidate !== today && given(candidate).length > 0 && passes(given(candidate)));
    const [first] = motions;
    return first === undefined ? today : highest(motions, first, totalsOf(candidates, scores));
  };
}

/** Means of two or three holders add up with errors of rounding; sums nearer than this are a tie. */
const tie = 1e-9;

/** The first of the highest: candidates come in the order in which ties are broken. */
function highest(candidates: Candidates, first: BallotTarget, totals: Ballot): BallotTarget {
  return candidates.reduce((best, one) => ((totals[one] ?? 0) > (totals[best] ?? 0) + tie ? one : best), first);
}
