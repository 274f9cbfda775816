/** Any law that doesn't contradict itself: every lever anywhere in its range. */
import fc from 'fast-check';
import { type Lever, type LeverId, leverIds, levers } from '../../shared/society/levers.ts';
import { checkPolicy, type Policy } from '../../shared/society/policy.ts';
import { recordOf } from '../../shared/society/record-of.ts';

function anyValue(id: LeverId): fc.Arbitrary<number | string> {
  const lever: Lever = levers[id];
  if (lever.kind === 'choice') return fc.constantFrom(...lever.options);
  return fc.double({ min: lever.min, max: lever.max, noNaN: true });
}

export const anyLaw: fc.Arbitrary<Policy> = fc.record(recordOf(leverIds, anyValue)).filter((policy) => 'policy' in checkPolicy(policy));

export const anySeed = fc.integer({ min: 0, max: 2 ** 53 - 1 });
