/** Small plans for tests of the society: few citizens, everything else as the first scenario or the Lab has it. */
import { modelVersion, type Period, type Plan, type Truth } from '../../shared/society/plan.ts';
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

/** A truth that leaves nothing as it was believed to be. */
const harshTruth: Truth = { capacity: 0.6, hazard: 1.7, lateHazard: 2.2, adversarySpeed: 1.8 };

/** Every technology, every parameter shifted, every lever moved, three rounds: whatever the society can compute, one of them does. */
const everythingMoved: readonly Period[] = [
  period(
    { trial: 'accelerated', spec: 80, market: 'free', sport: 'open', military: 'mandatory', consent: 0.3, subsidy: 0.9, meansTest: 'yes' },
    {
      years: 7,
      product: 'geneTherapy',
      concerned: 'severe-disease',
      truth: harshTruth,
      shifts: { hazard: 1.3, capacity: 0.8, evidence: 120, slope: 0.2, crowd: 0.1, cost: 3, trust: -0.04 },
    },
  ),
  period(
    { trial: 'strict', spec: 95, moratorium: 2, sport: 'permitted', military: 'ban', priceCap: 0.6, quota: 0.4, enhancementSubsidy: 0.3 },
    {
      years: 5,
      product: 'muscleEdit',
      concerned: 'athletes',
      truth: { ...harshTruth, hazard: 0.4 },
      shifts: { doping: 1.4, sanction: 0.8, blackPrice: 0.5, scandal: 1.5, reported: 0.7, marketPressure: 1.2 },
    },
  ),
  period(
    { market: 'closed', solidarity: 0.9, surveillance: 0.8, compensation: 0.9, privacy: 0.9, research: 70, consent: 0.8 },
    {
      years: 6,
      product: 'brainInterface',
      concerned: 'soldiers',
      truth: { ...harshTruth, lateHazard: 0.5 },
      shifts: { pressure: 1.5, mandate: 0.5, learning: 1.3, breach: 1.6, edge: 0.1, consent: -0.2 },
    },
  ),
];

/** What must give the same bits in every engine. */
export const plansForEveryEngine: readonly Plan[] = [
  plan(rounds, { arrives: storyArrives, citizens: 2000 }),
  plan(rounds, { seed: 77, antithetic: true }),
  plan(rounds, { seed: 4_000_000_000, arrives: storyArrives, citizens: 1200 }),
  plan(everythingMoved, { seed: 2 ** 53 - 1, citizens: 3000 }),
  plan([...everythingMoved].reverse(), { seed: 5, antithetic: true, citizens: 1500 }),
];
