/** Another Node, another V8, the same bits. Chromium's turn is in tests/pages/determinism.test.ts. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { simulate } from '../../shared/society/simulate.ts';
import { plansForEveryEngine } from '../society/plans.ts';

const script = resolve(import.meta.dirname, 'print-fingerprints.ts');
// npx fetches it: a machine without network must be able to run the tests
const { CI: ci = '' } = process.env;

test.runIf(ci !== '')('where CI is set: the same plans give the same fingerprints in Node 24', { timeout: 240_000 }, () => {
  const node24 = (...args: readonly string[]): string => execFileSync('npx', ['--yes', '-p', 'node@24', 'node', ...args], { encoding: 'utf8' });
  expect(node24('--version')).toMatch(/^v24\./);
  expect(process.version).not.toMatch(/^v24\./);
  expect(JSON.parse(node24(script))).toEqual(plansForEveryEngine.map((plan) => simulate(plan).fingerprint));
});
