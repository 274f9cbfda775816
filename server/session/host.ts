/**
 * One session in memory. It decides on the newest state, answers when the entries are durable, and shows only what is
 * durable. It knows no socket. When an append fails it stops: memory may be ahead of the disk, and the log is the
 * truth; whoever comes next loads it again.
 */

import type { Command, CommandType } from '../../shared/game/command.ts';
import { decide } from '../../shared/game/decide.ts';
import type { Entry } from '../../shared/game/event.ts';
import { evolve } from '../../shared/game/evolve.ts';
import type { CommandId } from '../../shared/game/ids.ts';
import { type Refusal, refuse } from '../../shared/game/refusal.ts';
import type { Actor, Session } from '../../shared/game/state.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { newSecret } from '../front/access.ts';
import type { Appended, Lease, Store, StoredLog } from '../store/store.ts';
import { type Monotonic, sessionClock } from './session-clock.ts';

/** The version that holds the command's events, or why it was refused. */
export type Answer = { readonly version: number } | { readonly refusal: Refusal };

/** A state that is durable, with the version of its last entry. */
export interface Shown {
  readonly session: Session;
  readonly version: number;
}

/** Why a host stopped: it was asked to, or what became of an append that failed. */
export type Stopped = 'closed' | Exclude<Appended, 'appended'>;

export interface Host {
  readonly scenario: Scenario;
  /** newest: what the next command is decided on. It may be ahead of the disk and must not be shown. */
  readonly session: Session;
  readonly shown: Shown;
  readonly isStopped: boolean;
  /** session time, ms */
  now(): number;
  isClockRunning(): boolean;
  submit(by: Actor, command: Command, id: CommandId): Promise<Answer>;
  /** Resolves when all that was decided so far is durable, or has failed. */
  settled(): Promise<void>;
  /** Monotonic time since which nobody at all is connected; null while somebody is. */
  readonly emptySince: number | null;
  /** Who is connected: with no participant among them the clock stands. */
  attend(participants: number, connections: number): void;
  /** Keeps the clock's time in the store if it moved, so that a kill loses no more than what passed since. */
  keepTime(): Promise<void>;
  onChange(listener: () => void): void;
  onStop(listener: (why: Stopped) => void): void;
  /** Waits for what is under way, releases the session, stops. */
  close(): Promise<void>;
}

export interface Hosted {
  readonly lease: Lease;
  readonly log: StoredLog;
  readonly session: Session;
  readonly scenario: Scenario;
  readonly store: Store;
  readonly monotonic: Monotonic;
  /** entries, and bytes of them; for tests of a full log */
  readonly mostEntries?: number;
  readonly mostBytes?: number;
}

/** A game has a few hundred entries; who never stops sending must not fill the disk, or a log that takes long to load. */
const entriesOfALog = 20_000;
const bytesOfALog = 8 * 1024 * 1024;
/** What still may happen in a log that is full: the clock and the society bring the session to its end, or its people do. */
const evenWhenFull: ReadonlySet<CommandType> = new Set<CommandType>(['expire-phase', 'expire-turn', 'record-outcome', 'resume', 'end', 'leave-seat']);

const tryAgain: Answer = refuse('server/try-again');

export function createHost({
  lease,
  log,
  session: loaded,
  scenario,
  store,
  monotonic,
  mostEntries = entriesOfALog,
  mostBytes = bytesOfALog,
}: Hosted): Host {
  const clock = sessionClock(log.time, monotonic);
  const changed: (() => void)[] = [];
  const stopped: ((why: Stopped) => void)[] = [];
  /** by command: the version it got, or the answer it waits for. A refused command leaves no trace and is decided again. */
  const answers = new Map<CommandId, number | Promise<Answer>>(log.entries.map(({ command, version }) => [command, version]));
  let session = loaded;
  let version = log.entries.length;
  let bytes = bytesOf(log.entries);
  let shown: Shown = { session, version };
  let isStopped = false;
  let emptySince: number | null = monotonic();
  let keptTime = log.time;
  let tail: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | null = null;

  const notify = (): void => {
    for (const listener of changed) listener();
  };

  const stop = (why: Stopped): void => {
    if (isStopped) return;
    isStopped = true;
    clock.stand();
    for (const listener of stopped) listener(why);
  };

  /** Shows `next` and answers, once `appended` and everything before it is durable. */
  const whenDurable = async (before: Promise<unknown>, appended: Promise<Appended>, id: CommandId, next: Shown): Promise<Answer> => {
    const [, outcome] = await Promise.all([before, appended]);
    if (isStopped) return tryAgain;
    if (outcome !== 'appended') {
      stop(outcome);
      return tryAgain;
    }
    shown = next;
    answers.set(id, next.version);
    notify();
    return { version: next.version };
  };

  const append = (by: Actor, at: number, id: CommandId, events: readonly Entry['event'][]): Promise<Answer> => {
    const entries = events.map((event, place) => ({ version: version + 1 + place, at, by, command: id, event }));
    const expected = version;
    session = events.reduce(evolve, session);
    version += entries.length;
    bytes += bytesOf(entries);
    const appended = appendOrUnknown(store, lease, expected, entries);
    return whenDurable(tail, appended, id, { session, version });
  };

  /** What was asked is so already: answered when that is durable. */
  const nothingNew = async (): Promise<Answer> => {
    await tail;
    return isStopped ? tryAgain : { version: shown.version };
  };

  const release = async (): Promise<void> => {
    clock.stand();
    await tail;
    if (isStopped) return;
    isStopped = true;
    try {
      await store.release(lease, clock.now());
    } finally {
      for (const listener of stopped) listener('closed');
    }
  };

  return {
    scenario,
    get session() {
      return session;
    },
    get shown() {
      return shown;
    },
    get isStopped() {
      return isStopped;
    },
    now: clock.now,
    isClockRunning: clock.isRunning,
    async submit(by, command, id) {
      if (isStopped) return tryAgain;
      const first = answers.get(id);
      if (first !== undefined) return typeof first === 'number' ? { version: first } : first;
      if ((version >= mostEntries || bytes >= mostBytes) && by.kind !== 'bot' && !evenWhenFull.has(command.type)) return refuse('session/log-full');
      const now = clock.now();
      const decision = decide(session, command, { by, now, scenario });
      if ('refusal' in decision) return decision;
      if (decision.events.length === 0) return nothingNew();
      const answer = append(by, now, id, decision.events);
      answers.set(id, answer);
      tail = answer;
      return answer;
    },
    async settled() {
      await tail;
    },
    get emptySince() {
      return emptySince;
    },
    attend(participants, connections) {
      emptySince = connections > 0 ? null : (emptySince ?? monotonic());
      const running = clock.isRunning();
      if (participants > 0 && !isStopped) clock.run();
      else clock.stand();
      if (running !== clock.isRunning()) notify();
    },
    async keepTime() {
      const time = clock.now();
      if (isStopped || time === keptTime) return;
      keptTime = time;
      await store.keepTime(lease, time);
    },
    onChange(listener) {
      changed.push(listener);
    },
    onStop(listener) {
      stopped.push(listener);
    },
    close() {
      closing ??= isStopped ? Promise.resolve() : release();
      return closing;
    },
  };
}

/** As they are written. */
const bytesOf = (entries: readonly Entry[]): number => entries.reduce((sum, entry) => sum + Buffer.byteLength(JSON.stringify(entry)), 0);

/** An append that throws may have been written or not: the store's word for that is "unknown". */
async function appendOrUnknown(store: Store, lease: Lease, expected: number, entries: readonly Entry[]): Promise<Appended> {
  try {
    return await store.append(lease, expected, newSecret(), entries);
  } catch {
    return 'unknown';
  }
}
