/** Indices of many laws and cards in many worlds, and what is read from them: means, lamps, the best of a list. */
import { isLit } from '../game/scoring.ts';
import { type IndexId, type Indices, indexIds } from '../game/state.ts';
import { costOf } from '../scenario/law.ts';
import { type DecisionCard, roleIds } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Round, Scenario } from '../scenario/schema.ts';
import { recordOf } from '../society/record-of.ts';
import type { DilemmaSize, LawSeen } from './dilemma-report.ts';
import { lawName, lawsOf } from './round-laws.ts';
import { allPlay } from './selfish-play.ts';
import { beginRound, type Case, type TestWorld, testWorlds } from './test-worlds.ts';

export interface Measured {
  readonly one: Case;
  readonly byWorld: readonly Indices[];
}

/** How far a long run has come, in words. */
export type Say = (progress: string) => void;

export function measure(scenario: Scenario, roundIndex: number, cases: readonly Case[], worlds: readonly TestWorld[], say: Say): readonly Measured[] {
  const measured = cases.map((one) => ({ one, byWorld: [] as Indices[] }));
  for (const [number, world] of worlds.entries()) {
    const begun = beginRound(scenario, roundIndex, world);
    for (const { one, byWorld } of measured) byWorld.push(begun.indices(one));
    say(`${cases.length} cases in world ${number + 1} of ${worlds.length}`);
  }
  return measured;
}

export const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
export const meanIndices = (byWorld: readonly Indices[]): Indices => recordOf(indexIds, (id) => mean(byWorld.map((indices) => indices[id])));
const lampsIn = (indices: Indices): number => indexIds.filter((id) => isLit(indices[id])).length;
export const meanLamps = (byWorld: readonly Indices[]): number => mean(byWorld.map(lampsIn));

function asLaw(round: Round, { one, byWorld }: Measured, cards: DecisionCard): LawSeen {
  return {
    law: lawName(round, one.stops),
    stops: one.stops,
    coins: costOf(round, one.stops),
    cards,
    indices: meanIndices(byWorld),
    lamps: meanLamps(byWorld),
    six: mean(byWorld.map((indices) => (lampsIn(indices) === indexIds.length ? 1 : 0))),
  };
}

/** Laws with one card played by all: each as closely as it was looked at. */
export interface LawsSeen {
  /** every law, in the order of `lawsOf` */
  readonly all: readonly LawSeen[];
  /** those lived in all worlds: every law, or the most promising few */
  readonly finest: readonly LawSeen[];
}

export function everyLaw(
  scenario: Scenario,
  roundIndex: number,
  card: DecisionCard,
  { worlds, citizens, firstSeed, scout }: DilemmaSize,
  say: Say,
): LawsSeen {
  const round = roundAt(scenario, roundIndex);
  const tell: Say = (progress) => say(`all ${card}: ${progress}`);
  const seen = (cases: readonly Case[], count: number, size: number): readonly LawSeen[] =>
    measure(scenario, roundIndex, cases, testWorlds(count, size, firstSeed), tell).map((one) => asLaw(round, one, card));
  const cases = lawsOf(round).map((stops) => ({ stops, cards: allPlay(card) }));
  if (scout === null) {
    const all = seen(cases, worlds, citizens);
    return { all, finest: all };
  }
  const all = seen(cases, scout.worlds, scout.citizens);
  const promising = [...all].sort((a, b) => promise(b) - promise(a)).slice(0, scout.laws);
  return {
    all,
    finest: seen(
      promising.map(({ stops }) => ({ stops, cards: allPlay(card) })),
      worlds,
      citizens,
    ),
  };
}

/** Lamps lit on the means, and how near the dimmest index is to its lamp: a few small worlds tell no more. */
function promise({ indices }: LawSeen): number {
  return lampsIn(indices) + Math.min(...indexIds.map((id) => indices[id])) / 100;
}

/** @throws if there is none to choose from */
export function best<Item>(list: readonly Item[], value: (item: Item) => number): Item {
  const found = list.reduce<Item | undefined>((one, other) => (one === undefined || value(other) > value(one) ? other : one), undefined);
  if (found === undefined) throw new Error('There is nothing to choose from');
  return found;
}

/** Laws that no other beats on both health and equity, from the healthiest on. */
export function frontierOf(laws: readonly LawSeen[]): readonly LawSeen[] {
  const beats = (a: Indices, b: Indices): boolean => a.health >= b.health && a.equity >= b.equity && (a.health > b.health || a.equity > b.equity);
  return laws.filter((law) => !laws.some((other) => beats(other.indices, law.indices))).sort((a, b) => b.indices.health - a.indices.health);
}

/** Gains of the four roles over today's law: the Nash bargain (largest product, all gain), and the largest smallest gain. */
export function compromiseOf(laws: readonly LawSeen[], today: Indices): { readonly nash: LawSeen | null; readonly largestSmallestGain: LawSeen } {
  const gains = ({ indices }: LawSeen): readonly number[] => roleIds.map((role) => indices[role] - today[role]);
  const product = (law: LawSeen): number => gains(law).reduce((all, gain) => all * Math.max(0, gain), 1);
  const nash = best(laws, product);
  return { nash: product(nash) > 0 ? nash : null, largestSmallestGain: best(laws, (law) => Math.min(...gains(law))) };
}

/** How much an index moves between two stops of a dial, on the mean of all laws: |mean with one − mean with the other|. */
export function effectOf(laws: readonly LawSeen[], lever: string, stop: number, other: number, id: IndexId): number {
  const meanAt = (at: number): number => mean(laws.filter(({ stops }) => stops[lever] === at).map(({ indices }) => indices[id]));
  return Math.abs(meanAt(stop) - meanAt(other));
}
