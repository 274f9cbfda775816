/** The clock of each preset adds up to what people are promised before they begin. */
import { expect, test } from 'vitest';
import { type PhaseName, type PresetId, presetSeconds, presets } from '../../shared/game/presets.ts';

const ofRound: readonly PhaseName[] = ['briefing', 'debate', 'negotiation', 'ballot', 'decision', 'outcome'];

function inAll(preset: PresetId): number {
  const seconds = (phase: PhaseName, round = 0): number => presetSeconds(preset, phase, round);
  const rounds = Array.from({ length: presets[preset].rounds }, (_, round) => ofRound.reduce((sum, phase) => sum + seconds(phase, round), 0));
  return rounds.reduce((sum, one) => sum + one, 0) + seconds('lobby') + seconds('prologue') + seconds('debrief');
}

test.each([
  ['solo', 7 * 60 + 45],
  ['friends', 22 * 60 + 10],
  ['lesson', 38 * 60],
  ['workshop', 83 * 60],
] as const)('%s', (preset, seconds) => {
  expect(inAll(preset)).toBe(seconds);
});

test('a debate has time for the four turns that begin it', () => {
  for (const { turnSeconds, seconds } of Object.values(presets)) expect(seconds.debate).toBeGreaterThanOrEqual(4 * turnSeconds);
});
