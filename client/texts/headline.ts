/** The one headline of a round: a count in the poorest fifth under both laws, or where the whole and health part. */
import type { PerColumn } from '../../shared/game/state.ts';
import type { ColumnResult } from '../laws/result.ts';
import { countsAt, litOf, type TwoHundreds, yearsOf } from '../stage/hundred-slots.ts';
import { words } from './text.ts';

/** How many of the poorest fifth's twenty are in the round's first state. */
export function poorestLit(hundreds: TwoHundreds, year: number): { readonly ours: number; readonly today: number } {
  return { ours: countsAt(hundreds, 'ours', 0, year).lit ?? 0, today: countsAt(hundreds, 'today', 0, year).lit ?? 0 };
}

/** Of a hundred: one door a fifth. A smaller difference is no news. */
const fewestToPart = 5;

/** A count in the poorest fifth under both laws; where all hundred and the health index part, that instead. */
export function hundredHeadline(lit: string, result: PerColumn<ColumnResult>, hundreds: TwoHundreds): string {
  const t = words().outcome;
  const all = { ours: litOf(hundreds.ours), today: litOf(hundreds.today) };
  const healthier = result.did.shown.health > result.today.shown.health;
  const parted = Math.abs(all.ours - all.today) >= fewestToPart && all.ours > all.today !== healthier;
  if (parted) return t.partedHeadline(lit, all.ours, all.today);
  const poorest = poorestLit(hundreds, yearsOf(hundreds));
  return t.headline(lit, poorest.ours, poorest.today);
}
