/** The city: who is in it, in which order, and what a byte says of them. */
import { describe, expect, test } from 'vitest';
import { enhancedBit, frameOf, healthStep, healthSteps, isCity, peopleOfCity, peopleOfFifth } from '../../shared/society/city.ts';
import { constants } from '../../shared/society/constants.ts';
import { newCityFrames } from '../../shared/society/frames.ts';
import { found, type Population } from '../../shared/society/population.ts';
import { simulateTogether } from '../../shared/society/simulate.ts';
import { completePolicy, everythingArrives, period, plan, rounds, storyArrives } from './plans.ts';

const fifthsFrom = [0, 1, 2, 3, 4];

describe('the sample', () => {
  const population = found(3, 20_000);
  const { slots } = newCityFrames(population);
  const ofFifth = (fifth: number) => [...slots.subarray(fifth * peopleOfFifth, (fifth + 1) * peopleOfFifth)];

  test('is 160 different people of each fifth of income, poorest first', () => {
    expect(new Set(slots).size).toBe(peopleOfCity);
    for (const fifth of fifthsFrom) for (const slot of ofFifth(fifth)) expect(Math.floor((population.rank[slot] ?? 0) * 5)).toBe(fifth);
  });

  test('has of each stratum and age what the fifth has, in every beginning of it that a screen may draw', () => {
    const ageOf = (slot: number) => population.age[slot] ?? 0;
    for (const fifth of fifthsFrom) {
      const { general, age } = whole(population, fifth);
      for (const first of [34, 50, 100, 160]) {
        const drawn = ofFifth(fifth).slice(0, first);
        const ordinary = drawn.filter((slot) => slot < (population.blocks[0]?.to ?? 0)).length / first;
        expect(Math.abs(ordinary - general)).toBeLessThan(2.5 / first);
        expect(Math.abs(drawn.reduce((sum, slot) => sum + ageOf(slot), 0) / first - age)).toBeLessThan(4);
      }
    }
  });

  /** Share of persons without an illness or a career, and mean age. */
  function whole({ blocks, rank, age }: Population, fifth: number) {
    let persons = 0;
    let general = 0;
    let years = 0;
    for (const { stratum, from, to, weight } of blocks) {
      for (let slot = from; slot < to; slot++) {
        if (Math.floor((rank[slot] ?? 0) * 5) !== fifth) continue;
        persons += weight;
        years += weight * (age[slot] ?? 0);
        if (stratum === 'general') general += weight;
      }
    }
    return { general: general / persons, age: years / persons };
  }
});

describe('the frames of a period', () => {
  const [disease, sport, army] = rounds;
  if (disease === undefined || sport === undefined || army === undefined) throw new Error('three rounds');
  const opened = { ...army, policy: completePolicy({ market: 'free' }) };
  const settings = { citizens: 4000, arrives: storyArrives };
  const plans = [plan([disease, sport, army], settings), plan([disease, sport, opened], settings)];
  const told = simulateTogether(plans, { city: true });
  const framesOf = (i: number) => (told[i]?.city?.years ?? []).map((text) => frameOf(text) ?? new Uint8Array());
  const enhanced = (frame: Uint8Array | undefined) => [...(frame ?? [])].filter((byte) => (byte & enhancedBit) !== 0).length;

  test('are one for the start and one for each year of the last period', () => {
    for (const { city, years } of told) {
      expect(years).toHaveLength(5);
      expect(isCity(city, 5)).toBe(true);
    }
  });

  test('begin with the same people under every law, and then part', () => {
    const [first, second] = [framesOf(0), framesOf(1)];
    expect(first[0]).toEqual(second[0]);
    expect(first[5]).not.toEqual(second[5]);
  });

  test('ring as many as the society has enhanced people', () => {
    const everything = plan([period({}, { years: 12 })], { citizens: 4000, arrives: everythingArrives });
    const [life] = simulateTogether([everything], { city: true });
    const ringed = (life?.city?.years ?? []).map((text) => enhanced(frameOf(text) ?? undefined));
    const expected = ((life?.years[11]?.enhanced ?? 0) / constants.population) * peopleOfCity;
    expect(ringed[0]).toBe(0);
    expect(expected).toBeGreaterThan(15);
    expect(Math.abs((ringed[12] ?? 0) - expected)).toBeLessThan(3 * Math.sqrt(expected));
  });

  test('show the rich in better health than the poor', () => {
    const steps = (fifth: number) =>
      [...(framesOf(0)[0] ?? [])].slice(fifth * peopleOfFifth, (fifth + 1) * peopleOfFifth).map((byte) => byte % healthSteps);
    const mean = (fifth: number) => steps(fifth).reduce((sum, step) => sum + step, 0) / peopleOfFifth;
    for (const fifth of [1, 2, 3, 4]) expect(mean(fifth)).toBeGreaterThan(mean(fifth - 1));
  });

  test('change nothing of what is measured, and are not made where nobody looks', () => {
    const untold = simulateTogether(plans);
    expect(untold.map(({ city }) => city)).toEqual([null, null]);
    expect(untold.map(({ fingerprint }) => fingerprint)).toEqual(told.map(({ fingerprint }) => fingerprint));
  });

  test('are of the society even when it has fewer people than the city shows', () => {
    const [few] = simulateTogether([plan([disease], { citizens: 200, arrives: everythingArrives })], { city: true });
    expect(isCity(few?.city, 10)).toBe(true);
  });
});

test('a step is a fortieth of full health', () => {
  expect([0, 0.6, 0.62, 0.63, 0.72, 0.73, 0.97, 0.98, 1].map(healthStep)).toEqual([0, 0, 0, 1, 4, 5, 14, 15, 15]);
});

test('what is not bytes of 800 people is no city', () => {
  for (const years of [['!'], [btoa('short')], []]) expect(isCity({ years }, 0)).toBe(false);
  expect(isCity(null, 0)).toBe(false);
  expect(isCity(undefined, 0)).toBe(false); // as it was kept before there were cities
});
