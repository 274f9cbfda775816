import fc from 'fast-check';
import { expect, test } from 'vitest';
import { purposes } from '../../shared/numeric/random.ts';
import { fillFour, fillLuck, newLuck, threefry } from '../../shared/numeric/threefry.ts';

type Words = readonly [number, number, number, number];

function digits(counter: Words, key: Words): string {
  const out = new Uint32Array(4);
  threefry(...counter, ...key, out);
  return [...out].map((word) => word.toString(16).padStart(8, '0')).join(' ');
}

function fourOf(four: number, year: number, purpose: number, seed: number): readonly number[] {
  const luck = newLuck(4);
  fillFour(luck, 0, four, year, purpose, seed);
  return [...luck.uniforms.subarray(0, 4)];
}

test('Threefry4x32-20 gives the known answers of its authors', () => {
  const ones = 0xffffffff;
  expect(digits([0, 0, 0, 0], [0, 0, 0, 0])).toBe('9c6ca96a e17eae66 fc10ecd4 5256a7d8');
  expect(digits([ones, ones, ones, ones], [ones, ones, ones, ones])).toBe('2a881696 57012287 f6c7446e a16a6732');
  const pi = digits([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89]);
  expect(pi).toBe('59cd1dbb b8879579 86b5d00c ac8b6d84');
});

test('four neighbours’ luck lies strictly inside (0, 1) and is the same at every call', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 2 ** 53 - 1 }), (four, year, seed) => {
      const luck = fourOf(four, year, purposes.death, seed);
      expect(luck).toEqual(fourOf(four, year, purposes.death, seed));
      for (const u of luck) expect(u > 0 && u < 1).toBe(true);
    }),
  );
});

test('luck differs by slot, year, purpose and seed, also by the upper bits of the seed', () => {
  const base = [5, 3, purposes.death, 2 ** 40 + 7] as const;
  const variants = base.map((_, changed) => base.map((value, i) => (i === changed ? value + 1 : value)));
  const upper = [...base.slice(0, 3), 2 ** 41 + 7];
  const draws = [base, ...variants, upper].flatMap(([four = 0, year = 0, purpose = 0, seed = 0]) => fourOf(four, year, purpose, seed));
  expect(new Set(draws).size).toBe(4 * 6);
});

test('neighbours’ luck has the mean, spread and independence of uniforms', () => {
  const n = 40_000;
  let sum = 0;
  let squares = 0;
  let neighbours = 0;
  let years = 0;
  for (let four = 0; four < n; four++) {
    const [a = 0, b = 0] = fourOf(four, 1, purposes.death, 42);
    const [next = 0] = fourOf(four, 2, purposes.death, 42);
    sum += a;
    squares += (a - 0.5) ** 2;
    neighbours += (a - 0.5) * (b - 0.5);
    years += (a - 0.5) * (next - 0.5);
  }
  // four standard errors
  expect(Math.abs(sum / n - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
  expect(Math.abs(squares / n - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n));
  expect(Math.abs(neighbours / n)).toBeLessThan(4 / 12 / Math.sqrt(n));
  expect(Math.abs(years / n)).toBeLessThan(4 / 12 / Math.sqrt(n));
});

test('a run of slots may begin and end among four neighbours', () => {
  const luck = newLuck(7);
  fillLuck(luck, 6, 13, 9, purposes.death, 42);
  const uniforms = [1, 2, 3].flatMap((four) => fourOf(four, 9, purposes.death, 42));
  expect([...luck.uniforms.subarray(2, 9)]).toEqual(uniforms.slice(2, 9));
});
