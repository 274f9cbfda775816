/** A whole session, from the lobby to the debrief's end, by the least that everybody must do. */
import { expect, test } from 'vitest';
import { replay } from '../../shared/game/evolve.ts';
import { sessionFingerprint } from '../../shared/game/fingerprint.ts';
import { inLobby, inPhase, phaseOf, step, t1, tableOf, twoRounds } from './given.ts';

test.each(['solo', 'friends'] as const)('%s: the phases follow each other to the end', (preset) => {
  let game = inPhase('prologue', { preset, people: preset === 'solo' ? 1 : 4 });
  const phases = [phaseOf(game)];
  while (game.session.stage !== 'closed') {
    game = step(game);
    phases.push(phaseOf(game));
  }
  expect(phases).toEqual(['prologue', 'briefing', 'negotiation', 'ballot', 'decision', 'outcome', 'debrief', 'debrief']);
  expect(replay(game.entries)).toEqual(game.session);
  expect(sessionFingerprint(replay(game.entries))).toBe(sessionFingerprint(game.session));
});
