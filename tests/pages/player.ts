/** Somebody at a browser: a window of a size, a language, a hand, and eyes that read. */
import type { Browser, Page } from 'playwright-core';
import { en } from '../../client/texts/en.ts';
import type { Words } from '../../client/texts/text.ts';
import { zh } from '../../client/texts/zh.ts';
import type { Locale } from '../../shared/game/presets.ts';
import { openPage, type Watched } from './browser.ts';
import { type Hand, type HandName, handOf } from './hand.ts';
import { createReading, type Reading } from './reading.ts';

export const windows = { phone: { width: 360, height: 640 }, desktop: { width: 1280, height: 720 }, wall: { width: 960, height: 540 } } as const;
export type WindowName = keyof typeof windows;

export interface PlayerSettings {
  readonly name: string;
  readonly locale: Locale;
  readonly hand: HandName;
  readonly window: WindowName;
  /** nothing travels or turns */
  readonly still: boolean;
}

export interface Player extends Watched, PlayerSettings {
  readonly words: Words;
  readonly does: Hand;
  readonly reading: Reading;
}

const wordsOf: Readonly<Record<Locale, Words>> = { en, zh };

export async function arrive(browser: Browser, url: string, settings: PlayerSettings): Promise<Player> {
  const watched = await openPage(browser, url, {
    viewport: windows[settings.window],
    locale: settings.locale === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: 'light',
    reducedMotion: settings.still ? 'reduce' : 'no-preference',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const reading = createReading();
  return { ...watched, ...settings, words: wordsOf[settings.locale], does: counted(handOf(settings.hand, watched.page), reading), reading };
}

/** Each act is a tap. */
function counted(hand: Hand, reading: Reading): Hand {
  const tapped = (act: Promise<void>): Promise<void> => {
    reading.tap();
    return act;
  };
  return {
    primary: () => tapped(hand.primary()),
    press: (button) => tapped(hand.press(button)),
    choose: (option) => tapped(hand.choose(option)),
    write(field, text) {
      reading.wrote(text);
      return tapped(hand.write(field, text));
    },
  };
}

/** The first line of a screen. */
export async function questionOf(page: Page): Promise<string> {
  return (await page.locator('h1').first().textContent({ timeout: 30_000 })) ?? '';
}
