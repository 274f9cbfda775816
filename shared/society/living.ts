/** The end of pass B: everybody lives through the year, dies and is replaced, or grows a year older. docs/model.md § Population. */
import { purposes } from '../numeric/random.ts';
import { fillLuck, firstOfFour, newLuck } from '../numeric/threefry.ts';
import { type Illness, illnessOf } from './illness.ts';
import { ages, normalisedDeathProbability, oldestAge } from './life-table.ts';
import { type Block, killedBit, type Population, refill } from './population.ts';
import { chunkSize, newQueue } from './queue.ts';
import type { Tally } from './tally.ts';
import { products } from './technologies.ts';
import { microRobots, type Terms } from './terms.ts';

/** QN, [sex][age] */
const deathProbability = Float64Array.from(normalisedDeathProbability.flatMap((byAge) => [...byAge]));

const luck = newLuck(chunkSize);
const dying = newQueue();

/**
 * Deaths, expected and drawn, and everybody's next birthday.
 * q' = q + (SMR − 1) q + h, less what treatment removes; × the prevention's factor; + combat.
 */
export function liveBlock(population: Population, block: Block, terms: Terms, combatRate: number, tally: Tally): void {
  const illness = illnessOf(block.stratum, terms);
  const combat = block.stratum === 'soldier' ? combatRate : 0;
  for (let from = block.from; from < block.to; from += chunkSize) {
    const to = Math.min(from + chunkSize, block.to);
    fillLuck(luck, from, to, terms.year, purposes.death, population.seed);
    dying.length = liveOrDie(population, from, to, block.weight, illness, combat, tally);
    for (let i = 0; i < dying.length; i++) refill(population, block.stratum, dying.slots[i] ?? 0);
  }
}

/** What would be decided by chance is read from tables of two: as if by a branch, but nothing has to be guessed. */
function liveOrDie(population: Population, from: number, to: number, weight: number, illness: Illness, combat: number, tally: Tally): number {
  const { sex, age, held, frailty, marks, careerFrom, careerTo } = population;
  const { died } = tally;
  const { slots } = dying;
  const { uniforms } = luck;
  const { ratio } = illness;
  const treatment = Math.max(illness.treatment, 0);
  const added = Float64Array.of(illness.addedMen, illness.addedWomen);
  const excessLeft = Float64Array.of(1, 1 - illness.mortalityRemoved);
  const prevention = Float64Array.of(1, products.microRobots.mortalityFactor);
  const first = firstOfFour(from);
  let deaths = 0;
  for (let slot = from; slot < to; slot++) {
    const years = age[slot] ?? 0;
    const s = sex[slot] ?? 0;
    const has = held[slot] ?? 0;
    const begins = careerFrom[slot] ?? 0;
    const ends = careerTo[slot] ?? 0;
    const place = s * ages + years;
    let q = (deathProbability[place] ?? 1) * (frailty[slot] ?? 1);
    q += (ratio * q + (added[s] ?? 0)) * (excessLeft[(has >> treatment) & 1] ?? 1);
    q *= prevention[(has >> microRobots) & 1] ?? 1;
    if (years >= begins && years < ends) q += combat;
    if (q > 1 || years >= oldestAge || ((marks[slot] ?? 0) & killedBit) !== 0) q = 1;
    died[place] = (died[place] ?? 0) + weight * q;
    age[slot] = years + 1;
    if ((uniforms[slot - first] ?? 1) < q) slots[deaths++] = slot;
  }
  return deaths;
}
