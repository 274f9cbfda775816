/** Acting for one's own, in secret until all cards turn. */
import { expect, test } from 'vitest';
import { roleIds } from '../../shared/scenario/roles.ts';
import { expire, given, heldSeats, holder, inPhase, phaseOf, send, tableOf } from './given.ts';

test('a card is laid, and may be changed, until all turn; only then is it on the table', () => {
  let game = inPhase('decision');
  game = send(game, holder(game, 'athlete'), { type: 'play-card', card: 'own' });
  game = send(game, holder(game, 'athlete'), { type: 'play-card', card: 'open' });
  expect(tableOf(game).round.cards).toEqual({});
  expect(tableOf(expire(game)).round.cards.athlete).toBe('open');
});

test('ready is who has laid a card and guessed, or skipped the guess', () => {
  let game = inPhase('decision');
  for (const role of roleIds) game = send(game, holder(game, role), { type: 'play-card', card: 'steady' });
  expect(phaseOf(game)).toBe('decision');
  for (const role of roleIds.slice(1)) game = send(game, holder(game, role), { type: 'guess', card: 'own' });
  expect(phaseOf(game)).toBe('decision');
  const turned = given(game).when(holder(game, 'athlete'), { type: 'guess', card: null }).gives('card-guessed', 'cards-turned', 'phase-entered');
  expect(Object.values(tableOf(turned).round.guesses).toSorted()).toEqual(['own', 'own', 'own', 'skipped']);
});

test('the silent play steady', () => {
  const game = inPhase('decision');
  const one = send(game, holder(game, 'patient'), { type: 'play-card', card: 'own' });
  expect(tableOf(expire(one)).round.cards).toEqual({ athlete: 'steady', soldier: 'steady', patient: 'own', regulator: 'steady' });
});

test("the card of somebody who left stays their seat's card", () => {
  const game = inPhase('decision', { people: 2 });
  const [role] = heldSeats(game);
  if (role === undefined) throw new Error('a person');
  const who = holder(game, role);
  const left = send(send(game, who, { type: 'play-card', card: 'own' }), who, { type: 'leave-seat' });
  expect(tableOf(expire(left)).round.cards[role]).toBe('own');
});
