/** What is typed and not sent stays in the browser, for this person and this phase only. */
import { beforeEach, expect, test, vi } from 'vitest';
import { readDraft, writeDraft } from '../../client/page/drafts.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});

test('a draft is found again in its phase', () => {
  writeDraft('ABCDE', 'p1', 4, 'scores', { today: 1 });
  writeDraft('ABCDE', 'p1', 4, 'card', 'open');
  expect(readDraft('ABCDE', 'p1', 4, 'scores')).toEqual({ today: 1 });
  expect(readDraft('ABCDE', 'p1', 4, 'card')).toBe('open');
});

test('the next phase begins without it', () => {
  writeDraft('ABCDE', 'p1', 4, 'card', 'open');
  expect(readDraft('ABCDE', 'p1', 5, 'card')).toBeUndefined();
  writeDraft('ABCDE', 'p1', 5, 'guess', 'own');
  expect(readDraft('ABCDE', 'p1', 4, 'card')).toBeUndefined();
});

test('it is nobody else’s, and of no other session', () => {
  writeDraft('ABCDE', 'p1', 4, 'card', 'open');
  expect(readDraft('ABCDE', 'p2', 4, 'card')).toBeUndefined();
  expect(readDraft('EDCBA', 'p1', 4, 'card')).toBeUndefined();
});

test('what is kept but no draft is ignored, and a full disk breaks nothing', () => {
  localStorage.setItem('threshold.draft.ABCDE.p1', '{"phase":');
  expect(readDraft('ABCDE', 'p1', 4, 'card')).toBeUndefined();
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('no storage');
    },
    setItem: () => {
      throw new Error('no storage');
    },
  });
  writeDraft('ABCDE', 'p1', 4, 'card', 'open');
  expect(readDraft('ABCDE', 'p1', 4, 'card')).toBeUndefined();
});
