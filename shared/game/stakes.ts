/**
 * What a decision is worth to a seat's people, in points: its table against the hinge's card, what the passed law adds,
 * and what every other seat's card does to everyone.
 */
import { meets } from '../scenario/law.ts';
import { type DecisionCard, decisionCards, type PerCard, type PerRole, type RoleId, roleIds } from '../scenario/roles.ts';
import type { Round } from '../scenario/schema.ts';
import type { Policy } from '../society/policy.ts';
import { recordOf } from '../society/record-of.ts';

/** Points by my card, then by the hinge's card: with the law's own points in them, as a player sees them. */
export type DecisionTable = PerCard<PerCard<number>>;

export function decisionTable(round: Round, policy: Policy, role: RoleId): DecisionTable {
  const mods = round.mods.filter((mod) => mod.role === role && meets(policy, mod.when));
  return recordOf(decisionCards, (mine) =>
    recordOf(decisionCards, (hinges) =>
      mods
        .filter((mod) => mod.card === mine && (mod.ifHinge ?? hinges) === hinges)
        .reduce((points, mod) => points + mod.points, round.decisions[role].table[mine][hinges]),
    ),
  );
}

/** Every seat's stake when these cards are turned under this law. */
export function stakesOf(round: Round, policy: Policy, cards: PerRole<DecisionCard>): PerRole<number> {
  const points: PerCard<number> = { open: round.everyone.open, steady: 0, own: round.everyone.own };
  return recordOf(roleIds, (role) => {
    const others = roleIds.filter((other) => other !== role);
    const fromOthers = others.reduce((sum, other) => sum + points[cards[other]], 0);
    return decisionTable(round, policy, role)[cards[role]][cards[round.decisions[role].hinge]] + fromOthers;
  });
}
