/** Who a connection is, from what it brought. Secrets arrive hashed, so that neither options nor logs hold one. */
import type { CommandOf } from '../shared/game/command.ts';
import type { SessionCode } from '../shared/game/ids.ts';
import type { RefusalCode } from '../shared/game/refusal.ts';
import { participantByToken } from '../shared/game/seats.ts';
import type { Session } from '../shared/game/state.ts';
import type { Visitor } from '../shared/view/audience.ts';
import { sameHash } from './access.ts';

/** What the join route hands to the room. */
export interface JoinOptions {
  readonly code: SessionCode;
  /** '' for a projector */
  readonly tokenHash: string;
  readonly nickname?: string;
  readonly facilitatorKeyHash?: string;
  readonly projectorKeyHash?: string;
}

/** A known token comes back to its seat; a new one is somebody who wants to join. */
export type Admission = { readonly visitor: Visitor } | { readonly newcomer: CommandOf<'join'> } | { readonly refusal: RefusalCode };

export function admit(session: Session, options: JoinOptions): Admission {
  if (session.stage === 'closed') return { refusal: 'session/closed' };
  const { tokenHash, nickname, facilitatorKeyHash, projectorKeyHash } = options;
  if (projectorKeyHash !== undefined && sameHash(projectorKeyHash, session.projectorKeyHash)) return { visitor: { kind: 'projector' } };
  if (tokenHash === '') return { refusal: 'join/bad-token' };
  const id = participantByToken(session, tokenHash);
  if (id !== null) return { visitor: { kind: 'participant', id } };
  if (nickname === undefined) return { refusal: 'join/bad-nickname' };
  const host = facilitatorKeyHash !== undefined && sameHash(facilitatorKeyHash, session.facilitatorKeyHash);
  return { newcomer: { type: 'join', nickname, tokenHash, host } };
}
