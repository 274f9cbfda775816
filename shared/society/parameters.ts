/**
 * The parameters of the model that cards may shift for a round (D.x in docs/model.md § Rounds). Several shifts of one
 * parameter multiply if it is a factor and add up if it is an addend.
 */
import { recordOf } from './record-of.ts';

export interface Parameter {
  readonly combine: 'multiply' | 'add';
  /** what it is when nobody shifts it */
  readonly neutral: number;
  readonly unit: string;
  readonly meaning: string;
}

export const parameterIds = [
  'hazard',
  'capacity',
  'doping',
  'scandal',
  'blackPrice',
  'pressure',
  'mandate',
  'reported',
  'learning',
  'breach',
  'marketPressure',
  'evidence',
  'slope',
  'crowd',
  'sanction',
  'cost',
  'edge',
  'consent',
  'trust',
] as const;
export type ParameterId = (typeof parameterIds)[number];

/** What cards and events moved; the rest stays neutral. */
export type Shifts = Readonly<Partial<Record<ParameterId, number>>>;

const factor = { combine: 'multiply', neutral: 1, unit: 'factor' } as const;
const addend = { combine: 'add', neutral: 0 } as const;

export const parameters: Readonly<Record<ParameterId, Parameter>> = {
  hazard: { ...factor, meaning: "hazard of the round's product, at the procedure and later" },
  capacity: { ...factor, meaning: 'usable capacity of therapies' },
  doping: { ...factor, meaning: 'how often athletes consider an illegal edit' },
  scandal: { ...factor, meaning: 'how much a scandal frightens people' },
  blackPrice: { ...factor, meaning: 'price on the black market and at own risk' },
  pressure: { ...factor, meaning: 'pressure on soldiers' },
  mandate: { ...factor, meaning: 'share of hold-outs whom an order reaches in a year' },
  reported: { ...factor, meaning: 'share of serious adverse events that is reported' },
  learning: { ...factor, meaning: 'speed at which the decoder learns' },
  breach: { ...factor, meaning: 'breaches of data from brains' },
  marketPressure: { ...factor, meaning: 'pressure to keep up with enhanced people on the market' },
  evidence: { ...addend, unit: 'patients a year', meaning: "more observed patients of the round's product" },
  slope: { ...addend, unit: 'per unit rank', meaning: 'how much more the rich hear of a product than the poor' },
  crowd: { ...addend, unit: 'share', meaning: 'capacity of therapies lost to others' },
  sanction: { ...addend, unit: 'log-odds', meaning: 'how much an illegal edit is punished' },
  cost: { ...addend, unit: '$ a head', meaning: 'public cost' },
  edge: { ...addend, unit: 'capability', meaning: "soldiers' edge over the adversary" },
  consent: { ...addend, unit: 'strength', meaning: 'added to the lever consent, within 0 to 1' },
  trust: { ...addend, unit: 'share', meaning: 'trust, once, at the start of the round' },
};

/** What several cards do together. */
export function combineShifts(list: readonly Shifts[]): Shifts {
  const combined: Partial<Record<ParameterId, number>> = {};
  for (const shifts of list) {
    for (const id of parameterIds) {
      const shift = shifts[id];
      if (shift === undefined) continue;
      const before = combined[id] ?? parameters[id].neutral;
      combined[id] = parameters[id].combine === 'multiply' ? before * shift : before + shift;
    }
  }
  return combined;
}

/** Every parameter, the neutral value where nothing was shifted. */
export function allShifts(shifts: Shifts): Readonly<Record<ParameterId, number>> {
  return recordOf(parameterIds, (id) => shifts[id] ?? parameters[id].neutral);
}
