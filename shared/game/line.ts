/** What bots say: sentences of the scenario by their ids, so that each reader gets their own language. People have their voices. */
import { readLaw } from '../scenario/law-text.ts';
import { type RoleId, roleIds } from '../scenario/roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import { accept, type Deciders } from './decider.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import { refuse } from './refusal.ts';
import { characterOf } from './seats.ts';
import type { CharacterId, RoundInPlay, Table } from './state.ts';

/** What a bot says when it was asked for its key card. */
export const answers: readonly string[] = ['asked-card', 'answers-yes', 'answers-no'];
/** Times that a bot speaks in a round, ready sentences of the debate among them. */
export const mostLines = 4;

/** Somebody asked for its key card, and it has said nothing to that yet. */
export function owesAnswer({ round }: Table, role: RoleId): boolean {
  const mine = round.lines.filter((line) => line.role === role);
  const spoken = mine.length + round.points.filter((point) => point.role === role && point.by === null).length;
  return round.asked.includes(role) && spoken < mostLines && !mine.some(({ line }) => answers.includes(line));
}

/** It said that it waits for another seat before it backs a law. */
export function hasWaited({ phase, round }: Table, role: RoleId): boolean {
  return round.lines.some((line) => line.role === role && line.phase === phase.name && line.line === 'waits');
}

/** Lines and points: the place of the next one among them. */
export function saidSoFar({ lines, points }: RoundInPlay): number {
  return lines.length + points.length;
}

export const lineDeciders = {
  say: {
    from: 'bot',
    phases: ['briefing', 'debate', 'negotiation', 'ballot', 'decision', 'outcome'],
    decide({ table, tableId, role, scenario }, { line, variant, about }) {
      if (!isKnown(scenario, table, characterOf(table, role), line, about)) return refuse('line/unknown');
      return accept({
        type: 'line-said',
        table: tableId,
        line: { role, phase: table.phase.name, line, variant, about, place: saidSoFar(table.round) },
      });
    },
  },
} satisfies Partial<Deciders>;

export const lineEvolvers = {
  'line-said'(session, event) {
    tableIn(session, event.table).round.lines.push(event.line);
  },
} satisfies Partial<Evolvers>;

/** The character has the line, and what it is about is a card of this round, a seat or a law. */
function isKnown(scenario: Scenario, table: Table, character: CharacterId, line: string, about: string): boolean {
  if (!Object.hasOwn(scenario.botLines[character], line)) return false;
  const round = scenario.rounds[table.round.index];
  if (round === undefined) return about === '';
  return ['', ...roleIds, ...round.cards.map((card) => card.id)].includes(about) || readLaw(round, about) !== null;
}
