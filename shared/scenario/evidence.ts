/**
 * What nobody knows in a round, and how cards tell of it. docs/model.md § Rounds (truth).
 * z = (z1 + z2 + z3 + z4)/2 with independent standard normal components, one a seat. A key card shows a count
 * x ~ Binomial(n, 1/(1 + exp(−a − b z_i))) of its own seat's component, so each card is worth a quarter of the variance.
 */
import { exp, log, logistic } from '../numeric/arithmetic.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { purposes, uniform } from '../numeric/random.ts';
import type { Truth } from '../society/plan.ts';
import { recordOf } from '../society/record-of.ts';
import { type PerRole, roleIds } from './roles.ts';
import type { EvidenceCard, Round, Scenario } from './schema.ts';

export interface RoundTruth {
  readonly components: PerRole<number>;
  /** the round's unknown, standard normal */
  readonly z: number;
}

/** A third of a standard normal lies below −0.43, a third above 0.43. */
const third = 0.43;

/** In which third of its possible values an unknown lies: the story has a sentence for each. */
export function thirdOf(z: number): 'low' | 'middling' | 'high' {
  return z < -third ? 'low' : z > third ? 'high' : 'middling';
}

/** What a table believes of a round's unknown. */
export interface Posterior {
  readonly mean: number;
  readonly variance: number;
}

/** A key card's reading on the table: x of the card's n. */
export interface Reading {
  readonly card: string;
  readonly x: number;
}

/** All rounds' truths, drawn once by the session's seed: they hold from then on. */
export function drawTruth(scenario: Scenario, seed: number): readonly RoundTruth[] {
  return scenario.rounds.map((_, round) => {
    const components = recordOf(roleIds, (role) => normalQuantile(uniform(seed, 0, purposes.truth, round * roleIds.length + roleIds.indexOf(role))));
    return { components, z: roleIds.reduce((sum, role) => sum + components[role], 0) / 2 };
  });
}

/** The counts of a round's key cards, by card id. */
export function drawCounts(scenario: Scenario, roundIndex: number, seed: number): Readonly<Record<string, number>> {
  const round = scenario.rounds[roundIndex];
  const truth = drawTruth(scenario, seed)[roundIndex];
  if (round === undefined || truth === undefined) return {};
  return Object.fromEntries(keyCards(round).map((card) => [card.id, drawCount(card, truth.components[card.role], seed, roundIndex)]));
}

/** The key card among a round's cards, one a seat, in the seats' order. */
export function keyCards(round: Round): readonly KeyCard[] {
  return roleIds.flatMap((role) => round.cards.filter(isKeyCard).filter((card) => card.role === role));
}

/** A count x of the card's n, given its seat's component: 0 for a card that isn't a key card. */
export function drawCount(card: EvidenceCard, component: number, seed: number, roundIndex: number): number {
  if (!isKeyCard(card)) return 0;
  const chance = logistic(card.key.a + card.key.b * component);
  const rarer = Math.min(chance, 1 - chance);
  const firstIndex = (roundIndex * roleIds.length + roleIds.indexOf(card.role)) * mostBlocks;
  let count = 0;
  for (let block = 0; block * blockSize < card.key.n; block++) {
    const size = Math.min(blockSize, card.key.n - block * blockSize);
    count += binomialQuantile(size, rarer, uniform(seed, 0, purposes.evidence, firstIndex + block));
  }
  return chance <= 0.5 ? count : card.key.n - count;
}

/** Blocks keep (1 − p)^size far above the smallest number: at p ≤ ½ it is at least 2^−100. */
const blockSize = 100;
/** Indices set apart for a card's blocks: n up to 1,600 (the shipped cards' largest is 1,200). */
const mostBlocks = 16;
export const largestSample = blockSize * mostBlocks;

/** The smallest k with P(X ≤ k) ≥ u for X ~ Binomial(size, p), by adding up the probabilities. */
function binomialQuantile(size: number, p: number, u: number): number {
  let probability = 1;
  for (let i = 0; i < size; i++) probability *= 1 - p;
  let cumulative = probability;
  let k = 0;
  while (cumulative < u && k < size) {
    probability *= ((size - k) / (k + 1)) * (p / (1 - p));
    k += 1;
    cumulative += probability;
  }
  return k;
}

/**
 * Belief about z from the readings on the table. A shown component has weights φ(z_i) · likelihood on 41 points −4..4
 * with mean m and variance v; an unshown one has 0 and 1. Then the mean of z is ½ Σ m, its variance ¼ Σ v.
 */
export function posterior(round: Round, shown: readonly Reading[]): Posterior {
  let mean = 0;
  let variance = 0;
  for (const card of keyCards(round)) {
    const reading = shown.find((one) => one.card === card.id);
    const belief = reading === undefined ? { mean: 0, variance: 1 } : componentBelief(card, reading.x);
    mean += belief.mean / 2;
    variance += belief.variance / 4;
  }
  return { mean, variance };
}

const gridPoints: readonly number[] = Array.from({ length: 41 }, (_, i) => -4 + i / 5);

function componentBelief(card: KeyCard, x: number): Posterior {
  const { n, a, b } = card.key;
  const logWeights = gridPoints.map((z) => {
    const logOdds = a + b * z;
    // log p = −log(1 + e^−t), log(1 − p) = −log(1 + e^t)
    return (-z * z) / 2 - x * log(1 + exp(-logOdds)) - (n - x) * log(1 + exp(logOdds));
  });
  const highest = Math.max(...logWeights);
  const weights = logWeights.map((weight) => exp(weight - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const moment = (of: (z: number) => number): number => gridPoints.reduce((sum, z, i) => sum + of(z) * (weights[i] ?? 0), 0) / total;
  const mean = moment((z) => z);
  return { mean, variance: moment((z) => (z - mean) * (z - mean)) };
}

/** n worlds that the table thinks equally likely: z at the quantiles (K + ½)/n of its belief. */
export function worlds(belief: Posterior, n: number): readonly number[] {
  const width = Math.sqrt(belief.variance);
  return Array.from({ length: n }, (_, k) => belief.mean + width * normalQuantile((k + 0.5) / n));
}

/** What z does to the society in this round: factor = constant · exp(slope · z), else 1. */
export function truthFactors(round: Round, z: number): Truth {
  const factor = (parameter: keyof Truth): number => {
    const effect = round.unknown.effects.find((one) => one.parameter === parameter);
    return effect === undefined ? 1 : effect.constant * exp(effect.slope * z);
  };
  return { capacity: factor('capacity'), hazard: factor('hazard'), lateHazard: factor('lateHazard'), adversarySpeed: factor('adversarySpeed') };
}

type KeyCard = EvidenceCard & { readonly key: NonNullable<EvidenceCard['key']> };

function isKeyCard(card: EvidenceCard): card is KeyCard {
  return card.key !== undefined;
}
