/** What a line about an error says: what it is and where, never what it says. */
import { expect, test } from 'vitest';
import { createLog } from '../../server/log.ts';

function lineOf(err: unknown): { readonly line: string; readonly err: Readonly<Record<string, unknown>> } {
  const lines: string[] = [];
  createLog('info', { write: (line) => void lines.push(line) }).error({ err, code: 'ABCDE' }, 'a command failed');
  const [line = ''] = lines;
  return { line, err: JSON.parse(line).err };
}

test('an error is named and found, and what it quotes is not repeated', () => {
  const { line, err } = lineOf(new TypeError('Ada wrote:\n    at heart I am for it'));
  expect(err).toMatchObject({ type: 'TypeError', at: expect.arrayContaining([expect.stringContaining('log.test.ts')]) });
  expect(line).not.toMatch(/Ada|wrote|heart/);
  expect(JSON.parse(line)).toMatchObject({ code: 'ABCDE', msg: 'a command failed' });
});

test('codes of the system, of the database and of the game are kept; whatever else hangs on an error is not', () => {
  const error = Object.assign(new Error('no space left on /home/ada'), { code: 'ENOSPC', errcode: 13, path: '/home/ada' });
  const { line, err } = lineOf(error);
  expect(err).toMatchObject({ type: 'Error', code: 'ENOSPC', errcode: 13 });
  expect(line).not.toContain('ada');
  expect(lineOf(Object.assign(new Error('x'), { code: 'x'.repeat(100) })).err).not.toHaveProperty('code');
});

test('what is thrown and is no error has a kind and nothing more', () => {
  expect(lineOf('Ada').err).toEqual({ type: 'string' });
});
