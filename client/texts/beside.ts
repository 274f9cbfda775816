/** Words that only some pages need: a further file of each language, fetched with those pages and in step with the language. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Locale } from '../../shared/game/presets.ts';
import { locale } from './text.ts';

export interface WordsBeside<Words> {
  /** Null until they have arrived. While another language is on its way, the last one is still read. */
  readonly ifLoaded: ReadonlySignal<Words | null>;
  /** Pages that use these words are drawn once they are there. */
  readonly words: () => Words;
}

/** ms */
const retryAfter = 1_000;

export function wordsBeside<Words>(files: Readonly<Record<Locale, () => Promise<Words>>>): WordsBeside<Words> {
  const loaded = signal<Words | null>(null);
  const fetchWords = async (wanted: Locale): Promise<void> => {
    try {
      const words = await files[wanted]();
      if (locale.peek() === wanted) loaded.value = words;
    } catch {
      setTimeout(() => {
        if (locale.peek() === wanted) void fetchWords(wanted);
      }, retryAfter);
    }
  };
  effect(() => {
    const wanted = locale.value;
    if (wanted !== null) void fetchWords(wanted);
  });
  return {
    ifLoaded: loaded,
    words() {
      if (loaded.value === null) throw new Error('These words are not loaded yet');
      return loaded.value;
    },
  };
}
