/** The documents' tables are what the society computes with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelTables, tableIds, tablesIn, withTables } from '../../shared/insight/model-tables.ts';
import type { Language } from '../../shared/insight/model-words.ts';
import { constants } from '../../shared/society/constants.ts';

const documents: readonly (readonly [file: string, Language])[] = [
  ['model.md', 'en'],
  ['model.zh.md', 'zh'],
];
const pathOf = (file: string) => join(import.meta.dirname, '../../docs', file);

describe.each(documents.filter(([file]) => existsSync(pathOf(file))))('docs/%s', (file, language) => {
  const text = readFileSync(pathOf(file), 'utf8');

  test('has every table of the model', () => {
    expect(tablesIn(text)).toEqual(tableIds);
  });

  test.each(tableIds)('its table of %s is as the model has it (else: npm run docs)', (id) => {
    expect(text).toContain(`<!-- table: ${id} -->\n${modelTables[id](language)}\n<!-- /table -->`);
  });
});

test('a changed table is written between its markers, and nothing else', () => {
  const text = 'before\n<!-- table: utility -->\nold\n<!-- /table -->\nafter\n<!-- table: unknown -->\nold\n<!-- /table -->\n';
  expect(withTables(text, 'en')).toBe(text.replace('old', modelTables.utility('en')));
});

test('the table of constants names each of them in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const table = modelTables.constants(language);
    for (const id of Object.keys(constants)) expect(table).toContain(`| \`${id}\` |`);
  }
});
