/**
 * Bots play the whole story, with somebody at the table who asks them for their cards, until everything that it holds has
 * been used. What is never used is either superfluous or something that no player would do: both are faults of the story.
 */
import { describe, expect, test } from 'vitest';
import { chooseForBot } from '../../shared/bots/bot.ts';
import type { Judge } from '../../shared/bots/judge.ts';
import { botRequest } from '../../shared/bots/request.ts';
import { Command, type CommandMessage } from '../../shared/game/command.ts';
import { decide } from '../../shared/game/decide.ts';
import { dutiesOf } from '../../shared/game/duties.ts';
import { mostLines } from '../../shared/game/line.ts';
import type { Actor } from '../../shared/game/state.ts';
import { fingerprintOf } from '../../shared/numeric/fingerprint.ts';
import { type DecisionCard, decisionCards, type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import {
  botOf,
  facilitator,
  type Game,
  inLobby,
  oneDuty,
  person,
  phaseOf,
  record,
  seatOf,
  send,
  starterOf,
  t1,
  tableOf,
  threeRounds,
} from './../game/given.ts';
import { everything, usedAt } from './used.ts';

/**
 * Whatever they believe of laws: thousands of forecasts would take minutes. So this shows that no rule and no habit of bots
 * keeps anything out of reach; what those use who do ask the society is in tests/threshold/whole-story.test.ts.
 */
const believes: Judge = (_, { seed, role, table }, laws) =>
  laws.map((stops) => 40 + (Number.parseInt(fingerprintOf([seed, role, table.round, stops]).slice(0, 6), 16) / 0xffffff) * 25);
const host = person(1);

interface Way {
  readonly seed: number;
  readonly preset: 'solo' | 'friends';
  readonly share: 'character' | 'none';
}

/** When the person asks: in one round at once, in another later, in another never. */
const asksIn = ['briefing', 'negotiation', ''];

/** One person, who asks every bot they may ask, promises, and now and then does otherwise. */
function play({ seed, preset, share }: Way): Game {
  let game = inLobby({ preset, people: 1, scenario: threeRounds, seed, seconds: { debate: 60 } });
  game = send(game, starterOf(game), { type: 'start' });
  if (seed % 2 === 1) game = record(game, facilitator, [{ type: 'session-unlocked' }]);
  const tried = (by: Actor, message: CommandMessage): void => {
    const decision = decide(game.session, Command.parse(message), { by, now: game.now, scenario: game.scenario });
    if ('events' in decision) game = record(game, by, decision.events);
  };
  for (let phase = -1; phaseOf(game) !== 'debrief'; ) {
    if (tableOf(game).phaseNumber !== phase) {
      phase = tableOf(game).phaseNumber;
      if (phaseOf(game) === asksIn[(seed + tableOf(game).round.index) % asksIn.length])
        for (const role of roleIds) tried(host, { type: 'ask-seat', role });
      if (phaseOf(game) === 'prologue') tried(host, { type: 'ready' });
    }
    const [duty] = dutiesOf(game.session).toSorted((a, b) => ('at' in a ? a.at : 0) - ('at' in b ? b.at : 0));
    if (duty?.kind === 'bot' && (preset === 'solo' || phaseOf(game) !== 'outcome')) {
      game = { ...game, now: Math.max(game.now, duty.at) };
      const request = botRequest(game.session, game.scenario, t1, duty.role, share);
      for (const message of chooseForBot(game.scenario, request, believes)) game = send(game, botOf(duty.role), Command.parse(message));
    } else if (duty === undefined || duty.kind === 'expire') {
      const before = tableOf(game).phaseNumber;
      for (const message of mine(game, seed)) if (tableOf(game).phaseNumber === before) tried(host, message);
      if (tableOf(game).phaseNumber === before && duty !== undefined) game = oneDuty(game, Number.POSITIVE_INFINITY) ?? game;
    } else game = oneDuty(game, Number.POSITIVE_INFINITY) ?? game;
  }
  return game;
}

/** What the person does when nothing else is due. */
function mine(game: Game, seed: number): readonly CommandMessage[] {
  const table = tableOf(game);
  const [motion] = table.round.motions;
  const card: DecisionCard = decisionCards[(seed + table.round.index) % decisionCards.length] ?? 'steady';
  const scores = Object.fromEntries([['today', 1], ...table.round.motions.map(({ id }) => [id, 4])]);
  return [
    { type: 'pass-turn' },
    ...(motion === undefined ? [] : [{ type: 'pledge', motion: motion.id } as const, { type: 'back-motion', motion: motion.id } as const]),
    { type: 'score-ballot', scores },
    { type: 'play-card', card },
    { type: 'guess', card: null },
    { type: 'ready' },
  ];
}

const seeds = Array.from({ length: 400 }, (_, i) => 7919 * i);
const games = seeds.map((seed) => play({ seed, preset: seed % 6 === 0 ? 'solo' : 'friends', share: seed % 5 === 0 ? 'none' : 'character' }));

describe('bots, with somebody who asks them', () => {
  test('use every card, every stop, every decision and every line of the story', () => {
    const unused = everything();
    for (const game of games) for (const name of usedAt(tableOf(game))) unused.delete(name);
    expect([...unused]).toEqual([]);
  });

  test('speak at most four times a round each', () => {
    const ofBot = (game: Game, role: RoleId) => tableOf(game).seats[role].driver === 'bot' && seatOf(game, 1) !== role;
    for (const game of games) {
      for (const { lines, points } of [...tableOf(game).past, tableOf(game).round]) {
        for (const role of roleIds.filter((one) => ofBot(game, one))) {
          const times = lines.filter((line) => line.role === role).length + points.filter((point) => point.role === role).length;
          expect(times).toBeLessThanOrEqual(mostLines);
        }
      }
    }
  });

  test('of those who promise some keep their word and some do not', () => {
    const words = games.flatMap((game) =>
      [...tableOf(game).past, tableOf(game).round].flatMap(({ motions, count, cards }) =>
        (motions.find(({ id }) => id === count?.winner)?.pledges ?? [])
          .filter((role) => role !== seatOf(game, 1))
          .map((role) => cards[role] === 'open'),
      ),
    );
    const kept = words.filter((isKept) => isKept).length / words.length;
    expect(words.length).toBeGreaterThan(20);
    expect(kept).toBeGreaterThan(0.5);
    expect(kept).toBeLessThan(0.95);
  });
});
