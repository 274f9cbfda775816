/**
 * What people read, in the language they chose: one file a language, loaded when it is chosen, switchable at any time.
 * Components call words() and are drawn again when the language changes.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Text } from '../../shared/scenario/schema.ts';
import { remember, remembered } from '../memory.ts';
import type { en } from './en.ts';

export type Words = typeof en;
export const locales = ['en', 'zh'] as const;
export type Locale = (typeof locales)[number];

/** What a language calls itself, and its name for browsers. Simplified Han, or characters may come out in Japanese forms. */
export const languages: Readonly<Record<Locale, { readonly name: string; readonly tag: string }>> = {
  en: { name: 'English', tag: 'en' },
  zh: { name: '简体中文', tag: 'zh-Hans' },
};

const files: Readonly<Record<Locale, () => Promise<Words>>> = {
  en: () => import('./en.ts').then((file) => file.en),
  zh: () => import('./zh.ts').then((file) => file.zh),
};

const chosen = signal<{ readonly locale: Locale; readonly words: Words } | null>(null);
const memoryKey = 'threshold.language';

/** Null until the first language has arrived. */
export const locale: ReadonlySignal<Locale | null> = computed(() => chosen.value?.locale ?? null);

/** Before the first language is there nothing may be drawn, so this throws then. */
export function words(): Words {
  if (chosen.value === null) throw new Error('No language is loaded yet');
  return chosen.value.words;
}

/** A sentence of the scenario. */
export function say(text: Text): string {
  return text[chosen.value?.locale ?? 'en'];
}

export async function choose(next: Locale): Promise<void> {
  const file = await files[next]();
  chosen.value = { locale: next, words: file };
  document.documentElement.lang = languages[next].tag;
  document.title = file.title;
}

/** The language chosen last time, else the browser's, else English. */
export function preferredLocale(): Locale {
  const before = remembered(memoryKey);
  return locales.find((one) => one === before) ?? (navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag))?.startsWith('zh') ? 'zh' : 'en');
}

export async function switchLanguage(next: Locale): Promise<void> {
  remember(memoryKey, next);
  await choose(next);
}

/** The two languages are each other's other one. */
export const otherLocale = (): Locale => (locale.value === 'zh' ? 'en' : 'zh');
