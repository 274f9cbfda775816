/** The pool of threads: what waits for one has not begun, and what hangs is ended. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkers, type Workers } from '../../server/session/workers.ts';

const longest = 1000;
let workers: Workers;
beforeEach(() => {
  workers = createWorkers({ threads: 1, longest, file: new URL('./hanging-worker.ts', import.meta.url).href });
});
afterEach(() => workers.close());

/** Inputs of the test's own computations: they read none. */
const nothing = {} as never;
const slow = (): Promise<unknown> => workers.run('simulateRound', nothing);

test('five that together take longer than one may, all come to their end: who waits does not use up time', async () => {
  const before = performance.now();
  expect(await Promise.all([slow(), slow(), slow(), slow(), slow()])).toEqual(['done', 'done', 'done', 'done', 'done']);
  expect(performance.now() - before).toBeGreaterThan(longest);
});

test('one that hangs is ended after its time, and the next has its thread', async () => {
  const hanging = workers.run('chooseForBot', nothing);
  const next = slow();
  await expect(hanging).rejects.toThrow(/abort|timeout/i);
  expect(await next).toBe('done');
});
