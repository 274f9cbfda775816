/** The words of those who run a lesson. */

import { wordsBeside } from './beside.ts';
import type { host as hostEn } from './host.en.ts';

export type HostWords = typeof hostEn;

export const { ifLoaded: hostWordsIfLoaded, words: hostWords } = wordsBeside<HostWords>({
  en: () => import('./host.en.ts').then((file) => file.host),
  zh: () => import('./host.zh.ts').then((file) => file.host),
});
