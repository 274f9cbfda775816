/** The same plan gives the same digits in Node and in a page; a session's log computes to the same in all three places. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportLog } from '../../server/threshold/export.ts';
import { readLog } from '../../server/threshold/log-file.ts';
import { replayLog } from '../../server/threshold/replay.ts';
import { plansForEveryEngine } from '../society/plans.ts';
import { fingerprintsOf, recomputed } from './core.ts';
import { playUntil } from './driver.ts';
import { playing } from './playing.ts';

const here = playing();

declare global {
  /** in the page only */
  var core: { readonly fingerprintsOf: typeof fingerprintsOf; readonly recomputed: typeof recomputed };
}

/** The page's only script puts what it computes with where the test finds it. */
const html = '<!doctype html><script type="module">import * as core from "/core.js"; globalThis.core = core;</script>';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-core-'));
  const lib = { entry: resolve(import.meta.dirname, 'core.ts'), formats: ['es' as const], fileName: () => 'core.js' };
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: folder, emptyOutDir: true, minify: true, lib },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page of no server: its two files are handed to it. */
async function corePage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const code = readFileSync(join(folder, 'core.js'), 'utf8');
  await page.route('**/*', (route) =>
    route.request().url().endsWith('/core.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('http://core.invalid/');
  await page.waitForFunction(() => globalThis.core !== undefined);
  return page;
}

test('the same plan gives the same fingerprint in Node and in a page', async () => {
  const page = await corePage(here.browser);
  const inPage = await page.evaluate((asked) => globalThis.core.fingerprintsOf(asked), plansForEveryEngine);
  expect(inPage).toEqual(fingerprintsOf(plansForEveryEngine));
  expect(new Set(inPage).size).toBe(plansForEveryEngine.length);
  await page.close();
});

test('a played session: the server’s outcomes, the replay of its exported log and a page agree', async () => {
  const player = await here.arrive();
  await player.page.goto(here.served.url);
  await playUntil(player, 'said');
  const text = exportLog(here.served.dataDir, player.page.url().slice(-5));
  const log = readLog(text);
  if ('damagedAt' in log) throw new Error(log.why);

  // recomputing runs the society anew and fails at the first outcome that is not the server's
  const inNode = recomputed(log.entries);
  expect(inNode).toMatch(/^[0-9a-f]{16}$/);
  const page = await corePage(here.browser);
  expect(await page.evaluate((entries) => globalThis.core.recomputed(entries), log.entries)).toBe(inNode);
  await page.close();
  const path = join(folder, 'log.jsonl');
  writeFileSync(path, text);
  expect(replayLog(path)).toMatchObject({ result: { fingerprint: inNode } });

  // what players look at is the same run
  const recorded = log.entries.map(({ event }) => event).find((event) => event.type === 'outcome-recorded');
  const served = await fetch(`${here.served.url}/api/outcomes/${recorded?.result.plans.did}`);
  expect(await served.json()).toMatchObject({ fingerprint: recorded?.result.fingerprints.did });
});
