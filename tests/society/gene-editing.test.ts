import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseGuide, editEffects, type Guide, guides, hitScore, loadFactor, offTargetLoad, specificity } from '../../shared/society/gene-editing.ts';
import { network } from '../../shared/society/regulation.ts';

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

  test('load counts cuts beside the target for each cut at it, and adds half of itself to the hazard', () => {
    expect(offTargetLoad([])).toBe(0);
    expect(offTargetLoad([100, 14.9])).toBeCloseTo(1.149, 12);
    expect(loadFactor(0)).toBe(1);
    expect(loadFactor(0.4)).toBeCloseTo(1.2, 12);
    expect(loadFactor(0.4, 2)).toBeCloseTo(1.8, 12);
  });

  test('each further mismatch makes a cut rarer; mismatches side by side hinder it more than far apart', () => {
    expect(hitScore([8, 9])).toBeLessThan(hitScore([8]));
    expect(hitScore([8, 9, 10])).toBeLessThan(hitScore([8, 9]));
    expect(hitScore([0, 4])).toBeGreaterThan(hitScore([0, 1]));
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

  test('where the arrow from myostatin to muscle is weaker, the same edit does less', () => {
    const weaker = network.map((row) => row.map((entry) => (entry === -0.55 ? -0.2 : entry)));
    const guide: Guide = { editedShare: 0.5, specificity: 100, load: 0 };
    expect(editEffects(guide, weaker).muscle).toBeCloseTo((0.27 * 0.5) / 0.45, 12);
    expect(editEffects(guide, weaker).efficacy).toBe(editEffects(guide).efficacy);
  });

  test('muscle stops growing at 1.2', () => {
    expect(edit(0.94).muscle).toBe(1.2);
  });
});
