/**
 * Which audiences a connection belongs to. Everybody is one to all; a participant also sees their table and their own; the
 * projector sees what walls show; the facilitator of a lesson or workshop sees all tables and what is theirs. Solo and friends
 * have no facilitator: there the key only marks the host.
 */
import type { ParticipantId, TableId } from '../game/ids.ts';
import { presets } from '../game/presets.ts';
import { tablesOf } from '../game/seats.ts';
import type { Session } from '../game/state.ts';

export type Visitor =
  | { readonly kind: 'participant'; readonly id: ParticipantId }
  | { readonly kind: 'projector' }
  | { readonly kind: 'facilitator' };

/** What is seen beside what everybody sees. */
export interface Audiences {
  readonly tables: readonly TableId[];
  readonly participant: ParticipantId | null;
  readonly facilitator: boolean;
}

const none: Audiences = { tables: [], participant: null, facilitator: false };

export function audiencesOf(session: Session, visitor: Visitor): Audiences {
  if (visitor.kind === 'participant') {
    const table = session.participants[visitor.id]?.table;
    return { tables: table === undefined ? [] : [table], participant: visitor.id, facilitator: false };
  }
  if (visitor.kind === 'projector' || !presets[session.preset].facilitated) return none;
  return { tables: tablesOf(session).map(([id]) => id), participant: null, facilitator: true };
}

/** Whether they see the same: who is moved to another table doesn't. */
export function sameAudiences(one: Audiences, other: Audiences): boolean {
  return one.participant === other.participant && one.facilitator === other.facilitator && one.tables.join() === other.tables.join();
}
