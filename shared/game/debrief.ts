/**
 * Looking back as oneself: a face and a word, the card one would take back, why one's cards stayed in the hand, what one would
 * change first, one sentence for the report. A class does it together: which of the five screens it is at is the facilitator's,
 * and on the wall.
 */
import { accept, type Deciders } from './decider.ts';
import type { Evolvers } from './evolver.ts';

/** In this order: how do I feel, why did it come out so, what had we and not used, what was possible, what do I think now. */
export const debriefScreens = ['feel', 'why', 'unknown', 'possible', 'us'] as const;
export type DebriefScreen = (typeof debriefScreens)[number];

/** Why a card stayed in the hand. None of them is a fault. */
export const stayReasons = ['unimportant', 'against', 'time', 'unasked'] as const;
export type StayReason = (typeof stayReasons)[number];

/** What could have gone otherwise: the law that passed, the cards that were laid, what the table was told. */
export const changes = ['law', 'cards', 'told', 'nothing'] as const;
export type Change = (typeof changes)[number];

export const debriefDeciders = {
  reflect: {
    from: 'person',
    phases: ['debrief'],
    decide({ participant }, { face, word, takeBack, stayed, change, sentence }) {
      const reflection = {
        ...(face === undefined ? {} : { face }),
        ...(word === undefined ? {} : { word }),
        ...(takeBack === undefined ? {} : { takeBack }),
        ...(stayed === undefined ? {} : { stayed }),
        ...(change === undefined ? {} : { change }),
        ...(sentence === undefined ? {} : { sentence }),
      };
      return accept({ type: 'reflected', participant, reflection });
    },
  },
  /** Any of them, also back. */
  'show-screen': {
    from: 'facilitator',
    stages: ['debrief'],
    decide: ({ session }, { screen }) => (session.screen === screen ? accept() : accept({ type: 'screen-shown', screen })),
  },
} satisfies Partial<Deciders>;

export const debriefEvolvers = {
  reflected(session, event) {
    const person = session.participants[event.participant];
    if (person !== undefined) Object.assign(person.reflection, event.reflection);
  },
  'screen-shown'(session, { screen }) {
    session.screen = screen;
  },
} satisfies Partial<Evolvers>;
