/** The story's sentences with their gaps filled: counts of key cards, what a bot speaks of. */
import { roleIds } from '../../shared/scenario/roles.ts';
import type { BotLineId, EvidenceCard, Round, Scenario, Text } from '../../shared/scenario/schema.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { say, words } from './text.ts';

type LineRecord = TableRecord['lines'][string];

/** x: a key card's count, −1 or undefined for the others */
export function headlineOf(card: EvidenceCard, x: number | undefined): string {
  return fill(say(card.headline), { x: String(x ?? '?'), n: String(card.key?.n ?? '?') });
}

/** What a bot said last in this phase; null: nothing yet. */
export function lastLine(table: TableRecord): LineRecord | null {
  const spoken = Object.values(table.lines).filter((line) => line.phase === table.phase);
  return spoken.reduce<LineRecord | null>((last, line) => (last === null || line.order > last.order ? line : last), null);
}

/** A bot's sentence; null if the story has no such line (a page older than the server). */
export function botLine(scenario: Scenario, round: Round, table: TableRecord, line: LineRecord): string | null {
  const lines = table.seats[line.role]?.character === 'sceptic' ? scenario.botLines.sceptic : scenario.botLines.steward;
  const text = isLine(lines, line.line) ? lines[line.line][line.variant] : undefined;
  return text === undefined ? null : fill(say(text), gapsOf(round, table, line));
}

function isLine(lines: Readonly<Record<BotLineId, readonly Text[]>>, id: string): id is BotLineId {
  return Object.hasOwn(lines, id);
}

function gapsOf(round: Round, table: TableRecord, { role, about }: LineRecord): Readonly<Record<string, string>> {
  const card = round.cards.find((one) => one.id === about);
  const plan = round.packages.find((one) => one.id === about);
  const speaker = roleIds.find((one) => one === role);
  const t = words();
  return {
    card: card === undefined ? '' : headlineOf(card, table.shown[card.id]?.x),
    law: plan === undefined ? t.common.today : say(plan.name),
    seat: speaker === undefined ? t.common.someone : t.indices[round.decisions[speaker].hinge],
  };
}

function fill(sentence: string, gaps: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);
}
