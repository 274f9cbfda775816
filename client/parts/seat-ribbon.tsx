/** The ribbon of a seat that has promised: it hangs there from the promise on, as long as the law may still carry it, and torn once it was broken. */
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { promisedSeats, proposalsOf } from '../laws/draft-law.ts';
import { Ribbon } from './ribbon.tsx';

interface SeatRibbonProps {
  readonly table: TableRecord;
  readonly role: RoleId;
}

export function SeatRibbon({ table, role }: SeatRibbonProps) {
  if (!hangingRibbons(table).includes(role)) return null;
  const card = table.cards[role];
  return <Ribbon role={role} width={54} height={18} torn={card === undefined || card === 'open' ? 0 : 1} says="open" />;
}

/** Before the count every promise hangs; after it those that the law carries. */
function hangingRibbons(table: TableRecord): readonly RoleId[] {
  if (table.count.winner !== '') return promisedSeats(table);
  return roleIds.filter((role) => proposalsOf(table).some(({ pledges }) => pledges.includes(role)));
}
