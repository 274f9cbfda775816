/**
 * The yardstick of a round's indices: over all laws of its dials, all cards steady, the best and the worst mean change
 * against today's law. docs/model.md § Displayed scores. Computed once by `threshold anchors`, shipped with the scenario, frozen.
 */
import { allSteady } from '../game/runs.ts';
import { objectiveOf } from '../game/scoring.ts';
import { roleIds } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Anchors, Scenario } from '../scenario/schema.ts';
import { type MeasureId, type Whole, wholes } from '../society/measures.ts';
import { recordOf } from '../society/record-of.ts';
import { lawsOf } from './round-laws.ts';
import { beginRound, testWorlds } from './test-worlds.ts';

/** No yardstick is shorter than these: a dial that moves nothing must not make noise look like news. */
const floors = { healthConcerned: 2, health: 0.05, equityConcerned: 0.5, equity: 0.05 } as const satisfies Readonly<Record<Whole, number>>;
const roleFloors = { athlete: 0.0002, soldier: 0.005, patient: 0.002, regulator: 0.005 } as const;

/** @param worlds even: seeds 1, 2, … each with its mirrored luck, the unknown at the quantiles (K + ½)/worlds */
export function anchorsOf(scenario: Scenario, roundIndex: number, worlds: number, citizens: number): Anchors {
  const round = roundAt(scenario, roundIndex);
  const laws = lawsOf(round);
  const sums = laws.map(() => ({ wholes: recordOf(wholes, () => 0), roles: recordOf(roleIds, () => 0) }));
  for (const world of testWorlds(worlds, citizens, 1)) {
    const begun = beginRound(scenario, roundIndex, world);
    for (const [law, stops] of laws.entries()) {
      const sum = sums[law];
      if (sum === undefined) continue;
      const measures = begun.measures({ stops, cards: allSteady });
      const change = (measure: MeasureId): number => measures[measure] - begun.today[measure];
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
