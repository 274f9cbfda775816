import { expect, test } from 'vitest';
import { constants } from '../../shared/society/constants.ts';
import { copyPopulation, found, isActive, type Population, refill } from '../../shared/society/population.ts';
import { strata } from '../../shared/society/strata.ts';

const people = found(7, 4000);

test('blocks cover every slot once, in the order of the strata', () => {
  expect(people.blocks.map((block) => block.stratum)).toEqual([...strata]);
  let next = 0;
  for (const block of people.blocks) {
    expect(block.from).toBe(next);
    next = block.to;
  }
  expect(next).toBe(people.size);
});

test('slots stand for the whole population', () => {
  expect(people.persons).toBeCloseTo(constants.population, 0);
});

test('soldiers and athletes in their career are as many as there are', () => {
  for (const [stratum, share] of [
    ['soldier', 0.0039],
    ['athlete', 0.00165],
  ] as const) {
    const block = people.blocks.find((one) => one.stratum === stratum);
    let active = 0;
    for (let slot = block?.from ?? 0; slot < (block?.to ?? 0); slot++) if (isActive(people, slot)) active += block?.weight ?? 0;
    expect(active / constants.population).toBeCloseTo(share, 6);
  }
});

test('the same seed founds the same people, another seed others', () => {
  expect(found(7, 4000)).toEqual(people);
  expect(found(8, 4000).rank).not.toEqual(people.rank);
});

test('more slots leave the shares as they are', () => {
  const many = found(7, 40_000);
  const share = (population: Population, index: number): number => {
    const block = population.blocks[index];
    return block === undefined ? 0 : ((block.to - block.from) * block.weight) / population.persons;
  };
  for (let index = 3; index < strata.length; index++) expect(share(many, index)).toBeCloseTo(share(people, index), 9);
});

test('the survivors of a long life are richer than newborns', () => {
  const block = found(1, 40_000);
  let old = 0;
  let oldRank = 0;
  for (let slot = 0; slot < 20_000; slot++) {
    if ((block.age[slot] ?? 0) < 85) continue;
    old++;
    oldRank += block.rank[slot] ?? 0;
  }
  expect(old).toBeGreaterThan(200);
  expect(oldRank / old).toBeGreaterThan(0.55);
});

test('who replaces a citizen is newborn, but a new patient in strata of later illness', () => {
  const copy = copyPopulation(people);
  for (const block of copy.blocks) {
    for (let slot = block.from; slot < block.from + 20; slot++) {
      copy.held[slot] = 3;
      copy.harm[slot] = 0.1;
      copy.marks[slot] = 15;
      refill(copy, block.stratum, slot);
      const age = copy.age[slot] ?? -1;
      if (block.stratum === 'parkinson') expect(age).toBeGreaterThanOrEqual(40);
      else if (block.stratum === 'limbLoss') expect(age).toBeGreaterThanOrEqual(18);
      else if (block.stratum !== 'epilepsy') expect(age).toBe(0);
      expect([copy.held[slot], copy.harm[slot], copy.marks[slot], copy.generation[slot]]).toEqual([0, 0, 0, 1]);
    }
  }
});

test('a copy lives on by itself', () => {
  const copy = copyPopulation(people);
  copy.age[0] = 99;
  copy.held[0] = 1;
  expect(people.age[0]).not.toBe(99);
  expect(people.held[0]).toBe(0);
});

test('a citizen takes at most 64 bytes', () => {
  let bytes = 0;
  for (const value of Object.values(people)) if (ArrayBuffer.isView(value)) bytes += value.byteLength;
  expect(bytes / people.size).toBeLessThanOrEqual(64);
  expect(bytes / people.size).toBeGreaterThan(40);
});
