/**
 * How many citizen-years the society lives a second, as a ratio to a plain loop over typed arrays in the same run:
 * machines differ, the ratio hardly.
 */
import { modelVersion, type Plan } from '../shared/society/plan.ts';
import { statusQuo } from '../shared/society/policy.ts';
import { recordOf } from '../shared/society/record-of.ts';
import { simulate } from '../shared/society/simulate.ts';
import { productIds } from '../shared/society/technologies.ts';

export interface Measured {
  readonly name: string;
  readonly nanoseconds: number;
  readonly unit: string;
  /** × the reference loop of the same run */
  readonly ratio: number;
}

const years = 20;
const repeats = 5;

/** Everything arrives at once, today's law: the busiest twenty years. */
function busyPlan(citizens: number, seed: number): Plan {
  return {
    model: modelVersion,
    seed,
    citizens,
    antithetic: false,
    arrives: recordOf(productIds, () => 0),
    periods: [{ years, policy: statusQuo, shifts: {}, product: null, concerned: null, truth: null }],
  };
}

/** A hash, a look-up and three multiplications an element: the least that a citizen-year could be. */
function referenceLoop(ages: Uint8Array, ranks: Float64Array, table: Float64Array, year: number): number {
  let sum = 0;
  for (let slot = 0; slot < ages.length; slot++) {
    let hash = Math.imul(slot ^ year, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca77);
    hash ^= hash >>> 13;
    const age = ages[slot] ?? 0;
    const chance = (table[age] ?? 0) * (1 + 0.5 * (ranks[slot] ?? 0));
    if ((hash >>> 0) * 2.3283064365386963e-10 < chance) ages[slot] = 0;
    else ages[slot] = age < 105 ? age + 1 : 0;
    sum += chance;
  }
  return sum;
}

export function benchSociety(): readonly Measured[] {
  const size = 100_000;
  const ages = Uint8Array.from({ length: size }, (_, slot) => slot % 100);
  const ranks = Float64Array.from({ length: size }, (_, slot) => slot / size);
  const table = Float64Array.from({ length: 106 }, (_, age) => 0.0005 * (1 + age / 5));
  const reference = best(size * years, () => {
    for (let year = 0; year < years; year++) referenceLoop(ages, ranks, table, year);
  });
  const results: Measured[] = [{ name: 'reference loop', nanoseconds: reference, unit: 'element', ratio: 1 }];
  for (const citizens of [10_000, 100_000, 1_000_000]) {
    let seed = 0;
    const nanoseconds = best(citizens * years, () => {
      seed++;
      simulate(busyPlan(citizens, seed));
    });
    results.push({ name: `society of ${citizens}`, nanoseconds, unit: 'citizen-year', ratio: nanoseconds / reference });
  }
  return results;
}

/** Nanoseconds for each of `count` things, the best of several runs: noise only ever adds. */
export function best(count: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return (least * 1e6) / count;
}
