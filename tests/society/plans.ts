/** Small plans for tests of the society: few citizens, everything else as the first scenario or the Lab has it. */
import { modelVersion, type Period, type Plan } from '../../shared/society/plan.ts';
import { checkPolicy, type Policy, statusQuo } from '../../shared/society/policy.ts';
import type { ProductId } from '../../shared/society/technologies.ts';

const never = 99;

/** No technology ever comes. */
export const nothingArrives: Readonly<Record<ProductId, number>> = {
  geneTherapy: never,
  stimulator: never,
  prosthesis: never,
  microRobots: never,
  muscleEdit: never,
  brainInterface: never,
  exoskeleton: never,
};

/** Everything is there from the first year: the Lab and the command line. */
export const everythingArrives: Readonly<Record<ProductId, number>> = {
  geneTherapy: 0,
  stimulator: 0,
  prosthesis: 0,
  microRobots: 0,
  muscleEdit: 0,
  brainInterface: 0,
  exoskeleton: 0,
};

/** The first scenario's. */
export const storyArrives: Readonly<Record<ProductId, number>> = {
  ...nothingArrives,
  geneTherapy: 0,
  muscleEdit: 8,
  stimulator: 15,
  brainInterface: 15,
};

/** Today's law with some levers moved; throws if that is no law. */
export function completePolicy(moved: Partial<Policy>): Policy {
  const checked = checkPolicy({ ...statusQuo, ...moved });
  if ('problems' in checked) throw new Error(checked.problems.map((problem) => problem.message).join(' '));
  return checked.policy;
}

export function period(policy: Partial<Policy> = {}, rest: Partial<Period> = {}): Period {
  return { years: 5, policy: completePolicy(policy), shifts: {}, product: null, concerned: null, truth: null, ...rest };
}

export function plan(periods: readonly Period[], rest: Partial<Plan> = {}): Plan {
  return { model: modelVersion, seed: 1, citizens: 1000, antithetic: false, arrives: everythingArrives, periods, ...rest };
}

/** The three rounds of the first scenario under today's law, with a truth of 1. */
export const rounds: readonly Period[] = [
  period({}, { years: 10, product: 'geneTherapy', concerned: 'severe-disease' }),
  period({}, { years: 5, product: 'muscleEdit', concerned: 'athletes' }),
  period({}, { years: 5, product: 'brainInterface', concerned: 'soldiers' }),
];
