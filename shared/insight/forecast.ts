/**
 * What a table may expect of a law, from what the table knows: the cards on the table, the public past, and luck of
 * the forecast's own. It never sees the session's seed, so a player's own browser may compute it.
 * docs/model.md § Rounds (truth): worlds at the quantiles (K + ½)/n of the belief, products' luck in mirrored pairs.
 */
import { allSteady, planOf, type RoundLife } from '../game/runs.ts';
import { indicesOf, lampThreshold } from '../game/scoring.ts';
import { stakesOf } from '../game/stakes.ts';
import { type IndexId, type Indices, indexIds } from '../game/state.ts';
import { quantile } from '../numeric/quantile.ts';
import { posterior, type Reading, worlds } from '../scenario/evidence.ts';
import { policyAfter, type Stops, todayStops } from '../scenario/law.ts';
import { type DecisionCard, type PerRole, type RoleId, roleIds } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Assumed } from '../society/assumptions.ts';
import type { Measures } from '../society/measures.ts';
import type { Period } from '../society/plan.ts';
import { recordOf } from '../society/record-of.ts';
import { liveTo, measuresFrom } from '../society/simulate.ts';
import type { Society } from '../society/society.ts';
import { everyWorld, type Luck, luckOf, mirroredPairs, type Worlds } from './mirrored-worlds.ts';

export interface ForecastRequest {
  readonly round: number;
  /** earlier rounds as they were lived; their unknowns are public */
  readonly past: readonly RoundLife[];
  /** counts of the key cards on the table */
  readonly readings: readonly Reading[];
  /** all cards on the table: each adds to trust */
  readonly cardsShown: number;
  readonly laws: readonly Stops[];
  /** seats that promised to play open if a law passes, by law; missing: nobody. Lamps are those of the law as promised */
  readonly promised?: readonly (readonly RoleId[])[];
  /** even: luck comes in mirrored pairs */
  readonly worlds: number;
  readonly citizens: number;
  /** where the past and the law are lived otherwise than in the standard model; missing: nowhere */
  readonly assumptions?: Assumed;
}

export type LampState = 'lit' | 'flickering' | 'dark';

/** One index of one law over all worlds so far. */
export interface Lamp {
  readonly state: LampState;
  /** 0..100 */
  readonly mean: number;
  /** tenth and ninetieth percentile of the worlds: the band */
  readonly low: number;
  readonly high: number;
  /** share of worlds in which the lamp is lit */
  readonly share: number;
}
export type Lamps = Readonly<Record<IndexId, Lamp>>;

/** Public luck: any number, the same for every table. */
const forecastSeed = 20_241;
/** A lamp is lit from this share of worlds on, dark up to that one. */
const litShare = 0.8;
const darkShare = 0.2;

/** All of a request but the laws: what stays while a dial is turned. */
export type Situation = Omit<ForecastRequest, 'laws' | 'promised'>;

/** A world at the start of the round, with what today's law would make of it: every draft is lived from here. */
export interface PreparedWorld {
  readonly luck: Luck;
  readonly z: number;
  readonly society: Society;
  readonly today: Measures;
}

/** The public past and today's law, lived once; whoever asks for several drafts keeps what this returns (64 bytes a citizen). */
export function prepareWorld(scenario: Scenario, situation: Situation, world: number): PreparedWorld {
  const round = roundAt(scenario, situation.round);
  const luck = luckOf(world, situation.worlds, forecastSeed);
  const z = worlds(posterior(round, situation.readings), situation.worlds)[world] ?? 0;
  const society = liveTo(planOf(scenario, situation.past, { ...luck, citizens: situation.citizens, ...assuming(situation) }));
  const today = measuresFrom(society, lastPeriod(scenario, situation, { luck, z }, todayStops(round), allSteady));
  return { luck, z, society, today };
}

/** In each world the indices of each law, seats that promised open and all others steady. The first few worlds already span the belief. */
export function forecast(
  scenario: Scenario,
  request: ForecastRequest,
  prepared = (world: number): PreparedWorld => prepareWorld(scenario, request, world),
): Worlds<readonly Indices[]> {
  const round = roundAt(scenario, request.round);
  const pastLaws = request.past.map((life) => life.stops);
  const laws = request.laws.map((stops, law) => {
    const cards = asPromised(request.promised?.[law] ?? []);
    return { stops, cards, stakes: stakesOf(round, policyAfter(scenario, [...pastLaws, stops]), cards) };
  });
  return {
    pairs: scattered(mirroredPairs(request.worlds)),
    live(world) {
      const { society, today, ...chance } = prepared(world);
      return laws.map(({ stops, cards, stakes }) => {
        const law = measuresFrom(society, lastPeriod(scenario, request, chance, stops, cards));
        return indicesOf(round, today, law, stakes);
      });
    },
  };
}

/** One item a world. */
export const forecastWorlds = (scenario: Scenario, request: ForecastRequest): Generator<readonly Indices[], void, undefined> =>
  everyWorld(forecast(scenario, request));

function assuming({ assumptions }: Situation): Pick<Situation, 'assumptions'> {
  return assumptions === undefined ? {} : { assumptions };
}

/** The round itself, after its past; what it assumes is its society's. */
function lastPeriod(
  scenario: Scenario,
  { past, cardsShown, citizens }: Situation,
  { luck, z }: Pick<PreparedWorld, 'luck' | 'z'>,
  stops: Stops,
  cards: PerRole<DecisionCard>,
): Period {
  const period = planOf(scenario, [...past, { stops, cards, cardsShown, z }], { ...luck, citizens }).periods.at(-1);
  if (period === undefined) throw new Error('A plan of a round has a period');
  return period;
}

function asPromised(open: readonly RoleId[]): PerRole<DecisionCard> {
  return recordOf(roleIds, (role) => (open.includes(role) ? 'open' : 'steady'));
}

/** Over the range of the belief, so that the first two pairs already span it. */
function scattered<Pair>(pairs: readonly Pair[]): readonly Pair[] {
  const goldenRatio = 0.618_033_988_75;
  const placed = pairs.map((pair, low) => ({ pair, place: (low * goldenRatio) % 1 }));
  return placed.sort((a, b) => a.place - b.place).map(({ pair }) => pair);
}

/** The first worlds already span the belief: from here on an answer stands, and every further world only makes it finer. */
export const worldsForFirstAnswer = 4;

/** What is known of a draft after some worlds. */
export interface Answer {
  readonly lamps: Lamps;
  readonly worlds: number;
}

/** The six lamps of one draft law: a first answer after a few worlds, a finer one after each that follows. */
export function* answersOf(scenario: Scenario, law: Stops, promised: readonly RoleId[], situation: Situation): Generator<Answer, void, undefined> {
  const soFar: Indices[] = [];
  for (const [indices] of forecastWorlds(scenario, { ...situation, laws: [law], promised: [promised] })) {
    if (indices === undefined) throw new Error('A world has indices of its law');
    soFar.push(indices);
    if (soFar.length >= Math.min(worldsForFirstAnswer, situation.worlds)) yield { lamps: lampsOf(soFar), worlds: soFar.length };
  }
}

/** The lamps of one law from the worlds so far (at least one). */
export function lampsOf(indices: readonly Indices[]): Lamps {
  return recordOf(indexIds, (id) => {
    const values = indices.map((one) => one[id]).sort((a, b) => a - b);
    const share = values.filter((value) => value >= lampThreshold).length / values.length;
    return {
      state: share >= litShare ? 'lit' : share <= darkShare ? 'dark' : 'flickering',
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
      low: quantile(values, 0.1),
      high: quantile(values, 0.9),
      share,
    };
  });
}
