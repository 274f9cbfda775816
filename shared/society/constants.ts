/**
 * Every number of the model that is neither a lever's nor a product's, one declaration each.
 * Each line gives the unit, then a tag: [V] checked in the source named, [M] from memory of the publication named,
 * [A] assumption or design choice, which players are told. Money in US dollars a year.
 * docs/model.md § Constants says how sure each is.
 */
export const constants = {
  // Population
  /** persons [A] US 2023 */
  population: 335_000_000,
  /** log hazard per unit rank [A] calibrated: 14.6-year gap at 40, Chetty 2016 V */
  mortalityGradientMen: 1.509,
  /** log hazard per unit rank [A] calibrated: 10.1-year gap, Chetty 2016 V */
  mortalityGradientWomen: 1.077,
  /** utility per unit rank [A] gives concentration index near .025 */
  utilityGradient: 0.14,
  /** $/year [M] US persons */
  medianIncome: 50_000,
  /** log $ [A] calibrated to Census Gini .468 V */
  logIncomeSd: 0.865,
  /** rank [A] start of the top tail */
  paretoFromRank: 0.97,
  /** exponent [M] US top incomes 1.5-2.5 */
  paretoAlpha: 2.3,
  /** share [A] calibrated to disposable Gini .38-.39, OECD V */
  flatTax: 0.19,
  /** 1/year [M] US health-economic reference case */
  discount: 0.03,
  /** scale of logistic taste [A] with theta gives 28 % who want a chip */
  openness: 1.4,

  // Adverse events
  /** QALY per SAE [A] acute episode */
  saeNow: 0.15,
  /** share [A] SAE with lasting harm */
  saeHarmShare: 0.3,
  /** utility/year [A] lasting harm */
  saeHarm: 0.06,
  /** share [A] SAE that kill */
  saeFatal: 0.015,
  /** coefficient of variation [A] spread of true hazard about its prior mean */
  hazardCv: 0.8,

  // Choice
  /** log-consumption per QALY [A] $150k / $68k */
  qalyValue: 2.2,
  /** 1/year [M] 10-year annuity at 3 % */
  repay: 0.117,
  /** share of a year's income [A] most that a covered patient pays for one therapy; patients with the disease pay 5-10 % of income a year, Johnson 2023 V */
  oopCap: 0.1,
  /** share [A] patients who decline at trust0; x (1 - trust)/(1 - trust0): chemotherapy, fertility, surgery */
  declineShare: 0.15,
  /** 1/year [A] after Sultan, Farley, Lehmann 1990, values not read; contests +.12 */
  bassInnovation: 0.03,
  /** 1/year [A] patients are told by their doctor */
  bassPatient: 0.12,
  /** 1/year [A] same */
  bassImitation: 0.38,
  /** per unit rank [A] aimed at the odds ratio 1.42 of DBS, Willis V; now 1.56 */
  rankAwareness: 0.7,
  /** factor [A] perceived risk x (1 + 1.5 (1 - trust)) */
  distrustRisk: 1.5,
  /** factor [A] hesitancy x (1 + .8 (1 - trust)) */
  distrustDelay: 0.8,
  /** log-odds [A] calibrated to 21-44 % doping, Ulrich, Petroczi V */
  dopingWin: 2.6,
  /** factor [A] prize in a class of one's own */
  classPrize: 0.5,
  /** log-odds [A] same calibration */
  dopingSanction: 2.2,
  /** share of price [A] black market */
  blackPrice: 0.1,
  /** factor [A] no doctor */
  blackHazard: 2,
  /** 1/year [A] users caught under a ban at full surveillance; .8 % of samples are positive, WADA 2023 V */
  detect: 0.4,
  /** log-odds [A] sanction + 3 (surveillance - .3) */
  inspection: 3,
  /** log-odds [A] amateurs copy athletes; .3 of it under a ban (steroids: 3.3 % of people ever, Sagoe 2014 V) */
  roleModel: 2,
  /** 1/year [A] share of hold-outs compelled a year */
  pressMandate: 0.5,

  // Market
  /** factor [A] free market: competition */
  freePrice: 0.8,
  /** factor [A] free market: laxer screening */
  freeHazard: 1.25,
  /** share [A] therapy capacity lost to enhancement (same surgeons) */
  crowdMax: 0.6,
  /** procedures/year [A] flow at which it is lost */
  crowdFull: 3_000_000,
  /** share of list [A] price at which supply ends */
  capSupplyFloor: 0.2,
  /** share of list [A] supply full at cap >= .8; R&D -23 to -33 % under regulation, Vernon 2005 V */
  capSupplySpan: 0.6,
  /** 1/year [A] widening of G-th's label once its trial is passed */
  labelStep: 0.02,
  /** factor [A] capacity growth of a therapy before its trial is passed: clinics wait for proof */
  clinicWait: 0.55,
  /** $ [A] closed-loop implant; open-loop DBS costs 47,632 to one year, Bishay 2024 V */
  priceStimulator: 90_000,

  // Safety levers
  /** share [A] hazard removed at full surveillance, concave */
  survSafety: 0.45,
  /** $/head [A] x surveillance squared: the last cases are the dearest */
  survCost: 24,
  /** share [V] SAE reported without surveillance, Hazell & Shakir 2006: 94 % missed */
  reportFloor: 0.06,
  /** 1/unit [A] hazard x exp(-.03 innovation) */
  innovSafety: 0.03,
  /** $/SAE [A] mean award at full compensation */
  compAward: 90_000,
  /** factor [A] claims per SAE rise to 1 + compensation */
  compClaims: 1,
  /** share [A] hazard rise without liability, by analogy: fatal road accidents +6 % under no-fault, Cohen & Dehejia V; +5-10 %, economica.ca V */
  compCare: 0.08,
  /** share [A] lasting harm that care for life removes at full compensation */
  compRepair: 0.6,
  /** $/procedure [A] staff time; 449k$ a year per 100 beds, Fukuda 2009 V */
  consentCost: 1500,
  /** share [A] capacity lost to cooling-off and second opinions */
  consentDelay: 0.25,
  /** share [A] pressure removed */
  consentPress: 0.6,
  /** share [A] decoder learning lost; data held -26 %, computing -15 % under GDPR, NBER 32146 V */
  privacyLearn: 0.8,
  /** $/head [A] x privacy squared; data cost +20 %, NBER 32146 V */
  privacyCost: 6,
  /** 1/user-year [A] at privacy 0; US health records exposed 2023: 133M V */
  breach: 0.1,
  /** QALY/breach [A] a week of full health */
  breachLoss: 0.02,
  /** experience [A] d' closes 63 % of its range */
  decoderYears: 12,

  // Access levers
  /** share [A] reserved places not taken that stay empty (India's reserved seats V) */
  quotaIdle: 0.6,
  /** $/procedure [A] x quota: finding and bringing people */
  quotaOutreach: 2500,
  /** factor [A] awareness gradient x (1 - .3 consent): plain words reach further */
  consentAware: 0.3,
  /** factor [A] awareness gradient x (1 - 1.4 quota) */
  quotaAware: 1.4,
  /** share [A] take-up lost; a quarter of programmes reach 40 % or fewer, VoxEU V */
  meansHassle: 0.2,

  // Budget
  /** $/QALY [V] Vanness 2021 (51-209k) */
  threshold: 104_000,
  /** rank [A] displaced care falls below it */
  burdenRank: 0.6,
  /** $ per $ [V] OMB A-94 */
  excessBurden: 0.25,
  /** share [A] surcharge lost to avoidance and to other budgets */
  leakBase: 0.2,
  /** share per unit [A] leak rises with the share: high earners' elasticity .57, Gruber & Saez V; 30-50 c of an earmarked $ vanish, lotteries V */
  leakSlope: 0.6,
  /** share [A] of extra earnings that is new product, taxed back; the rest is positional */
  fiscalShare: 0.5,
  /** $/participant [A] */
  trialCost: 100_000,

  // Trust and innovation
  /** share [A] at the session's start */
  trust0: 0.55,
  /** 1/year [A] */
  trustUp: 0.15,
  /** 1/year [A] factor 3; asymmetry itself: Slovic 1993 V */
  trustDown: 0.45,
  /** weight [A] openness builds trust */
  goodSurv: 0.5,
  /** weight [A] being asked builds trust */
  goodConsent: 0.3,
  /** weight [A] harm that is seen */
  fearReported: 0.1,
  /** weight [A] a market out of control */
  fearFree: 0.4,
  /** weight [A] compulsion */
  fearForced: 0.3,
  /** weight [A] arms race in sport */
  fearOpen: 0.12,
  /** × gate [A] athletes sell what they wear */
  sponsorFree: 1.45,
  /** × gate [A] */
  sponsorLicensed: 0.15,
  /** × gate [A] */
  spectacleOpen: 0.8,
  /** × gate [A] */
  spectaclePermitted: 0.35,
  /** per SAE/year [A] athlete */
  injuryWeight: 12,
  /** deaths/soldier-year [A] soldier */
  combatScale: 0.0012,
  /** weight [A] soldier: compensation against edge */
  careWeight: 0.4,
  /** per QALY/10,000 [A] patient: displaced care against own share */
  queueWeight: 0.04,
  /** $/head [A] regulator */
  costScale: 240,
  /** SAE/1000 [A] regulator */
  reportScale: 6,
  /** weight [A] regulator, per withdrawal */
  recallBlame: 0.3,
  /** per sqrt($/head) [A] diminishing returns */
  innovResearch: 0.05,
  /** 1/unit [A] list price x exp(-.05 innovation) */
  innovPrice: 0.05,
  /** per 3M adopters [A] */
  innovUse: 0.08,

  // Military
  /** deaths/soldier-year [A] */
  combat0: 0.0006,
  /** log hazard per unit edge [A] */
  combatEdge: 1.5,
  /** capability/year [A] adversary's own progress */
  adversary: 0.02,
  /** share/year [A] of our capability, answered */
  adversaryCopy: 0.1,
  /** capability/year [A] learnt from our free civil market */
  adversaryMarket: 0.05,
} as const;
