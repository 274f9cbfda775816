/**
 * The seven products (a technology and its use): what they cost, how safe they are believed to be, what they do.
 * docs/model.md § Technologies. Numbers that productSources doesn't name are assumptions [A].
 */
import { constants } from './constants.ts';
import type { StratumId } from './strata.ts';
import type { Field, NumbersOf, Source } from './units.ts';

/** In the model's order: k = 0..6. Therapies come first, enhancements last. */
export const productIds = ['geneTherapy', 'stimulator', 'prosthesis', 'microRobots', 'muscleEdit', 'brainInterface', 'exoskeleton'] as const;
export type ProductId = (typeof productIds)[number];

/** 1 + the last k of each kind: k < therapies is a therapy, k < medical is paid for as medicine, the others enhance. */
export const therapies = 3;
export const medical = 4;

/** Which efficacy a product's effects are multiplied by: the edit's, for therapy or muscle, or the decoder's rate. */
export type Efficacy = 'whole' | 'edit' | 'muscle' | 'decoder';

export interface Product {
  readonly name: string;
  readonly kind: 'therapy' | 'prevention' | 'enhancement';
  /** gene products carry the guide's off-target load and never come out */
  readonly isGeneEdit: boolean;
  /** of whom it treats the illness */
  readonly patients: readonly StratumId[];

  /** $ a procedure, at the start */
  readonly priceUsd: number;
  /** price fall for each doubling of cumulative units (Wright) */
  readonly learningRate: number;
  /** cumulative units made before the start */
  readonly initialUnits: number;
  /** procedures a year at the start */
  readonly initialCapacity: number;
  /** capacity's factor in a year when nothing holds it back */
  readonly capacityGrowth: number;

  /** r0: prior mean of serious adverse events (SAE) per procedure */
  readonly priorHazard: number;
  /** r*: the regulator's limit, SAE per procedure */
  readonly hazardLimit: number;
  /** years until it wears out */
  readonly lifeYears: number;
  /** SAE a year while held */
  readonly lateHazard: number;
  /** patients already observed at the start; with them a therapy starts approved */
  readonly patientsObserved: number;
  /** treated are patients with severity below the label: at the start, and from the year in which the trial is passed */
  readonly labelBeforeTrial: number;
  readonly labelAfterTrial: number;
  /** widest label; between, it grows by labelStep a year */
  readonly labelWidest: number;

  /** what the effects below are multiplied by */
  readonly efficacy: Efficacy;
  /** share of the illness's disutility removed while held */
  readonly disutilityRemoved: number;
  /** share of the illness's excess mortality removed while held */
  readonly excessMortalityRemoved: number;
  /** utility added while held */
  readonly utilityGain: number;
  /** × annual death probability while held */
  readonly mortalityFactor: number;
  /** share of earnings added while held: of athletes, of others */
  readonly earningsGainAthletes: number;
  readonly earningsGainOthers: number;
  /** $ of care saved a year by each holder */
  readonly careSavedUsd: number;

  /** θ: log-odds against taking it that gain, risk and price don't explain; below 0 people are drawn to it */
  readonly hesitancy: number;
}

export const productFields: Readonly<Record<NumbersOf<Product>, Field>> = {
  priceUsd: { unit: '$ a procedure', meaning: 'price at the start' },
  learningRate: { unit: 'price fall per doubling', meaning: 'price fall for each doubling of what was made' },
  initialUnits: { unit: 'units', meaning: 'made before the start' },
  initialCapacity: { unit: 'procedures a year', meaning: 'capacity at the start' },
  capacityGrowth: { unit: 'factor a year', meaning: 'growth of capacity when nothing holds it back' },
  priorHazard: { unit: 'SAE per procedure', meaning: 'hazard that is believed at the start' },
  hazardLimit: { unit: 'SAE per procedure', meaning: "the regulator's limit" },
  lifeYears: { unit: 'years', meaning: 'until it wears out; a gene edit never' },
  lateHazard: { unit: 'SAE a year', meaning: 'hazard while held' },
  patientsObserved: { unit: 'patients', meaning: 'observed before the start' },
  labelBeforeTrial: { unit: 'share', meaning: 'patients treated before the trial is passed' },
  labelAfterTrial: { unit: 'share', meaning: 'patients treated after it' },
  labelWidest: { unit: 'share', meaning: 'widest label' },
  disutilityRemoved: { unit: 'share', meaning: "of the illness's disutility, at full efficacy" },
  excessMortalityRemoved: { unit: 'share', meaning: "of the illness's excess mortality, at full efficacy" },
  utilityGain: { unit: 'utility', meaning: 'utility added while held' },
  mortalityFactor: { unit: 'factor', meaning: '× the chance of dying within a year' },
  earningsGainAthletes: { unit: 'share of earnings', meaning: 'added to earnings of athletes' },
  earningsGainOthers: { unit: 'share of earnings', meaning: 'added to earnings of others' },
  careSavedUsd: { unit: '$ a year', meaning: 'care saved by each holder' },
  hesitancy: { unit: 'log-odds', meaning: 'against taking it, beyond gain, risk and price' },
};

/** Numbers that are more than an assumption, and assumptions with a source near. */
export const productSources: Readonly<Partial<Record<ProductId, Readonly<Partial<Record<NumbersOf<Product>, Source>>>>>> = {
  geneTherapy: {
    priceUsd: { tag: 'V', source: 'list price of exa-cel' },
    labelBeforeTrial: { tag: 'V', source: '16,000 of 100,000 patients, label of exa-cel' },
    careSavedUsd: { tag: 'A', source: 'from $1.6–1.7M over ages 0–64, Johnson 2023 [V]' },
  },
  stimulator: { priceUsd: { tag: 'A', source: 'open-loop stimulation costs 47,632 to one year, Bishay 2024 [V]' } },
};

/** What most products have in common. */
const none = {
  isGeneEdit: false,
  patients: [],
  patientsObserved: 0,
  labelBeforeTrial: 1,
  labelAfterTrial: 1,
  labelWidest: 1,
  efficacy: 'whole',
  disutilityRemoved: 0,
  excessMortalityRemoved: 0,
  utilityGain: 0,
  mortalityFactor: 1,
  earningsGainAthletes: 0,
  earningsGainOthers: 0,
  careSavedUsd: 0,
} as const;

export const products: Readonly<Record<ProductId, Product>> = {
  geneTherapy: {
    ...none,
    name: 'gene therapy for sickle cell disease and cystic fibrosis',
    kind: 'therapy',
    isGeneEdit: true,
    patients: ['sickleCell', 'cysticFibrosis'],
    priceUsd: 2_200_000,
    learningRate: 0.1,
    initialUnits: 100,
    initialCapacity: 40,
    capacityGrowth: 2.1,
    priorHazard: 0.05,
    hazardLimit: 0.06,
    lifeYears: 60,
    lateHazard: 0.001,
    patientsObserved: 44,
    labelBeforeTrial: 0.16,
    labelAfterTrial: 0.16,
    labelWidest: 0.8,
    efficacy: 'edit',
    disutilityRemoved: 1,
    excessMortalityRemoved: 0.8,
    careSavedUsd: 35_000,
    hesitancy: -0.3,
  },
  stimulator: {
    ...none,
    name: 'closed-loop stimulator for Parkinson and epilepsy',
    kind: 'therapy',
    patients: ['parkinson', 'epilepsy'],
    priceUsd: constants.priceStimulator,
    learningRate: 0.12,
    initialUnits: 60_000,
    initialCapacity: 60_000,
    capacityGrowth: 1.25,
    priorHazard: 0.05,
    hazardLimit: 0.1,
    lifeYears: 12,
    lateHazard: 0.004,
    patientsObserved: 500,
    labelBeforeTrial: 0.2,
    labelAfterTrial: 0.6,
    labelWidest: 0.6,
    efficacy: 'decoder',
    disutilityRemoved: 0.4,
    excessMortalityRemoved: 0.25,
    careSavedUsd: 3000,
    hesitancy: 0.2,
  },
  prosthesis: {
    ...none,
    name: 'prosthesis that is felt and moved by nerves',
    kind: 'therapy',
    patients: ['limbLoss'],
    priceUsd: 70_000,
    learningRate: 0.15,
    initialUnits: 40_000,
    initialCapacity: 60_000,
    capacityGrowth: 1.25,
    priorHazard: 0.02,
    hazardLimit: 0.1,
    lifeYears: 15,
    lateHazard: 0.002,
    patientsObserved: 500,
    labelBeforeTrial: 0.2,
    labelAfterTrial: 0.6,
    labelWidest: 0.6,
    disutilityRemoved: 0.5,
    excessMortalityRemoved: 0.2,
    hesitancy: -0.2,
  },
  microRobots: {
    ...none,
    name: 'micro-robots that clear blood vessels, from age 50',
    kind: 'prevention',
    priceUsd: 20_000,
    learningRate: 0.12,
    initialUnits: 20_000,
    initialCapacity: 500_000,
    capacityGrowth: 1.4,
    priorHazard: 0.022,
    hazardLimit: 0.04,
    lifeYears: 6,
    lateHazard: 0.0005,
    utilityGain: 0.01,
    mortalityFactor: 0.94,
    hesitancy: 0.3,
  },
  muscleEdit: {
    ...none,
    name: 'muscle edit',
    kind: 'enhancement',
    isGeneEdit: true,
    priceUsd: 120_000,
    learningRate: 0.12,
    initialUnits: 2000,
    initialCapacity: 30_000,
    capacityGrowth: 1.6,
    priorHazard: 0.05,
    hazardLimit: 0.05,
    lifeYears: 60,
    lateHazard: 0.005,
    efficacy: 'muscle',
    utilityGain: 0.005,
    earningsGainAthletes: 0.1,
    earningsGainOthers: 0.02,
    hesitancy: 1.3,
  },
  brainInterface: {
    ...none,
    name: 'brain–computer interface for healthy people',
    kind: 'enhancement',
    priceUsd: 60_000,
    learningRate: 0.15,
    initialUnits: 5000,
    initialCapacity: 200_000,
    capacityGrowth: 1.6,
    priorHazard: 0.045,
    hazardLimit: 0.05,
    lifeYears: 10,
    lateHazard: 0.006,
    efficacy: 'decoder',
    utilityGain: 0.004,
    earningsGainAthletes: 0.06,
    earningsGainOthers: 0.06,
    hesitancy: 1.1,
  },
  exoskeleton: {
    ...none,
    name: 'exoskeleton or strength implant',
    kind: 'enhancement',
    priceUsd: 40_000,
    learningRate: 0.15,
    initialUnits: 20_000,
    initialCapacity: 200_000,
    capacityGrowth: 1.6,
    priorHazard: 0.03,
    hazardLimit: 0.05,
    lifeYears: 15,
    lateHazard: 0.002,
    utilityGain: 0.005,
    earningsGainAthletes: 0.03,
    earningsGainOthers: 0.03,
    hesitancy: 0.8,
  },
};
