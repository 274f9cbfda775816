/** Scores over a whole session of twenty years, as in the Lab and on the command line. docs/model.md § Displayed scores. */
import { scaled } from '../game/scoring.ts';
import type { Measures } from '../society/measures.ts';

/** The best and the worst mean change against today's law that a search of all seventeen levers found, points of HEALTH and EQUITY. */
const anchors = { health: { up: 8.59, down: 21.2 }, equity: { up: 3.12, down: 10.7 } } as const;

export interface SessionScores {
  readonly healthIndex: number;
  readonly equityIndex: number;
}

/** 50 is today's law in the same world, 100 the best that anyone found, 0 the worst: score = 50 + 50 σ. */
export function sessionScores(today: Measures, law: Measures): SessionScores {
  const score = (id: keyof typeof anchors): number => 50 + 50 * scaled(law[id] - today[id], anchors[id]);
  return { healthIndex: score('health'), equityIndex: score('equity') };
}
