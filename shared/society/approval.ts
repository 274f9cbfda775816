/**
 * Gene editing, step 4, validation: how likely a trial's verdict is, exactly and not by sampling. The simulation draws one
 * count of the same distribution (trial.ts). docs/model.md § Gene editing, step 4.
 */
import { exp, log } from '../numeric/arithmetic.ts';
import { approves, type Belief, posterior, type TrialRule } from './trial.ts';

/**
 * Chances of 0, 1, … n events among n, each of chance p:
 * P(x) = n!/(x! (n − x)!) p^x (1 − p)^(n − x), by sums of logarithms, so that none underflows where another doesn't.
 * Relative error below 1e-11 for n ≤ 2000.
 */
export function binomialChances(n: number, p: number): Float64Array {
  const chances = new Float64Array(n + 1);
  if (p <= 0 || p >= 1) {
    chances[p <= 0 ? 0 : n] = 1;
    return chances;
  }
  const odds = log(p) - log(1 - p);
  let logChance = n * log(1 - p);
  for (let x = 0; x <= n; x++) {
    chances[x] = exp(logChance);
    logChance += log((n - x) / (x + 1)) + odds; // −Infinity after the last, never read
  }
  return chances;
}

/**
 * The most serious adverse events (SAE) that a trial may count and still be passed; −1: even a clean trial isn't enough.
 * More events never help: the mean and the upper end of the belief rise with each.
 */
export function mostEvents(prior: Belief, rule: TrialRule, limit: number): number {
  let most = -1;
  while (most < rule.patients) {
    const { a, b } = posterior(prior, most + 1, rule.patients);
    if (!approves(a, b, rule, limit)) break;
    most++;
  }
  return most;
}

/**
 * Chance that a product of this true hazard is approved by one trial: Σ P(x) over the counts x that the rule accepts, with
 * x ~ Binomial(n, seen · r) and the posterior Beta(a + x, b + n − x).
 * @param hazard r, SAE per procedure, 0..1 @param limit r*, SAE per procedure
 */
export function approvalChance(hazard: number, prior: Belief, rule: TrialRule, limit: number): number {
  const most = mostEvents(prior, rule, limit);
  const chances = binomialChances(rule.patients, rule.seen * hazard);
  let chance = 0;
  for (let x = 0; x <= most; x++) chance += chances[x] ?? 0;
  return Math.min(1, chance);
}
