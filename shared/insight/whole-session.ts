/** Scores over a whole session of twenty years, as in the Lab and on the command line. docs/model.md § Displayed scores. */
import { scaled } from '../game/scoring.ts';
import { type RoleId, roleIds } from '../scenario/roles.ts';
import type { MeasureId, Measures } from '../society/measures.ts';
import { recordOf } from '../society/record-of.ts';

/**
 * The best and the worst mean change against today's law that a search of all seventeen levers found, in the measure's
 * own unit; never below the floors .5 (health), .3 (equity), .05/.05, .05/.05, .02/.05, .03/.10 (roles) [A].
 */
const sessionAnchors = {
  health: { up: 8.59, down: 21.2 },
  equity: { up: 3.12, down: 10.7 },
  athletePublic: { up: 0.45, down: 0.217 },
  athleteHidden: { up: 0.696, down: 0.414 },
  soldierPublic: { up: 0.201, down: 1.61 },
  soldierHidden: { up: 0.612, down: 0.381 },
  patientPublic: { up: 0.0422, down: 0.13 },
  patientHidden: { up: 0.257, down: 0.948 },
  regulatorPublic: { up: 0.184, down: 0.347 },
  regulatorHidden: { up: 0.681, down: 2.15 },
} as const satisfies Partial<Record<MeasureId, { readonly up: number; readonly down: number }>>;

/** Π: what a role stands for, what it also wants, and the society they share [A]. They add up to 1. */
const satisfactionWeights = { public: 0.4, hidden: 0.35, society: 0.25 } as const;

export interface SessionScores {
  readonly healthIndex: number;
  readonly equityIndex: number;
  /** Π of each role, 0..100 */
  readonly roles: Readonly<Record<RoleId, number>>;
}

/** 50 is today's law in the same world, 100 the best that anyone found, 0 the worst: score = 50 + 50 σ. */
export function sessionScores(today: Measures, law: Measures): SessionScores {
  const score = (id: keyof typeof sessionAnchors): number => 50 + 50 * scaled(law[id] - today[id], sessionAnchors[id]);
  const healthIndex = score('health');
  const equityIndex = score('equity');
  const weights = satisfactionWeights;
  return {
    healthIndex,
    equityIndex,
    roles: recordOf(
      roleIds,
      (role) =>
        weights.public * score(`${role}Public`) + weights.hidden * score(`${role}Hidden`) + (weights.society * (healthIndex + equityIndex)) / 2,
    ),
  };
}
