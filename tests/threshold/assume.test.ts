/** `threshold simulate --assume`: other assumptions than the standard model's, and what it says of those that are none. */
import { expect, test } from 'vitest';
import { threshold } from './command.ts';

const run = (...assume: readonly string[]) =>
  threshold(['simulate', '--json', '--citizens', '1000', '--years', '3', ...assume.flatMap((one) => ['--assume', one])]);

test('an assumption is part of the plan and of what comes out; the standard value changes nothing', async () => {
  const [bare, standard, other] = await Promise.all([run(), run('illnessWeight=1'), run('illnessWeight=0.5', 'trustDown=0.6')]);
  const told = [bare, standard, other].map(({ out }) => JSON.parse(out));
  expect(told[0].plan).not.toHaveProperty('assumptions');
  expect(told[1].fingerprint).toBe(told[0].fingerprint);
  expect(told[2].plan.assumptions).toEqual({ illnessWeight: 0.5, trustDown: 0.6 });
  expect(told[2].fingerprint).not.toBe(told[0].fingerprint);
});

test.each([
  ['kindness=1', 'There is no assumption "kindness"'],
  ['trustDown=9', 'trustDown is a number from 0.15 to 0.75, not 9.'],
  ['trustDown=high', 'trustDown is a number from 0.15 to 0.75, not NaN.'],
  ['trustDown=', 'trustDown is a number from 0.15 to 0.75, not NaN.'],
  ['trustDown', '--assume is NAME=VALUE'],
])('%s is refused in a sentence, and nothing else is said', async (assume, sentence) => {
  const { code, out, err } = await run(assume);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(sentence);
});
