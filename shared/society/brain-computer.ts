/**
 * Brain–computer interface in five steps, a function each: acquisition (discriminability), processing (detectionProbability),
 * conversion (bitsPerSelection), feedback learning (experienceGained, decoderDPrime), fusion (relativeRate) and what it
 * exposes (expectedBreaches). docs/model.md § Brain–computer interface.
 */
import { clip, exp, log } from '../numeric/arithmetic.ts';
import { normalCumulative, normalDensity } from '../numeric/normal.ts';
import { type Assumptions, standard } from './assumptions.ts';
import { constants } from './constants.ts';

/** Willett 2021 [V]: 31 symbols, 90 a minute at 94.1 % right are 390.71 bits a minute. */
const symbols = 31;
export const symbolsPerMinute = 90;
export const bitsPerMinute = 390.71;

/**
 * Acquisition: d′ = √(2 SNR), how far a symbol's signal stands above the noise, in its standard deviations.
 * @param snr energy of a symbol's signal ÷ noise power, ≥ 0, no unit. Matched filter, orthogonal signals; Green and Swets 1966 [M]
 */
export function discriminability(snr: number): number {
  return Math.sqrt(2 * snr);
}

/**
 * Processing: chance that the right one of M equally likely choices gives the strongest signal:
 * P = ∫ φ(z) Φ(z + d′)^(M−1) dz, by the trapezoid rule on −8..8 with 161 nodes. Green and Swets 1966 [M]
 * @param dPrime d′ ≥ 0, standard deviations @param choices M, a whole number ≥ 2
 */
export function detectionProbability(dPrime: number, choices: number): number {
  let sum = 0;
  for (let node = 0; node <= 160; node++) {
    const z = -8 + node / 10;
    const beats = normalCumulative(z + dPrime);
    let beatsAll = 1;
    for (let other = 1; other < choices; other++) beatsAll *= beats;
    sum += (node === 0 || node === 160 ? 0.5 : 1) * normalDensity(z) * beatsAll;
  }
  return sum / 10;
}

/**
 * Conversion: Wolpaw's information transfer rate, bits a selection: log₂M + P log₂P + (1 − P) log₂((1 − P)/(M − 1)) [V].
 * @param choices  M ≥ 2, equally likely
 * @param accuracy P; at chance (1/M) and below it is 0, not negative: a decoder that guesses tells nothing
 */
export function bitsPerSelection(choices: number, accuracy: number): number {
  if (accuracy <= 1 / choices) return 0;
  const wrong = 1 - accuracy;
  const lost = wrong > 0 ? wrong * log(wrong / (choices - 1)) : 0;
  return (log(choices) + accuracy * log(accuracy) + lost) / log(2);
}

/** What a year teaches the decoder, and from whom. */
export interface Lessons {
  /** persons who live with an interface for healthy people, and with a closed-loop stimulator */
  readonly interfaces: number;
  readonly stimulators: number;
  /** the lever, 0..1: data that stay private teach nobody else's decoder */
  readonly privacy: number;
  /** D.learning, × */
  readonly learning: number;
  /** law.ts: what research money adds; 1 at $20 a head */
  readonly drive: number;
}

/**
 * Feedback learning: experience that one year adds, in decoder years [A]:
 * .72 D.learning (1 − privacyLearn · privacy)(.4 + min(2, interfaces/5M + stimulators/1M)) · drive
 */
export function experienceGained(
  { interfaces, stimulators, privacy, learning, drive }: Lessons,
  { privacyLearn }: Pick<Assumptions, 'privacyLearn'> = standard,
): number {
  const users = Math.min(constants.decoderUsersMost, interfaces / constants.decoderInterfaces + stimulators / constants.decoderStimulators);
  return constants.decoderLearning * learning * (1 - privacyLearn * privacy) * (constants.decoderAlone + users) * drive;
}

/**
 * d′ after some experience: d′(E) = best − toLearn · e^(−E/decoderYears), 2.2 at first and 4.4 in the end [A].
 * @param experience E ≥ 0, in decoder years of use and research @param first d′ at E = 0; what can be learnt is in proportion to it
 */
export function decoderDPrime(experience: number, first?: number): number {
  const { decoderBest: best, decoderToLearn: toLearn, decoderYears } = constants;
  const scale = first === undefined ? 1 : first / (best - toLearn);
  return scale * (best - toLearn * exp(-experience / decoderYears));
}

/**
 * Fusion: bf, what a reader of this d′ writes relative to Willett 2021, in 0..1.15: 90 bits/390.71.
 * @param choices M, and selections a minute, where they aren't Willett's
 */
export function relativeRate(dPrime: number, choices: number = symbols, perMinute: number = symbolsPerMinute): number {
  const accuracy = detectionProbability(dPrime, choices);
  return clip((perMinute * bitsPerSelection(choices, accuracy)) / bitsPerMinute, 0, constants.decoderMost);
}

/** bf after some experience. About 0.1 ms: once a year, not once a citizen. */
export function decoderRate(experience: number): number {
  return relativeRate(decoderDPrime(experience));
}

/**
 * Privacy exposure: breaches of brain data to expect, a user-year: breach · D.breach (1 − privacy) bf. What is read faster
 * tells more. Each costs breachLoss QALYs [A].
 * @param perYear breach · D.breach: without protection and at full rate
 */
export function expectedBreaches(perYear: number, privacy: number, rate: number): number {
  return perYear * (1 - privacy) * rate;
}
