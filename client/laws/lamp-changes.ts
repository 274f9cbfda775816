/** Which lamps a turned dial changed, and which way: dark, perhaps, lit. */
import { type IndexId, indexIds } from '../../shared/game/state.ts';
import type { LampState, Lamps } from '../../shared/insight/forecast.ts';

const light: Readonly<Record<LampState, number>> = { dark: 0, flickering: 1, lit: 2 };

export function changedLamps(before: Lamps | undefined, now: Lamps): Readonly<Partial<Record<IndexId, 'up' | 'down'>>> {
  if (before === undefined) return {};
  const way = (index: IndexId): number => light[now[index].state] - light[before[index].state];
  return Object.fromEntries(indexIds.flatMap((index) => (way(index) === 0 ? [] : [[index, way(index) > 0 ? 'up' : 'down'] as const])));
}
