/** From what a run measured to the six lamps of a table. docs/model.md § Displayed scores (in a round). */
import type { PerRole, RoleId } from '../scenario/roles.ts';
import type { Round } from '../scenario/schema.ts';
import { type MeasureId, wholes } from '../society/measures.ts';
import type { Indices } from './state.ts';

/** Figures by the name of a measure of the model. */
export type MeasureValues = Readonly<Record<string, number>>;

/** 50 is today's law; an index of this or more lights its lamp. */
export const lampThreshold = 60;
const asToday = 50;
/** Points for the best, or the worst, that anyone found. */
const span = 25;
/** A stake counts twice its points, within these. */
const pointsOfStake = 2;
const largestStake = 12.5;

interface Scale {
  readonly up: number;
  readonly down: number;
}

/**
 * The indices of a law, 0..100, against today's law in the same world (same seed, truth, past and trust).
 * health = 50 + 25 (σ(ΔHEALTH_c) + σ(ΔHEALTH)), equity likewise; role = clip(50 + 25 σ(Δobjective) + 2 clip(stake, ±12.5), 0, 100).
 */
export function indicesOf(round: Round, todayMeasures: MeasureValues, lawMeasures: MeasureValues, stakes: PerRole<number>): Indices {
  const { anchors } = round;
  const change = (measure: string): number => measured(lawMeasures, measure) - measured(todayMeasures, measure);
  const role = (id: RoleId): number => {
    const objective = objectiveOf(round, id, change);
    return Math.max(0, Math.min(100, asToday + span * scaled(objective, anchors.roles[id]) + ofStake(stakes[id])));
  };
  return {
    health: asToday + span * (scaled(change('healthConcerned'), anchors.healthConcerned) + scaled(change('health'), anchors.health)),
    equity: asToday + span * (scaled(change('equityConcerned'), anchors.equityConcerned) + scaled(change('equity'), anchors.equity)),
    athlete: role('athlete'),
    soldier: role('soldier'),
    patient: role('patient'),
    regulator: role('regulator'),
  };
}

/** What a stake adds to its role's index, in points of the index. */
export function ofStake(stake: number): number {
  return pointsOfStake * Math.max(-largestStake, Math.min(largestStake, stake));
}

/** What a role is judged by: the weighted sum of its measures, or of their changes. */
export function objectiveOf(round: Round, role: RoleId, read: (measure: MeasureId) => number): number {
  return round.objectives[role].terms.reduce((sum, term) => sum + term.weight * read(term.measure), 0);
}

export function isLit(index: number): boolean {
  return index >= lampThreshold;
}

/** The measures that a round's indices read. */
export function measuresRead(round: Round): readonly string[] {
  const objectives = Object.values(round.objectives).flatMap((objective) => objective.terms.map((term) => term.measure));
  return [...wholes, ...objectives];
}

/** σ: −1 is the worst mean change that anyone found, 1 the best. */
export function scaled(change: number, { up, down }: Scale): number {
  return Math.max(-1, Math.min(1, change >= 0 ? change / up : change / down));
}

/** @throws if the run measured no such thing: load.ts lets no scenario name it */
function measured(measures: MeasureValues, id: string): number {
  const value = measures[id];
  if (value === undefined) throw new Error(`The run has no measure ${id}`);
  return value;
}
