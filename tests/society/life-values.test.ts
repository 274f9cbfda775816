import { describe, expect, test } from 'vitest';
import { ages } from '../../shared/society/life-table.ts';
import { lifeIndex, lifeValues } from '../../shared/society/life-values.ts';
import { type StratumId, strata } from '../../shared/society/strata.ts';
import { type ProductId, productIds, products } from '../../shared/society/technologies.ts';

const values = lifeValues();
const at = (stratum: StratumId, sex: 0 | 1, age: number) => lifeIndex(strata.indexOf(stratum), sex, age);
const gainOf = (id: ProductId, stratum: StratumId, sex: 0 | 1, age: number) =>
  values.gain[productIds.indexOf(id)]?.[at(stratum, sex, age)] ?? Number.NaN;

test('every stratum, sex and age has a place of its own', () => {
  const places = strata.flatMap((_, stratum) => [0, 1].flatMap((sex) => Array.from({ length: ages }, (_, age) => lifeIndex(stratum, sex, age))));
  expect(new Set(places).size).toBe(values.lifeYears.length);
  expect(Math.max(...places)).toBe(values.lifeYears.length - 1);
});

test('they are computed once', () => {
  expect(lifeValues()).toBe(values);
});

describe('a life', () => {
  test('at the oldest age is half a year, and shrinks with age from 5 on', () => {
    expect(values.lifeYears[at('general', 0, 105)]).toBe(0.5);
    for (let age = 5; age < 105; age++) {
      expect(values.lifeYears[at('general', 1, age + 1)]).toBeLessThan(values.lifeYears[at('general', 1, age)] ?? 0);
    }
  });

  test('is worth fewer quality-adjusted years than it has years, and fewer with an illness', () => {
    for (const age of [0, 30, 60, 90]) {
      expect(values.qalys[at('general', 0, age)]).toBeLessThan(values.lifeYears[at('general', 0, age)] ?? 0);
      for (const ill of ['sickleCell', 'cysticFibrosis', 'parkinson', 'epilepsy', 'limbLoss'] as const) {
        expect(values.qalys[at(ill, 0, age)]).toBeLessThan(values.qalys[at('general', 0, age)] ?? 0);
      }
    }
  });

  test('two years before the end, by hand', () => {
    // q from the life table at 104; nobody outlives 105; utility .811
    const index = at('general', 0, 104);
    const years = values.lifeYears[index] ?? 0;
    expect(values.qalys[index]).toBeCloseTo(0.811 * years, 12);
    const dying = (1 + 0.5 / 1.03 - years) / (0.5 + 0.5 / 1.03);
    expect(dying).toBeGreaterThan(0.3);
    expect(dying).toBeLessThan(1);
  });
});

describe('a serious adverse event', () => {
  test('costs .15 at once, .018 a year for good on average, and in 1.5 % the rest of the life', () => {
    const index = at('athlete', 1, 25);
    expect(values.lastingLoss[index]).toBeCloseTo(0.3 * 0.06 * (values.lifeYears[index] ?? 0), 12);
    expect(values.loss[index]).toBeCloseTo(0.15 + (values.lastingLoss[index] ?? 0) + 0.015 * (values.qalys[index] ?? 0), 12);
  });
});

describe('a product', () => {
  test('that treats an illness helps those who have it and nobody else', () => {
    for (const id of ['geneTherapy', 'stimulator', 'prosthesis'] as const) {
      for (const stratum of strata) {
        const gain = gainOf(id, stratum, 0, 45);
        if (products[id].patients.includes(stratum)) expect(gain).toBeGreaterThan(0.1);
        else expect(gain).toBeCloseTo(0, 12);
      }
    }
  });

  test('that adds utility adds it for its life only', () => {
    // a healthy man of 30, brain interface: .004 a year for ten years at 3 %
    const annuity = (1 - 1.03 ** -10) / (1 - 1 / 1.03);
    expect(gainOf('brainInterface', 'general', 0, 30)).toBeCloseTo(0.004 * annuity, 3);
  });

  test('gene therapy at $100,000 to 150,000 a year of good life is worth what the value assessors say', () => {
    // ICER's value-based price is $1.35–2.05M; care saved counts too. Ages as in the model: even from 0 to 51.
    let gain = 0;
    let saved = 0;
    for (let age = 0; age < 52; age++) {
      for (const sex of [0, 1] as const) {
        gain += gainOf('geneTherapy', 'sickleCell', sex, age) / 104;
        saved += (products.geneTherapy.careSavedUsd * (values.lifeYears[at('sickleCell', sex, age)] ?? 0)) / 104;
      }
    }
    expect(saved + 100_000 * gain).toBeGreaterThan(1_350_000);
    expect(saved + 150_000 * gain).toBeLessThan(2_050_000);
    expect((2_200_000 - saved) / gain).toBeGreaterThan(150_000); // at its list price it is dearer than that
  });

  test('harms later in proportion to its late hazard and to the years it is held', () => {
    const late = values.lateEvents[productIds.indexOf('brainInterface')]?.[at('general', 0, 30)] ?? 0;
    const annuity = (1 - 1.03 ** -10) / (1 - 1 / 1.03);
    expect(late).toBeCloseTo(products.brainInterface.lateHazard * annuity, 12);
    const veryOld = at('general', 0, 100);
    expect(values.lateEvents[productIds.indexOf('brainInterface')]?.[veryOld]).toBeCloseTo(
      products.brainInterface.lateHazard * (values.lifeYears[veryOld] ?? 0),
      12,
    );
  });
});
