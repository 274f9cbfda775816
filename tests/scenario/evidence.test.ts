import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { drawCount, drawCounts, drawTruth, keyCards, type Posterior, posterior, truthFactors, worlds } from '../../shared/scenario/evidence.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';

const scenario = scenarios['first-threshold'];
const round1 = roundAt(scenario, 0);
const seeds = Array.from({ length: 400 }, (_, i) => i + 1);

describe('the truth', () => {
  test('z is half the sum of four components, one a seat, and a round keeps it for the whole session', () => {
    for (const { components, z } of drawTruth(scenario, 7)) {
      expect(z).toBeCloseTo(roleIds.reduce((sum, role) => sum + components[role], 0) / 2, 12);
    }
    expect(drawTruth(scenario, 7)).toEqual(drawTruth(scenario, 7));
    expect(drawTruth(scenario, 7)).not.toEqual(drawTruth(scenario, 8));
  });

  test('over many sessions z is standard normal and the components have nothing to do with each other', () => {
    const drawn = Array.from({ length: 4000 }, (_, i) => firstOf(drawTruth(scenario, i)));
    const zs = drawn.map((truth) => truth.z);
    expect(Math.abs(mean(zs))).toBeLessThan(0.06);
    expect(Math.abs(mean(zs.map((z) => z * z)) - 1)).toBeLessThan(0.08);
    for (const [a, b] of pairs(roleIds))
      expect(Math.abs(mean(drawn.map(({ components }) => components[a] * components[b]))), `${a}, ${b}`).toBeLessThan(0.06);
  });

  test('a high z means more capacity and less hazard, and changes nothing else in round 1', () => {
    expect(truthFactors(round1, 0)).toEqual({ capacity: 1, hazard: 1, lateHazard: 1, adversarySpeed: 1 });
    const high = truthFactors(round1, 1);
    expect(high.capacity).toBeCloseTo(2.2255, 4);
    expect(high.hazard).toBeCloseTo(0.6065, 4);
    expect([high.lateHazard, high.adversarySpeed]).toEqual([1, 1]);
  });
});

describe('key cards', () => {
  test.each<[RoleId, readonly [number, number, number]]>([
    ['patient', [175, 203, 220]],
    ['regulator', [44, 21, 10]],
    ['soldier', [16, 30, 44]],
    ['athlete', [63, 48, 30]],
  ])('the %s’s card shows %j on average when its component is −1, 0, 1', (role, expected) => {
    const card = keyCardOf(role);
    const drawn = [-1, 0, 1].map((component) => mean(seeds.map((seed) => drawCount(card, component, seed, 0))));
    const spread = Math.sqrt(card.key.n / 4 / seeds.length); // at most, of the mean of the drawn counts
    drawn.forEach((average, i) => {
      const chance = 1 / (1 + Math.exp(-card.key.a - card.key.b * (i - 1)));
      expect(Math.round(card.key.n * chance)).toBe(expected[i]);
      expect(Math.abs(average - card.key.n * chance)).toBeLessThan(4 * spread);
    });
  });

  test.each<[number, RoleId, readonly [number, number, number]]>([
    [2, 'patient', [9, 20, 40]],
    [2, 'regulator', [48, 36, 21]],
    [2, 'soldier', [10, 21, 36]],
    [2, 'athlete', [13, 26, 45]],
    [3, 'patient', [43, 18, 7]],
    [3, 'regulator', [47, 34, 20]],
    [3, 'soldier', [16, 30, 44]],
    [3, 'athlete', [19, 36, 54]],
  ])('in round %i the %s’s card is expected to show %j', (number, role, expected) => {
    const card = keyCards(roundAt(scenario, number - 1)).find((one) => one.role === role);
    if (card === undefined) throw new Error(`the ${role} has no key card`);
    expect([-1, 0, 1].map((component) => Math.round(card.key.n / (1 + Math.exp(-card.key.a - card.key.b * component))))).toEqual(expected);
  });

  test.each([1, 2])('whichever card comes first in a later round (%i), it takes about a quarter of the variance', (index) => {
    const round = roundAt(scenario, index);
    for (const card of keyCards(round)) {
      const variance = mean(seeds.map((seed) => posterior(round, [{ card: card.id, x: drawCounts(scenario, index, seed)[card.id] ?? 0 }]).variance));
      expect(Math.abs(variance - 0.77), card.id).toBeLessThan(0.02);
    }
  });

  test('counts spread as a binomial does', () => {
    const card = keyCardOf('soldier');
    const counts = Array.from({ length: 4000 }, (_, seed) => drawCount(card, 0, seed, 0));
    const variance = mean(counts.map((x) => (x - 30) * (x - 30)));
    expect(Math.abs(variance - 15)).toBeLessThan(1.2);
  });

  test('a count is a whole number from 0 to n, whatever the component', () => {
    const component = fc.double({ min: -40, max: 40, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...keyCards(round1)), component, fc.maxSafeNat(), (card, z, seed) => {
        const x = drawCount(card, z, seed, 0);
        expect(Number.isInteger(x) && x >= 0 && x <= card.key.n).toBe(true);
      }),
    );
  });

  test('a round’s counts are those of its four key cards; other cards have none', () => {
    expect(Object.keys(drawCounts(scenario, 0, 3)).sort()).toEqual(
      keyCards(round1)
        .map((card) => card.id)
        .sort(),
    );
    expect(drawCounts(scenario, 9, 3)).toEqual({});
    const plain = round1.cards.find((card) => card.key === undefined);
    if (plain === undefined) throw new Error('there is no plain card');
    expect(drawCount(plain, 0, 3, 0)).toBe(0);
  });
});

describe('what the table believes', () => {
  test('without a card it believes the prior', () => {
    expect(posterior(round1, [])).toEqual({ mean: 0, variance: 1 });
  });

  test.each([
    [0, 1],
    [1, 0.88],
    [2, 0.73],
    [3, 0.56],
    [4, 0.28],
  ])('with %i cards its belief is %f wide', (shown, width) => {
    const widths = seeds.map((seed) => Math.sqrt(believed(seed, roleIds.slice(0, shown)).variance));
    expect(Math.abs(mean(widths) - width)).toBeLessThan(0.02);
  });

  test('every card takes about a quarter of the variance, whichever comes first', () => {
    for (const role of roleIds) {
      const variance = mean(seeds.map((seed) => believed(seed, [role]).variance));
      expect(Math.abs(variance - 0.77), role).toBeLessThan(0.02);
    }
  });

  test('cards bring the estimate closer to the truth: its error falls from about .8 to about .2', () => {
    const errors = [0, 1, 2, 3, 4].map((shown) => mean(seeds.map((seed) => Math.abs(believed(seed, roleIds.slice(0, shown)).mean - zOf(seed)))));
    for (let i = 1; i < errors.length; i++) expect(errors[i]).toBeLessThan(errors[i - 1] ?? 0);
    expect(Math.abs((errors[0] ?? 0) - 0.82)).toBeLessThan(0.08);
    expect(Math.abs((errors[4] ?? 0) - 0.22)).toBeLessThan(0.03);
  });

  test('with all four cards the sign of z is right in about 91 of 100 sessions', () => {
    const right = seeds.filter((seed) => Math.sign(believed(seed, roleIds).mean) === Math.sign(zOf(seed))).length;
    expect(Math.abs(right / seeds.length - 0.91)).toBeLessThan(0.04);
  });

  test.each([0, 1, 2])(
    'what rounds promise of cards holds in each (index %i): width by cards shown, error, shift, how often it is right',
    (index) => {
      const round = roundAt(scenario, index);
      const told = seeds.map((seed) => {
        const counts = drawCounts(scenario, index, seed);
        const readings = keyCards(round).map((card) => ({ card: card.id, x: counts[card.id] ?? 0 }));
        return {
          z: drawTruth(scenario, seed)[index]?.z ?? Number.NaN,
          beliefs: [0, 1, 2, 3, 4].map((shown) => posterior(round, readings.slice(0, shown))),
        };
      });
      const with4 = told.map(({ z, beliefs }) => ({ z, belief: beliefs[4] ?? { mean: Number.NaN, variance: Number.NaN } }));
      const near = (found: number, designed: number, apart: number): void => expect(Math.abs(found - designed), `${found}`).toBeLessThan(apart);
      for (const [shown, width] of [1, 0.88, 0.73, 0.56, 0.28].entries()) {
        near(mean(told.map(({ beliefs }) => Math.sqrt(beliefs[shown]?.variance ?? Number.NaN))), width, 0.02);
      }
      for (const [shown, variance] of [1, 0.77, 0.54, 0.31, 0.08].entries()) {
        near(mean(told.map(({ beliefs }) => beliefs[shown]?.variance ?? Number.NaN)), variance, 0.02);
      }
      near(mean(told.map(({ z }) => Math.abs(z))), 0.82, 0.08);
      near(mean(with4.map(({ z, belief }) => Math.abs(belief.mean - z))), 0.22, 0.03);
      near(
        mean(told.flatMap(({ beliefs }) => beliefs.slice(1).map((belief, i) => Math.abs(belief.mean - (beliefs[i]?.mean ?? Number.NaN))))),
        0.38,
        0.04,
      );
      near(mean(with4.map(({ z, belief }) => (Math.sign(belief.mean) === Math.sign(z) ? 1 : 0))), 0.915, 0.04);
      const within80 = 1.2816; // standard deviations to either side
      near(mean(with4.map(({ z, belief }) => (Math.abs(belief.mean - z) < within80 * Math.sqrt(belief.variance) ? 1 : 0))), 0.805, 0.05);
    },
  );

  test('the order in which cards are shown changes nothing, and a card that tells nothing of z changes nothing', () => {
    const readings = Object.entries(drawCounts(scenario, 0, 5)).map(([card, x]) => ({ card, x }));
    expect(posterior(round1, readings.toReversed())).toEqual(posterior(round1, readings));
    expect(posterior(round1, [...readings, { card: 'patient-what-it-takes', x: 0 }])).toEqual(posterior(round1, readings));
  });

  test('its worlds lie at equally likely places of the belief', () => {
    const belief = { mean: 0.5, variance: 0.25 };
    const zs = worlds(belief, 16);
    expect(zs).toHaveLength(16);
    expect(mean(zs)).toBeCloseTo(0.5, 12);
    expect(zs.toSorted((a, b) => a - b)).toEqual(zs);
    expect(Math.abs(mean(zs.map((z) => (z - 0.5) * (z - 0.5))) - 0.25)).toBeLessThan(0.02);
    expect(worlds(belief, 1)).toEqual([0.5]);
  });
});

function keyCardOf(role: RoleId): ReturnType<typeof keyCards>[number] {
  const card = keyCards(round1).find((one) => one.role === role);
  if (card === undefined) throw new Error(`the ${role} has no key card`);
  return card;
}

function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('the list is empty');
  return first;
}

function zOf(seed: number): number {
  return firstOf(drawTruth(scenario, seed)).z;
}

/** The belief of a table of that session when these seats show their key cards. */
function believed(seed: number, roles: readonly RoleId[]): Posterior {
  const counts = drawCounts(scenario, 0, seed);
  const shown = keyCards(round1).filter((card) => roles.includes(card.role));
  return posterior(
    round1,
    shown.map((card) => ({ card: card.id, x: counts[card.id] ?? 0 })),
  );
}

function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}
