/**
 * Brain–computer interface: from the signal at the electrode to characters a minute, and how the decoder gets better
 * with use. docs/model.md § Brain–computer interface.
 */
import { clip, exp, log } from '../numeric/arithmetic.ts';
import { normalCumulative, normalDensity } from '../numeric/normal.ts';
import { constants } from './constants.ts';

/** Willett 2021 [V]: 31 symbols, 90 a minute at 94.1 % right are 390.71 bits a minute. */
const symbols = 31;
const symbolsPerMinute = 90;
const bitsPerMinute = 390.71;

/** d′ = √(2 SNR) for each symbol. */
export function discriminability(snr: number): number {
  return Math.sqrt(2 * snr);
}

/**
 * Chance that the right one of M equally likely choices gives the strongest signal:
 * P = ∫ φ(z) Φ(z + d′)^(M−1) dz, by the trapezoid rule on −8..8 with 161 nodes.
 * @param choices M, a whole number ≥ 2
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
 * Wolpaw's information transfer rate, bits a selection: log₂M + P log₂P + (1 − P) log₂((1 − P)/(M − 1)) [V].
 * @param choices  M ≥ 2, equally likely
 * @param accuracy P; at chance (1/M) and below it is 0, not negative: a decoder that guesses tells nothing
 */
export function bitsPerSelection(choices: number, accuracy: number): number {
  if (accuracy <= 1 / choices) return 0;
  const wrong = 1 - accuracy;
  const lost = wrong > 0 ? wrong * log(wrong / (choices - 1)) : 0;
  return (log(choices) + accuracy * log(accuracy) + lost) / log(2);
}

/** d′ after some experience: 2.2 at first, 4.4 in the end [A]. Experience is in `decoderYears` of use and research. */
export function decoderDPrime(experience: number): number {
  return constants.decoderBest - constants.decoderToLearn * exp(-experience / constants.decoderYears);
}

/** bf: the decoder's rate relative to Willett 2021, in 0..1.15. About 0.1 ms: once a year, not once a citizen. */
export function decoderRate(experience: number): number {
  const accuracy = detectionProbability(decoderDPrime(experience), symbols);
  return clip((symbolsPerMinute * bitsPerSelection(symbols, accuracy)) / bitsPerMinute, 0, constants.decoderMost);
}
