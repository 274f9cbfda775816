/**
 * The seventeen levers of a law: range, unit, today's value, what each does and who pays for it.
 * Everything else that knows levers (policies, dials, sliders, policy files) reads this table.
 */

/** A number, or the word of a choice, exactly as policy files write it. */
export type LeverValue = number | string;

export interface NumberLever {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly statusQuo: number;
  readonly effect: string;
  readonly paidBy: string;
}

export interface ChoiceLever {
  readonly kind: 'choice';
  /** from careful to bold, or from no to yes; a choice counts as its place in this list */
  readonly options: readonly string[];
  readonly statusQuo: string;
  readonly effect: string;
  readonly paidBy: string;
}

export type Lever = NumberLever | ChoiceLever;

export const leverIds = [
  'trial',
  'spec',
  'moratorium',
  'market',
  'sport',
  'military',
  'subsidy',
  'meansTest',
  'enhancementSubsidy',
  'priceCap',
  'solidarity',
  'quota',
  'consent',
  'surveillance',
  'compensation',
  'privacy',
  'research',
] as const;
export type LeverId = (typeof leverIds)[number];

export const levers = {
  trial: {
    kind: 'choice',
    options: ['accelerated', 'standard', 'strict'],
    statusQuo: 'standard',
    effect: 'how many patients a trial watches, for how long, and how sure it must be',
    paidBy: 'those harmed by what is approved too early, or those who wait and slow clinics',
  },
  spec: {
    kind: 'number',
    min: 0,
    max: 95,
    unit: 'specificity score of a guide, 0 to 100',
    statusQuo: 50,
    effect: 'the least specific guide that may be used',
    paidBy: 'patients: more specific guides may edit fewer cells',
  },
  moratorium: {
    kind: 'number',
    min: 0,
    max: 10,
    unit: 'years',
    statusQuo: 0,
    effect: 'delays enhancement',
    paidBy: 'those who would use it, and those who go underground',
  },
  market: {
    kind: 'choice',
    options: ['closed', 'licensed', 'free'],
    statusQuo: 'licensed',
    effect: 'whether healthy people may buy enhancement',
    paidBy: 'free: trust, therapies crowded out, an adversary who learns; closed: use underground, no tax back, slower learning',
  },
  sport: {
    kind: 'choice',
    options: ['ban', 'permitted', 'open'],
    statusQuo: 'ban',
    effect: 'whether athletes may enhance: not at all, in classes of their own, or in every contest',
    paidBy: 'athletes, and the amateurs who copy them',
  },
  military: {
    kind: 'choice',
    options: ['ban', 'voluntary', 'mandatory'],
    statusQuo: 'voluntary',
    effect: 'whether soldiers may or must enhance',
    paidBy: 'soldiers who did not choose, trust, and procurement',
  },
  subsidy: {
    kind: 'number',
    min: 0,
    max: 1,
    unit: 'share of the patients who come',
    statusQuo: 0.7,
    effect: 'the share of patients whose therapy the public covers',
    paidBy: 'the budget, and so other care that is displaced',
  },
  meansTest: {
    kind: 'choice',
    options: ['no', 'yes'],
    statusQuo: 'no',
    effect: 'cover falls with rank',
    paidBy: 'upper ranks, and everybody whom the forms keep away',
  },
  enhancementSubsidy: {
    kind: 'number',
    min: 0,
    max: 0.5,
    unit: 'share of the price',
    statusQuo: 0,
    effect: 'the share of the price of enhancement that the public pays for the poorer two fifths',
    paidBy: 'the budget, in part for those who would have bought anyway, and so other care that is displaced',
  },
  priceCap: {
    kind: 'number',
    min: 0.4,
    max: 1,
    unit: 'share of the list price',
    statusQuo: 1,
    effect: 'the highest price that may be asked',
    paidBy: 'supply, growth of capacity and innovation',
  },
  solidarity: {
    kind: 'number',
    min: 0,
    max: 1,
    unit: 'share of the cost',
    statusQuo: 0.3,
    effect: 'the share that the richest fifth pays, instead of displacing other care',
    paidBy: 'the richest fifth; what leaks grows with the share: least care is displaced near .67',
  },
  quota: {
    kind: 'number',
    min: 0,
    max: 0.5,
    unit: 'share of places',
    statusQuo: 0,
    effect: 'places kept for the poorer two fifths, and people sent out to find them',
    paidBy: 'places that stay empty, and money for outreach',
  },
  consent: {
    kind: 'number',
    min: 0,
    max: 1,
    unit: 'strength',
    statusQuo: 0.5,
    effect: 'less pressure, a realistic idea of the risk, plain words',
    paidBy: 'money and delay for each case',
  },
  surveillance: {
    kind: 'number',
    min: 0,
    max: 1,
    unit: 'strength',
    statusQuo: 0.3,
    effect: 'less harm, unsafe products withdrawn, less doping',
    paidBy: 'the budget, growing with the square; and harm is seen',
  },
  compensation: {
    kind: 'number',
    min: 0,
    max: 1,
    unit: 'strength',
    statusQuo: 0.2,
    effect: 'care for life that undoes part of lasting harm, and trust',
    paidBy: 'a levy on every price, more claims, and laxer care',
  },
  privacy: {
    kind: 'number',
    min: 0,
    max: 1,
    unit: 'strength',
    statusQuo: 0.4,
    effect: 'fewer breaches of data from brains',
    paidBy: 'the decoder learns more slowly, for patients too; and compliance',
  },
  research: {
    kind: 'number',
    min: 0,
    max: 100,
    unit: '$ a head and year',
    statusQuo: 20,
    effect: 'faster learning and growth of capacity, safer and cheaper products, each with the square root',
    paidBy: 'the budget',
  },
} as const satisfies Readonly<Record<LeverId, Lever>>;
