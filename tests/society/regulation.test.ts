import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  expressionChange,
  expressionOf,
  genes,
  inverse,
  knockOuts,
  learnedRegulation,
  network,
  product,
  regulation,
} from '../../shared/society/regulation.ts';

const identity = (size: number) => Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));

function expectClose(actual: readonly (readonly number[])[], expected: readonly (readonly number[])[]): void {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  for (const [i, row] of expected.entries()) for (const [j, entry] of row.entries()) expect(actual[i]?.[j]).toBeCloseTo(entry, 10);
}

describe('regulation', () => {
  test('one gene that halves another and one that doubles itself through a loop', () => {
    // y1 = x1; y2 = −.5 y1 + x2; y3 = .5 y3 + x3
    const a = [
      [0, 0, 0],
      [-0.5, 0, 0],
      [0, 0, 0.5],
    ];
    const x = [
      [1, 2],
      [1, 1],
      [1, 0],
    ];
    expectClose(regulation(a, x), [
      [1, 2],
      [0.5, 0],
      [2, 0],
    ]);
  });

  test('Y = WX has as many rows as genes and as many columns as samples, and solves Y = AY + X', () => {
    const entry = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    const rows = (columns: number) => fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(rows(3), rows(4), (a, x) => {
        const y = regulation(a, x);
        const again = product(a, y).map((row, i) => row.map((value, j) => value + (x[i]?.[j] ?? 0)));
        expectClose(again, y);
      }),
    );
  });

  test('the inverse needs a change of rows, and a singular matrix has none', () => {
    const matrix = [
      [0, 2, 1],
      [1, 0, 0],
      [3, 1, 1],
    ];
    expectClose(product(matrix, inverse(matrix)), identity(3));
    expect(() =>
      inverse([
        [1, 2],
        [2, 4],
      ]),
    ).toThrow();
  });

  test('in the toy network the muscle gene also feels myostatin through IGF1', () => {
    const w = regulation(network, identity(genes.length));
    expect(w[genes.indexOf('MYH')]?.[genes.indexOf('MSTN')]).toBeCloseTo(-0.55 + 0.35 * -0.2, 12);
    expect(w[genes.indexOf('TP53')]?.[genes.indexOf('MSTN')]).toBeCloseTo(-0.25 * -0.2, 12);
    expect(w[genes.indexOf('HBG')]?.[genes.indexOf('BCL11A')]).toBeCloseTo(-0.7, 12);
  });

  test('the source text’s example: Y = WX with its square W, in tenths that give its result', () => {
    const w = [
      [0.5, 0.2, 0.3],
      [0.2, 0.3, 0.4],
      [0.1, 0.5, 0.2],
    ];
    const x = [
      [0.2, 0.3, 0.1, 0.4],
      [0.3, 0.4, 0.2, 0.1],
      [0.4, 0.3, 0.5, 0.2],
    ];
    expectClose(product(w, x), [
      [0.28, 0.32, 0.24, 0.28],
      [0.29, 0.3, 0.28, 0.19],
      [0.25, 0.29, 0.21, 0.13],
    ]);
  });
});

describe('regulation learnt from knock-outs', () => {
  const w = regulation(network, identity(genes.length));
  const y = regulation(network, knockOuts);

  test('seven cultures tell all of W, if nothing pulls it to zero', () => {
    expect(knockOuts.map((row) => row.length)).toEqual(genes.map(() => 7));
    expectClose(learnedRegulation(y, knockOuts, 0), w);
  });

  test('one culture tells nothing of the single arrows', () => {
    const first = (matrix: readonly (readonly number[])[]) => matrix.map((row) => row.slice(0, 1));
    expect(() => learnedRegulation(first(y), first(knockOuts), 0)).toThrow();
  });

  test('the larger λ, the smaller the arrows; at last nothing is left', () => {
    const size = (lambda: number) => {
      const squares = learnedRegulation(y, knockOuts, lambda).flat();
      return squares.reduce((sum, entry) => sum + entry * entry, 0);
    };
    const sizes = [0, 0.01, 0.1, 1, 10, 1e6].map(size);
    for (const [i, larger] of sizes.slice(0, -1).entries()) expect(sizes[i + 1]).toBeLessThan(larger);
    expect(sizes.at(-1)).toBeLessThan(1e-6);
  });
});

describe('what a person’s genes express (G of the source text)', () => {
  const w = [
    [1, 0],
    [-0.5, 1],
  ];
  const u = [[1], [0.8]];
  const change = [[-0.6], [0]];

  test('carriers gain nothing from an edit, and who is neither stays as they are', () => {
    expect(expressionOf('carrier', w, u, change)).toEqual(u);
    expect(expressionOf('neither', w, u, change)).toEqual(u);
  });

  test('who is edited expresses W(U + ΔU)', () => {
    expectClose(expressionOf('edited', w, u, change), [[0.4], [0.6]]);
  });

  test('two edits differ by W times the difference of what they add', () => {
    const more = expressionOf('edited', w, u, change);
    const none = expressionOf('edited', w, u, [[0], [0]]);
    expectClose(
      more.map((row, i) => [(row[0] ?? 0) - (none[i]?.[0] ?? 0)]),
      product(w, change),
    );
  });
});

describe('losing a gene', () => {
  test('changes expression in proportion to the share of cells', () => {
    const whole = expressionChange('MSTN', 1);
    const half = expressionChange('MSTN', 0.5);
    for (const gene of genes) expect(half[gene]).toBeCloseTo(whole[gene] / 2, 12);
    expect(whole.MSTN).toBeCloseTo(-1, 12);
    expect(whole.MYH).toBeCloseTo(0.62, 12);
  });

  test('of BCL11A wakes fetal haemoglobin and leaves muscle alone', () => {
    const change = expressionChange('BCL11A', 0.8);
    expect(change.HBG).toBeCloseTo(0.56, 12);
    expect(change.MYH).toBeCloseTo(0, 12);
  });
});
