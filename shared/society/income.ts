/**
 * Income by rank: log-normal up to rank .97, Pareto above, taxed at one rate that is paid back equally.
 * Calibrated to the Census Gini of .468 [V] before and the OECD's .38–.39 [V] after tax.
 */
import { exp, pow } from '../numeric/arithmetic.ts';
import { normalCumulative, normalQuantile } from '../numeric/normal.ts';
import { constants } from './constants.ts';

/** Gross income where the Pareto tail begins, $ a year. */
const tailIncome = constants.medianIncome * exp(constants.logIncomeSd * normalQuantile(constants.paretoFromRank));

/** $ a year before tax, for a rank in (0, 1). */
export function grossIncome(rank: number): number {
  if (rank <= constants.paretoFromRank) return constants.medianIncome * exp(constants.logIncomeSd * normalQuantile(rank));
  return tailIncome * pow((1 - constants.paretoFromRank) / (1 - rank), 1 / constants.paretoAlpha);
}

/**
 * Mean of grossIncome over ranks spread evenly, in closed form: the log-normal's partial mean,
 * median e^(σ²/2) Φ(z − σ), plus the tail's .03 y(.97) α/(α − 1).
 */
export const meanGrossIncome =
  constants.medianIncome *
    exp((constants.logIncomeSd * constants.logIncomeSd) / 2) *
    normalCumulative(normalQuantile(constants.paretoFromRank) - constants.logIncomeSd) +
  ((1 - constants.paretoFromRank) * tailIncome * constants.paretoAlpha) / (constants.paretoAlpha - 1);

/** $ a year after the flat tax and everybody's equal share of it. */
export function disposableIncome(gross: number, meanGross: number): number {
  return (1 - constants.flatTax) * gross + constants.flatTax * meanGross;
}
