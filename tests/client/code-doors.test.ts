/** The code's field takes what people type, paste and scan. */
import { expect, test } from 'vitest';
import { lettersOf } from '../../client/parts/code-doors.tsx';

test.each([
  ['khmrx', 'KHMRX', 'small letters'],
  [' KH-MR X ', 'KHMRX', 'spaces and dashes'],
  ['http://192.168.1.20:2567/s/KHMRX', 'KHMRX', 'a link'],
  ['KHMRXYZ', 'KHMRX', 'more than five'],
  ['K0H1', 'KH', 'digits'],
  ['IOKH', 'KH', 'letters that no code has'],
])('%s is %s: %s', (typed, code) => {
  expect(lettersOf(typed)).toBe(code);
});
