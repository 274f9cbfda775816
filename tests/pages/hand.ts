/** How a player acts: by mouse, or by keys alone. Both can do everything. */
import type { Locator, Page } from 'playwright-core';

export interface Hand {
  /** the gold thing */
  primary(): Promise<void>;
  press(button: Locator): Promise<void>;
  /** a radio button, by its input */
  choose(option: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
}

export type HandName = 'mouse' | 'keys';

const primaryOf = (page: Page): Locator => page.locator('[data-primary]:enabled');
/** More stops than any screen has. */
const mostTabs = 60;

export function handOf(name: HandName, page: Page): Hand {
  return hands[name](page);
}

const hands: Readonly<Record<HandName, (page: Page) => Hand>> = {
  mouse: (page) => ({
    primary: () => primaryOf(page).click(),
    press: (button) => button.click(),
    // the input itself is unseen: people hit its label
    choose: (option) => option.locator('xpath=ancestor::label').click(),
    async write(field, text) {
      await field.click();
      await field.fill(text);
    },
  }),
  keys: (page) => ({
    async primary() {
      await primaryOf(page).waitFor();
      const answersEnter = await page.evaluate(() => document.activeElement?.matches('a, button, textarea, summary') === true);
      if (answersEnter) await tabTo(page, primaryOf(page));
      await page.keyboard.press('Enter');
    },
    async press(button) {
      await tabTo(page, button);
      await page.keyboard.press('Enter');
    },
    async choose(option) {
      await tabTo(page, option, true);
      // the arrows choose as they go; the first of an untouched group wants space
      for (let i = 0; i < 8; i++) {
        if (await option.evaluate((input) => input === document.activeElement)) break;
        await page.keyboard.press('ArrowDown');
      }
      if (!(await option.isChecked())) await page.keyboard.press('Space');
    },
    async write(field, text) {
      await tabTo(page, field);
      await page.keyboard.type(text);
    },
  }),
};

/** Tabs until the target has the focus, or another radio button of its group. Wherever the focus stops, it is seen. */
async function tabTo(page: Page, target: Locator, anyOfGroup = false): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let i = 0; i <= mostTabs; i++) {
    const isThere = await target.evaluate(
      (element, group) =>
        element === document.activeElement ||
        (group &&
          element.closest('[role="radiogroup"]')?.contains(document.activeElement) === true &&
          document.activeElement?.matches('[type="radio"]')),
      anyOfGroup,
    );
    if (isThere === true) return;
    await page.keyboard.press('Tab');
    const unmarked = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      const marked = [focused, focused.closest('label, .letters'), ...(focused.parentElement?.querySelectorAll('.is-next') ?? [])].some(
        (element) => element != null && getComputedStyle(element).outlineStyle !== 'none',
      );
      return marked ? null : focused.outerHTML.slice(0, 200);
    });
    if (unmarked !== null) throw new Error(`The focus isn't seen on ${unmarked}`);
  }
  throw new Error(`No way by Tab to ${target}`);
}
