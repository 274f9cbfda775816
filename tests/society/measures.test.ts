import { expect, test } from 'vitest';
import { measureIds, measures } from '../../shared/society/measures.ts';
import { simulate } from '../../shared/society/simulate.ts';
import { period, plan } from './plans.ts';

test('every figure has a unit and a meaning, and no other is described', () => {
  expect(Object.keys(measures).sort()).toEqual([...measureIds].sort());
  for (const id of measureIds) {
    expect(measures[id].unit.length).toBeGreaterThan(0);
    expect(measures[id].meaning.length).toBeGreaterThan(10);
  }
});

const outcome = simulate(plan([period({}, { years: 8 })], { citizens: 2000 }));

test('yearly figures average over the window, the decoder is its last year’s', () => {
  for (const id of ['trust', 'costPerHead', 'edge', 'revenue', 'regulatorPublic', 'athletePublic', 'surcharge'] as const) {
    const mean = outcome.years.reduce((sum, year) => sum + year[id], 0) / outcome.years.length;
    expect(outcome.measures[id], id).toBeCloseTo(mean, 12);
  }
  expect(outcome.measures.decoder).toBe(outcome.years.at(-1)?.decoder);
});

test('shares lie between 0 and 1, principles between 0 and 100', () => {
  for (const id of ['trust', 'treated', 'consentIndex', 'doping', 'pressedSoldiers', 'giniGross', 'giniDisposable'] as const) {
    expect(outcome.measures[id], id).toBeGreaterThanOrEqual(0);
    expect(outcome.measures[id], id).toBeLessThanOrEqual(1);
  }
  for (const id of ['autonomy', 'nonMaleficence', 'beneficence', 'justice'] as const) {
    expect(outcome.measures[id], id).toBeGreaterThanOrEqual(0);
    expect(outcome.measures[id], id).toBeLessThanOrEqual(100);
  }
});

test('a decoder gets better with the years, tax makes incomes more equal', () => {
  expect(outcome.years.at(-1)?.decoder ?? 0).toBeGreaterThan(outcome.years[0]?.decoder ?? 1);
  expect(outcome.measures.giniDisposable).toBeLessThan(outcome.measures.giniGross);
});

test('nobody is concerned: their figures are 0', () => {
  for (const id of ['healthConcerned', 'equityConcerned', 'wellShare', 'wellShareMiddle', 'harmedOfTreated'] as const) {
    expect(outcome.measures[id]).toBe(0);
  }
});
