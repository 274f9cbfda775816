/**
 * Asking a bot's seat for its key card. In solo it is the scarce thing: two questions a round, and the card turns. Elsewhere
 * it is asked in words, once a round, and its character answers.
 */
import type { RoleId } from '../../shared/scenario/roles.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import type { EverybodyRecord, ParticipantRecord, TableRecord } from '../../shared/view/schema.ts';
import { mayNow } from '../connection/here.ts';
import { words } from '../texts/text.ts';
import { Icon } from './icon.tsx';
import { presetOf } from './talk.ts';

interface AskButtonProps {
  readonly everybody: EverybodyRecord;
  readonly me: ParticipantRecord;
  readonly table: TableRecord;
  readonly round: Round;
  readonly role: RoleId;
  readonly busy: boolean;
  readonly ask: () => void;
}

/** A bot's own seat whose key card is still in the hand. */
export function mayAsk({ everybody, me, table, round, role }: Omit<AskButtonProps, 'busy' | 'ask'>): boolean {
  const key = round.cards.find((card) => card.role === role && card.key !== undefined);
  const isShown = key === undefined || table.shown[key.id] !== undefined;
  const seat = table.seats[role];
  if (isShown || seat === undefined || seat.holder !== '' || seat.asked) return false;
  return mayNow(me, 'ask-seat') && (me.questionsLeft > 0 || presetOf(everybody).questions === 0);
}

export function AskButton({ everybody, me, table, round, role, busy, ask }: AskButtonProps) {
  const t = words();
  if (!mayAsk({ everybody, me, table, round, role })) return null;
  return (
    <button type="button" class="second" aria-label={t.briefing.ask(t.indices[role])} disabled={busy} onClick={ask}>
      <Icon name="ask" size={16} weight={2.6} />
      {t.briefing.askShort}
    </button>
  );
}
