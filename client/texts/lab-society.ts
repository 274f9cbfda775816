/** The words of the Lab's third tab. */
import { wordsBeside } from './beside.ts';
import type { labSociety as labSocietyEn } from './lab-society.en.ts';

export type LabSocietyWords = typeof labSocietyEn;

export const { ifLoaded: labSocietyWordsIfLoaded, words: labSocietyWords } = wordsBeside<LabSocietyWords>({
  en: () => import('./lab-society.en.ts').then((file) => file.labSociety),
  zh: () => import('./lab-society.zh.ts').then((file) => file.labSociety),
});
