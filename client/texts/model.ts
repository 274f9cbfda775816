/** The words of the model's explanations and assumptions. */
import { wordsBeside } from './beside.ts';
import type { model as modelEn } from './model.en.ts';

export type ModelWords = typeof modelEn;

export const { ifLoaded: modelWordsIfLoaded, words: modelWords } = wordsBeside<ModelWords>({
  en: () => import('./model.en.ts').then((file) => file.model),
  zh: () => import('./model.zh.ts').then((file) => file.model),
});
