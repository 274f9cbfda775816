/** What the story holds, by name, and what of it was used at a table. */
import type { RoundInPlay, Table } from '../../shared/game/state.ts';
import { decisionCards, roleIds } from '../../shared/scenario/roles.ts';
import { threeRounds } from '../game/given.ts';

/** Twelve evidence cards, three stops a dial, three decision cards a seat in each round; all lines of all characters. */
export function everything(): Set<string> {
  const names = new Set<string>();
  threeRounds.rounds.forEach((round, r) => {
    for (const card of round.cards) names.add(`card ${card.id}`);
    for (const dial of round.dials) for (const stop of [0, 1, 2]) names.add(`dial ${r} ${dial.lever} ${stop}`);
    for (const role of roleIds) for (const card of decisionCards) names.add(`decision ${r} ${role} ${card}`);
    for (const role of roleIds) for (const sentence of round.sentences[role]) names.add(`sentence ${sentence.id}`);
  });
  for (const [character, lines] of Object.entries(threeRounds.botLines)) {
    for (const [line, variants] of Object.entries(lines)) {
      for (const variant of variants.keys()) names.add(`line ${character} ${line} ${variant}`);
    }
  }
  return names;
}

/** What was used at a table, by the same names. */
export function usedAt(table: Table): readonly string[] {
  const rounds: readonly RoundInPlay[] = [...table.past, table.round];
  return rounds.flatMap((round) => [
    ...round.shown.map(({ card }) => `card ${card}`),
    ...round.motions.flatMap(({ stops }) => Object.entries(stops).map(([lever, stop]) => `dial ${round.index} ${lever} ${stop}`)),
    ...Object.entries(round.cards).map(([role, card]) => `decision ${round.index} ${role} ${card}`),
    ...round.points.map(({ sentence }) => `sentence ${sentence}`),
    ...round.lines.map(({ role, line, variant }) => `line ${table.seats[role].character} ${line} ${variant}`),
  ]);
}
