/**
 * A run of the society as a value: the same plan gives the same bits in a server thread, in a browser
 * and on the command line. A plan knows no player, role or card; cards arrive as shifts of named parameters.
 */
import { fingerprintOf } from '../numeric/fingerprint.ts';
import type { Assumed } from './assumptions.ts';
import type { Shifts } from './parameters.ts';
import type { Policy } from './policy.ts';
import type { ProductId } from './technologies.ts';

/** Grows whenever the same plan would give other digits. */
export const modelVersion = 'threshold-society-2';

export const concernedIds = ['severe-disease', 'athletes', 'soldiers'] as const;
/** Whom a period is about; null: everybody only (Lab, command line). docs/model.md § Rounds. */
export type ConcernedId = (typeof concernedIds)[number];

/** What a round's unknown does, as factors on the period's product and on the adversary's own speed. */
export interface Truth {
  /** × usable capacity of the period's product */
  readonly capacity: number;
  /** true procedure hazard of the period's product = prior mean × this */
  readonly hazard: number;
  /** × late hazard of the period's product */
  readonly lateHazard: number;
  /** × the adversary's own yearly progress */
  readonly adversarySpeed: number;
}

export interface Period {
  readonly years: number;
  /** complete: a value for every lever */
  readonly policy: Policy;
  readonly shifts: Shifts;
  /** the technology this period is about; shifts of hazard, evidence and the truth apply to it */
  readonly product: ProductId | null;
  readonly concerned: ConcernedId | null;
  /** null: hazards as drawn by the seed, all factors 1 */
  readonly truth: Truth | null;
}

export interface Plan {
  readonly model: string;
  /** integer in 0..2^53 − 1; of a session's plan derived from the session's seed, never the seed itself */
  readonly seed: number;
  readonly citizens: number;
  /** mirrored luck of products and trials (z → −z, u → 1 − u); the people are the same */
  readonly antithetic: boolean;
  /** seed of the citizens and their luck alone; without it the plan's. To see how far a figure hangs on who was drawn */
  readonly people?: number;
  /** first year in which a product exists, counted from the start of the plan */
  readonly arrives: Readonly<Record<ProductId, number>>;
  readonly periods: readonly Period[];
  /** where it departs from the standard model; missing: nowhere */
  readonly assumptions?: Assumed;
}

export type PlanKey = string & { readonly brand: 'PlanKey' };

/** Names a plan: equal plans have equal keys. */
export function planKey(plan: Plan): PlanKey {
  return fingerprintOf(plan) as string as PlanKey;
}
