/** The shape of the other half of a rule: what an event changes. It writes into an immer draft, decides nothing, never fails. */
import type { Draft } from 'immer';
import type { Event, EventOf } from './event.ts';
import type { TableId } from './ids.ts';
import type { Session, Table } from './state.ts';

export type Evolver<T extends Event['type']> = (session: Draft<Session>, event: EventOf<T>) => void;

/** session-created apart: it alone is evolved without a session. */
export type LiveEventType = Exclude<Event['type'], 'session-created'>;
export type Evolvers = { readonly [T in LiveEventType]: Evolver<T> };

/** @throws if the log names a table that it never laid: the log is damaged */
export function tableIn(session: Draft<Session>, id: TableId): Draft<Table> {
  const table = session.tables[id];
  if (table === undefined) throw new Error(`The log names table ${id}, which does not exist`);
  return table;
}
