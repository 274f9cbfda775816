/**
 * Gene editing, step 1, the choice of a target: how genes move each other, how that can be learnt, and what losing a
 * gene changes. docs/model.md § Gene editing, step 1.
 */
import { recordOf } from './record-of.ts';

/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[];

/**
 * Expression Y (genes × samples) from drive X (genes × samples) and regulation A (genes × genes, spectral radius < 1):
 * Y = A Y + X, so Y = W X with W = (I − A)⁻¹. Units: of the unedited cell's drive.
 * The source text multiplied X by W, sizes 3×4 by 3×4, which is undefined.
 */
export function regulation(a: Matrix, x: Matrix): Matrix {
  return product(inverse(a.map((row, i) => row.map((entry, j) => (i === j ? 1 : 0) - entry))), x);
}

/**
 * W learnt from cells whose drive was changed on purpose (knock-outs): ridge regression W = Y Xᵀ (X Xᵀ + λI)⁻¹ (Hoerl and
 * Kennard 1970 [M]). One matrix Y alone tells no W: it needs as many independent samples as genes, or λ > 0.
 * @param lambda λ ≥ 0, in squared units of drive: the larger, the more W is pulled towards 0
 */
export function learnedRegulation(y: Matrix, x: Matrix, lambda: number): Matrix {
  const across = transposed(x);
  const gram = product(x, across).map((row, i) => row.map((entry, j) => (i === j ? entry + lambda : entry)));
  return product(product(y, across), inverse(gram));
}

function transposed(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] ?? 0));
}

/** Of a person: born with the natural variant, edited, or neither. */
export type Genome = 'carrier' | 'edited' | 'neither';

/**
 * G_i of the source text, piecewise: U_i for carriers of the natural variant, W(U_i + ΔU) if edited, else U_i. Carriers
 * gain nothing. An edit passes through W even if it changes nothing, so only differences between two edits mean something;
 * the simulation uses W ΔX, and models no carriers.
 * @param u expression U_i (genes × 1) @param change ΔU, what the edit adds to it
 */
export function expressionOf(genome: Genome, w: Matrix, u: Matrix, change: Matrix): Matrix {
  if (genome !== 'edited') return u;
  return product(
    w,
    u.map((row, i) => row.map((entry, j) => entry + (change[i]?.[j] ?? 0))),
  );
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
export type Gene = (typeof genes)[number];

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

export const targets = ['BCL11A', 'MSTN'] as const;
/** What is edited: BCL11A as a therapy, myostatin for muscle. */
export type Target = (typeof targets)[number];

/**
 * Change of each gene's expression when a share η of cells loses the target: x_j ← (1 − η) x_j, so ΔY = W ΔX (a mosaic:
 * the mean over cells).
 * @param share η in 0..1
 * @param arrowsOf the network A; the toy one [A] unless another is tried
 */
export function expressionChange(target: Target, share: number, arrowsOf: Matrix = network): Readonly<Record<Gene, number>> {
  const change = regulation(
    arrowsOf,
    genes.map((gene) => [gene === target ? -share * drive[gene] : 0]), // Y is linear in X: the change of X gives the change of Y
  );
  return recordOf(genes, (gene) => change[genes.indexOf(gene)]?.[0] ?? 0);
}

/** X of seven cell cultures: untouched, and with each gene's drive taken away in turn. */
export const knockOuts: Matrix = genes.map((gene) => [drive[gene], ...genes.map((lost) => (lost === gene ? 0 : drive[gene]))]);
