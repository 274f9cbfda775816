/** The Lab's law: what an address and a file carry of it, and that the tab shows every lever and every outcome once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leverGroups, leverOf, slideOf } from '../../client/lab-page/lever-groups.ts';
import { notInTheLab, outcomeGroupIds, rowsOf } from '../../client/lab-page/outcome-groups.ts';
import { fileOf, fragmentOf, isContradictory, isTodaysLaw, lawIn, lawInFile } from '../../client/lab-page/society-law.ts';
import { outcomeIds } from '../../shared/insight/ensemble.ts';
import { type LeverId, type LeverValue, leverIds } from '../../shared/society/levers.ts';
import { type Policy, statusQuo } from '../../shared/society/policy.ts';
import { recordOf } from '../../shared/society/record-of.ts';

function valueOfLever(id: LeverId): fc.Arbitrary<LeverValue> {
  const lever = leverOf(id);
  if (lever.kind === 'choice') return fc.constantFrom(...lever.options);
  return fc.double({ min: lever.min, max: lever.max, noNaN: true }).map((value) => value + 0); // −0 and 0 are one value
}

const anyLaw: fc.Arbitrary<Policy> = fc
  .record(recordOf(leverIds, valueOfLever))
  .filter((policy) => !(policy.military === 'mandatory' && policy.consent === 1));

describe('a law can be passed on', () => {
  test('whatever it is, its address and its file are read as the same law', () => {
    fc.assert(
      fc.property(anyLaw, (policy) => {
        expect(lawIn(fragmentOf(policy))).toEqual({ policy, problems: [] });
        expect(lawInFile(fileOf(policy))).toEqual({ policy, problems: [] });
        expect(isContradictory(policy)).toBe(false);
      }),
    );
  });

  test("today's law is the tab's own address and an empty file", () => {
    expect(fragmentOf(statusQuo)).toBe('#society');
    expect(JSON.parse(fileOf(statusQuo))).toEqual({});
    expect(isTodaysLaw(lawIn('#society').policy)).toBe(true);
  });

  test('what differs stands there in the exact names', () => {
    const law = { ...statusQuo, subsidy: 0.9, trial: 'strict' };
    expect(fragmentOf(law)).toBe('#society&trial=strict&subsidy=0.9');
    expect(JSON.parse(fileOf(law))).toEqual({ subsidy: 0.9, trial: 'strict' });
  });
});

describe("a law that is none is today's, with what is wrong", () => {
  test.each([
    { fragment: '#society&subsidy=2', lever: 'subsidy' },
    { fragment: '#society&subsidy=', lever: 'subsidy' },
    { fragment: '#society&trial=1', lever: 'trial' },
    { fragment: '#society&tax=1', lever: 'tax' },
    { fragment: '#society&quota=%E0%A4%A', lever: 'quota' },
    { fragment: '#society&constructor=1', lever: 'constructor' },
  ])('$fragment', ({ fragment, lever }) => {
    expect(lawIn(fragment)).toEqual({ policy: statusQuo, problems: [{ lever, isContradiction: false }] });
  });

  test.each(['', '[]', '{subsidy: 1}', 'null', '3'])('the file %j', (text) => {
    expect(lawInFile(text)).toEqual({ policy: statusQuo, problems: [{ lever: '', isContradiction: false }] });
  });

  test('an order that can be refused contradicts itself', () => {
    expect(isContradictory({ ...statusQuo, military: 'mandatory', consent: 1 })).toBe(true);
    expect(lawInFile('{"military":"mandatory","consent":1}').problems).toEqual([{ lever: 'military', isContradiction: true }]);
    expect(lawInFile('{"military":"never"}').problems).toEqual([{ lever: 'military', isContradiction: false }]);
  });
});

test('every lever stands in one group, and every number of it can be set back to where it stands today', () => {
  expect(Object.values(leverGroups).flat().sort()).toEqual([...leverIds].sort());
  for (const id of leverIds) {
    const lever = leverOf(id);
    if (lever.kind !== 'number') continue;
    for (const end of [lever.statusQuo, lever.max]) {
      const steps = (end - lever.min) / slideOf(id).step;
      expect(Math.abs(steps - Math.round(steps)), id).toBeLessThan(1e-9);
    }
  }
});

test('every outcome has one row, but those that the Lab has nobody for', () => {
  const shown = outcomeGroupIds.flatMap((group) => rowsOf(group).map(({ id }) => id));
  expect([...shown, ...notInTheLab].sort()).toEqual([...outcomeIds].sort());
});
