/** For whom the room waits: tables by number, or at a table alone its seats. In steps that people's acts end. */
import { type PhaseName, placeOf } from '../../shared/game/presets.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { type Glance, isThrough } from '../host/time.ts';
import { phaseOf } from '../parts/frame.tsx';
import { hostWords } from '../texts/host.ts';
import { words } from '../texts/text.ts';
import { type OnWall, tablesInOrder } from './on-wall.ts';

const waited: readonly PhaseName[] = ['prologue', 'briefing', 'negotiation', 'ballot', 'decision'];
/** More numbers than these nobody reads from a wall. */
const mostNamed = 4;

/** Null in steps that go by their clock. */
export function waitingLine({ everybody, wall, glance, phase, now }: OnWall): string | null {
  if (!waited.includes(phase)) return null;
  const t = hostWords().wall;
  const tables = tablesInOrder(everybody);
  if (tables.length === 1) {
    const seats = roleIds.filter((role) => wall.seats[role]?.awaited === true);
    return seats.length === 0 ? t.allReady : t.waitingFor(seats.map((role) => words().indices[role]));
  }
  const placeIn = (table: Glance): number => placeOf(phaseOf(table.phase), table.round);
  const here = placeIn(glance);
  const late = tables.filter(([, table]) => placeIn(table) < here || (placeIn(table) === here && table.waiting > 0 && !isThrough(table, now)));
  if (late.length === 0) return t.allReady;
  return late.length > mostNamed ? t.waitingForMany(late.length) : t.waitingForTables(late.map(([, , number]) => number));
}
