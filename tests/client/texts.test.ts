/** Both languages say everything, each in its own script. */
import { describe, expect, test } from 'vitest';
import { en } from '../../client/texts/en.ts';
import { first as firstEn } from '../../client/texts/first.en.ts';
import { first as firstZh } from '../../client/texts/first.zh.ts';
import { host as hostEn } from '../../client/texts/host.en.ts';
import { host as hostZh } from '../../client/texts/host.zh.ts';
import { zh } from '../../client/texts/zh.ts';

/** Every message below a record, with its place; messages that are functions are left to the type checker. */
function messages(value: unknown, place: string): readonly { readonly place: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => messages(part, `${place}.${name}`));
}

const places = (value: unknown) => messages(value, '').map(({ place }) => place);

describe('Chinese has the messages of English, and no others', () => {
  test.each([
    ['before the game', firstEn, firstZh],
    ['in the game', en, zh],
    ['for who runs a lesson', hostEn, hostZh],
  ])('%s', (_, english, chinese) => {
    expect(places(chinese)).toEqual(places(english));
  });
});

test('Chinese is written with full-width punctuation, and English holds no Han', () => {
  const wrong = [...messages(zh, 'zh'), ...messages(hostZh, 'host')].filter(({ text }) => /\p{Script=Han}[,;:?!]/u.test(text));
  const mixed = [...messages(en, 'en'), ...messages(hostEn, 'host')].filter(
    ({ place, text }) => place !== 'en.otherName' && /\p{Script=Han}/u.test(text),
  );
  expect([...wrong, ...mixed]).toEqual([]);
});

test('nobody is shouted at', () => {
  expect([en, zh, hostEn, hostZh].flatMap((one) => messages(one, '')).filter(({ text }) => /[!！]/.test(text))).toEqual([]);
});
