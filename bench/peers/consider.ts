/**
 * What a citizen makes of one product this year, on plain objects: the rules of docs/model.md § Adoption, written as their
 * equations are.
 */
import { clip } from '../../shared/numeric/arithmetic.ts';
import { constants } from '../../shared/society/constants.ts';
import { disposableIncome, meanGrossIncome } from '../../shared/society/income.ts';
import type { Law } from '../../shared/society/law.ts';
import { lifeIndex } from '../../shared/society/life-values.ts';
import { strata } from '../../shared/society/strata.ts';
import { medical, productIds, products } from '../../shared/society/technologies.ts';
import { earningsGain, microRobots, muscleEdit, nothing, productMask, type Terms, ways } from '../../shared/society/terms.ts';
import { type Citizen, isActive } from './citizen.ts';
import type { Year } from './year.ts';

/** the poorer two fifths */
const lowerRanks = 0.4;
/** by stratum; −1 for none */
const therapies = strata.map((stratum) => productIds.findIndex((id) => products[id].patients.includes(stratum)));

export function consider(citizen: Citizen, year: Year): void {
  const code = wayOf(citizen, year.terms);
  citizen.considers = code;
  if (code === nothing) return;
  if (code < medical) weighCare(citizen, code, year);
  else weighEnhancement(citizen, code, year);
}

function wayOf(citizen: Citizen, terms: Terms): number {
  const { age, stratum, held } = citizen;
  if (age < constants.considersFrom) return nothing;
  const therapy = therapies[citizen.group] ?? -1;
  if (therapy >= 0) {
    const isCandidate =
      (held & (1 << therapy)) === 0 &&
      citizen.severity < (terms.label[therapy] ?? 0) &&
      citizen.reluctance >= terms.declining &&
      (stratum !== 'parkinson' || age <= constants.stimulatorTo);
    if (isCandidate) return terms.available[therapy] === 1 ? therapy : nothing;
  } else if (isActive(citizen)) {
    if (stratum === 'soldier') return terms.law.military === 'ban' ? nothing : armyWay(citizen, terms);
    if (terms.arrived[muscleEdit] === 1 && (held & (1 << muscleEdit)) === 0) return terms.athleteWay;
  }
  return marketWay(citizen, terms);
}

function armyWay({ held, turn }: Citizen, terms: Terms): number {
  for (let j = 0; j < 3; j++) {
    const k = medical + ((terms.year + turn + j) % 3);
    if (terms.arrived[k] === 1 && (held & (1 << k)) === 0) return k + ways.army;
  }
  return nothing;
}

function marketWay({ age, held, turn }: Citizen, terms: Terms): number {
  if (age >= constants.preventionFrom && (held & (1 << microRobots)) === 0) return terms.available[microRobots] === 1 ? microRobots : nothing;
  if (age < constants.marketFrom || age > constants.marketTo) return nothing;
  const k = medical + 2 - ((terms.year + turn) % 3);
  if ((held & (1 << k)) !== 0) return nothing;
  if (k === muscleEdit && terms.underground && age <= constants.undergroundTo) return muscleEdit + ways.black;
  return terms.law.market !== 'closed' && terms.available[k] === 1 ? k : nothing;
}

/** V > 0, where V = years · ln(1 + share) + rest */
function outweighs(years: number, share: number, rest: number): boolean {
  return years * Math.log(1 + share) + rest > 0;
}

function weighCare(citizen: Citizen, k: number, { terms, tally }: Year): void {
  const { rank, weight } = citizen;
  const { law } = terms;
  const active = isActive(citizen);
  const place = lifeIndex(citizen.group, citizen.sex, citizen.age);
  const income = disposableIncome(citizen.income, meanGrossIncome);
  const price = terms.price[k] ?? 0;
  const years = Math.min(constants.horizon, terms.life.lifeYears[place] ?? 0);
  const rest = worth(k, k, place, terms) + citizen.taste;
  const cover = coverOf(law, rank) * terms.takeUp;
  const withCover = Math.min(price, constants.oopCap * income);
  const leftAlone = 1 - (constants.repay * price) / income;
  const c = outweighs(years, (-constants.repay * withCover) / income, rest) ? cover : 0;
  const a = leftAlone >= constants.incomeLeft && outweighs(years, leftAlone - 1, rest) ? 1 - cover : 0;
  const own = k < 3 ? constants.bassPatient : constants.bassInnovation;
  const aware = Math.min(1, awareness(citizen, own, peersOf(citizen, k, active, terms), active, terms));
  citizen.wants = aware * (c + a);
  citizen.wantsFreely = citizen.wants;
  citizen.ownPayment = aware * (c * withCover + a * price);
  citizen.publicPayment = aware * c * (price - withCover);
  if (!active) tally.wanting[k] = (tally.wanting[k] ?? 0) + weight * (c + a);
  const demand = rank < lowerRanks ? tally.demandLow : tally.demandHigh;
  demand[k] = (demand[k] ?? 0) + weight * citizen.wants;
}

function weighEnhancement(citizen: Citizen, code: number, { terms, tally }: Year): void {
  const { rank, weight } = citizen;
  const { law } = terms;
  const k = code & productMask;
  const way = code - k;
  const active = isActive(citizen);
  const isAthlete = active && citizen.stratum === 'athlete';
  const competes = isAthlete && k === muscleEdit;
  const place = lifeIndex(citizen.group, citizen.sex, citizen.age);
  const income = disposableIncome(citizen.income, meanGrossIncome);
  const price = terms.price[code] ?? 0;
  const subsidy = way === ways.lawful && rank < 0.2 ? law.enhancementSubsidy : 0;
  const paysOwn = way === ways.army ? 0 : price * (1 - subsidy);
  const share = (earningsGain(k, isAthlete, terms.decoder) * citizen.income - constants.repay * paysOwn) / income;
  const years = Math.min(constants.horizon, terms.life.lifeYears[place] ?? 0);
  let rest = worth(k, code, place, terms) + citizen.taste;
  if (k === muscleEdit && !isAthlete) rest += terms.roleModel;
  if (competes) rest -= terms.sanction;
  const peers = peersOf(citizen, k, active, terms);
  const pull = (competes ? (terms.prize * constants.prizeIncome) / income : 0) + pressureOn(competes, way, peers, terms);
  const isAffordable = 1 + share >= constants.incomeLeft;
  const isWanted = isAffordable && outweighs(years, share, rest + pull);
  const isFree = isAffordable && outweighs(years, share, rest);
  const heard = awareness(citizen, constants.bassInnovation, peers, active, terms);
  const aware = Math.min(1, competes && way === ways.black ? heard * law.shift.doping : heard);
  const wants = isWanted ? aware : 0;
  citizen.wants = way === ways.army ? Math.max(wants, terms.mandate) : wants;
  citizen.wantsFreely = isFree ? aware : 0;
  citizen.ownPayment = citizen.wants * paysOwn;
  citizen.publicPayment = way === ways.army || way === ways.lawful ? citizen.wants * (price - paysOwn) : 0;
  if (isFree && !active) tally.wanting[k] = (tally.wanting[k] ?? 0) + weight;
  if (terms.rationed[code] !== 1) return;
  const demand = rank < lowerRanks ? tally.demandLow : tally.demandHigh;
  demand[k] = (demand[k] ?? 0) + weight * citizen.wants;
}

/** π */
function pressureOn(competes: boolean, way: number, peers: number, terms: Terms): number {
  if (way !== ways.lawful && way !== ways.army && !competes) return 0;
  const { always, perPeer } = competes ? terms.pressSport : way === ways.army ? terms.pressArmy : terms.pressMarket;
  return always + perPeer * peers;
}

/** qalyValue · eff · GAIN − fear · LOSS − hesitation */
function worth(k: number, code: number, place: number, terms: Terms): number {
  const gain = constants.qalyValue * (terms.efficacy[k] ?? 0) * (terms.life.gain[k]?.[place] ?? 0);
  return gain - (terms.fear[code] ?? 0) * (terms.life.loss[place] ?? 0) - (terms.hesitation[code] ?? 0);
}

/** Share of the patients of a rank whom the public covers. */
function coverOf({ subsidy, meansTest }: Law, rank: number): number {
  if (meansTest) return subsidy * clip(constants.meansTaper * (1 - rank), 0, 1);
  return clip(subsidy * (1 + constants.coverSlope * (1 - subsidy) * (2 * rank - 1)), 0, 1);
}

/** Bass, before it is cut at 1 */
function awareness({ rank }: Citizen, own: number, peers: number, active: boolean, terms: Terms): number {
  const heard = own + constants.bassImitation * peers + (active ? constants.bassContest : 0);
  return heard * (active ? 1 : 1 + terms.slope * (rank - 0.5)) * terms.attention;
}

/** F */
function peersOf({ stratum }: Citizen, k: number, active: boolean, terms: Terms): number {
  if (!active) return terms.peers[k] ?? 0;
  return stratum === 'athlete' ? terms.peersAthletes : terms.peersSoldiers;
}
