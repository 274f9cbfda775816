/**
 * Gene editing, steps 2 and 3: candidate guides, their off-target score and load, the choice among them, and what the edit
 * then does. Step 1 is in regulation.ts, step 4 in trial.ts and approval.ts, step 5 in clinic.ts.
 * docs/model.md § Gene editing.
 */
import { clip } from '../numeric/arithmetic.ts';
import { purposes, uniform } from '../numeric/random.ts';
import { constants } from './constants.ts';
import { expressionChange, type Matrix } from './regulation.ts';

/** A place in the genome that resembles the target: which of the guide's 20 letters don't match, 0 far from the PAM. */
export type Mismatches = readonly number[];

/** letters of a guide */
export const guideLength = 20;

/** How much a mismatch at each place hinders the cut, Hsu 2013, as in CRISPOR's crispor.py [V]. */
const hinders = [0, 0, 0.014, 0, 0, 0.395, 0.317, 0, 0.389, 0.079, 0.445, 0.508, 0.613, 0.851, 0.732, 0.828, 0.615, 0.804, 0.685, 0.583] as const;

/**
 * How readily a guide cuts a site, 0..100 (Hsu 2013):
 * 100 Π(1 − w_e) · 1/(((19 − d̄)/19) · 4 + 1) [n ≥ 2] · 1/n², d̄ the mean gap between neighbouring mismatches.
 */
export function hitScore(mismatches: Mismatches): number {
  const places = [...mismatches].sort((a, b) => a - b);
  const n = places.length;
  if (n === 0) return 100;
  const weights = places.reduce((score, place) => score * (1 - (hinders[place] ?? 0)), 1);
  const meanGap = n < 2 ? 0 : ((places[n - 1] ?? 0) - (places[0] ?? 0)) / (n - 1); // gaps between neighbours add up to the span
  const closeness = n < 2 ? 1 : 1 / (((19 - meanGap) / 19) * 4 + 1);
  return (100 * weights * closeness) / (n * n);
}

/** 0..100: 100 cuts nothing but its target. */
export function specificity(hits: readonly number[]): number {
  return 10_000 / (100 + sum(hits));
}

/** Σ hits/100: cuts beside the target for each cut at it. */
export function offTargetLoad(hits: readonly number[]): number {
  return sum(hits) / 100;
}

export interface Guide {
  /** η: share of cells that are edited */
  readonly editedShare: number;
  readonly specificity: number;
  /** Σ hits/100: the hazard of gene products is multiplied by 1 + offTargetHazard · load */
  readonly load: number;
}

/** × hazard of a gene product's procedure: 1 + offTargetHazard · load. Trials count what the product does, not what a guide adds. */
export function loadFactor(load: number, perUnit: number = constants.offTargetHazard): number {
  return 1 + perUnit * load;
}

const candidates = constants.guides;
/** Draws kept for each guide: more than 2 + 114 sites · 5. */
const drawsPerGuide = 1000;

/** The eight candidates of a world, for both targets: η = editedLeast + editedSpan · u, sites with 2 to 4 mismatches each. */
export function guides(seed: number): readonly Guide[] {
  return Array.from({ length: candidates }, (_, candidate) => {
    let index = candidate * drawsPerGuide;
    const draw = () => uniform(seed, 0, purposes.guide, index++);
    const editedShare = constants.editedLeast + constants.editedSpan * draw();
    const sites = constants.sitesLeast + Math.floor(constants.sitesSpan * draw());
    const hits = Array.from({ length: sites }, () => hitScore(drawMismatches(draw)));
    return { editedShare, specificity: specificity(hits), load: offTargetLoad(hits) };
  });
}

function drawMismatches(draw: () => number): Mismatches {
  const left = Array.from({ length: guideLength }, (_, place) => place);
  const count = 2 + Math.floor(3 * draw());
  return Array.from({ length: count }, () => left.splice(Math.floor(left.length * draw()), 1)).flat();
}

/** Of the guides that are specific enough the one that edits most cells; if none is, the most specific. */
export function chooseGuide(from: readonly Guide[], specFloor: number): Guide {
  const allowed = from.filter((guide) => guide.specificity >= specFloor);
  const better = allowed.length > 0 ? (a: Guide, b: Guide) => a.editedShare > b.editedShare : (a: Guide, b: Guide) => a.specificity > b.specificity;
  return (allowed.length > 0 ? allowed : from).reduce((best, guide) => (better(guide, best) ? guide : best));
}

export interface EditEffects {
  /** effG of the therapy, 0...935: 29 of 31 responded [V] */
  readonly efficacy: number;
  /** effGE of the muscle edit, 0..1.2 */
  readonly muscle: number;
  /** what the muscle edit costs the cell's guard TP53, 0..1; adds tp53Hazard · tp53 to its hazard, unseen by trials */
  readonly tp53: number;
  readonly load: number;
}

/** SAE per procedure that a muscle edit adds because it quietens p53; no trial sees it. @param tp53 0..1 lost */
export function unseenHazard(tp53: number): number {
  return constants.tp53Hazard * tp53;
}

/**
 * effG = editResponse · clip(ΔHBG/editFull, 0, 1); effGE = clip(ΔMYH/muscleFull, 0, muscleMost); tp53 = clip(−ΔTP53, 0, 1).
 * @param arrowsOf the network, unless it is the toy one
 */
export function editEffects(guide: Guide, arrowsOf?: Matrix): EditEffects {
  const blood = expressionChange('BCL11A', guide.editedShare, arrowsOf);
  const muscle = expressionChange('MSTN', guide.editedShare, arrowsOf);
  return {
    efficacy: constants.editResponse * clip(blood.HBG / constants.editFull, 0, 1),
    muscle: clip(muscle.MYH / constants.muscleFull, 0, constants.muscleMost),
    tp53: clip(-muscle.TP53, 0, 1),
    load: guide.load,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
