/** The four cards of a round, turned: door, seat, word. */
import { type DecisionCard, decisionCards, roleIds } from '../../shared/scenario/roles.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { say, words } from '../texts/text.ts';
import { CardDoor } from './door.tsx';
import { RoleSign } from './role-sign.tsx';

export function TurnedCards({ table, round }: { readonly table: TableRecord; readonly round: Round }) {
  const t = words();
  return (
    <ul class="turned-cards">
      {roleIds.map((role) => {
        const card = playedCard(table.cards[role]);
        return (
          <li key={role} class={`role-${role}`}>
            <CardDoor card={card} width={24} line={2} />
            <span class="turned-name">
              <RoleSign role={role} size={15} label={t.indices[role]} />
              <b>{t.cards[card]}</b>
            </span>
            <span class="turned-text">{say(round.decisions[role].cards[card].text)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the silent play is steady. */
export function playedCard(card: string | undefined): DecisionCard {
  return decisionCards.find((one) => one === card) ?? 'steady';
}
