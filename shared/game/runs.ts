/**
 * From what a table lived through to a run of the society: cards and talk become shifts of named parameters,
 * a law becomes a policy, the unknown becomes factors. The only place that builds plans for rounds.
 */
import { truthFactors } from '../scenario/evidence.ts';
import { policyAfter, type Stops } from '../scenario/law.ts';
import { type DecisionCard, type PerRole, roleIds } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Round, Scenario } from '../scenario/schema.ts';
import type { Assumed } from '../society/assumptions.ts';
import { combineShifts, type Shifts } from '../society/parameters.ts';
import { modelVersion, type Period, type Plan } from '../society/plan.ts';
import type { Policy } from '../society/policy.ts';
import { recordOf } from '../society/record-of.ts';
import { productIds } from '../society/technologies.ts';
import { trustOfCards } from './trust.ts';

/** What a round's society lives with. */
export interface RoundLife {
  readonly stops: Stops;
  readonly cards: PerRole<DecisionCard>;
  /** evidence cards on the table, whoever brought them */
  readonly cardsShown: number;
  readonly z: number;
}

/** Luck and size of a run. */
export interface RunSettings {
  readonly seed: number;
  readonly citizens: number;
  readonly antithetic: boolean;
  /** other people in the same world (docs/model.md § Rounds) */
  readonly people?: number;
  /** where the run departs from the standard model; missing: nowhere */
  readonly assumptions?: Assumed;
}

export const allSteady: PerRole<DecisionCard> = recordOf(roleIds, () => 'steady');

/** The rounds so far, in order, as one plan; the last one is the window that its outcome speaks of. */
export function planOf(scenario: Scenario, lives: readonly RoundLife[], settings: RunSettings): Plan {
  const laws = lives.map((life) => life.stops);
  const periods = lives.map((life, index) => periodOf(roundAt(scenario, index), policyAfter(scenario, laws.slice(0, index + 1)), life));
  const arrives = recordOf(productIds, (product) => scenario.arrives[product] ?? 0);
  return { model: modelVersion, ...settings, arrives, periods };
}

function periodOf(round: Round, policy: Policy, life: RoundLife): Period {
  return {
    years: round.years,
    policy,
    shifts: shiftsOf(round, life),
    product: round.product,
    concerned: round.concerned,
    truth: truthFactors(round, life.z),
  };
}

function shiftsOf(round: Round, life: RoundLife): Shifts {
  const talk: Shifts = { trust: trustOfCards(life.cardsShown) };
  return combineShifts([talk, ...roleIds.map((role) => round.decisions[role].cards[life.cards[role]].shifts)]);
}
