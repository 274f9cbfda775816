/** What the Lab's stages make of the dials, and of each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brainChain } from '../../client/lab-page/brain-chain.ts';
import { brainDials, type DialSpec, type Dials, geneDials, todays, turnedBack } from '../../client/lab-page/dial-specs.ts';
import { geneChain } from '../../client/lab-page/gene-chain.ts';
import { across, heightAt, pointsOf } from '../../client/lab-page/points.ts';
import { tableOf } from '../../client/lab-page/stage-view.ts';
import { decoderRate } from '../../shared/society/brain-computer.ts';
import { chooseGuide, editEffects, guides, loadFactor } from '../../shared/society/gene-editing.ts';

const gene = todays(geneDials);
const brain = todays(brainDials);

/** Every dial anywhere on its rail. */
const anywhere = <Id extends string>(specs: Readonly<Record<Id, DialSpec>>): fc.Arbitrary<Dials<Id>> => {
  const stops = Object.entries<DialSpec>(specs).map(([id, { min, max, step }]) => {
    const values = fc.nat({ max: Math.round((max - min) / step) }).map((i) => Math.min(max, min + i * step));
    return [id, values] as const;
  });
  // Object.fromEntries forgets which keys it was given; the table says which they are
  return fc.record(Object.fromEntries(stops) as Record<Id, fc.Arbitrary<number>>);
};

describe('dials', () => {
  test('stand on their rails today, on a step of it', () => {
    for (const [id, { min, max, step, today }] of Object.entries<DialSpec>({ ...geneDials, ...brainDials })) {
      expect(today >= min && today <= max, id).toBe(true);
      const steps = (today - min) / step;
      expect(Math.abs(steps - Math.round(steps)), id).toBeLessThan(1e-6);
    }
  });

  test('go back to today one by one', () => {
    const turned = { ...gene, spec: 90, limit: 0.1 };
    expect(turnedBack(geneDials, turned, ['spec'])).toEqual({ ...gene, limit: 0.1 });
    expect(turnedBack(geneDials, turned, ['spec', 'limit'])).toEqual(gene);
  });
});

describe('gene editing', () => {
  test('shows what the society runs with: the same guide, effects and hazard factor', () => {
    const { design, load } = geneChain({ ...gene, world: 17, spec: 60 });
    const chosen = chooseGuide(guides(17), 60);
    expect(design.chosen).toEqual(chosen);
    expect(design.effects).toEqual(editEffects(chosen));
    expect(load.factor).toBe(loadFactor(chosen.load));
  });

  test('a stage hands on to the next: a guide with more load costs more healthy years in the clinic', () => {
    const lost = (dials: Dials<keyof typeof geneDials>) => geneChain(dials).clinic.passed.at(-1)?.lost ?? 0;
    const [loose, strict] = [geneChain({ ...gene, spec: 0 }), geneChain({ ...gene, spec: 80 })];
    expect(loose.design.chosen.load).toBeGreaterThan(strict.design.chosen.load);
    expect(lost({ ...gene, spec: 0 })).toBeGreaterThan(lost({ ...gene, spec: 80 }));
  });

  test('who follows muscle gets the enhancement: it waits for its trial, and anybody may come', () => {
    const { clinic, goal, choice } = geneChain({ ...gene, target: 1 });
    expect(goal).toBe('MYH');
    expect(choice.whole).toBeCloseTo(0.62, 12);
    expect(clinic.anybody).toBe(true);
    expect(clinic.passed[1]?.treated).toBe(0);
    expect(clinic.passed[2]?.treated).toBeGreaterThan(0);
    expect(clinic.refused.at(-1)?.treatedSoFar).toBe(0);
  });

  test('the curves pass through what the dials say, wherever these stand', () => {
    fc.assert(
      fc.property(anywhere(geneDials), (dials) => {
        const { choice, design, validation, clinic } = geneChain(dials);
        expect(heightAt(choice.lines().goal, 1)).toBeCloseTo(choice.whole, 9);
        expect(heightAt(design.line(), dials.spec)).toBeCloseTo(design.chosen.editedShare, 9);
        expect(heightAt(validation.lines()[validation.rule], dials.hazard)).toBeCloseTo(validation.chance, 9);
        for (const { waiting, won, lost, treated } of clinic.passed) {
          expect(Math.min(waiting, won, lost, treated)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('doubt pulls what was learnt below the truth, never above it', () => {
    for (const target of [0, 1]) {
      const { choice } = geneChain({ ...gene, target, pull: 1 });
      expect(choice.learned).toBeLessThan(choice.whole);
      expect(choice.learned).toBeGreaterThan(0);
      const sure = geneChain({ ...gene, target }).choice;
      expect(sure.learned).toBeCloseTo(sure.whole, 9);
    }
  });
});

describe('a brain–computer interface', () => {
  test('today starts where the society’s decoder starts', () => {
    const { acquisition, fusion } = brainChain({ ...brain, year: 0 });
    expect(acquisition.dPrime).toBeCloseTo(2.2, 9);
    expect(fusion.rate).toBeCloseTo(decoderRate(0), 9);
  });

  test('a clearer signal reads more, says more, is worth more and gives away more', () => {
    const [weak, clear] = [brainChain({ ...brain, snr: 1 }), brainChain({ ...brain, snr: 6 })];
    expect(clear.processing.right).toBeGreaterThan(weak.processing.right);
    expect(clear.conversion.perMinute).toBeGreaterThan(weak.conversion.perMinute);
    expect(clear.fusion.rate).toBeGreaterThan(weak.fusion.rate);
    expect(clear.fusion.breaches).toBeGreaterThan(weak.fusion.breaches);
  });

  test('privacy pays for a healthy user, and costs a patient more than it saves', () => {
    expect(brainChain(brain).fusion.privacyLeaves).toBe('more');
    expect(brainChain({ ...brain, who: 1 }).fusion.privacyLeaves).toBe('fewer');
    expect(brainChain({ ...brain, breach: 0 }).fusion.privacyLeaves).toBe('fewer');
  });

  test('the curves pass through what the dials say, and won − lost is left', () => {
    fc.assert(
      fc.property(anywhere(brainDials), (dials) => {
        const { learning, fusion } = brainChain(dials);
        const { won, lost, left } = fusion.lines();
        expect(heightAt(learning.line(), 10)).toBeCloseTo(learning.dPrime, 9);
        expect(heightAt(left, dials.privacy)).toBeCloseTo(fusion.net, 6);
        for (const [kept, height] of left) expect(height).toBeCloseTo(heightAt(won, kept) - heightAt(lost, kept), 9);
        expect(heightAt(lost, 1)).toBeCloseTo(0, 12);
      }),
      { numRuns: 15 },
    );
  });
});

describe('curves in numbers', () => {
  const line = { id: 'a', label: 'A', kind: 'main' as const, points: pointsOf(across(0, 40, 41), (x) => x * x) };
  const axis = { label: 'x', show: String };

  test('a table has at most eleven rows, and a dash where a shorter line has ended', () => {
    const short = { id: 'b', label: 'B', kind: 'second' as const, points: pointsOf(across(0, 20, 21), (x) => x) };
    const { head, rows } = tableOf(axis, axis, [line, short], '–');
    expect(head).toEqual(['x', 'A', 'B']);
    expect(rows).toHaveLength(11);
    expect(rows[1]).toEqual(['4', '16', '4']);
    expect(rows.at(-1)).toEqual(['40', '1600', '–']);
  });

  test('between two points a line is straight, and outside it is nothing', () => {
    expect(heightAt(line.points, 1.5)).toBe(2.5);
    expect(heightAt(line.points, 0)).toBe(0);
    expect(heightAt(line.points, 41)).toBeNaN();
    expect(heightAt(line.points, -1)).toBeNaN();
  });
});
