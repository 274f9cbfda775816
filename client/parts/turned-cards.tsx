/** The four cards of a round, turned: door, seat, word. */
import { type DecisionCard, decisionCards, roleIds } from '../../shared/scenario/roles.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { promisedSeats } from '../laws/draft-law.ts';
import { say, words } from '../texts/text.ts';
import { CardDoor } from './door.tsx';
import { Ribbon } from './ribbon.tsx';
import { RoleSign } from './role-sign.tsx';

export function TurnedCards({ table, round }: { readonly table: TableRecord; readonly round: Round }) {
  const t = words();
  const promised = promisedSeats(table);
  return (
    <ul class={promised.length > 0 ? 'turned-cards has-ribbons' : 'turned-cards'}>
      {roleIds.map((role) => {
        const card = playedCard(table.cards[role]);
        return (
          <li key={role} class={`role-${role}`}>
            <CardDoor card={card} width={24} line={2} />
            <span class="turned-name">
              <RoleSign role={role} size={15} label={t.indices[role]} />
              <b>{t.cards[card]}</b>
            </span>
            {promised.includes(role) && <Ribbon role={role} width={48} height={15} torn={card === 'open' ? 0 : 1} />}
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
