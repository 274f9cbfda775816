/** A new session, from the settings that its creator chose; the keys that come back are said once, here. */
import type { PresetId } from '../../shared/game/presets.ts';
import { locale } from '../texts/text.ts';

export interface Made {
  readonly code: string;
  readonly facilitatorKey: string;
  readonly projectorKey: string;
}

/** Null: the server said no. Rejects if it can't be reached. */
export async function createSession(settings: { readonly preset: PresetId; readonly tables?: number }): Promise<Made | null> {
  const response = await fetch('/api/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenario: 'first-threshold', locale: locale.value ?? 'en', ...settings }),
  });
  const made: unknown = response.ok ? await response.json() : null;
  return isMade(made) ? made : null;
}

const keys = ['code', 'facilitatorKey', 'projectorKey'] as const satisfies readonly (keyof Made)[];

function isMade(value: unknown): value is Made {
  if (typeof value !== 'object' || value === null) return false;
  const fields = Object.entries(value);
  return keys.every((key) => fields.some(([field, text]) => field === key && typeof text === 'string'));
}
