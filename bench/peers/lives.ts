/** Years of one law, lived by the society's own passes over its citizens or by a library's agents. */
import { modelVersion, type Plan } from '../../shared/society/plan.ts';
import type { Policy } from '../../shared/society/policy.ts';
import type { Population } from '../../shared/society/population.ts';
import { recordOf } from '../../shared/society/record-of.ts';
import { beginPeriod, rulesOf } from '../../shared/society/simulate.ts';
import { foundSociety } from '../../shared/society/society.ts';
import { newTally } from '../../shared/society/tally.ts';
import { productIds } from '../../shared/society/technologies.ts';
import { beginYear, endYear, livePeople, type YearRecord } from '../../shared/society/year.ts';
import { townOfAgents } from './agents.ts';
import type { Luck } from './citizen.ts';
import { townOfTurtles } from './turtles.ts';
import { liveIn, type Town } from './year.ts';

export const peerIds = ['agentscript', 'flocc'] as const;
export type PeerId = (typeof peerIds)[number];

const towns: Readonly<Record<PeerId, (population: Population) => Town>> = { agentscript: townOfTurtles, flocc: townOfAgents };

export interface Wish {
  readonly citizens: number;
  readonly years: number;
  readonly policy: Policy;
}

export interface Lived {
  readonly records: readonly YearRecord[];
  /** over the citizens alone: what a year does once for all of them is the same in each */
  readonly milliseconds: number;
}

/**
 * The same people at the start and the same products for the same seed; in a library's town its own luck.
 * @param peer null: the society itself, which draws its own luck
 */
export function liveYears(peer: PeerId | null, wish: Wish, seed: number, luck: Luck): Lived {
  const plan = planOf(wish, seed);
  const [period] = plan.periods;
  if (period === undefined) throw new Error('A plan without a period has no years.');
  const society = foundSociety(plan);
  const { law, edit } = rulesOf(society, period);
  beginPeriod(society, period, law.moratorium);
  const town = peer === null ? null : towns[peer](society.population);
  const records: YearRecord[] = [];
  let milliseconds = 0;
  for (let year = 0; year < period.years; year++) {
    const terms = beginYear(society, law, edit, null);
    const tally = newTally();
    const start = performance.now();
    if (town === null) livePeople(society, terms, tally, null);
    else liveIn(town, society, terms, tally, luck);
    milliseconds += performance.now() - start;
    records.push(endYear(society, terms, tally));
  }
  return { records, milliseconds };
}

/** Everything arrives at once: the busiest years. */
function planOf({ citizens, years, policy }: Wish, seed: number): Plan {
  const period = { years, policy, shifts: {}, product: null, concerned: null, truth: null };
  return { model: modelVersion, seed, citizens, antithetic: false, arrives: recordOf(productIds, () => 0), periods: [period] };
}

/** Uniforms that are the same for the same seed (mulberry32). */
export function luckOf(seed: number): Luck {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
