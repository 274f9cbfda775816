/** How fast a connection may send, and how far it may fall behind in reading. Limits: reliability of one is not paid by others. */
import type { Monotonic } from './session-clock.ts';

/** A bucket of commands that fills steadily. */
export interface Bucket {
  /** false when it is empty */
  take(): boolean;
}

export const commandBurst = 20;
export const commandsPerSecond = 5;

export function bucket(monotonic: Monotonic, burst: number = commandBurst, perSecond: number = commandsPerSecond): Bucket {
  let level = burst;
  let filledAt = monotonic();
  return {
    take() {
      const now = monotonic();
      level = Math.min(burst, level + ((now - filledAt) / 1000) * perSecond);
      filledAt = now;
      if (level < 1) return false;
      level -= 1;
      return true;
    },
  };
}

/** Bytes that wait for a reader. Above the first it is let go at once, above the second after ten seconds. */
export const mostWaiting = 1024 * 1024;
const muchWaiting = 256 * 1024;
const patience = 10_000;

/** Watches one reader; asked about once a second whether it is to be let go. */
export function slowReader(monotonic: Monotonic): (waitingBytes: number) => boolean {
  let behindSince: number | null = null;
  return (waitingBytes) => {
    if (waitingBytes <= muchWaiting) behindSince = null;
    else behindSince ??= monotonic();
    return waitingBytes > mostWaiting || (behindSince !== null && monotonic() - behindSince >= patience);
  };
}
