/** What a bot does, asked once and asked again. */
import { describe, expect, test } from 'vitest';
import { chooseForBot } from '../../shared/bots/bot.ts';
import { botRequest } from '../../shared/bots/request.ts';
import { Command } from '../../shared/game/command.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { botOf, type Game, inPhase, person, send, t1, tableOf } from '../game/given.ts';

const begun = (): Game => send(inPhase('briefing', { people: 1 }), person(1), { type: 'show-card', card: null });
const firstBot = (game: Game) => roleIds.find((role) => tableOf(game).seats[role].driver === 'bot') ?? 'athlete';
const asked = (game: Game) => chooseForBot(game.scenario, botRequest(game.session, game.scenario, t1, firstBot(game)));

describe('a sentence before an act', () => {
  test('is not said again when the act has to be tried again', () => {
    const game = begun();
    const [sentence, act] = asked(game);
    expect([sentence?.type, act?.type]).toEqual(['say', 'show-card']);
    const said = send(game, botOf(firstBot(game)), Command.parse(sentence));
    expect(asked(said)).toEqual([act]);
  });

  test('is said by the next bot all the same', () => {
    const game = begun();
    let next = game;
    for (const message of asked(game)) next = send(next, botOf(firstBot(game)), Command.parse(message));
    const others = roleIds.filter((role) => tableOf(game).seats[role].driver === 'bot' && role !== firstBot(game));
    for (const role of others) expect(chooseForBot(next.scenario, botRequest(next.session, next.scenario, t1, role))[0]?.type).toBe('say');
  });
});
