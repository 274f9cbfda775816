/** Whoever reloads, loses the network or opens a second tab is back in the same seat, at the same step, with the same draft. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { watch } from './browser.ts';
import { playUntil } from './driver.ts';
import { type Player, questionOf } from './player.ts';
import { playing } from './playing.ts';

const here = playing();

/** What must be the same after coming back: the question, what is chosen and written, whose seat it is. */
interface Place {
  readonly question: string;
  readonly chosen: readonly number[];
  readonly written: readonly string[];
  readonly seat: string;
}

async function placeOf(page: Page): Promise<Place> {
  return page.evaluate(() => ({
    question: document.querySelector('h1')?.textContent ?? '',
    chosen: [...document.querySelectorAll('.frame [type="radio"]')].flatMap((radio, i) => (radio.matches(':checked') ? [i] : [])),
    written: [
      ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.frame input:not([type="radio"], [type="range"]), .frame textarea'),
    ].map((field) => field.value),
    seat: document.querySelector('.role-sheet, .hand-card, .own-line')?.className.match(/role-\w+/)?.[0] ?? '',
  }));
}

async function start(player: Player): Promise<void> {
  await player.page.goto(here.served.url);
}

test('a reload at any step, before and after something is chosen, brings back seat, step and draft', async () => {
  const player = await here.arrive();
  await start(player);
  const reloaded: string[] = [];
  await playUntil(player, 'end', {
    async onShow(name) {
      if (name === 'home') return;
      const before = await placeOf(player.page);
      await player.page.reload();
      await expect.poll(() => placeOf(player.page), { timeout: 20_000 }).toEqual(before);
      reloaded.push(name);
    },
  });
  expect(reloaded).toEqual(
    expect.arrayContaining(['lobby', 'poll-answered', 'cards-chosen', 'ballot-scored', 'move-chosen', 'feel-felt', 'slopes-signed', 'end']),
  );
});

test('a server that is killed and started again: the page says so, keeps the half-filled ballot, and goes on', async () => {
  const player = await here.arrive();
  const { page, words, does } = player;
  await start(player);
  await playUntil(player, 'ballot');
  await does.choose(page.locator('.ballot-row').nth(0).locator('[type="radio"]').nth(4));
  const before = await placeOf(page);

  player.expectLostNetwork(true);
  await here.served.kill();
  await page.locator('.strip', { hasText: words.connection.away }).waitFor();
  // the form stays usable
  const rows = await page.locator('.ballot-row').count();
  for (let row = 1; row < rows; row++) await does.choose(page.locator('.ballot-row').nth(row).locator('[type="radio"]').nth(2));

  await here.served.start();
  await page.locator('.strip', { hasText: words.connection.back }).waitFor({ timeout: 20_000 });
  await page.locator('.strip').waitFor({ state: 'detached', timeout: 10_000 });
  player.expectLostNetwork(false);
  const after = await placeOf(page);
  expect({ ...after, chosen: after.chosen.slice(0, 1) }).toEqual(before);
  expect(after.chosen).toHaveLength(rows);
  await does.primary();
  await playUntil(player, 'count', { after: 'ballot' });
});

test('without network a tap waits, and is done once when the network is back', async () => {
  const player = await here.arrive();
  const { page, words, does } = player;
  await start(player);
  await playUntil(player, 'move');
  await does.choose(page.locator('.moves [type="radio"]').first());
  player.expectLostNetwork(true);
  await page.context().setOffline(true);
  await does.primary();
  await page.waitForTimeout(1500);
  expect(await page.locator('.laid').count()).toBe(0);
  await page.context().setOffline(false);
  await expect.poll(() => page.locator('.laid').textContent(), { timeout: 30_000 }).toContain(words.decision.laid(words.cards.open));
  player.expectLostNetwork(false);
  await playUntil(player, 'reveal');
});

test('a second tab takes the seat, the first says so and can take it back', async () => {
  const player = await here.arrive();
  const { page, words } = player;
  await start(player);
  await playUntil(player, 'cards');
  const before = await placeOf(page);
  const second = watch(await page.context().newPage(), here.served.url);
  await second.page.goto(page.url());
  await expect.poll(() => placeOf(second.page)).toEqual(before);
  await expect.poll(() => questionOf(page)).toBe(words.connection.elsewhereQuestion);
  await page.getByRole('button', { name: words.connection.useHere }).click();
  await expect.poll(() => placeOf(page)).toEqual(before);
  await expect.poll(() => questionOf(second.page)).toBe(words.connection.elsewhereQuestion);
  expect(second.problems).toEqual([]);
});

test('who comes to a game that does not exist is told so, and finds the way to the start', async () => {
  const player = await here.arrive();
  const { page, words, does } = player;
  player.expectLostNetwork(true);
  await page.goto(`${here.served.url}/s/KKKKK`);
  await does.write(page.locator('#name'), 'Ada');
  await does.primary();
  await expect.poll(() => questionOf(page)).toBe(words.connection.goneQuestion);
  await does.primary();
  await expect.poll(() => questionOf(page)).toBe(words.home.question);
});
