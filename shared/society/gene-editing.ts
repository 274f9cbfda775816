/**
 * Gene editing, from the choice of a target to what the edit does: a toy network of regulation, candidate guides,
 * their off-target score, the choice among them. Trials and clinics are in trial.ts and the year.
 * docs/model.md § Gene editing, steps 1 to 3.
 */
import { clip } from '../numeric/arithmetic.ts';
import { purposes, uniform } from '../numeric/random.ts';
import { constants } from './constants.ts';
import { recordOf } from './record-of.ts';

/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[];

/**
 * Expression Y (genes × samples) from drive X (genes × samples) and regulation A (genes × genes, spectral radius < 1):
 * Y = A Y + X, so Y = W X with W = (I − A)⁻¹. The source text multiplied X by W, sizes 3×4 by 3×4, which is undefined.
 */
export function regulation(a: Matrix, x: Matrix): Matrix {
  return product(inverse(a.map((row, i) => row.map((entry, j) => (i === j ? 1 : 0) - entry))), x);
}

export function product(left: Matrix, right: Matrix): Matrix {
  const columns = right[0]?.length ?? 0;
  return left.map((row) => Array.from({ length: columns }, (_, j) => row.reduce((sum, entry, k) => sum + entry * (right[k]?.[j] ?? 0), 0)));
}

/** Gauss and Jordan with the largest pivot of each column. Throws if there is none. */
export function inverse(matrix: Matrix): Matrix {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    const best = rows.slice(column).reduce((found, row) => (Math.abs(row[column] ?? 0) > Math.abs(found[column] ?? 0) ? row : found));
    const pivot = best[column] ?? 0;
    if (pivot === 0) throw new Error('This matrix has no inverse.');
    rows[rows.indexOf(best)] = rows[column] ?? best;
    const scaled = best.map((entry) => entry / pivot);
    rows[column] = scaled;
    for (let i = 0; i < size; i++) {
      const row = rows[i];
      const factor = row?.[column] ?? 0;
      if (i === column || row === undefined || factor === 0) continue;
      rows[i] = row.map((entry, j) => entry - factor * (scaled[j] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
}

/** The toy network [A]: losing BCL11A lets fetal haemoglobin (HBG) rise, losing myostatin (MSTN) lets muscle (MYH) grow. */
export const genes = ['BCL11A', 'HBG', 'MSTN', 'MYH', 'IGF1', 'TP53'] as const;
type Gene = (typeof genes)[number];

/** Arrows: `from` changes `to` by this much for each unit. */
const arrows: readonly { readonly to: Gene; readonly from: Gene; readonly effect: number }[] = [
  { to: 'HBG', from: 'BCL11A', effect: -0.7 },
  { to: 'MYH', from: 'MSTN', effect: -0.55 },
  { to: 'MYH', from: 'IGF1', effect: 0.35 },
  { to: 'IGF1', from: 'MSTN', effect: -0.2 },
  { to: 'TP53', from: 'IGF1', effect: -0.25 },
];
const drive: Readonly<Record<Gene, number>> = { BCL11A: 1, HBG: 0.75, MSTN: 1, MYH: 1.2, IGF1: 0.8, TP53: 1.2 };

export const network: Matrix = genes.map((to) => genes.map((from) => arrows.find((arrow) => arrow.to === to && arrow.from === from)?.effect ?? 0));

/** Change of each gene's expression when a share of cells loses the target: x ← (1 − share) x. */
function expressionChange(target: Gene, share: number): Readonly<Record<Gene, number>> {
  const change = regulation(
    network,
    genes.map((gene) => [gene === target ? -share * drive[gene] : 0]), // Y is linear in X: the change of X gives the change of Y
  );
  return recordOf(genes, (gene) => change[genes.indexOf(gene)]?.[0] ?? 0);
}

/** A place in the genome that resembles the target: which of the guide's 20 letters don't match, 0 far from the PAM. */
export type Mismatches = readonly number[];

const guideLength = 20;

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

export interface Guide {
  /** η: share of cells that are edited */
  readonly editedShare: number;
  readonly specificity: number;
  /** Σ hits/100: the hazard of gene products is multiplied by 1 + offTargetHazard · load */
  readonly load: number;
}

/** × hazard of gene products added for each unit of off-target load */
export const offTargetHazard = constants.offTargetHazard;

const candidates = 8;
/** Draws kept for each guide: more than 2 + 114 sites · 5. */
const drawsPerGuide = 1000;

/** The eight candidates of a world, for both targets [A]: η = .5 + .45 u, 5 to 114 sites with 2 to 4 mismatches each. */
export function guides(seed: number): readonly Guide[] {
  return Array.from({ length: candidates }, (_, candidate) => {
    let index = candidate * drawsPerGuide;
    const draw = () => uniform(seed, 0, purposes.guide, index++);
    const editedShare = constants.editedLeast + constants.editedSpan * draw();
    const sites = 5 + Math.floor(110 * draw());
    const hits = Array.from({ length: sites }, () => hitScore(drawMismatches(draw)));
    return { editedShare, specificity: specificity(hits), load: sum(hits) / 100 };
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

/** SAE per procedure for each unit of TP53 lost */
export const tp53Hazard = constants.tp53Hazard;

export function editEffects(guide: Guide): EditEffects {
  const blood = expressionChange('BCL11A', guide.editedShare);
  const muscle = expressionChange('MSTN', guide.editedShare);
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
