/** `npm run docs`: writes the tables of the model's documents from what the society computes with. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTables } from '../shared/insight/model-tables.ts';
import type { Language } from '../shared/insight/model-words.ts';
import { validationTable } from '../shared/insight/validation-table.ts';

const documents: readonly (readonly [file: string, Language])[] = [
  ['model.md', 'en'],
  ['model.zh.md', 'zh'],
];
/** Its figures are run, which takes some seconds. */
const validation = /(<!-- table: validation -->\n)[\s\S]*?(\n<!-- \/table -->)/;

for (const [file, language] of documents) {
  const path = join(import.meta.dirname, file);
  if (!existsSync(path)) continue;
  const before = readFileSync(path, 'utf8');
  const text = withTables(before, language).replace(validation, (_, open: string, close: string) => `${open}${validationTable(language)}${close}`);
  writeFileSync(path, text);
  process.stdout.write(`docs/${file}: ${text === before ? 'as it was' : 'written'}\n`);
}
