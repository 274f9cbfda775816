/**
 * Is every round of a scenario a dilemma? Enumerates its laws and decision cards on the society as it is: which package is
 * good for whom, what selfish play comes to, what a table can reach together, and whether the acceptance test holds.
 * docs/model.md § Dilemmas.
 */
import { outcomeCitizens } from '../game/outcome.ts';
import { stakesOf } from '../game/stakes.ts';
import { indexIds } from '../game/state.ts';
import { coinsOfMotion, costOf, policyAfter, type Stops, stopsOf, todayStops } from '../scenario/law.ts';
import { decisionCards, roleIds } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Round, Scenario } from '../scenario/schema.ts';
import type { Policy } from '../society/policy.ts';
import { recordOf } from '../society/record-of.ts';
import {
  best,
  compromiseOf,
  effectOf,
  everyLaw,
  frontierOf,
  type Measured,
  mean,
  meanIndices,
  meanLamps,
  measure,
  type Say,
} from './dilemma-measure.ts';
import { samplingErrors } from './dilemma-noise.ts';
import type { Dilemma, DilemmaSize, LawSeen, Noise, PackageSeen, RoundDilemma, RowsSeen, SelfishPlay } from './dilemma-report.ts';
import { gapIsSeen, gapIsSeenIn, lampsAreScarce, lawChangesTheTemptation, nobodyIsBeaten, noiseIsSmall, truthMatters } from './dilemma-verdicts.ts';
import { lawName, lawsOf } from './round-laws.ts';
import { allPlay, equilibria, everyCombination, gainsByLeaving, type Payoffs, written } from './selfish-play.ts';
import { rowsUnder, testWorlds } from './test-worlds.ts';

/** With pledges attached. */
const coinsWithPledges = 8;
/** A dial on which an index depends moves it by so many points between two stops, on the mean of all laws. */
const feltPoints = 3;

interface NamedStops {
  readonly letter: string;
  readonly stops: Stops;
}

/** @param only the place of one round; null: all */
export function dilemmaOf(scenario: Scenario, size: DilemmaSize, only: number | null, say: Say): Dilemma {
  const places = scenario.rounds.map((_, index) => ({ index, tell: (progress: string): void => say(`round ${index + 1}: ${progress}`) }));
  const rows = places.map(({ index, tell }) => rowsSeen(scenario, index, size, tell));
  const seenInRounds = scenario.rounds.filter((_, index) => gapIsSeenIn(rows[index] ?? [])).map(({ id }) => id);
  const rounds = places
    .filter(({ index }) => only === null || index === only)
    .map(({ index, tell }) => {
      const round = roundDilemma(scenario, index, size, rows[index] ?? [], tell);
      return { ...round, verdicts: [...round.verdicts, gapIsSeen(round.packages, seenInRounds, places.length)] };
    });
  const { worlds, citizens, firstSeed } = size;
  return { scenario: scenario.id, worlds, citizens, firstSeed, rounds };
}

/** Today's law and the round's packages. */
function namedLaws(round: Round): readonly NamedStops[] {
  return [{ letter: 'today', stops: todayStops(round) }, ...round.packages.map(({ letter, stops }) => ({ letter, stops: stopsOf(round, stops) }))];
}

/** The Hundred of each, all steady: means over worlds, of twenty. */
function rowsSeen(scenario: Scenario, roundIndex: number, { worlds, citizens, firstSeed }: DilemmaSize, say: Say): readonly RowsSeen[] {
  const named = namedLaws(roundAt(scenario, roundIndex));
  const laws = named.map(({ stops }) => stops);
  const byWorld = testWorlds(worlds, citizens, firstSeed).map((world) => rowsUnder(scenario, roundIndex, laws, world));
  say('the Hundred');
  return named.map(({ letter }, law) => ({ letter, rows: meanRows(byWorld.map((rows) => rows[law] ?? [])) }));
}

interface PackagesSeen {
  readonly named: readonly NamedStops[];
  readonly seen: readonly PackageSeen[];
  /** today's law and the packages, all steady */
  readonly steady: readonly Measured[];
}

/** Today's law and the packages: all steady, all open, all own. */
function packagesSeen(
  scenario: Scenario,
  roundIndex: number,
  { worlds, citizens, firstSeed }: DilemmaSize,
  hundred: readonly RowsSeen[],
  say: Say,
): PackagesSeen {
  const round = roundAt(scenario, roundIndex);
  const named = namedLaws(round);
  const list = testWorlds(worlds, citizens, firstSeed);
  const measured = recordOf(decisionCards, (card) => {
    const cases = named.map(({ stops }) => ({ stops, cards: allPlay(card) }));
    return measure(scenario, roundIndex, cases, list, (progress) => say(`packages, all ${card}: ${progress}`));
  });
  const seen = named.map(({ letter, stops }, i) => ({
    letter,
    law: lawName(round, stops),
    coins: costOf(round, stops),
    byCards: recordOf(decisionCards, (card) => {
      const byWorld = measured[card][i]?.byWorld ?? [];
      return { indices: meanIndices(byWorld), lamps: meanLamps(byWorld) };
    }),
    rows: hundred.find((one) => one.letter === letter)?.rows ?? [],
  }));
  return { named, seen, steady: measured.steady };
}

/** Means over worlds, of twenty. */
function meanRows(byWorld: readonly (readonly (readonly number[])[])[]): readonly (readonly number[])[] {
  const [first = []] = byWorld;
  return first.map((states, row) => states.map((_, state) => 20 * mean(byWorld.map((rows) => rows[row]?.[state] ?? 0))));
}

function roundDilemma(scenario: Scenario, roundIndex: number, size: DilemmaSize, hundred: readonly RowsSeen[], say: Say): RoundDilemma {
  const packages = packagesSeen(scenario, roundIndex, size, hundred, say);
  const round = roundAt(scenario, roundIndex);
  const past = scenario.rounds.slice(0, roundIndex).map((earlier) => todayStops(earlier));
  const policyUnder = (stops: Stops): Policy => policyAfter(scenario, [...past, stops]);
  const steady = everyLaw(scenario, roundIndex, 'steady', size, say);
  const open = everyLaw(scenario, roundIndex, 'open', size, say);
  const own = everyLaw(scenario, roundIndex, 'own', size, say);
  const within = (laws: readonly LawSeen[], coins: number): readonly LawSeen[] => laws.filter((law) => law.coins <= coins);
  const motions = within(steady.all, coinsOfMotion);
  const today = best(steady.all, (law) => -law.coins);
  const lamps = {
    motion: best(within(steady.finest, coinsOfMotion), (law) => law.lamps),
    six: best(within(open.finest, coinsWithPledges), (law) => law.six),
    own: best(own.finest, (law) => law.lamps),
  };
  const selfish = packages.named.map((named) => selfishPlay(scenario, roundIndex, named, policyUnder(named.stops), size, say));
  const truth = bestByTruth(packages);
  const noise = noiseOf(scenario, roundIndex, packages, steady.all, size, say);
  const laws = lawsOf(round, coinsWithPledges).map((stops) => {
    const policy = policyUnder(stops);
    return { policy, open: stakesOf(round, policy, allPlay('open')), own: stakesOf(round, policy, allPlay('own')) };
  });
  return {
    id: round.id,
    laws: steady.all.length,
    verdicts: [
      nobodyIsBeaten(packages.seen),
      lampsAreScarce(packages.seen, lamps),
      lawChangesTheTemptation(round, laws, policyUnder(todayStops(round)), selfish),
      truthMatters(truth),
      noiseIsSmall(noise, outcomeCitizens),
    ],
    packages: packages.seen,
    roles: recordOf(roleIds, (role) => best(motions, (law) => law.indices[role])),
    frontier: frontierOf(motions),
    selfish,
    compromise: compromiseOf([...motions, ...within(open.all, coinsWithPledges)], today.indices),
    lamps,
    truth,
    noise,
  };
}

function selfishPlay(scenario: Scenario, roundIndex: number, named: NamedStops, policy: Policy, size: DilemmaSize, say: Say): SelfishPlay {
  const round = roundAt(scenario, roundIndex);
  const stakes: Payoffs = (cards) => stakesOf(round, policy, cards);
  const { worlds, citizens, firstSeed } = size;
  const byIndices = (): readonly string[] => {
    const cases = everyCombination.map((cards) => ({ stops: named.stops, cards }));
    const measured = measure(scenario, roundIndex, cases, testWorlds(worlds, citizens, firstSeed), (progress) =>
      say(`cards under ${named.letter}: ${progress}`),
    );
    const indices = new Map(measured.map(({ one, byWorld }) => [written(one.cards), meanIndices(byWorld)]));
    return equilibria((cards) => indices.get(written(cards)) ?? stakes(cards)).map(written);
  };
  return {
    letter: named.letter,
    byStakes: equilibria(stakes).map(written),
    byIndices: size.scout === null ? byIndices() : null,
    leaveAllOpen: roleIds.filter((role) => gainsByLeaving(stakes, allPlay('open'), role)),
    stakesAllOpen: stakes(allPlay('open')),
    stakesAllOwn: stakes(allPlay('own')),
  };
}

function bestByTruth({ named, steady }: PackagesSeen): readonly string[] {
  const packages = named.map(({ letter }, i) => ({ letter, byWorld: steady[i]?.byWorld ?? [] })).filter(({ letter }) => letter !== 'today');
  const worlds = packages[0]?.byWorld ?? [];
  return worlds.map((_, world) => best(packages, ({ byWorld }) => byWorld[world]?.health ?? 0).letter);
}

function noiseOf(
  scenario: Scenario,
  roundIndex: number,
  { named, steady, seen }: PackagesSeen,
  laws: readonly LawSeen[],
  size: DilemmaSize,
  say: Say,
): RoundDilemma['noise'] {
  const cases = steady.map(({ one }) => one).slice(1);
  const errors = samplingErrors(scenario, roundIndex, cases, size, say);
  const packages = named.map(({ letter, stops }, i) => ({ letter, stops, indices: seen[i]?.byCards.steady.indices })).slice(1);
  const pairs = packages.flatMap((one, i) => packages.slice(i + 1).map((other) => ({ one, other, names: `${one.letter}–${other.letter}` })));
  return recordOf(indexIds, (id): Noise => {
    const depends = ({ one, other }: (typeof pairs)[number]): boolean =>
      Object.entries(one.stops).some(([lever, stop]) => {
        const others = other.stops[lever] ?? stop;
        return others !== stop && effectOf(laws, lever, stop, others, id) >= feltPoints;
      });
    const apart = ({ one, other }: (typeof pairs)[number]): number => Math.abs((one.indices?.[id] ?? 0) - (other.indices?.[id] ?? 0));
    const counting = pairs.filter(depends);
    const nearest = counting.length === 0 ? null : best(counting, (pair) => -apart(pair));
    return {
      error: errors[id],
      difference: nearest === null ? null : apart(nearest),
      between: nearest?.names ?? 'all share its stops',
      alike: pairs.filter((pair) => !depends(pair)).map(({ names }) => names),
    };
  });
}
