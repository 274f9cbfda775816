/** Sentences are as long, and written as, the game says; what people write may be as long as the game says. */
import { describe, expect, test } from 'vitest';
import { en } from '../../client/texts/en.ts';
import { first as firstEn } from '../../client/texts/first.en.ts';
import { first as firstZh } from '../../client/texts/first.zh.ts';
import { zh } from '../../client/texts/zh.ts';
import { Command } from '../../shared/game/command.ts';
import { type PhaseName, type PresetId, presetSeconds, presets } from '../../shared/game/presets.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import type { Round, Text } from '../../shared/scenario/schema.ts';
import { textsOf } from '../../shared/scenario/texts.ts';
import { charactersFor, chineseCharacters, englishWords, tooLong } from '../../shared/scenario/words.ts';

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

/** Places by their names in the story; what shares its limit with other texts of a screen is empty beside it. */
interface Limit {
  readonly what: string;
  readonly words: number;
  readonly path: string;
  readonly beside?: readonly string[];
}

const limits: readonly Limit[] = [
  { what: 'a dilemma', words: 60, path: 'rounds.1.dilemma' },
  { what: 'a prologue', words: 60, path: 'roles.soldier.prologue' },
  { what: 'a headline', words: 12, path: 'rounds.2.cards.5.headline' },
  { what: 'an opened card', words: 45, path: 'rounds.0.cards.3.finding', beside: ['rounds.0.cards.3.how', 'rounds.0.cards.3.cannotTell'] },
  { what: 'a dial’s stop', words: 7, path: 'rounds.1.dials.4.stops.2.sentence' },
  { what: 'a package’s sentence', words: 12, path: 'rounds.2.packages.1.sentence' },
  { what: 'the empty chair', words: 12, path: 'rounds.0.emptyChair' },
  { what: 'a bot’s sentence, its gaps filled', words: 20 - 3, path: 'botLines.sceptic.doubt.1' },
  { what: 'a ready sentence', words: 20, path: 'rounds.0.sentences.patient.3.text' },
  { what: 'a decision card', words: 8, path: 'rounds.1.decisions.athlete.cards.own.text' },
  { what: 'what happened since', words: 60, path: 'rounds.1.since' },
  { what: 'a line to read aloud', words: 20, path: 'readAloud.ballot' },
  { what: 'a line to read aloud, looking back', words: 30, path: 'debrief.us' },
];

describe.each(limits)('$what has at most $words words', ({ words, path, beside = [] }) => {
  const word = { en: 'word ', zh: '字' };
  const most = { en: words, zh: charactersFor(words) };

  test.each(['en', 'zh'] as const)('in %s', (locale) => {
    const problems = (length: number): readonly string[] => {
      const story = structuredClone(scenarios['first-threshold']);
      for (const place of beside) put(story, place, { en: '', zh: '' });
      put(story, path, { en: '', zh: '', [locale]: word[locale].repeat(length) });
      return tooLong(story);
    };
    expect(problems(most[locale])).toEqual([]);
    expect(problems(most[locale] + 1)).toHaveLength(1);
  });
});

function put(story: object, path: string, text: Text): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder: unknown = keys.reduce<unknown>((part, key) => Object(part)[key], story);
  Object.assign(Object(holder), { [last]: text });
}

test('a ready sentence could have been written by hand', () => {
  for (const round of Object.values(scenarios).flatMap((scenario) => scenario.rounds)) {
    for (const { id, text } of roleIds.flatMap((role) => round.sentences[role])) {
      for (const claim of [text.en, text.zh]) {
        expect(Command.safeParse({ type: 'argue', stance: 'for', sentence: null, claim, card: null }).success, id).toBe(true);
      }
    }
  }
});

describe('what people write', () => {
  test.each([
    ['a nickname', 24, (text: string) => ({ type: 'join', nickname: text, tokenHash: '0'.repeat(64), host: false })],
    ['a point', 140, (text: string) => ({ type: 'argue', stance: 'for', sentence: null, claim: text, card: null })],
    ['a word', 24, (text: string) => ({ type: 'reflect', word: text })],
    ['a sentence', 200, (text: string) => ({ type: 'reflect', sentence: text })],
  ] as const)('%s has at most %i characters, Han or Latin', (_, most, command) => {
    for (const character of ['x', '阈', '🜚']) {
      expect(Command.safeParse(command(character.repeat(most))).success).toBe(true);
      expect(Command.safeParse(command(character.repeat(most + 1))).success).toBe(false);
    }
  });
});

describe('a question has at most ten words', () => {
  const questions = Object.entries({ en, zh, firstEn, firstZh }).flatMap(([texts, parts]) =>
    Object.entries(parts).flatMap(([part, messages]) =>
      Object.entries(messages).flatMap(([name, text]) =>
        /question$/i.test(name) && typeof text === 'string' ? [{ place: `${texts}.${part}.${name}`, text }] : [],
      ),
    ),
  );

  test('on every screen', () => {
    expect(questions.length).toBeGreaterThan(40);
    const long = questions.filter(({ text }) => englishWords(text) > 10 || chineseCharacters(text) > charactersFor(10));
    expect(long).toEqual([]);
  });
});

/** What is new on somebody's screen in a phase; names (of plans, of cards in other hands) count as the names that they are. */
const newTexts: Readonly<Partial<Record<PhaseName, (round: Round, role: (typeof roleIds)[number], place: number) => readonly Text[]>>> = {
  briefing: ({ dilemma, cards }, role) => [dilemma, ...cards.filter((card) => card.role === role).map(({ headline }) => headline)],
  negotiation: ({ packages, dials }, _, place) => [
    ...packages.map(({ sentence }) => sentence),
    // dials are unlocked by the second round
    ...(place === 0 ? [] : dials.flatMap(({ question, stops }) => [question, ...stops.map(({ sentence }) => sentence)])),
  ],
  ballot: ({ emptyChair }) => [emptyChair],
  decision: ({ decisions }, role) => {
    const { cards, hinge } = decisions[role];
    return [...Object.values(cards).map(({ text }) => text), ...Object.values(decisions[hinge].cards).map(({ short }) => short)];
  },
  outcome: ({ hundred, objectives }, role) => [hundred.sentence, ...hundred.states, objectives[role].sentence],
};

describe('with a clock, a phase brings at most a hundred new words a minute, or as many characters as are read in their time', () => {
  const clocked = (['friends', 'lesson', 'workshop'] as const satisfies readonly PresetId[]).filter((preset) => presets[preset].clock);

  test.each(clocked)('%s', (preset) => {
    const story = scenarios['first-threshold'];
    const much = story.rounds.flatMap((round, place) =>
      roleIds.flatMap((role) =>
        Object.entries(newTexts).flatMap(([name, textsOn]) => {
          const seen = textsOn(round, role, place);
          // A cast: the table's own keys.
          const most = (presetSeconds(preset, name as PhaseName, place) / 60) * 100;
          const words = seen.reduce((sum, { en: text }) => sum + englishWords(text), 0);
          const characters = seen.reduce((sum, { zh: text }) => sum + chineseCharacters(text), 0);
          return words <= most && characters <= charactersFor(most) ? [] : [`${preset} ${place + 1} ${name} ${role}: ${words}, ${characters}`];
        }),
      ),
    );
    expect(much).toEqual([]);
  });
});
