/** Every number can be asked how it is computed, and answers in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indexIds } from '../../shared/game/state.ts';
import { type Explanation, explanationOf, hundredExplanation, indexExplanations, isConstant } from '../../shared/insight/explanations.ts';
import { constantsInChinese } from '../../shared/insight/model-words.ts';
import { declared } from '../../shared/society/constants.ts';
import { measureIds, measures } from '../../shared/society/measures.ts';
import { units } from '../../shared/society/units.ts';

const all: readonly (readonly [string, Explanation])[] = [
  ...measureIds.map((id) => [id, explanationOf(id)] as const),
  ...indexIds.map((id) => [`the index ${id}`, indexExplanations[id]] as const),
  ['the Hundred', hundredExplanation],
];
const document = readFileSync(join(import.meta.dirname, '../../docs/model.md'), 'utf8');

describe('explanations', () => {
  test.each(all)('%s has a name, a sentence, a unit, an equation and a section that exists', (_, { name, says, unit, equation, section }) => {
    for (const { en, zh } of [name, says]) {
      expect(en).toMatch(/[a-z]{3}/i);
      expect(zh).toMatch(/[一-鿿]|^C\/|^8 cov|^EQUITY/);
    }
    expect(Object.keys(units)).toContain(unit);
    expect(equation.length).toBeGreaterThan(2);
    expect(document).toMatch(new RegExp(`^## ${section}\\. `, 'm'));
  });

  test.each(all)('what goes into %s is a constant with unit and tag, or another figure', (_, { from }) => {
    expect(from.length).toBeGreaterThan(0);
    for (const input of from) {
      if (isConstant(input)) expect(constantsInChinese[input]).toMatch(/[一-鿿]/);
      else expect(Object.keys(measures)).toContain(input);
    }
  });

  test('no constant but the adversary, which is both, is named like a figure', () => {
    expect(measureIds.filter((id) => Object.hasOwn(declared, id))).toEqual(['adversary']);
  });
});
