/** "When must you finish?": a time of day is the nearest one, also around midnight. */
import { describe, expect, test } from 'vitest';
import { msUntil } from '../../client/host/finish-time.ts';

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
