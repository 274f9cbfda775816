import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseGuide,
  editEffects,
  type Guide,
  genes,
  guides,
  hitScore,
  inverse,
  network,
  product,
  regulation,
  specificity,
} from '../../shared/society/gene-editing.ts';

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
});

describe('off-target hits (Hsu 2013, as CRISPOR computes them)', () => {
  test.each([
    [[], 100],
    [[0], 100],
    [[13], 14.9],
    [[0, 19], 10.425],
    [[5, 10], 2.126575],
    [[19], 41.7],
  ])('mismatches at %j score %s', (mismatches, expected) => {
    expect(hitScore(mismatches)).toBeCloseTo(expected, 9);
  });

  test('the order in which mismatches are named does not matter', () => {
    expect(hitScore([10, 5, 17])).toBe(hitScore([5, 10, 17]));
  });

  test('a guide that hits nothing else is wholly specific; a perfect second target halves it', () => {
    expect(specificity([])).toBe(100);
    expect(specificity([100])).toBe(50);
  });
});

describe('guides of a world', () => {
  test('are eight, the same for a seed, within their ranges', () => {
    for (const seed of [0, 1, 2 ** 53 - 1]) {
      const drawn = guides(seed);
      expect(drawn).toHaveLength(8);
      expect(guides(seed)).toEqual(drawn);
      for (const guide of drawn) {
        expect(guide.editedShare).toBeGreaterThan(0.5);
        expect(guide.editedShare).toBeLessThan(0.95);
        expect(guide.specificity).toBeCloseTo(10_000 / (100 + 100 * guide.load), 9);
      }
    }
    expect(guides(1)).not.toEqual(guides(2));
  });

  const guide = (editedShare: number, score: number): Guide => ({ editedShare, specificity: score, load: 100 / score - 1 });
  const three = [guide(0.9, 40), guide(0.7, 60), guide(0.6, 90)];

  test('the most effective of those specific enough is chosen', () => {
    expect(chooseGuide(three, 0)).toBe(three[0]);
    expect(chooseGuide(three, 50)).toBe(three[1]);
    expect(chooseGuide(three, 60)).toBe(three[1]);
    expect(chooseGuide(three, 80)).toBe(three[2]);
  });

  test('if none is specific enough, the most specific', () => {
    expect(chooseGuide(three, 95)).toBe(three[2]);
  });

  test('a higher floor never edits more cells', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 31 }),
        fc.double({ min: 0, max: 95, noNaN: true }),
        fc.double({ min: 0, max: 95, noNaN: true }),
        (seed, a, b) => {
          const drawn = guides(seed);
          const loose = chooseGuide(drawn, Math.min(a, b));
          const tight = chooseGuide(drawn, Math.max(a, b));
          expect(tight.editedShare).toBeLessThanOrEqual(loose.editedShare);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('what an edit does', () => {
  const edit = (editedShare: number) => editEffects({ editedShare, specificity: 100, load: 0.25 });

  test('editing no cell does nothing; many cells reach the ceiling of the trial', () => {
    expect(edit(0)).toEqual({ efficacy: 0, muscle: 0, tp53: 0, load: 0.25 });
    expect(edit(0.95).efficacy).toBe(0.935);
  });

  test('half of the cells', () => {
    expect(edit(0.5).efficacy).toBeCloseTo((0.935 * 0.7 * 0.5) / 0.55, 12);
    expect(edit(0.5).muscle).toBeCloseTo((0.62 * 0.5) / 0.45, 12);
    expect(edit(0.5).tp53).toBeCloseTo(0.05 * 0.5, 12);
  });

  test('muscle stops growing at 1.2', () => {
    expect(edit(0.94).muscle).toBe(1.2);
  });
});
