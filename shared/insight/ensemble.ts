/**
 * One law over a whole session in many worlds, beside today's law in the same worlds: common random numbers, so that the
 * change is the law's and not luck's. Every outcome gets a band. docs/model.md § Displayed scores, § Truth (worlds).
 */
import { quantile } from '../numeric/quantile.ts';
import { type RoleId, roleIds } from '../scenario/roles.ts';
import type { Assumed } from '../society/assumptions.ts';
import { type MeasureId, type Measures, measureIds } from '../society/measures.ts';
import { modelVersion, type Period, type Plan } from '../society/plan.ts';
import { type Policy, statusQuo } from '../society/policy.ts';
import { recordOf } from '../society/record-of.ts';
import { liveTo, measuresFrom } from '../society/simulate.ts';
import type { Society } from '../society/society.ts';
import { productIds } from '../society/technologies.ts';
import { type Luck, luckOf, mirroredPairs, type Worlds } from './mirrored-worlds.ts';
import { sessionScores } from './whole-session.ts';

/** All of a session but its law. */
export interface SessionSettings {
  readonly citizens: number;
  readonly years: number;
  /** of the first world; the next pair has the next seed */
  readonly seed: number;
  readonly worlds: number;
  /** where it departs from the standard model; missing: nowhere */
  readonly assumptions?: Assumed;
}

export interface EnsembleRequest extends SessionSettings {
  readonly policy: Policy;
}

/** Every product is there from the first year; nothing is drawn but what the seed draws. */
export function sessionPlan(policy: Policy, { citizens, years, assumptions }: Omit<SessionSettings, 'seed' | 'worlds'>, luck: Luck): Plan {
  const plan = { model: modelVersion, ...luck, citizens, arrives: recordOf(productIds, () => 0), periods: [sessionPeriod(policy, years)] };
  return assumptions === undefined ? plan : { ...plan, assumptions };
}

function sessionPeriod(policy: Policy, years: number): Period {
  return { years, policy, shifts: {}, product: null, concerned: null, truth: null };
}

/** A world as it is founded, and what today's law makes of it. */
export interface SessionWorld {
  readonly society: Society;
  readonly today: Measures;
}

/** Whoever asks for several laws keeps what this returns (64 bytes a citizen): a law then costs its own years only. */
export function sessionWorld(settings: SessionSettings, world: number): SessionWorld {
  const society = liveTo({ ...sessionPlan(statusQuo, settings, luckOf(world, settings.worlds, settings.seed)), periods: [] });
  return { society, today: measuresFrom(society, sessionPeriod(statusQuo, settings.years)) };
}

/** One world of an ensemble, by its law and by today's. */
export interface LivedWorld {
  readonly law: Measures;
  readonly today: Measures;
}

/** Early worlds are whole pairs: the first of them are an ensemble of their own. */
export function ensemble(request: EnsembleRequest, worldOf = (world: number): SessionWorld => sessionWorld(request, world)): Worlds<LivedWorld> {
  return {
    pairs: mirroredPairs(request.worlds),
    live(world) {
      const { society, today } = worldOf(world);
      return { law: measuresFrom(society, sessionPeriod(request.policy, request.years)), today };
    },
  };
}

/** All worlds so far after each pair: early answers stand while the rest is running. */
export function* ensembleSoFar({ pairs, live }: Worlds<LivedWorld>): Generator<readonly LivedWorld[], void, undefined> {
  const soFar: LivedWorld[] = [];
  for (const pair of pairs) {
    soFar.push(...pair.map(live));
    yield [...soFar];
  }
}

/** Every measure, the indices of health and equity, and Π of each role, 0..100. */
export const outcomeIds = ['healthIndex', 'equityIndex', ...roleIds.map((role) => `roles.${role}` as const), ...measureIds] as const;
export type OutcomeId = 'healthIndex' | 'equityIndex' | `roles.${RoleId}` | MeasureId;

/** 5th, 50th and 95th percentile of the worlds, in the outcome's unit. */
export interface Band {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}
export type Bands = Readonly<Record<OutcomeId, Band>>;

export interface EnsembleResult {
  readonly worlds: number;
  readonly law: Bands;
  readonly today: Bands;
  /** law − today's law in the same world: narrower than the two bands, since the worlds' luck is common to both */
  readonly changes: Bands;
}

/** @param worlds at least one; their order doesn't matter */
export function ensembleResult(worlds: readonly LivedWorld[]): EnsembleResult {
  const laws = worlds.map(({ today, law }) => outcomesOf(today, law));
  const todays = worlds.map(({ today }) => outcomesOf(today, today));
  const bands = (value: (world: number, id: OutcomeId) => number): Bands =>
    recordOf(outcomeIds, (id) => bandOf(worlds.map((_, world) => value(world, id))));
  const lawAt = (world: number, id: OutcomeId): number => laws[world]?.[id] ?? 0;
  const todayAt = (world: number, id: OutcomeId): number => todays[world]?.[id] ?? 0;
  return {
    worlds: worlds.length,
    law: bands(lawAt),
    today: bands(todayAt),
    changes: bands((world, id) => lawAt(world, id) - todayAt(world, id)),
  };
}

function outcomesOf(today: Measures, law: Measures): Readonly<Record<OutcomeId, number>> {
  const { roles, ...indices } = sessionScores(today, law);
  const satisfactions = {
    'roles.athlete': roles.athlete,
    'roles.soldier': roles.soldier,
    'roles.patient': roles.patient,
    'roles.regulator': roles.regulator,
  };
  return { ...law, ...indices, ...satisfactions };
}

function bandOf(values: readonly number[]): Band {
  const sorted = Float64Array.from(values).sort();
  return { low: quantile(sorted, 0.05), middle: quantile(sorted, 0.5), high: quantile(sorted, 0.95) };
}
