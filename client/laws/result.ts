/** A round's result as panels read it: whole numbers that add up, since people check them in their heads. */
import { isLit, ofStake } from '../../shared/game/scoring.ts';
import { type Column, columns, type IndexId, indexIds, type PerColumn } from '../../shared/game/state.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { recordOf } from '../../shared/society/record-of.ts';
import type { TableRecord } from '../../shared/view/schema.ts';

export interface ColumnResult {
  readonly plan: string;
  /** rounded, 0..100 */
  readonly shown: Readonly<Record<IndexId, number>>;
  /** by the exact index: 59.6 is shown as 60 and is not lit */
  readonly lit: Readonly<Record<IndexId, boolean>>;
  readonly stakes: Readonly<Record<RoleId, number>>;
}

/** Null until the three runs are recorded. */
export function resultOf(table: Pick<TableRecord, 'result'>): PerColumn<ColumnResult> | null {
  if (!table.result.recorded) return null;
  return recordOf(columns, (column) => columnOf(table, column));
}

function columnOf(table: Pick<TableRecord, 'result'>, column: Column): ColumnResult {
  const record = table.result.columns[column];
  const exact = recordOf(indexIds, (index) => record?.indices[index] ?? 0);
  return {
    plan: record?.plan ?? '',
    shown: recordOf(indexIds, (index) => shownIndex(exact[index])),
    lit: recordOf(indexIds, (index) => isLit(exact[index])),
    stakes: recordOf(roleIds, (role) => record?.stakes[role] ?? 0),
  };
}

/** A number beside a dark lamp must not read as lit: what is short of 60 is shown below it. */
export function shownIndex(index: number): number {
  const rounded = Math.round(index);
  return isLit(rounded) && !isLit(index) ? rounded - 1 : rounded;
}

export const litCount = (column: ColumnResult): number => indexIds.filter((index) => column.lit[index]).length;

export interface Change {
  /** from today's law to our law with everybody steady */
  readonly law: number;
  /** from there to what was played */
  readonly cards: number;
}

/** The exact split of an index's way from today's law to what we did. */
export function changeOf(result: PerColumn<ColumnResult>, index: IndexId): Change {
  const { today, promised, did } = result;
  return { law: promised.shown[index] - today.shown[index], cards: did.shown[index] - promised.shown[index] };
}

/** Of a role's change from as promised to what we did: how much is how the cards met, in index points. */
export function stakeShare(result: PerColumn<ColumnResult>, role: RoleId): number {
  return ofStake(result.did.stakes[role]) - ofStake(result.promised.stakes[role]);
}
