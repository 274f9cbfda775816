/**
 * How long a session takes a person, added up without sleeping: the new text of each screen at a reader's pace and what the
 * page itself animates. Text is new if it was not on an earlier screen: names and signs count once, and of a sentence that
 * holds another only the rest. A figure that stands alone, or changes in a known sentence, is looked at and not read.
 */
import type { Page } from 'playwright-core';
import { chineseCharacters, englishWords } from '../../shared/scenario/words.ts';

const wordsPerMinute = 200;
const hanPerMinute = 350;
/** Shorter pieces may stand in another by chance, characters. */
const shortestSentence = { han: 6, latin: 16 } as const;

export interface ScreenTime {
  readonly name: string;
  readonly words: number;
  readonly han: number;
  readonly taps: number;
  readonly animationSeconds: number;
}

export interface Reading {
  /** Reads what the screen shows now. */
  look(page: Page, name: string): Promise<void>;
  tap(): void;
  /** whoever wrote a text doesn't read it */
  wrote(text: string): void;
  animation(ms: number): void;
  readonly screens: readonly ScreenTime[];
}

export function createReading(): Reading {
  const seen = new Set<string>();
  const screens: ScreenTime[] = [];
  const add = (more: Partial<ScreenTime>, name = screens.at(-1)?.name ?? 'arrival'): void => {
    const last = screens.at(-1);
    const before = last?.name === name ? last : { name, words: 0, han: 0, taps: 0, animationSeconds: 0 };
    if (last?.name === name) screens.pop();
    screens.push({
      name,
      words: before.words + (more.words ?? 0),
      han: before.han + (more.han ?? 0),
      taps: before.taps + (more.taps ?? 0),
      animationSeconds: before.animationSeconds + (more.animationSeconds ?? 0),
    });
  };
  return {
    screens,
    async look(page, name) {
      for (const text of await visibleTexts(page)) {
        const fresh = freshPartOf(text, seen);
        seen.add(text).add(withoutNumbers(text));
        add(hasHan(text) ? { han: chineseCharacters(fresh) } : { words: englishWords(fresh) }, name);
      }
    },
    tap: () => add({ taps: 1 }),
    wrote: (text) => void seen.add(text),
    animation: (ms) => add({ animationSeconds: ms / 1000 }),
  };
}

/** Reading and watching added up, though people do both at once. */
export function secondsOf({ words, han, animationSeconds }: ScreenTime): number {
  return (words / wordsPerMinute + han / hanPerMinute) * 60 + animationSeconds;
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const withoutNumbers = (text: string): string => text.replaceAll(/\d+/g, '#');

function freshPartOf(text: string, seen: ReadonlySet<string>): string {
  if (!/\p{L}/u.test(text) || seen.has(text) || seen.has(withoutNumbers(text))) return '';
  const least = hasHan(text) ? shortestSentence.han : shortestSentence.latin;
  const known = [...seen].filter((one) => one.length >= least && text.includes(one)).toSorted((a, b) => b.length - a.length);
  return known.reduce((rest, one) => rest.replace(one, ' '), text);
}

/** Each piece of text that an eye can see, below the fold too. What only screen readers hear isn't. */
function visibleTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest('noscript, script, style, .unseen') !== null) continue;
      if (parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) texts.push(text);
    }
    for (const field of document.querySelectorAll('input, textarea')) {
      const placeholder = field.getAttribute('placeholder') ?? '';
      if (placeholder !== '') texts.push(placeholder);
    }
    return texts;
  });
}
