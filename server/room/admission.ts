/** Who a connection is, from what it brought. Secrets arrive hashed, so that neither options nor logs hold one. */
import type { CommandOf } from '../../shared/game/command.ts';
import type { SessionCode } from '../../shared/game/ids.ts';
import { presets } from '../../shared/game/presets.ts';
import type { RefusalCode } from '../../shared/game/refusal.ts';
import { participantByToken } from '../../shared/game/seats.ts';
import type { Session } from '../../shared/game/state.ts';
import type { Visitor } from '../../shared/view/audience.ts';
import { sameHash } from '../front/access.ts';

/** What the join route hands to the room. */
export interface JoinOptions {
  readonly code: SessionCode;
  /** '' for a projector and a facilitator */
  readonly tokenHash: string;
  readonly nickname?: string;
  readonly facilitatorKeyHash?: string;
  readonly projectorKeyHash?: string;
}

/**
 * A known token comes back to its seat, whatever keys come along; a new one is somebody who wants to join. In a lesson or
 * workshop the facilitator's key, without a seat and a name, opens the facilitator's view, on as many devices as it likes.
 */
export type Admission = { readonly visitor: Visitor } | { readonly newcomer: CommandOf<'join'> } | { readonly refusal: RefusalCode };

export function admit(session: Session, options: JoinOptions): Admission {
  if (session.stage === 'closed') return { refusal: 'session/closed' };
  const { tokenHash, nickname, facilitatorKeyHash, projectorKeyHash } = options;
  if (projectorKeyHash !== undefined && sameHash(projectorKeyHash, session.projectorKeyHash)) return { visitor: { kind: 'projector' } };
  const id = participantByToken(session, tokenHash);
  if (id !== null) return { visitor: { kind: 'participant', id } };
  const holdsKey = facilitatorKeyHash !== undefined && sameHash(facilitatorKeyHash, session.facilitatorKeyHash);
  const { facilitated } = presets[session.preset];
  if (facilitated && holdsKey && nickname === undefined) return { visitor: { kind: 'facilitator' } };
  if (tokenHash === '') return { refusal: 'join/bad-token' };
  if (nickname === undefined) return { refusal: 'join/bad-nickname' };
  return { newcomer: { type: 'join', nickname, tokenHash, host: holdsKey && !facilitated } };
}
