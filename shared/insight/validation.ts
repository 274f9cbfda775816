/**
 * What the society must show of the world outside: published value, how far the model may be from it, and what it
 * shows. The tests and the table of docs/model.md § Validation read this list. A calibrated figure is no evidence:
 * the model was made to show it.
 */
import { bitsPerSelection } from '../society/brain-computer.ts';
import type { Sentence, Tag } from '../society/units.ts';
import * as world from './validation-world.ts';

export interface Target {
  /** what was measured, with its unit */
  readonly fact: Sentence;
  /** a value, or the lowest and the highest that were published */
  readonly published: number | readonly [number, number];
  readonly source: string;
  readonly tag: Tag;
  /** allowed beyond what was published, in the same unit */
  readonly tolerance: number;
  readonly isCalibrated: boolean;
  /** where the model's value comes from */
  readonly from: WorldId;
  readonly model: () => number;
  /** digits after the point in the table */
  readonly digits: number;
  /** why the model does not show it, if it doesn't: kept and shown, not hidden */
  readonly failsBecause?: Sentence;
}

/** What a target is measured on. */
export const worldIds = ['untouched', 'today', 'first years', 'tables'] as const;
export type WorldId = (typeof worldIds)[number];

export const worlds: Readonly<Record<WorldId, Sentence>> = {
  untouched: {
    en: 'no technology arrives: 20 years, mean of seeds 1–3, 20,000 citizens',
    zh: '没有新技术：20 年，种子 1–3 的平均，20,000 名公民',
  },
  today: {
    en: "today's law, everything arrives: 20 years, mean of seeds 1–3 and their mirrors, 5,000 citizens",
    zh: '现行法律，全部技术到位：20 年，种子 1–3 及其镜像的平均，5,000 名公民',
  },
  'first years': {
    en: "the first years of today's law: 2 for gene therapy, 10 for uptake, 1 for the chip (at almost no price: the survey named none) and for income shares; 10,000 or 20,000 citizens",
    zh: '现行法律的最初几年：基因治疗 2 年，使用率 10 年，芯片（价格近乎为零：问卷未提价格）与收入份额 1 年；10,000 或 20,000 名公民',
  },
  tables: { en: 'tables that everything else reads: life table, value of a life, weights', zh: '模型各处读取的表：生命表、生命价值、权重' },
};

const census = 'US Census 2009';

const fifthsOfIncome = [
  { en: 'poorest', zh: '最穷', published: 3.4 },
  { en: 'second', zh: '第二', published: 8.6 },
  { en: 'third', zh: '第三', published: 14.6 },
  { en: 'fourth', zh: '第四', published: 23.2 },
  { en: 'richest', zh: '最富', published: 50.3 },
] as const;

export const targets: readonly Target[] = [
  {
    fact: { en: 'life expectancy at birth, men, years', zh: '男性出生时预期寿命（年）' },
    published: 75.97,
    source: 'SSA period life table; US 2023: 75.8',
    tag: 'V',
    tolerance: 0.5,
    isCalibrated: true,
    from: 'untouched',
    model: () => world.withoutTechnology('lifeExpectancyMen'),
    digits: 2,
  },
  {
    fact: { en: 'life expectancy at birth, women, years', zh: '女性出生时预期寿命（年）' },
    published: 80.96,
    source: 'SSA period life table; US 2023: 81.1',
    tag: 'V',
    tolerance: 0.5,
    isCalibrated: true,
    from: 'untouched',
    model: () => world.withoutTechnology('lifeExpectancyWomen'),
    digits: 2,
  },
  {
    fact: { en: 'its gap at 40, poorest to richest hundredth, men, years', zh: '40 岁时最穷与最富 1 % 的寿命差，男性（年）' },
    published: 14.6,
    source: 'Chetty 2016',
    tag: 'V',
    tolerance: 0.5,
    isCalibrated: true,
    from: 'tables',
    model: () => world.gapAtForty(0),
    digits: 1,
  },
  {
    fact: { en: 'its gap at 40, poorest to richest hundredth, women, years', zh: '40 岁时最穷与最富 1 % 的寿命差，女性（年）' },
    published: 10.1,
    source: 'Chetty 2016',
    tag: 'V',
    tolerance: 0.5,
    isCalibrated: true,
    from: 'tables',
    model: () => world.gapAtForty(1),
    digits: 1,
  },
  {
    fact: { en: 'healthy life expectancy, years', zh: '健康预期寿命（年）' },
    published: [64, 66],
    source: 'WHO, United States; the page itself was not read',
    tag: 'M',
    tolerance: 4,
    isCalibrated: false,
    from: 'untouched',
    model: () => world.withoutTechnology('healthyLifeExpectancy'),
    digits: 1,
  },
  {
    fact: { en: 'Gini of incomes before tax', zh: '税前收入基尼系数' },
    published: 0.468,
    source: census,
    tag: 'V',
    tolerance: 0.02,
    isCalibrated: true,
    from: 'untouched',
    model: () => world.withoutTechnology('giniGross'),
    digits: 3,
  },
  {
    fact: { en: 'Theil index of incomes before tax, nats', zh: '税前收入泰尔指数（纳特）' },
    published: 0.403,
    source: census,
    tag: 'V',
    tolerance: 0.03,
    isCalibrated: false,
    from: 'untouched',
    model: () => world.withoutTechnology('theilGross'),
    digits: 3,
  },
  {
    fact: { en: 'Atkinson index (aversion ½) of incomes before tax', zh: '税前收入阿特金森指数（厌恶系数 ½）' },
    published: 0.19,
    source: census,
    tag: 'V',
    tolerance: 0.02,
    isCalibrated: false,
    from: 'untouched',
    model: () => world.withoutTechnology('atkinsonGross'),
    digits: 3,
  },
  {
    fact: { en: 'mean log deviation of incomes before tax, nats', zh: '税前收入平均对数离差（纳特）' },
    published: 0.55,
    source: census,
    tag: 'V',
    tolerance: 0.05,
    isCalibrated: false,
    from: 'untouched',
    model: () => world.withoutTechnology('meanLogDeviationGross'),
    digits: 3,
    failsBecause: {
      en: 'a log-normal with a Pareto tail has no incomes near zero, and this measure weighs those most',
      zh: '对数正态加帕累托尾没有接近零的收入，而该指标最看重这些收入',
    },
  },
  ...fifthsOfIncome.map(
    ({ en, zh, published }, place): Target => ({
      fact: { en: `income share of the ${en} fifth, %`, zh: `${zh}五分之一的收入份额（%）` },
      published,
      source: census,
      tag: 'V',
      tolerance: 2,
      isCalibrated: false,
      from: 'first years',
      model: () => world.incomeShares()[place] ?? Number.NaN,
      digits: 1,
    }),
  ),
  {
    fact: { en: 'Gini of disposable incomes', zh: '可支配收入基尼系数' },
    published: [0.389, 0.394],
    source: 'OECD, United States',
    tag: 'V',
    tolerance: 0.02,
    isCalibrated: true,
    from: 'untouched',
    model: () => world.withoutTechnology('giniDisposable'),
    digits: 3,
  },
  {
    fact: { en: 'Palma ratio of disposable incomes', zh: '可支配收入帕尔马比值' },
    published: 1.8,
    source: 'definition Cobham & Sumner 2013; the US value was not found',
    tag: 'M',
    tolerance: 0.2,
    isCalibrated: false,
    from: 'untouched',
    model: () => world.withoutTechnology('palma'),
    digits: 2,
  },
  {
    fact: { en: 'concentration index of health', zh: '健康集中指数' },
    published: 0.035,
    source: 'Korea, EQ-5D; above 0 wherever it was measured',
    tag: 'V',
    tolerance: 0.025,
    isCalibrated: true,
    from: 'untouched',
    model: () => world.withoutTechnology('healthConcentration'),
    digits: 3,
  },
  {
    fact: { en: 'people with sickle cell disease', zh: '镰状细胞病患者（人）' },
    published: 100_000,
    source: 'cdc.gov',
    tag: 'V',
    tolerance: 5000,
    isCalibrated: true,
    from: 'tables',
    model: () => world.prevalence('sickleCell'),
    digits: 0,
  },
  {
    fact: { en: 'life expectancy with sickle cell disease, men, years', zh: '镰状细胞病男性预期寿命（年）' },
    published: 49.3,
    source: 'Jiao 2023',
    tag: 'V',
    tolerance: 1,
    isCalibrated: true,
    from: 'tables',
    model: () => world.lifeExpectancyWith('sickleCell', 0),
    digits: 1,
  },
  {
    fact: { en: 'life expectancy with sickle cell disease, women, years', zh: '镰状细胞病女性预期寿命（年）' },
    published: 55,
    source: 'Jiao 2023',
    tag: 'V',
    tolerance: 1,
    isCalibrated: true,
    from: 'tables',
    model: () => world.lifeExpectancyWith('sickleCell', 1),
    digits: 1,
  },
  {
    fact: { en: 'price of gene therapy worth paying at $100,000 a QALY, $M', zh: '按每 QALY 10 万美元计，基因治疗值得的价格（百万美元）' },
    published: 1.35,
    source: 'ICER 2023, lower end',
    tag: 'V',
    tolerance: 0.5,
    isCalibrated: false,
    from: 'tables',
    model: () => world.valueBasedPrice(100_000),
    digits: 2,
  },
  {
    fact: { en: 'price of gene therapy worth paying at $150,000 a QALY, $M', zh: '按每 QALY 15 万美元计，基因治疗值得的价格（百万美元）' },
    published: 2.05,
    source: 'ICER 2023, upper end',
    tag: 'V',
    tolerance: 0.5,
    isCalibrated: false,
    from: 'tables',
    model: () => world.valueBasedPrice(150_000),
    digits: 2,
  },
  {
    fact: { en: 'cost of a QALY by gene therapy at $2.2M, $1,000', zh: '基因治疗定价 220 万美元时每 QALY 的成本（千美元）' },
    published: [150, 300],
    source: "above 150: implied by ICER's price; the upper end is ours",
    tag: 'V',
    tolerance: 0,
    isCalibrated: false,
    from: 'tables',
    model: () => world.dollarsPerQaly() / 1000,
    digits: 0,
  },
  {
    fact: { en: 'people given gene therapy in the first two years', zh: '头两年接受基因治疗的人数' },
    published: [60, 115],
    source: 'company figures, worldwide, mid-2025: about 60 infused, 115 cell collections begun',
    tag: 'V',
    tolerance: 55,
    isCalibrated: false,
    from: 'first years',
    model: () => world.earlyGeneTherapies(),
    digits: 0,
  },
  {
    fact: { en: 'athletes who dope under a ban, %', zh: '禁令下使用禁药的运动员（%）' },
    published: [21.2, 43.6],
    source: 'Petróczi 2022, Ulrich 2018',
    tag: 'V',
    tolerance: 0,
    isCalibrated: true,
    from: 'today',
    model: () => 100 * world.underTodaysLaw('doping'),
    digits: 1,
  },
  {
    fact: { en: 'uptake of therapy, richest to poorest fifth, odds ratio', zh: '治疗使用率，最富与最穷五分之一的优势比' },
    published: 1.42,
    source: 'Willis: deep brain stimulation, better-off neighbourhoods',
    tag: 'V',
    tolerance: 0.38,
    isCalibrated: true,
    from: 'first years',
    model: () => world.uptakeOddsRatio(),
    digits: 2,
  },
  {
    fact: { en: 'adults who would want a brain chip, %', zh: '想要脑芯片的成年人（%）' },
    published: 32,
    source: 'Pew 2016',
    tag: 'V',
    tolerance: 6,
    isCalibrated: true,
    from: 'first years',
    model: () => world.wouldLikeChip(),
    digits: 1,
  },
  {
    fact: { en: "Willett's typing interface, bits a character", zh: 'Willett 打字接口，每字符比特数' },
    published: 4.34,
    source: 'own arithmetic: 31 symbols at 94.1 %, Willett 2021',
    tag: 'V',
    tolerance: 0.01,
    isCalibrated: true,
    from: 'tables',
    model: () => bitsPerSelection(31, 0.941),
    digits: 3,
  },
];

export function isMet({ published, tolerance, model }: Target): boolean {
  const [low, high] = typeof published === 'number' ? [published, published] : published;
  const value = model();
  return value >= low - tolerance && value <= high + tolerance;
}
