/** A brain–computer interface from electrode to daily life: what each stage makes of the one before, by the society's own functions. */
import {
  bitsPerMinute,
  bitsPerSelection,
  decoderDPrime,
  detectionProbability,
  discriminability,
  expectedBreaches,
  experienceGained,
  relativeRate,
  symbolsPerMinute,
} from '../../shared/society/brain-computer.ts';
import { constants } from '../../shared/society/constants.ts';
import { drive, lawOf } from '../../shared/society/law.ts';
import { conditions } from '../../shared/society/life-table.ts';
import { statusQuo } from '../../shared/society/policy.ts';
import { products } from '../../shared/society/technologies.ts';
import { type BrainDial, brainDials, type Dials } from './dial-specs.ts';
import { across, type Points, pointsOf } from './points.ts';

/** Whose brain is read, and utility gained a year at bf = 1. */
export const readers = ['healthy', 'patient'] as const;
const gains: Readonly<Record<(typeof readers)[number], number>> = {
  healthy: products.brainInterface.utilityGain,
  patient: products.stimulator.disutilityRemoved * conditions.parkinson.disutility,
};

/** The year that stage 4 speaks of. */
export const learntBy = 10;
const perThousand = 1000;

export interface BrainChain {
  readonly acquisition: { readonly dPrime: number; readonly line: () => Points };
  readonly processing: { readonly right: number; readonly chance: number; readonly line: () => Points; readonly two: () => Points };
  readonly conversion: {
    readonly perSymbol: number;
    readonly perMinute: number;
    /** of Willett's */
    readonly share: number;
    readonly line: () => Points;
    readonly perfect: number;
  };
  readonly learning: {
    /** d′ after ten years, and with no privacy */
    readonly dPrime: number;
    readonly without: number;
    readonly line: () => Points;
    readonly lineWithout: () => Points;
  };
  readonly fusion: {
    readonly reader: (typeof readers)[number];
    readonly rate: number;
    readonly characters: number;
    /** a user-year */
    readonly breaches: number;
    /** QALYs per 1,000 users and year, by privacy */
    readonly net: number;
    /** whole privacy, against none */
    readonly privacyLeaves: 'more' | 'fewer';
    readonly lines: () => { readonly won: Points; readonly lost: Points; readonly left: Points };
  };
}

export function brainChain(dials: Dials<BrainDial>): BrainChain {
  const { snr, choices, perMinute, privacy, year, breach } = dials;
  const first = discriminability(snr);
  const right = detectionProbability(first, choices);
  const perSymbol = bitsPerSelection(choices, right);
  const dPrimeIn = (years: number, kept: number): number => decoderDPrime(years * experienceOfYear(dials, kept), first);
  const rateAt = (kept: number): number => relativeRate(dPrimeIn(year, kept), choices, perMinute);
  const reader = readers[dials.who] ?? 'healthy';
  const won = (rate: number): number => perThousand * gains[reader] * rate;
  const lost = (rate: number, kept: number): number => perThousand * expectedBreaches(breach, kept, rate) * constants.breachLoss;
  const left = (rate: number, kept: number): number => won(rate) - lost(rate, kept);
  const rate = rateAt(privacy);
  const byPrivacy = () => {
    const rates = pointsOf(across(0, 1, 21), rateAt);
    const each = (y: (rate: number, kept: number) => number): Points => rates.map(([kept, one]) => [kept, y(one, kept)]);
    return { won: each(won), lost: each(lost), left: each(left) };
  };
  const years = across(0, brainDials.year.max, brainDials.year.max + 1);
  return {
    acquisition: { dPrime: first, line: () => pointsOf(across(0, brainDials.snr.max, 49), discriminability) },
    processing: {
      right,
      chance: 1 / choices,
      line: () => pointsOf(across(0, 5, 26), (dPrime) => detectionProbability(dPrime, choices)),
      two: () => pointsOf(across(0, 5, 26), (dPrime) => detectionProbability(dPrime, 2)),
    },
    conversion: {
      perSymbol,
      perMinute: perMinute * perSymbol,
      share: (perMinute * perSymbol) / bitsPerMinute,
      line: () => pointsOf(across(0, 1, 41), (accuracy) => perMinute * bitsPerSelection(choices, accuracy)),
      perfect: perMinute * bitsPerSelection(choices, 1),
    },
    learning: {
      dPrime: dPrimeIn(learntBy, privacy),
      without: dPrimeIn(learntBy, 0),
      line: () => pointsOf(years, (one) => dPrimeIn(one, privacy)),
      lineWithout: () => pointsOf(years, (one) => dPrimeIn(one, 0)),
    },
    fusion: {
      reader,
      rate,
      characters: symbolsPerMinute * rate,
      breaches: expectedBreaches(breach, privacy, rate),
      net: left(rate, privacy),
      privacyLeaves: left(rateAt(1), 1) >= left(rateAt(0), 0) ? 'more' : 'fewer',
      lines: byPrivacy,
    },
  };
}

/** What one year teaches the decoder, with users and money as they are. */
function experienceOfYear({ users, research }: Dials<BrainDial>, privacy: number): number {
  const policy = { ...statusQuo, research };
  const law = lawOf({ years: 1, policy, shifts: {}, product: null, concerned: null, truth: null });
  return experienceGained({ interfaces: 1e6 * users, stimulators: 0, privacy, learning: 1, drive: drive(law) });
}
