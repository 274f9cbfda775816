import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concentrationOf, emptyIncomeBins, inequalityOf } from '../../shared/society/inequality.ts';

function measure(incomes: readonly number[], weight = 1) {
  const sorted = incomes.toSorted((a, b) => a - b);
  return inequalityOf({ weight: Float64Array.from(sorted, () => weight), income: Float64Array.from(sorted, (income) => income * weight) });
}

const incomes = fc.array(fc.double({ min: 1000, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('incomes', () => {
  test('if all have the same, every measure is that of equality', () => {
    const { gini, theil, atkinson, meanLogDeviation, palma } = measure([40_000, 40_000, 40_000, 40_000]);
    for (const value of [gini, theil, atkinson, meanLogDeviation]) expect(value).toBeCloseTo(0, 12);
    expect(palma).toBeCloseTo(0.25, 12);
  });

  test('one of two has three quarters', () => {
    const { gini, theil, atkinson, meanLogDeviation } = measure([10_000, 30_000]);
    expect(gini).toBeCloseTo(0.25, 12);
    expect(theil).toBeCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), 12);
    expect(meanLogDeviation).toBeCloseTo(-0.5 * (Math.log(0.5) + Math.log(1.5)), 12);
    expect(atkinson).toBeCloseTo(1 - ((Math.sqrt(0.5) + Math.sqrt(1.5)) / 2) ** 2, 12);
  });

  test('Palma: the richest tenth over the poorest two fifths, a person cut in two where the line falls', () => {
    expect(measure([10_000, 20_000, 30_000, 40_000, 100_000]).palma).toBeCloseTo(50_000 / 30_000, 12);
  });

  test('the Gini of any incomes is that of all pairs', () => {
    fc.assert(
      fc.property(incomes, (list) => {
        const mean = list.reduce((sum, income) => sum + income, 0) / list.length;
        let differences = 0;
        for (const a of list) for (const b of list) differences += Math.abs(a - b);
        expect(measure(list).gini).toBeCloseTo(differences / (2 * list.length ** 2 * mean), 9);
      }),
    );
  });

  test('only relative incomes count, and weights only relatively', () => {
    fc.assert(
      fc.property(incomes, (list) => {
        const once = measure(list);
        expect(measure(list, 7).gini).toBeCloseTo(once.gini, 9);
        expect(measure([...list].reverse()).theil).toBeCloseTo(once.theil, 9);
        expect(measure(list.map((income) => income * 2)).theil).toBeCloseTo(once.theil, 9);
      }),
    );
  });

  test('incomes of nobody are no inequality', () => {
    expect(inequalityOf(emptyIncomeBins(10)).gini).toBe(0);
  });
});

describe('health by rank', () => {
  function concentration(people: readonly (readonly [health: number, rank: number])[], weight = 1) {
    const sum = (of: (health: number, rank: number) => number): number => people.reduce((all, [health, rank]) => all + weight * of(health, rank), 0);
    return concentrationOf({
      weight: sum(() => 1),
      health: sum((health) => health),
      rank: sum((_, rank) => rank),
      healthTimesRank: sum((health, rank) => health * rank),
    });
  }

  test('the same health for all is 0, more for the rich above, more for the poor below', () => {
    expect(
      concentration([
        [0.8, 0.25],
        [0.8, 0.75],
      ]).concentration,
    ).toBeCloseTo(0, 12);
    expect(
      concentration([
        [0.7, 0.25],
        [0.9, 0.75],
      ]).concentration,
    ).toBeGreaterThan(0);
    expect(
      concentration([
        [0.9, 0.25],
        [0.7, 0.75],
      ]).concentration,
    ).toBeLessThan(0);
  });

  test('two people, by hand: cov = .1 · .25', () => {
    const {
      concentration: index,
      erreygers,
      wagstaff,
    } = concentration(
      [
        [0.7, 0.25],
        [0.9, 0.75],
      ],
      3,
    );
    expect(index).toBeCloseTo((2 * 0.025) / 0.8, 12);
    expect(erreygers).toBeCloseTo(8 * 0.025, 12);
    expect(wagstaff).toBeCloseTo((2 * 0.025) / 0.8 / 0.2, 12);
  });
});
