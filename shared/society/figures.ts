/** Computes every named figure from the records of some years. docs/model.md § Outcomes, § Roles. */
import { clip, exp } from '../numeric/arithmetic.ts';
import { topFrom } from './census.ts';
import { constants } from './constants.ts';
import { meanGrossIncome } from './income.ts';
import { type Concentration, concentrationOf, type IncomeBins, type Inequality, inequalityOf } from './inequality.ts';
import { amongConcerned, type Equity, equityOf, everything, ledgerOf, perTenThousand, sharesOf } from './ledger.ts';
import { ages } from './life-table.ts';
import type { Measures } from './measures.ts';
import { enhancementsOf, fifths, firstRow, inCell, overall, rankBins, total } from './tally.ts';
import type { YearRecord } from './year.ts';

/** Which shares of the Hundred exist: [row][state]; null if nobody is concerned. */
export type HundredShares = readonly (readonly number[])[] | null;

/** Fewer users than this don't make a rate. */
const leastUsers = constants.rateLeast;

/** The figures of these years together, or of one. @param shares the Hundred after them, unrounded */
export function measuresOf(records: readonly YearRecord[], shares: HundredShares): Measures {
  const mean = (of: (record: YearRecord) => number): number => records.reduce((sum, record) => sum + of(record), 0) / Math.max(1, records.length);
  const sum = (of: (record: YearRecord) => number): number => records.reduce((all, record) => all + of(record), 0);
  const last = records.at(-1);
  const all = ledgerOf(records, [0, 1, 2, 3, 4]);
  const health = 100 + perTenThousand(all.net, all.personYears);
  const poorest = sharesOf(records, 0);
  const richest = sharesOf(records, fifths - 1);
  const fair = equityOf(poorest, richest, everything);
  const equity = equityIndex(fair);
  const concerned = shares === null ? null : concernedOf(records);
  const gross = last === undefined ? null : inequalityOf(last.tally.incomes);
  const disposable = last === undefined ? null : inequalityOf(afterTax(last.tally.incomes, last.surcharge));
  const spread = last === undefined ? null : concentrationOf(last.tally.health);
  const lastYears = records.slice(-5);
  const events = eventsPerThousand(records);
  const brainUsers = (r: YearRecord): number => overall(r.tally, inCell.brainUsers);
  const breaches = ratio(
    sum((r) => r.breaches * brainUsers(r)),
    sum((r) => Math.max(leastUsers, brainUsers(r))),
  );
  const adopters = sum((r) => total(r.tally.adopters));
  const consentIndex = adopters > 0 ? 1 - sum((r) => total(r.tally.coerced)) / adopters : 1;
  const displacedCare = perTenThousand(all.displaced, all.personYears);
  const treated = mean((r) => r.treated);
  const pressedSoldiers = mean((r) => ratio(r.tally.sums.soldiersPressed, r.tally.sums.soldiers));
  const combatDeaths = mean((r) => r.combatRate);
  const edge = mean((r) => r.edge);
  const compensation = last?.law.compensation ?? 0;
  const consent = mean((r) => r.law.consent);
  const atLaunch = sum((r) => r.tally.sums.therapyAtLaunch);
  const revenue = mean((r) => r.revenue);
  return {
    health,
    equity,
    healthConcerned: concerned?.health ?? 0,
    equityConcerned: concerned === null ? 0 : concerned.fair.floor - concerned.fair.gap / 2,
    worstOffFifth: fair.floor,
    equityGap: fair.gap,
    equityFloorConcerned: concerned?.fair.floor ?? 0,
    equityGapConcerned: concerned?.fair.gap ?? 0,
    therapyGap: richest.therapy - poorest.therapy,
    enhancementGap: richest.enhancement - poorest.enhancement,
    lifeExpectancyMen: lifeExpectancy(lastYears, 0),
    lifeExpectancyWomen: lifeExpectancy(lastYears, 1),
    healthyLifeExpectancy: healthyLifeExpectancy(lastYears),
    ...incomeFigures(gross, disposable),
    ...healthFigures(spread),
    surcharge: mean((r) => r.burden.surcharge),
    costPerHead: mean((r) => r.cost),
    trust: mean((r) => r.trust),
    treated,
    treatedGeneTherapy: sum((r) => r.tally.adopters[0] ?? 0),
    enhanced: mean((r) => enhancementsOf(r.tally.holders)),
    adopters: mean((r) => total(r.tally.adopters)),
    consentIndex,
    seriousAdverseEvents: events,
    deaths: sum((r) => constants.saeFatal * r.tally.sums.events),
    reportedEvents: mean((r) => 1000 * r.reportedRate),
    withdrawals: mean((r) => r.withdrawals),
    scandal: mean((r) => r.scandal),
    ...hundredFigures(shares),
    displacedCare,
    doping: mean((r) => r.doping),
    athletesEnhanced: mean((r) => ratio(r.tally.sums.athletesEnhanced, r.tally.sums.athletes)),
    revenue,
    pressedSoldiers,
    combatDeaths,
    capability: mean((r) => r.capability),
    adversary: mean((r) => r.adversary),
    edge,
    breachesPerUserYear: breaches,
    compensation,
    decoder: last?.decoder ?? 0,
    athletePublic: mean(athletePublic),
    athleteHidden: revenue,
    soldierPublic: -pressedSoldiers - combatDeaths / constants.combatScale,
    soldierHidden: edge + constants.careWeight * compensation,
    patientPublic: treated,
    patientHidden: -(atLaunch > 0 ? sum((r) => r.tally.sums.therapyPaid) / atLaunch : 0) - constants.queueWeight * displacedCare,
    regulatorPublic: mean(
      (r) => constants.regulatorSafe * exp(-eventsPerThousand([r]) / constants.eventsScale) + (1 - constants.regulatorSafe) * r.trust,
    ),
    regulatorHidden: mean(
      (r) => -r.cost / constants.costScale - (1000 * r.reportedRate) / constants.reportScale - constants.recallBlame * r.withdrawals - r.scandal,
    ),
    autonomy:
      100 *
      consentIndex *
      (1 - constants.autonomyPressed * pressedSoldiers) *
      (1 - constants.autonomyBreach * Math.min(1, breaches / constants.breachFull)) *
      (1 - constants.autonomyConsent + constants.autonomyConsent * consent),
    nonMaleficence: 100 * exp(-events / constants.eventsScale),
    beneficence: 50 * Math.min(1, treated / constants.treatedFull) + 50 * clip((health - constants.healthFrom) / constants.healthSpan, 0, 1),
    justice: 100 * clip((equity - constants.equityFrom) / constants.equitySpan, 0, 1),
  };
}

function equityIndex(fair: Equity): number {
  return 100 + fair.floor - fair.gap / 2;
}

function concernedOf(records: readonly YearRecord[]): { readonly health: number; readonly fair: Equity } {
  const ledger = ledgerOf(records, [5, 6, 7, 8, 9]);
  return {
    health: perTenThousand(ledger.net, ledger.personYears),
    fair: equityOf(sharesOf(records, firstRow), sharesOf(records, firstRow + 4), amongConcerned),
  };
}

function hundredFigures(shares: HundredShares): Pick<Measures, 'wellShare' | 'wellShareMiddle' | 'harmedOfTreated'> {
  if (shares === null) return { wellShare: 0, wellShareMiddle: 0, harmedOfTreated: 0 };
  const mean = (state: number, rows: readonly number[]): number => rows.reduce((sum, row) => sum + (shares[row]?.[state] ?? 0), 0) / rows.length;
  const well = mean(0, [0, 1, 2, 3, 4]);
  const harmed = mean(1, [0, 1, 2, 3, 4]);
  return { wellShare: well, wellShareMiddle: mean(0, [2, 3]), harmedOfTreated: ratio(harmed, well + harmed) };
}

function incomeFigures(
  gross: Inequality | null,
  disposable: Inequality | null,
): Pick<Measures, 'giniGross' | 'giniDisposable' | 'theilGross' | 'atkinsonGross' | 'meanLogDeviationGross' | 'palma'> {
  return {
    giniGross: gross?.gini ?? 0,
    giniDisposable: disposable?.gini ?? 0,
    theilGross: gross?.theil ?? 0,
    atkinsonGross: gross?.atkinson ?? 0,
    meanLogDeviationGross: gross?.meanLogDeviation ?? 0,
    palma: disposable?.palma ?? 0,
  };
}

function healthFigures(
  spread: Concentration | null,
): Pick<Measures, 'healthConcentration' | 'healthConcentrationErreygers' | 'healthConcentrationWagstaff'> {
  return {
    healthConcentration: spread?.concentration ?? 0,
    healthConcentrationErreygers: spread?.erreygers ?? 0,
    healthConcentrationWagstaff: spread?.wagstaff ?? 0,
  };
}

/** Incomes after the flat tax, everybody's share of it, and the top fifth's surcharge. */
function afterTax(gross: IncomeBins, surcharge: number): IncomeBins {
  const left = 1 - constants.flatTax;
  return {
    weight: gross.weight,
    income: gross.income.map((income, bin) => {
      const taxed = left * income;
      return taxed * (bin < topFrom * rankBins ? 1 : 1 - surcharge) + constants.flatTax * meanGrossIncome * (gross.weight[bin] ?? 0);
    }),
  };
}

function eventsPerThousand(records: readonly YearRecord[]): number {
  let events = 0;
  let stock = 0;
  for (const { tally } of records) {
    events += tally.sums.events;
    stock += Math.max(leastUsers, total(tally.holders));
  }
  return stock > 0 ? (1000 * events) / stock : 0;
}

function athletePublic({ tally, law }: YearRecord): number {
  const { athletes, athletesEnhanced, athletesPressed, athleteEvents } = tally.sums;
  const unfree = law.sport === 'ban' ? athletesEnhanced : athletesPressed;
  return 1 - ratio(unfree, athletes) - constants.injuryWeight * ratio(athleteEvents, athletes);
}

/** Years of life of a newborn under these years' death rates; the year of death counts half. */
function lifeExpectancy(records: readonly YearRecord[], sex: number): number {
  let alive = 1;
  let years = 0;
  for (let age = 0; age < ages; age++) {
    const place = sex * ages + age;
    const q = Math.min(1, ratio(sumAt(records, 'died', place), sumAt(records, 'lived', place)));
    years += alive * (1 - q / 2);
    alive *= 1 - q;
  }
  return years;
}

/** Sullivan's method: years lived in each five-year group × the group's mean utility, both sexes together. */
function healthyLifeExpectancy(records: readonly YearRecord[]): number {
  let alive = 1;
  let healthy = 0;
  for (let from = 0; from < ages; from += 5) {
    let lived = 0;
    let wellbeing = 0;
    let years = 0;
    for (let age = from; age < Math.min(from + 5, ages); age++) {
      const people = sumAt(records, 'lived', age) + sumAt(records, 'lived', ages + age);
      const q = Math.min(1, ratio(sumAt(records, 'died', age) + sumAt(records, 'died', ages + age), people));
      lived += people;
      wellbeing += sumAt(records, 'wellbeing', age) + sumAt(records, 'wellbeing', ages + age);
      years += alive * (1 - q / 2);
      alive *= 1 - q;
    }
    healthy += years * ratio(wellbeing, lived);
  }
  return healthy;
}

function sumAt(records: readonly YearRecord[], array: 'lived' | 'died' | 'wellbeing', place: number): number {
  let sum = 0;
  for (const record of records) sum += record.tally[array][place] ?? 0;
  return sum;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
