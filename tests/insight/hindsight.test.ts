/** Looking back: what the law that passed could be expected to do, by what the table knew and with all cards. */
import { describe, expect, test } from 'vitest';
import { forecastWorlds } from '../../shared/insight/forecast.ts';
import { type Hindsight, hindsight, hindsightIn } from '../../shared/insight/hindsight.ts';
import { everyWorld } from '../../shared/insight/mirrored-worlds.ts';
import { keyCards } from '../../shared/scenario/evidence.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { tableView } from '../../shared/view/table.ts';
import { type Game, holder, inPhase, send, step, t1, tableOf, threeRounds } from '../game/given.ts';

const story: Scenario = { ...threeRounds, rounds: threeRounds.rounds.slice(0, 2) };
const small = { worlds: 4, citizens: 600 };

/** In each round the athletes brought their key card. */
function played(): Game {
  let game = inPhase('briefing', { scenario: story });
  while (tableOf(game).phase.name !== 'debrief') {
    const { phase, round } = tableOf(game);
    if (phase.name === 'briefing') {
      const key = keyCards(roundAt(story, round.index)).find((card) => card.role === 'athlete')?.id ?? '';
      game = send(game, holder(game, 'athlete'), { type: 'show-card', card: key });
    }
    game = step(game);
  }
  return game;
}

const game = played();
const view = tableView(game.session, t1);
const lookedAt = (place: number): Hindsight => {
  const found = hindsightIn(view, place);
  if (found === null) throw new Error('looking back has begun');
  return found;
};

describe('what is looked back on', () => {
  test.each([0, 1])('round %i: its law, its own past, the key cards that were shown, and all of them', (place) => {
    const lived = [...tableOf(game).past, tableOf(game).round][place];
    const looked = lookedAt(place);
    expect(looked).toMatchObject({ round: place, law: lived?.count?.stops, cardsShown: 1 });
    expect(looked.past).toHaveLength(place);
    expect(looked.known.map(({ card }) => card)).toEqual(lived?.shown.map(({ card }) => card));
    expect(Object.fromEntries(looked.all.map(({ card, x }) => [card, x]))).toEqual(lived?.counts);
  });

  test('nothing before looking back, and no round that was not played', () => {
    expect(hindsightIn(tableView(inPhase('outcome').session, t1), 0)).toBeNull();
    expect(hindsightIn(view, 2)).toBeNull();
  });
});

test('both are forecasts of the one law under the same luck and trust: knowledge alone is between them', () => {
  const { known, all, law, promised, ...situation } = lookedAt(1);
  const asked = { ...situation, ...small, laws: [law], promised: [promised] };
  const both = [...everyWorld(hindsight(story, lookedAt(1), small))];
  expect(both.map(([indices]) => indices)).toEqual([...forecastWorlds(story, { ...asked, readings: known })].flat());
  expect(both.map(([, indices]) => indices)).toEqual([...forecastWorlds(story, { ...asked, readings: all })].flat());
  expect(both.map(([indices]) => indices)).not.toEqual(both.map(([, indices]) => indices));
});

test('a table that had heard every key card learns nothing more', () => {
  const { all } = lookedAt(0);
  for (const [asKnown, asTold] of everyWorld(hindsight(story, { ...lookedAt(0), known: all }, small))) expect(asKnown).toEqual(asTold);
});
