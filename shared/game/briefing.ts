/** Which card must the table hear? Cards come from the hand to the table; in solo a bot may be asked for its key card. */
import { keyCards } from '../scenario/evidence.ts';
import type { RoleId } from '../scenario/roles.ts';
import type { EvidenceCard } from '../scenario/schema.ts';
import { accept, type Deciders, type Decision, type Turn } from './decider.ts';
import type { Event } from './event.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import { type PhaseName, presets } from './presets.ts';
import { refuse } from './refusal.ts';
import { isDrivenByPeople, isFree } from './seats.ts';
import type { ShownCard, Table } from './state.ts';

/** A seat owes the briefing a card of its own choice, or "none". A card that it was asked for is no choice. */
export function owesCard(table: Table, role: RoleId): boolean {
  return !table.round.keptBack.includes(role) && !table.round.shown.some((shown) => shown.role === role && !shown.asked);
}

/** Whether somebody at the table has done anything in this briefing: bots wait for that. */
export function hasBegunBriefing(table: Table): boolean {
  const { questionsAsked, keptBack, shown } = table.round;
  const brought = [...keptBack, ...shown.filter((card) => !card.asked).map((card) => card.role)];
  return Object.keys(questionsAsked).length > 0 || brought.some((role) => isDrivenByPeople(table, role));
}

/** Cards and questions go on while the table talks. */
const talkPhases: readonly PhaseName[] = ['briefing', 'debate', 'negotiation'];

/** A card of the seat's own comes to the table. */
export function bringing({ table, tableId, scenario }: Turn, role: RoleId, card: string): Decision {
  const found = scenario.rounds[table.round.index]?.cards.find((one) => one.id === card && one.role === role);
  if (found === undefined) return refuse('card/not-in-hand');
  if (isShown(table, found)) return refuse('card/already-shown');
  return accept({ type: 'card-shown', table: tableId, shown: shownCard(table, found, false) });
}

export const briefingDeciders = {
  'show-card': {
    from: 'seat',
    byVoice: true,
    phases: talkPhases,
    decide(turn, { card }) {
      const { table, tableId, role } = turn;
      if (card === null) {
        if (table.phase.name !== 'briefing') return refuse('phase/not-now');
        return owesCard(table, role) ? accept({ type: 'card-kept-back', table: tableId, role }) : accept();
      }
      return bringing(turn, role, card);
    },
  },
  /** Where people have questions, the card turns; elsewhere the bot is asked in words, and its character answers. */
  'ask-seat': {
    from: 'holder',
    phases: talkPhases,
    decide(turn, { role: asked }) {
      const { session, table, tableId, participant } = turn;
      if (!isFree(table, asked)) return refuse('question/not-a-bot');
      const { questions } = presets[session.preset];
      const used = table.round.questionsAsked[participant] ?? 0;
      if (questions > 0 && used >= questions) return refuse('question/none-left');
      const key = keyCardOf(turn, asked);
      if (key === undefined || isShown(table, key)) return refuse('question/nothing-to-show');
      if (table.round.asked.includes(asked)) return refuse('question/asked-already');
      const isAsked: Event = { type: 'seat-asked', table: tableId, participant, role: asked };
      if (questions === 0) return accept(isAsked);
      return accept(isAsked, { type: 'card-shown', table: tableId, shown: shownCard(table, key, true) });
    },
  },
} satisfies Partial<Deciders>;

export const briefingEvolvers = {
  'card-shown'(session, event) {
    const { round } = tableIn(session, event.table);
    round.shown.push(event.shown);
    if (!event.shown.asked) round.keptBack = round.keptBack.filter((role) => role !== event.shown.role);
  },
  'card-kept-back'(session, event) {
    tableIn(session, event.table).round.keptBack.push(event.role);
  },
  'seat-asked'(session, event) {
    const { questionsAsked, asked } = tableIn(session, event.table).round;
    asked.push(event.role);
    questionsAsked[event.participant] = (questionsAsked[event.participant] ?? 0) + 1;
  },
} satisfies Partial<Evolvers>;

function keyCardOf({ scenario, table }: Turn, role: RoleId): EvidenceCard | undefined {
  const round = scenario.rounds[table.round.index];
  return round && keyCards(round).find((card) => card.role === role);
}

function isShown(table: Table, card: EvidenceCard): boolean {
  return table.round.shown.some((shown) => shown.card === card.id);
}

function shownCard(table: Table, card: EvidenceCard, asked: boolean): ShownCard {
  return { card: card.id, role: card.role, x: table.round.counts[card.id] ?? null, asked };
}
