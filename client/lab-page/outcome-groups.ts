/** How the outcomes of a law are laid out in the table, and how a number of each is written. */
import type { OutcomeId } from '../../shared/insight/ensemble.ts';

/** How many digits of a number mean something: as many behind the point, in all, or as a share. */
export type Digits = 'one' | 'two' | 'three' | 'percent' | 'dollars' | 'short' | 'small';

export const outcomeGroups = {
  indices: { healthIndex: 'one', equityIndex: 'one', health: 'one', equity: 'one' },
  health: {
    lifeExpectancyMen: 'two',
    lifeExpectancyWomen: 'two',
    healthyLifeExpectancy: 'two',
    treated: 'percent',
    treatedGeneTherapy: 'short',
    seriousAdverseEvents: 'two',
    deaths: 'short',
    displacedCare: 'two',
  },
  fairness: {
    worstOffFifth: 'one',
    equityGap: 'one',
    therapyGap: 'percent',
    enhancementGap: 'percent',
    giniGross: 'three',
    giniDisposable: 'three',
    theilGross: 'three',
    atkinsonGross: 'three',
    meanLogDeviationGross: 'three',
    palma: 'two',
    healthConcentration: 'three',
    healthConcentrationErreygers: 'three',
    healthConcentrationWagstaff: 'three',
  },
  trust: {
    trust: 'percent',
    consentIndex: 'percent',
    costPerHead: 'dollars',
    surcharge: 'percent',
    reportedEvents: 'two',
    withdrawals: 'two',
    scandal: 'three',
  },
  enhancement: {
    adopters: 'short',
    enhanced: 'short',
    doping: 'percent',
    athletesEnhanced: 'percent',
    revenue: 'two',
    pressedSoldiers: 'percent',
    combatDeaths: 'small',
    capability: 'two',
    adversary: 'two',
    edge: 'two',
    decoder: 'two',
    breachesPerUserYear: 'small',
  },
  roles: {
    'roles.athlete': 'one',
    athletePublic: 'three',
    athleteHidden: 'two',
    'roles.soldier': 'one',
    soldierPublic: 'three',
    soldierHidden: 'three',
    'roles.patient': 'one',
    patientPublic: 'percent',
    patientHidden: 'three',
    'roles.regulator': 'one',
    regulatorPublic: 'three',
    regulatorHidden: 'three',
  },
  principles: { autonomy: 'one', beneficence: 'one', nonMaleficence: 'one', justice: 'one' },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<OutcomeId, Digits>>>>>;
export type OutcomeGroupId = keyof typeof outcomeGroups;
export const outcomeGroupIds = [
  'indices',
  'health',
  'fairness',
  'trust',
  'enhancement',
  'roles',
  'principles',
] as const satisfies readonly OutcomeGroupId[];

/** Of a round's people alone, where the Lab has none, and the lever that is an outcome of itself. */
export const notInTheLab = [
  'healthConcerned',
  'equityConcerned',
  'equityFloorConcerned',
  'equityGapConcerned',
  'wellShare',
  'wellShareMiddle',
  'harmedOfTreated',
  'compensation',
] as const satisfies readonly OutcomeId[];
export type ShownOutcome = Exclude<OutcomeId, (typeof notInTheLab)[number]>;

export interface OutcomeRow {
  readonly id: ShownOutcome;
  readonly digits: Digits;
}

const shown = (id: string): id is ShownOutcome => !notInTheLab.some((one) => one === id);

export function rowsOf(group: OutcomeGroupId): readonly OutcomeRow[] {
  return Object.entries<Digits>(outcomeGroups[group]).flatMap(([id, digits]) => (shown(id) ? [{ id, digits }] : []));
}

export const principles = ['autonomy', 'beneficence', 'nonMaleficence', 'justice'] as const satisfies readonly ShownOutcome[];
