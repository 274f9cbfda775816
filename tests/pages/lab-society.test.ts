/**
 * The Lab's society in a real browser: a law is turned, lived in many worlds, told with bands, passed on. How soon is
 * reported; how fast a machine is, is no test.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { labSociety as en } from '../../client/texts/lab-society.en.ts';
import { labSociety as zh } from '../../client/texts/lab-society.zh.ts';
import { levers } from '../../shared/society/levers.ts';
import { answersSoFar, answerTimes, watchAnswers } from './answer-times.ts';
import { inspect, inspectColours } from './inspect.ts';
import { type Player, questionOf } from './player.ts';
import { playing } from './playing.ts';
import { photograph } from './screenshots.ts';

/** worlds, as the tab asks for them */
const wholeAnswer = 16;

const here = playing();
const wordsOf = { en, zh };
const generous = '#society&trial=strict&subsidy=1&quota=0.4';

const indices = (page: Page) => page.locator('.society-number').allTextContents();
const sillSays = (page: Page) => page.locator('.sill .wait').textContent();

/** The law in the address is worked out to the end. */
async function livedThrough({ page, locale }: Player, worlds = 16): Promise<void> {
  await page.getByText(wordsOf[locale].workedOut(worlds)).waitFor({ timeout: 120_000 });
}

async function openSociety(player: Player, fragment = '#society'): Promise<void> {
  await player.page.goto(`${here.served.url}/lab${fragment}`);
  await livedThrough(player);
}

describe.each(['en', 'zh'] as const)('in %s', (locale) => {
  const t = wordsOf[locale];

  test.each(['phone', 'desktop'] as const)('on a %s all levers and all outcomes can be read, in the morning and at night', async (window) => {
    const player = await here.arrive({ locale, window });
    const { page } = player;
    await openSociety(player, generous);
    expect(await questionOf(page)).toBe(t.question);
    for (const [group, name] of Object.entries(t.groups)) {
      await page.locator('.lever-groups label', { hasText: name }).click();
      expect(await inspect(page)).toEqual([]);
      await photograph(player, `lab-society-${group}`, async () => {
        expect(await inspectColours(page)).toEqual([]);
      });
    }
    for (const summary of (await page.locator('.outcomes summary').all()).slice(1)) await summary.click();
    const rows = await page.locator('.outcomes tbody tr').allInnerTexts();
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) expect(row).not.toMatch(/NaN|undefined|Infinity/);
    expect(await inspect(page)).toEqual([]);
    await page.getByRole('button', { name: t.asFile }).click();
    expect(await inspect(page)).toEqual([]);
    await photograph(player, 'lab-society-file', async () => {
      expect(await inspectColours(page)).toEqual([]);
    });
  });
});

test("by keyboard alone: today's law stands at 50, a turned lever moves it, the address follows, and all goes back", async () => {
  const player = await here.arrive({ hand: 'keys' });
  const { page, does } = player;
  await openSociety(player);
  expect(await indices(page)).toEqual(['50', '50']);
  expect(await sillSays(page)).toContain(en.isToday);

  const cover = page.getByRole('slider', { name: levers.subsidy.name.en });
  await cover.focus();
  await page.keyboard.press('Home');
  expect(await cover.getAttribute('aria-valuetext')).toBe('0 %');
  expect(new URL(page.url()).hash).toBe('#society&subsidy=0');
  await livedThrough(player);
  const [health, equity] = await indices(page);
  expect(health).not.toBe('50');
  expect(equity).not.toBe('50');
  expect(await sillSays(page)).toContain(en.turned(1));

  await does.press(page.locator('[data-primary]'));
  await expect.poll(() => new URL(page.url()).hash).toBe('#society');
  await expect.poll(() => indices(page)).toEqual(['50', '50']);
  expect(await cover.inputValue()).toBe(String(levers.subsidy.statusQuo));
});

test('a link shows the same law and the same numbers to somebody else', async () => {
  const [ada, ben] = [await here.arrive(), await here.arrive({ name: 'Ben', window: 'desktop' })];
  await openSociety(ada, generous);
  await openSociety(ben, new URL(ada.page.url()).hash);
  expect(await indices(ben.page)).toEqual(await indices(ada.page));
  expect(await sillSays(ben.page)).toContain(en.turned(3));
  await ada.page.goto(`${here.served.url}/lab#gene-editing`);
  await ada.page.goto(`${here.served.url}/lab#society&subsidy=7`);
  await ada.page.getByText(en.addressProblem).waitFor();
});

test('a law is kept while one looks at the other tabs', async () => {
  const player = await here.arrive();
  const { page } = player;
  await openSociety(player, '#society&research=60');
  await page.locator('.lab-tabs a[href="#gene-editing"]').click();
  await page.locator('.curve svg').waitFor();
  await page.locator('.lab-tabs a[href="#society"]').click();
  await livedThrough(player);
  expect(new URL(page.url()).hash).toBe('#society&research=60');
});

test('a policy file can be copied, and one that is wrong is told what is wrong', async () => {
  const player = await here.arrive();
  const { page } = player;
  await openSociety(player, generous);
  await page.getByRole('button', { name: en.asFile }).click();
  const file = page.getByRole('textbox', { name: en.file });
  expect(JSON.parse(await file.inputValue())).toEqual({ trial: 'strict', subsidy: 1, quota: 0.4 });
  await page.getByRole('button', { name: en.copy, exact: true }).click();
  await page.getByText(en.copied, { exact: true }).waitFor();
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual({ trial: 'strict', subsidy: 1, quota: 0.4 });

  const use = page.getByRole('button', { name: en.use });
  await file.fill('{"subsidy": 7, "tax": 1}');
  await use.click();
  const told = page.getByRole('dialog').getByRole('alert');
  expect(await told.textContent()).toContain(en.noLever('tax'));
  expect(await told.textContent()).toContain(en.between(0, 1));
  await file.fill('subsidy 1');
  await use.click();
  expect(await told.textContent()).toContain('policy file');
  expect(new URL(page.url()).hash).toBe(generous);

  await file.fill('{"market": "free"}');
  await use.click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(new URL(page.url()).hash).toBe('#society&market=free');
  await livedThrough(player);
});

test('an order that can be refused is no law: it is said, and what was known stays', async () => {
  const player = await here.arrive();
  const { page } = player;
  await openSociety(player, '#society&consent=1');
  const before = await indices(page);
  await page.locator('.lever-groups label', { hasText: en.groups.enhancement }).click();
  await page.locator('label', { hasText: 'mandatory' }).click();
  await page.getByText(en.contradiction).waitFor();
  expect(await indices(page)).toEqual(before);
  expect(await inspect(page)).toEqual([]);
});

test('how soon a turned lever is answered, first and whole', async () => {
  const player = await here.arrive({ window: 'desktop' });
  const { page } = player;
  await watchAnswers(page);
  await openSociety(player);
  const began = await answersSoFar(page);
  const cover = page.getByRole('slider', { name: levers.subsidy.name.en });
  await cover.focus();
  const turns = 6;
  for (let turn = 0; turn < turns; turn++) {
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.evaluate(() => globalThis.answers.at(-1)?.worlds.length), { timeout: 30_000 }).toBe(wholeAnswer);
  }
  process.stdout.write(`twenty years of ${await answerTimes(page, began, 4, wholeAnswer)}\n`);
  expect(await answersSoFar(page)).toBe(began + turns);
});
