/** The words of the Lab. */
import { wordsBeside } from './beside.ts';
import type { lab as labEn } from './lab.en.ts';

export type LabWords = typeof labEn;

export const { ifLoaded: labWordsIfLoaded, words: labWords } = wordsBeside<LabWords>({
  en: () => import('./lab.en.ts').then((file) => file.lab),
  zh: () => import('./lab.zh.ts').then((file) => file.lab),
});
