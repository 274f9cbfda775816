/** Sentences of a scenario: both languages, each in its own script, with the gaps that a screen knows how to fill. */
import type { BotLineId, Scenario, Text } from './schema.ts';

/** Every text below a value, with its place. */
export function textsOf(value: unknown, place = ''): readonly { readonly place: string; readonly text: Text }[] {
  if (typeof value !== 'object' || value === null) return [];
  const en: unknown = Reflect.get(value, 'en');
  const zh: unknown = Reflect.get(value, 'zh');
  if (typeof en === 'string' && typeof zh === 'string') return [{ place, text: { en, zh } }];
  const placeOf = (name: string): string => (Array.isArray(value) ? `${place}[${name}]` : place === '' ? name : `${place}.${name}`);
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, placeOf(name)));
}

export function languages(scenario: Scenario): readonly string[] {
  return textsOf(scenario).flatMap(({ place, text }) => [
    ...(/\p{Script=Han}/u.test(text.en) ? [`${place}.en is written in Chinese.`] : []),
    ...(/\p{Script=Han}/u.test(text.zh) ? [] : [`${place}.zh isn't written in Chinese.`]),
  ]);
}

/** The one gap that a bot's line may have, and whether it must: the card or law that it is about, or a seat. */
const gapOfLine: Readonly<Record<BotLineId, { readonly gap: string; readonly must: boolean }>> = {
  'shows-card': { gap: '{card}', must: true },
  'asked-card': { gap: '{card}', must: true },
  'no-card': { gap: '', must: false },
  backs: { gap: '{law}', must: false },
  price: { gap: '{law}', must: false },
  doubt: { gap: '{law}', must: false },
  waits: { gap: '{seat}', must: false },
  'answers-yes': { gap: '', must: false },
  'answers-no': { gap: '', must: false },
  promises: { gap: '{law}', must: true },
  'keeps-back': { gap: '{law}', must: false },
  'after-break': { gap: '{seat}', must: true },
  'own-break': { gap: '', must: false },
};

/** A gap that nothing fills would be read as it is written, so only these texts have any. */
export function gaps(scenario: Scenario): readonly string[] {
  const allowed = new Map<string, readonly string[]>();
  scenario.rounds.forEach((round, r) => {
    round.cards.forEach((card, c) => {
      if (card.key !== undefined) allowed.set(`rounds[${r}].cards[${c}].headline`, ['{n} {x}']);
    });
  });
  for (const character of Object.keys(scenario.botLines)) {
    for (const [line, { gap, must }] of Object.entries(gapOfLine)) {
      for (const variant of [0, 1, 2]) allowed.set(`botLines.${character}.${line}[${variant}]`, must ? [gap] : [gap, '']);
    }
  }
  return textsOf(scenario).flatMap(({ place, text }) => {
    const wanted = allowed.get(place) ?? [''];
    return [text.en, text.zh]
      .filter((sentence) => !wanted.includes(gapsOf(sentence)))
      .map((sentence) => `${place}: "${sentence}" must have ${wanted.map((gap) => (gap === '' ? 'no gap' : `the gap ${gap}`)).join(' or ')}.`);
  });
}

/** The gaps of a sentence, {x} and the like, in alphabetical order. */
function gapsOf(sentence: string): string {
  return (sentence.match(/\{[^}]*\}?/g) ?? []).sort().join(' ');
}
