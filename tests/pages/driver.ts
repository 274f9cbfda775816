/** Plays from screen to screen by the table of screens, until the screen that it is told to stop at. */
import { type Player, questionOf } from './player.ts';
import { type Screen, type ScreenName, screenNames, screens } from './screens.ts';

/** Bots think, societies are run, talk lasts half its time: the longest wait for the next screen, ms. */
const patienceMs = 60_000;

/** What a test does when a screen shows, and again when it has changed under somebody's hand. */
export type OnShow = (name: string) => Promise<void>;

interface Way {
  readonly onShow?: OnShow;
  /** the screen that the player has just acted on */
  readonly after?: ScreenName;
}

export async function playUntil(player: Player, until: ScreenName, { onShow = async () => {}, after }: Way = {}): Promise<readonly ScreenName[]> {
  const passed: ScreenName[] = [];
  for (;;) {
    const name = await nextScreen(player, passed.at(-1) ?? after);
    const show = async (shown: string): Promise<void> => {
      await settled(player);
      await player.reading.look(player.page, name);
      await onShow(shown);
    };
    await show(name);
    if (name === until) return passed;
    passed.push(name);
    const screen: Screen = screens[name];
    await screen.act(player, show);
  }
}

export async function screenOf({ page, words }: Player): Promise<ScreenName | null> {
  const question = await questionOf(page);
  return screenNames.find((name) => screens[name].questions(words).includes(question)) ?? null;
}

async function nextScreen(player: Player, before: ScreenName | undefined): Promise<ScreenName> {
  const { page, words } = player;
  const known = screenNames.filter((name) => name !== before).flatMap((name) => screens[name].questions(words));
  await page
    .waitForFunction((questions) => questions.includes(document.querySelector('h1')?.textContent ?? ''), known, { timeout: patienceMs })
    .catch(async () => {
      const sill = await page.locator('.sill').allTextContents();
      throw new Error(`${player.name} got no further than ${before}: "${await questionOf(page)}" ${sill.join(' ')} ${player.problems.join('; ')}`);
    });
  const name = await screenOf(player);
  if (name === null) throw new Error(`No screen is known by "${await questionOf(page)}"`);
  return name;
}

/** Transitions are over, fonts are there. */
async function settled({ page }: Player): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ends = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.all(ends.map((one) => one.finished.catch(() => {})));
  });
}
