import { describe, expect, test } from 'vitest';
import { type Lever, leverIds, levers } from '../../shared/society/levers.ts';

describe('the table of levers', () => {
  test('lists exactly the levers, in the order of their ids', () => {
    expect(leverIds).toHaveLength(17);
    expect(Object.keys(levers)).toEqual([...leverIds]);
  });

  test.each(leverIds)('%s has a status quo that it allows, an effect and someone who pays', (id) => {
    const lever: Lever = levers[id];
    if (lever.kind === 'choice') {
      expect(lever.options).toContain(lever.statusQuo);
      expect(new Set(lever.options).size).toBe(lever.options.length);
      expect(lever.optionNames).toHaveLength(lever.options.length);
    } else {
      expect(lever.min).toBeLessThan(lever.max);
      expect(lever.statusQuo).toBeGreaterThanOrEqual(lever.min);
      expect(lever.statusQuo).toBeLessThanOrEqual(lever.max);
    }
    const said = [lever.name, lever.effect, lever.paidBy, ...(lever.kind === 'choice' ? lever.optionNames : [lever.unit])];
    for (const { en, zh } of said) {
      expect(en).not.toBe('');
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });
});
