/** What a run comes to: the other side of a plan, and all that is told of it. */
import type { Fingerprint } from '../numeric/fingerprint.ts';
import type { City } from './city.ts';
import type { Hundred } from './hundred.ts';
import type { Measures } from './measures.ts';
import type { PlanKey } from './plan.ts';

/** What the last period of a plan did to the people; earlier periods are its past. */
export interface Outcome {
  readonly plan: PlanKey;
  readonly fingerprint: Fingerprint;
  /** one record for each year of the last period */
  readonly years: readonly Measures[];
  /** over the whole last period */
  readonly measures: Measures;
  /** null if the period concerns nobody in particular */
  readonly hundred: Hundred | null;
  /** null unless it was asked for; no part of the fingerprint, which is the same with and without */
  readonly city: City | null;
}
