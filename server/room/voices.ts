/** Who is here and since when somebody is away, as far as this server saw; and which voices pass on because of it. */
import type { CommandOf } from '../../shared/game/command.ts';
import type { ParticipantId } from '../../shared/game/ids.ts';
import { tablesOf } from '../../shared/game/seats.ts';
import type { Session } from '../../shared/game/state.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import type { Monotonic } from '../session/session-clock.ts';

/** So long may the voice of a shared seat be away before another holder acts for it, ms. */
const patience = 20_000;

export interface Voices {
  /** @param present participants with a connection */
  see(present: ReadonlySet<string>): void;
  /** What is to be submitted now: the voices that are away too long, where another holder is here. */
  toPass(session: Session): readonly CommandOf<'pass-voice'>[];
}

export function watchVoices(monotonic: Monotonic): Voices {
  const began = monotonic();
  const leftAt = new Map<string, number>();
  let here: ReadonlySet<string> = new Set();
  /** Who never came to this server is away since it looks. */
  const isLongAway = (id: ParticipantId): boolean => !here.has(id) && monotonic() - (leftAt.get(id) ?? began) >= patience;
  return {
    see(present) {
      for (const id of here) if (!present.has(id)) leftAt.set(id, monotonic());
      here = new Set(present);
    },
    toPass(session) {
      return tablesOf(session).flatMap(([table, { seats }]) =>
        roleIds.flatMap((role) => {
          const { voice, holders } = seats[role];
          const passes = voice !== null && isLongAway(voice) && holders.some((holder) => here.has(holder));
          return passes ? [{ type: 'pass-voice' as const, table, role, voice }] : [];
        }),
      );
    },
  };
}
