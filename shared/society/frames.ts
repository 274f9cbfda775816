/**
 * The city: how a fixed sample of the whole society lives, year by year, a byte a person. It is taken at a period's start,
 * so that plans which share a past show the same people. docs/model.md § The city.
 */
import { type Effects, enhancementBits, utilityOf } from './census.ts';
import { enhancedBit, healthStep, peopleOfCity, peopleOfFifth } from './city.ts';
import { illnessOf } from './illness.ts';
import type { Block, Population } from './population.ts';
import { fifths } from './tally.ts';
import type { Terms } from './terms.ts';

/** Whom the frames show, and the frame of the year under way. */
export interface CityFrames {
  /** [fifth · 160 + place] slot of the population */
  readonly slots: Int32Array;
  readonly frame: Uint8Array;
}

/** The fifth is that of the period's start: whoever moves into a slot later is shown in the place of the one who died. */
export function newCityFrames(population: Population): CityFrames {
  const slots = new Int32Array(peopleOfCity);
  for (let fifth = 0; fifth < fifths; fifth++) slots.set(sampleOf(population, fifth), fifth * peopleOfFifth);
  return { slots, frame: new Uint8Array(peopleOfCity) };
}

/** Systematic by weight: every 160th part of a fifth's persons, in the order of stratum and age, so that each has its share. */
function sampleOf(population: Population, fifth: number): Int32Array {
  const members: { readonly slot: number; readonly weight: number }[] = [];
  let persons = 0;
  for (const { from, to, weight } of population.blocks) {
    const slots = Array.from({ length: to - from }, (_, i) => from + i)
      .filter((slot) => Math.floor((population.rank[slot] ?? 0) * fifths) === fifth)
      .sort((a, b) => (population.age[a] ?? 0) - (population.age[b] ?? 0) || a - b);
    for (const slot of slots) members.push({ slot, weight });
    persons += weight * slots.length;
  }
  const drawn = new Int32Array(peopleOfFifth);
  let member = 0;
  let until = members[0]?.weight ?? 0;
  for (let k = 0; k < peopleOfFifth; k++) {
    const place = ((k + 0.5) / peopleOfFifth) * persons;
    while (until <= place && member < members.length - 1) until += members[++member]?.weight ?? 0;
    drawn[k] = members[member]?.slot ?? 0;
  }
  return drawn.map((_, place) => drawn[scattered[place] ?? place] ?? 0);
}

/** 0 … 159 in the order of their mirrored bits (van der Corput): the first few already lie all over the range. */
const scattered: readonly number[] = Array.from({ length: 256 }, (_, i) => mirrored(i)).filter((k) => k < peopleOfFifth);

/** The eight bits of a number, the last first. */
function mirrored(byte: number): number {
  let turned = 0;
  for (let bit = 0; bit < 8; bit++) turned = turned * 2 + ((byte >> bit) & 1);
  return turned;
}

/** People of one block as they are counted: before they die and are replaced. */
export function photographBlock({ slots, frame }: CityFrames, population: Population, block: Block, terms: Terms, effects: Effects): void {
  const { age, rank, harm, held } = population;
  const illness = illnessOf(block.stratum, terms);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] ?? 0;
    if (slot < block.from || slot >= block.to) continue;
    const has = held[slot] ?? 0;
    const utility = utilityOf(age[slot] ?? 0, rank[slot] ?? 0, harm[slot] ?? 0, has, illness, effects);
    frame[i] = healthStep(utility) | ((has & enhancementBits) !== 0 ? enhancedBit : 0);
  }
}
