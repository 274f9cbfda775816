/** A point that was made in writing: who, for or against, their words, the card that they rest on, and how it was heard. */
import type { Round } from '../../shared/scenario/schema.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { nameOf, roleNamed, seatName, useHere } from '../connection/here.ts';
import { headlineOf, pointText } from '../texts/story.ts';
import { words } from '../texts/text.ts';
import { Icon } from './icon.tsx';
import { RoleSign } from './role-sign.tsx';

export type PointRecord = TableRecord['points'][string];

interface PointProps {
  readonly round: Round;
  readonly point: PointRecord;
}

export function Point({ round, point }: PointProps) {
  const { everybody, table } = useHere();
  const t = words();
  const role = roleNamed(point.role);
  if (role === null) return null;
  const card = round.cards.find((one) => one.id === point.card);
  return (
    <article class={`point card-box role-${role}`}>
      <RoleSign role={role} size={26} label={t.indices[role]} />
      <div>
        <header>
          <b>{point.by === '' ? seatName(everybody, table, role) : nameOf(everybody, point.by)}</b>
          <StanceSign stance={point.stance} />
        </header>
        <p>{pointText(round, point)}</p>
        {card !== undefined && (
          <p class="label row">
            <Icon name="card" size={16} />
            {headlineOf(card, table.shown[card.id]?.x)}
          </p>
        )}
        {point.phase === 'debate' && <Heard role={role} />}
      </div>
    </article>
  );
}

/** How many said what of the speaker's turn; nobody's name. */
export function Heard({ role }: { readonly role: string }) {
  const { table } = useHere();
  const t = words().debate;
  const { matters = 0, unconvinced = 0 } = table.marks[role] ?? {};
  if (matters + unconvinced === 0) return null;
  return (
    <p class="heard-marks label" aria-live="polite">
      {matters > 0 && (
        <span>
          <Icon name="check" size={16} weight={2.6} />
          {t.mattersTo(matters)}
        </span>
      )}
      {unconvinced > 0 && (
        <span>
          <Icon name="ask" size={16} weight={2.6} />
          {t.unconvincedOf(unconvinced)}
        </span>
      )}
    </p>
  );
}

const stanceIcons = { for: 'up', against: 'down', ask: 'ask' } as const;
export const stanceIds = ['for', 'against', 'ask'] as const;
export type StanceId = (typeof stanceIds)[number];

export function StanceSign({ stance }: { readonly stance: string }) {
  const known = stanceIds.find((one) => one === stance);
  if (known === undefined) return null;
  return (
    <span class="stance">
      <Icon name={stanceIcons[known]} size={15} weight={2.8} />
      {words().debate.stances[known]}
    </span>
  );
}
