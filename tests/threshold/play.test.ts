import { describe, expect, test } from 'vitest';
import { playWithBots } from '../../shared/bots/play.ts';
import { type Entry, logFormat } from '../../shared/game/event.ts';
import { replay } from '../../shared/game/evolve.ts';
import { sessionFingerprint } from '../../shared/game/fingerprint.ts';
import { recompute } from '../../shared/insight/recompute.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';

const story = scenarios['first-threshold'];
/** Its first round: enough for what a log must tell. */
const scenario: Scenario = { ...story, rounds: story.rounds.slice(0, 1) };
const played = playWithBots(scenario, { seed: 7, preset: 'friends', share: 'character' });

describe('a session of bots', () => {
  test('reaches its end with an outcome', () => {
    expect(played.session.stage).toBe('closed');
    expect(Object.values(played.session.tables)[0]?.round.result).not.toBeNull();
  });

  test('is the same to the letter for the same seed', () => {
    const again = playWithBots(scenario, { seed: 7, preset: 'friends', share: 'character' });
    expect(again.entries).toEqual(played.entries);
  });

  test('nobody proposes before people had twenty seconds', () => {
    const negotiation = played.entries.find(({ event }) => event.type === 'phase-entered' && event.phase.name === 'negotiation');
    const proposal = played.entries.find(({ event }) => event.type === 'motion-proposed');
    expect((proposal?.at ?? 0) - (negotiation?.at ?? 0)).toBe(20_000);
  });

  test('says at most four lines a seat in a round', () => {
    const rounds = Object.values(played.session.tables).flatMap(({ past, round }) => [...past, round]);
    expect(rounds.flatMap(({ lines }) => lines).length).toBeGreaterThan(0);
    for (const { lines } of rounds) for (const role of roleIds) expect(lines.filter((one) => one.role === role).length).toBeLessThanOrEqual(4);
  });

  test.each([
    ['all', 4],
    ['none', 0],
  ] as const)('with sharing %s, %i key cards are on the table', (share, cards) => {
    const shared = playWithBots(scenario, { seed: 7, preset: 'friends', share });
    expect(Object.values(shared.session.tables)[0]?.round.shown).toHaveLength(cards);
  });
});

describe('a log, computed again', () => {
  test('gives the state and the fingerprint that it recorded', () => {
    expect(sessionFingerprint(replay(played.entries))).toBe(sessionFingerprint(played.session));
    expect(recompute(scenario, played.entries)).toEqual({ session: played.session });
  });

  const changed = (type: string, change: (entry: Entry) => Entry) => {
    const at = played.entries.findIndex(({ event }) => event.type === type);
    const entries = played.entries.map((entry, i) => (i === at ? change(entry) : entry));
    return { at: at + 1, recomputed: recompute(scenario, entries) };
  };

  test('names the count when a ballot was changed', () => {
    const { recomputed } = changed('bot-ballot-scored', (entry) =>
      entry.event.type === 'bot-ballot-scored' ? { ...entry, event: { ...entry.event, scores: { today: 0 } as never } } : entry,
    );
    const counted = played.entries.findIndex(({ event }) => event.type === 'ballots-counted') + 1;
    expect(recomputed).toMatchObject({ departsAt: counted });
  });

  test('names the outcome when its fingerprint was changed', () => {
    const { at, recomputed } = changed('outcome-recorded', (entry) => {
      if (entry.event.type !== 'outcome-recorded') return entry;
      const { result } = entry.event;
      return { ...entry, event: { ...entry.event, result: { ...result, fingerprints: { ...result.fingerprints, did: result.fingerprints.today } } } };
    });
    expect(recomputed).toMatchObject({ departsAt: at });
  });

  test('names the outcome when an index was changed and its fingerprints were not', () => {
    const { at, recomputed } = changed('outcome-recorded', (entry) => {
      if (entry.event.type !== 'outcome-recorded') return entry;
      const { result } = entry.event;
      const indices = { ...result.indices, did: { ...result.indices.did, health: 99 } };
      return { ...entry, event: { ...entry.event, result: { ...result, indices } } };
    });
    expect(recomputed).toMatchObject({ departsAt: at });
  });

  test('names the turning when a card was changed', () => {
    const { at, recomputed } = changed('cards-turned', (entry) => {
      if (entry.event.type !== 'cards-turned') return entry;
      const { patient } = entry.event.cards;
      return { ...entry, event: { ...entry.event, cards: { ...entry.event.cards, patient: patient === 'own' ? 'open' : 'own' } } };
    });
    expect(recomputed).toMatchObject({ departsAt: at });
  });

  test('names the first entry when it is written in another format', () => {
    const { recomputed } = changed('session-created', (entry) =>
      entry.event.type === 'session-created' ? { ...entry, event: { ...entry.event, format: logFormat + 1 } } : entry,
    );
    expect(recomputed).toMatchObject({ departsAt: 1 });
  });

  test('names the beginning of the round when a drawn count was changed', () => {
    const { at, recomputed } = changed('round-begun', (entry) =>
      entry.event.type === 'round-begun' ? { ...entry, event: { ...entry.event, counts: { ...entry.event.counts, invented: 1 } } } : entry,
    );
    expect(recomputed).toMatchObject({ departsAt: at });
  });
});
