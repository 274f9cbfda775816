/** What can be turned in the Lab: range, step and today's value of each dial, by pipeline. Names and units are words. */
import { constants } from '../../shared/society/constants.ts';
import { levers } from '../../shared/society/levers.ts';
import { products } from '../../shared/society/technologies.ts';

export interface DialSpec {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly today: number;
}

export type Dials<Id extends string> = Readonly<Record<Id, number>>;

/** d′ 2.2: the decoder before anybody used it. */
const firstSnr = (constants.decoderBest - constants.decoderToLearn) ** 2 / 2;

export const geneDials = {
  /** place in `targets` */
  target: { min: 0, max: 1, step: 1, today: 0 },
  /** × the arrows out of the target */
  arrow: { min: 0, max: 1.5, step: 0.05, today: 1 },
  /** λ, squared units of drive */
  pull: { min: 0, max: 3, step: 0.05, today: 0 },
  spec: { min: levers.spec.min, max: levers.spec.max, step: 1, today: levers.spec.statusQuo },
  /** seed of the guides; in the third world a stricter floor costs something */
  world: { min: 1, max: 40, step: 1, today: 3 },
  mismatches: { min: 1, max: 4, step: 1, today: 2 },
  gap: { min: 1, max: 6, step: 1, today: 3 },
  perLoad: { min: 0, max: 1.5, step: 0.05, today: constants.offTargetHazard },
  /** place in the lever's options */
  rule: { min: 0, max: 2, step: 1, today: levers.trial.options.indexOf(levers.trial.statusQuo) },
  /** SAE per procedure */
  hazard: { min: 0.005, max: 0.2, step: 0.005, today: products.geneTherapy.priorHazard },
  limit: { min: 0.01, max: 0.15, step: 0.005, today: products.geneTherapy.hazardLimit },
  watching: { min: 0, max: 1, step: 0.05, today: levers.surveillance.statusQuo },
  /** procedures in the first year */
  places: { min: 10, max: 400, step: 10, today: products.geneTherapy.initialCapacity },
  year: { min: 1, max: 20, step: 1, today: 10 },
} as const satisfies Readonly<Record<string, DialSpec>>;
export type GeneDial = keyof typeof geneDials;

export const brainDials = {
  /** place in `readers` */
  who: { min: 0, max: 1, step: 1, today: 0 },
  // steps that today's value stands on
  snr: { min: firstSnr / 22, max: 5 * firstSnr, step: firstSnr / 22, today: firstSnr },
  choices: { min: 2, max: 60, step: 1, today: 31 },
  perMinute: { min: 10, max: 150, step: 5, today: 90 },
  /** millions */
  users: { min: 0, max: 10, step: 0.5, today: 0 },
  privacy: { min: 0, max: 1, step: 0.05, today: levers.privacy.statusQuo },
  research: { min: levers.research.min, max: levers.research.max, step: 5, today: levers.research.statusQuo },
  year: { min: 0, max: 20, step: 1, today: 10 },
  /** a user-year, unprotected and at Willett's rate */
  breach: { min: 0, max: 0.5, step: 0.01, today: constants.breach },
} as const satisfies Readonly<Record<string, DialSpec>>;
export type BrainDial = keyof typeof brainDials;

export function todays<Id extends string>(specs: Readonly<Record<Id, DialSpec>>): Dials<Id> {
  // Object.fromEntries forgets which keys it was given; the table says which they are
  return Object.fromEntries(Object.entries<DialSpec>(specs).map(([id, { today }]) => [id, today])) as Dials<Id>;
}

/** Some dials turned back, the others as they are. */
export function turnedBack<Id extends string>(specs: Readonly<Record<Id, DialSpec>>, dials: Dials<Id>, back: readonly Id[]): Dials<Id> {
  const turned: Record<Id, number> = { ...dials };
  for (const id of back) turned[id] = specs[id].today;
  return turned;
}
