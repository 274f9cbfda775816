/** The story's sentences with their gaps filled: counts of key cards, what a bot speaks of. */
import { characterIds } from '../../shared/game/state.ts';
import { readLaw } from '../../shared/scenario/law-text.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import type { BotLineId, EvidenceCard, Round, Scenario, Text } from '../../shared/scenario/schema.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { lawName } from '../parts/law-name.tsx';
import { say, words } from './text.ts';

type LineRecord = TableRecord['lines'][string];
type PointRecord = TableRecord['points'][string];

/** x: a key card's count; −1 or undefined for the others, and where it isn't known here */
export function headlineOf(card: EvidenceCard, x: number | undefined): string {
  return fill(say(card.headline), { x: x === undefined || x < 0 ? '?' : String(x), n: String(card.key?.n ?? '?') });
}

/** What was said last in this phase, by a bot or in writing; null: nothing yet. */
export function lastSaid(table: TableRecord): { readonly line: LineRecord } | { readonly point: PointRecord } | null {
  const line = last(Object.values(table.lines).filter((one) => one.phase === table.phase));
  const point = last(Object.values(table.points).filter((one) => one.phase === table.phase));
  if (line === null || (point !== null && point.order > line.order)) return point === null ? null : { point };
  return { line };
}

function last<T extends { readonly order: number }>(spoken: readonly T[]): T | null {
  return spoken.reduce<T | null>((latest, one) => (latest === null || one.order > latest.order ? one : latest), null);
}

/** A point's own words, or the ready sentence of the story. */
export function pointText(round: Round, { role, sentence, claim }: PointRecord): string {
  const speaker = roleIds.find((one) => one === role);
  const ready = speaker === undefined ? undefined : round.sentences[speaker].find((one) => one.id === sentence);
  return ready === undefined ? claim : say(ready.text);
}

/** A bot's sentence; null if the story has no such line (a page older than the server). */
export function botLine(scenario: Scenario, round: Round, table: TableRecord, line: LineRecord): string | null {
  const character = characterIds.find((one) => one === table.seats[line.role]?.character);
  const lines = character === undefined ? undefined : scenario.botLines[character];
  const text = lines !== undefined && isLine(lines, line.line) ? lines[line.line][line.variant] : undefined;
  return text === undefined ? null : fill(say(text), gapsOf(round, table, line));
}

function isLine(lines: Readonly<Record<BotLineId, readonly Text[]>>, id: string): id is BotLineId {
  return Object.hasOwn(lines, id);
}

function gapsOf(round: Round, table: TableRecord, { role, about }: LineRecord): Readonly<Record<string, string>> {
  const card = round.cards.find((one) => one.id === about);
  const law = readLaw(round, about);
  const seat = roleIds.find((one) => one === about);
  const speaker = roleIds.find((one) => one === role);
  const t = words();
  return {
    card: card === undefined ? '' : headlineOf(card, table.shown[card.id]?.x),
    law: lawName(round, law === null ? null : { package: law.package.id, stops: law.stops }),
    seat: t.debate.delegates[seat ?? (speaker === undefined ? 'regulator' : round.decisions[speaker].hinge)],
  };
}

function fill(sentence: string, gaps: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);
}
