import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCumulative } from '../../shared/numeric/normal.ts';
import {
  bitsPerSelection,
  decoderDPrime,
  decoderRate,
  detectionProbability,
  discriminability,
  expectedBreaches,
  experienceGained,
  type Lessons,
  relativeRate,
} from '../../shared/society/brain-computer.ts';

test('discriminability is the root of twice the signal-to-noise ratio', () => {
  expect(discriminability(2)).toBe(2);
  expect(discriminability(0)).toBe(0);
});

describe('detection', () => {
  test('between two choices is Φ(d′/√2)', () => {
    for (const dPrime of [0, 0.5, 1, 2.2, 4.4]) {
      expect(detectionProbability(dPrime, 2)).toBeCloseTo(normalCumulative(dPrime / Math.sqrt(2)), 10);
    }
  });

  test('without a signal is chance', () => {
    for (const choices of [2, 5, 31]) expect(detectionProbability(0, choices)).toBeCloseTo(1 / choices, 10);
  });

  test('rises with the signal and falls with the choices', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5, noNaN: true }), fc.integer({ min: 2, max: 40 }), (dPrime, choices) => {
        const p = detectionProbability(dPrime, choices);
        expect(detectionProbability(dPrime + 0.1, choices)).toBeGreaterThan(p);
        expect(detectionProbability(dPrime, choices + 1)).toBeLessThan(p);
      }),
      { numRuns: 40 },
    );
  });
});

describe('bits of a selection (Wolpaw)', () => {
  test('none at chance or below, one for a sure choice of two', () => {
    expect(bitsPerSelection(31, 1 / 31)).toBe(0);
    expect(bitsPerSelection(4, 0.1)).toBe(0);
    expect(bitsPerSelection(2, 1)).toBe(1);
    expect(bitsPerSelection(8, 1)).toBeCloseTo(3, 14);
  });

  test('Willett’s typing interface: 31 symbols at 94.1 % are 4.341 bits a character', () => {
    expect(bitsPerSelection(31, 0.941)).toBeCloseTo(4.341, 3);
    expect(90 * bitsPerSelection(31, 0.941)).toBeCloseTo(390.71, 2);
  });
});

describe('the decoder', () => {
  test('starts at d′ 2.2 and nears 4.4', () => {
    expect(decoderDPrime(0)).toBeCloseTo(2.2, 12);
    expect(decoderDPrime(12)).toBeCloseTo(4.4 - 2.2 / Math.E, 12);
    expect(decoderDPrime(1000)).toBeCloseTo(4.4, 12);
  });

  test('gets better with every year of use, and stays within 0..1.15', () => {
    let before = 0;
    for (let experience = 0; experience <= 60; experience += 2) {
      const rate = decoderRate(experience);
      expect(rate).toBeGreaterThan(before);
      expect(rate).toBeLessThanOrEqual(1.15);
      before = rate;
    }
  });

  test('learns in proportion from a better or worse signal', () => {
    for (const experience of [0, 3, 40]) {
      expect(decoderDPrime(experience, 2.2)).toBeCloseTo(decoderDPrime(experience), 12);
      expect(decoderDPrime(experience, 1.1)).toBeCloseTo(decoderDPrime(experience) / 2, 12);
    }
  });

  test('is at Willett’s rate where 94.1 % of its characters are right, and at none where it guesses', () => {
    let dPrime = 3;
    while (detectionProbability(dPrime, 31) < 0.941) dPrime += 0.005;
    expect(relativeRate(dPrime)).toBeCloseTo(1, 2);
    expect(relativeRate(0)).toBe(0);
    expect(relativeRate(9)).toBeCloseTo((90 * Math.log2(31)) / 390.71, 6); // nothing wrong: 1.141, so that 1.15 is never cut off
  });
});

describe('experience', () => {
  const lessons: Lessons = { interfaces: 0, stimulators: 0, privacy: 0, learning: 1, drive: 1 };
  const gained = (changed: Partial<Lessons>) => experienceGained({ ...lessons, ...changed });

  test('comes from research alone, and from users up to ten million', () => {
    expect(gained({})).toBeCloseTo(0.72 * 0.4, 12);
    expect(gained({ interfaces: 5e6 })).toBeCloseTo(0.72 * 1.4, 12);
    expect(gained({ stimulators: 1e6 })).toBeCloseTo(0.72 * 1.4, 12);
    expect(gained({ interfaces: 5e7 })).toBeCloseTo(0.72 * 2.4, 12);
  });

  test('what stays private teaches nobody else’s decoder; whole privacy leaves a fifth', () => {
    expect(gained({ privacy: 1 }) / gained({})).toBeCloseTo(0.2, 12);
    expect(gained({ drive: 2, learning: 0.5 })).toBeCloseTo(gained({}), 12);
  });
});

test('breaches are fewer with privacy and more with what is read', () => {
  expect(expectedBreaches(0.1, 0, 1)).toBeCloseTo(0.1, 12);
  expect(expectedBreaches(0.1, 0.4, 0.5)).toBeCloseTo(0.03, 12);
  expect(expectedBreaches(0.1, 1, 1.15)).toBe(0);
});
