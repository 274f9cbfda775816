/** A debate on two phones, in two languages: one speaks while the other listens; then one in writing, alone with bots. */
import { expect, test } from 'vitest';
import { scenarioById } from '../../shared/scenario/catalogue.ts';
import { playUntil } from './driver.ts';
import { hiddenBelow, inspect } from './inspect.ts';
import { type Player, questionOf } from './player.ts';
import { playing } from './playing.ts';
import { photograph } from './screenshots.ts';

const here = playing();
const scenario = scenarioById('first-threshold');

/** Everything in sight at once, nothing wrong; a picture beside it. */
async function looksRight(player: Player, name: string): Promise<void> {
  await photograph(player, name, async () => {});
  expect(await inspect(player.page), name).toEqual([]);
  expect(await hiddenBelow(player.page), name).toBe(0);
}

const sill = ({ page }: Player) => page.locator('.sill');
const isTurn = async (player: Player): Promise<boolean> => (await questionOf(player.page)) === player.words.debate.yourTurn;

test('aloud: a ring, two equal answers, counted without names; done, and the next one speaks; then free talk', async () => {
  const { code } = await here.served.create({ preset: 'friends', seconds: { debate: 120 } });
  const address = `${here.served.url}/s/${code}`;
  const friends: Player[] = [];
  for (const [name, locale] of [
    ['Ada', 'en'],
    ['Chen', 'zh'],
  ] as const) {
    const friend = await here.arrive({ name, locale, window: 'phone' });
    await friend.page.goto(address);
    await playUntil(friend, 'lobby');
    friends.push(friend);
  }
  const [ada, chen] = friends;
  if (ada === undefined || chen === undefined) throw new Error('Two friends');
  await ada.does.primary();
  await Promise.all(friends.map((friend) => playUntil(friend, 'heard', { after: 'lobby' })));
  await Promise.all(friends.map((friend) => friend.does.primary()));
  await Promise.all(friends.map((friend) => friend.page.locator('.bench').waitFor()));

  const [first, second] = (await isTurn(ada)) ? [ada, chen] : [chen, ada];
  for (const [speaker, listener] of [
    [first, second],
    [second, first],
  ] as const) {
    await expect.poll(() => isTurn(speaker)).toBe(true);
    await expect.poll(() => questionOf(listener.page)).toContain(speaker.name);
    await looksRight(speaker, 'debate-turn');
    await looksRight(listener, 'debate-listen');
    await listener.does.press(sill(listener).getByRole('button', { name: listener.words.debate.matters }));
    await expect.poll(() => speaker.page.locator('.heard-marks').textContent()).toContain('1');
    await speaker.does.press(speaker.page.locator('.my-cards .second').first());
    await listener.page.locator('.shown-card').first().waitFor();
    await looksRight(listener, 'debate-card');
    await speaker.does.primary();
  }
  // two bots say a ready sentence each
  await ada.page.locator('.point').waitFor({ timeout: 20_000 });
  await looksRight(ada, 'debate-bot');
  await playUntil(ada, 'free');
  await looksRight(ada, 'debate-free');
  expect([...ada.problems, ...chen.problems]).toEqual([]);
});

test('in writing: a ready sentence or words of my own, with a card; what was said stands above the field', async () => {
  const { code } = await here.served.create({ preset: 'solo', seconds: { debate: 60 } });
  const ada = await here.arrive({ name: 'Ada', locale: 'en', window: 'phone' });
  const { page, words, does } = ada;
  await page.goto(`${here.served.url}/s/${code}`);
  await playUntil(ada, 'turn');
  await looksRight(ada, 'debate-typed-empty');
  await does.press(page.getByRole('button', { name: words.debate.readySentences }));
  const sentence = page.locator('.is-sentence').first();
  const text = (await sentence.textContent()) ?? '';
  expect(
    Object.values(scenario?.rounds[0]?.sentences ?? {})
      .flat()
      .map((one) => one.text.en),
  ).toContain(text);
  await does.press(sentence);
  await expect.poll(() => page.locator('#point').inputValue()).toBe(text);
  await does.write(
    page.locator('#point'),
    'My card says that beds stand empty. Lend them, but publish every harm that you see in them, and name the clinics.',
  );
  await does.press(page.getByRole('button', { name: words.debate.withCard }));
  await does.press(page.locator('.is-sentence').first());
  await looksRight(ada, 'debate-typed');
  await does.primary();
  await expect.poll(() => page.locator('.point').textContent()).toContain('Lend them');
  await does.primary();
  await expect.poll(() => page.locator('.point').count(), { timeout: 20_000 }).toBe(1);
  await looksRight(ada, 'debate-typed-listen');
  await playUntil(ada, 'free', { after: 'turn' });
  await looksRight(ada, 'debate-typed-free');
  expect(ada.problems).toEqual([]);
});
