/**
 * What each of my cards is worth to my people against each card of the other role, under the law that passed: nine signed
 * numbers. Size is the only mark of a column's best: no colour, no advice.
 */
import type { DecisionTable } from '../../shared/game/stakes.ts';
import { type DecisionCard, decisionCards, type RoleId } from '../../shared/scenario/roles.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import { signed } from '../texts/signed.ts';
import { say, words } from '../texts/text.ts';
import { Choice, type Dots } from './choice.tsx';
import { CardDoor } from './door.tsx';
import { RoleSign } from './role-sign.tsx';

export interface DecisionTableProps {
  readonly round: Round;
  readonly role: RoleId;
  readonly table: DecisionTable;
  readonly chosen: DecisionCard | null;
  readonly choose: (card: DecisionCard) => void;
  readonly dots?: (card: DecisionCard) => Dots | null;
}

export function DecisionTableView({ round, role, table, chosen, choose, dots }: DecisionTableProps) {
  const t = words();
  const { hinge, cards } = round.decisions[role];
  const theirs = round.decisions[hinge].cards;
  const best = (their: DecisionCard): number => Math.max(...decisionCards.map((mine) => table[mine][their]));
  return (
    <div class="decision-table">
      <div class="hinge" aria-hidden="true">
        <span class="row">
          <RoleSign role={hinge} size={26} />
          <b>{t.decision.ifRole(t.indices[hinge])}</b>
        </span>
        {decisionCards.map((their) => (
          <span key={their} class="hinge-card">
            <CardDoor card={their} width={18} line={1.5} />
            {say(theirs[their].short)}
          </span>
        ))}
      </div>
      <Choice
        class="moves"
        optionClass="move"
        label={t.decision.question}
        options={decisionCards}
        chosen={chosen}
        choose={choose}
        dots={dots}
        name={(mine) =>
          [
            `${t.cards[mine]}, ${say(cards[mine].text)}`,
            ...decisionCards.map((their) => t.decision.cell(t.cards[mine], say(theirs[their].short), signed(table[mine][their]))),
          ].join('. ')
        }
      >
        {(mine) => (
          <>
            <span class="move-name">
              <span class="row">
                <CardDoor card={mine} width={21} line={1.6} />
                <b>{t.cards[mine]}</b>
              </span>
              <span>{say(cards[mine].text)}</span>
            </span>
            {decisionCards.map((their) => (
              <span key={their} class={table[mine][their] === best(their) ? 'points is-best' : 'points'} aria-hidden="true">
                {signed(table[mine][their])}
              </span>
            ))}
          </>
        )}
      </Choice>
    </div>
  );
}
