/** Evidence cards in briefing and negotiation, the questions of solo, what bots say. */
import { describe, expect, test } from 'vitest';
import { keyCards } from '../../shared/scenario/evidence.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import { botOf, type Game, given, holder, inPhase, person, seatOf, send, tableOf } from './given.ts';

const cardsOf = (game: Game, role: RoleId) => game.scenario.rounds[0]?.cards.filter((card) => card.role === role) ?? [];
const keyOf = (game: Game, role: RoleId) => cardsOf(game, role).find((card) => card.key !== undefined)?.id ?? '';
const plainOf = (game: Game, role: RoleId) => cardsOf(game, role).find((card) => card.key === undefined)?.id ?? '';
const me = person(1);

describe('showing a card', () => {
  test('a key card comes with its count, another without', () => {
    const game = inPhase('briefing');
    const key = send(game, holder(game, 'patient'), { type: 'show-card', card: keyOf(game, 'patient') });
    const both = send(key, holder(game, 'patient'), { type: 'show-card', card: plainOf(game, 'patient') });
    const x = tableOf(game).round.counts[keyOf(game, 'patient')];
    expect(x).toBeTypeOf('number');
    expect(tableOf(both).round.shown).toEqual([
      { card: keyOf(game, 'patient'), role: 'patient', x, asked: false },
      { card: plainOf(game, 'patient'), role: 'patient', x: null, asked: false },
    ]);
  });

  test('the counts of all key cards are drawn when the round begins', () => {
    const game = inPhase('briefing');
    const round = game.scenario.rounds[0];
    expect(Object.keys(tableOf(game).round.counts)).toEqual(round === undefined ? [] : keyCards(round).map((card) => card.id));
  });

  test('"none of mine" is said once, in the briefing only, and a card shown later takes it back', () => {
    const game = inPhase('briefing');
    const none = given(game).when(holder(game, 'soldier'), { type: 'show-card', card: null }).gives('card-kept-back');
    given(none).when(holder(game, 'soldier'), { type: 'show-card', card: null }).gives();
    const shown = send(none, holder(game, 'soldier'), { type: 'show-card', card: plainOf(game, 'soldier') });
    expect(tableOf(shown).round.keptBack).toEqual([]);
    const later = inPhase('negotiation');
    given(later).when(holder(later, 'soldier'), { type: 'show-card', card: null }).isRefused('phase/not-now');
    given(later)
      .when(holder(later, 'soldier'), { type: 'show-card', card: plainOf(later, 'soldier') })
      .gives('card-shown');
  });
});

describe('asking a bot in solo', () => {
  const alone = () => inPhase('briefing', { preset: 'solo', people: 1 });
  const bots = (game: Game) => roleIds.filter((role) => role !== seatOf(game, 1));

  test('turns its key card; two questions a round, in briefing and negotiation', () => {
    const game = alone();
    const [first, second, third] = bots(game);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three bots');
    const one = given(game).when(me, { type: 'ask-seat', role: first }).gives('seat-asked', 'card-shown');
    expect(tableOf(one).round.shown).toMatchObject([{ card: keyOf(game, first), role: first, asked: true }]);
    const two = given(one).when(me, { type: 'ask-seat', role: second }).gives('seat-asked', 'card-shown');
    given(two).when(me, { type: 'ask-seat', role: third }).isRefused('question/none-left');
  });

  test('a card it was asked for is not the card it brings: the bot still owes one, or none', () => {
    const game = alone();
    const [first] = bots(game);
    if (first === undefined) throw new Error('a bot');
    const asked = send(game, me, { type: 'ask-seat', role: first });
    given(asked).when(botOf(first), { type: 'show-card', card: null }).gives('card-kept-back');
    const none = send(game, botOf(first), { type: 'show-card', card: null });
    expect(tableOf(send(none, me, { type: 'ask-seat', role: first })).round.keptBack).toEqual([first]);
  });
});

describe('lines', () => {
  test("a bot says its character's lines, about a card or a law of this round, or a seat", () => {
    const game = inPhase('briefing', { people: 0 });
    const said = given(game)
      .when(botOf('patient'), { type: 'say', line: 'shows-card', variant: 2, about: keyOf(game, 'patient') })
      .gives('line-said');
    expect(tableOf(said).round.lines).toEqual([
      { role: 'patient', phase: 'briefing', line: 'shows-card', variant: 2, about: keyOf(game, 'patient'), place: 0 },
    ]);
    given(game).when(botOf('patient'), { type: 'say', line: 'shows-card', variant: 0, about: 'nothing-here' }).isRefused('line/unknown');
    const [plan] = roundAt(game.scenario, 0).packages;
    const about = `${plan?.id}+quota:1`;
    given(game).when(botOf('patient'), { type: 'say', line: 'price', variant: 0, about }).gives('line-said');
    given(game)
      .when(botOf('patient'), { type: 'say', line: 'price', variant: 0, about: `${plan?.id}+quota:3` })
      .isRefused('line/unknown');
    given(game).when(botOf('patient'), { type: 'say', line: 'waits', variant: 0, about: 'soldier' }).gives('line-said');
    given(game).when(botOf('patient'), { type: 'say', line: 'toString', variant: 0, about: '' }).isRefused('line/unknown');
  });
});
