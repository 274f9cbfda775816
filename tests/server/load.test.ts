/** The load program itself, at its smallest: it starts its servers, plays a session to its end, and reports. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const program = resolve(import.meta.dirname, '../../bench/load.ts');
const load = (...wish: readonly string[]) => promisify(execFile)(process.execPath, [program, ...wish]);

/** The first number after a row's name. */
const numberOf = (report: string, row: string): number => Number(new RegExp(`^${row} +([\\d.]+)`, 'm').exec(report)?.[1]);

test('one table, one person, one round: nothing is refused, and each number stands beside the echo’s', async () => {
  const { stdout } = await load('--tables', '1', '--people', '1', '--rounds', '1', '--longest', '5');
  expect(stdout).toMatch(/^1 tables in 1 sessions, 1 people a table, 3 connections, 1 rounds$/m);
  const sent = Number(/^sent (\d+), refused 0$/m.exec(stdout)?.[1]);
  expect(sent).toBeGreaterThan(8); // start and end, and what a person does in a round
  for (const row of ['acknowledged, p50', 'acknowledged, p99', 'a person and minute', 'event loop, p99', 'memory, most']) {
    expect(stdout).toMatch(new RegExp(`^${row} +[\\d.]+ \\w+ +[\\d.]+ \\w+ +× [\\d.]+$`, 'm'));
    expect(numberOf(stdout, row)).toBeGreaterThan(0);
  }
  // A society was run while somebody looked: its own row is not empty.
  expect(numberOf(stdout, 'event loop, societies run, p99')).toBeGreaterThan(5);
}, 180_000);

test('a wish that makes no sense is answered in a sentence', async () => {
  await expect(load('--tables', '0')).rejects.toMatchObject({ code: 1, stderr: '--tables: 1 to 100.\n' });
});
