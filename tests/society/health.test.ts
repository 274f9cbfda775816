import { expect, test } from 'vitest';
import { baseUtilities, baseUtility, utility } from '../../shared/society/health.ts';

test('the age groups begin where they say', () => {
  expect([17, 18, 24, 25, 34, 35, 44, 45, 54, 55, 64, 65, 74, 75, 105].map(baseUtility)).toEqual([
    0.94, 0.919, 0.919, 0.911, 0.911, 0.841, 0.841, 0.816, 0.816, 0.815, 0.815, 0.824, 0.824, 0.811, 0.811,
  ]);
  expect(baseUtilities[30]).toBe(baseUtility(30));
});

test('the middle rank has the base, the rich more, and nothing leaves 0..1', () => {
  expect(utility(30, 0.5, 0)).toBe(0.911);
  expect(utility(30, 0.9, 0)).toBeCloseTo(0.911 + 0.14 * 0.4, 12);
  expect(utility(30, 0.5, -0.19)).toBeCloseTo(0.721, 12);
  expect(utility(10, 0.99, 0.5)).toBe(1);
  expect(utility(80, 0.1, -2)).toBe(0);
});
