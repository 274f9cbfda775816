/**
 * "How is this computed?" for every figure of an outcome and for the six indices, in both languages. English meanings and
 * units of measures stand in society/measures.ts; here are their names, their equation as docs/model.md writes it, the
 * section where it stands, and what goes into it. The document's table of outcomes is made from the same lines.
 */
import type { IndexId } from '../game/state.ts';
import { type ConstantId, declared } from '../society/constants.ts';
import { type MeasureId, measures } from '../society/measures.ts';
import type { Sentence, Unit } from '../society/units.ts';

/** A constant with its unit and tag, or another figure. */
export type Input = ConstantId | MeasureId;

interface Line {
  readonly name: Sentence;
  /** its meaning in Chinese; in English: measures.ts */
  readonly zh: string;
  /** of docs/model.md */
  readonly section: number;
  readonly equation: string;
  readonly from: readonly Input[];
}

const yearly = '各年平均';

const lines: Readonly<Record<MeasureId, Line>> = {
  health: {
    name: { en: 'Health', zh: '健康' },
    zh: '100 + 这些技术每万人年赢得的 QALY（HEALTH）',
    section: 8,
    equation: 'HEALTH = 100 + 10,000 · ledger/person-years',
    from: ['displacedCare', 'saeNow', 'saeFatal', 'illnessWeight', 'discount'],
  },
  equity: {
    name: { en: 'Equity', zh: '公平' },
    zh: '100 + 最穷五分之一得到的 − 最富五分之一多得的一半（EQUITY）',
    section: 8,
    equation: 'EQUITY = 100 + floor − ½ gap',
    from: ['worstOffFifth', 'equityGap', 'pointsHealth', 'pointsTherapy', 'pointsEnhancement', 'pointsIncome'],
  },
  healthConcerned: {
    name: { en: 'Health of those concerned', zh: '当事人的健康' },
    zh: '为当事人赢得的；没有当事人时为 0',
    section: 11,
    equation: 'HEALTH_c = 10,000 · their ledger/their person-years',
    from: ['saeNow', 'saeFatal', 'illnessWeight', 'discount'],
  },
  equityConcerned: {
    name: { en: 'Equity among those concerned', zh: '当事人之间的公平' },
    zh: '当事人各行之间的 EQUITY，只看健康和收入；没有当事人时为 0',
    section: 11,
    equation: 'EQUITY_c = floor − ½ gap of rows 1 and 5',
    from: ['equityFloorConcerned', 'equityGapConcerned', 'pointsHealth', 'pointsIncome'],
  },
  worstOffFifth: {
    name: { en: 'Worst-off fifth', zh: '最穷的五分之一' },
    zh: '最穷五分之一得到的健康、治疗、增强和收入：EQUITY 的底',
    section: 8,
    equation: 'floor = Σ points · x1',
    from: ['pointsHealth', 'pointsTherapy', 'pointsEnhancement', 'pointsIncome'],
  },
  equityGap: {
    name: { en: 'Gap', zh: '差距' },
    zh: '最富五分之一比最穷的多得的',
    section: 8,
    equation: 'gap = Σ points · max(0, x5 − x1)',
    from: ['pointsHealth', 'pointsTherapy', 'pointsEnhancement', 'pointsIncome'],
  },
  equityFloorConcerned: {
    name: { en: 'Floor among those concerned', zh: '当事人中的底' },
    zh: '当事人中同样的底',
    section: 11,
    equation: 'floor of row 1',
    from: ['pointsHealth', 'pointsIncome'],
  },
  equityGapConcerned: {
    name: { en: 'Gap among those concerned', zh: '当事人中的差距' },
    zh: '当事人中同样的差距',
    section: 11,
    equation: 'gap between rows 1 and 5',
    from: ['pointsHealth', 'pointsIncome'],
  },
  therapyGap: {
    name: { en: 'Therapy gap', zh: '治疗差距' },
    zh: '得到治疗的疾病负担：最富 − 最穷五分之一',
    section: 8,
    equation: 'x5 − x1 of therapy',
    from: ['rankAwareness', 'coverSlope', 'quotaIdle'],
  },
  enhancementGap: {
    name: { en: 'Enhancement gap', zh: '增强差距' },
    zh: '已增强且未被迫的成年人：最富 − 最穷五分之一',
    section: 8,
    equation: 'x5 − x1 of enhancement',
    from: ['rankAwareness', 'repay'],
  },
  lifeExpectancyMen: {
    name: { en: 'Life expectancy, men', zh: '男性预期寿命' },
    zh: '出生时，按窗口最后五年的死亡率',
    section: 8,
    equation: 'Σ alive (1 − q/2)',
    from: ['mortalityGradientMen'],
  },
  lifeExpectancyWomen: {
    name: { en: 'Life expectancy, women', zh: '女性预期寿命' },
    zh: '出生时，按窗口最后五年的死亡率',
    section: 8,
    equation: 'Σ alive (1 − q/2)',
    from: ['mortalityGradientWomen'],
  },
  healthyLifeExpectancy: {
    name: { en: 'Healthy life expectancy', zh: '健康预期寿命' },
    zh: '出生时，按效用加权（Sullivan），窗口最后五年',
    section: 8,
    equation: 'Σ years lived in each five-year group · its mean utility',
    from: ['utilityGradient', 'illnessWeight'],
  },
  giniGross: {
    name: { en: 'Gini, before tax', zh: '税前基尼系数' },
    zh: '税前收入的不平等，最后一年',
    section: 8,
    equation: 'Gini on 1000 bins of rank',
    from: ['logIncomeSd', 'paretoAlpha'],
  },
  giniDisposable: {
    name: { en: 'Gini, after tax', zh: '税后基尼系数' },
    zh: '税和附加税之后收入的不平等，最后一年',
    section: 8,
    equation: 'Gini on 1000 bins of rank',
    from: ['flatTax', 'surcharge'],
  },
  theilGross: {
    name: { en: 'Theil, before tax', zh: '税前泰尔指数' },
    zh: '税前收入的不平等，最后一年',
    section: 8,
    equation: 'mean of (y/μ) ln(y/μ)',
    from: ['logIncomeSd', 'paretoAlpha'],
  },
  atkinsonGross: {
    name: { en: 'Atkinson, before tax', zh: '税前阿特金森指数' },
    zh: '税前收入的不平等，厌恶系数 ½，最后一年',
    section: 8,
    equation: '1 − (mean of √y)²/μ',
    from: ['logIncomeSd', 'paretoAlpha'],
  },
  meanLogDeviationGross: {
    name: { en: 'Mean log deviation, before tax', zh: '税前平均对数偏差' },
    zh: '税前收入的不平等，最后一年',
    section: 8,
    equation: 'mean of ln(μ/y)',
    from: ['logIncomeSd', 'paretoAlpha'],
  },
  palma: {
    name: { en: 'Palma ratio', zh: '帕尔马比' },
    zh: '税后最富十分之一与最穷五分之二收入之比，最后一年',
    section: 8,
    equation: 'income of the top 10 %/income of the bottom 40 %',
    from: ['flatTax', 'paretoAlpha'],
  },
  healthConcentration: {
    name: { en: 'Concentration of health', zh: '健康集中指数' },
    zh: '大于 0 时富人更健康：2 cov(h, R)/μ，最后一年',
    section: 8,
    equation: 'C = 2 cov(h, R)/μ',
    from: ['utilityGradient'],
  },
  healthConcentrationErreygers: {
    name: { en: 'Concentration of health (Erreygers)', zh: '健康集中指数（Erreygers）' },
    zh: '8 cov(h, R)，最后一年',
    section: 8,
    equation: '8 cov(h, R)',
    from: ['utilityGradient'],
  },
  healthConcentrationWagstaff: {
    name: { en: 'Concentration of health (Wagstaff)', zh: '健康集中指数（Wagstaff）' },
    zh: 'C/(1 − μ)，最后一年',
    section: 8,
    equation: 'C/(1 − μ)',
    from: ['utilityGradient'],
  },
  surcharge: {
    name: { en: 'Surcharge', zh: '附加税' },
    zh: `为当年花费向最富五分之一征收，${yearly}`,
    section: 7,
    equation: 'solidarity · c (1 + excessBurden)/((1 − flatTax) · gross income of the top fifth per head)',
    from: ['excessBurden', 'flatTax', 'costPerHead', 'surchargeMost'],
  },
  costPerHead: {
    name: { en: 'Public cost', zh: '公共花费' },
    zh: `公共花费，${yearly}`,
    section: 7,
    equation: 'c = subsidies + procurement + consent, outreach, trials − care saved − tax on extra earnings + standing cost',
    from: ['consentCost', 'quotaOutreach', 'trialCost', 'fiscalShare', 'survCost', 'privacyCost'],
  },
  trust: {
    name: { en: 'Trust', zh: '信任' },
    zh: `信任，${yearly}`,
    section: 7,
    equation: 'trust + trustUp · good (1 − trust) − trustDown · bad · trust',
    from: ['trust0', 'trustUp', 'trustDown', 'goodSurv', 'goodConsent', 'fearEvents', 'fearReported'],
  },
  treated: {
    name: { en: 'Patients treated', zh: '得到治疗的患者' },
    zh: `患者中的比例，按效用损失加权，${yearly}`,
    section: 7,
    equation: 'Σ disutility of those treated/Σ disutility of patients',
    from: ['oopCap', 'declineShare', 'clinicWait'],
  },
  treatedGeneTherapy: {
    name: { en: 'Given gene therapy', zh: '接受基因疗法' },
    zh: '窗口内接受基因疗法的人',
    section: 6,
    equation: 'Σ aw (c + a) φ',
    from: ['bassPatient', 'declineShare', 'labelStep', 'clinicWait'],
  },
  enhanced: {
    name: { en: 'Enhancements held', zh: '持有的增强' },
    zh: `持有的增强，${yearly}`,
    section: 7,
    equation: 'holders of products 4, 5, 6',
    from: ['bassInnovation', 'bassImitation', 'openness'],
  },
  adopters: {
    name: { en: 'Procedures', zh: '例数' },
    zh: `所有产品，${yearly}`,
    section: 6,
    equation: 'Σ P',
    from: ['bassInnovation', 'bassPatient', 'bassImitation'],
  },
  consentIndex: {
    name: { en: 'Consent', zh: '同意' },
    zh: '没有人被迫的例数',
    section: 6,
    equation: '1 − coerced/adopters, coerced = Σ max(0, P − P_f)',
    from: ['consentPress', 'pressMandate', 'pressArmy', 'pressMarketLicensed'],
  },
  seriousAdverseEvents: {
    name: { en: 'Serious adverse events', zh: '严重不良事件' },
    zh: '预期的严重不良事件',
    section: 8,
    equation: '1,000 · expected SAE/product-years',
    from: ['hazardCv', 'survSafety', 'innovSafety', 'compCare', 'rateLeast'],
  },
  deaths: {
    name: { en: 'Deaths', zh: '死亡' },
    zh: '窗口内严重不良事件致死的人，预期值',
    section: 8,
    equation: 'saeFatal · expected SAE',
    from: ['saeFatal'],
  },
  reportedEvents: {
    name: { en: 'Reported events', zh: '报告的事件' },
    zh: `报告的严重不良事件，${yearly}`,
    section: 7,
    equation: 'SAE rate · (reportFloor + (1 − reportFloor) surv)',
    from: ['reportFloor'],
  },
  withdrawals: {
    name: { en: 'Withdrawals', zh: '撤市' },
    zh: `撤市的产品，${yearly}`,
    section: 3,
    equation: 'm − withdrawalZ · sd > withdrawalMargin · r*',
    from: ['withdrawalZ', 'withdrawalMargin', 'watchedShare'],
  },
  scandal: {
    name: { en: 'Scandal', zh: '丑闻' },
    zh: `广泛使用而没人看管的不安全产品，${yearly}`,
    section: 7,
    equation: 'Σ (1 − surv) over products with r > scandalMargin · r*',
    from: ['scandalMargin', 'scandalLeast'],
  },
  wellShare: {
    name: { en: 'Well, of the Hundred', zh: '百人中安好的' },
    zh: '百人图的第一种状态（治好、干净、未连线），各行同权',
    section: 11,
    equation: 'mean of rows: treated − harmed',
    from: ['declineShare'],
  },
  wellShareMiddle: {
    name: { en: 'Well in the middle rows', zh: '中间两行安好的' },
    zh: '第 3、4 行的同一比例',
    section: 11,
    equation: 'mean of rows 3 and 4',
    from: ['declineShare'],
  },
  harmedOfTreated: {
    name: { en: 'Harmed of those treated', zh: '治疗者中受害的' },
    zh: '重病百人图中，技术触及的人里受害的',
    section: 11,
    equation: 'harmed/(well + harmed)',
    from: ['survSafety', 'hazardCv'],
  },
  displacedCare: {
    name: { en: 'Displaced care', zh: '被挤掉的医疗' },
    zh: '付不起的其他医疗',
    section: 7,
    equation: 'c (1 − solidarity (1 − leak))/threshold',
    from: ['threshold', 'leakBase', 'leakSlope', 'costPerHead'],
  },
  doping: {
    name: { en: 'Doping', zh: '用药' },
    zh: `在役运动员中违规持有肌肉编辑的，${yearly}`,
    section: 7,
    equation: 'F_athletes under a ban',
    from: ['dopingWin', 'dopingSanction', 'inspection', 'detect'],
  },
  athletesEnhanced: {
    name: { en: 'Athletes enhanced', zh: '增强的运动员' },
    zh: `在役运动员中持有肌肉编辑的，${yearly}`,
    section: 6,
    equation: 'F_athletes',
    from: ['dopingWin', 'pressSportBan', 'pressSportOpen'],
  },
  revenue: {
    name: { en: "Athletes' revenue", zh: '运动员的收入' },
    zh: `运动员的收入，${yearly}`,
    section: 7,
    equation: '(1 + sponsor + spectacle) · trust · (1 − dopingRevenue · doping)(1 − surchargeRevenue · surcharge)',
    from: ['sponsorFree', 'sponsorLicensed', 'spectacleOpen', 'spectaclePermitted', 'dopingRevenue', 'surchargeRevenue'],
  },
  pressedSoldiers: {
    name: { en: 'Soldiers pressed', zh: '被迫的士兵' },
    zh: `在役士兵中被迫增强的，${yearly}`,
    section: 6,
    equation: 'soldiers whose uniform ≥ P_f/active soldiers',
    from: ['pressArmy', 'pressArmyAlways', 'pressArmyOrder', 'consentPress', 'pressMandate'],
  },
  combatDeaths: {
    name: { en: 'Combat deaths', zh: '阵亡' },
    zh: `阵亡，${yearly}`,
    section: 7,
    equation: 'combat0 · exp(−combatEdge · edge)',
    from: ['combat0', 'combatEdge', 'edge'],
  },
  capability: {
    name: { en: 'Capability', zh: '能力' },
    zh: `士兵的平均能力，${yearly}`,
    section: 7,
    equation: 'capabilityMuscle · effGE [G-enh] + capabilityInterface · bf [B-enh] + capabilityExoskeleton [P-enh]',
    from: ['capabilityMuscle', 'capabilityInterface', 'capabilityExoskeleton'],
  },
  adversary: {
    name: { en: 'Adversary', zh: '对手' },
    zh: `对方的能力，${yearly}`,
    section: 7,
    equation: 'adversary + own progress + adversaryCopy · capability + adversaryMarket · market',
    from: ['adversaryCopy', 'adversaryMarket', 'capability'],
  },
  edge: {
    name: { en: 'Edge', zh: '优势' },
    zh: `我方减对方，${yearly}`,
    section: 7,
    equation: 'edge = capability + D.edge − adversary',
    from: ['capability', 'adversaryCopy'],
  },
  breachesPerUserYear: {
    name: { en: 'Breaches', zh: '泄露' },
    zh: '预期的大脑数据泄露',
    section: 4,
    equation: 'breach · D.breach (1 − privacy) bf',
    from: ['breach', 'decoder'],
  },
  compensation: {
    name: { en: 'Compensation', zh: '补偿' },
    zh: '杠杆：为受害者终身照护',
    section: 5,
    equation: 'the lever compensation',
    from: ['compAward', 'compRepair'],
  },
  decoder: {
    name: { en: 'Decoder', zh: '解码器' },
    zh: '最后一年的解码速率',
    section: 4,
    equation: 'bf = 90 bits/390.71, d′(E) = decoderBest − decoderToLearn · exp(−E/decoderYears)',
    from: ['decoderBest', 'decoderToLearn', 'decoderYears', 'decoderLearning', 'privacyLearn'],
  },
  athletePublic: {
    name: { en: 'Athletes: what they stand for', zh: '运动员：公开立场' },
    zh: '比赛干净、自由、安全',
    section: 9,
    equation: '1 − doping − injuryWeight · SAE per athlete-year',
    from: ['doping', 'injuryWeight'],
  },
  athleteHidden: {
    name: { en: 'Athletes: what they also want', zh: '运动员：另有所求' },
    zh: '体育的收入：门票、赞助、看点',
    section: 9,
    equation: 'revenue',
    from: ['revenue'],
  },
  soldierPublic: {
    name: { en: 'Soldiers: what they stand for', zh: '士兵：公开立场' },
    zh: '没有人被迫，人人回家',
    section: 9,
    equation: '−pressed − combat deaths/combatScale',
    from: ['pressedSoldiers', 'combatDeaths', 'combatScale'],
  },
  soldierHidden: {
    name: { en: 'Soldiers: what they also want', zh: '士兵：另有所求' },
    zh: '对敌优势，和出事后的照护',
    section: 9,
    equation: 'edge + careWeight · comp',
    from: ['edge', 'careWeight'],
  },
  patientPublic: {
    name: { en: 'Patients: what they stand for', zh: '患者：公开立场' },
    zh: '每个患者都得到治疗',
    section: 9,
    equation: 'treated',
    from: ['treated'],
  },
  patientHidden: {
    name: { en: 'Patients: what they also want', zh: '患者：另有所求' },
    zh: '对我便宜，别处不排队',
    section: 9,
    equation: '−own share of the launch price − queueWeight · displaced QALYs per 10,000',
    from: ['displacedCare', 'queueWeight'],
  },
  regulatorPublic: {
    name: { en: 'Regulator: what it stands for', zh: '监管者：公开立场' },
    zh: '少有人受害，人们信任我们',
    section: 9,
    equation: 'regulatorSafe · exp(−seriousAdverseEvents/eventsScale) + (1 − regulatorSafe) trust',
    from: ['seriousAdverseEvents', 'trust', 'eventsScale', 'regulatorSafe'],
  },
  regulatorHidden: {
    name: { en: 'Regulator: what it also wants', zh: '监管者：另有所求' },
    zh: '账单小，桌上清静',
    section: 9,
    equation: '−c/costScale − reported SAE per 1,000/reportScale − recallBlame · withdrawals − scandal',
    from: ['costPerHead', 'reportedEvents', 'withdrawals', 'scandal', 'costScale', 'reportScale', 'recallBlame'],
  },
  autonomy: {
    name: { en: 'Autonomy', zh: '自主' },
    zh: '没有人被迫，问得明白，数据保密',
    section: 8,
    equation:
      '100 consentIndex (1 − autonomyPressed · pressed)(1 − autonomyBreach · min(1, breach rate/breachFull))(1 − autonomyConsent (1 − consent))',
    from: ['consentIndex', 'pressedSoldiers', 'autonomyPressed', 'autonomyBreach', 'autonomyConsent'],
  },
  nonMaleficence: {
    name: { en: 'Doing no harm', zh: '不伤害' },
    zh: '少有严重不良事件',
    section: 8,
    equation: '100 exp(−seriousAdverseEvents/eventsScale)',
    from: ['seriousAdverseEvents', 'eventsScale'],
  },
  beneficence: {
    name: { en: 'Doing good', zh: '行善' },
    zh: '患者得到治疗，赢得健康',
    section: 8,
    equation: '50 min(1, treated/treatedFull) + 50 clip((HEALTH − healthFrom)/healthSpan, 0, 1)',
    from: ['treated', 'health', 'treatedFull', 'healthFrom', 'healthSpan'],
  },
  justice: {
    name: { en: 'Justice', zh: '公正' },
    zh: 'EQUITY 从 85 到 115',
    section: 8,
    equation: '100 clip((EQUITY − equityFrom)/equitySpan, 0, 1)',
    from: ['equity', 'equityFrom', 'equitySpan'],
  },
};

export interface Explanation {
  readonly name: Sentence;
  readonly says: Sentence;
  readonly unit: Unit;
  readonly section: number;
  readonly equation: string;
  readonly from: readonly Input[];
}

export function explanationOf(id: MeasureId): Explanation {
  const { zh, ...line } = lines[id];
  return { ...line, says: { en: measures[id].meaning, zh }, unit: measures[id].unit };
}

const points = '0 to 100';
const asIndex = {
  en: '50 is today’s law with the same people and luck, 100 the best law that anyone found, 0 the worst; 60 lights the lamp.',
  zh: '50 是同样的人、同样的运气下今天的规则，100 是找到的最好的规则，0 是最坏的；满 60 亮灯。',
};
const ofRole = {
  en: 'What this role is judged by under the law, against today’s, and what the cards of all seats put at stake for it.',
  zh: '这一方在规则下的目标值，与今天相比；再加上各席的卡对它的得失。',
};
const roleIndex = { section: 10, equation: 'clip(50 + 25 σ(Δ objective) + 2 clip(stake, ±12.5), 0, 100)', unit: points } as const;

/** The six lamps of a round. */
export const indexExplanations: Readonly<Record<IndexId, Explanation>> = {
  health: {
    name: lines.health.name,
    says: { en: `Half those concerned, half everybody. ${asIndex.en}`, zh: `一半看当事人，一半看所有人。${asIndex.zh}` },
    section: 10,
    equation: '50 + 25 (σ(ΔHEALTH_c) + σ(ΔHEALTH))',
    unit: points,
    from: ['healthConcerned', 'health'],
  },
  equity: {
    name: lines.equity.name,
    says: { en: `Half those concerned, half everybody. ${asIndex.en}`, zh: `一半看当事人，一半看所有人。${asIndex.zh}` },
    section: 10,
    equation: '50 + 25 (σ(ΔEQUITY_c) + σ(ΔEQUITY))',
    unit: points,
    from: ['equityConcerned', 'equity'],
  },
  athlete: { ...roleIndex, name: { en: 'Athletes', zh: '运动员' }, says: ofRole, from: ['athletePublic', 'athleteHidden'] },
  soldier: { ...roleIndex, name: { en: 'Soldiers', zh: '士兵' }, says: ofRole, from: ['soldierPublic', 'soldierHidden'] },
  patient: { ...roleIndex, name: { en: 'Patients', zh: '患者' }, says: ofRole, from: ['patientPublic', 'patientHidden'] },
  regulator: { ...roleIndex, name: { en: 'Regulator', zh: '监管者' }, says: ofRole, from: ['regulatorPublic', 'regulatorHidden'] },
};

const wholeSession = {
  en: 'Over the whole session: 50 is today’s law in the same world, 100 the best law that a search of all levers found, 0 the worst; 60 lights the lamp.',
  zh: '看全部二十年：50 是同一世界里今天的规则，100 是搜遍所有旋钮找到的最好的规则，0 是最坏的；满 60 亮灯。',
};
const content = {
  en: 'How content the delegate is: what the role stands for, what it also wants, and the society, each as such a score. 50 is today’s law.',
  zh: '这一方的代表有多满意：它所代表的、它自己也想要的，和整个社会，各按这样的分数。50 是今天的规则。',
};
const contentOf = {
  section: 10,
  equation: 'Π = .40 public + .35 hidden + .25 (health + equity)/2, each 50 + 50 σ(Δ)',
  unit: points,
  says: content,
} as const;

/** The same six over a whole session, as the Lab and the command line show them. */
const sessionExplanations: Readonly<Record<IndexId, Explanation>> = {
  health: { name: lines.health.name, says: wholeSession, section: 10, equation: '50 + 50 σ(ΔHEALTH)', unit: points, from: ['health'] },
  equity: { name: lines.equity.name, says: wholeSession, section: 10, equation: '50 + 50 σ(ΔEQUITY)', unit: points, from: ['equity'] },
  athlete: { ...contentOf, name: indexExplanations.athlete.name, from: ['athletePublic', 'athleteHidden', 'health', 'equity'] },
  soldier: { ...contentOf, name: indexExplanations.soldier.name, from: ['soldierPublic', 'soldierHidden', 'health', 'equity'] },
  patient: { ...contentOf, name: indexExplanations.patient.name, from: ['patientPublic', 'patientHidden', 'health', 'equity'] },
  regulator: { ...contentOf, name: indexExplanations.regulator.name, from: ['regulatorPublic', 'regulatorHidden', 'health', 'equity'] },
};

/** The picture of a hundred doors. */
export const hundredExplanation: Explanation = {
  name: { en: 'The Hundred', zh: '百人图' },
  says: {
    en: 'Twenty of every fifth of those concerned, by rank: expected shares of each state after the years, same people and luck under both laws.',
    zh: '当事人按收入位次分五行，每行二十人：这些年后各状态的预期比例，两套规则下同样的人、同样的运气。',
  },
  section: 11,
  equation: 'row shares × 20, largest remainders',
  unit: 'persons',
  from: ['wellShare', 'harmedOfTreated', 'declineShare', 'saeFatal'],
};

/** What can be asked about. */
export type Asked =
  | { readonly kind: 'measure'; readonly id: MeasureId }
  | { readonly kind: 'index'; readonly id: IndexId }
  | { readonly kind: 'session'; readonly id: IndexId }
  | { readonly kind: 'hundred' };

export function explained(asked: Asked): Explanation {
  if (asked.kind === 'measure') return explanationOf(asked.id);
  if (asked.kind === 'session') return sessionExplanations[asked.id];
  return asked.kind === 'index' ? indexExplanations[asked.id] : hundredExplanation;
}

/** Whether an input is a number that the model declares, or another figure. */
export function isConstant(input: Input): input is ConstantId {
  return Object.hasOwn(declared, input);
}
