/**
 * All cards of a round by seat, the key card first: filled if the table saw it, a dashed arch if it stayed in the hand, open
 * now. A key card tells what it says, on a narrow screen in figures; of the others the topic is enough. Each opens whole.
 */
import { useState } from 'preact/hooks';
import { roleIds } from '../../shared/scenario/roles.ts';
import type { EvidenceCard, Round } from '../../shared/scenario/schema.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { headlineOf } from '../texts/story.ts';
import { say, words } from '../texts/text.ts';
import { CardDialog } from './evidence-card.tsx';
import { Icon } from './icon.tsx';
import { RoleSign } from './role-sign.tsx';

type ToldRound = TableRecord['told'][string];

export function ToldCards({ round, told }: { readonly round: Round; readonly told: ToldRound }) {
  const [opened, open] = useState<EvidenceCard | null>(null);
  const t = words();
  return (
    <>
      <div class="told">
        {roleIds.map((role) => (
          <section key={role} class={`role-${role}`}>
            <h3>
              <RoleSign role={role} size={18} />
              {t.indices[role]}
            </h3>
            <ul>
              {round.cards
                .filter((card) => card.role === role)
                .toSorted((a, b) => Number(b.key !== undefined) - Number(a.key !== undefined))
                .map((card) => (
                  <li key={card.id}>
                    <ToldCard card={card} x={told.counts[card.id]} isShown={told.shown[card.id] === true} open={() => open(card)} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {opened !== null && <CardDialog card={opened} x={told.counts[opened.id]} close={() => open(null)} />}
    </>
  );
}

interface ToldCardProps {
  readonly card: EvidenceCard;
  readonly x: number | undefined;
  readonly isShown: boolean;
  readonly open: () => void;
}

function ToldCard({ card, x, isShown, open }: ToldCardProps) {
  const t = words();
  const headline = headlineOf(card, x);
  return (
    <button
      type="button"
      class={`told-card${isShown ? '' : ' is-dashed'}${card.key === undefined ? '' : ' is-key'}`}
      aria-label={`${t.briefing.open(headline)}, ${isShown ? t.debrief.told : t.debrief.stayed}`}
      aria-haspopup="dialog"
      onClick={open}
    >
      {card.key !== undefined && (
        <span class="told-key">
          <Icon name="key" size={13} weight={2.6} />
          {x}/{card.key.n}
        </span>
      )}
      <span class="told-topic">{say(card.topic)}</span>
      <span class="told-headline">{headline}</span>
    </button>
  );
}
