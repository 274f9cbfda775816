import { describe, expect, test } from 'vitest';
import {
  ages,
  conditions,
  deathProbability,
  excessMortality,
  oldestAge,
  type Sex,
  stationaryAge,
  survivorRankQuantile,
  tableDeathProbability,
  withDisease,
} from '../../shared/society/life-table.ts';

/** Years to live from an age, the year of death counting half. */
function lifeExpectancy(deathAt: (age: number) => number, from = 0): number {
  let alive = 1;
  let years = 0;
  for (let age = from; age < ages; age++) {
    const q = deathAt(age);
    years += alive * (1 - q / 2);
    alive *= 1 - q;
  }
  return years;
}

const byRank = (sex: Sex, rank: number) => (age: number) => deathProbability(age, sex, rank);

describe.each([
  ['men', 0, 75.97, 14.6],
  ['women', 1, 80.96, 10.1],
] as const)('%s', (_, sex, expectancy, gap) => {
  test('live as long as the table of the Social Security Administration says', () => {
    expect(Math.abs(lifeExpectancy((age) => tableDeathProbability[sex][age] ?? 1) - expectancy)).toBeLessThan(0.05);
  });

  test('of all ranks together live as long: the gradient adds no years', () => {
    const ranks = 500;
    let mean = 0;
    for (let i = 0; i < ranks; i++) mean += lifeExpectancy(byRank(sex, (i + 0.5) / ranks)) / ranks;
    expect(Math.abs(mean - expectancy)).toBeLessThan(0.05);
  });

  test('in the richest hundredth outlive those in the poorest at 40 by the gap that Chetty found', () => {
    const found = lifeExpectancy(byRank(sex, 0.995), 40) - lifeExpectancy(byRank(sex, 0.005), 40);
    expect(Math.abs(found - gap)).toBeLessThan(0.5);
  });

  test('die in the end', () => {
    expect(deathProbability(oldestAge, sex, 0.999)).toBe(1);
    for (let age = 0; age < ages; age++) expect(deathProbability(age, sex, 0.001)).toBeLessThanOrEqual(1);
  });

  test('who survive are the richer the older they are', () => {
    expect(survivorRankQuantile(0, sex, 0.5)).toBeCloseTo(0.5, 6);
    expect(survivorRankQuantile(60, sex, 0.5)).toBeGreaterThan(0.51);
    expect(survivorRankQuantile(90, sex, 0.5)).toBeGreaterThan(survivorRankQuantile(60, sex, 0.5));
    expect(survivorRankQuantile(40, sex, 0.1)).toBeLessThan(survivorRankQuantile(40, sex, 0.2));
    expect(survivorRankQuantile(40, sex, 1e-12)).toBe(0.0005);
    expect(survivorRankQuantile(40, sex, 1 - 1e-12)).toBe(0.9995);
  });

  test('of a stationary population have the ages that the table implies', () => {
    const n = 4000;
    let mean = 0;
    for (let i = 0; i < n; i++) mean += stationaryAge(sex, (i + 0.5) / n) / n;
    // Mean age by the table itself.
    let alive = 1;
    let years = 0;
    let sum = 0;
    for (let age = 0; age < ages; age++) {
      const q = tableDeathProbability[sex][age] ?? 1;
      years += alive * (1 - q / 2);
      sum += age * alive * (1 - q / 2);
      alive *= 1 - q;
    }
    expect(mean).toBeCloseTo(sum / years, 1);
    expect(stationaryAge(sex, 1e-9)).toBe(0);
    expect(stationaryAge(sex, 1 - 1e-12)).toBeLessThanOrEqual(oldestAge);
  });
});

describe('illness', () => {
  test.each([
    ['sickleCell', 0, 49.3],
    ['sickleCell', 1, 55],
    ['cysticFibrosis', 0, 60],
    ['cysticFibrosis', 1, 60],
  ] as const)('%s, sex %s: life expectancy %s', (disease, sex, expectancy) => {
    const found = lifeExpectancy((age) => withDisease(tableDeathProbability[sex][age] ?? 1, conditions[disease], sex));
    expect(Math.abs(found - expectancy)).toBeLessThan(0.1);
  });

  test('multiplies the chance of dying by its ratio, where it adds no hazard of its own', () => {
    expect(withDisease(0.1, conditions.epilepsy, 1)).toBeCloseTo(0.22, 12);
    expect(excessMortality(0.1, conditions.epilepsy, 1)).toBeCloseTo(0.12, 12);
    expect(withDisease(0.9, conditions.epilepsy, 0)).toBe(1);
  });
});
