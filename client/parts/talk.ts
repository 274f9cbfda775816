/** How people talk in this session: in the app, or aloud around it. */
import { presets } from '../../shared/game/presets.ts';
import type { EverybodyRecord } from '../../shared/view/schema.ts';

export function isTyped({ preset }: EverybodyRecord): boolean {
  return Object.entries(presets).find(([id]) => id === preset)?.[1].talk === 'typed';
}
