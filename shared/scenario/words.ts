/** How long a scenario's sentences may be, so that a screen is read in its time: 200 English words or 350 Han characters a minute. */
import { roleIds } from './roles.ts';
import type { Scenario, Text } from './schema.ts';

/** Runs of letters and digits between spaces. */
export function englishWords(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** A Han character is one, a run of Latin letters or digits is one; punctuation is none. */
export function chineseCharacters(text: string): number {
  return text.match(/\p{Script=Han}|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.,%–]*/gu)?.length ?? 0;
}

/** 80 Han characters are read like 45 words. */
export function charactersFor(words: number): number {
  return Math.floor((words * 80) / 45);
}

interface Limit {
  readonly place: string;
  readonly texts: readonly Text[];
  readonly words: number;
}

/** Every text whose length a screen relies on; some share their limit with others on the same screen. */
function limitsOf(scenario: Scenario): readonly Limit[] {
  const limits: Limit[] = [];
  const limit = (place: string, words: number, ...texts: readonly Text[]): void => {
    limits.push({ place, texts, words });
  };
  for (const role of roleIds) limit(`roles.${role}.prologue`, 60, scenario.roles[role].prologue);
  for (const [character, lines] of Object.entries(scenario.botLines)) {
    for (const [line, variants] of Object.entries(lines)) {
      variants.forEach((text, i) => {
        // a headline of 12 words stands in for {card}, a name or a stop for the other gaps
        limit(`botLines.${character}.${line}[${i}]`, text.en.includes('{card}') ? 9 : 17, text);
      });
    }
  }
  for (const [step, line] of Object.entries(scenario.readAloud)) limit(`readAloud.${step}`, 20, line);
  for (const [screen, line] of Object.entries(scenario.debrief)) limit(`debrief.${screen}`, 30, line);
  scenario.poll.forEach((text, i) => {
    limit(`poll[${i}]`, 20, text);
  });
  scenario.rounds.forEach((round, r) => {
    const at = `rounds[${r}]`;
    limit(`${at}.dilemma`, 60, round.dilemma);
    limit(`${at}.emptyChair`, 12, round.emptyChair);
    limit(`${at}.since`, 60, round.since);
    for (const dial of round.dials) {
      dial.stops.forEach((stop, i) => {
        limit(`${at}.dials.${dial.lever}.stops[${i}]`, 7, stop.sentence);
        limit(`${at}.dials.${dial.lever}.stops[${i}].name`, 4, stop.name);
      });
    }
    for (const one of round.packages) limit(`${at}.packages.${one.id}.sentence`, 12, one.sentence);
    for (const card of round.cards) {
      limit(`${at}.cards.${card.id}.topic`, 3, card.topic);
      limit(`${at}.cards.${card.id}.headline`, 12, card.headline);
      limit(`${at}.cards.${card.id} (finding, how, cannotTell)`, 45, card.finding, card.how, card.cannotTell);
    }
    for (const role of roleIds) {
      for (const sentence of round.sentences[role]) limit(`${at}.sentences.${role}.${sentence.id}`, 20, sentence.text);
      for (const [card, { text, short, effect }] of Object.entries(round.decisions[role].cards)) {
        limit(`${at}.decisions.${role}.${card}.text`, 8, text);
        limit(`${at}.decisions.${role}.${card}.short`, 3, short);
        limit(`${at}.decisions.${role}.${card}.effect`, 15, effect);
      }
    }
  });
  return limits;
}

/** A sentence for each text that is too long, naming its place. */
export function tooLong(scenario: Scenario): readonly string[] {
  return limitsOf(scenario).flatMap(({ place, texts, words }) => {
    const total = (count: (text: Text) => number): number => texts.reduce((sum, text) => sum + count(text), 0);
    const english = total((text) => englishWords(text.en));
    const chinese = total((text) => chineseCharacters(text.zh));
    const problems: string[] = [];
    if (english > words) problems.push(`${place} has ${english} English words; at most ${words} fit.`);
    if (chinese > charactersFor(words)) problems.push(`${place} has ${chinese} Chinese characters; at most ${charactersFor(words)} fit.`);
    return problems;
  });
}
