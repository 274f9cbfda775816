import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../shared/numeric/fingerprint.ts';

const jsonValue = fc.jsonValue({ noUnicodeString: false });

/** The same value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reversed(entry)]),
  );
}

function bits(fingerprint: string): bigint {
  return BigInt(`0x${fingerprint}`);
}

describe('of a JSON value', () => {
  test('is sixteen hexadecimal digits, the same after a trip through text', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        const copy: unknown = JSON.parse(JSON.stringify(value));
        expect(fingerprintOf(value)).toMatch(/^[0-9a-f]{16}$/);
        expect(fingerprintOf(copy)).toBe(fingerprintOf(value));
      }),
    );
  });

  test('does not depend on the order of keys', () => {
    fc.assert(fc.property(jsonValue, (value) => fingerprintOf(reversed(value)) === fingerprintOf(value)));
  });

  test('different values differ', () => {
    const values = [null, true, false, 0, 1, -1, 0.1, 2 ** 53, '', '0', '1', 'true', [], {}, [[]], [0], [0, 0], [[0], 0], [0, [0]]];
    const records = [{ a: 1 }, { a: '1' }, { b: 1 }, { a: 1, b: 1 }, { a: { b: 1 } }, { ab: 1 }, [{ a: 1 }], ['a', 1], ['ab', 'c'], ['a', 'bc']];
    const all = [...values, ...records].map((value) => fingerprintOf(value));
    expect(new Set(all).size).toBe(all.length);
  });

  test('a field that is undefined is as good as absent; −0 is 0', () => {
    expect(fingerprintOf({ a: 1, b: undefined })).toBe(fingerprintOf({ a: 1 }));
    expect(fingerprintOf([-0])).toBe(fingerprintOf([0]));
  });

  test.each([
    ['NaN', Number.NaN],
    ['infinity', { a: [Infinity] }],
    ['undefined in a list', [undefined]],
    ['a function', { a: () => 1 }],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a typed array', new Float64Array(1)],
  ])('%s is refused', (_, value) => {
    expect(() => fingerprintOf(value)).toThrow();
  });

  test('known digits: a change here makes every stored fingerprint wrong', () => {
    expect([fingerprintOf(null), fingerprintOf({ trial: 'strict', quota: 0.25 })]).toEqual(['f5c17c5d87cdbe09', '2360f0563b632e80']);
  });

  test('no two of 60,000 small integers meet, and neighbours differ in about half of the bits', () => {
    const seen = new Set<string>();
    let changed = 0;
    const n = 60_000;
    let before = bits(fingerprintOf(0));
    seen.add(fingerprintOf(0));
    for (let i = 1; i < n; i++) {
      const fingerprint = fingerprintOf(i);
      seen.add(fingerprint);
      if (i <= 2000) {
        const now = bits(fingerprint);
        for (let difference = before ^ now; difference > 0n; difference >>= 1n) changed += Number(difference & 1n);
        before = now;
      }
    }
    expect(seen.size).toBe(n);
    expect(changed / 2000 / 64).toBeGreaterThan(0.48);
    expect(changed / 2000 / 64).toBeLessThan(0.52);
  });

  test('every bit of the result depends on every bit of a number', () => {
    // For each flipped bit of the mantissa, count how often each result bit flips over many numbers.
    const trials = 400;
    for (const flipped of [0, 1, 17, 31, 40, 51]) {
      const flips = new Array<number>(64).fill(0);
      for (let i = 0; i < trials; i++) {
        const x = 1 + i / 4096 + i * 2 ** -40;
        const step = 2 ** (flipped - 52);
        const y = Math.floor(x / step) % 2 === 0 ? x + step : x - step;
        const difference = bits(fingerprintOf(x)) ^ bits(fingerprintOf(y));
        for (let bit = 0; bit < 64; bit++) if ((difference >> BigInt(bit)) & 1n) flips[bit] = (flips[bit] ?? 0) + 1;
      }
      for (const count of flips) {
        expect(count / trials).toBeGreaterThan(0.35);
        expect(count / trials).toBeLessThan(0.65);
      }
    }
  });
});
