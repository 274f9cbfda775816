/**
 * How long a session takes a person, added up without sleeping: the new text of each screen at a reader's pace, what the
 * page itself animates, a moment for each tap. Text is new if it was not on an earlier screen; names and signs count once,
 * and of a sentence that comes again with other numbers only the numbers are new.
 */
import type { Page } from 'playwright-core';

/** English words and Han characters a minute. */
const wordsPerMinute = 200;
const hanPerMinute = 350;
/** Finding the button and pressing it, seconds. */
const secondsPerTap = 1;

export interface ScreenTime {
  readonly name: string;
  words: number;
  han: number;
  taps: number;
  animationSeconds: number;
}

export interface Reading {
  /** Reads what the screen shows now. */
  look(page: Page, name: string): Promise<void>;
  tap(): void;
  animation(ms: number): void;
  readonly screens: readonly ScreenTime[];
}

export function createReading(): Reading {
  const seen = new Set<string>();
  const screens: ScreenTime[] = [];
  const enter = (name: string): ScreenTime => {
    const screen = { name, words: 0, han: 0, taps: 0, animationSeconds: 0 };
    screens.push(screen);
    return screen;
  };
  const last = (): ScreenTime => screens.at(-1) ?? enter('arrival');
  return {
    screens,
    async look(page, name) {
      if (screens.at(-1)?.name !== name) enter(name);
      for (const text of await visibleTexts(page)) {
        if (seen.has(text)) continue;
        seen.add(text);
        const sentence = text.replaceAll(/\d+/g, '#');
        const isKnown = seen.has(sentence) && /\p{L}/u.test(text);
        seen.add(sentence);
        const fresh = isKnown ? (text.match(/\d+/g) ?? []).join(' ') : text;
        last().words += wordsIn(fresh);
        last().han += hanIn(fresh);
      }
    },
    tap() {
      last().taps += 1;
    },
    animation(ms) {
      last().animationSeconds += ms / 1000;
    },
  };
}

export function secondsOf({ words, han, taps, animationSeconds }: ScreenTime): number {
  return (words / wordsPerMinute + han / hanPerMinute) * 60 + taps * secondsPerTap + animationSeconds;
}

export const wordsIn = (text: string): number => text.replaceAll(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'.,:-]*/gu)?.length ?? 0;
export const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Each piece of text that an eye can see, below the fold too. What only screen readers hear is 1 px large. */
export function visibleTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest('noscript, script, style, option') !== null) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (parent.closest('.unseen') !== null) continue;
      texts.push(text);
    }
    for (const field of document.querySelectorAll('input, textarea')) {
      const placeholder = field.getAttribute('placeholder') ?? '';
      if (placeholder !== '') texts.push(placeholder);
    }
    return texts;
  });
}
