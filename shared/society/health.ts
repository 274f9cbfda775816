/** How good a year is, from 0 (death) to 1 (full health). docs/model.md § Population. */
import { clip } from '../numeric/arithmetic.ts';
import { constants } from './constants.ts';
import { ages } from './life-table.ts';

/** US general population by age group: [V] from 45 on, PMC7952367; younger [A]. Utility up to, not including, an age. */
const byAge: readonly { readonly below: number; readonly utility: number }[] = [
  { below: 18, utility: 0.94 },
  { below: 25, utility: 0.919 },
  { below: 35, utility: 0.911 },
  { below: 45, utility: 0.841 },
  { below: 55, utility: 0.816 },
  { below: 65, utility: 0.815 },
  { below: 75, utility: 0.824 },
];
const oldest = 0.811;

/** U0 by age in whole years. */
export const baseUtilities: Float64Array = Float64Array.from(
  { length: ages },
  (_, age) => byAge.find((group) => age < group.below)?.utility ?? oldest,
);

/** U0: utility at this age in the middle of the ranks, without illness or product. */
export function baseUtility(age: number): number {
  return baseUtilities[Math.min(age, ages - 1)] ?? oldest;
}

/**
 * Utility of a person's year, within 0..1.
 * @param change gains of products held − disutility not removed − lasting harm − displaced care
 */
export function utility(age: number, rank: number, change: number): number {
  return clip(baseUtility(age) + constants.utilityGradient * (rank - 0.5) + change, 0, 1);
}
