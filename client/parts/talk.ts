/** What a session is made for: how people talk in it, what they may spend. */
import { type Preset, presetIds, presets } from '../../shared/game/presets.ts';
import type { EverybodyRecord } from '../../shared/view/schema.ts';

/** Views carry the preset as text. */
export function presetOf({ preset }: EverybodyRecord): Preset {
  return presets[presetIds.find((id) => id === preset) ?? 'friends'];
}

/** In the app, or aloud around it. */
export function isTyped(everybody: EverybodyRecord): boolean {
  return presetOf(everybody).talk === 'typed';
}
