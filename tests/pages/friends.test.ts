/** Four friends at one table, each at a browser of their own, play a whole session; a fifth comes late. What does each see? */
import { expect, test } from 'vitest';
import { scenarioById } from '../../shared/scenario/catalogue.ts';
import { type DecisionCard, decisionCards, type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { EvidenceCard } from '../../shared/scenario/schema.ts';
import { playUntil, screenOf } from './driver.ts';
import { type Player, questionOf } from './player.ts';
import { playing } from './playing.ts';

const here = playing();

const scenario = scenarioById('first-threshold');
const cards = scenario?.rounds[0]?.cards ?? [];

/** Talk lasts at least half its time, so there is little of it here, seconds. */
const seconds = { negotiation: 40, decision: 90, debrief: 120 };

test('four friends and a latecomer: own cards, others’ acts, votes and cards turned together, one outcome', async () => {
  const { code } = await here.served.create({ preset: 'friends', seconds });
  const address = `${here.served.url}/s/${code}`;
  const friends: Player[] = [];
  for (const [i, name] of ['Ada', 'Bo', 'Chen', 'Dee'].entries()) {
    const friend = await here.arrive({ name, locale: name === 'Chen' ? 'zh' : 'en', window: i === 0 ? 'desktop' : 'phone' });
    await friend.page.goto(address);
    await playUntil(friend, 'lobby');
    friends.push(friend);
  }
  const [ada, bo, , dee] = friends;
  if (ada === undefined || bo === undefined || dee === undefined) throw new Error('Four friends');
  const together = <T>(act: (friend: Player, i: number) => Promise<T>): Promise<readonly T[]> => Promise.all(friends.map(act));

  // the lobby: everybody sees who sits there
  for (const { page } of friends) {
    await expect
      .poll(() =>
        page
          .locator('.seat-name')
          .allTextContents()
          .then((names) => names.toSorted()),
      )
      .toEqual(['Ada', 'Bo', 'Chen', 'Dee']);
  }

  // the briefing: one's own three cards, and no word of the others'
  await bo.does.primary();
  await together((friend) => playUntil(friend, 'cards', { after: 'lobby' }));
  const roles = await together(roleInHand);
  expect(roles.toSorted()).toEqual(roleIds.toSorted());
  for (const [i, friend] of friends.entries()) {
    const text = (await friend.page.locator('#app').textContent()) ?? '';
    const legible = cards.filter((card) => isIn(text, card, friend));
    expect(legible.map(({ role }) => role)).toEqual([roles[i], roles[i], roles[i]]);
  }

  // a card on the table is seen by all; what stayed in the hands is not
  await together((friend) => playUntil(friend, 'heard'));
  for (const { page } of friends) await expect.poll(() => page.locator('.heard .shown-card').count()).toBe(3);
  for (const [i, friend] of friends.entries()) {
    const text = (await friend.page.locator('#app').textContent()) ?? '';
    expect(cards.filter((card) => card.role !== roles[i] && isIn(text, card, friend))).toHaveLength(3);
  }

  await together((friend) => playUntil(friend, 'plans'));
  const late = await here.arrive({ name: 'Eve' });
  await late.page.goto(address);
  await playUntil(late, 'name');
  await late.does.write(late.page.locator('#name'), late.name);
  await late.does.primary();
  await expect.poll(() => questionOf(late.page)).toBe(late.words.waiting.question);

  // the ballot: how many have voted is seen, what they voted is not
  await together((friend) => playUntil(friend, 'ballot'));
  const scores = new Map<RoleId, readonly number[]>();
  for (const [i, friend] of friends.entries()) {
    const given = [i + 1, 4 - i];
    for (const [row, score] of given.entries())
      await friend.does.choose(friend.page.locator('.ballot-row').nth(row).locator('[type="radio"]').nth(score));
    scores.set(roles[i] ?? 'athlete', given);
    if (friend === dee) break;
    await friend.does.primary();
    await expect.poll(() => dee.page.locator('.sill').textContent()).toContain(dee.words.ballot.voted(i + 1, 4));
    for (const { page } of friends) expect(await page.locator('table.count').count()).toBe(0);
  }
  expect(await late.page.locator('[type="radio"]').count()).toBe(0);
  await dee.does.primary();

  // the count: everybody's votes on everybody's screen
  const counts = await together(async (friend) => {
    await playUntil(friend, 'count', { after: 'ballot' });
    const rows = await friend.page.locator('table.count tbody tr').all();
    return Promise.all(rows.map(async (row) => (await row.locator('.vote').allTextContents()).map(Number)));
  });
  const expected = [0, 1].map((row) => roleIds.map((role) => scores.get(role)?.[row]));
  for (const count of counts) expect(count).toEqual(expected);

  // the decision: nobody's card is seen before all are laid
  await together((friend) => playUntil(friend, 'move'));
  const laid = new Map<RoleId, DecisionCard>();
  for (const [i, friend] of friends.entries()) {
    const card = decisionCards[i % decisionCards.length] ?? 'steady';
    await friend.does.choose(friend.page.locator('.moves [type="radio"]').nth(decisionCards.indexOf(card)));
    await friend.does.primary();
    laid.set(roles[i] ?? 'athlete', card);
  }
  await Promise.all(friends.slice(0, -1).map((friend) => playUntil(friend, 'guess').then(() => act(friend))));
  for (const friend of friends) {
    expect(await screenOf(friend)).toBe('guess');
    expect(await friend.page.locator('.reveal-card, .turned-cards').count()).toBe(0);
  }
  await act(dee);

  // the outcome: the same four cards and the same numbers for all five
  const all = [...friends, late];
  const outcomes = await Promise.all(
    all.map(async (player) => {
      await playUntil(player, 'said', { after: 'guess' });
      return {
        cards: await player.page.locator('.turned-cards b').allTextContents(),
        numbers: await player.page.locator('.law-doors td b').allTextContents(),
      };
    }),
  );
  for (const [i, outcome] of outcomes.entries()) {
    const { words } = all[i] ?? ada;
    expect(outcome.cards).toEqual(roleIds.map((role) => words.cards[laid.get(role) ?? 'steady']));
    expect(outcome.numbers).toHaveLength(18);
    expect(outcome.numbers).toEqual(outcomes[0]?.numbers);
  }

  // looking back: what four people felt
  await together((friend) => playUntil(friend, 'end'));
  await expect.poll(() => ada.page.locator('.felt li').count()).toBe(4);
});

/** Guesses, and waits until the table knows. */
async function act(friend: Player): Promise<void> {
  await friend.does.choose(friend.page.locator('.guesses [type="radio"]').first());
  await friend.does.primary();
  await friend.page.locator('.guesses [type="radio"]:disabled, .reveal-card, .reveal').first().waitFor();
}

async function roleInHand({ page }: Player): Promise<RoleId> {
  const classes = (await page.locator('.hand-card').first().getAttribute('class')) ?? '';
  return roleIds.find((role) => classes.includes(`role-${role}`)) ?? 'athlete';
}

/** Whether a card's headline is there, whatever its count is. */
function isIn(text: string, card: EvidenceCard, { locale }: Player): boolean {
  const pattern = card.headline[locale].replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '\\d+');
  return new RegExp(pattern).test(text);
}
