/** What law can we all live with? */
import { describe, expect, test } from 'vitest';
import type { MotionId } from '../../shared/game/ids.ts';
import { stopsOf, todayStops } from '../../shared/scenario/law.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { type Game, given, holder, inPhase, packageOf, send, step, tableOf, twoRounds } from './given.ts';

const motions = (game: Game) => tableOf(game).round.motions;
const propose = (game: Game, role: RoleId, place: number) => send(game, holder(game, role), packageOf(game, place));
const back = (game: Game, role: RoleId, id: MotionId | undefined) =>
  send(game, holder(game, role), { type: 'back-motion', motion: id ?? ('m0' as MotionId) });

const secondRound = (): Game => {
  let game = inPhase('briefing', { scenario: twoRounds });
  while (tableOf(game).round.index < 1 || tableOf(game).phase.name !== 'negotiation') game = step(game);
  return game;
};

describe('a motion is its stops', () => {
  test('proposing what is on the table backs it', () => {
    const first = propose(inPhase('negotiation'), 'athlete', 0);
    const second = given(first).when(holder(first, 'soldier'), packageOf(first, 0)).gives('motion-backed');
    expect(motions(second)).toMatchObject([{ by: 'athlete', backers: ['athlete', 'soldier'], pledges: [] }]);
    given(second).when(holder(second, 'soldier'), packageOf(second, 0)).isRefused('motion/already-backed');
  });

  test('its stops are all five dials of the round', () => {
    const game = propose(inPhase('negotiation'), 'athlete', 1);
    const round = game.scenario.rounds[0];
    expect(round && motions(game)[0]?.stops).toEqual(round && stopsOf(round, round.packages[1]?.stops ?? {}));
  });

  test('ids count up and are never given twice', () => {
    const game = propose(propose(propose(inPhase('negotiation'), 'athlete', 0), 'soldier', 1), 'athlete', 2);
    expect(motions(game).map((motion) => motion.id)).toEqual(['m6', 'm7']); // p1 to p4 came first, m5 is gone
  });
});

describe('a seat backs at most one', () => {
  test('backing another moves the back, and what nobody backs disappears', () => {
    const two = propose(propose(inPhase('negotiation'), 'athlete', 0), 'soldier', 1);
    const moved = back(two, 'soldier', motions(two)[0]?.id);
    expect(motions(moved)).toMatchObject([{ by: 'athlete', backers: ['athlete', 'soldier'] }]);
  });

  test('a proposal that others back stays when its maker goes elsewhere', () => {
    const two = propose(propose(inPhase('negotiation'), 'athlete', 0), 'soldier', 1);
    const joined = back(two, 'patient', motions(two)[0]?.id);
    const left = back(joined, 'athlete', motions(joined)[1]?.id);
    expect(motions(left).map(({ by, backers }) => ({ by, backers }))).toEqual([
      { by: 'athlete', backers: ['patient'] },
      { by: 'soldier', backers: ['soldier', 'athlete'] },
    ]);
  });

  test('so there are never more than four', () => {
    let game = secondRound();
    for (const quota of [0, 1, 2] as const) {
      for (const [i, role] of roleIds.entries()) {
        const stops = { ...packageOf(game, i % 3).stops, quota, trial: i < 2 ? 0 : 2 } as const;
        game = send(game, holder(game, role), { ...packageOf(game, i % 3), stops });
        expect(motions(game).length).toBeLessThanOrEqual(4);
      }
    }
    expect(motions(game)).toHaveLength(4);
  });
});

describe('dials', () => {
  test('stand as the package has them in the first round, and may be turned from the second on', () => {
    const first = inPhase('negotiation');
    const turned = { ...packageOf(first, 0).stops, quota: 1 } as const;
    given(first)
      .when(holder(first, 'patient'), { ...packageOf(first, 0), stops: turned })
      .isRefused('motion/dials-locked');
    const second = secondRound();
    given(second)
      .when(holder(second, 'patient'), { ...packageOf(second, 0), stops: turned })
      .gives('motion-proposed');
  });

  test("today's law is on the ballot anyway and can't be proposed; nor can half a law", () => {
    const game = secondRound();
    const round = game.scenario.rounds[1];
    if (round === undefined) throw new Error('two rounds');
    given(game)
      .when(holder(game, 'patient'), { ...packageOf(game, 0), stops: todayStops(round) })
      .isRefused('motion/wrong-dials');
    given(game)
      .when(holder(game, 'patient'), { ...packageOf(game, 0), stops: { quota: 1 } })
      .isRefused('motion/wrong-dials');
  });
});
