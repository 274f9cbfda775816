/** What the wall shows when: pictures follow the phase's clock, and nothing is told before it is known. */
import { describe, expect, test } from 'vitest';
import { type Moment, sceneOf } from '../../client/host/scene.ts';
import { debriefScreens } from '../../shared/game/debrief.ts';
import { presetIds, presets } from '../../shared/game/presets.ts';

const outcome: Moment = { phase: 'outcome', elapsedMs: 0, lastsMs: 100_000, known: true, tables: 4, screen: '' };
const debrief: Moment = { ...outcome, phase: 'debrief', lastsMs: 840_000 };
const scenesOf = (moment: Moment) => [
  ...new Set(Array.from({ length: 101 }, (_, i) => sceneOf({ ...moment, elapsedMs: (moment.lastsMs * i) / 100 }))),
];

describe('in the outcome', () => {
  test('cards turn, then the Hundred, then Said and Did, then all tables', () => {
    expect(scenesOf(outcome)).toEqual(['reveal', 'hundred', 'said', 'tables']);
  });

  test('the cards have their thirteen seconds, in every preset that has a wall', () => {
    for (const preset of presetIds.filter((id) => presets[id].facilitated)) {
      const { outcome: seconds } = presets[preset].seconds;
      const lastsMs = 1000 * (typeof seconds === 'number' ? seconds : (seconds[0] ?? 0));
      expect(sceneOf({ ...outcome, lastsMs, elapsedMs: 12_900 })).toBe('reveal');
      expect(sceneOf({ ...outcome, lastsMs, elapsedMs: 13_100 })).toBe('hundred');
    }
  });

  test('nothing of what came is shown before it is known', () => {
    expect(scenesOf({ ...outcome, known: false })).toEqual(['reveal']);
  });

  test('one table alone is not compared', () => {
    expect(scenesOf({ ...outcome, tables: 1 })).toEqual(['reveal', 'hundred', 'said']);
  });
});

test('the votes turn in the first ten seconds of the decision, then it is silent', () => {
  const decision: Moment = { ...outcome, phase: 'decision', lastsMs: 45_000 };
  expect(sceneOf({ ...decision, elapsedMs: 9_900 })).toBe('count');
  expect(sceneOf({ ...decision, elapsedMs: 10_100 })).toBe('decision');
});

test('looking back that nobody leads has its five pictures in order, however long it lasts', () => {
  const five = [...debriefScreens];
  expect(scenesOf(debrief)).toEqual(five);
  expect(scenesOf({ ...debrief, lastsMs: 5_000 })).toEqual(five);
  expect(sceneOf({ ...debrief, elapsedMs: 2 * debrief.lastsMs })).toBe('us');
});

test('where somebody leads it, looking back stays at the screen that they are at', () => {
  for (const screen of debriefScreens) expect(scenesOf({ ...debrief, screen })).toEqual([screen]);
});
