/**
 * How far an index hangs on who happened to be drawn: each package in the same worlds with two sets of people. The error
 * falls with the root of the population, so that a small run tells the error of the server's.
 */
import { outcomeCitizens } from '../game/outcome.ts';
import { type IndexId, type Indices, indexIds } from '../game/state.ts';
import type { Scenario } from '../scenario/schema.ts';
import { recordOf } from '../society/record-of.ts';
import type { Say } from './dilemma-measure.ts';
import type { DilemmaSize } from './dilemma-report.ts';
import { beginRound, type Case, testWorlds } from './test-worlds.ts';

/** Seeds of the other people, far from those of the worlds. */
const otherPeople = 1_000_000;

/** Standard error of each index's mean over these worlds, from the root mean square of the packages' differences in one. */
export function samplingErrors(
  scenario: Scenario,
  roundIndex: number,
  packages: readonly Case[],
  { worlds, citizens, firstSeed }: DilemmaSize,
  say: Say,
): Readonly<Record<IndexId, number>> {
  const differences: Indices[] = [];
  for (const [number, world] of testWorlds(worlds, citizens, firstSeed).entries()) {
    const others = { ...world, settings: { ...world.settings, people: otherPeople + number } };
    const [here, there] = [beginRound(scenario, roundIndex, world), beginRound(scenario, roundIndex, others)];
    for (const one of packages) {
      const [a, b] = [here.indices(one), there.indices(one)];
      differences.push(recordOf(indexIds, (id) => a[id] - b[id]));
    }
    say(`sampling error: world ${number + 1} of ${worlds}`);
  }
  const atServer = Math.sqrt(citizens / outcomeCitizens);
  // the difference of two independent draws has twice the variance of one
  const inOneWorld = (id: IndexId): number => Math.sqrt(differences.reduce((sum, one) => sum + one[id] * one[id], 0) / (2 * differences.length));
  return recordOf(indexIds, (id) => (atServer * inOneWorld(id)) / Math.sqrt(worlds));
}
