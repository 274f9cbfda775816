/** A fact: in the hand a headline to choose, opened it says what was found, how we know and what it can't tell. */
import type { EvidenceCard } from '../../shared/scenario/schema.ts';
import { headlineOf } from '../texts/story.ts';
import { say, words } from '../texts/text.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';
import { RoleSign } from './role-sign.tsx';

export interface CardProps {
  readonly card: EvidenceCard;
  /** a key card's count */
  readonly x: number | undefined;
}

/** Tag and headline. */
export function Headline({ card, x }: CardProps) {
  return (
    <span class="headline">
      {card.key !== undefined && <KeyTag />}
      <b>{headlineOf(card, x)}</b>
    </span>
  );
}

function KeyTag() {
  return (
    <span class="key-tag">
      <Icon name="key" size={14} weight={2.4} />
      {words().briefing.keyCard}
    </span>
  );
}

/** The door at the left of a card in the hand: the radio button's mark. */
export function Mark({ on }: { readonly on: boolean }) {
  return (
    <svg class={on ? 'mark is-on' : 'mark'} width="24" height="30" viewBox="0 0 24 30" aria-hidden="true">
      <path class="mark-door" d="M2 29V12a10 10 0 0 1 20 0v17z" />
      {on && <path class="mark-tick" d="m7 17 3.6 4 6.6-8" />}
    </svg>
  );
}

/** A card on the table, as one button that opens it. */
export function ShownCard({ card, x, open }: CardProps & { readonly open: () => void }) {
  return (
    <button type="button" class={`shown-card role-${card.role}`} aria-label={words().briefing.open(headlineOf(card, x))} onClick={open}>
      <RoleSign role={card.role} size={26} label={words().indices[card.role]} />
      <Headline card={card} x={x} />
      <Icon name="down" size={18} weight={2.2} />
    </button>
  );
}

export function CardDialog({ card, x, close }: CardProps & { readonly close: () => void }) {
  const t = words().briefing;
  return (
    <Dialog title={headlineOf(card, x)} close={close}>
      <div class={`card-open role-${card.role}`}>
        {card.key !== undefined && <KeyTag />}
        <p>{say(card.finding)}</p>
        <h3>{t.how}</h3>
        <p>{say(card.how)}</p>
        <h3>{t.cannotTell}</h3>
        <p>{say(card.cannotTell)}</p>
        <p class="label" lang="en">
          {t.source}: {card.source.text}
        </p>
      </div>
    </Dialog>
  );
}
