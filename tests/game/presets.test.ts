/** The clock of each preset adds up to what people are promised before they begin. */
import { expect, test } from 'vitest';
import { presets } from '../../shared/game/presets.ts';

const inAll = ({ rounds, seconds }: (typeof presets)['solo']): number => {
  const aRound = seconds.briefing + seconds.debate + seconds.negotiation + seconds.ballot + seconds.decision + seconds.outcome;
  return seconds.lobby + seconds.prologue + rounds * aRound + seconds.debrief;
};

test.each([
  ['solo', 7 * 60 + 45],
  ['friends', 22 * 60 + 10],
] as const)('%s', (preset, seconds) => {
  expect(inAll(presets[preset])).toBe(seconds);
});
