/** A page knows a table by its view alone: what it reads there is what the server runs. */
import { expect, test } from 'vitest';
import { plansOf } from '../../shared/game/outcome.ts';
import { planOf } from '../../shared/game/runs.ts';
import { keyCards } from '../../shared/scenario/evidence.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import type { Package, Round, Scenario } from '../../shared/scenario/schema.ts';
import { leverIds } from '../../shared/society/levers.ts';
import { passedPolicy, pastIn, readingsIn, stopsIn } from '../../shared/view/read.ts';
import { tableView } from '../../shared/view/table.ts';
import { type Game, holder, inPhase, send, step, t1, tableOf, twoRounds } from '../game/given.ts';

const offered = roundAt(twoRounds, 0).dials.map((dial) => dial.lever);
const others = leverIds.filter((lever) => !offered.includes(lever));
const withFirstDial = (one: Package): Package => ({ ...one, stops: { [others[0] ?? offered[0] ?? 'subsidy']: 2 } });

/** Round 2 doesn't offer the dials of round 1, so that what was passed there stays. */
const second: Round = {
  ...roundAt(twoRounds, 1),
  dials: roundAt(twoRounds, 1).dials.map((dial, place) => ({ ...dial, lever: others[place] ?? dial.lever })),
};
const story: Scenario = { ...twoRounds, rounds: [roundAt(twoRounds, 0), { ...second, packages: second.packages.map(withFirstDial) }] };

/** Round 2 is over and its runs are owed; in each round the athletes brought their key card. */
function afterTwoBallots(): Game {
  let game = inPhase('briefing', { scenario: story });
  const key = keyCards(roundAt(story, 0)).find((card) => card.role === 'athlete')?.id ?? '';
  while (tableOf(game).round.index < 1 || tableOf(game).phase.name !== 'outcome') {
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
