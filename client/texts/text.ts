/**
 * What people read, in the language they chose, switchable at any time. A language is two files: what is read until the
 * game begins, and the rest, which comes with the story. Components call a function of these and are drawn again when
 * the language changes.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Locale, locales } from '../../shared/game/presets.ts';
import type { Text } from '../../shared/scenario/schema.ts';
import { remember, remembered } from '../page/memory.ts';
import type { en } from './en.ts';
import type { first as firstEn } from './first.en.ts';

export type FirstWords = typeof firstEn;
export type Words = typeof en;

interface Language {
  /** what it calls itself */
  readonly name: string;
  /** for browsers; simplified Han, or characters may come out in Japanese forms */
  readonly tag: string;
  readonly first: () => Promise<FirstWords>;
  readonly all: () => Promise<Words>;
}

export const languages: Readonly<Record<Locale, Language>> = {
  en: {
    name: 'English',
    tag: 'en',
    first: () => import('./first.en.ts').then((file) => file.first),
    all: () => import('./en.ts').then((file) => file.en),
  },
  zh: {
    name: '简体中文',
    tag: 'zh-Hans',
    first: () => import('./first.zh.ts').then((file) => file.first),
    all: () => import('./zh.ts').then((file) => file.zh),
  },
};

interface Chosen {
  readonly locale: Locale;
  readonly first: FirstWords;
  /** null until the game begins */
  readonly all: Words | null;
}
const chosen = signal<Chosen | null>(null);
const memoryKey = 'threshold.language';

/** Null until the first language has arrived. */
export const locale: ReadonlySignal<Locale | null> = computed(() => chosen.value?.locale ?? null);

/** What may be read before the game begins. Nothing is drawn before it is there. */
export function firstWords(): FirstWords {
  if (chosen.value === null) throw new Error('No language is loaded yet');
  return chosen.value.first;
}

/** Everything. The steps of a game are drawn once it is there (pages/table.tsx). */
export function words(): Words {
  const all = chosen.value?.all ?? null;
  if (all === null) throw new Error('The words of the game are not loaded yet');
  return all;
}

/** A sentence of the scenario. */
export function say(text: Text): string {
  return text[chosen.value?.locale ?? 'en'];
}

async function choose(next: Locale, withAll: boolean): Promise<void> {
  const { first, all, tag } = languages[next];
  const [early, whole] = await Promise.all([first(), withAll ? all() : null]);
  chosen.value = { locale: next, first: early, all: whole };
  document.documentElement.lang = tag;
  document.title = early.title;
}

/** The language chosen last time, else the browser's, else English. */
function preferred(): Locale {
  const before = remembered(memoryKey);
  const asked = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag));
  return locales.find((one) => one === before) ?? (asked?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en');
}

export function startLanguage(): Promise<void> {
  return choose(preferred(), false);
}

/** The game begins: the rest of the language is needed from now on. */
export async function loadWords(): Promise<void> {
  const now = chosen.value;
  if (now !== null && now.all === null) await choose(now.locale, true);
}

/** What the session speaks, where nobody stands to choose: on the wall. Not remembered. */
export async function readIn(next: Locale): Promise<void> {
  if (next !== chosen.value?.locale) await choose(next, chosen.value?.all !== null);
}

export async function switchLanguage(next: Locale): Promise<void> {
  remember(memoryKey, next);
  await choose(next, chosen.value?.all !== null);
}

/** The two languages are each other's other one. */
export const otherLocale = (): Locale => (locale.value === 'zh' ? 'en' : 'zh');
