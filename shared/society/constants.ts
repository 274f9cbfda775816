/**
 * Every number of the model that is neither a lever's nor a product's, declared once: value, unit, how sure it is, what it
 * is and where it comes from. The tables of docs/model.md, "how is this computed?" and the assumptions are read from here.
 * Money in US dollars a year.
 */
import type { Quantity } from './units.ts';

export const constantTable = {
  /** Population */
  population: {
    population: { value: 335_000_000, unit: 'persons', tag: 'A', meaning: 'persons whom all citizens stand for', source: 'US 2023' },
    mortalityGradientMen: {
      value: 1.509,
      unit: 'log hazard per unit rank',
      tag: 'A',
      meaning: 'how mortality of men falls with rank',
      source: 'calibrated: 14.6 years between percentiles 1 and 100 at age 40, Chetty 2016 [V]',
    },
    mortalityGradientWomen: {
      value: 1.077,
      unit: 'log hazard per unit rank',
      tag: 'A',
      meaning: 'how mortality of women falls with rank',
      source: 'calibrated: 10.1 years between percentiles 1 and 100 at age 40, Chetty 2016 [V]',
    },
    utilityGradient: {
      value: 0.14,
      unit: 'utility per unit rank',
      tag: 'A',
      meaning: 'how utility rises with rank',
      source: 'gives a concentration index of health near .025',
    },
    medianIncome: { value: 50_000, unit: '$ a year', tag: 'M', meaning: 'median income of a person before tax', source: 'US Census, persons' },
    logIncomeSd: { value: 0.865, unit: 'log $', tag: 'A', meaning: 'spread of log incomes', source: 'calibrated: Census Gini .468 [V]' },
    paretoFromRank: { value: 0.97, unit: 'rank', tag: 'A', meaning: 'where the top tail of incomes begins' },
    paretoAlpha: { value: 2.3, unit: 'exponent', tag: 'M', meaning: 'thickness of the top tail', source: 'US top incomes 1.5–2.5' },
    flatTax: {
      value: 0.19,
      unit: 'share',
      tag: 'A',
      meaning: 'tax that is paid back equally to all',
      source: 'calibrated: disposable Gini .38–.39, OECD [V]',
    },
    discount: { value: 0.03, unit: 'a year', tag: 'M', meaning: 'how much less a later year counts', source: 'US health-economic reference case' },
    openness: {
      value: 1.4,
      unit: 'log-odds',
      tag: 'A',
      meaning: 'scale of the logistic taste for technology',
      source: 'with hesitancy gives 28 % who want a chip',
    },
  },
  /** Adverse events */
  harm: {
    saeNow: { value: 0.15, unit: 'QALY per event', tag: 'A', meaning: 'loss by a serious adverse event (SAE) at once', source: 'an acute episode' },
    saeHarmShare: { value: 0.3, unit: 'share', tag: 'A', meaning: 'SAE that leave lasting harm' },
    saeHarm: { value: 0.06, unit: 'utility', tag: 'A', meaning: 'lasting harm' },
    saeFatal: { value: 0.015, unit: 'share', tag: 'A', meaning: 'SAE that kill' },
    hazardCv: {
      value: 0.8,
      unit: 'coefficient of variation',
      tag: 'A',
      meaning: "spread of a product's true hazard about what is believed at first",
    },
  },
  /** Choice */
  choice: {
    qalyValue: {
      value: 2.2,
      unit: 'log consumption per QALY',
      tag: 'A',
      meaning: 'what a healthy year is worth to whoever decides',
      source: '$150,000/$68,000',
    },
    repay: { value: 0.117, unit: 'a year', tag: 'M', meaning: 'yearly payment for a price paid in ten years', source: 'annuity at 3 %' },
    oopCap: {
      value: 0.1,
      unit: 'share of income',
      tag: 'A',
      meaning: 'most that a covered patient pays for one therapy',
      source: 'patients pay 5–10 % of income a year, Johnson 2023 [V]',
    },
    declineShare: {
      value: 0.15,
      unit: 'share',
      tag: 'A',
      meaning: 'patients who decline at the first trust; × (1 − trust)/(1 − trust0)',
      source: 'chemotherapy, fertility, surgery',
    },
    bassInnovation: {
      value: 0.03,
      unit: 'a year',
      tag: 'A',
      meaning: 'chance to hear of a product without others',
      source: 'after Sultan, Farley, Lehmann 1990, values not read',
    },
    bassPatient: { value: 0.12, unit: 'a year', tag: 'A', meaning: 'the same for patients', source: 'their doctor tells them' },
    bassImitation: {
      value: 0.38,
      unit: 'a year',
      tag: 'A',
      meaning: 'chance to hear of it from those who have it, per unit of their share',
      source: 'after Sultan, Farley, Lehmann 1990, values not read',
    },
    bassContest: { value: 0.12, unit: 'a year', tag: 'A', meaning: 'added chance to hear of it in sport and in the army' },
    rankAwareness: {
      value: 0.7,
      unit: 'per unit rank',
      tag: 'A',
      meaning: 'how much more the rich hear of a product',
      source: 'aimed at the odds ratio 1.42 of deep brain stimulation, Willis [V]; now 1.56',
    },
    distrustRisk: { value: 1.5, unit: 'factor per unit distrust', tag: 'A', meaning: 'perceived risk × (1 + 1.5 (1 − trust))' },
    distrustDelay: { value: 0.8, unit: 'factor per unit distrust', tag: 'A', meaning: 'hesitancy × (1 + .8 (1 − trust))' },
    dopingWin: { value: 2.6, unit: 'log-odds', tag: 'A', meaning: "an athlete's prize", source: 'calibrated: 21–44 % dope, Ulrich, Petroczi [V]' },
    classPrize: { value: 0.5, unit: 'factor', tag: 'A', meaning: "prize in a class of one's own" },
    dopingSanction: { value: 2.2, unit: 'log-odds', tag: 'A', meaning: 'what a ban takes from the prize', source: 'same calibration' },
    blackPrice: { value: 0.1, unit: 'share of list price', tag: 'A', meaning: 'price on the black market' },
    blackHazard: { value: 2, unit: 'factor', tag: 'A', meaning: 'hazard on the black market: no doctor' },
    detect: {
      value: 0.4,
      unit: 'a year',
      tag: 'A',
      meaning: 'users caught under a ban at full surveillance',
      source: '.8 % of samples are positive, WADA 2023 [V]',
    },
    inspection: { value: 3, unit: 'log-odds per unit lever', tag: 'A', meaning: 'sanction + 3 (surveillance − .3)' },
    roleModel: {
      value: 2,
      unit: 'log-odds per unit peers',
      tag: 'A',
      meaning: 'amateurs copy athletes',
      source: '.3 of it under a ban; steroids: 3.3 % of people ever, Sagoe 2014 [V]',
    },
    pressMandate: { value: 0.5, unit: 'a year', tag: 'A', meaning: 'hold-outs whom an order reaches in a year' },
  },
  /** Market */
  market: {
    freePrice: { value: 0.8, unit: 'factor', tag: 'A', meaning: 'price on a free market: competition' },
    freeHazard: { value: 1.25, unit: 'factor', tag: 'A', meaning: 'hazard on a free market: laxer screening' },
    crowdMax: { value: 0.6, unit: 'share', tag: 'A', meaning: 'capacity of therapies lost to enhancement: the same surgeons' },
    crowdFull: { value: 3_000_000, unit: 'procedures a year', tag: 'A', meaning: 'enhancements at which it is lost' },
    capSupplyFloor: { value: 0.2, unit: 'share of list price', tag: 'A', meaning: 'price cap at which supply ends' },
    capSupplySpan: {
      value: 0.6,
      unit: 'share of list price',
      tag: 'A',
      meaning: 'from there to full supply (cap ≥ .8)',
      source: 'R&D −23 to −33 % under price regulation, Vernon 2005 [V]',
    },
    labelStep: { value: 0.02, unit: 'share a year', tag: 'A', meaning: "widening of gene therapy's label once its trial is passed" },
    clinicWait: {
      value: 0.55,
      unit: 'factor',
      tag: 'A',
      meaning: "growth of a therapy's capacity before its trial is passed: clinics wait for proof",
    },
    priceStimulator: {
      value: 90_000,
      unit: '$ a procedure',
      tag: 'A',
      meaning: 'closed-loop implant at the start',
      source: 'open-loop stimulation costs 47,632 to one year, Bishay 2024 [V]',
    },
  },
  /** Safety levers */
  safety: {
    survSafety: { value: 0.45, unit: 'share', tag: 'A', meaning: 'hazard removed at full surveillance, concave' },
    survCost: { value: 24, unit: '$ a head', tag: 'A', meaning: '× surveillance squared: the last cases are the dearest' },
    reportFloor: { value: 0.06, unit: 'share', tag: 'V', meaning: 'SAE reported without surveillance', source: 'Hazell & Shakir 2006: 94 % missed' },
    innovSafety: { value: 0.03, unit: 'per unit innovation', tag: 'A', meaning: 'hazard × exp(−.03 innovation)' },
    compAward: { value: 90_000, unit: '$ per event', tag: 'A', meaning: 'mean award at full compensation' },
    compClaims: { value: 1, unit: 'factor', tag: 'A', meaning: 'claims per SAE rise to 1 + compensation' },
    compCare: {
      value: 0.08,
      unit: 'share',
      tag: 'A',
      meaning: 'rise of hazard without liability',
      source: 'by analogy: fatal road accidents +6 % under no-fault, Cohen & Dehejia [V]; +5–10 %, economica.ca [V]',
    },
    compRepair: { value: 0.6, unit: 'share', tag: 'A', meaning: 'lasting harm that care for life removes at full compensation' },
    consentCost: {
      value: 1500,
      unit: '$ a procedure',
      tag: 'A',
      meaning: 'staff time of full consent',
      source: '$449,000 a year per 100 beds, Fukuda 2009 [V]',
    },
    consentDelay: { value: 0.25, unit: 'share', tag: 'A', meaning: 'capacity lost to cooling-off and second opinions' },
    consentPress: { value: 0.6, unit: 'share', tag: 'A', meaning: 'pressure that full consent removes' },
    privacyLearn: {
      value: 0.8,
      unit: 'share',
      tag: 'A',
      meaning: "decoder's learning that full privacy takes",
      source: 'data held −26 %, computing −15 % under GDPR, NBER 32146 [V]',
    },
    privacyCost: { value: 6, unit: '$ a head', tag: 'A', meaning: '× privacy squared', source: 'data cost +20 %, NBER 32146 [V]' },
    breach: {
      value: 0.1,
      unit: 'breaches a user-year',
      tag: 'A',
      meaning: 'breaches at privacy 0',
      source: 'US health records exposed in 2023: 133 million [V]',
    },
    breachLoss: { value: 0.02, unit: 'QALY per breach', tag: 'A', meaning: 'loss by a breach', source: 'a week of full health' },
    decoderYears: { value: 12, unit: 'years', tag: 'A', meaning: 'experience that closes 63 % of what the decoder can learn' },
  },
  /** Access levers */
  access: {
    quotaIdle: { value: 0.6, unit: 'share', tag: 'A', meaning: 'reserved places not taken that stay empty', source: "India's reserved seats [V]" },
    quotaOutreach: { value: 2500, unit: '$ a procedure', tag: 'A', meaning: '× quota: finding and bringing people' },
    consentAware: { value: 0.3, unit: 'factor', tag: 'A', meaning: "rich people's lead in awareness × (1 − .3 consent): plain words reach further" },
    quotaAware: { value: 1.4, unit: 'factor', tag: 'A', meaning: "rich people's lead in awareness × (1 − 1.4 quota)" },
    meansHassle: {
      value: 0.2,
      unit: 'share',
      tag: 'A',
      meaning: 'take-up lost to forms',
      source: 'a quarter of programmes reach 40 % or fewer, VoxEU [V]',
    },
  },
  /** Budget */
  budget: {
    threshold: {
      value: 104_000,
      unit: '$ per QALY',
      tag: 'V',
      meaning: 'money that displaces a QALY of other care',
      source: 'Vanness 2021 (51,000–209,000)',
    },
    burdenRank: { value: 0.6, unit: 'rank', tag: 'A', meaning: 'displaced care falls on those below' },
    excessBurden: { value: 0.25, unit: '$ per $', tag: 'V', meaning: 'cost of raising a dollar beyond the dollar', source: 'OMB A-94' },
    leakBase: { value: 0.2, unit: 'share', tag: 'A', meaning: 'surcharge lost to avoidance and to other budgets' },
    leakSlope: {
      value: 0.6,
      unit: 'share per unit share',
      tag: 'A',
      meaning: 'how that grows with the share of solidarity',
      source: "high earners' elasticity .57, Gruber & Saez [V]; 30–50 cents of an earmarked dollar vanish, lotteries [V]",
    },
    fiscalShare: { value: 0.5, unit: 'share', tag: 'A', meaning: 'extra earnings that are new product, taxed back; the rest is positional' },
    trialCost: { value: 100_000, unit: '$ a participant', tag: 'A', meaning: 'cost of a trial' },
  },
  /** Trust and innovation */
  trust: {
    trust0: { value: 0.55, unit: 'share', tag: 'A', meaning: "trust at the session's start" },
    trustUp: { value: 0.15, unit: 'a year', tag: 'A', meaning: 'speed at which trust grows' },
    trustDown: {
      value: 0.45,
      unit: 'a year',
      tag: 'A',
      meaning: 'speed at which it falls: three times as fast',
      source: 'asymmetry itself: Slovic 1993 [V]',
    },
    goodSurv: { value: 0.5, unit: 'weight', tag: 'A', meaning: 'openness builds trust' },
    goodConsent: { value: 0.3, unit: 'weight', tag: 'A', meaning: 'being asked builds trust' },
    fearReported: { value: 0.1, unit: 'weight', tag: 'A', meaning: 'harm that is seen' },
    fearFree: { value: 0.4, unit: 'weight', tag: 'A', meaning: 'a market out of control' },
    fearForced: { value: 0.3, unit: 'weight', tag: 'A', meaning: 'compulsion' },
    fearOpen: { value: 0.12, unit: 'weight', tag: 'A', meaning: 'an arms race in sport' },
    innovResearch: { value: 0.05, unit: 'per √($ a head)', tag: 'A', meaning: 'innovation a year by research: diminishing returns' },
    innovPrice: { value: 0.05, unit: 'per unit innovation', tag: 'A', meaning: 'list price × exp(−.05 innovation)' },
    innovUse: { value: 0.08, unit: 'per 3M procedures', tag: 'A', meaning: 'innovation a year by use' },
  },
  /** What roles want */
  roles: {
    sponsorFree: { value: 1.45, unit: '× gate', tag: 'A', meaning: "athletes' sponsors on a free market: they sell what they wear" },
    sponsorLicensed: { value: 0.15, unit: '× gate', tag: 'A', meaning: 'the same on a licensed market' },
    spectacleOpen: { value: 0.8, unit: '× gate', tag: 'A', meaning: 'what enhanced contests earn where sport is open' },
    spectaclePermitted: { value: 0.35, unit: '× gate', tag: 'A', meaning: 'the same in classes of their own' },
    injuryWeight: { value: 12, unit: 'weight', tag: 'A', meaning: 'athlete: an SAE a year' },
    combatScale: { value: 0.0012, unit: 'deaths a soldier-year', tag: 'A', meaning: 'soldier: what weighs as much as all being forced' },
    careWeight: { value: 0.4, unit: 'weight', tag: 'A', meaning: 'soldier: full compensation against edge' },
    queueWeight: { value: 0.04, unit: 'weight', tag: 'A', meaning: 'patient: a QALY per 10,000 displaced against own share of price' },
    costScale: { value: 240, unit: '$ a head', tag: 'A', meaning: 'regulator: what weighs 1' },
    reportScale: { value: 6, unit: 'SAE per 1,000 product-years', tag: 'A', meaning: 'regulator: reported harm that weighs 1' },
    recallBlame: { value: 0.3, unit: 'weight', tag: 'A', meaning: 'regulator: a withdrawal' },
  },
  /** Military */
  military: {
    combat0: { value: 0.0006, unit: 'deaths a soldier-year', tag: 'A', meaning: 'deaths in combat at equal capability' },
    combatEdge: { value: 1.5, unit: 'log hazard per unit edge', tag: 'A', meaning: 'how an edge saves soldiers' },
    adversary: { value: 0.02, unit: 'capability a year', tag: 'A', meaning: "the adversary's own progress" },
    adversaryCopy: { value: 0.1, unit: 'share a year', tag: 'A', meaning: "our army's capability, answered" },
    adversaryMarket: { value: 0.05, unit: 'capability a year', tag: 'A', meaning: 'learnt from our free civil market' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Quantity>>>>;

type Table = typeof constantTable;
export type ConstantGroup = keyof Table;
type ByGroup = { [G in ConstantGroup]: keyof Table[G] };
export type ConstantId = ByGroup[ConstantGroup];

/** Each constant by its name, whatever its group. */
// A cast: groups have no name in common (tests/society/constants.test.ts).
export const declared = Object.assign({}, ...Object.values(constantTable)) as Readonly<Record<ConstantId, Quantity>>;

/** The plain numbers, for computing. */
// A cast: `fromEntries` forgets which names it was given.
export const constants = Object.fromEntries(Object.entries(declared).map(([id, { value }]) => [id, value])) as Readonly<Record<ConstantId, number>>;
