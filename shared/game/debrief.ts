/** Looking back as oneself: a face and a word, the card one would take back, one sentence for the report. */
import { accept, type Deciders } from './decider.ts';
import type { Evolvers } from './evolver.ts';

export const debriefDeciders = {
  reflect: {
    from: 'person',
    phases: ['debrief'],
    decide({ participant }, { face, word, takeBack, sentence }) {
      const reflection = {
        ...(face === undefined ? {} : { face }),
        ...(word === undefined ? {} : { word }),
        ...(takeBack === undefined ? {} : { takeBack }),
        ...(sentence === undefined ? {} : { sentence }),
      };
      return accept({ type: 'reflected', participant, reflection });
    },
  },
} satisfies Partial<Deciders>;

export const debriefEvolvers = {
  reflected(session, event) {
    const person = session.participants[event.participant];
    if (person !== undefined) Object.assign(person.reflection, event.reflection);
  },
} satisfies Partial<Evolvers>;
