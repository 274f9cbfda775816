/** Bots play the whole story, as `threshold play --bots` does: three rounds at full size, and the log computed again. */
import { expect, test } from 'vitest';
import { playWithBots } from '../../shared/bots/play.ts';
import { recompute } from '../../shared/insight/recompute.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { everything, usedAt } from '../bots/used.ts';

const story = scenarios['first-threshold'];
const { session, entries } = playWithBots(story, { seed: 7, preset: 'friends', share: 'all' });

test('all three rounds, each with its outcome and its own truth; computed again it comes out the same', () => {
  const rounds = Object.values(session.tables).flatMap(({ past, round }) => [...past, round]);
  expect(rounds.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(new Set(rounds.map(({ result }) => result?.z)).size).toBe(3);
  for (const { result } of rounds) expect(result?.indices.today).toMatchObject({ health: 50, equity: 50 });
  expect(recompute(story, entries)).toEqual({ session });
}, 180_000);

test('bots who ask the society, and believe nothing that a test invents, use a good part of the story in one session', () => {
  const known = everything();
  const used = new Set(Object.values(session.tables).flatMap((table) => usedAt(table).filter((name) => known.has(name))));
  const ofKind = (kind: string): number => [...used].filter((name) => name.startsWith(`${kind} `)).length;
  expect(ofKind('card')).toBeGreaterThanOrEqual(12); // all key cards
  expect(ofKind('dial')).toBeGreaterThanOrEqual(20); // of 45; today's fifteen alone are no law
  expect(ofKind('decision')).toBe(12);
  expect(ofKind('line')).toBeGreaterThanOrEqual(12);
});
