/** How fast a person may send, and how far a connection may fall behind in reading. */
import { mostPeople } from '../../shared/game/people.ts';
import { type Buckets, type Rate, tokenBuckets } from '../front/limits.ts';
import type { Monotonic } from '../session/session-clock.ts';

/** Commands of one person. */
const commandRate: Rate = { burst: 20, perSecond: 5 };
export const commandBuckets = (monotonic: Monotonic): Buckets => tokenBuckets(commandRate, mostPeople, monotonic);

/** What one connection may send in vain, because it is too fast: three buckets in ten seconds. Who goes on is closed. */
const overdraftRate: Rate = { burst: 3 * commandRate.burst, perSecond: (3 * commandRate.burst) / 10 };
export const overdrafts = (monotonic: Monotonic): Buckets => tokenBuckets(overdraftRate, 1, monotonic);

/** Bytes that wait for a reader. Above the first it is let go at once, above the second after the patience, ms. */
const mostWaiting = 1024 * 1024;
const muchWaiting = 256 * 1024;
const patience = 10_000;

/** What the types call an event emitter is a socket of `ws`. */
export interface Socket {
  readonly bufferedAmount: number;
  terminate(): void;
}

/** Watches one reader; asked about once a second, it lets go of one that does not keep up. */
export function slowReader(socket: Socket, monotonic: Monotonic): () => void {
  let behindSince: number | null = null;
  return () => {
    const waiting = socket.bufferedAmount;
    if (waiting <= muchWaiting) behindSince = null;
    else behindSince ??= monotonic();
    if (waiting > mostWaiting || (behindSince !== null && monotonic() - behindSince >= patience)) socket.terminate();
  };
}

export function lookAtReaders(connections: Iterable<{ readonly lookAtReader: () => void }>): void {
  for (const { lookAtReader } of connections) lookAtReader();
}
