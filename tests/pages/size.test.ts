/** What a browser has fetched by the time that something can be done: JavaScript, gzip, in kB of 1,000 bytes. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { expect, test } from 'vitest';
import { playUntil } from './driver.ts';
import { questionOf } from './player.ts';
import { playing } from './playing.ts';

const here = playing();

/** Scripts in the order in which they arrived. */
function scriptsOf(page: Page): readonly Response[] {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.push(response);
  });
  return scripts;
}

async function gzipKb(scripts: readonly Response[]): Promise<number> {
  const bodies = await Promise.all(scripts.map((script) => script.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
}

test('until the first form at most 25 kB, all of it compressed', async () => {
  const { page } = await here.arrive();
  // what is asked for once the form is there comes after it
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.getElementById('code') === null) return;
      performance.mark('form');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  const scripts = scriptsOf(page);
  await page.goto(here.served.url, { waitUntil: 'networkidle' });
  const early = await page.evaluate(() => {
    const shown = performance.getEntriesByName('form')[0]?.startTime ?? Number.POSITIVE_INFINITY;
    return performance.getEntriesByType('resource').flatMap(({ name, startTime }) => (startTime <= shown ? [name] : []));
  });
  const before = scripts.filter((script) => early.includes(script.url()));
  expect(before.length).toBeGreaterThan(1);
  expect(await gzipKb(before)).toBeLessThan(25);
  for (const script of scripts) expect(script.headers()['content-encoding'], script.url()).toMatch(/gzip|br/);
});

test.each(['solo', 'friends'] as const)('until the lobby of %s at most 80 kB, whatever the page fetched on the way', async (preset) => {
  const player = await here.arrive();
  const { page, words, does } = player;
  const scripts = scriptsOf(page);
  await page.goto(here.served.url);
  await does.press(page.getByRole('button', { name: preset === 'solo' ? words.home.alone : words.home.start }));
  await page.waitForFunction((home) => document.querySelector('h1')?.textContent !== home, words.home.question);
  if ((await questionOf(page)) === words.join.question)
    await playUntil(player, 'name').then(() => does.write(page.locator('#name'), 'Ada').then(does.primary));
  await playUntil(player, 'lobby');
  await page.waitForLoadState('networkidle');
  const kb = await gzipKb(scripts);
  expect(kb).toBeGreaterThan(25);
  expect(kb).toBeLessThan(80);
});
