/**
 * Assumptions that a reader would question: constants tagged [A] that decide much and are known little, each with the range
 * that people who know the field might defend. A plan may assume other values; without any it is the standard model.
 */
import { type ConstantId, constants } from './constants.ts';
import { recordOf } from './record-of.ts';
import type { Sentence } from './units.ts';

export const assumptionIds = [
  'illnessWeight',
  'threshold',
  'hazardCv',
  'survSafety',
  'compRepair',
  'trustDown',
  'coverSlope',
  'rankAwareness',
  'quotaIdle',
  'leakSlope',
  'consentPress',
  'privacyLearn',
  'clinicWait',
] as const satisfies readonly ConstantId[];
export type AssumptionId = (typeof assumptionIds)[number];

export interface Assumption {
  readonly low: number;
  readonly high: number;
  readonly name: Sentence;
  /** what a reader would ask */
  readonly question: Sentence;
  /** why the range is as wide as it is */
  readonly why: Sentence;
}

/** The standard value, its unit, tag and source are the constant's of the same name. */
export const assumptionTable: Readonly<Record<AssumptionId, Assumption>> = {
  illnessWeight: {
    low: 0.25,
    high: 1.25,
    name: { en: 'Weight of illness', zh: '疾病的权重' },
    question: {
      en: 'Who decided what a year with illness is worth? Surveys of mostly well people. You may disagree.',
      zh: '带病活一年值多少，是谁定的？来自对大多健康的人的问卷。你可以不同意。',
    },
    why: {
      en: 'People who live with an illness rate their lives higher than others imagine, often by half [A]; below: disability-rights critics.',
      zh: '患者给自己生活的打分高于旁人的想象，损失常只有一半 [A]；更低：残障权利的批评者。',
    },
  },
  threshold: {
    low: 51_000,
    high: 209_000,
    name: { en: 'What public money buys elsewhere', zh: '公共资金用在别处值多少' },
    question: {
      en: 'How much other care is lost when the public pays for a technology?',
      zh: '公家为一项技术付钱，别处少了多少医疗？',
    },
    why: { en: 'The range of Vanness 2021 [V].', zh: 'Vanness 2021 给出的区间 [V]。' },
  },
  hazardCv: {
    low: 0.4,
    high: 1.2,
    name: { en: 'How little is known of a new risk', zh: '新风险有多未知' },
    question: {
      en: 'How far may the true danger of a new product be from what experts believe?',
      zh: '新产品的真实危险，与专家的估计能差多远？',
    },
    why: { en: 'Half and one and a half times the standard [A].', zh: '标准值的一半到一倍半 [A]。' },
  },
  survSafety: {
    low: 0.15,
    high: 0.6,
    name: { en: 'What watching prevents', zh: '监测能防住多少' },
    question: { en: 'Does watching really make anything safer, or does it only count?', zh: '监测真能更安全，还是只在计数？' },
    why: { en: 'From hardly to most of what is preventable [A].', zh: '从几乎没有到大部分可防的 [A]。' },
  },
  compRepair: {
    low: 0.2,
    high: 0.8,
    name: { en: 'What care for life repairs', zh: '终身照护能弥补多少' },
    question: { en: 'Can care and money make up for lasting harm?', zh: '照护和钱，能弥补终身的伤害吗？' },
    why: { en: 'A fifth to four fifths; no study was found [A].', zh: '五分之一到五分之四；没有找到研究 [A]。' },
  },
  trustDown: {
    low: 0.15,
    high: 0.75,
    name: { en: 'How fast trust is lost', zh: '信任丢失有多快' },
    question: { en: 'Is trust lost faster than it is won?', zh: '信任是不是丢得比建得快？' },
    why: {
      en: 'From as fast as it is won to five times as fast; that it is faster: Slovic 1993 [V], how much [A].',
      zh: '从与建立一样快到五倍快；更快这一点：Slovic 1993 [V]，快多少 [A]。',
    },
  },
  coverSlope: {
    low: 0,
    high: 1.8,
    name: { en: 'Who is left uncovered', zh: '谁没有保障' },
    question: {
      en: 'If the public pays for some patients and not for all, are those left out poor?',
      zh: '公家只替一部分患者付钱时，被漏掉的是穷人吗？',
    },
    why: {
      en: 'From a lottery to the steepest found: 2.8 to 3.5 log-odds between poorest and richest, Census P60-284 [V].',
      zh: '从抽签到所见最陡：最穷与最富之间 2.8 到 3.5 对数几率，Census P60-284 [V]。',
    },
  },
  rankAwareness: {
    low: 0,
    high: 1.4,
    name: { en: 'Who hears of it first', zh: '谁先知道' },
    question: { en: 'Do richer people hear of new treatments sooner?', zh: '富人更早知道新疗法吗？' },
    why: {
      en: 'From not at all to twice the odds found for deep brain stimulation (Willis [V]).',
      zh: '从完全不会，到脑深部刺激所见比值的两倍（Willis [V]）。',
    },
  },
  quotaIdle: {
    low: 0.1,
    high: 0.9,
    name: { en: 'Kept places that stay empty', zh: '预留名额的空置' },
    question: { en: 'If places are kept for poorer people and nobody comes, who gets them?', zh: '给穷人留的名额没人来，归谁？' },
    why: {
      en: 'From nearly all to nearly none passed on; India’s reserved seats [V] lie between.',
      zh: '从几乎都转给别人到几乎都空着；印度的保留席位 [V] 在两者之间。',
    },
  },
  leakSlope: {
    low: 0.2,
    high: 1,
    name: { en: 'What a tax on the rich loses', zh: '向富人征收会漏掉多少' },
    question: { en: 'How much of a levy on the richest fifth never arrives?', zh: '向最富五分之一征的钱，有多少收不到？' },
    why: {
      en: 'At full solidarity 40 to 120 % of it, standard 80 %: elasticities of high earners differ that much (Gruber & Saez [V]).',
      zh: '完全由富人承担时漏掉 40 % 到 120 %，标准 80 %：高收入者的弹性差别就有这么大（Gruber & Saez [V]）。',
    },
  },
  consentPress: {
    low: 0.2,
    high: 0.9,
    name: { en: 'What consent protects from', zh: '知情同意能挡住多少' },
    question: { en: 'Can a form and a talk protect anybody from pressure?', zh: '一份表格、一次谈话，挡得住压力吗？' },
    why: { en: 'From hardly to nearly all [A].', zh: '从几乎挡不住到几乎全挡住 [A]。' },
  },
  privacyLearn: {
    low: 0.3,
    high: 1,
    name: { en: 'What privacy costs progress', zh: '隐私拖慢多少进步' },
    question: { en: 'Do decoders really need everybody’s data to get better?', zh: '解码器真的要靠大家的数据才能变好吗？' },
    why: {
      en: 'From what GDPR took of data (26 %, NBER 32146 [V]) to all learning [A].',
      zh: '从 GDPR 减少的数据量（26 %，NBER 32146 [V]）到全部学习 [A]。',
    },
  },
  clinicWait: {
    low: 0.3,
    high: 1,
    name: { en: 'Whether clinics wait for proof', zh: '医院等不等证据' },
    question: { en: 'Do clinics build places before a trial is passed?', zh: '试验通过之前，医院会扩建吗？' },
    why: { en: 'From hardly to as if it were passed [A].', zh: '从几乎不扩建到当作已经通过 [A]。' },
  },
};

/** Complete: a value for each. */
export type Assumptions = Readonly<Record<AssumptionId, number>>;
/** What differs from the standard. */
export type Assumed = Readonly<Partial<Record<AssumptionId, number>>>;

export const standard: Assumptions = recordOf(assumptionIds, (id) => constants[id]);

export function assumptionsOf(assumed: Assumed = {}): Assumptions {
  return { ...standard, ...assumed };
}

export interface AssumptionProblem {
  readonly code: 'assumption/unknown' | 'assumption/out-of-range';
  readonly assumption: string;
  /** one sentence that names it and what it may be */
  readonly message: string;
}

/** Assumptions from anywhere; what is wrong is said in sentences, all of it at once. */
export function checkAssumptions(
  given: readonly (readonly [string, unknown])[],
): { readonly assumed: Assumed } | { readonly problems: readonly AssumptionProblem[] } {
  const problems: AssumptionProblem[] = [];
  const assumed: Partial<Record<AssumptionId, number>> = {};
  for (const [name, value] of given) {
    const id = assumptionIds.find((one) => one === name);
    if (id === undefined) {
      const message = `There is no assumption ${JSON.stringify(name)}; the assumptions are ${assumptionIds.join(', ')}.`;
      problems.push({ code: 'assumption/unknown', assumption: name, message });
      continue;
    }
    const { low, high } = assumptionTable[id];
    if (typeof value === 'number' && value >= low && value <= high)
      assumed[id] = value; // NaN fails both comparisons
    else
      problems.push({ code: 'assumption/out-of-range', assumption: id, message: `${id} is a number from ${low} to ${high}, not ${String(value)}.` });
  }
  return problems.length > 0 ? { problems } : { assumed };
}
