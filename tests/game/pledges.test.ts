/** Coins and pledges: what a law may cost, who lends to it, and what becomes of a word. */
import { describe, expect, test } from 'vitest';
import { brokeLastPledge, budgetOf } from '../../shared/game/coins.ts';
import type { MotionId } from '../../shared/game/ids.ts';
import { plansOf } from '../../shared/game/outcome.ts';
import { costOf, type Stops, todayStops } from '../../shared/scenario/law.ts';
import { type DecisionCard, type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import { type Game, given, holder, inPhase, packageOf, phaseOf, send, step, t1, tableOf, twoRounds } from './given.ts';

const round = roundAt(twoRounds, 1);
const motions = (game: Game) => tableOf(game).round.motions;
const idAt = (game: Game, place: number): MotionId => motions(game)[place]?.id ?? ('m0' as MotionId);

function until(game: Game, index: number, phase: string): Game {
  let at = game;
  while (tableOf(at).round.index < index || phaseOf(at) !== phase) at = step(at);
  return at;
}

const negotiating = (): Game => until(inPhase('briefing', { scenario: twoRounds }), 1, 'negotiation');

/** A law of this many coins: round 1's dials, each at most two stops from today. */
function lawOf(coins: number): Stops {
  let left = coins;
  const law = Object.fromEntries(
    round.dials.map(({ lever, today }) => {
      const farthest = today === 1 ? 2 : 2 - today;
      const steps = Math.min(left, Math.abs(farthest - today));
      left -= steps;
      return [lever, today + steps];
    }),
  ) as Stops; // stops between 0 and 2 by construction
  if (costOf(round, law) !== coins) throw new Error(`no law of ${coins} coins`);
  return law;
}

const propose = (game: Game, role: RoleId, coins: number) =>
  given(game).when(holder(game, role), { type: 'propose-motion', package: packageOf(game, 0).package, stops: lawOf(coins) });
const pledge = (game: Game, role: RoleId, motion: MotionId) => given(game).when(holder(game, role), { type: 'pledge', motion });

describe('coins', () => {
  test('a law costs at most four', () => {
    propose(negotiating(), 'athlete', 5).isRefused('motion/too-dear');
    propose(negotiating(), 'athlete', 4).gives('motion-proposed');
  });

  test('each pledge lends one, and a pledge backs', () => {
    const game = propose(negotiating(), 'athlete', 4).gives('motion-proposed');
    const lent = pledge(game, 'athlete', idAt(game, 0)).gives('pledge-given');
    const dearer = propose(lent, 'athlete', 5).gives('motion-changed');
    propose(dearer, 'athlete', 6).isRefused('motion/too-dear');
    const joined = pledge(dearer, 'soldier', idAt(dearer, 0)).gives('motion-backed', 'pledge-given');
    expect(motions(joined)).toMatchObject([{ backers: ['athlete', 'soldier'], pledges: ['athlete', 'soldier'] }]);
  });

  test('eight at most, whoever pledges', () => {
    expect(budgetOf([], () => false)).toBe(4);
    expect(budgetOf(roleIds, () => false)).toBe(8);
    expect(budgetOf([...roleIds, ...roleIds], () => false)).toBe(8);
    expect(budgetOf(roleIds, (role) => role === 'soldier')).toBe(7);
  });
});

describe('a pledge', () => {
  test('is locked in the first round', () => {
    const game = send(inPhase('negotiation'), holder(inPhase('negotiation'), 'athlete'), packageOf(inPhase('negotiation'), 0));
    pledge(game, 'athlete', idAt(game, 0)).isRefused('pledge/locked');
  });

  test('is given once and may be taken back', () => {
    const game = propose(negotiating(), 'athlete', 3).gives('motion-proposed');
    const given1 = pledge(game, 'athlete', idAt(game, 0)).gives('pledge-given');
    pledge(given1, 'athlete', idAt(game, 0)).isRefused('pledge/already-given');
    const none = given(given1).when(holder(game, 'athlete'), { type: 'withdraw-pledge' }).gives('pledge-withdrawn');
    expect(motions(none)).toMatchObject([{ backers: ['athlete'], pledges: [] }]);
    given(none).when(holder(game, 'athlete'), { type: 'withdraw-pledge' }).isRefused('pledge/none');
    pledge(none, 'athlete', 'm99' as MotionId).isRefused('motion/unknown');
  });

  test('moves and falls with the back that it rides on', () => {
    let game = propose(negotiating(), 'athlete', 3).gives('motion-proposed');
    game = propose(game, 'soldier', 2).gives('motion-proposed');
    game = pledge(game, 'patient', idAt(game, 0)).gives('motion-backed', 'pledge-given');
    const moved = given(game)
      .when(holder(game, 'patient'), { type: 'back-motion', motion: idAt(game, 1) })
      .gives('motion-backed');
    expect(motions(moved)).toMatchObject([{ pledges: [] }, { backers: ['soldier', 'patient'], pledges: ['patient'] }]);
    const fallen = given(moved).when(holder(game, 'patient'), { type: 'withdraw-back' }).gives('back-withdrawn');
    expect(motions(fallen)).toMatchObject([{ pledges: [] }, { backers: ['soldier'], pledges: [] }]);
    expect(motions(pledge(game, 'patient', idAt(game, 1)).gives('motion-backed'))).toMatchObject([{ pledges: [] }, { pledges: ['patient'] }]);
  });

  test('goes with me to the law that I make of another', () => {
    let game = propose(negotiating(), 'athlete', 4).gives('motion-proposed');
    game = pledge(game, 'soldier', idAt(game, 0)).gives('motion-backed', 'pledge-given');
    const mine = propose(game, 'soldier', 5).gives('motion-proposed');
    expect(motions(mine)).toMatchObject([{ pledges: [] }, { by: 'soldier', pledges: ['soldier'] }]);
  });
});

describe('a coin that is spent', () => {
  /** Five coins: the fifth is the soldier's. */
  function spent(): Game {
    let game = propose(negotiating(), 'athlete', 4).gives('motion-proposed');
    game = pledge(game, 'athlete', idAt(game, 0)).gives('pledge-given');
    game = propose(game, 'athlete', 5).gives('motion-changed');
    game = given(game)
      .when(holder(game, 'soldier'), { type: 'back-motion', motion: idAt(game, 0) })
      .gives('motion-backed');
    return propose(game, 'patient', 2).gives('motion-proposed');
  }

  test('holds pledge and back', () => {
    const game = spent();
    const athlete = holder(game, 'athlete');
    given(game).when(athlete, { type: 'withdraw-pledge' }).isRefused('motion/coin-spent');
    given(game).when(athlete, { type: 'withdraw-back' }).isRefused('motion/coin-spent');
    given(game)
      .when(athlete, { type: 'back-motion', motion: idAt(game, 1) })
      .isRefused('motion/coin-spent');
    pledge(game, 'athlete', idAt(game, 1)).isRefused('motion/coin-spent');
    propose(game, 'athlete', 2).isRefused('motion/coin-spent');
    propose(game, 'athlete', 3).isRefused('motion/coin-spent');
  });

  test('a back without a pledge holds nothing', () => {
    const game = spent();
    given(game).when(holder(game, 'soldier'), { type: 'withdraw-back' }).gives('back-withdrawn');
  });

  test('nor does the last back: the law goes with it', () => {
    const game = spent();
    const alone = given(game).when(holder(game, 'soldier'), { type: 'withdraw-back' }).gives('back-withdrawn');
    expect(motions(given(alone).when(holder(game, 'athlete'), { type: 'withdraw-back' }).gives('back-withdrawn'))).toHaveLength(1);
    given(alone).when(holder(game, 'athlete'), { type: 'withdraw-pledge' }).isRefused('motion/coin-spent');
  });

  test('is free again when another lends in its place', () => {
    const game = pledge(spent(), 'soldier', idAt(spent(), 0)).gives('pledge-given');
    given(game).when(holder(game, 'athlete'), { type: 'withdraw-pledge' }).gives('pledge-withdrawn');
  });
});

describe('what becomes of a word', () => {
  const twice = { ...twoRounds, rounds: [0, 1, 0].map((index) => roundAt(twoRounds, index)) };

  /** In the second round the soldier has pledged on a law, which passes or fails; then the soldier plays this card. */
  function kept(card: DecisionCard, passes = true): Game {
    let game = until(inPhase('briefing', { scenario: twice }), 1, 'negotiation');
    game = propose(game, 'athlete', 3).gives('motion-proposed');
    game = pledge(game, 'soldier', idAt(game, 0)).gives('motion-backed', 'pledge-given');
    game = until(game, 1, 'ballot');
    for (const role of roleIds)
      game = send(game, holder(game, role), { type: 'score-ballot', scores: passes ? { today: 0, [idAt(game, 0)]: 5 } : { today: 5 } });
    for (const role of roleIds) {
      game = send(game, holder(game, role), { type: 'play-card', card: role === 'soldier' ? card : 'steady' });
      game = send(game, holder(game, role), { type: 'guess', card: null });
    }
    return game;
  }

  test('as promised, whose pledge the law carried play open; a pledge on a law that failed is void', () => {
    const { soldier } = round.decisions;
    const promised = plansOf(kept('own').session, t1, twice).promised.periods.at(-1);
    expect(promised?.shifts).toMatchObject(soldier.cards.open.shifts);
    const failed = plansOf(kept('own', false).session, t1, twice).promised.periods.at(-1);
    expect(failed?.shifts).toEqual({ trust: 0 });
  });

  test.each([
    ['broken: it lends nothing in the next round', 'own', true, true],
    ['broken by staying steady, too', 'steady', true, true],
    ['kept: it lends', 'open', true, false],
    ['void: nothing was broken', 'own', false, false],
  ] as const)('%s', (_, card, passes, broke) => {
    const next = until(kept(card, passes), 2, 'negotiation');
    expect(roleIds.filter((role) => brokeLastPledge(tableOf(next), role))).toEqual(broke ? ['soldier'] : []);
    const proposed = propose(next, 'soldier', 4).gives('motion-proposed');
    const pledged = pledge(proposed, 'soldier', idAt(proposed, 0)).gives('pledge-given');
    const dearer = propose(pledged, 'soldier', 5);
    if (broke) dearer.isRefused('motion/too-dear');
    else dearer.gives('motion-changed');
  });

  test('a word that lends nothing may be taken back at any price', () => {
    const next = until(kept('own'), 2, 'negotiation');
    const four = propose(next, 'athlete', 4).gives('motion-proposed');
    const pledged = pledge(four, 'soldier', idAt(four, 0)).gives('motion-backed', 'pledge-given');
    given(pledged).when(holder(pledged, 'soldier'), { type: 'withdraw-pledge' }).gives('pledge-withdrawn');
  });
});

test('today’s law is no motion: nobody can pledge on it', () => {
  const game = negotiating();
  given(game)
    .when(holder(game, 'athlete'), { type: 'propose-motion', package: packageOf(game, 0).package, stops: todayStops(round) })
    .isRefused('motion/wrong-dials');
});
