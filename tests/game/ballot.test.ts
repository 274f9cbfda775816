/** Choosing together, and what the silent and the unscored count for. */
import { describe, expect, test } from 'vitest';
import type { MotionId } from '../../shared/game/ids.ts';
import type { Ballot } from '../../shared/game/state.ts';
import { votingRules } from '../../shared/game/voting.ts';
import { todayStops } from '../../shared/scenario/law.ts';
import type { RoleId } from '../../shared/scenario/roles.ts';
import { botOf, expire, type Game, given, holder, inPhase, packageOf, phaseOf, send, tableOf } from './given.ts';

/** A ballot phase with packages A and B on it, proposed in this order. */
function onBallot(places: readonly number[], people = 4): Game {
  const proposers: readonly RoleId[] = ['athlete', 'soldier', 'patient'];
  let game = inPhase('negotiation', { people });
  for (const [i, place] of places.entries()) game = send(game, actor(game, proposers[i] ?? 'regulator'), packageOf(game, place));
  return expire(game);
}

const actor = (game: Game, role: RoleId) => (tableOf(game).seats[role].driver === 'people' ? holder(game, role) : botOf(role));
const idAt = (game: Game, place: number): MotionId => tableOf(game).round.motions[place]?.id ?? ('m0' as MotionId);

function vote(game: Game, role: RoleId, today: number, motions: readonly number[]): Game {
  const scores: Record<MotionId | 'today', number> = { today };
  for (const [i, score] of motions.entries()) scores[idAt(game, i)] = score;
  return send(game, actor(game, role), { type: 'score-ballot', scores });
}

const countOf = (game: Game) => {
  const { count } = tableOf(game).round;
  if (count === null) throw new Error('not counted');
  return count;
};

describe('score', () => {
  test('the highest sum wins, and the law that passed is whole', () => {
    let game = onBallot([0, 1]);
    const [a, b] = [idAt(game, 0), idAt(game, 1)];
    const bStops = tableOf(game).round.motions[1]?.stops;
    game = vote(game, 'athlete', 0, [5, 3]);
    game = vote(game, 'soldier', 2, [0, 4]);
    game = vote(game, 'patient', 2, [2, 4]);
    game = vote(game, 'regulator', 2, [1, 4]);
    expect(phaseOf(game)).toBe('decision');
    expect(countOf(game)).toMatchObject({ winner: b, totals: { today: 6, [a]: 8, [b]: 15 }, stops: bStops });
  });

  test("today's law wins a tie", () => {
    let game = onBallot([0]);
    for (const role of ['athlete', 'soldier', 'patient', 'regulator'] as const) game = vote(game, role, 4, [4]);
    const round = game.scenario.rounds[0];
    expect(countOf(game)).toMatchObject({ winner: 'today', stops: round && todayStops(round) });
  });

  test('among motions fewer coins win a tie, then the earlier one', () => {
    // C costs four coins, A and B three each
    let dear = onBallot([2, 1]);
    for (const role of ['athlete', 'soldier', 'patient', 'regulator'] as const) dear = vote(dear, role, 0, [4, 4]);
    expect(countOf(dear).winner).toBe(tableOf(dear).round.motions[1]?.id);
    let equal = onBallot([1, 0]);
    for (const role of ['athlete', 'soldier', 'patient', 'regulator'] as const) equal = vote(equal, role, 0, [4, 4]);
    expect(countOf(equal).winner).toBe(tableOf(equal).round.motions[0]?.id);
  });

  test('nobody voted: today’s law', () => {
    const game = expire(onBallot([0, 1]));
    expect(countOf(game)).toMatchObject({ winner: 'today', ballots: {} });
  });

  test('sums that differ by rounding are a tie', () => {
    const third = 1 / 3;
    const ballot = (m1: number, m2: number): Ballot => ({ today: 0, ['m1' as MotionId]: m1, ['m2' as MotionId]: m2 });
    const scores = { athlete: ballot(third + third, 2), soldier: ballot(0.1 + 0.2, 0.3), patient: ballot(2, third + third) };
    expect(votingRules.score(['today', 'm1' as MotionId, 'm2' as MotionId], scores)).toBe('m1');
    expect(votingRules.score(['today', 'm2' as MotionId, 'm1' as MotionId], scores)).toBe('m2');
  });
});

describe('a ballot', () => {
  test('what it leaves out: 0 for a motion, 3 for today’s law', () => {
    const game = onBallot([0, 1]);
    const scored = send(game, holder(game, 'athlete'), { type: 'score-ballot', scores: { [idAt(game, 1)]: 5 } as Ballot });
    expect(tableOf(scored).phase).toMatchObject({
      ballots: { athlete: { [holderId(scored, 'athlete')]: { today: 3, [idAt(game, 0)]: 0, [idAt(game, 1)]: 5 } } },
    });
  });

  test('a seat without a vote counts for nothing', () => {
    const game = expire(vote(onBallot([0]), 'patient', 1, [2]));
    expect(Object.keys(countOf(game).ballots)).toEqual(['patient']);
    expect(countOf(game).totals.today).toBe(1);
  });

  test('may be changed as a whole until the phase ends', () => {
    const game = vote(vote(onBallot([0]), 'patient', 5, [0]), 'patient', 0, [4]);
    expect(countOf(expire(game)).ballots.patient).toEqual({ today: 0, [idAt(game, 0)]: 4 });
  });

  test('sealing is being ready: the last of all ends the phase, the bots among them', () => {
    let game = onBallot([0], 1);
    const person = (['athlete', 'soldier', 'patient', 'regulator'] as const).filter((role) => tableOf(game).seats[role].driver === 'people');
    const bots = (['athlete', 'soldier', 'patient', 'regulator'] as const).filter((role) => tableOf(game).seats[role].driver === 'bot');
    for (const role of person) game = vote(game, role, 0, [4]);
    for (const role of bots.slice(1)) game = vote(game, role, 0, [4]);
    expect(phaseOf(game)).toBe('ballot');
    const [last] = bots;
    if (last === undefined) throw new Error('a bot');
    given(game)
      .when(botOf(last), { type: 'score-ballot', scores: { today: 3 } })
      .gives('bot-ballot-scored', 'ballots-counted', 'phase-entered');
  });

  test.each([-1, 6, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('a score of %d is none', (today) => {
    const game = onBallot([0]);
    given(game).when(holder(game, 'athlete'), { type: 'score-ballot', scores: { today } }).isRefused('ballot/score-out-of-range');
  });
});

const holderId = (game: Game, role: RoleId): string => tableOf(game).seats[role].holders[0] ?? '';
