/** The five statements of the poll, answered before the story begins and once more when it is over. */
import { accept, type Deciders } from './decider.ts';
import type { Evolvers } from './evolver.ts';

export const prologueDeciders = {
  'answer-poll': {
    from: 'person',
    phases: ['prologue', 'debrief'],
    decide({ table, participant }, { answers }) {
      return accept({ type: 'poll-answered', participant, when: table.phase.name === 'prologue' ? 'before' : 'after', answers });
    },
  },
} satisfies Partial<Deciders>;

export const prologueEvolvers = {
  'poll-answered'(session, event) {
    const person = session.participants[event.participant];
    if (person === undefined) return;
    if (event.when === 'before') person.pollBefore = [...event.answers];
    else person.pollAfter = [...event.answers];
  },
} satisfies Partial<Evolvers>;
