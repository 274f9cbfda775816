/** From what is durable to what is seen: the views of what changed since the last time, written into the room's state. */
import type { ParticipantId, TableId } from '../../shared/game/ids.ts';
import { presets } from '../../shared/game/presets.ts';
import type { Session } from '../../shared/game/state.ts';
import { everybodyView } from '../../shared/view/everybody.ts';
import { facilitatorView } from '../../shared/view/facilitator.ts';
import { participantView } from '../../shared/view/participant.ts';
import { tableView } from '../../shared/view/table.ts';
import type { Host } from '../session/host.ts';
import type { Projection } from './projection.ts';

/** @param present participants with a connection */
export type Show = (present: ReadonlySet<string>) => void;

export function showing(host: Pick<Host, 'scenario' | 'shown' | 'now'>, projection: Projection): Show {
  let last: Session | null = null;
  return (present) => {
    const { session, version } = host.shown;
    const now = host.now();
    projection.everybody(everybodyView(session, now, version, present));
    if (presets[session.preset].facilitated) projection.facilitator(facilitatorView(session, now));
    if (session === last) return;
    for (const id of keysOf<TableId>(session.tables)) if (differs(session, last, id)) projection.table(id, tableView(session, id));
    for (const id of keysOf<ParticipantId>(session.participants)) projection.participant(id, participantView(session, id, host.scenario));
    last = session;
  };
}

/** States share what did not change, so "did it change" costs nothing. A table also shows words of its people, and whether all dials turn. */
function differs(session: Session, last: Session | null, table: TableId): boolean {
  return session.tables[table] !== last?.tables[table] || session.participants !== last?.participants || session.unlocked !== last?.unlocked;
}

/** Object.keys forgets the brand of a record's keys. */
const keysOf = <Id extends string>(record: Readonly<Record<Id, unknown>>): Id[] => Object.keys(record) as Id[];
