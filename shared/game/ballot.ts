/** Choose together: the ballots of people and bots, what the silent and the unscored count for, the count. */
import { costOf, todayStops } from '../scenario/law.ts';
import { type RoleId, roleIds } from '../scenario/roles.ts';
import type { Round } from '../scenario/schema.ts';
import { accept, type Deciders } from './decider.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import { today } from './ids.ts';
import type { RuleName } from './presets.ts';
import { refuse } from './refusal.ts';
import type { Ballot, BallotTarget, Count, Motion, Table } from './state.ts';
import { totalsOf, votingRules } from './voting.ts';

const worst = 0;
const best = 5;
/** What a ballot says of a law that it leaves out: nothing for a motion, a shrug for today's law. */
const unscored = { motion: 0, today: 3 };

/** Every holder who is awake scores: the phase doesn't close while one of them is still thinking. */
export function haveAllVoted({ phase, seats }: Table, role: RoleId): boolean {
  return phase.name === 'ballot' && seats[role].holders.every((holder) => phase.ballots[role]?.[holder] !== undefined);
}

export function owesVote({ phase }: Table, role: RoleId): boolean {
  return phase.name === 'ballot' && phase.botBallots[role] === undefined && phase.ballots[role] === undefined;
}

/** A bot that took a seat over votes for it, whatever its holder scored before falling silent. */
export function botOwesVote({ phase }: Table, role: RoleId): boolean {
  return phase.name === 'ballot' && phase.botBallots[role] === undefined;
}

export const ballotDeciders = {
  'score-ballot': {
    from: 'seat',
    phases: ['ballot'],
    decide({ table, tableId, role, participant }, command) {
      const onBallot: readonly string[] = [today, ...table.round.motions.map((motion) => motion.id)];
      if (Object.keys(command.scores).some((target) => !onBallot.includes(target))) return refuse('ballot/unknown-motion');
      if (Object.values(command.scores).some((score) => !isScore(score))) return refuse('ballot/score-out-of-range');
      const scores = completeBallot(command.scores, table.round.motions);
      if (participant === null) return accept({ type: 'bot-ballot-scored', table: tableId, role, scores });
      return accept({ type: 'ballot-scored', table: tableId, role, participant, scores });
    },
  },
} satisfies Partial<Deciders>;

export const ballotEvolvers = {
  'ballot-scored'(session, event) {
    const { phase } = tableIn(session, event.table);
    if (phase.name === 'ballot') phase.ballots[event.role] = { ...phase.ballots[event.role], [event.participant]: event.scores };
  },
  'bot-ballot-scored'(session, event) {
    const { phase } = tableIn(session, event.table);
    if (phase.name === 'ballot') phase.botBallots[event.role] = event.scores;
  },
  'ballots-counted'(session, event) {
    tableIn(session, event.table).round.count = event.count;
  },
} satisfies Partial<Evolvers>;

/** The count of a ballot that is over. Whoever was silent abstains. */
export function countBallots(table: Table, round: Round, rule: RuleName): Count {
  const { motions } = table.round;
  const ballots: { [role in RoleId]?: Ballot } = {};
  for (const role of roleIds) {
    const ballot = ballotOf(table, role);
    if (ballot !== null) ballots[role] = ballot;
  }
  const candidates = inTieOrder(round, motions);
  const winner = votingRules[rule](candidates, ballots);
  const stops = motions.find((motion) => motion.id === winner)?.stops ?? todayStops(round);
  return { winner, stops, totals: totalsOf(candidates, ballots), ballots };
}

/** A seat's scores: the mean of those who voted in it, also of one who has left it since; else its bot's; null if it abstains. */
function ballotOf({ phase, round }: Table, role: RoleId): Ballot | null {
  if (phase.name !== 'ballot') return null;
  const cast = Object.values(phase.ballots[role] ?? {});
  if (cast.length === 0) return phase.botBallots[role] ?? null;
  const mean = (target: BallotTarget): number => cast.reduce((sum, ballot) => sum + (ballot[target] ?? 0), 0) / cast.length;
  return perTarget(round.motions, mean);
}

function inTieOrder(round: Round, motions: readonly Motion[]): readonly BallotTarget[] {
  const dearer = (a: Motion, b: Motion): number => costOf(round, a.stops) - costOf(round, b.stops);
  return [today, ...motions.toSorted(dearer).map((motion) => motion.id)]; // a stable sort: among equals the earlier motion stays first
}

function completeBallot(scores: Readonly<Partial<Record<BallotTarget, number>>>, motions: readonly Motion[]): Ballot {
  return perTarget(motions, (target) => scores[target] ?? (target === today ? unscored.today : unscored.motion));
}

function perTarget(motions: readonly Motion[], scoreOf: (target: BallotTarget) => number): Ballot {
  const ballot: Record<BallotTarget, number> = { today: scoreOf(today) };
  for (const { id } of motions) ballot[id] = scoreOf(id);
  return ballot;
}

function isScore(score: number): boolean {
  return Number.isInteger(score) && score >= worst && score <= best;
}
