/** Levers moved from today's law: twenty years, everything there from the start, common random numbers, each law lived once. */
import type { MeasureId, Measures } from '../../shared/society/measures.ts';
import type { Policy } from '../../shared/society/policy.ts';
import { simulate } from '../../shared/society/simulate.ts';
import { period, plan } from './plans.ts';

/** Each with its mirrored luck. */
const seeds = [1, 2, 3] as const;
const citizens = 2500;

const memory = new Map<string, readonly Measures[]>();

function lived(policy: Partial<Policy>): readonly Measures[] {
  const key = JSON.stringify(policy);
  const known = memory.get(key);
  if (known !== undefined) return known;
  const runs = seeds.flatMap((seed) =>
    [false, true].map((antithetic) => simulate(plan([period(policy, { years: 20 })], { seed, antithetic, citizens })).measures),
  );
  memory.set(key, runs);
  return runs;
}

/** Mean of a figure over the worlds. */
export function under(policy: Partial<Policy>, id: MeasureId): number {
  const runs = lived(policy);
  return runs.reduce((sum, measures) => sum + measures[id], 0) / runs.length;
}

/** Mean change of a figure, in the same worlds. */
export function change(to: Partial<Policy>, id: MeasureId, from: Partial<Policy> = {}): number {
  return under(to, id) - under(from, id);
}
