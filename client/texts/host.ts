/** The words of those who run a lesson: a third file of each language, fetched with their pages and in step with the language. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Locale } from '../../shared/game/presets.ts';
import type { host as hostEn } from './host.en.ts';
import { locale } from './text.ts';

export type HostWords = typeof hostEn;

const files: Readonly<Record<Locale, () => Promise<HostWords>>> = {
  en: () => import('./host.en.ts').then((file) => file.host),
  zh: () => import('./host.zh.ts').then((file) => file.host),
};

/** ms */
const retryAfter = 1_000;

const loaded = signal<HostWords | null>(null);

/** Null until they have arrived. While another language is on its way, the last one is still read. */
export const hostWordsIfLoaded: ReadonlySignal<HostWords | null> = loaded;

/** Pages that use these words are drawn once they are there. */
export function hostWords(): HostWords {
  if (loaded.value === null) throw new Error('The words of the host are not loaded yet');
  return loaded.value;
}

effect(() => {
  const wanted = locale.value;
  if (wanted !== null) void fetchWords(wanted);
});

async function fetchWords(wanted: Locale): Promise<void> {
  try {
    const words = await files[wanted]();
    if (locale.peek() === wanted) loaded.value = words;
  } catch {
    setTimeout(() => {
      if (locale.peek() === wanted) void fetchWords(wanted);
    }, retryAfter);
  }
}
