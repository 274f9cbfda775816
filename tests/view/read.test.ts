/** A page knows a table by its view alone: what it reads there is what the server runs. */
import { expect, test } from 'vitest';
import { plansOf } from '../../shared/game/outcome.ts';
import { planOf } from '../../shared/game/runs.ts';
import { keyCards } from '../../shared/scenario/evidence.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { passedPolicy, pastIn, readingsIn, stopsIn } from '../../shared/view/read.ts';
import { tableView } from '../../shared/view/table.ts';
import { type Game, holder, inPhase, send, step, t1, tableOf, threeRounds } from '../game/given.ts';

/** Round 2 doesn't offer the dials of round 1, so that what was passed there stays. */
const story: Scenario = { ...threeRounds, rounds: threeRounds.rounds.slice(0, 2) };

/** Round 2 is over and its runs are owed; in each round the athletes brought their key card. */
function afterTwoBallots(): Game {
  let game = inPhase('briefing', { scenario: story });
  while (tableOf(game).round.index < 1 || tableOf(game).phase.name !== 'outcome') {
    const key = keyCards(roundAt(story, Math.max(0, tableOf(game).round.index))).find((card) => card.role === 'athlete')?.id ?? '';
    if (tableOf(game).phase.name === 'briefing') game = send(game, holder(game, 'athlete'), { type: 'show-card', card: key });
    game = step(game);
  }
  return game;
}

const game = afterTwoBallots();
const view = tableView(game.session, t1);
const owed = plansOf(game.session, t1, story).did;

test('the past that a view tells is the past of the runs', () => {
  const [round] = tableOf(game).past;
  expect(round?.shown.length).toBeGreaterThan(0);
  expect(round?.count?.winner).not.toBe('today');
  const told = planOf(story, pastIn(view), { seed: owed.seed, citizens: owed.citizens, antithetic: false });
  expect(told.periods).toEqual(owed.periods.slice(0, 1));
});

test('the past tells which law passed, whose promise it carried and what came of it in each of the three runs', () => {
  const [round] = tableOf(game).past;
  const motion = round?.motions.find(({ id }) => id === round.count?.winner);
  const { r0 } = view.past;
  expect(r0).toMatchObject({ winner: motion?.id, package: motion?.package, pledges: {}, z: round?.result?.z });
  const { did } = r0?.columns ?? {};
  expect(did).toEqual({ plan: round?.result?.plans.did, indices: round?.result?.indices.did, stakes: round?.result?.stakes.did });
});

test('the law in force by a view is the law of the runs, with what earlier rounds passed', () => {
  expect(passedPolicy(story, view)).toEqual(owed.periods[1]?.policy);
  expect(passedPolicy(story, view)).not.toEqual(passedPolicy(story, { ...view, past: {} }));
});

test('before a count the law in force is today’s on top of earlier rounds’', () => {
  const before = { ...view, count: { ...view.count, stops: {} } };
  expect(passedPolicy(story, before)).not.toEqual(passedPolicy(story, view));
  expect(stopsIn(view.count.stops)).toEqual(tableOf(game).round.count?.stops);
});

test('readings are the counts of the key cards on the table, in the order in which they came', () => {
  const told = tableOf(game).round.shown.flatMap(({ card, x }) => (x === null ? [] : [{ card, x }]));
  expect(told.length).toBeGreaterThan(0);
  expect(readingsIn(view)).toEqual(told);
});
