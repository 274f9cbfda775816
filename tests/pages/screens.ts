/** Every screen of a session in one table: the question that it is known by, and what somebody does there who plays on. */
import type { Locator } from 'playwright-core';
import { fillingMs } from '../../client/stage/hundred-slots.ts';
import { allTurnedMs } from '../../client/stage/reveal-times.ts';
import type { Words } from '../../client/texts/text.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import type { Player } from './player.ts';

/** Before the first year all doors wait, ms (client/stage/filling.ts). */
const holdBeforeMs = 800;

export interface Screen {
  readonly questions: (words: Words) => readonly string[];
  /** @param show looks at the screen again once it has changed, under a name of its own */
  readonly act: (player: Player, show: (name: string) => Promise<void>) => Promise<void>;
}

/** A seat's votes turn before the next seat's: 250 ms of light, 600 ms of turning (client/styles/panels.css). */
const voteTurnMs = 850;

const primary = ({ does }: Player): Promise<void> => does.primary();
const radios = (player: Player): Locator => player.page.locator('.frame [type="radio"]');

export const screens = {
  home: {
    questions: (t) => [t.home.question],
    act: ({ page, does, words }) => does.press(page.getByRole('button', { name: words.home.alone })),
  },
  name: {
    questions: (t) => [t.join.question],
    async act({ page, does, name }) {
      await does.write(page.locator('#name'), name);
      await does.primary();
    },
  },
  lobby: { questions: (t) => [t.lobby.aloneQuestion, t.lobby.question], act: primary },
  role: { questions: (t) => [t.prologue.question], act: primary },
  poll: {
    questions: (t) => [t.prologue.pollQuestion],
    async act(player, show) {
      for (const [i, answer] of [3, 1, 4, 2, 5].entries()) await player.does.choose(radioOf(player, i, answer - 1));
      await show('poll-answered');
      await player.does.primary();
    },
  },
  problem: { questions: (t) => [t.briefing.dilemmaQuestion], act: primary },
  cards: {
    questions: (t) => [t.briefing.question],
    async act(player, show) {
      await player.does.choose(radios(player).first());
      await show('cards-chosen');
      await player.does.primary();
    },
  },
  heard: { questions: (t) => [t.briefing.heardQuestion], act: primary },
  turn: { questions: (t) => [t.debate.yourTurn], act: primary },
  free: { questions: (t) => [t.debate.freeQuestion], act: primary },
  plans: {
    questions: (t) => [t.negotiation.question],
    async act(player, show) {
      await player.page.locator('.lamps-button:enabled').nth(2).waitFor({ timeout: 60_000 });
      await player.does.choose(radios(player).nth(1));
      await show('plans-chosen');
      await player.does.primary();
      const toVote = player.page.locator('[data-primary]', { hasText: player.words.negotiation.toVote });
      const promise = player.page.locator('h1', { hasText: player.words.negotiation.promiseQuestion });
      await toVote.or(promise).first().waitFor();
      if (await toVote.isVisible()) await player.does.primary();
    },
  },
  dials: { questions: (t) => [t.negotiation.dialsQuestion], act: primary },
  promise: { questions: (t) => [t.negotiation.promiseQuestion], act: primary },
  proposals: { questions: (t) => [t.negotiation.proposalsQuestion], act: primary },
  ballot: {
    questions: (t) => [t.ballot.question],
    async act(player, show) {
      const { page, does, hand } = player;
      const rows = await page.locator('.ballot-row').count();
      for (let i = 0; i < rows; i++) {
        const score = [4, 2, 5, 1][i % 4] ?? 0;
        // by keys a digit is enough: it scores the row that has the focus and goes on to the next
        if (hand === 'keys') await page.keyboard.press(String(score));
        else await does.choose(radioOf(player, i, score));
      }
      await show('ballot-scored');
      await does.primary();
    },
  },
  count: {
    questions: (t) => [t.decision.countQuestion],
    async act(player) {
      player.reading.animation(voteTurnMs * roleIds.length);
      await primary(player);
    },
  },
  move: {
    questions: (t) => [t.decision.question, t.decision.staysQuestion],
    async act(player, show) {
      await player.does.choose(radios(player).first());
      await show('move-chosen');
      await player.does.primary();
    },
  },
  guess: {
    questions: (t) => roleIds.map((role) => t.decision.guessQuestion(t.indices[role])),
    async act(player, show) {
      await player.does.choose(radios(player).nth(1));
      await show('guess-chosen');
      await player.does.primary();
    },
  },
  reveal: {
    questions: (t) => [t.outcome.watchQuestion],
    async act({ page, does, words, reading }, show) {
      reading.animation(allTurnedMs(roleIds.map(() => 'broken')));
      const skip = page.locator('.sill .second', { hasText: words.outcome.skip });
      // with reduced motion there is nothing to skip
      if (await skip.isVisible()) await does.press(skip);
      await page.locator('[data-primary]').waitFor({ timeout: 60_000 });
      await show('reveal-turned');
      await does.primary();
    },
  },
  hundred: {
    questions: (t) => Object.values(t.outcome.hundredQuestions),
    async act({ page, does, words, reading }, show) {
      reading.animation(holdBeforeMs + fillingMs);
      await does.primary();
      await page.locator('[data-primary]', { hasText: words.outcome.toSaid }).waitFor();
      await show('hundred-filled');
      await does.primary();
    },
  },
  said: { questions: (t) => [t.outcome.saidQuestion], act: primary },
  feel: {
    questions: (t) => [t.debrief.feelQuestion],
    async act(player, show) {
      await player.does.choose(radios(player).nth(3));
      await player.does.write(player.page.locator('#word'), player.locale === 'zh' ? '踏实' : 'hopeful');
      await show('feel-felt');
      await player.does.primary();
    },
  },
  why: {
    questions: (t) => [t.debrief.whyQuestion],
    async act(player) {
      await player.does.choose(radios(player).last());
      await player.does.primary();
    },
  },
  unknown: {
    questions: (t) => [t.debrief.unknownQuestion],
    async act({ page, does, words }, show) {
      // how the lamps would have read
      await page.locator('.hindsight p').waitFor({ timeout: 60_000 });
      await show('unknown-known');
      await does.primary();
      const reason = page.getByRole('button', { name: words.debrief.stayReasons.against });
      await reason.waitFor();
      await show('unknown-reasons');
      await does.press(reason);
    },
  },
  possible: {
    questions: (t) => [t.debrief.possibleQuestion],
    async act(player, show) {
      await player.does.choose(radios(player).first());
      await show('possible-voted');
      await player.does.primary();
    },
  },
  now: {
    questions: (t) => [t.debrief.nowQuestion],
    async act(player) {
      for (const [i, answer] of [3, 2, 4, 4, 5].entries()) await player.does.choose(radioOf(player, i, answer - 1));
      await player.does.primary();
    },
  },
  slopes: {
    questions: (t) => [t.debrief.slopesQuestion],
    async act({ page, does, locale }, show) {
      await does.write(page.locator('#sentence'), locale === 'zh' ? '门要开，钱要大家出。' : 'Open the door, and pay for it together.');
      await show('slopes-signed');
      await does.primary();
    },
  },
  end: { questions: (t) => [t.debrief.endQuestion], act: primary },
} as const satisfies Readonly<Record<string, Screen>>;

export type ScreenName = keyof typeof screens;
// A cast: the table's own keys.
export const screenNames = Object.keys(screens) as readonly ScreenName[];

/** The option of a group of radio buttons, both counted from 0. */
const radioOf = ({ page }: Player, group: number, option: number): Locator =>
  page.locator('.frame [role="radiogroup"]').nth(group).locator('[type="radio"]').nth(option);
