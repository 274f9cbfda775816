import { describe, expect, test } from 'vitest';
import { constants, constantTable, declared } from '../../shared/society/constants.ts';
import { type Quantity, units } from '../../shared/society/units.ts';

const entries: readonly (readonly [string, Quantity])[] = Object.entries(declared);

describe('constants', () => {
  test('have each a name of its own, whatever the group', () => {
    const names = Object.values(constantTable).flatMap((group) => Object.keys(group));
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(constants)).toEqual(names);
  });

  test.each(entries)('%s has a value, a unit, a tag and a meaning', (_, { value, unit, tag, meaning }) => {
    expect(Number.isFinite(value)).toBe(true);
    expect(unit in units).toBe(true);
    expect(['V', 'M', 'A']).toContain(tag);
    expect(meaning.length).toBeGreaterThan(5);
  });

  test.each(entries.filter(([, { tag }]) => tag !== 'A'))('%s, which is said to be published, names where', (_, { source }) => {
    expect(source).toMatch(/\w{3}/);
  });
});
