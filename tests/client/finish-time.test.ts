/** "When must you finish?": a time of day is the nearest one, also around midnight. */
import { describe, expect, test } from 'vitest';
import { msUntil, stepsIn } from '../../client/host/finish-time.ts';

const at = (hours: number, minutes: number) => new Date(2026, 2, 2, hours, minutes);
const minutes = 60_000;

describe('milliseconds until', () => {
  test.each([
    ['10:45', at(10, 14), 31 * minutes],
    ['10:45', at(10, 50), -5 * minutes],
    ['00:10', at(23, 40), 30 * minutes],
    ['23:50', at(23, 50), 0],
  ])('%s', (time, now, expected) => {
    expect(msUntil(time, now)).toBe(expected);
  });
});

describe('what is left to play, between what the server tells', () => {
  const ahead = { s0: { phase: 'negotiation', round: 0, ms: 90_000, order: 0 }, s1: { phase: 'ballot', round: 0, ms: 40_000, order: 1 } };

  test('the phase in play goes on', () => {
    expect(stepsIn({ ahead, endsAt: 100_000 }, 70_000).map(({ ms }) => ms)).toEqual([30_000, 40_000]);
    expect(stepsIn({ ahead, endsAt: 100_000 }, 110_000).map(({ ms }) => ms)).toEqual([0, 40_000]);
  });

  test('without a running clock it stands', () => {
    expect(stepsIn({ ahead, endsAt: 0 }, 70_000).map(({ ms }) => ms)).toEqual([90_000, 40_000]);
  });
});
