import { expect, test } from 'vitest';
import { rememberLast } from '../../client/lab/remember.ts';

test('a world is found once for one question; another question forgets it, also for whoever still asks the first', () => {
  const found: string[] = [];
  const remember = rememberLast<string>();
  const asking = (question: string) =>
    remember(question, (world) => {
      found.push(`${question}${world}`);
      return `${question}${world}`;
    });
  const first = asking('a');
  expect([first(0), first(1), first(0), asking('a')(1)]).toEqual(['a0', 'a1', 'a0', 'a1']);
  expect(found).toEqual(['a0', 'a1']);
  expect(asking('b')(0)).toBe('b0');
  expect(asking('a')(0)).toBe('a0');
  expect(found).toEqual(['a0', 'a1', 'b0', 'a0']);
});
