import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../shared/numeric/fingerprint.ts';
import { rowSize } from '../../shared/society/hundred.ts';
import { measureIds } from '../../shared/society/measures.ts';
import { liveTo, measuresFrom, simulate, simulateTogether } from '../../shared/society/simulate.ts';
import { completePolicy, everythingArrives, nothingArrives, period, plan, rounds, storyArrives } from './plans.ts';

test('the same plan gives the same outcome, to the last bit', () => {
  const twice = plan(rounds, { arrives: storyArrives });
  expect(simulate(twice).fingerprint).toBe(simulate(structuredClone(twice)).fingerprint);
});

test('another seed, population, law or truth gives another outcome', () => {
  const base = plan(rounds.slice(0, 1), { arrives: storyArrives });
  const fingerprints = [
    base,
    { ...base, seed: 2 },
    { ...base, antithetic: true },
    { ...base, citizens: 1100 },
    { ...base, periods: [{ ...period({ quota: 0.5 }), years: 10, product: 'geneTherapy', concerned: 'severe-disease' } as const] },
    {
      ...base,
      periods: rounds.slice(0, 1).map((one) => ({ ...one, truth: { capacity: 2, hazard: 1, lateHazard: 1, adversarySpeed: 1 } })),
    },
  ].map((one) => simulate(one).fingerprint);
  expect(new Set(fingerprints).size).toBe(fingerprints.length);
});

test('a past that is forked is the past that is lived again', () => {
  const [first, second, third] = rounds;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three rounds');
  const strict = { ...second, policy: completePolicy({ sport: 'permitted', consent: 0.9 }) };
  const plans = [
    plan([first, second], { arrives: storyArrives }),
    plan([first, strict], { arrives: storyArrives }),
    plan([first], { arrives: storyArrives }),
    plan([first, strict, third], { arrives: storyArrives }),
    plan([first, second], { arrives: storyArrives, antithetic: true }),
    plan([first, second], { arrives: storyArrives }),
  ];
  expect(simulateTogether(plans)).toEqual(plans.map(simulate));
});

test('an outcome has a record for each year of the last period', () => {
  const outcome = simulate(plan(rounds, { arrives: storyArrives }));
  expect(outcome.years).toHaveLength(5);
  for (const measures of [outcome.measures, ...outcome.years]) {
    expect(Object.keys(measures).sort()).toEqual([...measureIds].sort());
    for (const id of measureIds) expect(Number.isFinite(measures[id]), id).toBe(true);
  }
});

test('the window of a single year is that year', () => {
  const outcome = simulate(plan([period({}, { years: 1 })]));
  expect(outcome.years[0]).toEqual(outcome.measures);
});

test('a plan without years is an outcome without people concerned', () => {
  const outcome = simulate(plan([]));
  expect(outcome.years).toEqual([]);
  expect(outcome.hundred).toBeNull();
});

test('where no technology arrives nobody has one, and HEALTH lacks only displaced care', () => {
  const outcome = simulate(plan([period({}, { years: 20 })], { arrives: nothingArrives }));
  for (const year of outcome.years) {
    expect(year.adopters).toBe(0);
    expect(year.enhanced).toBe(0);
    expect(year.seriousAdverseEvents).toBe(0);
    expect(year.treated).toBe(0);
  }
  expect(outcome.measures.health).toBeCloseTo(100 - outcome.measures.displacedCare, 9);
  // [prototype] 98.4 at today's law
  expect(outcome.measures.health).toBeGreaterThan(98.2);
  expect(outcome.measures.health).toBeLessThan(98.6);
});

test('under any law every figure is finite and every row of the Hundred has twenty', () => {
  const law = fc.record({
    trial: fc.constantFrom('accelerated', 'standard', 'strict'),
    spec: fc.integer({ min: 0, max: 95 }),
    moratorium: fc.integer({ min: 0, max: 10 }),
    market: fc.constantFrom('closed', 'licensed', 'free'),
    sport: fc.constantFrom('ban', 'permitted', 'open'),
    military: fc.constantFrom('ban', 'voluntary', 'mandatory'),
    subsidy: fc.double({ min: 0, max: 1, noNaN: true }),
    meansTest: fc.constantFrom('no', 'yes'),
    priceCap: fc.double({ min: 0.4, max: 1, noNaN: true }),
    solidarity: fc.double({ min: 0, max: 1, noNaN: true }),
    quota: fc.double({ min: 0, max: 0.5, noNaN: true }),
    consent: fc.double({ min: 0, max: 0.99, noNaN: true }),
    surveillance: fc.double({ min: 0, max: 1, noNaN: true }),
    compensation: fc.double({ min: 0, max: 1, noNaN: true }),
    privacy: fc.double({ min: 0, max: 1, noNaN: true }),
    research: fc.integer({ min: 0, max: 100 }),
  });
  const concerned = fc.constantFrom(...(['severe-disease', 'athletes', 'soldiers'] as const));
  fc.assert(
    fc.property(law, concerned, fc.integer({ min: 0, max: 2 ** 53 - 1 }), (policy, who, seed) => {
      const product = { 'severe-disease': 'geneTherapy', athletes: 'muscleEdit', soldiers: 'brainInterface' } as const;
      const one = period(policy, { years: 3, concerned: who, product: product[who] });
      const outcome = simulate(plan([one, one], { seed, citizens: 300, arrives: everythingArrives }));
      for (const id of measureIds) expect(Number.isFinite(outcome.measures[id]), id).toBe(true);
      expect(outcome.hundred?.rows).toHaveLength(5);
      for (const row of [...(outcome.hundred?.rows ?? []), ...(outcome.hundred?.years.flat() ?? [])]) {
        expect(row).toHaveLength(4);
        expect(row.reduce((sum, count) => sum + count, 0)).toBe(rowSize);
        for (const count of row) expect(count).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 40 },
  );
});

test('what one more period would come to from a society that lives on is what the whole plan comes to, to the last bit', () => {
  const [first, second, third] = rounds;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three rounds');
  const past = plan([first, second], { arrives: storyArrives });
  const society = liveTo(past);
  const laws = [third, { ...third, policy: completePolicy({ military: 'mandatory', consent: 0.1, privacy: 0.9 }) }, period({ moratorium: 3 })];
  for (const law of [...laws, third]) {
    const whole = simulate({ ...past, periods: [...past.periods, law] });
    expect(fingerprintOf(measuresFrom(society, law))).toBe(fingerprintOf(whole.measures));
  }
  expect(society.year).toBe(15);
});
