/** A graphics driver that restarts takes the picture away for a moment: it is drawn again. Twice in a minute: numbers instead. */
import { expect, test } from 'vitest';
import { playUntil } from './driver.ts';
import { playing } from './playing.ts';

const here = playing();

test('a lost WebGL context is drawn again when it comes back, and after a second loss the numbers stand there', async () => {
  const player = await here.arrive();
  const { page, does, words } = player;
  await page.goto(here.served.url);
  await playUntil(player, 'hundred');
  await does.primary();
  await page.locator('[data-primary]', { hasText: words.outcome.toSaid }).waitFor();
  const hill = page.locator('.hundred-hill');
  await page.waitForTimeout(500);
  const before = await hill.screenshot();

  const lose = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.stage canvas');
      const context = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl');
      const extension = context?.getExtension('WEBGL_lose_context');
      if (extension == null) throw new Error('No WebGL to lose');
      extension.loseContext();
      return new Promise<void>((done) => {
        setTimeout(() => {
          extension.restoreContext();
          done();
        }, 300);
      });
    });
  await lose();
  await expect.poll(async () => (await hill.screenshot()).equals(before), { timeout: 10_000 }).toBe(true);

  await lose();
  await page.locator('.hundred-numbers table').waitFor();
  expect(await page.locator('[data-primary]').textContent()).toBe(words.outcome.toSaid);
});
