/** What the society must show of the world outside: every target of docs/model.md § Validation, as its table has it. */
import { describe, expect, test } from 'vitest';
import { isMet, targets } from '../../shared/insight/validation.ts';
import { validationTable } from '../../shared/insight/validation-table.ts';

const met = targets.filter((target) => target.failsBecause === undefined);
const failing = targets.filter((target) => target.failsBecause !== undefined);
const named = (list: typeof targets) => list.map((target) => ({ ...target, name: target.fact.en }));

describe('the world outside', () => {
  test.each(named(met))('$name', (target) => {
    expect(target.model()).toBeTypeOf('number');
    expect(isMet(target), `the model shows ${target.model()}, published is ${target.published} ± ${target.tolerance}`).toBe(true);
  });

  // What is known to fail stays known: if the model ever shows it, the table must stop saying that it doesn't.
  test.each(named(failing))('known to fail: $name ($failsBecause.en)', (target) => {
    expect(isMet(target), `the model shows ${target.model()}`).toBe(false);
  });
});

test('little is known to fail, and more than a third of the targets are evidence, not calibration', () => {
  expect(failing.length).toBeLessThanOrEqual(2);
  expect(targets.filter((target) => !target.isCalibrated).length).toBeGreaterThan(targets.length / 3);
});

test('the table has a row for each target, in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const [table = ''] = validationTable(language).split('\n\n');
    expect(table.split('\n')).toHaveLength(targets.length + 2);
    for (const target of targets) expect(table).toContain(`| ${target.fact[language]} |`);
    expect(table).not.toContain('?');
  }
});
