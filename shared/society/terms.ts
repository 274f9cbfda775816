/**
 * What everybody meets in one year, computed once: who may have what, at which price, how dangerous it is and how
 * dangerous people think it is. The passes over the citizens read these tables and nothing else of the law.
 *
 * There are four ways to a product, and a *code* names product and way: code = product + 8 · way.
 */
import { clip } from '../numeric/arithmetic.ts';
import type { Assumptions } from './assumptions.ts';
import { expectedBreaches, experienceGained } from './brain-computer.ts';
import { labelOf } from './clinic.ts';
import { constants } from './constants.ts';
import { type EditEffects, loadFactor, unseenHazard } from './gene-editing.ts';
import { drive, type Law, type Market, type Military, type Sport } from './law.ts';
import { type LifeValues, lifeValues } from './life-values.ts';
import { compensationLevy, listPrice, safety, supplyUnder, usableCapacity } from './price.ts';
import type { Society } from './society.ts';
import { medical, type Product, type ProductId, productIds, products } from './technologies.ts';
import { beliefMean } from './trial.ts';

export const ways = { lawful: 0, army: 8, ownRisk: 16, black: 24 } as const;
export const productMask = 7;
const codes = 32;
/** considers nothing this year */
export const nothing = 255;

export const muscleEdit = productIds.indexOf('muscleEdit');
export const microRobots = productIds.indexOf('microRobots');
const count = productIds.length;

export interface Terms {
  readonly year: number;
  readonly law: Law;
  readonly assumptions: Assumptions;
  /** what lives, harms and products are worth under these assumptions */
  readonly life: LifeValues;
  /** share of lasting harm that care for life removes */
  readonly repair: number;
  readonly edit: EditEffects;
  /** bf, the decoder's rate */
  readonly decoder: number;
  /** what each product's effects are multiplied by */
  readonly efficacy: Float64Array;
  /** [product] earnings gain while held, share of gross income: of active athletes, and of everybody else */
  readonly earningsAthletes: Float64Array;
  readonly earningsOthers: Float64Array;
  /** place of the period's product; −1 for none */
  readonly focus: number;
  /** share of patients who decline: those with less reluctance */
  readonly declining: number;

  /** [product] 1 if it exists; 1 if a civilian may lawfully have it now */
  readonly arrived: Uint8Array;
  readonly available: Uint8Array;
  /** [product] patients with less severity are treated */
  readonly label: Float64Array;
  /** code by which an active athlete considers the muscle edit; `nothing` if not at all */
  readonly athleteWay: number;
  /** 1 if people of 18 to 40 turn to the black market for the muscle edit */
  readonly underground: boolean;

  /** [product] list price, $; supply and places of the year */
  readonly list: Float64Array;
  readonly supply: number;
  readonly places: Float64Array;
  /** [code] whole price, $; 1 if places are rationed */
  readonly price: Float64Array;
  readonly rationed: Uint8Array;
  /** [code] log-odds that one QALY of LOSS takes away: qalyValue · m · κ */
  readonly fear: Float64Array;
  /** [code] θ (1 + distrustDelay (1 − trust)) */
  readonly hesitation: Float64Array;
  /** log-odds by which athletes' example draws others to the muscle edit */
  readonly roleModel: number;
  /** log-odds of an athlete's prize, and of what a ban takes from it */
  readonly prize: number;
  readonly sanction: number;

  /** [code] probability of a serious adverse event at the procedure; factor of late hazard */
  readonly hazard: Float64Array;
  readonly lateFactor: Float64Array;
  /** [product] and [held bits]: late events a year of holders; and of those who dope */
  readonly lateHazard: Float64Array;
  readonly lateOfHeld: Float64Array;
  readonly lateOfDopers: Float64Array;

  /** F by product, of active athletes, of active soldiers */
  readonly peers: Float64Array;
  readonly peersAthletes: number;
  readonly peersSoldiers: number;
  /** how much more the rich hear of a product, per unit of rank; how much anybody listens; share of cover that a means test's forms leave */
  readonly slope: number;
  readonly attention: number;
  readonly takeUp: number;
  /** π at F = 0 and per unit of F: log-odds that keeping up adds. After what consent protects. */
  readonly pressSport: Pressure;
  readonly pressArmy: Pressure;
  readonly pressMarket: Pressure;
  /** probability at least that an ordered soldier is enhanced in a year; 0 without an order */
  readonly mandate: number;

  /** expected breaches a user-year */
  readonly breaches: number;
}

interface Pressure {
  readonly always: number;
  readonly perPeer: number;
}

export function termsOf(society: Society, law: Law, edit: EditEffects, decoder: number): Terms {
  const { year, trust, assumptions } = society;
  const supply = supplyUnder(law.priceCap);
  const safe = safety(law, society.innovation, assumptions);
  const focus = law.product === null ? -1 : productIds.indexOf(law.product);
  const isStopped = year < society.moratoriumEnds;
  const efficacy = new Float64Array(count);
  const arrived = new Uint8Array(count);
  const available = new Uint8Array(count);
  const label = new Float64Array(count);
  const list = new Float64Array(count);
  const places = new Float64Array(count);
  const price = new Float64Array(codes);
  const rationed = new Uint8Array(codes);
  const fear = new Float64Array(codes);
  const hesitation = new Float64Array(codes);
  const hazard = new Float64Array(codes);
  const lateFactor = new Float64Array(codes);
  const lateHazard = new Float64Array(count);
  /** κ without the way's own danger */
  const dread =
    (1 + constants.distrustRisk * (1 - trust)) *
    (1 - constants.consentRisk + constants.consentRisk * law.consent) *
    (1 - constants.compRisk * law.compensation);
  const wary = 1 + constants.distrustDelay * (1 - trust);

  society.products.forEach((state, k) => {
    const id = productAt(k);
    const product = products[id];
    efficacy[k] = efficacyOf(product, edit, decoder);
    arrived[k] = year >= society.arrives[id] ? 1 : 0;
    const isOpen = state.isApproved && !(k >= medical && isStopped);
    available[k] = arrived[k] === 1 && isOpen ? 1 : 0;
    label[k] = labelOf(product, state.passedIn === null ? null : year - state.passedIn);
    list[k] = listPrice(product, state.made, society.innovation);
    places[k] = usableCapacity(product, state.capacity, law, supply, society.crowding) * state.truthCapacity;
    const mean = beliefMean(state.a, state.b);
    const whole = law.priceCap * (list[k] ?? 0) + compensationLevy(mean, law.compensation);
    const cards = k === focus ? law.shift.hazard : 1;
    const load = product.isGeneEdit ? loadFactor(edit.load) : 1;
    // A muscle edit that quietens p53 is more dangerous than any trial can see.
    const unseen = k === muscleEdit ? unseenHazard(edit.tp53) : 0;
    for (const way of [ways.lawful, ways.army, ways.ownRisk, ways.black]) {
      const code = k + way;
      const isFree = k >= medical && way === ways.lawful && law.market === 'free';
      const danger = way === ways.black ? constants.blackHazard : way === ways.ownRisk || isFree ? constants.freeHazard : 1;
      const discount = way === ways.black || way === ways.ownRisk ? constants.blackPrice * law.shift.blackPrice : isFree ? constants.freePrice : 1;
      price[code] = whole * discount;
      rationed[code] = way === ways.lawful || (way === ways.army && law.military !== 'mandatory') ? 1 : 0;
      fear[code] = constants.qalyValue * mean * dread * danger;
      hesitation[code] = product.hesitancy * wary;
      hazard[code] = state.hazard * safe * load * danger * cards + unseen;
      lateFactor[code] = safe * cards * state.truthLate * (way === ways.black ? constants.blackHazard : 1);
    }
    lateHazard[k] = product.lateHazard * (lateFactor[k] ?? 0);
  });

  const lateOfHeld = new Float64Array(1 << count);
  const lateOfDopers = new Float64Array(1 << count);
  for (let held = 0; held < 1 << count; held++) {
    for (let k = 0; k < count; k++) {
      if ((held & (1 << k)) === 0) continue;
      const late = lateHazard[k] ?? 0;
      lateOfHeld[held] = (lateOfHeld[held] ?? 0) + late;
      lateOfDopers[held] = (lateOfDopers[held] ?? 0) + (k === muscleEdit ? late * constants.blackHazard : late);
    }
  }

  const copied = society.peersAthletes * (law.sport === 'ban' ? constants.roleModelBan : 1);
  const mayBuyEdit = law.market !== 'closed' && available[muscleEdit] === 1;
  return {
    year,
    law,
    assumptions,
    life: lifeValues(assumptions.illnessWeight),
    repair: assumptions.compRepair * law.compensation,
    edit,
    decoder,
    efficacy,
    earningsAthletes: Float64Array.from(productIds, (_, k) => earningsGain(k, true, decoder)),
    earningsOthers: Float64Array.from(productIds, (_, k) => earningsGain(k, false, decoder)),
    focus,
    declining: (constants.declineShare * (1 - trust)) / (1 - constants.trust0),
    arrived,
    available,
    label,
    athleteWay: athleteWay(law, arrived[muscleEdit] === 1, available[muscleEdit] === 1),
    underground: arrived[muscleEdit] === 1 && !mayBuyEdit,
    list,
    supply,
    places,
    price,
    rationed,
    fear,
    hesitation,
    roleModel: constants.roleModel * copied * wary,
    prize: constants.dopingWin * (law.sport === 'permitted' ? constants.classPrize : 1),
    sanction:
      law.sport === 'ban' ? constants.dopingSanction + constants.inspection * (law.surveillance - constants.inspectionAt) + law.shift.sanction : 0,
    peers: Float64Array.from(society.products, (state) => state.peers),
    peersAthletes: society.peersAthletes,
    peersSoldiers: society.peersSoldiers,
    slope: assumptions.rankAwareness * (1 - constants.quotaAware * law.quota) * (1 - constants.consentAware * law.consent) + law.shift.slope,
    attention: clip(constants.attentionAlways + constants.attentionTrust * trust, constants.attentionLeast, constants.attentionMost),
    takeUp: law.meansTest ? 1 - constants.meansHassle : 1,
    pressSport: softened(law, sportPressure[law.sport], 1, assumptions),
    pressArmy: softened(law, armyPressure[law.military], law.shift.pressure, assumptions),
    pressMarket: softened(law, marketPressure[law.market], law.shift.marketPressure, assumptions),
    mandate: law.military === 'mandatory' ? constants.pressMandate * law.shift.mandate * (1 - constants.consentMandate * law.consent) : 0,
    hazard,
    lateFactor,
    lateHazard,
    lateOfHeld,
    lateOfDopers,
    breaches: expectedBreaches(constants.breach * law.shift.breach, law.privacy, decoder),
  };
}

/** π of docs/model.md § Adoption: what the others' enhancement makes of refusing. */
const sportPressure: Readonly<Record<Sport, Pressure>> = {
  ban: { always: 0, perPeer: constants.pressSportBan },
  permitted: { always: 0, perPeer: constants.pressSportPermitted },
  open: { always: constants.pressSportOpenAlways, perPeer: constants.pressSportOpen },
};
const armyPressure: Readonly<Record<Military, Pressure>> = {
  ban: { always: 0, perPeer: 0 },
  voluntary: { always: constants.pressArmyAlways, perPeer: constants.pressArmy },
  mandatory: { always: constants.pressArmyOrder, perPeer: 0 },
};
const marketPressure: Readonly<Record<Market, Pressure>> = {
  closed: { always: 0, perPeer: 0 },
  licensed: { always: 0, perPeer: constants.pressMarketLicensed },
  free: { always: 0, perPeer: constants.pressMarketFree },
};

function softened(law: Law, pressure: Pressure, cards: number, { consentPress }: Assumptions): Pressure {
  const left = cards * (1 - consentPress * law.consent);
  return { always: pressure.always * left, perPeer: pressure.perPeer * left };
}

/** Experience of the decoder that this year adds, before anybody considers anything. */
export function decoderExperience(society: Society, law: Law): number {
  const holdersOf = (id: ProductId): number => society.products[productIds.indexOf(id)]?.holders ?? 0;
  const lessons = {
    interfaces: holdersOf('brainInterface'),
    stimulators: holdersOf('stimulator'),
    privacy: law.privacy,
    learning: law.shift.learning,
    drive: drive(law),
  };
  return experienceGained(lessons, society.assumptions);
}

/** The k-th product; places beyond the list don't occur. */
export function productAt(k: number): ProductId {
  return productIds[k] ?? 'geneTherapy';
}

/** Share of gross income; B-enh's grows with its decoder. */
export function earningsGain(k: number, isAthlete: boolean, decoder: number): number {
  const product: Product = products[productAt(k)];
  const gain = isAthlete ? product.earningsGainAthletes : product.earningsGainOthers;
  return product.efficacy === 'decoder' ? gain * decoder : gain;
}

function efficacyOf(product: Product, edit: EditEffects, decoder: number): number {
  if (product.efficacy === 'edit') return edit.efficacy;
  if (product.efficacy === 'muscle') return edit.muscle;
  return product.efficacy === 'decoder' ? decoder : 1;
}

/** Under a ban on the black market, in an open contest at own risk, in a class of its own as everybody. */
function athleteWay(law: Law, hasArrived: boolean, isAvailable: boolean): number {
  if (!hasArrived) return nothing;
  if (law.sport === 'ban') return muscleEdit + ways.black;
  if (law.sport === 'open') return muscleEdit + ways.ownRisk;
  return isAvailable ? muscleEdit + ways.lawful : nothing;
}
