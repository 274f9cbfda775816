/** Bots play the whole story, as `threshold play --bots` does: three rounds at full size, and the log computed again. */
import { expect, test } from 'vitest';
import { playWithBots } from '../../shared/bots/play.ts';
import { recompute } from '../../shared/insight/recompute.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';

test('all three rounds, each with its outcome and its own truth; computed again it comes out the same', () => {
  const story = scenarios['first-threshold'];
  const { session, entries } = playWithBots(story, { seed: 7, preset: 'friends', share: 'all' });
  const rounds = Object.values(session.tables).flatMap(({ past, round }) => [...past, round]);
  expect(rounds.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(new Set(rounds.map(({ result }) => result?.z)).size).toBe(3);
  for (const { result } of rounds) expect(result?.indices.today).toMatchObject({ health: 50, equity: 50 });
  expect(recompute(story, entries)).toEqual({ session });
}, 180_000);
