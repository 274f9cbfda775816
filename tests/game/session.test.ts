/** A whole session, from the lobby to the debrief's end, by the least that everybody must do. */
import { expect, test } from 'vitest';
import { replay } from '../../shared/game/evolve.ts';
import { sessionFingerprint } from '../../shared/game/fingerprint.ts';
import { botOf, type Game, given, inLobby, inPhase, joining, oneRound, phaseOf, send, server, step, tableOf, twoRounds, wait } from './given.ts';

function toTheEnd(start: Game): { readonly game: Game; readonly phases: readonly string[] } {
  let game = start;
  const phases: string[] = [phaseOf(game)];
  while (game.session.stage !== 'closed') {
    game = step(game);
    if (game.session.stage !== 'closed') phases.push(phaseOf(game));
  }
  return { game, phases };
}

const round = ['briefing', 'negotiation', 'ballot', 'decision', 'outcome'];

test.each([
  ['solo', 1],
  ['friends', 4],
  ['friends', 2],
] as const)('%s with %i people: prologue, the rounds, debrief, closed; a debate of no seconds is skipped', (preset, people) => {
  const { game, phases } = toTheEnd(inPhase('prologue', { preset, people, scenario: twoRounds }));
  expect(phases).toEqual(['prologue', ...round, ...round, 'debrief']);
  expect(tableOf(game).past.map((one) => one.index)).toEqual([0]);
  expect(tableOf(game).round.index).toBe(1);
});

test('a session plays as many rounds as its preset says and its scenario has', () => {
  const { phases } = toTheEnd(inPhase('prologue', { scenario: oneRound }));
  expect(phases).toEqual(['prologue', ...round, 'debrief']);
});

test('bots play a session among themselves', () => {
  const started = given(inLobby({ people: 0, scenario: twoRounds }))
    .when(botOf('athlete'), { type: 'start' })
    // nobody is there to press a button in the prologue
    .gives('stage-entered', 'phase-entered', 'round-begun', 'phase-entered');
  const game = wait(started, Number.POSITIVE_INFINITY);
  expect(game.session.stage).toBe('closed');
  expect(tableOf(game).round.result).not.toBeNull();
});

test('the log says everything: what is replayed from it, even as JSON, is the same session', () => {
  const { game } = toTheEnd(inPhase('prologue', { scenario: twoRounds }));
  const again = replay(JSON.parse(JSON.stringify(game.entries)));
  expect(again).toEqual(game.session);
  expect(sessionFingerprint(again)).toBe(sessionFingerprint(game.session));
});

test('the fingerprint names the game, not who played it or when', () => {
  const { game } = toTheEnd(inPhase('prologue'));
  const print = sessionFingerprint(game.session);
  const p1 = Object.keys(game.session.participants)[0] ?? '';
  const renamed = { ...game.session, code: 'OTHER', participants: { [p1]: { nickname: 'somebody else' } } };
  expect(sessionFingerprint(Object.assign({}, game.session, renamed))).toBe(print);
  expect(sessionFingerprint({ ...game.session, seed: game.session.seed + 1 })).not.toBe(print);
});

test('a session that is over takes nobody in', () => {
  const { game } = toTheEnd(inPhase('prologue'));
  expect(() => send(game, server, joining('late'))).toThrow('session/closed');
});
