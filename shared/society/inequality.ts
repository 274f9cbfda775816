/**
 * How unequal incomes are, and how health follows rank. Incomes come in bins from poor to rich, so that no sorting is
 * needed; a bin counts at its mean. The bins are the tally's, of rank: income rises with rank, and what a device or a
 * surcharge shifts between neighbours moves the Gini by less than .001.
 */
import { log } from '../numeric/arithmetic.ts';

export interface IncomeBins {
  /** persons */
  readonly weight: Float64Array;
  /** $ of all of them together */
  readonly income: Float64Array;
}

export function emptyIncomeBins(count: number): IncomeBins {
  return { weight: new Float64Array(count), income: new Float64Array(count) };
}

export interface Inequality {
  /** twice the area between equal shares and the Lorenz curve; 0 equal, 1 one has all */
  readonly gini: number;
  /** mean of (y/μ) ln(y/μ) */
  readonly theil: number;
  /** Atkinson with aversion ½: 1 − (mean of √y)²/μ */
  readonly atkinson: number;
  /** mean of ln(μ/y) */
  readonly meanLogDeviation: number;
  /** income of the richest tenth over that of the poorest two fifths */
  readonly palma: number;
}

/** All five measures; 0 (Palma ¼, as if all had the same) when nobody has an income. */
export function inequalityOf(bins: IncomeBins): Inequality {
  const { weight, income } = bins;
  let people = 0;
  let total = 0;
  for (let bin = 0; bin < weight.length; bin++) {
    people += weight[bin] ?? 0;
    total += income[bin] ?? 0;
  }
  if (!(people > 0 && total > 0)) return { gini: 0, theil: 0, atkinson: 0, meanLogDeviation: 0, palma: 0.25 };
  let below = 0; // income share of the poorer bins
  let areaTwice = 0;
  let theil = 0;
  let roots = 0;
  let deviation = 0;
  for (let bin = 0; bin < weight.length; bin++) {
    const persons = (weight[bin] ?? 0) / people;
    const share = (income[bin] ?? 0) / total;
    if (persons === 0 || share <= 0) continue;
    const relative = share / persons; // the bin's mean income over the mean of all
    areaTwice += persons * (2 * below + share);
    below += share;
    theil += share * log(relative);
    deviation -= persons * log(relative);
    roots += persons * Math.sqrt(relative);
  }
  const poorest = incomeOfPoorest(bins, 0.4 * people) / total;
  const richest = 1 - incomeOfPoorest(bins, 0.9 * people) / total;
  return { gini: 1 - areaTwice, theil, atkinson: 1 - roots * roots, meanLogDeviation: deviation, palma: richest / poorest };
}

/** Income, $ a year, of the poorest `people` persons. */
export function incomeOfPoorest({ weight, income }: IncomeBins, people: number): number {
  let left = people;
  let sum = 0;
  for (let bin = 0; bin < weight.length && left > 0; bin++) {
    const persons = weight[bin] ?? 0;
    if (persons === 0) continue;
    const taken = Math.min(left, persons);
    sum += ((income[bin] ?? 0) * taken) / persons;
    left -= taken;
  }
  return sum;
}

/** Sums of a health h over ranks R, from which all concentration indices follow. */
export interface HealthByRank {
  weight: number;
  health: number;
  rank: number;
  healthTimesRank: number;
}

export interface Concentration {
  /** C = 2 cov(h, R)/μ: above 0 the rich are healthier */
  readonly concentration: number;
  /** 8 cov(h, R), for a health that lies in 0..1 (Erreygers 2009) */
  readonly erreygers: number;
  /** C/(1 − μ) (Wagstaff 2005) */
  readonly wagstaff: number;
}

export function concentrationOf(sums: HealthByRank): Concentration {
  const mean = sums.health / sums.weight;
  const covariance = sums.healthTimesRank / sums.weight - mean * (sums.rank / sums.weight);
  const concentration = (2 * covariance) / mean;
  return { concentration, erreygers: 8 * covariance, wagstaff: concentration / (1 - mean) };
}
