import { describe, expect, test } from 'vitest';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { textsOf } from '../../shared/scenario/texts.ts';
import { charactersFor, chineseCharacters, englishWords } from '../../shared/scenario/words.ts';

const texts = Object.values(scenarios).flatMap((scenario) =>
  textsOf(scenario).map(({ place, text }) => ({ place: `${scenario.id}: ${place}`, ...text })),
);

test.each([
  ['', 0],
  ['One.', 1],
  ["It doesn't – ever – cost $2.2 million.", 6],
  ['2,000 people, five years', 4],
])('%j has %i English words', (text, words) => {
  expect(englishWords(text)).toBe(words);
});

test.each([
  ['', 0],
  ['先证明，再分享', 6],
  ['2000 人，五年', 4],
  ['占 84% 的 CDC 患者', 6],
])('%j has %i characters', (text, characters) => {
  expect(chineseCharacters(text)).toBe(characters);
});

test('80 characters are read like 45 words', () => {
  expect([45, 12, 0].map(charactersFor)).toEqual([80, 21, 0]);
});

describe('every sentence is written as its language is', () => {
  test('the walk finds them', () => {
    expect(texts.length).toBeGreaterThan(200);
  });

  test.each<[string, RegExp]>([
    ['a space between Han and letters, digits or gaps', /\p{Script=Han}[A-Za-z0-9{]|[A-Za-z0-9%}]\p{Script=Han}/u],
    ['full-width punctuation', /\p{Script=Han}[,.;:?!()"']|[,.;:?!()"']\p{Script=Han}/u],
    ['no space beside full-width punctuation', /[，。；：？！（）“”] | [，。；：？！（）“”]/u],
    ['no 您, no exclamation mark', /您|！|!/u],
  ])('Chinese: %s', (_, wrong) => {
    const gapsKept = /^\{card\}|\{(law|seat|change|card)\}/g; // a filled gap brings its own end
    const bad = texts.filter(({ zh }) => wrong.test(zh.replaceAll(gapsKept, '')));
    expect(bad.map(({ place, zh }) => `${place}: ${zh}`)).toEqual([]);
  });

  test.each<[string, RegExp]>([
    ['no exclamation mark, no double space', /!| {2}/],
    ['no curly quotation marks', /[‘’“”]/],
    ['never “you are ill”, “suffering from”, “cure”, “enemy” or “sickler”', /\byou are ill\b|suffer(s|ing) from|\bcured?\b|\benemy\b|\bsicklers?\b/i],
  ])('English: %s', (_, wrong) => {
    expect(texts.filter(({ en }) => wrong.test(en)).map(({ place, en }) => `${place}: ${en}`)).toEqual([]);
  });

  test('a delegate speaks for people: every prologue says so first', () => {
    for (const scenario of Object.values(scenarios)) {
      for (const { prologue } of Object.values(scenario.roles)) {
        expect(prologue.en).toMatch(/^You speak for (people|everyone) who /);
        expect(prologue.zh).toMatch(/^你为.*说话/);
      }
      expect(scenario.contentNote.en).toContain("You needn't share anything about your own health, family or service");
    }
  });

  test('a drawn card says that it belongs to this story and names its real anchor', () => {
    for (const scenario of Object.values(scenarios)) {
      for (const card of scenario.rounds.flatMap((round) => round.cards).filter((one) => one.key !== undefined)) {
        expect(card.how.en, card.id).toMatch(/in this story\. Real anchors?: /);
        expect(card.how.zh, card.id).toMatch(/^本故事里.*现实依据：/);
        expect(card.source.text, card.id).toMatch(/^Drawn for this story\. Real anchors?: /);
      }
    }
  });
});
