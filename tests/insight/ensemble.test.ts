/** Bands over worlds: what they promise whatever the law, and that early ones are the whole's first worlds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type EnsembleRequest,
  ensemble,
  ensembleResult,
  ensembleSoFar,
  outcomeIds,
  sessionPlan,
  sessionWorld,
} from '../../shared/insight/ensemble.ts';
import { everyWorld, luckOf, mirroredPairs } from '../../shared/insight/mirrored-worlds.ts';
import { sessionScores } from '../../shared/insight/whole-session.ts';
import { fingerprintOf } from '../../shared/numeric/fingerprint.ts';
import { measureIds } from '../../shared/society/measures.ts';
import { statusQuo } from '../../shared/society/policy.ts';
import { simulate } from '../../shared/society/simulate.ts';
import { completePolicy } from '../society/plans.ts';

const settings = { citizens: 600, years: 4, seed: 1, worlds: 8 };
const law = completePolicy({ subsidy: 1, quota: 0.4, surveillance: 0.8, market: 'free', solidarity: 0.6 });
const request: EnsembleRequest = { ...settings, policy: law };
const lived = [...everyWorld(ensemble(request))];
const result = ensembleResult(lived);

test('every outcome has three bands, each from the fifth percentile over the median to the ninety-fifth', () => {
  expect(outcomeIds).toEqual(expect.arrayContaining([...measureIds, 'healthIndex', 'equityIndex', 'roles.athlete', 'roles.regulator']));
  for (const bands of [result.law, result.today, result.changes]) {
    expect(Object.keys(bands).sort()).toEqual([...outcomeIds].sort());
    for (const id of outcomeIds) {
      const { low, middle, high } = bands[id];
      expect(Number.isFinite(middle), id).toBe(true);
      expect(low, id).toBeLessThanOrEqual(middle);
      expect(middle, id).toBeLessThanOrEqual(high);
    }
  }
});

test('a world of an ensemble is the run that `simulate` makes of the same plan, for the law and for today', () => {
  for (const world of [0, 5]) {
    const luck = luckOf(world, settings.worlds, settings.seed);
    const [own, today] = [law, statusQuo].map((policy) => simulate(sessionPlan(policy, settings, luck)).measures);
    expect(fingerprintOf(ensemble(request).live(world))).toBe(fingerprintOf({ law: own, today }));
  }
});

describe('common random numbers', () => {
  test("today's law changes nothing, in any world", () => {
    const { changes, law: same, today } = ensembleResult([...everyWorld(ensemble({ ...request, worlds: 4, policy: statusQuo }))]);
    for (const id of outcomeIds) expect(changes[id], id).toEqual({ low: 0, middle: 0, high: 0 });
    expect(same).toEqual(today);
    expect(same.healthIndex.middle).toBe(50);
  });

  test('the change in the same world is surer than the difference of two worlds', () => {
    // what luck alone moves: each law's world against another world of today's law
    const unpaired = ensembleResult(lived.map((world, i) => ({ law: world.law, today: lived[(i + 3) % lived.length]?.today ?? world.today })));
    for (const id of ['health', 'equity', 'lifeExpectancyMen', 'giniGross', 'trust'] as const) {
      const width = ({ low, high }: { low: number; high: number }): number => high - low;
      expect(width(result.changes[id]), id).toBeLessThan(width(unpaired.changes[id]));
    }
  });
});

test('the order in which worlds come back makes no difference', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...lived], { minLength: lived.length }), (shuffled) => {
      expect(ensembleResult(shuffled)).toEqual(result);
    }),
    { numRuns: 10 },
  );
});

test('an early answer is of whole pairs, the first of all worlds; a smaller ensemble is that early answer', () => {
  const soFar = [...ensembleSoFar(ensemble(request))];
  expect(soFar.map((worlds) => worlds.length)).toEqual([2, 4, 6, 8]);
  for (const early of soFar) expect(early).toEqual(lived.slice(0, early.length));
  expect([...everyWorld(ensemble({ ...request, worlds: 4 }))]).toEqual(soFar[1]);
});

test('under other assumptions both laws are lived under them', () => {
  const assumed = ensembleResult([...everyWorld(ensemble({ ...request, worlds: 2, assumptions: { illnessWeight: 0.5 } }))]);
  const standard = ensembleResult(lived.slice(0, 2));
  expect(assumed.today.health).not.toEqual(standard.today.health);
  expect(assumed.law.health).not.toEqual(standard.law.health);
});

test('whoever keeps the worlds gets the same answers, and the worlds stay as they were', () => {
  const kept = Array.from({ length: 2 }, (_, world) => sessionWorld({ ...settings, worlds: 2 }, world));
  const worldOf = (world: number) => kept[world] ?? sessionWorld(settings, world);
  const [first, again] = [1, 2].map(() => [...everyWorld(ensemble({ ...request, worlds: 2 }, worldOf))]);
  expect(again).toEqual(first);
  expect(first).toEqual([...everyWorld(ensemble({ ...request, worlds: 2 }))]);
});

test('the indices are of each world by itself, and then banded', () => {
  const scores = lived.map((world) => sessionScores(world.today, world.law).healthIndex).sort((a, b) => a - b);
  expect(result.law.healthIndex.low).toBeGreaterThanOrEqual(scores[0] ?? 0);
  expect(result.law.healthIndex.middle).toBeCloseTo(((scores[3] ?? 0) + (scores[4] ?? 0)) / 2, 9);
});

describe('mirrored pairs', () => {
  test('each world once; a pair has one seed and opposite luck, all pairs other seeds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 1000 }), (worlds, first) => {
        const pairs = mirroredPairs(worlds);
        expect(pairs.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: worlds }, (_, world) => world));
        expect(new Set(pairs.map(([world = 0]) => luckOf(world, worlds, first).seed)).size).toBe(pairs.length);
        for (const [one = 0, other] of pairs) {
          expect(luckOf(one, worlds, first).antithetic).toBe(false);
          if (other !== undefined) expect(luckOf(other, worlds, first)).toEqual({ seed: luckOf(one, worlds, first).seed, antithetic: true });
        }
      }),
    );
  });

  test('one world alone is that of its seed', () => expect(luckOf(0, 1, 7)).toEqual({ seed: 7, antithetic: false }));
});
