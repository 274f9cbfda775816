/** What a bot is asked: its seat's view of the table, and nothing that the seat may not see. */
import type { RoundLife } from '../game/runs.ts';
import type { CharacterId } from '../game/state.ts';
import type { Reading } from '../scenario/evidence.ts';
import type { RoleId } from '../scenario/roles.ts';
import type { TableRecord } from '../view/schema.ts';

export interface BotRequest {
  readonly scenario: string;
  /** derived from the session's seed for this seat; never the session's own */
  readonly seed: number;
  readonly role: RoleId;
  readonly character: CharacterId;
  readonly table: TableRecord;
  /** what the key cards in its own hand say, by card id */
  readonly counts: Readonly<Record<string, number>>;
  /** earlier rounds as they were lived: public */
  readonly past: readonly RoundLife[];
  /** 'character': as it is; 'all', 'none': every bot brings its key card, or keeps it (to compare tables that share with tables that don't) */
  readonly share: 'character' | 'all' | 'none';
}

/** Its own cards count for a bot even while they are in its hand. */
export function readingsOf({ table, counts }: BotRequest): readonly Reading[] {
  const shown = Object.entries(table.shown).flatMap(([card, { x }]) => (x < 0 || card in counts ? [] : [{ card, x }]));
  const own = Object.entries(counts).map(([card, x]) => ({ card, x }));
  return [...shown, ...own];
}
