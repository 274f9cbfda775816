/** Arrows at the lamps that a turned dial changed. */
import { expect, test } from 'vitest';
import { changedLamps } from '../../client/laws/lamp-changes.ts';
import { indexIds } from '../../shared/game/state.ts';
import type { LampState, Lamps } from '../../shared/insight/forecast.ts';
import { recordOf } from '../../shared/society/record-of.ts';

const lamps = (states: Readonly<Partial<Record<(typeof indexIds)[number], LampState>>>): Lamps =>
  recordOf(indexIds, (index) => ({ state: states[index] ?? 'dark', mean: 50, low: 50, high: 50, share: 0 }));

test('brighter is up, darker is down, and the same is nothing', () => {
  const before = lamps({ health: 'lit', equity: 'flickering', athlete: 'flickering', soldier: 'lit' });
  const now = lamps({ health: 'flickering', equity: 'lit', athlete: 'flickering', soldier: 'dark', patient: 'flickering' });
  expect(changedLamps(before, now)).toEqual({ health: 'down', equity: 'up', soldier: 'down', patient: 'up' });
});

test('where nothing was known before, nothing changed', () => {
  expect(changedLamps(undefined, lamps({ health: 'lit' }))).toEqual({});
});
