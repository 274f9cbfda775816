/** A health economist finds no number without a unit and a tag. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { constants, constantTable, declared } from '../../shared/society/constants.ts';
import { utilityByAge } from '../../shared/society/health.ts';
import { conditionFields, conditions } from '../../shared/society/life-table.ts';
import { stratumFields, stratumTable } from '../../shared/society/strata.ts';
import { productFields, productIds, products } from '../../shared/society/technologies.ts';
import { trialFields, trialRules } from '../../shared/society/trial.ts';
import { type Field, type Quantity, units } from '../../shared/society/units.ts';

const folder = join(import.meta.dirname, '../../shared/society');
/** Every file of the society but the table itself. */
const computing = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'constants.ts')
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');
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
    expect(meaning.length).toBeGreaterThan(2);
  });

  test.each(entries)('%s is read where the society is computed', (id) => {
    expect(computing).toMatch(new RegExp(`\\b${id}\\b`));
  });

  test.each(entries.filter(([, { tag }]) => tag !== 'A'))('%s, which is said to be published, names where', (_, { source }) => {
    expect(source).toMatch(/\w{3}/);
  });
});

/** The names under which numbers stand, at any depth. */
function namesOfNumbers(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'number') return [name];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => namesOfNumbers(inner, Array.isArray(value) ? name : key));
}

describe('tables', () => {
  const tables: readonly (readonly [string, unknown, Readonly<Record<string, Field>>])[] = [
    ...productIds.map((id) => [id, products[id], productFields] as const),
    ...Object.entries(stratumTable).map(([id, stratum]) => [id, stratum, stratumFields] as const),
    ...Object.entries(conditions).map(([id, condition]) => [`illness ${id}`, condition, conditionFields] as const),
    ...Object.entries(trialRules).map(([id, rule]) => [`trial ${id}`, rule, trialFields] as const),
  ];
  test.each(tables)('every number of %s has a unit and a meaning', (_, table, fields) => {
    const names = new Set(namesOfNumbers(table));
    expect(names.size).toBeGreaterThan(2);
    for (const name of names) {
      expect(Object.keys(fields)).toContain(name);
      expect(fields[name]?.meaning.length).toBeGreaterThan(2);
    }
  });

  test('utilities by age fall into groups that follow one another, published or not', () => {
    const ends = utilityByAge.map(({ below }) => below);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    for (const { tag, source } of utilityByAge) expect(tag === 'A' || source !== undefined).toBe(true);
  });
});
