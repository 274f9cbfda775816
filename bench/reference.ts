/**
 * The yearly step over the citizens in TypeScript beside the same step in C (gcc -O3, one thread, the same bits): nanoseconds
 * of processor time a citizen-year of both in one run. The busiest years: everything arrives at once, today's law.
 */
import { modelVersion, type Plan } from '../shared/society/plan.ts';
import { statusQuo } from '../shared/society/policy.ts';
import { recordOf } from '../shared/society/record-of.ts';
import { productIds } from '../shared/society/technologies.ts';
import type { Figure } from './figure.ts';
import { compileReference, differences, hasCompiler, type LivedYears, liveYears, type Reference, timeAgain } from './reference/run.ts';

const years = 10;
/** A small society fits into the processor's caches, a large one doesn't; each is lived several times, the best counts. */
const sizes = [
  { citizens: 10_000, repeats: 12 },
  { citizens: 1_000_000, repeats: 1 },
] as const;
const turns = 4;

function busyPlan(citizens: number): Plan {
  const period = { years, policy: statusQuo, shifts: {}, product: null, concerned: null, truth: null };
  return { model: modelVersion, seed: 1, citizens, antithetic: false, arrives: recordOf(productIds, () => 0), periods: [period] };
}

export function benchReference(): readonly Figure[] {
  if (!hasCompiler()) throw new Error('gcc is not installed: no reference in C to measure by.');
  const reference = compileReference();
  try {
    return sizes.flatMap(({ citizens, repeats }) => compare(reference, liveYears(busyPlan(citizens)), citizens, repeats));
  } finally {
    reference.end();
  }
}

function compare(reference: Reference, lived: LivedYears, citizens: number, repeats: number): readonly Figure[] {
  const wrong = differences(lived.result, reference.live(lived.handover, 1).result);
  if (wrong.length > 0) throw new Error(`The reference lived other years: ${wrong.slice(0, 3).join(', ')}.`);
  // By turns, so that what else the machine does meets both.
  let [typescript, c] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < turns; turn++) {
    for (let repeat = 0; repeat < repeats; repeat++) typescript = Math.min(typescript, timeAgain(lived));
    c = Math.min(c, reference.live(lived.handover, repeats).nanoseconds);
  }
  const figure = (language: string, time: number): Figure => ({
    name: `${language}, ${citizens} citizens`,
    value: time / (citizens * years),
    unit: 'ns a citizen-year',
    ratio: c / time,
    of: 'C’s speed',
  });
  return [figure('C', c), figure('TypeScript', typescript)];
}
