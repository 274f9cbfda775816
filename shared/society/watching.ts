/**
 * What the regulator learns: trials before approval, cases afterwards, withdrawal. Nobody knows the true hazard; a
 * count of harms moves the belief. docs/model.md § Gene editing, steps 4 and 5 (they hold for all products).
 */
import { purposes, uniform } from '../numeric/random.ts';
import { constants } from './constants.ts';
import type { Law } from './law.ts';
import type { ProductState, Society } from './society.ts';
import { medical, type Product, products } from './technologies.ts';
import { productAt } from './terms.ts';
import { approves, binomialExact, posterior, priorBelief, trialRules, withdraws } from './trial.ts';

/** Draws kept for each trial, and trials for each product: the longest trial needs 10 of 200 patients. */
const drawsPerTrial = 16;
const trialsPerProduct = 256;

/** Therapies were given to some patients before the story starts. */
export function observeFirstPatients(society: Society): void {
  society.products.forEach((state, k) => {
    const { patientsObserved } = products[productAt(k)];
    if (patientsObserved > 0) observe(society, state, k, patientsObserved, 1);
  });
}

/** The start of a year: cards' evidence, results of trials that end, new trials. */
export function runTrials(society: Society, law: Law): void {
  society.products.forEach((state, k) => {
    const id = productAt(k);
    const product = products[id];
    if (id === law.product) Object.assign(state, posterior(state, state.hazard * law.shift.evidence, law.shift.evidence));
    if (state.trial !== null && society.year >= state.trial.ends) conclude(society, state, product, k, law);
    if (state.withdrawnIn !== null && society.year >= state.withdrawnIn + constants.withdrawnYears) {
      Object.assign(state, priorBelief(product.priorHazard, society.assumptions));
      state.hazard *= constants.improvedAfterWithdrawal;
      state.withdrawnIn = null;
      begin(society, state, law);
    }
    const isStopped = k >= medical && society.year < society.moratoriumEnds;
    if (state.trialsBegun === 0 && society.year >= society.arrives[id] && !isStopped) begin(society, state, law);
  });
}

/** The end of a year: some of those treated are watched; returns how many products are withdrawn. Therapies never are. */
export function watch(society: Society, law: Law, adopters: Float64Array): number {
  let withdrawals = 0;
  society.products.forEach((state, k) => {
    const product = products[productAt(k)];
    const cases = Math.min(constants.watchedMost, constants.watchedShare * law.surveillance * (adopters[k] ?? 0));
    Object.assign(state, posterior(state, state.hazard * cases, cases));
    if (product.kind === 'therapy' || !state.isApproved) return;
    if (!withdraws(state.a, state.b, product.hazardLimit)) return;
    state.isApproved = false;
    state.withdrawnIn = society.year;
    withdrawals++;
  });
  return withdrawals;
}

/** $ this year for trials under way. */
export function trialSpending(society: Society, costPerPatient: number): number {
  let dollars = 0;
  for (const { trial } of society.products) {
    if (trial === null) continue;
    const rule = trialRules[trial.rule];
    dollars += (rule.patients * costPerPatient) / rule.years;
  }
  return dollars;
}

function begin(society: Society, state: ProductState, law: Law): void {
  state.trial = { rule: law.trial, ends: society.year + trialRules[law.trial].years };
  state.trialsBegun++;
}

/** A trial keeps the rule under which it began. A refused therapy stays in the clinic while it is tried again. */
function conclude(society: Society, state: ProductState, product: Product, k: number, law: Law): void {
  const rule = trialRules[state.trial?.rule ?? law.trial];
  state.trial = null;
  observe(society, state, k, rule.patients, rule.seen);
  if (approves(state.a, state.b, rule, product.hazardLimit)) {
    state.isApproved = true;
    state.passedIn ??= society.year;
    return;
  }
  state.hazard *= constants.improvedAfterRefusal;
  Object.assign(state, priorBelief(product.priorHazard, society.assumptions));
  begin(society, state, law);
}

/** So many patients are treated; a follow-up that sees only some events counts only those. */
function observe(society: Society, state: ProductState, k: number, patients: number, seen: number): void {
  const first = (k * trialsPerProduct + (state.trialsBegun % trialsPerProduct)) * drawsPerTrial;
  const events = binomialExact(patients, seen * state.hazard, (block) => {
    const u = uniform(society.seed, 0, purposes.trial, first + block);
    return society.antithetic ? 1 - u : u;
  });
  Object.assign(state, posterior(state, events, patients));
}
