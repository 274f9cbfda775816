/**
 * What is in force in a period: the policy as numbers and words, and the shifts that cards made.
 * One reading of the policy, so that no other file asks what a lever's value may be.
 */
import { clip } from '../numeric/arithmetic.ts';
import { constants } from './constants.ts';
import { type LeverId, leverIds, levers } from './levers.ts';
import { allShifts, type ParameterId } from './parameters.ts';
import type { Period } from './plan.ts';
import { toNumbers } from './policy.ts';
import type { ProductId } from './technologies.ts';
import type { TrialRuleId } from './trial.ts';

export type Market = (typeof levers.market.options)[number];
export type Sport = (typeof levers.sport.options)[number];
export type Military = (typeof levers.military.options)[number];

export interface Law {
  readonly trial: TrialRuleId;
  readonly spec: number;
  readonly moratorium: number;
  readonly market: Market;
  readonly sport: Sport;
  readonly military: Military;
  readonly subsidy: number;
  readonly meansTest: boolean;
  readonly enhancementSubsidy: number;
  readonly priceCap: number;
  readonly solidarity: number;
  readonly quota: number;
  /** the lever with its shift, within 0..1 */
  readonly consent: number;
  readonly surveillance: number;
  readonly compensation: number;
  readonly privacy: number;
  readonly research: number;
  /** D.x of docs/model.md: every parameter, neutral where nothing shifts it */
  readonly shift: Readonly<Record<ParameterId, number>>;
  /** the technology that the period is about */
  readonly product: ProductId | null;
  /** × the adversary's own progress, in this period only */
  readonly adversarySpeed: number;
}

export function lawOf(period: Period): Law {
  const numbers = toNumbers(period.policy);
  const of = (lever: LeverId): number => numbers[leverIds.indexOf(lever)] ?? 0;
  const shift = allShifts(period.shifts);
  return {
    trial: levers.trial.options[of('trial')] ?? 'standard',
    spec: of('spec'),
    moratorium: of('moratorium'),
    market: levers.market.options[of('market')] ?? 'licensed',
    sport: levers.sport.options[of('sport')] ?? 'ban',
    military: levers.military.options[of('military')] ?? 'voluntary',
    subsidy: of('subsidy'),
    meansTest: of('meansTest') === 1,
    enhancementSubsidy: of('enhancementSubsidy'),
    priceCap: of('priceCap'),
    solidarity: of('solidarity'),
    quota: of('quota'),
    consent: clip(of('consent') + shift.consent, 0, 1),
    surveillance: of('surveillance'),
    compensation: of('compensation'),
    privacy: of('privacy'),
    research: of('research'),
    shift,
    product: period.product,
    adversarySpeed: period.truth?.adversarySpeed ?? 1,
  };
}

/** Levers work with diminishing returns where docs/model.md writes x(2 − x): the first half does three quarters. */
export function concave(x: number): number {
  return x * (2 - x);
}

/** How fast anything is learnt with this research money: 1 at $20 a head. */
export function drive(law: Law): number {
  return constants.driveAlways + constants.driveResearch * Math.sqrt(law.research);
}
