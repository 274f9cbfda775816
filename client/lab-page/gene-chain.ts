/** Gene editing from dial to clinic: what each stage makes of the one before. Every figure comes from the society's own functions. */
import { approvalChance, mostEvents } from '../../shared/society/approval.ts';
import { type ClinicYear, clinicYears } from '../../shared/society/clinic.ts';
import { constants } from '../../shared/society/constants.ts';
import {
  chooseGuide,
  type EditEffects,
  editEffects,
  type Guide,
  guideLength,
  guides,
  hitScore,
  loadFactor,
  unseenHazard,
} from '../../shared/society/gene-editing.ts';
import { lawOf } from '../../shared/society/law.ts';
import { levers } from '../../shared/society/levers.ts';
import { lifeIndex, lifeValues } from '../../shared/society/life-values.ts';
import { statusQuo } from '../../shared/society/policy.ts';
import {
  expressionChange,
  type Gene,
  genes,
  knockOuts,
  learnedRegulation,
  type Matrix,
  network,
  regulation,
  type Target,
  targets,
} from '../../shared/society/regulation.ts';
import { type StratumId, strata, stratumTable } from '../../shared/society/strata.ts';
import { type Product, productIds, products } from '../../shared/society/technologies.ts';
import { priorBelief, type TrialRule, type TrialRuleId, trialRules } from '../../shared/society/trial.ts';
import type { Dials, GeneDial } from './dial-specs.ts';
import { across, type Points, pointsOf } from './points.ts';

/** What each edit is for: the gene that should rise, the product that it becomes. */
export const uses = {
  BCL11A: { goal: 'HBG', product: 'geneTherapy' },
  MSTN: { goal: 'MYH', product: 'muscleEdit' },
} as const;

export const clinicHorizon = 21;

export interface GeneChain {
  readonly target: Target;
  readonly goal: 'HBG' | 'MYH';
  readonly choice: {
    /** change of expression with all cells edited */
    readonly whole: number;
    readonly learned: number;
    readonly guard: number;
    /** over the share of cells edited, 0..1 */
    readonly lines: () => { readonly goal: Points; readonly learned: Points; readonly guard: Points };
  };
  readonly design: {
    readonly candidates: readonly Guide[];
    readonly allowed: number;
    readonly chosen: Guide;
    readonly effects: EditEffects;
    /** 0..1.2: of the therapy or of the muscle edit */
    readonly efficacy: number;
    /** share of cells that the chosen guide edits, over the floor 0..100 */
    readonly line: () => Points;
  };
  readonly load: {
    readonly factor: number;
    /** hit score over the place of the first mismatch 1..20 */
    readonly line: () => Points;
    readonly single: () => Points;
    readonly highest: { readonly place: number; readonly score: number };
  };
  readonly validation: {
    readonly rule: TrialRuleId;
    readonly trial: TrialRule;
    readonly chance: number;
    readonly most: number;
    /** chance of approval over the true hazard, by rule */
    readonly lines: () => Readonly<Record<TrialRuleId, Points>>;
  };
  readonly clinic: {
    readonly passed: readonly ClinicYear[];
    readonly refused: readonly ClinicYear[];
    readonly anybody: boolean;
    /** procedures in the first year for each place on the dial */
    readonly placesPerDial: number;
  };
}

export function geneChain(dials: Dials<GeneDial>): GeneChain {
  const target = targets[dials.target] ?? 'BCL11A';
  const { goal, product } = uses[target];
  const arrows = pressed(target, dials.arrow);
  const candidates = guides(dials.world);
  const chosen = chooseGuide(candidates, dials.spec);
  const effects = editEffects(chosen, arrows);
  const efficacy = target === 'BCL11A' ? effects.efficacy : effects.muscle;
  const factor = loadFactor(chosen.load, dials.perLoad);
  const validation = validate(dials, products[product]);
  const unseen = target === 'MSTN' ? unseenHazard(effects.tp53) : 0;
  return {
    target,
    goal,
    choice: choose(target, goal, arrows, dials.pull),
    design: {
      candidates,
      allowed: candidates.filter((guide) => guide.specificity >= dials.spec).length,
      chosen,
      effects,
      efficacy,
      line: () => pointsOf(floorsOf(candidates), (floor) => chooseGuide(candidates, floor).editedShare),
    },
    load: { factor, ...cuts(dials.mismatches, dials.gap) },
    validation,
    clinic: treat(dials, products[product], validation, { hazard: dials.hazard * factor + unseen, efficacy }),
  };
}

/** Floors at which another guide may be chosen: just at a guide's own specificity and just above it. */
function floorsOf(candidates: readonly Guide[]): readonly number[] {
  return [0, 100, ...candidates.flatMap(({ specificity }) => [specificity, specificity + 1e-6])].toSorted((a, b) => a - b);
}

/** The toy network with the arrows out of one gene made stronger or weaker. */
function pressed(target: Target, factor: number): Matrix {
  const column = genes.indexOf(target);
  return network.map((row) => row.map((entry, from) => (from === column ? factor * entry : entry)));
}

function choose(target: Target, goal: Gene, arrows: Matrix, lambda: number): GeneChain['choice'] {
  const w = learnedRegulation(regulation(arrows, knockOuts), knockOuts, lambda);
  const drive = knockOuts[genes.indexOf(target)]?.[0] ?? 0;
  const slope = w[genes.indexOf(goal)]?.[genes.indexOf(target)] ?? 0;
  const whole = expressionChange(target, 1, arrows);
  const shares = across(0, 1, 21);
  const learned = (share: number) => -share * drive * slope;
  return {
    whole: whole[goal],
    learned: learned(1),
    guard: whole.TP53,
    lines: () => ({
      goal: pointsOf(shares, (share) => expressionChange(target, share, arrows)[goal]),
      learned: pointsOf(shares, learned),
      guard: pointsOf(shares, (share) => expressionChange(target, share, arrows).TP53),
    }),
  };
}

function cuts(mismatches: number, gap: number): Omit<GeneChain['load'], 'factor'> {
  const scoreOf = (first: number, count: number): number => hitScore(Array.from({ length: count }, (_, i) => first - 1 + i * gap));
  const places = (count: number) => across(1, guideLength - (count - 1) * gap, guideLength - (count - 1) * gap);
  const line = pointsOf(places(mismatches), (place) => scoreOf(place, mismatches));
  const [place, score] = line.reduce((best, point) => (point[1] > best[1] ? point : best), line[0] ?? [1, 0]);
  return { line: () => line, single: () => pointsOf(places(1), (first) => scoreOf(first, 1)), highest: { place, score } };
}

function validate({ rule: place, hazard, limit }: Dials<GeneDial>, product: Product): GeneChain['validation'] {
  const rule = levers.trial.options[place] ?? levers.trial.statusQuo;
  const prior = priorBelief(product.priorHazard);
  const hazards = across(0, 0.2, 41);
  const chances = (one: TrialRule): Points => pointsOf(hazards, (true_) => approvalChance(true_, prior, one, limit));
  return {
    rule,
    trial: trialRules[rule],
    chance: approvalChance(hazard, prior, trialRules[rule], limit),
    most: mostEvents(prior, trialRules[rule], limit),
    lines: () => ({ accelerated: chances(trialRules.accelerated), standard: chances(trialRules.standard), strict: chances(trialRules.strict) }),
  };
}

function treat(
  { watching, places }: Dials<GeneDial>,
  product: Product,
  { rule, trial }: GeneChain['validation'],
  edit: { readonly hazard: number; readonly efficacy: number },
): GeneChain['clinic'] {
  const policy = { ...statusQuo, trial: rule, surveillance: watching };
  const law = lawOf({ years: clinicHorizon, policy, shifts: {}, product: null, concerned: null, truth: null });
  const patients = product.patients.length === 0 ? null : product.patients.reduce((sum, id) => sum + (stratumTable[id].persons ?? 0), 0);
  const placesPerDial = product.initialCapacity / products.geneTherapy.initialCapacity;
  const plan = {
    product,
    law,
    ...edit,
    patients,
    places: places * placesPerDial,
    ...typical(product),
  };
  return {
    passed: clinicYears({ ...plan, passedIn: trial.years }, clinicHorizon),
    refused: clinicYears({ ...plan, passedIn: null }, clinicHorizon),
    anybody: patients === null,
    placesPerDial,
  };
}

/** Whom an average patient stands for: ages of today's patients, or those who may buy an enhancement. */
const ageSpans: Partial<Readonly<Record<StratumId, readonly [from: number, to: number]>>> = {
  sickleCell: [0, 51],
  cysticFibrosis: [0, 54],
  general: [constants.marketFrom, constants.marketTo],
};

/** QALYs won at efficacy 1 and lost by one SAE, and late SAE, of the average person who comes, both sexes alike. */
function typical(product: Product): { readonly gain: number; readonly loss: number; readonly lateEvents: number } {
  const values = lifeValues();
  const k = productIds.findIndex((id) => products[id] === product);
  let persons = 0;
  const sums = { gain: 0, loss: 0, lateEvents: 0 };
  for (const id of product.patients.length === 0 ? (['general'] as const) : product.patients) {
    const [from, to] = ageSpans[id] ?? [0, 0];
    const each = (stratumTable[id].persons ?? 1) / (2 * (to - from + 1));
    for (const sex of [0, 1]) {
      for (let age = from; age <= to; age++) {
        const at = lifeIndex(strata.indexOf(id), sex, age);
        persons += each;
        sums.gain += each * (values.gain[k]?.[at] ?? 0);
        sums.loss += each * (values.loss[at] ?? 0);
        sums.lateEvents += each * (values.lateEvents[k]?.[at] ?? 0);
      }
    }
  }
  return { gain: sums.gain / persons, loss: sums.loss / persons, lateEvents: sums.lateEvents / persons };
}
