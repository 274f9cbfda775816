/** What a bot is asked: its seat's view of the table, and nothing that the seat may not see. */
import type { TableId } from '../game/ids.ts';
import { characterOf } from '../game/seats.ts';
import type { CharacterId, Session } from '../game/state.ts';
import { deriveSeed } from '../numeric/random.ts';
import type { Reading } from '../scenario/evidence.ts';
import type { RoleId } from '../scenario/roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import { countsInHand } from '../view/participant.ts';
import { readingsIn } from '../view/read.ts';
import type { TableRecord } from '../view/schema.ts';
import { tableView } from '../view/table.ts';

/** 'character': as it is; 'all', 'none': every bot brings its key card, or keeps it (to compare tables that share with tables that don't). */
export const sharing = ['character', 'all', 'none'] as const;
export type Sharing = (typeof sharing)[number];

/** Size of a bot's forecast. */
export interface Effort {
  readonly worlds: number;
  readonly citizens: number;
}
/** Coarser than people's: it only ranks a few laws. */
const botEffort: Effort = { worlds: 8, citizens: 2000 };

export interface BotRequest {
  readonly scenario: string;
  /** derived from the session's seed; never the session's own */
  readonly seed: number;
  readonly role: RoleId;
  readonly character: CharacterId;
  readonly table: TableRecord;
  /** what the key cards in its own hand say, by card id */
  readonly counts: Readonly<Record<string, number>>;
  readonly share: Sharing;
  readonly effort: Effort;
}

/** @throws if there is no such table: only a duty of the same state asks */
export function botRequest(
  session: Session,
  scenario: Scenario,
  tableId: TableId,
  role: RoleId,
  share: Sharing = 'character',
  effort: Effort = botEffort,
): BotRequest {
  const table = session.tables[tableId];
  if (table === undefined) throw new Error(`There is no table ${tableId}`);
  return {
    scenario: scenario.id,
    seed: deriveSeed(session.seed, 'bots'),
    role,
    character: characterOf(table, role),
    table: tableView(session, tableId),
    counts: countsInHand(table.round, role, scenario),
    share,
    effort,
  };
}

/** Its own cards count for a bot even while they are in its hand. */
export function readingsOf({ table, counts }: BotRequest): readonly Reading[] {
  const shown = readingsIn(table).filter(({ card }) => !(card in counts));
  const own = Object.entries(counts).map(([card, x]) => ({ card, x }));
  return [...shown, ...own];
}
