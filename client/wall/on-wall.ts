/** What a picture of the wall is made from: the table on the wall, the others from afar, the story, and how far the phase is. */
import { createContext } from 'preact';
import type { PhaseName } from '../../shared/game/presets.ts';
import type { Round, Scenario } from '../../shared/scenario/schema.ts';
import { inOrder } from '../../shared/view/read.ts';
import type { EverybodyRecord } from '../../shared/view/schema.ts';
import type { Glance } from '../host/time.ts';
import type { TwoHundreds } from '../stage/hundred-slots.ts';

export type WallTable = EverybodyRecord['wall'];

export interface OnWall {
  readonly everybody: EverybodyRecord;
  readonly wall: WallTable;
  /** the table on the wall, from afar */
  readonly glance: Glance;
  readonly phase: PhaseName;
  readonly story: Scenario;
  readonly round: Round;
  /** of the phase */
  readonly elapsedMs: number;
  /** of the phase; null without a clock */
  readonly leftMs: number | null;
  /** session time */
  readonly now: number;
  /** null until both outcomes are here */
  readonly hundreds: TwoHundreds | null;
}

/** Frames say where the class is without being told by each picture. Null: the session is over. */
export const OnWallContext = createContext<OnWall | null>(null);

/** Tables by number; the first is table 1. */
export function tablesInOrder(everybody: EverybodyRecord): readonly (readonly [string, Glance, number])[] {
  return inOrder(everybody.tables).map(([id, table], i) => [id, table, i + 1] as const);
}

export function numberOf(everybody: EverybodyRecord, table: string): number {
  return (everybody.tables[table]?.order ?? 0) + 1;
}
