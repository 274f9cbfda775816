/** The motion of the night: cards turn one by one; a broken promise tears after a pause. */
import { describe, expect, test } from 'vitest';
import { allTurnedMs, type Promised, turnAt } from '../../client/stage/reveal-times.ts';

const none: readonly Promised[] = ['nothing', 'nothing', 'nothing', 'nothing'];
const broken: readonly Promised[] = ['kept', 'broken', 'nothing', 'broken'];

describe('the reveal', () => {
  test('one card after the other, and the second waits until the first is read', () => {
    expect(turnAt(0, none, 0)).toMatchObject({ turn: 0, words: 0 });
    expect(turnAt(1_100, none, 0)).toMatchObject({ turn: 1, words: 1 });
    expect(turnAt(2_800, none, 1)).toMatchObject({ turn: 0, light: 0 });
    expect(turnAt(4_000, none, 1)).toMatchObject({ turn: 1, words: 1 });
  });

  test('a whole ribbon comes after the sentence and stays whole', () => {
    expect(turnAt(1_050, broken, 0)).toMatchObject({ words: 1, ribbon: 0 });
    expect(turnAt(1_250, broken, 0)).toMatchObject({ ribbon: 1, torn: 0 });
    expect(turnAt(allTurnedMs(broken), broken, 0).torn).toBe(0);
  });

  test('a broken one hangs whole for 400 ms before it tears', () => {
    const began = 2_850;
    expect(turnAt(began + 1_250, broken, 1)).toMatchObject({ ribbon: 1, torn: 0 });
    expect(turnAt(began + 1_640, broken, 1).torn).toBe(0);
    expect(turnAt(began + 1_970, broken, 1).torn).toBe(1);
  });

  test('at the end all are open and what is broken is torn; all four take at most 13 s', () => {
    const all: readonly Promised[] = ['broken', 'broken', 'broken', 'broken'];
    const end = allTurnedMs(all);
    expect(all.map((_, card) => turnAt(end, all, card))).toEqual(all.map(() => ({ light: 0, turn: 1, words: 1, ribbon: 1, torn: 1 })));
    expect(end).toBeLessThanOrEqual(13_000);
    expect(allTurnedMs(none)).toBeLessThan(end);
  });
});
