/**
 * Where logs are kept, and what a store promises. Every promise resolves when the thing is durable: it survives the
 * process and the machine. A store knows no rule of the game; to it an entry is a value with a version.
 */
import type { Entry } from '../../shared/game/event.ts';
import type { SessionCode } from '../../shared/game/ids.ts';

/** The right to write one session. The epoch grows with every acquisition, so that an earlier owner is recognised. */
export interface Lease {
  readonly code: SessionCode;
  readonly owner: string;
  readonly epoch: number;
}

export interface StoredLog {
  /** versions 1..n without a gap */
  readonly entries: readonly Entry[];
  /** session time last kept, ms; never less than that of the last entry */
  readonly time: number;
}

/**
 * appended: durable. fenced: somebody else owns the session now. conflict: the log does not end at the expected
 * version. full: no room, nothing was written, it may be tried again. unknown: it may or may not be durable; read the log.
 */
export type Appended = 'appended' | 'fenced' | 'conflict' | 'full' | 'unknown';

export interface Store {
  create(code: SessionCode, first: readonly Entry[]): Promise<'created' | 'code-taken'>;
  /** null: no such session. Rejects with `DamagedLog` rather than give a log that is not what was written. */
  load(code: SessionCode): Promise<StoredLog | null>;
  /**
   * All of the entries or none, after `expectedVersion`, while the lease holds. The same append id again is answered
   * "appended" and writes nothing.
   */
  append(lease: Lease, expectedVersion: number, appendId: string, entries: readonly Entry[]): Promise<Appended>;
  /** null: no such session. */
  acquire(code: SessionCode, owner: string): Promise<Lease | null>;
  /** Keeps the time and lets go. A lease that has passed to another changes nothing. */
  release(lease: Lease, time: number): Promise<void>;
  /** Session time while nothing happens; it never falls. */
  keepTime(lease: Lease, time: number): Promise<void>;
  /** Outcomes are computed from plans: a cache that may be dropped at any time. A later run takes the place of an earlier one. */
  saveOutcome(key: string, json: string): Promise<void>;
  outcome(key: string): Promise<string | null>;
  close(): Promise<void>;
}

/** A log on disk that is not what was written. It is reported and left as it is, never shortened to what still reads. */
export class DamagedLog extends Error {
  readonly code: string;
  /** the first version that is damaged or missing */
  readonly version: number;
  constructor(code: string, version: number) {
    super(`The log of session ${code} is damaged at entry ${version}.`);
    this.name = 'DamagedLog';
    this.code = code;
    this.version = version;
  }
}
