/** How good a year is, from 0 (death) to 1 (full health). docs/model.md § Population. */
import { clip } from '../numeric/arithmetic.ts';
import { constants } from './constants.ts';
import { ages } from './life-table.ts';
import type { Tag } from './units.ts';

const survey = 'PMC7952367';

/** US general population by age group: utility up to, not including, an age in years. */
export const utilityByAge: readonly { readonly below: number; readonly utility: number; readonly tag: Tag; readonly source?: string }[] = [
  { below: 18, utility: 0.94, tag: 'A' },
  { below: 25, utility: 0.919, tag: 'A' },
  { below: 35, utility: 0.911, tag: 'A' },
  { below: 45, utility: 0.841, tag: 'A' },
  { below: 55, utility: 0.816, tag: 'V', source: survey },
  { below: 65, utility: 0.815, tag: 'V', source: survey },
  { below: 75, utility: 0.824, tag: 'V', source: survey },
  { below: ages, utility: 0.811, tag: 'V', source: survey },
];

/** U0 by age in whole years. */
export const baseUtilities: Float64Array = Float64Array.from(
  { length: ages },
  (_, age) => utilityByAge.find((group) => age < group.below)?.utility ?? 0,
);

/** U0: utility at this age in the middle of the ranks, without illness or product. */
export function baseUtility(age: number): number {
  return baseUtilities[Math.min(age, ages - 1)] ?? 0;
}

/**
 * Utility of a person's year, within 0..1.
 * @param change gains of products held − disutility not removed − lasting harm − displaced care
 */
export function utility(age: number, rank: number, change: number): number {
  return clip(baseUtility(age) + constants.utilityGradient * (rank - 0.5) + change, 0, 1);
}
