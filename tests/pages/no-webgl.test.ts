/** Without WebGL the outcome is complete in words and a table. */
import { expect, test } from 'vitest';
import { chineseCharacters } from '../../shared/scenario/words.ts';
import { playUntil } from './driver.ts';
import { inspect } from './inspect.ts';
import { playing } from './playing.ts';

const here = playing({ webGl: false });

/** Five rows, four states, two laws. */
const counts = 5 * 4 * 2;

test('a whole session without WebGL: four cards in words, the Hundred as numbers that add up to twenty a row', async () => {
  const player = await here.arrive({ locale: 'zh' });
  const { page, does, words } = player;
  await page.goto(here.served.url);
  await playUntil(player, 'reveal');
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl'))).toBeNull();
  await page.locator('[data-primary]', { hasText: words.outcome.hundredQuestions['severe-disease'] }).waitFor({ timeout: 60_000 });
  const faces = await page.locator('.reveal-face').allTextContents();
  expect(faces).toHaveLength(4);
  for (const face of faces) expect(chineseCharacters(face)).toBeGreaterThan(3);
  await does.primary();

  await playUntil(player, 'hundred');
  await does.primary();
  const numbers = page.locator('.hundred-numbers tbody td');
  await expect.poll(() => numbers.count()).toBe(counts);
  const values = (await numbers.allTextContents()).map(Number);
  expect(values.reduce((sum, value) => sum + value, 0)).toBe(2 * 100);
  expect(await page.locator('.hundred-headline').textContent()).not.toBe('');
  expect(await page.locator('canvas').count()).toBe(0);
  expect(await inspect(page)).toEqual([]);
  await does.primary();
  await playUntil(player, 'end', { after: 'hundred' });
});
