/** Solo's scarce thing: two questions a round. Asked, a bot's seat turns its key card. */
import type { RoleId } from '../../shared/scenario/roles.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import type { ParticipantRecord, TableRecord } from '../../shared/view/schema.ts';
import { mayNow } from '../here.ts';
import { words } from '../texts/text.ts';
import { Icon } from './icon.tsx';

interface AskButtonProps {
  readonly me: ParticipantRecord;
  readonly table: TableRecord;
  readonly round: Round;
  readonly role: RoleId;
  readonly busy: boolean;
  readonly ask: () => void;
}

/** A bot's own seat whose key card is still in the hand. */
export function mayAsk({ me, table, round, role }: Pick<AskButtonProps, 'me' | 'table' | 'round' | 'role'>): boolean {
  const key = round.cards.find((card) => card.role === role && card.key !== undefined);
  const isShown = key === undefined || table.shown[key.id] !== undefined;
  return !isShown && me.questionsLeft > 0 && mayNow(me, 'ask-seat') && (table.seats[role]?.holder ?? '') === '';
}

export function AskButton({ me, table, round, role, busy, ask }: AskButtonProps) {
  const t = words();
  if (!mayAsk({ me, table, round, role })) return null;
  return (
    <button type="button" class="second" aria-label={t.briefing.ask(t.indices[role])} disabled={busy} onClick={ask}>
      <Icon name="ask" size={16} weight={2.6} />
      {t.briefing.askShort}
    </button>
  );
}
