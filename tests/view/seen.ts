/** All that a visitor's connection is sent, made from the view functions alone. */
import type { ParticipantId } from '../../shared/game/ids.ts';
import type { Session } from '../../shared/game/state.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { audiencesOf, type Visitor } from '../../shared/view/audience.ts';
import { everybodyView } from '../../shared/view/everybody.ts';
import { facilitatorView } from '../../shared/view/facilitator.ts';
import { participantView } from '../../shared/view/participant.ts';
import { facilitatorId, type StateRecord } from '../../shared/view/schema.ts';
import { tableView } from '../../shared/view/table.ts';

export interface Moment {
  readonly scenario: Scenario;
  readonly at: number;
  readonly version: number;
  readonly present: ReadonlySet<string>;
}

export function seenBy(session: Session, visitor: Visitor, { scenario, at, version, present }: Moment): StateRecord {
  const { tables, participant, facilitator } = audiencesOf(session, visitor);
  const own = (id: ParticipantId | null) => (id === null ? {} : { [id]: participantView(session, id, scenario) });
  return {
    everybody: everybodyView(session, at, version, present),
    tables: Object.fromEntries(tables.map((id) => [id, tableView(session, id)])),
    participants: own(participant),
    facilitators: facilitator ? { [facilitatorId]: facilitatorView(session, at) } : {},
  };
}

/** Whether there is such a visitor: the wall always, a facilitator where views them, a participant once they have come. */
export function isThere(session: Session, visitor: Visitor): boolean {
  return visitor.kind !== 'participant' || session.participants[visitor.id] !== undefined;
}
