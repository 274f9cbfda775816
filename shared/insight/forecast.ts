/**
 * What a table may expect of a law, from what the table knows: the cards on the table, the public past, and luck of
 * the forecast's own. It never sees the session's seed, so a player's own browser may compute it.
 * docs/model.md § Rounds (truth): worlds at the quantiles (K + ½)/n of the belief, products' luck in mirrored pairs.
 */
import { allSteady, planOf, type RoundLife } from '../game/runs.ts';
import { indicesOf, lampThreshold } from '../game/scoring.ts';
import { stakesOf } from '../game/stakes.ts';
import { type IndexId, type Indices, indexIds } from '../game/state.ts';
import { posterior, type Reading, worlds } from '../scenario/evidence.ts';
import { policyAfter, type Stops, todayStops } from '../scenario/law.ts';
import { type DecisionCard, type PerRole, type RoleId, roleIds } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Scenario } from '../scenario/schema.ts';
import { recordOf } from '../society/record-of.ts';
import { simulateTogether } from '../society/simulate.ts';

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

/** One item a world: the indices of each law, seats that promised open and all others steady. The first few worlds already span the belief. */
export function* forecastWorlds(scenario: Scenario, request: ForecastRequest): Generator<readonly Indices[], void, undefined> {
  const round = roundAt(scenario, request.round);
  const unknown = worlds(posterior(round, request.readings), request.worlds);
  const stops = [todayStops(round), ...request.laws];
  const pastLaws = request.past.map((life) => life.stops);
  const cards = [allSteady, ...request.laws.map((_, law) => asPromised(request.promised?.[law] ?? []))];
  const stakes = stops.map((law, i) => stakesOf(round, policyAfter(scenario, [...pastLaws, law]), cards[i] ?? allSteady));
  for (const world of inMirroredPairs(request.worlds)) {
    const pair = Math.min(world, request.worlds - 1 - world);
    const settings = { seed: forecastSeed + pair, citizens: request.citizens, antithetic: pair !== world };
    const plans = stops.map((law, i) => {
      const life: RoundLife = { stops: law, cards: cards[i] ?? allSteady, cardsShown: request.cardsShown, z: unknown[world] ?? 0 };
      return planOf(scenario, [...request.past, life], settings);
    });
    const [today, ...laws] = simulateTogether(plans);
    if (today === undefined) throw new Error("Every forecast runs today's law");
    yield laws.map((law, i) => {
      const stake = stakes[i + 1];
      if (stake === undefined) throw new Error('Every law has its stakes');
      return indicesOf(round, today.measures, law.measures, stake);
    });
  }
}

function asPromised(open: readonly RoleId[]): PerRole<DecisionCard> {
  return recordOf(roleIds, (role) => (open.includes(role) ? 'open' : 'steady'));
}

/** Mirrored pairs of worlds (K, count − 1 − K), scattered over the range, so that the first two pairs already span it. */
function inMirroredPairs(count: number): readonly number[] {
  const goldenRatio = 0.618_033_988_75;
  const pairs = Array.from({ length: Math.ceil(count / 2) }, (_, low) => ({ low, place: (low * goldenRatio) % 1 }));
  pairs.sort((a, b) => a.place - b.place);
  return pairs.flatMap(({ low }) => (low === count - 1 - low ? [low] : [low, count - 1 - low]));
}

/** The first worlds already span the belief: from here on an answer stands, and every further world only makes it finer. */
export const worldsForFirstAnswer = 4;

/** What is known of a draft after some worlds. */
export interface Answer {
  readonly lamps: Lamps;
  readonly worlds: number;
}

/** The six lamps of one draft law: a first answer after a few worlds, a finer one after each that follows. */
export function* answersOf(
  scenario: Scenario,
  law: Stops,
  promised: readonly RoleId[],
  situation: Omit<ForecastRequest, 'laws' | 'promised'>,
): Generator<Answer, void, undefined> {
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

/** Of sorted values, linear between neighbours. */
function quantile(sorted: readonly number[], p: number): number {
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
