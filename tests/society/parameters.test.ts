import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allShifts, combineShifts, parameterIds, parameters, type Shifts } from '../../shared/society/parameters.ts';

const shift: fc.Arbitrary<Shifts> = fc.dictionary(fc.constantFrom(...parameterIds), fc.double({ min: 0.25, max: 4, noNaN: true }));

test('the table names exactly the parameters', () => {
  expect(Object.keys(parameters)).toEqual([...parameterIds]);
});

describe('shifts of several cards', () => {
  test('factors multiply, addends add up', () => {
    expect(combineShifts([{ hazard: 0.93, trust: 0.03 }, { hazard: 0.5, trust: -0.01 }, { capacity: 1.3 }])).toEqual({
      hazard: 0.93 * 0.5,
      trust: 0.03 - 0.01,
      capacity: 1.3,
    });
  });

  test('none shift nothing, and one alone is itself', () => {
    expect(combineShifts([])).toEqual({});
    expect(combineShifts([{}, {}])).toEqual({});
    fc.assert(
      fc.property(shift, (one) => {
        expect(combineShifts([one])).toEqual(one);
      }),
    );
  });

  test('their order does not matter beyond rounding', () => {
    fc.assert(
      fc.property(fc.array(shift, { maxLength: 5 }), (list) => {
        const there = allShifts(combineShifts(list));
        const back = allShifts(combineShifts([...list].reverse()));
        for (const id of parameterIds) expect(back[id]).toBeCloseTo(there[id], 9);
      }),
    );
  });
});

test('what nobody shifted is neutral', () => {
  const all = allShifts({ hazard: 2 });
  for (const id of parameterIds) expect(all[id]).toBe(id === 'hazard' ? 2 : parameters[id].combine === 'multiply' ? 1 : 0);
});
