/** Two phones in one seat of a lesson: one of them is the voice, the other taps what they would do. What does each see? */
import { afterAll, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/game/command.ts';
import { scenarioById } from '../../shared/scenario/catalogue.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { must, ownIn, tableIn } from '../server/client.ts';
import { join, joinWith, newSession, type Person } from '../server/start.ts';
import { playUntil } from './driver.ts';
import { inspect } from './inspect.ts';
import { type Player, questionOf } from './player.ts';
import { playing } from './playing.ts';
import { photograph } from './screenshots.ts';

const here = playing();
const plans = scenarioById('first-threshold')?.rounds[0]?.packages ?? [];

/** Longer than the test, but for talk, half of which must pass. */
const seconds = { prologue: 300, briefing: 300, debate: 300, negotiation: 300, ballot: 300, decision: 300, outcome: 300, debrief: 600 };

let others: readonly Person[] = [];
afterAll(async () => {
  await Promise.all(others.map((person) => person.leave()));
});

const sill = ({ page }: Player) => page.locator('.sill');
const options = ({ page }: Player) => page.locator('.frame [type="radio"]');
const dotsOf = (player: Player): Promise<number> => player.page.locator('.frame .dots i').count();

async function looksRight(player: Player, name: string): Promise<void> {
  await photograph(player, name, async () => {});
  expect(await inspect(player.page), name).toEqual([]);
}

test('the voice acts, the other’s taps are dots; told once, it does as it likes; all score and guess; the voice passes on', async () => {
  const session = await newSession(here.served.url, { preset: 'lesson', tables: 1, rounds: 2, seconds });
  const address = `${here.served.url}/s/${session.code}`;
  const sit = async (name: string, locale: 'en' | 'zh'): Promise<Player> => {
    const player = await here.arrive({ name, locale });
    await player.page.goto(address);
    await playUntil(player, 'lobby');
    return player;
  };
  const ada = await sit('Ada', 'en');
  const mates = await Promise.all(['Bo', 'Chen', 'Dee'].map((nickname) => join(here.served.url, session.code, { nickname })));
  const eva = await sit('Eva', 'zh');
  const facilitator = await joinWith(here.served.url, session.code, { facilitatorKey: session.facilitatorKey });
  others = [...mates, facilitator];
  const [first] = mates;
  if (first === undefined) throw new Error('Three others');
  // a cast: commands of the facilitator name people as views do
  const steer = (command: object): Promise<number> => must(facilitator, command as SeatCommand);
  const everybody = () => facilitator.view().everybody;
  const idOf = (name: string): string => Object.entries(everybody().people).find(([, person]) => person.nickname === name)?.[0] ?? '';
  const { t1 } = facilitator.view().tables;
  const role = Object.entries(t1?.seats ?? {}).find(([, seat]) => seat.holder === idOf('Ada'))?.[0];
  await steer({ type: 'assign', participant: idOf('Eva'), table: 't1', role });
  await expect.poll(() => ada.page.locator('.seat-name', { hasText: 'Ada' }).textContent()).toContain('Eva');
  await looksRight(ada, 'shared-lobby');
  const both = <T>(does: (player: Player) => Promise<T>): Promise<readonly T[]> => Promise.all([ada, eva].map(does));

  await steer({ type: 'start' });
  await both((player) => playUntil(player, 'poll', { after: 'lobby' }));
  for (const row of [0, 1, 2, 3, 4]) await eva.does.choose(eva.page.locator('.frame [role="radiogroup"]').nth(row).locator('[type="radio"]').nth(2));
  await eva.does.primary();
  await expect.poll(() => sill(eva).textContent()).toContain('Ada');
  await steer({ type: 'next' });

  // briefing: the other's tap is a dot; the voice hears once that it differs, then brings its own
  await both((player) => playUntil(player, 'cards', { after: 'poll' }));
  await eva.does.choose(options(eva).nth(1));
  await expect.poll(() => dotsOf(ada)).toBe(1);
  expect(await dotsOf(eva)).toBe(0);
  expect(await eva.page.locator('[data-primary]').count()).toBe(0);
  await ada.does.choose(options(ada).nth(0));
  await looksRight(ada, 'shared-cards-voice');
  await looksRight(eva, 'shared-cards-other');
  await ada.does.primary();
  await expect.poll(() => sill(ada).textContent()).toContain(ada.words.shared.otherwise('Eva'));
  await looksRight(ada, 'shared-cards-told');
  await ada.does.primary();
  await both((player) => playUntil(player, 'heard', { after: 'cards' }));
  expect(await eva.page.locator('[data-primary]').count()).toBe(0);
  await steer({ type: 'next' });

  // debate: whose turn it is passes on until it is ours; the other suggests a card
  await both((player) => player.page.locator('.bench').waitFor());
  for (let turn = 0; turn < 4; turn++) {
    const { speaker } = tableIn(first.view());
    if (speaker === role) break;
    const speaking = mates.find((person) => ownIn(person.view()).role === speaker);
    if (speaking !== undefined) await must(speaking, { type: 'pass-turn' });
    await first.until((view) => tableIn(view).speaker !== speaker);
  }
  await both((player) => expect.poll(() => questionOf(player.page)).toBe(player.words.debate.yourTurn));
  await eva.does.press(eva.page.getByRole('button', { name: eva.words.shared.suggest }).last());
  await expect.poll(() => dotsOf(ada)).toBe(1);
  await looksRight(ada, 'shared-turn-voice');
  await looksRight(eva, 'shared-turn-other');
  expect(await eva.page.locator('[data-primary]').count()).toBe(0);
  await steer({ type: 'unlock' });
  await steer({ type: 'next' });

  // negotiation: plans, then a dial's stop
  await both((player) => playUntil(player, 'plans', { after: 'turn' }));
  await eva.does.choose(eva.page.locator(`.plans [value="${plans[2]?.id}"]`));
  await expect.poll(() => dotsOf(ada)).toBe(1);
  await ada.does.choose(ada.page.locator(`.plans [value="${plans[2]?.id}"]`));
  await looksRight(ada, 'shared-plans-voice');
  await looksRight(eva, 'shared-plans-other');
  await both((player) => player.does.press(sill(player).locator('button.quiet')));
  await eva.does.choose(eva.page.locator('.dial').nth(2).locator('[type="radio"]').nth(1));
  await expect.poll(() => dotsOf(ada)).toBe(1);
  await looksRight(ada, 'shared-dials-voice');
  await looksRight(eva, 'shared-dials-other');
  await ada.does.primary();
  await playUntil(ada, 'promise', { after: 'dials' });
  await ada.does.primary();
  await playUntil(ada, 'proposals', { after: 'promise' });
  await eva.does.press(eva.page.locator('.back'));
  await eva.does.press(eva.page.locator('.table-talk .cards-button').first());
  await expect.poll(() => eva.page.locator('.backers .ribbon').count()).toBe(1);
  await looksRight(eva, 'shared-proposals-other');
  await eva.does.press(eva.page.locator('.sky .more'));
  await eva.page.locator('.seats .ribbon').waitFor();
  await looksRight(eva, 'shared-seats');
  await eva.page.keyboard.press('Escape');
  await steer({ type: 'next' });

  // ballot: each seals their own
  await both((player) => playUntil(player, 'ballot', { after: 'proposals' }));
  for (const [player, score] of [
    [ada, 5],
    [eva, 2],
  ] as const) {
    const rows = await player.page.locator('.ballot-row').all();
    for (const row of rows) await player.does.choose(row.locator('[type="radio"]').nth(score));
    await expect.poll(() => sill(player).textContent()).toContain(player.words.ballot.seal);
    await player.does.primary();
    await expect.poll(() => sill(player).textContent()).toContain(player.words.ballot.sealed);
  }
  await steer({ type: 'next' });
  await first.until((view) => tableIn(view).phase === 'decision');
  expect(Object.values(tableIn(first.view()).count.ballots[role ?? '']?.scores ?? {})).toEqual([3.5, 3.5]);

  // decision: told once, laid by the voice; both guess
  await both((player) => playUntil(player, 'move', { after: 'ballot' }));
  await eva.does.choose(options(eva).nth(2));
  await expect.poll(() => dotsOf(ada)).toBe(1);
  await looksRight(eva, 'shared-move-other');
  await ada.does.choose(options(ada).nth(0));
  await looksRight(ada, 'shared-move-voice');
  await ada.does.primary();
  await expect.poll(() => sill(ada).textContent()).toContain(ada.words.shared.otherwise('Eva'));
  await ada.does.primary();
  await both((player) => playUntil(player, 'guess', { after: 'move' }));
  await steer({ type: 'next' });
  await first.until((view) => tableIn(view).result.recorded, 60_000);
  await steer({ type: 'next' });

  // the second round: the voice has passed on
  await both((player) => playUntil(player, 'cards', { after: 'guess' }));
  await ada.does.choose(options(ada).nth(0));
  await expect.poll(() => dotsOf(eva)).toBe(1);
  await expect.poll(() => sill(ada).textContent()).toContain(ada.words.shared.acts('Eva'));

  // who is removed is told so, also after a reload; who stays speaks for the seat; a latecomer is told which seat and when
  await steer({ type: 'remove', participant: idOf('Eva') });
  await expect.poll(() => questionOf(eva.page)).toBe(eva.words.connection.removedQuestion);
  await looksRight(eva, 'removed');
  await eva.does.primary();
  await expect.poll(() => questionOf(eva.page), { timeout: 20_000 }).toBe(eva.words.connection.removedQuestion);
  await expect.poll(() => sill(ada).locator('[data-primary]').count()).toBe(1);
  const fay = await here.arrive({ name: 'Fay' });
  await fay.page.goto(address);
  await playUntil(fay, 'name');
  await fay.does.write(fay.page.locator('#name'), fay.name);
  await fay.does.primary();
  await expect.poll(() => questionOf(fay.page)).toBe(fay.words.waiting.question);
  const seatsToCome = roleIds.map((one) => fay.words.lobby.arriving(fay.words.indices[one]));
  expect(seatsToCome).toContain(await sill(fay).locator('.wait b').textContent());
  await looksRight(fay, 'latecomer');
  await steer({ type: 'next' });
  await fay.page.locator('.bench').waitFor();
});
