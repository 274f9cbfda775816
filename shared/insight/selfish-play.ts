/**
 * A round's decision as a game of four: who gains by which card if the others' cards stay. Payoffs are the stakes, which
 * need no simulation, or the role indices, in which the cards have also moved the society.
 */
import { decisionTable } from '../game/stakes.ts';
import { type DecisionCard, decisionCards, type PerCard, type PerRole, type RoleId, roleIds } from '../scenario/roles.ts';
import type { Round } from '../scenario/schema.ts';
import type { Policy } from '../society/policy.ts';
import { recordOf } from '../society/record-of.ts';

export type Cards = PerRole<DecisionCard>;
/** What a combination of cards is worth to each seat. */
export type Payoffs = (cards: Cards) => PerRole<number>;

export const allPlay = (card: DecisionCard): Cards => recordOf(roleIds, () => card);

/** All 81 combinations. */
export const everyCombination: readonly Cards[] = roleIds.reduce<readonly Cards[]>(
  (some, role) => some.flatMap((cards) => decisionCards.map((card) => ({ ...cards, [role]: card }))),
  [allPlay('steady')],
);

const letters: PerCard<string> = { open: 'O', steady: 's', own: 'W' };

/** Cards in the order of the seats (athlete, soldier, patient, regulator): O open, s steady, W own. */
export function written(cards: Cards): string {
  return roleIds.map((role) => letters[cards[role]]).join('');
}

export function gainsByLeaving(payoffs: Payoffs, cards: Cards, role: RoleId): boolean {
  const now = payoffs(cards)[role];
  return decisionCards.some((card) => payoffs({ ...cards, [role]: card })[role] > now);
}

/** Pure equilibria: nobody gains alone by another card. */
export function equilibria(payoffs: Payoffs): readonly Cards[] {
  return everyCombination.filter((cards) => roleIds.every((role) => !gainsByLeaving(payoffs, cards, role)));
}

/** Cards that are best whatever the hinge plays. */
export function bestWhateverTheHingePlays(round: Round, policy: Policy, role: RoleId): readonly DecisionCard[] {
  const table = decisionTable(round, policy, role);
  return decisionCards.filter((mine) =>
    decisionCards.every((hinges) => decisionCards.every((other) => other === mine || table[mine][hinges] > table[other][hinges])),
  );
}
