/** What law can we all live with? */
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../shared/game/command.ts';
import type { MotionId } from '../../shared/game/ids.ts';
import { type Stops, stopsOf, todayStops } from '../../shared/scenario/law.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import { type Game, given, holder, inPhase, packageOf, send, step, tableOf, threeRounds, twoRounds } from './given.ts';

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
    const two = propose(propose(inPhase('negotiation'), 'athlete', 0), 'soldier', 1);
    const gone = send(two, holder(two, 'athlete'), { type: 'withdraw-back' });
    const game = propose(gone, 'athlete', 2);
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
        const stops = { ...todayStops(roundAt(game.scenario, 1)), quota, trial: i < 2 ? 0 : 2, priceCap: i % 2 === 0 ? 0 : 1 } as const;
        game = send(game, holder(game, role), { ...packageOf(game, i % 3), stops });
        expect(motions(game).length).toBeLessThanOrEqual(4);
      }
    }
    expect(motions(game)).toHaveLength(4);
  });
});

describe('a back', () => {
  test('may be withdrawn, and a proposal that nobody backs is gone', () => {
    const game = propose(inPhase('negotiation'), 'athlete', 0);
    const gone = given(game).when(holder(game, 'athlete'), { type: 'withdraw-back' }).gives('back-withdrawn');
    expect(motions(gone)).toEqual([]);
    given(gone).when(holder(gone, 'athlete'), { type: 'withdraw-back' }).isRefused('motion/not-backed');
  });
});

describe('my own motion', () => {
  const turned = (game: Game, dials: Readonly<Partial<Stops>>): CommandOf<'propose-motion'> => {
    const plan = packageOf(game, 0);
    return { ...plan, stops: { ...plan.stops, ...dials } as Stops };
  };

  test('of which I am the only backer changes in place', () => {
    const game = propose(secondRound(), 'athlete', 0);
    const [first] = motions(game);
    const changed = given(game)
      .when(holder(game, 'athlete'), turned(game, { solidarity: 1, quota: 1 }))
      .gives('motion-changed');
    expect(motions(changed)).toMatchObject([{ id: first?.id, by: 'athlete', stops: { solidarity: 1, quota: 1 }, backers: ['athlete'] }]);
  });

  test('that another backs stays, and what I turned is a new one of mine', () => {
    const own = propose(secondRound(), 'athlete', 0);
    const game = back(own, 'soldier', motions(own)[0]?.id);
    const changed = given(game)
      .when(holder(game, 'athlete'), turned(game, { quota: 1 }))
      .gives('motion-proposed');
    expect(motions(changed)).toMatchObject([
      { by: 'athlete', backers: ['soldier'] },
      { by: 'athlete', backers: ['athlete'], stops: { quota: 1 } },
    ]);
  });

  test('turning dials on somebody else’s makes a new one of mine', () => {
    const game = propose(secondRound(), 'athlete', 0);
    const changed = given(game)
      .when(holder(game, 'soldier'), turned(game, { quota: 1 }))
      .gives('motion-proposed');
    expect(motions(changed).map(({ by }) => by)).toEqual(['athlete', 'soldier']);
  });

  test('that becomes what is on the table already is given up for it', () => {
    const two = propose(propose(secondRound(), 'athlete', 0), 'soldier', 1);
    const joined = given(two).when(holder(two, 'soldier'), packageOf(two, 0)).gives('motion-backed');
    expect(motions(joined)).toMatchObject([{ by: 'athlete', backers: ['athlete', 'soldier'] }]);
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

  test('an order that can be refused without harm is no law', () => {
    let game = inPhase('briefing', { scenario: threeRounds });
    while (tableOf(game).round.index < 2 || tableOf(game).phase.name !== 'negotiation') game = step(game);
    const keepUp = packageOf(game, 2); // mandatory
    given(game)
      .when(holder(game, 'patient'), { ...keepUp, stops: { ...keepUp.stops, consent: 2, privacy: 1 } })
      .isRefused('motion/contradiction');
  });
});
