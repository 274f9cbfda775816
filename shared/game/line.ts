/** What bots say: sentences of the scenario by their ids, so that each reader gets their own language. People have their voices. */
import type { Scenario } from '../scenario/schema.ts';
import { accept, type Deciders } from './decider.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import { refuse } from './refusal.ts';
import { characterOf } from './seats.ts';
import type { CharacterId, Table } from './state.ts';

export const lineDeciders = {
  say: {
    from: 'bot',
    phases: ['briefing', 'debate', 'negotiation', 'ballot', 'decision', 'outcome'],
    decide({ table, tableId, role, scenario }, { line, variant, about }) {
      if (!isKnown(scenario, table, characterOf(table, role), line, about)) return refuse('line/unknown');
      return accept({ type: 'line-said', table: tableId, line: { role, phase: table.phase.name, line, variant, about } });
    },
  },
} satisfies Partial<Deciders>;

export const lineEvolvers = {
  'line-said'(session, event) {
    tableIn(session, event.table).round.lines.push(event.line);
  },
} satisfies Partial<Evolvers>;

/** The character has the line, and what stands in its gap is a card or a package of this round. */
function isKnown(scenario: Scenario, table: Table, character: CharacterId, line: string, about: string): boolean {
  if (!Object.hasOwn(scenario.botLines[character], line)) return false;
  const round = scenario.rounds[table.round.index];
  return about === '' || (round !== undefined && [...round.cards, ...round.packages].some((one) => one.id === about));
}
