/**
 * Worlds to try a round's laws in: mirrored pairs of seeds from a first one on, the round's unknown at the quantiles
 * (K + ½)/n, after earlier rounds under today's law with all cards steady. docs/model.md § Rounds (worlds).
 */
import { allSteady, planOf, type RoundLife, type RunSettings } from '../game/runs.ts';
import { indicesOf } from '../game/scoring.ts';
import { stakesOf } from '../game/stakes.ts';
import type { Indices } from '../game/state.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { policyAfter, type Stops, todayStops } from '../scenario/law.ts';
import type { DecisionCard, PerRole } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Measures } from '../society/measures.ts';
import type { Plan } from '../society/plan.ts';
import { liveTo, measuresFrom, simulateTogether } from '../society/simulate.ts';
import { luckOf } from './mirrored-worlds.ts';

/** A round's law and the cards that its four seats turn. */
export interface Case {
  readonly stops: Stops;
  readonly cards: PerRole<DecisionCard>;
}

export interface TestWorld {
  readonly settings: RunSettings;
  /** the round's unknown */
  readonly z: number;
}

/** @param count even: luck comes in mirrored pairs, from the lowest unknown to the highest */
export function testWorlds(count: number, citizens: number, firstSeed: number): readonly TestWorld[] {
  return Array.from({ length: count }, (_, world) => ({
    settings: { ...luckOf(world, count, firstSeed), citizens },
    z: normalQuantile((world + 0.5) / count),
  }));
}

/** A round of a scenario that stands at its beginning in one world: any case may be lived from there. */
export interface RoundBegun {
  readonly today: Measures;
  measures(one: Case): Measures;
  indices(one: Case): Indices;
}

export function beginRound(scenario: Scenario, roundIndex: number, world: TestWorld): RoundBegun {
  const round = roundAt(scenario, roundIndex);
  const past = pastOf(scenario, roundIndex);
  const society = liveTo(planOf(scenario, past, world.settings));
  const measures = (one: Case): Measures => {
    const period = planOf(scenario, [...past, { ...one, cardsShown: 0, z: world.z }], world.settings).periods.at(-1);
    if (period === undefined) throw new Error('A plan of a round has a period');
    return measuresFrom(society, period);
  };
  const today = measures({ stops: todayStops(round), cards: allSteady });
  return {
    today,
    measures,
    indices: (one) => indicesOf(round, today, measures(one), stakesOfCase(scenario, roundIndex, one)),
  };
}

/** Under which policy the round's stakes are reckoned. */
function stakesOfCase(scenario: Scenario, roundIndex: number, { stops, cards }: Case): PerRole<number> {
  const laws = pastOf(scenario, roundIndex).map((life) => life.stops);
  return stakesOf(roundAt(scenario, roundIndex), policyAfter(scenario, [...laws, stops]), cards);
}

/** Unrounded, of each law with all cards steady: [law][row, poorest first][state]. */
export function rowsUnder(scenario: Scenario, roundIndex: number, laws: readonly Stops[], { settings, z }: TestWorld): readonly Rows[] {
  const past = pastOf(scenario, roundIndex);
  const plans: readonly Plan[] = laws.map((stops) => planOf(scenario, [...past, { stops, cards: allSteady, cardsShown: 0, z }], settings));
  return simulateTogether(plans).map((outcome) => outcome.hundred?.shares ?? []);
}

export type Rows = readonly (readonly number[])[];

/** Earlier rounds as every test lives them. */
function pastOf(scenario: Scenario, roundIndex: number): readonly RoundLife[] {
  return scenario.rounds.slice(0, roundIndex).map((round) => ({ stops: todayStops(round), cards: allSteady, cardsShown: 0, z: 0 }));
}
