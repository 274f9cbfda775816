/** A law's letter in a small door and its name. Today's law is always dotted and hollow. */
import type { Round } from '../../shared/scenario/schema.ts';
import { say, words } from '../texts/text.ts';

/** pack: a package's id; anything else is today's law */
export function Letter({ round, pack }: { readonly round: Round; readonly pack: string }) {
  const plan = round.packages.find((one) => one.id === pack);
  return (
    <span class={plan === undefined ? 'letter is-today' : 'letter'} aria-hidden="true">
      {plan?.letter ?? '–'}
    </span>
  );
}

export function lawName(round: Round, pack: string): string {
  const plan = round.packages.find((one) => one.id === pack);
  return plan === undefined ? words().common.today : say(plan.name);
}
