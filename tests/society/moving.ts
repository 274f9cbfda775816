/** Levers moved from today's law: twenty years, everything there from the start, common random numbers, each law lived once. */
import type { MeasureId, Measures } from '../../shared/society/measures.ts';
import type { Policy } from '../../shared/society/policy.ts';
import { beginPeriod, rulesOf, simulate } from '../../shared/society/simulate.ts';
import { foundSociety } from '../../shared/society/society.ts';
import { muscleEdit, ways } from '../../shared/society/terms.ts';
import { liveYear } from '../../shared/society/year.ts';
import { period, plan } from './plans.ts';

/** Each with its mirrored luck. */
const seeds = [1, 2] as const;
const citizens = 2500;

const memory = new Map<string, readonly Measures[]>();

export function lived(policy: Partial<Policy>): readonly Measures[] {
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

/** Procedures a year on the black market, of everybody but athletes; the first ten years, mean over the seeds. */
export function underground(policy: Partial<Policy>): number {
  const years = 10;
  let procedures = 0;
  for (const seed of seeds) {
    const one = period(policy, { years });
    const society = foundSociety(plan([], { seed, citizens }));
    const { law, edit } = rulesOf(society, one);
    beginPeriod(society, one, law.moratorium);
    for (let year = 0; year < years; year++) {
      liveYear(society, law, edit, null, null);
      const { blocks, considers, wants } = society.population;
      for (const { stratum, from, to, weight } of blocks) {
        if (stratum === 'athlete') continue;
        for (let slot = from; slot < to; slot++) if (considers[slot] === muscleEdit + ways.black) procedures += weight * (wants[slot] ?? 0);
      }
    }
  }
  return procedures / (years * seeds.length);
}
