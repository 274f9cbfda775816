/** From two runs of a round to what the hill shows of them. */
import type { Outcome } from '../../shared/society/outcome.ts';
import type { ConcernedId } from '../../shared/society/plan.ts';
import { citiesOf } from '../stage/city-years.ts';
import type { TwoHundreds } from '../stage/hundred-slots.ts';

/** Null until both are there. */
export function hundredsOf(ours: Outcome | null, today: Outcome | null, concerned: ConcernedId | undefined): TwoHundreds | null {
  if (!ours?.hundred || !today?.hundred || concerned === undefined) return null;
  return { ours: ours.hundred, today: today.hundred, concerned, cities: citiesOf(ours.city, today.city) };
}
