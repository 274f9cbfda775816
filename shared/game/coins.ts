/**
 * What a law may cost: coins of its own, and one more from each seat that attaches its pledge and still lends. The rules and
 * the page count with these same functions.
 */
import { coinsOfMotion } from '../scenario/law.ts';
import type { RoleId } from '../scenario/roles.ts';
import type { RoundInPlay, Session, Table } from './state.ts';

/** However many pledges. */
const mostCoins = 8;
/** In the first round plans are taken as they are; dials, coins and pledges come with the second. */
const firstRoundWithDials = 1;

/** Whether dials may be turned and pledges given at this table now (docs: game.md § Unlocking). */
export function isUnlocked(session: Session, table: Table): boolean {
  return session.unlocked || table.round.index >= firstRoundWithDials;
}

/** Pledges on the law that passed; those on motions that failed are void. */
export function pledgesCarried({ motions, count }: RoundInPlay): readonly RoleId[] {
  return motions.find((motion) => motion.id === count?.winner)?.pledges ?? [];
}

/** A seat whose pledge the last law carried and that didn't play open: it may pledge again, but lends no coin in this round. */
export function brokeLastPledge({ past }: Table, role: RoleId): boolean {
  const last = past.at(-1);
  return last !== undefined && pledgesCarried(last).includes(role) && last.cards[role] !== 'open';
}

/** @param hasBroken seats that lend nothing in this round */
export function budgetOf(pledges: readonly RoleId[], hasBroken: (role: RoleId) => boolean): number {
  return Math.min(mostCoins, coinsOfMotion + pledges.filter((role) => !hasBroken(role)).length);
}
