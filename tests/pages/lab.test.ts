/** The Lab in a real browser: every stage of both pipelines, in both languages and themes, by keyboard, with its numbers. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { lab as en } from '../../client/texts/lab.en.ts';
import { lab as zh } from '../../client/texts/lab.zh.ts';
import { inspect, inspectColours } from './inspect.ts';
import { type Player, questionOf } from './player.ts';
import { playing } from './playing.ts';
import { photograph } from './screenshots.ts';

const here = playing();
const wordsOf = { en, zh };

const pipelines = [
  { tab: 'gene-editing', name: 'geneEditing' },
  { tab: 'brain-computer', name: 'brainComputer' },
] as const;

async function openLab(player: Player, tab: string): Promise<void> {
  await player.page.goto(`${here.served.url}/lab#${tab}`);
  await player.page.locator('.curve svg').waitFor();
}

const slider = (page: Page, name: string) => page.getByRole('slider', { name });
const numbers = (page: Page) => page.locator('.lab-numbers td').allTextContents();

describe.each(['en', 'zh'] as const)('in %s', (locale) => {
  const t = wordsOf[locale];

  test.each(['phone', 'desktop'] as const)('on a %s every stage can be read, reached and turned, in the morning and at night', async (window) => {
    const player = await here.arrive({ locale, window });
    const { page, does } = player;
    for (const { tab, name } of pipelines) {
      await openLab(player, tab);
      for (const [stage, words] of Object.entries(t[name])) {
        expect(await questionOf(page)).toBe(words.question);
        expect(await page.locator('.lab-summary').textContent()).not.toBe('');
        await page.locator('.lab-numbers summary').click();
        expect(await inspect(page)).toEqual([]);
        await photograph(player, `lab-${stage}`, async () => {
          expect(await inspectColours(page)).toEqual([]);
        });
        await does.primary();
      }
    }
  });

  test('the first page leads here, and back', async () => {
    const { page, words } = await here.arrive({ locale });
    await page.goto(here.served.url);
    await page.getByRole('link', { name: words.home.lab }).click();
    await page.getByRole('link', { name: t.tabs.geneEditing }).click();
    await page.getByRole('heading', { name: t.geneEditing.choice.question }).waitFor();
    await page.getByRole('link', { name: t.home }).click();
    await page.locator('#code').waitFor();
  });
});

test('a link names its tab, and the browser’s own way back leads to the tab before', async () => {
  const { page } = await here.arrive();
  await page.goto(`${here.served.url}/lab#brain-computer`);
  await page.getByRole('heading', { name: en.brainComputer.acquisition.question }).waitFor();
  await page.getByRole('link', { name: en.tabs.geneEditing }).click();
  await page.getByRole('heading', { name: en.geneEditing.choice.question }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: en.brainComputer.acquisition.question }).waitFor();
});

test('nothing of the Lab is fetched before it is asked for, and nothing of the game with it', async () => {
  const { page } = await here.arrive();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(here.served.url, { waitUntil: 'networkidle' });
  expect(fetched.filter((path) => /\/lab|life-values/.test(path))).toEqual([]);
  await page.goto(`${here.served.url}/lab#gene-editing`, { waitUntil: 'networkidle' });
  await page.locator('.curve svg').waitFor();
  expect(fetched.filter((path) => /\/lab.*\.js/.test(path)).length).toBeGreaterThan(0);
  expect(fetched.filter((path) => /\/(sdk|game|catalogue)-/.test(path))).toEqual([]);
});

test('by keyboard alone: a dial is turned, the curve’s numbers follow, today’s curve stays in sight, and all goes back', async () => {
  const player = await here.arrive({ hand: 'keys' });
  const { page } = player;
  await openLab(player, 'brain-computer');
  const dial = slider(page, en.brainComputer.acquisition.dials.snr);
  await page.locator('.lab-numbers summary').press('Enter');
  const before = await numbers(page);
  const said = await page.locator('.lab-summary').textContent();
  expect(await page.locator('.line.is-today').count()).toBe(0);

  // the curve of this stage is the same for every signal; the next stage's is not
  await dial.focus();
  await page.keyboard.press('End');
  expect(await dial.getAttribute('aria-valuetext')).toBe(en.two(12.1));
  expect(await page.locator('.lab-summary').textContent()).not.toBe(said);
  expect(await numbers(page)).toEqual(before);
  await page.locator('[data-primary]').press('Enter');

  const choices = slider(page, en.brainComputer.processing.dials.choices);
  await page.locator('.lab-numbers summary').press('Enter');
  const asToday = await numbers(page);
  await choices.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
  expect(await choices.inputValue()).toBe('26');
  await expect.poll(() => numbers(page)).not.toEqual(asToday);
  await expect.poll(() => page.locator('.curve .line.is-today').count()).toBe(1);

  await page.getByRole('button', { name: en.asToday }).press('Enter');
  expect(await choices.inputValue()).toBe('31');
  await expect.poll(() => numbers(page)).toEqual(asToday);
});

test('what a stage hands on is what the next one begins with; another language keeps the dials', async () => {
  const player = await here.arrive({ window: 'desktop' });
  const { page, does } = player;
  await openLab(player, 'gene-editing');
  await does.primary();
  const spec = slider(page, en.geneEditing.design.dials.spec);
  const loadAfter = async (value: string): Promise<string | null> => {
    await page.getByRole('button', { name: en.geneEditing.design.name }).click();
    await spec.fill(value);
    await does.primary();
    return page.locator('.sill b').textContent();
  };
  const strict = await loadAfter('90');
  expect(await loadAfter('0')).not.toBe(strict);
  expect(await loadAfter('90')).toBe(strict);

  await page.getByRole('button', { name: '简体中文' }).click();
  await page.getByRole('heading', { name: zh.geneEditing.load.question }).waitFor();
  await page.getByRole('button', { name: zh.geneEditing.design.name }).click();
  expect(await slider(page, zh.geneEditing.design.dials.spec).inputValue()).toBe('90');
});

test('whoever follows muscle sees the guard p53, and another limit', async () => {
  const player = await here.arrive();
  const { page } = player;
  await openLab(player, 'gene-editing');
  await player.does.choose(page.getByRole('radio').nth(1));
  await expect.poll(() => page.locator('.curve .line.is-harm').count()).toBe(1);
  await page.getByRole('button', { name: en.geneEditing.validation.name }).click();
  expect(await slider(page, en.geneEditing.validation.dials.limit).inputValue()).toBe('0.05');
});
