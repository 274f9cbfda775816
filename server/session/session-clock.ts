/**
 * Session time: milliseconds of play. It runs on a monotonic clock that is handed in, and stands while nobody plays,
 * so that a lid, a crash or a restart costs nobody a second. It never runs back.
 */
export interface SessionClock {
  /** whole milliseconds */
  now(): number;
  isRunning(): boolean;
  run(): void;
  stand(): void;
}

/** Milliseconds since some moment; only differences mean anything. */
export type Monotonic = () => number;

/** A clock that stands at `time`. */
export function sessionClock(time: number, monotonic: Monotonic): SessionClock {
  let played = time;
  let since: number | null = null;
  const now = (): number => Math.floor(since === null ? played : played + monotonic() - since);
  return {
    now,
    isRunning: () => since !== null,
    run() {
      since ??= monotonic();
    },
    stand() {
      played = now();
      since = null;
    },
  };
}
