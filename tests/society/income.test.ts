import { describe, expect, test } from 'vitest';
import { disposableIncome, grossIncome, meanGrossIncome } from '../../shared/society/income.ts';
import { inequalityOf } from '../../shared/society/inequality.ts';

const people = 20_000;
const ranks = Array.from({ length: people }, (_, i) => (i + 0.5) / people);

describe('income by rank', () => {
  test('the middle earns the median, and income rises with rank without a jump at the tail', () => {
    expect(grossIncome(0.5)).toBeCloseTo(50_000, 6);
    expect(grossIncome(0.97 + 1e-9) / grossIncome(0.97)).toBeCloseTo(1, 6);
    for (let i = 1; i < people; i++) expect(grossIncome(ranks[i] ?? 0)).toBeGreaterThan(grossIncome(ranks[i - 1] ?? 0));
  });

  test('its mean in closed form is the mean over ranks', () => {
    const mean = ranks.reduce((sum, rank) => sum + grossIncome(rank), 0) / people;
    expect(mean / meanGrossIncome).toBeCloseTo(1, 2);
  });

  test('a tax paid back equally leaves the mean and helps the poor', () => {
    expect(disposableIncome(meanGrossIncome, meanGrossIncome)).toBeCloseTo(meanGrossIncome, 6);
    expect(disposableIncome(10_000, 70_000)).toBeCloseTo(0.81 * 10_000 + 0.19 * 70_000, 9);
    expect(disposableIncome(500_000, 70_000)).toBeLessThan(500_000);
  });
});

describe('inequality against what was measured', () => {
  const weight = Float64Array.from(ranks, () => 1);
  const gross = { weight, income: Float64Array.from(ranks, grossIncome) };
  const disposable = { weight, income: gross.income.map((income) => disposableIncome(income, meanGrossIncome)) };
  const fifths = [0, 0, 0, 0, 0];
  for (const rank of ranks) {
    fifths[Math.floor(rank * 5)] = (fifths[Math.floor(rank * 5)] ?? 0) + grossIncome(rank);
  }

  test('before tax: Census 2009 and its shares by fifth', () => {
    const { gini, theil, atkinson } = inequalityOf(gross);
    expect(Math.abs(gini - 0.468)).toBeLessThan(0.02);
    expect(Math.abs(theil - 0.403)).toBeLessThan(0.04);
    expect(Math.abs(atkinson - 0.19)).toBeLessThan(0.02);
    const total = fifths.reduce((sum, fifth) => sum + fifth, 0);
    for (const [i, share] of [3.4, 8.6, 14.6, 23.2, 50.3].entries()) expect(Math.abs((100 * (fifths[i] ?? 0)) / total - share)).toBeLessThan(2.2);
  });

  test('after tax: OECD, and Palma near 1.8', () => {
    const { gini, palma } = inequalityOf(disposable);
    expect(Math.abs(gini - 0.39)).toBeLessThan(0.02);
    expect(Math.abs(palma - 1.8)).toBeLessThan(0.2);
  });
});
