/** Two friends play three rounds, one by keys alone: dials, coins, promises kept and broken, proposals with their names. Each new screen is inspected. */
import { expect, test } from 'vitest';
import { scenarioById } from '../../shared/scenario/catalogue.ts';
import { playUntil } from './driver.ts';
import { hiddenBelow, inspect, inspectColours } from './inspect.ts';
import type { Player } from './player.ts';
import { playing } from './playing.ts';
import { photograph } from './screenshots.ts';

const here = playing();
const rounds = scenarioById('first-threshold')?.rounds ?? [];

/** Talk lasts at least half its time, so there is little of it here, seconds. */
const seconds = { debate: 24, negotiation: 84, ballot: 300, decision: 300, outcome: 300, debrief: 300 };

const sill = ({ page }: Player) => page.locator('.sill');
const secondOf = (player: Player) => sill(player).locator('.second');
const coinsLeft = (left: number, player: Player) =>
  expect.poll(() => player.page.locator('.coins').textContent()).toBe(player.words.negotiation.coinsLeft(left));
/** A stop of a dial, by its lever's place. */
const stopOf = (player: Player, dial: number, stop: number) => player.page.locator('.dial').nth(dial).locator('[type="radio"]').nth(stop);
const plan = (player: Player, id: string) => player.page.locator(`.plans [value="${id}"]`);

test('three rounds: a law of one’s own, backed and promised; a broken promise is torn and lends nothing; nothing is cut off on the way', async () => {
  const { code } = await here.served.create({ preset: 'friends', rounds: 3, seconds, seed: 1 });
  const found: string[] = [];
  const seen = new Set<string>();
  const look = async (player: Player, name: string): Promise<void> => {
    const say = (problems: readonly string[]) => found.push(...problems.map((problem) => `${name} ${player.locale}: ${problem}`));
    say(await inspect(player.page));
    const below = await hiddenBelow(player.page);
    // several laws with long names may want a thumb
    if (below > 0 && !/ballot|proposals/.test(name)) say([`${below} px stand below the sill`]);
    await photograph(player, name, async () => void say(await inspectColours(player.page)));
    seen.add(`${name} ${player.locale}`);
  };
  const sit = async (name: string, settings: Pick<Player, 'locale' | 'hand' | 'window'>): Promise<Player> => {
    const player = await here.arrive({ name, ...settings });
    await player.page.goto(`${here.served.url}/s/${code}`);
    await playUntil(player, 'lobby');
    return player;
  };
  const ada = await sit('Ada', { locale: 'en', hand: 'keys', window: 'phone' });
  const chen = await sit('Chen', { locale: 'zh', hand: 'mouse', window: 'phone' });
  const both = <T>(does: (player: Player) => Promise<T>): Promise<readonly T[]> => Promise.all([ada, chen].map(does));

  // the first round: plans as they are, no dials, no promises
  await ada.does.primary();
  await both((player) => playUntil(player, 'plans', { after: 'lobby' }));
  expect(await sill(ada).locator('button.quiet').count()).toBe(0);
  await both((player) => playUntil(player, 'said'));

  // the second: a law of one's own
  const named = (round: number) => (player: Player) => (name: string) =>
    ['problem', 'turn', 'free', 'move-chosen', 'reveal-turned', 'said'].includes(name) ? look(player, `r${round}-${name}`) : Promise.resolve();
  await both((player) => player.does.primary());
  await both((player) => playUntil(player, 'plans', { after: 'said', onShow: named(2)(player) }));
  const [clean] = rounds[1]?.packages ?? [];
  if (clean === undefined) throw new Error('A plan');
  await ada.does.choose(plan(ada, clean.id));
  await look(ada, 'r2-plans');
  await ada.does.press(sill(ada).locator('button.quiet'));
  await coinsLeft(1, ada);
  await look(ada, 'r2-dials');
  await ada.does.choose(stopOf(ada, 4, 2));
  await coinsLeft(0, ada);
  // one coin short: the dial stays, the sill says so
  await ada.does.choose(stopOf(ada, 0, 1)).catch(() => {});
  await expect.poll(() => sill(ada).textContent()).toContain(ada.words.negotiation.coinShort);
  await look(ada, 'r2-dials-short');
  expect(await stopOf(ada, 0, 0).isChecked()).toBe(true);
  await ada.page.locator('.named-lamps:not(.is-pending)').waitFor({ timeout: 60_000 });
  await look(ada, 'r2-dials-turned');
  const lawName = await textOf(ada, '.draft-head h2');
  expect(lawName).toContain(clean.name.en);
  expect(lawName).toContain(rounds[1]?.dials[4]?.stops[2].name.en);
  await ada.does.primary();
  await playUntil(ada, 'promise', { after: 'dials' });
  await look(ada, 'r2-promise');
  const role = (await ada.page.locator('.promise-card').getAttribute('class'))?.match(/role-\w+/)?.[0];
  await ada.does.primary();
  await playUntil(ada, 'proposals', { after: 'promise' });
  await expect.poll(() => ada.page.locator(`.option-box.is-on .ribbon.${role}`).count()).toBe(1);

  // the other sees it, backs it, keeps their word for themselves
  await chen.page.locator('.table-talk .cards-button', { hasText: chen.words.negotiation.toProposals }).click();
  await playUntil(chen, 'proposals');
  await chen.does.choose(chen.page.locator('.plans [type="radio"]').first());
  const nameAbroad = await textOf(chen, '.option-box.is-on .plan-name b');
  await look(chen, 'r2-proposals-chosen');
  await chen.does.primary();
  await playUntil(chen, 'promise', { after: 'proposals' });
  await look(chen, 'r2-promise');
  await chen.does.press(secondOf(chen));
  await playUntil(chen, 'proposals', { after: 'promise' });
  await expect.poll(() => ada.page.locator('.option-box.is-on .backers > span').count()).toBeGreaterThanOrEqual(2);
  await both((player) => look(player, 'r2-proposals'));
  // a promise lends a coin
  await ada.does.press(ada.page.getByRole('button', { name: ada.words.negotiation.turnDials }));
  await coinsLeft(1, ada);
  await ada.does.press(ada.page.locator('.back'));
  await playUntil(ada, 'plans', { after: 'dials' });
  await ada.does.press(ada.page.locator('.table-talk .cards-button', { hasText: ada.words.negotiation.toProposals }));
  await both((player) => playUntil(player, 'ballot', { after: 'plans' }));
  await both((player) => look(player, 'r2-ballot'));
  await both((player) => vote(player, player === ada ? lawName : nameAbroad));
  await both((player) =>
    playUntil(player, 'move', { after: 'ballot', onShow: (name) => (name === 'count' ? look(player, 'r2-count') : Promise.resolve()) }),
  );

  // Ada promised open and plays own
  expect(await ada.page.locator('.you-promised').count()).toBe(1);
  expect(await chen.page.locator('.you-promised').count()).toBe(0);
  await ada.does.choose(ada.page.locator('.moves [type="radio"]').nth(2));
  await look(ada, 'r2-move');
  await ada.does.primary();
  await playUntil(ada, 'guess', { after: 'move' });
  await both((player) => playUntil(player, 'said', { after: player === ada ? 'move' : 'home', onShow: named(2)(player) }));
  expect(await ada.page.locator(`.turned-cards .ribbon.${role}[aria-label*="another card"]`).count()).toBe(1);
  await both((player) => look(player, 'r2-said'));
  await chen.page.setViewportSize({ width: 1280, height: 720 });
  await look({ ...chen, window: 'desktop' }, 'r2-said');
  await chen.page.setViewportSize({ width: 360, height: 640 });

  // the third: her promise lends nothing; a law that contradicts itself isn't proposed
  await both((player) => player.does.primary());
  await both((player) => playUntil(player, 'plans', { after: 'said' }));
  const [, protectedPlan] = rounds[2]?.packages ?? [];
  await ada.does.choose(plan(ada, protectedPlan?.id ?? ''));
  await ada.does.press(sill(ada).locator('button.quiet'));
  await ada.does.choose(stopOf(ada, 4, 1)); // that plan spends every coin: research stays as today
  await ada.does.choose(stopOf(ada, 0, 2));
  await expect.poll(() => sill(ada).textContent()).toContain(ada.words.negotiation.contradiction);
  await look(ada, 'r3-dials-contradiction');
  await ada.does.choose(stopOf(ada, 0, 1));
  await ada.does.primary();
  await playUntil(ada, 'promise', { after: 'dials' });
  expect(await ada.page.locator('.promise-coin').textContent()).toBe(ada.words.negotiation.lendsNone);
  await look(ada, 'r3-promise-lends-none');
  await ada.does.press(secondOf(ada));
  await both((player) => playUntil(player, 'said', { after: player === ada ? 'promise' : 'home', onShow: named(3)(player) }));
  await both((player) => player.does.primary());
  await both((player) => playUntil(player, 'feel', { after: 'said' }));
  expect(found).toEqual([]);
  expect([...seen]).toEqual(expect.arrayContaining(['r2-turn en', 'r2-turn zh', 'r2-free en', 'r3-said zh', 'r2-ballot zh']));
}, 600_000);

/** Without the spaces at the ends and between lines. */
const plain = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
const textOf = async (player: Player, selector: string): Promise<string> => plain(await player.page.locator(selector).first().textContent());

/** All for the law of this name. */
async function vote(player: Player, name: string): Promise<void> {
  const rows = await player.page.locator('.ballot-row').all();
  for (const row of rows) {
    const isIt = plain(await row.locator('h2').textContent()) === name;
    await player.does.choose(row.locator('[type="radio"]').nth(isIt ? 5 : 0));
  }
  await player.does.primary();
}
