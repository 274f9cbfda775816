/**
 * Which audiences a connection belongs to. Everybody is one to all; a participant also sees their table and their own;
 * the projector sees what walls show. Solo and friends have no facilitator's view: the key only marks the host.
 */
import type { ParticipantId, TableId } from '../game/ids.ts';
import type { Session } from '../game/state.ts';

export type Visitor = { readonly kind: 'participant'; readonly id: ParticipantId } | { readonly kind: 'projector' };

/** What is seen beside what everybody sees. */
export interface Audiences {
  readonly table: TableId | null;
  readonly participant: ParticipantId | null;
}

export function audiencesOf(session: Session, visitor: Visitor): Audiences {
  if (visitor.kind === 'projector') return { table: null, participant: null };
  return { table: session.participants[visitor.id]?.table ?? null, participant: visitor.id };
}
