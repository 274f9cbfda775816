/**
 * The yardstick of a round's indices: over all laws of its dials, all cards steady, the best and the worst mean change
 * against today's law. docs/model.md § Displayed scores. Computed once by `threshold anchors`, shipped with the scenario, frozen.
 */
import { allSteady, planOf } from '../game/runs.ts';
import { objectiveOf } from '../game/scoring.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { lawRefusal, type Stop, type Stops, todayStops } from '../scenario/law.ts';
import { roleIds } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Anchors, Round, Scenario } from '../scenario/schema.ts';
import { type MeasureId, type Whole, wholes } from '../society/measures.ts';
import { statusQuo } from '../society/policy.ts';
import { recordOf } from '../society/record-of.ts';
import { simulateTogether } from '../society/simulate.ts';
import { luckOf } from './mirrored-worlds.ts';

/** No yardstick is shorter than these: a dial that moves nothing must not make noise look like news. */
const floors = { healthConcerned: 2, health: 0.05, equityConcerned: 0.5, equity: 0.05 } as const satisfies Readonly<Record<Whole, number>>;
const roleFloors = { athlete: 0.0002, soldier: 0.005, patient: 0.002, regulator: 0.005 } as const;

/** Every law of a round's dials that doesn't contradict itself. */
function lawsOf(round: Round): readonly Stops[] {
  const stops: readonly Stop[] = [0, 1, 2];
  const all = round.dials.reduce<readonly Stops[]>(
    (laws, dial) => laws.flatMap((law) => stops.map((stop) => ({ ...law, [dial.lever]: stop }))),
    [{}],
  );
  return all.filter((law) => lawRefusal(statusQuo, round, law).length === 0);
}

/** @param worlds even: seeds 1, 2, … each with its mirrored luck, the unknown at the quantiles (K + ½)/worlds */
export function anchorsOf(scenario: Scenario, roundIndex: number, worlds: number, citizens: number): Anchors {
  const round = roundAt(scenario, roundIndex);
  const past = scenario.rounds.slice(0, roundIndex).map((earlier) => ({ stops: todayStops(earlier), cards: allSteady, cardsShown: 0, z: 0 }));
  const laws = lawsOf(round);
  const sums = laws.map(() => ({ wholes: recordOf(wholes, () => 0), roles: recordOf(roleIds, () => 0) }));
  for (let world = 0; world < worlds; world++) {
    const settings = { ...luckOf(world, worlds, 1), citizens };
    const z = normalQuantile((world + 0.5) / worlds);
    const plans = [todayStops(round), ...laws].map((stops) => planOf(scenario, [...past, { stops, cards: allSteady, cardsShown: 0, z }], settings));
    const [today, ...outcomes] = simulateTogether(plans);
    if (today === undefined) throw new Error("Every world runs today's law");
    for (const [law, outcome] of outcomes.entries()) {
      const sum = sums[law];
      if (sum === undefined) continue;
      const change = (measure: MeasureId): number => outcome.measures[measure] - today.measures[measure];
      sums[law] = {
        wholes: recordOf(wholes, (id) => sum.wholes[id] + change(id) / worlds),
        roles: recordOf(roleIds, (role) => sum.roles[role] + objectiveOf(round, role, change) / worlds),
      };
    }
  }
  const scale = (changes: readonly number[], floor: number) => ({
    up: Math.max(floor, ...changes),
    down: Math.max(floor, ...changes.map((change) => -change)),
  });
  const whole = (id: Whole) =>
    scale(
      sums.map((sum) => sum.wholes[id]),
      floors[id],
    );
  return {
    ...recordOf(wholes, whole),
    roles: recordOf(roleIds, (role) =>
      scale(
        sums.map((sum) => sum.roles[role]),
        roleFloors[role],
      ),
    ),
  };
}
