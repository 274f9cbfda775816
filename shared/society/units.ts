/**
 * What the model's numbers are measured in, and how sure a number is: the vocabulary of every table of parameters.
 * The left side is the unit's name in the code and in English, the right side its name in Chinese.
 */
export const units = {
  persons: '人',
  years: '年',
  'log hazard per unit rank': '每单位收入位次的对数死亡风险',
  'utility per unit rank': '每单位收入位次的效用',
  'per unit rank': '每单位收入位次',
  $: '美元',
  '$ a year': '美元/年',
  '$ a head': '美元/人·年',
  '$ per QALY': '美元/QALY',
  '$ per $': '美元/美元',
  '$ a procedure': '美元/例',
  '$ a participant': '美元/受试者',
  '$ per event': '美元/起',
  'log $': '对数美元',
  rank: '位次 0–1',
  exponent: '指数',
  share: '比例',
  'share a year': '比例/年',
  'share per unit share': '比例/单位比例',
  'share of list price': '标价的比例',
  'share of income': '年收入的比例',
  'a year': '/年',
  'log-odds': '对数几率',
  'log-odds per unit peers': '对数几率/单位同伴占比',
  'log-odds per unit lever': '对数几率/单位杠杆',
  'log consumption per QALY': '对数消费/QALY',
  QALY: 'QALY',
  'QALY per event': 'QALY/起',
  'QALY per breach': 'QALY/次泄露',
  utility: '效用/年',
  factor: '倍数',
  'factor per unit distrust': '倍数/单位不信任',
  'coefficient of variation': '变异系数',
  weight: '权重',
  'weight per unit': '权重/单位',
  '× gate': '× 门票收入',
  'procedures a year': '例/年',
  'events a year': '起/年',
  'SAE per procedure': 'SAE/例',
  'SAE a year': 'SAE/人·年',
  'SAE per 1,000 product-years': 'SAE/千件·年',
  'breaches a user-year': '次泄露/人·年',
  'deaths a soldier-year': '死亡/士兵·年',
  'log hazard per unit edge': '对数风险/单位优势',
  'capability a year': '能力/年',
  'per unit innovation': '/单位创新',
  'per √($ a head)': '/√(美元/人·年)',
  'per 3M procedures': '/300 万例',
  'person-years': '人年',
  patients: '名患者',
  units: '件',
  expression: '表达量',
  'd′': 'd′',
  guides: '条向导',
  sites: '个位点',
  points: '点',
  'price fall per doubling': '每翻倍的降幅',
  'factor a year': '倍数/年',
  'share of earnings': '收入的比例',
  age: '岁',
  'QALYs per 10,000 person-years': 'QALY/万人年',
  '0 to 1': '0 到 1',
  '0 to 1.7': '0 到 1.7',
  '0 to 100': '0 到 100',
  '−1 to 1': '−1 到 1',
  nats: '奈特',
  ratio: '比值',
  'share of taxed income': '税后收入的比例',
  'per 1,000 product-years': '/千件·年',
  'a soldier-year': '/士兵·年',
  'a user-year': '/使用者·年',
  capability: '能力',
  '× Willett 2021': '× Willett 2021',
  'share of slots': '占模拟公民的比例',
  'points per unit': '点/单位',
  sd: '标准差',
  SMR: '标准化死亡比',
} as const satisfies Readonly<Record<string, string>>;
export type Unit = keyof typeof units;

/** [V] checked in the source named · [M] from memory of the publication named · [A] assumption or design choice, which players are told. */
export type Tag = 'V' | 'M' | 'A';

/** The same sentence in the languages of the game. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/** What a field of a table of products, strata, … holds. */
export interface Field {
  readonly unit: Unit;
  readonly meaning: string;
}

/** Where a number of such a table comes from, if it isn't an assumption. */
export interface Source {
  readonly tag: Tag;
  readonly source: string;
}

/** The fields that are numbers: each has a unit, or it doesn't compile. */
export type NumbersOf<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T];

/** A number of the model. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
  readonly tag: Tag;
  readonly meaning: string;
  /** publication, or why this value; none: a choice */
  readonly source?: string;
}
