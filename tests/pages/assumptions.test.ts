/** How a number is computed, and whether a result survives other assumptions, in a real browser. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { model as en } from '../../client/texts/model.en.ts';
import { model as zh } from '../../client/texts/model.zh.ts';
import { explanationOf } from '../../shared/insight/explanations.ts';
import { assumptionIds, assumptionTable } from '../../shared/society/assumptions.ts';
import { playUntil } from './driver.ts';
import { inspect, inspectColours } from './inspect.ts';
import type { Player } from './player.ts';
import { playing } from './playing.ts';
import { photograph } from './screenshots.ts';

const here = playing();
const wordsOf = { en, zh };
/** Twenty-seven societies in four worlds each, and another test beside, ms. */
const patience = { timeout: 150_000 };

const dialogOf = (page: Page): Locator => page.locator('dialog[open]').last();

async function looksWell(player: Player, name: string): Promise<void> {
  expect(await inspect(player.page)).toEqual([]);
  await photograph(player, name, async () => expect(await inspectColours(player.page)).toEqual([]));
}

test.each([
  { locale: 'en', window: 'phone' },
  { locale: 'zh', window: 'desktop' },
] as const)(
  'in the Lab, $locale on a $window: a law survives or not, and says so in a sentence',
  async (settings) => {
    const player = await here.arrive(settings);
    const { page, does, locale } = player;
    const t = wordsOf[locale];
    await page.goto(`${here.served.url}/lab#society&compensation=1&surveillance=0.8&subsidy=1`);
    await does.press(page.getByRole('button', { name: t.survive }));
    const dialog = dialogOf(page);
    await dialog.locator('progress').waitFor();
    await does.press(dialog.getByRole('button', { name: t.stop }));
    await dialog.getByRole('button', { name: t.goOn }).waitFor();
    await does.press(dialog.getByRole('button', { name: t.goOn }));

    const illness = dialog.locator('details').first();
    await does.press(illness.locator('summary'));
    expect(await illness.locator('.contested').textContent()).toBe(assumptionTable.illnessWeight.question[locale]);
    const dial = illness.getByRole('slider');
    await dial.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const chosen = illness.locator('.assumption-verdicts dd').first();
    await expect
      .poll(() => chosen.textContent(), patience)
      .toMatch(locale === 'en' ? /: the result (survives|does not survive)\.$/ : /：结果站(得|不)住。$/);
    await looksWell(player, 'assumptions');

    await dialog.locator('.survival-summary').waitFor(patience);
    expect(await dialog.locator('.standing').count()).toBe(assumptionIds.length);
    await does.press(illness.getByRole('button', { name: t.toStandard }));
    expect(await chosen.textContent()).toBe(t.asStandard);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  },
  300_000,
);

test('by keyboard: a figure is asked about, then what goes into it, and back', async () => {
  const { page } = await here.arrive({ window: 'desktop' });
  await page.goto(`${here.served.url}/lab#society&subsidy=1`);
  const ask = page.getByRole('button', { name: en.how('Health') }).first();
  await ask.waitFor({ timeout: 60_000 });
  await ask.focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await dialog.locator('.inputs li').first().waitFor();
  expect(await inspect(page)).toEqual([]);
  await dialog.locator('.inputs button').first().press('Enter');
  await dialog.getByText(explanationOf('health').equation).waitFor();
  // the weight of illness goes into it: whoever disagrees finds the question
  expect(await dialog.locator('.contested').textContent()).toBe(assumptionTable.illnessWeight.question.en);
  await dialog.locator('.quiet').first().press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(en.how('Health'));
});

test('looking back, on a phone: the law of each round can be doubted, and its lamps be asked about', async () => {
  const player = await here.arrive({ name: 'Bo' });
  const { page, does } = player;
  await page.goto(here.served.url);
  let asked = false;
  await playUntil(player, 'possible', {
    async onShow(name) {
      if (asked || name !== 'plans-chosen') return;
      asked = true;
      await does.press(page.locator('.lamps-button:enabled').first());
      await looksWell(player, 'lamps-asked');
      await does.press(dialogOf(page).locator('.how-computed').last());
      await dialogOf(page).locator('.inputs li').first().waitFor();
      expect(await inspect(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
      await page.keyboard.press('Escape');
    },
  });
  expect(asked).toBe(true);
  await does.press(page.getByRole('button', { name: en.survive }));
  const dialog = dialogOf(page);
  await dialog.locator('.standard-result li').first().waitFor(patience);
  expect(await dialog.locator('.standard-result li').count()).toBe(6);
  expect(await dialog.getByRole('radio').count()).toBe(2);
  await dialog.locator('.survival-summary').waitFor(patience);
  await looksWell(player, 'assumptions-round');
  await page.keyboard.press('Escape');
  await does.press(page.locator('.of-numbers summary'));
  await does.press(page.locator('.of-numbers .how-computed').first());
  await dialogOf(page).locator('.inputs li').first().waitFor();
  await looksWell(player, 'how-computed');
}, 480_000);
