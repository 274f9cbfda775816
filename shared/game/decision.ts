/** Act for your own: a card laid face down for each seat, a guess at the hinge's card. The silent play steady. */
import { type DecisionCard, type PerRole, type RoleId, roleIds } from '../scenario/roles.ts';
import { recordOf } from '../society/record-of.ts';
import { accept, type Deciders } from './decider.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import { refuse } from './refusal.ts';
import type { Table } from './state.ts';

const cardOfTheSilent: DecisionCard = 'steady';

export function owesDecision({ phase }: Table, role: RoleId): boolean {
  return phase.name === 'decision' && phase.cards[role] === undefined;
}

/** Four cards lie face down; they can still be changed. */
export function haveAllLaid(table: Table): boolean {
  return table.phase.name === 'decision' && !roleIds.some((role) => owesDecision(table, role));
}

/** A card laid, and a guess made or skipped by whoever laid it. Others of a shared seat may guess, and aren't waited for. */
export function haveDecided(table: Table, role: RoleId): boolean {
  const { voice } = table.seats[role];
  return !owesDecision(table, role) && (voice === null || table.round.guesses[voice] !== undefined);
}

/** The cards of a decision that is over. */
export function cardsToTurn({ phase }: Table): PerRole<DecisionCard> {
  return recordOf(roleIds, (role) => (phase.name === 'decision' ? phase.cards[role] : undefined) ?? cardOfTheSilent);
}

export const decisionDeciders = {
  'play-card': {
    from: 'seat',
    byVoice: true,
    phases: ['decision'],
    decide: ({ tableId, role }, { card }) => accept({ type: 'card-played', table: tableId, role, card }),
  },
  guess: {
    from: 'holder',
    phases: ['decision'],
    decide({ table, tableId, role, participant }, { card }) {
      if (owesDecision(table, role) && table.seats[role].voice === participant) return refuse('guess/lay-card-first');
      return accept({ type: 'card-guessed', table: tableId, participant, card: card ?? 'skipped' });
    },
  },
} satisfies Partial<Deciders>;

export const decisionEvolvers = {
  'card-played'(session, event) {
    const { phase } = tableIn(session, event.table);
    if (phase.name === 'decision') phase.cards[event.role] = event.card;
  },
  'card-guessed'(session, event) {
    tableIn(session, event.table).round.guesses[event.participant] = event.card;
  },
  'cards-turned'(session, event) {
    tableIn(session, event.table).round.cards = event.cards;
  },
} satisfies Partial<Evolvers>;
