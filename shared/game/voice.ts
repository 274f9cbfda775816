/** A seat that two or three people share: one of them acts for it, all may suggest; whoever is away passes the voice on. */
import { accept, type Deciders } from './decider.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import { refuse } from './refusal.ts';
import { nextHolder } from './seats.ts';

export const voiceDeciders = {
  suggest: {
    from: 'holder',
    inShared: true,
    phases: ['briefing', 'debate', 'negotiation', 'ballot', 'decision'],
    decide: ({ tableId, participant }, { what }) => accept({ type: 'suggested', table: tableId, participant, what }),
  },
  'pass-voice': {
    from: 'server',
    decide(session, { table: tableId, role, voice }) {
      const seat = session.tables[tableId]?.seats[role];
      if (seat === undefined || seat.voice !== voice) return refuse('voice/has-passed');
      const to = nextHolder(seat);
      return to === null || to === voice ? refuse('voice/not-shared') : accept({ type: 'voice-passed', table: tableId, role, to });
    },
  },
} satisfies Partial<Deciders>;

export const voiceEvolvers = {
  suggested(session, { table, participant, what }) {
    tableIn(session, table).suggestions[participant] = what;
  },
  'voice-passed'(session, { table, role, to }) {
    tableIn(session, table).seats[role].voice = to;
  },
} satisfies Partial<Evolvers>;
