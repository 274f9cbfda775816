/** A law's letter in a small door and its name: a plan, and what was changed in it. Today's law is always dotted and hollow. */
import '../styles/laws.css';
import type { Round } from '../../shared/scenario/schema.ts';
import { changesOf, type Law } from '../laws/draft-law.ts';
import { say, words } from '../texts/text.ts';

interface LawProps {
  readonly round: Round;
  /** null: today's law */
  readonly law: Law | null;
}

const planOf = (round: Round, law: Law | null) => round.packages.find((one) => one.id === law?.package);

export function Letter({ round, law }: LawProps) {
  const plan = planOf(round, law);
  return (
    <span class={plan === undefined ? 'letter is-today' : 'letter'} aria-hidden="true">
      {plan?.letter ?? '–'}
    </span>
  );
}

/** The name grows: plan, then its changes in accent. */
export function LawName({ round, law }: LawProps) {
  const changes = law === null ? [] : changesOf(round, law);
  return (
    <span class="law-name">
      {planName(round, law)}
      {changes.length > 0 && <i> {words().negotiation.changes(changes.map(say))}</i>}
    </span>
  );
}

/** The same as one text. */
export function lawName(round: Round, law: Law | null): string {
  const changes = law === null ? [] : changesOf(round, law);
  return changes.length === 0 ? planName(round, law) : `${planName(round, law)} ${words().negotiation.changes(changes.map(say))}`;
}

function planName(round: Round, law: Law | null): string {
  const plan = planOf(round, law);
  return plan === undefined ? words().common.today : say(plan.name);
}
