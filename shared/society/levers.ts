/**
 * The seventeen levers of a law: range, unit, today's value, what each does and who pays for it.
 * Everything else that knows levers (policies, dials, sliders, policy files) reads this table.
 */

import type { Sentence } from './units.ts';

/** A number, or the word of a choice, exactly as policy files write it. */
export type LeverValue = number | string;

export interface NumberLever {
  readonly kind: 'number';
  readonly name: Sentence;
  readonly min: number;
  readonly max: number;
  readonly unit: Sentence;
  readonly statusQuo: number;
  readonly effect: Sentence;
  readonly paidBy: Sentence;
}

export interface ChoiceLever {
  readonly kind: 'choice';
  readonly name: Sentence;
  /** from careful to bold, or from no to yes; a choice counts as its place in this list */
  readonly options: readonly string[];
  /** of the options, in their order */
  readonly optionNames: readonly Sentence[];
  readonly statusQuo: string;
  readonly effect: Sentence;
  readonly paidBy: Sentence;
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
    name: { en: 'Clinical trials', zh: '临床试验' },
    options: ['accelerated', 'standard', 'strict'],
    optionNames: [
      { en: 'accelerated', zh: '加速' },
      { en: 'standard', zh: '标准' },
      { en: 'strict', zh: '严格' },
    ],
    statusQuo: 'standard',
    effect: { en: 'how many patients a trial watches, for how long, and how sure it must be', zh: '试验看多少病人、看多久、要多有把握' },
    paidBy: {
      en: 'those harmed by what is approved too early, or those who wait and slow clinics',
      zh: '过早批准而受害的人，或等待的人和慢下来的诊所',
    },
  },
  spec: {
    kind: 'number',
    name: { en: 'Specificity of guides', zh: '向导特异性' },
    min: 0,
    max: 95,
    unit: { en: 'specificity score of a guide, 0 to 100', zh: '向导特异性得分，0 到 100' },
    statusQuo: 50,
    effect: { en: 'the least specific guide that may be used', zh: '可用的向导至少要多专一' },
    paidBy: { en: 'patients: more specific guides may edit fewer cells', zh: '病人：更专一的向导，可能编辑到的细胞更少' },
  },
  moratorium: {
    kind: 'number',
    name: { en: 'Moratorium', zh: '暂缓期' },
    min: 0,
    max: 10,
    unit: { en: 'years', zh: '年' },
    statusQuo: 0,
    effect: { en: 'delays enhancement', zh: '推迟增强' },
    paidBy: { en: 'those who would use it, and those who go underground', zh: '想用的人，和转入地下的人' },
  },
  market: {
    kind: 'choice',
    name: { en: 'Market for enhancement', zh: '增强的市场' },
    options: ['closed', 'licensed', 'free'],
    optionNames: [
      { en: 'closed', zh: '关闭' },
      { en: 'licensed', zh: '许可' },
      { en: 'free', zh: '自由' },
    ],
    statusQuo: 'licensed',
    effect: { en: 'whether healthy people may buy enhancement', zh: '健康人能不能买增强' },
    paidBy: {
      en: 'free: trust, therapies crowded out, an adversary who learns; closed: use underground, no tax back, slower learning',
      zh: '自由：信任、被挤占的治疗、会学的对手；关闭：地下使用、收不回税、学得更慢',
    },
  },
  sport: {
    kind: 'choice',
    name: { en: 'Sport', zh: '体育' },
    options: ['ban', 'permitted', 'open'],
    optionNames: [
      { en: 'banned', zh: '禁止' },
      { en: 'in classes of its own', zh: '分组允许' },
      { en: 'in every contest', zh: '开放' },
    ],
    statusQuo: 'ban',
    effect: {
      en: 'whether athletes may enhance: not at all, in classes of their own, or in every contest',
      zh: '运动员能不能增强：不能、另设组别，或任何比赛都行',
    },
    paidBy: { en: 'athletes, and the amateurs who copy them', zh: '运动员，和模仿他们的业余者' },
  },
  military: {
    kind: 'choice',
    name: { en: 'The army', zh: '军队' },
    options: ['ban', 'voluntary', 'mandatory'],
    optionNames: [
      { en: 'banned', zh: '禁止' },
      { en: 'voluntary', zh: '自愿' },
      { en: 'mandatory', zh: '强制' },
    ],
    statusQuo: 'voluntary',
    effect: { en: 'whether soldiers may or must enhance', zh: '士兵可不可以、必不必须增强' },
    paidBy: { en: 'soldiers who did not choose, trust, and procurement', zh: '没有选择的士兵、信任、采购' },
  },
  subsidy: {
    kind: 'number',
    name: { en: 'Cover of therapy', zh: '治疗的公费覆盖' },
    min: 0,
    max: 1,
    unit: { en: 'share of the patients who come', zh: '占来就诊病人的比例' },
    statusQuo: 0.7,
    effect: { en: 'the share of patients whose therapy the public covers', zh: '由公家付治疗费的病人比例' },
    paidBy: { en: 'the budget, and so other care that is displaced', zh: '预算，也就是被挤掉的别处医疗' },
  },
  meansTest: {
    kind: 'choice',
    name: { en: 'Means test', zh: '家计审查' },
    options: ['no', 'yes'],
    optionNames: [
      { en: 'no', zh: '无' },
      { en: 'yes', zh: '有' },
    ],
    statusQuo: 'no',
    effect: { en: 'cover falls with rank', zh: '收入位次越高，覆盖越少' },
    paidBy: { en: 'upper ranks, and everybody whom the forms keep away', zh: '位次高的人，和被表格挡在门外的人' },
  },
  enhancementSubsidy: {
    kind: 'number',
    name: { en: 'Help with enhancement', zh: '增强的补贴' },
    min: 0,
    max: 0.5,
    unit: { en: 'share of the price', zh: '占价格的比例' },
    statusQuo: 0,
    effect: {
      en: 'the share of the price of enhancement that the public pays for the poorest fifth',
      zh: '公家替最穷的五分之一付增强价格的多少',
    },
    paidBy: {
      en: 'the budget, in part for those who would have bought anyway, and so other care that is displaced',
      zh: '预算，其中一部分给了本来就会买的人，也就挤掉别处医疗',
    },
  },
  priceCap: {
    kind: 'number',
    name: { en: 'Price cap', zh: '价格上限' },
    min: 0.4,
    max: 1,
    unit: { en: 'share of the list price', zh: '占标价的比例' },
    statusQuo: 1,
    effect: { en: 'the highest price that may be asked', zh: '最多可以收多高的价' },
    paidBy: { en: 'supply, growth of capacity and innovation', zh: '供给、产能的增长和创新' },
  },
  solidarity: {
    kind: 'number',
    name: { en: 'Solidarity', zh: '富人分担' },
    min: 0,
    max: 1,
    unit: { en: 'share of the cost', zh: '占费用的比例' },
    statusQuo: 0.3,
    effect: { en: 'the share that the richest fifth pays, instead of displacing other care', zh: '由最富五分之一承担的份额，代替挤掉别处医疗' },
    paidBy: {
      en: 'the richest fifth; what leaks grows with the share: least care is displaced near .67',
      zh: '最富的五分之一；份额越大漏掉越多：约 0.67 时挤掉的医疗最少',
    },
  },
  quota: {
    kind: 'number',
    name: { en: 'Places kept', zh: '预留名额' },
    min: 0,
    max: 0.5,
    unit: { en: 'share of places', zh: '占名额的比例' },
    statusQuo: 0,
    effect: { en: 'places kept for the poorer two fifths, and people sent out to find them', zh: '给较穷的五分之二留的名额，并派人去找他们' },
    paidBy: { en: 'places that stay empty, and money for outreach', zh: '空着的名额，和找人的钱' },
  },
  consent: {
    kind: 'number',
    name: { en: 'Informed consent', zh: '知情同意' },
    min: 0,
    max: 1,
    unit: { en: 'strength', zh: '强度' },
    statusQuo: 0.5,
    effect: { en: 'less pressure, a realistic idea of the risk, plain words', zh: '压力更小、对风险的认识更真实、话说得明白' },
    paidBy: { en: 'money and delay for each case', zh: '每一例的钱和时间' },
  },
  surveillance: {
    kind: 'number',
    name: { en: 'Watching after market', zh: '上市后监测' },
    min: 0,
    max: 1,
    unit: { en: 'strength', zh: '强度' },
    statusQuo: 0.3,
    effect: { en: 'less harm, unsafe products withdrawn, less doping', zh: '伤害更少、不安全的产品撤市、禁药更少' },
    paidBy: { en: 'the budget, growing with the square; and harm is seen', zh: '预算，按平方增长；而且伤害会被看见' },
  },
  compensation: {
    kind: 'number',
    name: { en: 'Care for those harmed', zh: '对受害者的照护' },
    min: 0,
    max: 1,
    unit: { en: 'strength', zh: '强度' },
    statusQuo: 0.2,
    effect: { en: 'care for life that undoes part of lasting harm, and trust', zh: '终身照护，弥补一部分长期伤害；也带来信任' },
    paidBy: { en: 'a levy on every price, more claims, and laxer care', zh: '每个价格上的附加费、更多索赔、更松的操作' },
  },
  privacy: {
    kind: 'number',
    name: { en: 'Privacy of brain data', zh: '脑数据隐私' },
    min: 0,
    max: 1,
    unit: { en: 'strength', zh: '强度' },
    statusQuo: 0.4,
    effect: { en: 'fewer breaches of data from brains', zh: '大脑数据的泄露更少' },
    paidBy: { en: 'the decoder learns more slowly, for patients too; and compliance', zh: '解码器学得更慢，对病人也一样；还有合规的钱' },
  },
  research: {
    kind: 'number',
    name: { en: 'Public research', zh: '公共研究' },
    min: 0,
    max: 100,
    unit: { en: '$ a head and year', zh: '美元/人·年' },
    statusQuo: 20,
    effect: {
      en: 'faster learning and growth of capacity, safer and cheaper products, each with the square root',
      zh: '学得更快、产能长得更快，产品更安全更便宜，都按平方根',
    },
    paidBy: { en: 'the budget', zh: '预算' },
  },
} as const satisfies Readonly<Record<LeverId, Lever>>;
