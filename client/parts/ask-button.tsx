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

export function AskButton({ me, table, round, role, busy, ask }: AskButtonProps) {
  const t = words();
  const key = round.cards.find((card) => card.role === role && card.key !== undefined);
  const nothingToAsk = key === undefined || table.shown[key.id] !== undefined || me.questionsLeft === 0;
  if (nothingToAsk || !mayNow(me, 'ask-seat') || (table.seats[role]?.holder ?? '') !== '') return null;
  return (
    <button type="button" class="second" aria-label={t.briefing.ask(t.indices[role])} disabled={busy} onClick={ask}>
      <Icon name="ask" size={16} weight={2.6} />
      {t.briefing.askShort}
    </button>
  );
}
