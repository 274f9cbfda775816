/**
 * One year of a society, as the list of its blocks. What a year feels of displaced care, surcharge, capability,
 * adversary, crowding, decoder users and peers is last year's. Flows are expected values, stocks are as drawn.
 */
import { rationAll, treatBlock } from './adoption.ts';
import { decoderRate } from './brain-computer.ts';
import { type Burden, burdenOf, costPerHead, topGrossPerHead } from './budget.ts';
import { countBlock, countFifths, effectsOf, topFrom } from './census.ts';
import { markCareers } from './concerned.ts';
import { considerBlock, offersOf } from './consider.ts';
import { constants } from './constants.ts';
import { type CityFrames, photographBlock } from './frames.ts';
import type { EditEffects } from './gene-editing.ts';
import type { Law } from './law.ts';
import { liveBlock } from './living.ts';
import type { ConcernedId } from './plan.ts';
import type { Block } from './population.ts';
import { capacityGrowth } from './price.ts';
import { chunkSize } from './queue.ts';
import { athletesRevenue, combatDeathRate, nextAdversary } from './rivalry.ts';
import type { Society } from './society.ts';
import { endBlock, enhancementsOf, inCell, newRunning, newTally, overall, rankBins, type Tally, total } from './tally.ts';
import { medical, products } from './technologies.ts';
import { decoderExperience, productAt, type Terms, termsOf } from './terms.ts';
import { nextTrust, reportedShare } from './trust.ts';
import { runTrials, trialSpending, watch } from './watching.ts';

/** A year as it will be read: its counts, and what it made of the society. */
export interface YearRecord {
  readonly law: Law;
  readonly tally: Tally;
  readonly decoder: number;
  /** felt this year: last year's displaced care, QALYs a head, and surcharge; combat deaths a soldier-year, and without capability */
  readonly displaced: number;
  readonly surcharge: number;
  readonly combatRate: number;
  readonly combatRateUnarmed: number;
  /** expected breaches a user-year */
  readonly breaches: number;
  /** [cell] instalments paid this year, Σ over persons of the share of disposable income */
  readonly instalments: Float64Array;
  readonly cost: number;
  readonly burden: Burden;
  readonly trust: number;
  readonly treated: number;
  readonly eventRate: number;
  readonly reportedRate: number;
  readonly withdrawals: number;
  readonly scandal: number;
  readonly doping: number;
  readonly capability: number;
  readonly adversary: number;
  readonly edge: number;
  readonly revenue: number;
}

/** @param city its frame of this year is written, if there is one */
export function liveYear(society: Society, law: Law, edit: EditEffects, concerned: ConcernedId | null, city: CityFrames | null): YearRecord {
  const terms = beginYear(society, law, edit, concerned);
  const tally = newTally();
  livePeople(society, terms, tally, city);
  return endYear(society, terms, tally);
}

/** What everybody meets this year: the decoder has learnt, trials have ended, careers have begun. */
export function beginYear(society: Society, law: Law, edit: EditEffects, concerned: ConcernedId | null): Terms {
  society.decoderExperience += decoderExperience(society, law);
  runTrials(society, law);
  markCareers(society.population, concerned);
  return termsOf(society, law, edit, decoderRate(society.decoderExperience));
}

/** The city as people stand between two years, under the law that they have lived with. */
export function photographNow(society: Society, law: Law, edit: EditEffects, city: CityFrames): void {
  const { population } = society;
  const terms = termsOf(society, law, edit, decoderRate(society.decoderExperience));
  const effects = effectsOf(terms, society.displaced);
  for (const block of population.blocks) photographBlock(city, population, block, terms, effects);
}

/** The two passes over the citizens: of the society they read its people, its displaced care and its combat. */
export function livePeople(society: Society, terms: Terms, tally: Tally, city: CityFrames | null): void {
  const { population } = society;
  const offers = offersOf(terms);
  for (const block of population.blocks) considerBlock(population, block, terms, offers, tally);
  const places = rationAll(tally, terms);
  const effects = effectsOf(terms, society.displaced);
  for (const block of population.blocks) {
    const running = newRunning();
    for (const part of partsOf(block)) {
      treatBlock(population, part, terms, places, tally, running);
      countBlock(population, part, terms, effects, tally, running);
      if (city !== null) photographBlock(city, population, part, terms, effects);
      liveBlock(population, part, terms, society.combatRate, tally);
    }
    endBlock(tally, block.to - block.from, block.weight, running);
  }
  countFifths(tally);
}

/** A part's people stay in the processor's cache from one pass to the next. */
function partsOf(block: Block): readonly Block[] {
  const parts: Block[] = [];
  for (let from = block.from; from < block.to; from += chunkSize) parts.push({ ...block, from, to: Math.min(from + chunkSize, block.to) });
  return parts;
}

/** Instalments of an own payment: a share of it in the first year, less each year; present value 1. */
const firstInstalment = constants.instalmentFirst;
const nextInstalment = constants.instalmentNext;
/** Fewer products or users than this don't make a rate. */
const leastStock = constants.rateLeast;

/** What the year's counts make of the society. */
export function endYear(society: Society, terms: Terms, tally: Tally): YearRecord {
  const { law } = terms;
  const { sums } = tally;
  const felt = {
    displaced: society.displaced,
    surcharge: society.surcharge,
    combatRate: society.combatRate,
    combatRateUnarmed: society.combatRateUnarmed,
  };
  payInstalments(society, tally);

  const cost = costPerHead(tally, law, trialSpending(society, constants.trialCost), society.population.persons);
  const burden = burdenOf(cost, law, topGrossPerHead(tally, topFrom * rankBins), society.assumptions);
  society.displaced = burden.displaced;
  society.surcharge = burden.surcharge;

  growIndustry(society, terms, tally);
  const withdrawals = watch(society, law, tally.adopters);

  const adopters = total(tally.adopters);
  const enhanced = enhancementsOf(tally.holders);
  const brainUsers = overall(tally, inCell.brainUsers);
  const eventRate = sums.events / Math.max(leastStock, total(tally.holders));
  const reportedRate = eventRate * reportedShare(law);
  const athletesEnhanced = sums.athletes > 0 ? sums.athletesEnhanced / sums.athletes : 0;
  const doping = law.sport === 'ban' ? athletesEnhanced : 0;
  const burdenOfDisease = overall(tally, inCell.burden);
  const treated = burdenOfDisease > 0 ? overall(tally, inCell.burdenTreated) / burdenOfDisease : 0;
  const scandal = scandalOf(society, law, tally);
  const capability = sums.soldiers > 0 ? sums.capability / sums.soldiers : 0;
  const seen = {
    treated,
    eventRate,
    reportedRate,
    adopters,
    coercedShare: adopters > 0 ? total(tally.coerced) / adopters : 0,
    forcedShare: sums.soldierProcedures > 0 ? sums.soldierForced / sums.soldierProcedures : 0,
    breachRate: (terms.breaches * brainUsers) / Math.max(leastStock, brainUsers),
    brainUsers,
    withdrawals,
    scandal,
    doping,
    athletesEnhanced: society.peersAthletes,
    enhanced,
  };
  society.trust = nextTrust(society.trust, law, seen, society.assumptions);
  society.innovation +=
    constants.innovResearch * Math.sqrt(law.research) +
    constants.innovUse * Math.min(constants.innovUseMost, adopters / constants.innovUseUnit) * terms.supply;
  society.adversary = nextAdversary(society.adversary, law, capability, enhanced);
  const edge = capability + law.shift.edge - society.adversary;
  society.combatRate = combatDeathRate(edge);
  society.combatRateUnarmed = combatDeathRate(-society.adversary);
  rememberPeers(society, tally, athletesEnhanced);
  society.year++;

  return {
    ...felt,
    law,
    tally,
    decoder: terms.decoder,
    breaches: terms.breaches,
    instalments: society.instalments.slice(),
    cost,
    burden,
    trust: society.trust,
    treated,
    eventRate,
    reportedRate,
    withdrawals,
    scandal,
    doping,
    capability,
    adversary: society.adversary,
    edge,
    revenue: athletesRevenue(law, society.trust, athletesEnhanced, doping, society.surcharge),
  };
}

function payInstalments(society: Society, tally: Tally): void {
  const size = tally.cells.length / society.instalments.length;
  society.instalments.forEach((before, cell) => {
    const bought = tally.cells[cell * size + inCell.payments] ?? 0;
    society.instalments[cell] = nextInstalment * before + firstInstalment * bought;
  });
}

/** Units made, capacity, and the surgeons whom enhancement took from therapies. */
function growIndustry(society: Society, terms: Terms, tally: Tally): void {
  society.products.forEach((state, k) => {
    state.made += tally.adopters[k] ?? 0;
    state.capacity *= capacityGrowth(products[productAt(k)], terms.law, terms.supply, state.passedIn === null, terms.assumptions);
  });
  society.crowding = enhancementsOf(tally.adopters);
}

/** Unsafe products in wide use that nobody looked at. */
function scandalOf(society: Society, law: Law, tally: Tally): number {
  let scandal = 0;
  society.products.forEach((state, k) => {
    const { hazardLimit } = products[productAt(k)];
    if (state.isApproved && state.hazard > constants.scandalMargin * hazardLimit && (tally.adopters[k] ?? 0) > constants.scandalLeast)
      scandal += 1 - law.surveillance;
  });
  return law.shift.scandal * scandal;
}

/**
 * F: how common each product is among those who have it or would like it. Of enhancement only a third are asked a year.
 * Where nobody could want it (not approved, closed, a moratorium), former soldiers' equipment is no fashion: 0.
 */
function rememberPeers(society: Society, tally: Tally, athletesEnhanced: number): void {
  society.products.forEach((state, k) => {
    const civilians = k >= medical ? (tally.civilianHolders[k] ?? 0) : (tally.holders[k] ?? 0);
    const wanting = (tally.wanting[k] ?? 0) * (k >= medical ? constants.peersTurns : 1);
    state.holders = tally.holders[k] ?? 0;
    state.peers = wanting > 0 ? civilians / Math.max(constants.peersLeast, civilians + wanting) : 0;
  });
  society.peersAthletes = athletesEnhanced;
  society.peersSoldiers = tally.sums.soldiers > 0 ? tally.sums.soldiersEnhanced / tally.sums.soldiers : 0;
}
