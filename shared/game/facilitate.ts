/** What the facilitator of a lesson or workshop does beside the clock: next, who sits where, who comes in, what the wall shows. */

import { resumedClocks } from './clock.ts';
import { accept, type Deciders } from './decider.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import type { ParticipantId, TableId } from './ids.ts';
import { isBeforeRounds } from './people.ts';
import { endPhases, progressOf, ruleOf } from './phases.ts';
import { placeOf, presets } from './presets.ts';
import { refuse } from './refusal.ts';
import { seat, unseat } from './seating.ts';
import { peopleIn, roleOf } from './seats.ts';
import type { Session, Table } from './state.ts';

/** The tables that are furthest behind: theirs is the phase that the session is in, and the one that Next ends. */
export function tablesBehind(tables: readonly (readonly [TableId, Table])[]): readonly (readonly [TableId, Table])[] {
  const least = Math.min(...tables.map(([, table]) => progressOf(table)));
  return tables.filter(([, table]) => progressOf(table) === least);
}

export const facilitateDeciders = {
  /** Tables that are ahead keep their time; where all were paused, it runs again at every table. The debrief has screens instead: only `end` or its clock closes it, so that no finger too many does. */
  next: {
    from: 'facilitator',
    stages: ['playing'],
    decide({ session, tables, now, scenario }) {
      const behind = tablesBehind(tables);
      if (behind.some(([, table]) => ruleOf(table).waits(table))) return refuse('outcome/not-yet');
      const ahead = tables.filter(([id]) => !behind.some(([one]) => one === id));
      return accept(...resumedClocks(ahead, now), ...endPhases(session, behind, now, scenario));
    },
  },
  assign: {
    from: 'facilitator',
    stages: ['lobby', 'playing'],
    decide({ session }, { participant, table: tableId, role }) {
      const person = personIn(session, participant);
      const table = session.tables[tableId];
      if (person === undefined) return refuse('person/unknown');
      if (table === undefined) return refuse('table/unknown');
      if (person.table === tableId && (roleOf(table, participant) ?? table.arrivals[participant]) === role) return accept();
      if (peopleIn(table, role) >= presets[session.preset].mostHolders) return refuse('seat/taken');
      const from = isBeforeRounds(table) ? 'now' : 'next-phase';
      return accept({ type: 'participant-moved', participant, table: tableId, role, from });
    },
  },
  remove: {
    from: 'facilitator',
    decide({ session }, { participant }) {
      return personIn(session, participant) === undefined ? refuse('person/unknown') : accept({ type: 'participant-removed', participant });
    },
  },
  /** They come as a newcomer does, with the same link. */
  readmit: {
    from: 'facilitator',
    decide({ session }, { participant }) {
      return Object.hasOwn(session.removed, participant) ? accept({ type: 'participant-readmitted', participant }) : refuse('person/unknown');
    },
  },
  lock: {
    from: 'facilitator',
    decide: ({ session }, { locked }) => (session.locked === locked ? accept() : accept({ type: 'session-locked', locked })),
  },
  unlock: {
    from: 'facilitator',
    decide: ({ session }) => (session.unlocked ? accept() : accept({ type: 'session-unlocked' })),
  },
  skip: {
    from: 'facilitator',
    stages: ['lobby', 'playing'],
    decide({ session, tables }, { phase, round }) {
      if (round >= session.rounds || tables.some(([, table]) => progressOf(table) >= placeOf(phase, round))) return refuse('phase/not-now');
      if (session.skipped.some((one) => one.phase === phase && one.round === round)) return accept();
      return accept({ type: 'phase-skipped', phase, round });
    },
  },
  pin: {
    from: 'facilitator',
    decide({ session }, { table }) {
      if (table !== null && session.tables[table] === undefined) return refuse('table/unknown');
      return session.pinned === table ? accept() : accept({ type: 'table-pinned', table });
    },
  },
} satisfies Partial<Deciders>;

export const facilitateEvolvers = {
  'participant-moved'(session, { participant, table: tableId, role, from }) {
    const person = session.participants[participant];
    if (person === undefined) return;
    unseat(tableIn(session, person.table), participant);
    person.table = tableId;
    const table = tableIn(session, tableId);
    if (from === 'now') seat(table, role, participant);
    else table.arrivals[participant] = role;
  },
  'session-locked'(session, { locked }) {
    session.locked = locked;
  },
  'session-unlocked'(session) {
    session.unlocked = true;
  },
  'phase-skipped'(session, { phase, round }) {
    session.skipped.push({ phase, round });
  },
  'table-pinned'(session, { table }) {
    session.pinned = table;
  },
} satisfies Partial<Evolvers>;

/** Somebody who is here, and has not left. */
function personIn({ participants }: Session, id: ParticipantId) {
  const person = Object.hasOwn(participants, id) ? participants[id] : undefined;
  return person?.tokenHash === '' ? undefined : person;
}
