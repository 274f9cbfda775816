import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveSeed, fillUniforms, philox, purposes, uniform } from '../../shared/numeric/random.ts';

const largestSeed = 2 ** 53 - 1;

function digits(counter: readonly [number, number, number, number], key: readonly [number, number]): string {
  const out = new Uint32Array(4);
  philox(...counter, ...key, out);
  return [...out].map((word) => word.toString(16).padStart(8, '0')).join(' ');
}

test('Philox4x32-10 gives the known answers of its authors', () => {
  const ones = 0xffffffff;
  expect(digits([0, 0, 0, 0], [0, 0])).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
  expect(digits([ones, ones, ones, ones], [ones, ones])).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd');
  expect(digits([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toBe('d16cfe09 94fdcceb 5001e420 24126ea1');
});

describe('uniforms of a citizen', () => {
  const draw = (slot: number, year: number, purpose: number, generation: number, seed: number, domain: number) => {
    const out = new Float64Array(4);
    fillUniforms(out, slot, year, purpose, generation, seed, domain);
    return [...out];
  };
  const seeds = fc.integer({ min: 0, max: largestSeed });

  test('lie strictly inside (0, 1) and are the same at every call', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), seeds, (slot, year, seed) => {
        const first = draw(slot, year, purposes.population, 0, seed, 0);
        expect(first).toEqual(draw(slot, year, purposes.population, 0, seed, 0));
        for (const u of first) expect(u > 0 && u < 1).toBe(true);
      }),
    );
  });

  test('differ when anything they are for differs, also the upper bits of the seed', () => {
    const base = [5, 3, purposes.population, 1, 2 ** 40 + 7, 2] as const;
    const variants = base.map((_, changed) => base.map((value, i) => (i === changed ? value + 1 : value)));
    const upper = [...base.slice(0, 4), 2 ** 41 + 7, 2];
    const results = [base, ...variants, upper].map(([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => draw(a, b, c, d, e, f).join());
    expect(new Set(results).size).toBe(results.length);
  });

  test('have the mean, spread and independence of uniforms', () => {
    const out = new Float64Array(4);
    const n = 40_000;
    let sum = 0;
    let squares = 0;
    let neighbours = 0;
    for (let slot = 0; slot < n; slot++) {
      fillUniforms(out, slot, 1, purposes.population, 0, 42, 0);
      const [a = 0, b = 0] = out;
      sum += a;
      squares += (a - 0.5) ** 2;
      neighbours += (a - 0.5) * (b - 0.5);
    }
    // four standard errors
    expect(Math.abs(sum / n - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(squares / n - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n));
    expect(Math.abs(neighbours / n)).toBeLessThan(4 / 12 / Math.sqrt(n));
  });
});

describe('occasional draws', () => {
  test('each index is a draw of its own, and none is a citizen’s', () => {
    const out = new Float64Array(4);
    const seen = new Set<number>();
    for (let index = 0; index < 400; index++) {
      seen.add(uniform(9, 0, purposes.population, index));
      fillUniforms(out, index, 0, purposes.population, 0, 9, 0);
      for (const u of out) seen.add(u);
    }
    expect(seen.size).toBe(400 + 1600);
  });
});

describe('purposes', () => {
  test('no number is given twice', () => {
    const numbers = Object.values(purposes);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('derived seeds', () => {
  test('are whole numbers that a double holds, and differ by seed and by purpose', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: largestSeed }), (seed) => {
        const plan = deriveSeed(seed, 'plan');
        expect(Number.isSafeInteger(plan) && plan >= 0).toBe(true);
        expect(plan).toBe(deriveSeed(seed, 'plan'));
        expect(plan).not.toBe(deriveSeed(seed, 'bot'));
        expect(plan).not.toBe(deriveSeed(seed === 0 ? 1 : seed - 1, 'plan'));
        expect(plan).not.toBe(seed);
      }),
    );
  });

  test('a neighbouring seed changes about half of the bits', () => {
    let changed = 0;
    for (let seed = 0; seed < 500; seed++) {
      let difference = BigInt(deriveSeed(seed, 'plan')) ^ BigInt(deriveSeed(seed + 1, 'plan'));
      for (; difference > 0n; difference >>= 1n) changed += Number(difference & 1n);
    }
    expect(changed / 500 / 53).toBeGreaterThan(0.47);
    expect(changed / 500 / 53).toBeLessThan(0.53);
  });
});
