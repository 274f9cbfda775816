/**
 * The one connection to a session: what the server shows comes in as a signal, commands go out with a name of their own and
 * are sent again until they are answered. There is one way back, joining anew with the seat token; the SDK's own
 * reconnection is off (docs: reliability.md § 1.3).
 */
import type { Client, Room } from '@colyseus/sdk';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SeatMessage } from '../../shared/game/command.ts';
import type { RefusalCode } from '../../shared/game/refusal.ts';
import type { StateRecord } from '../../shared/view/schema.ts';
import { type Keys, randomId } from './keys.ts';

/** 'elsewhere': another tab took the seat; this one waits to be asked back. */
export type Status = 'connecting' | 'live' | 'away' | 'ended' | 'elsewhere';
/** Why a first join came to nothing. */
export type Trouble = 'gone' | 'removed' | 'full' | 'locked' | 'bad-nickname' | 'bad-key';
/** What one comes in with: a seat token and a name, or the key of a page that holds no seat. */
export type Entrance = Keys | { readonly facilitatorKey: string } | { readonly projectorKey: string };
export type Answer = { readonly version: number } | { readonly code: RefusalCode; readonly message: string };

export interface Connection {
  readonly view: ReadonlySignal<StateRecord | null>;
  readonly status: ReadonlySignal<Status>;
  readonly trouble: ReadonlySignal<Trouble | null>;
  /** session time, ms: what deadlines are measured against */
  now(): number;
  /** keeps its id through every retry; one command at a time */
  send(command: SeatMessage): Promise<Answer>;
  /** take the seat back from another tab */
  useHere(): void;
  leave(): void;
}

const requestTimeout = 5_000;
const joinTimeout = 10_000;
/** An open socket that doesn't answer for so long after the page woke is dead. */
const wakeTimeout = 2_000;
const firstPause = 200;
const longestPause = 5_000;
const tookOver = 4101;
/** I left, or was removed: the seat is another's, and coming back would be another person. */
const haveLeft = 4102;
/** Flooding and oversized frames: coming straight back would only be refused again. */
const sentAway: readonly number[] = [4002, 1009];
/** Refusals that say nothing about the command; so often it is tried again before the refusal is shown. */
const passing: readonly string[] = ['server/try-again', 'message/too-fast'] satisfies readonly RefusalCode[];
const passingTries = 5;

type Sdk = { readonly Client: typeof Client };
let sdk: Promise<Sdk> | null = null;

/** The SDK is a chunk of its own, fetched while the code is typed. A failed fetch is tried again next time. */
export function fetchSdk(): Promise<Sdk> {
  sdk ??= import('./sdk.ts').catch((error: unknown) => {
    sdk = null;
    throw error;
  });
  return sdk;
}

export function connect(code: string, entrance: Entrance): Connection {
  const view = signal<StateRecord | null>(null);
  const link = signal<Exclude<Status, 'ended'>>('connecting');
  const gone = signal(false);
  const trouble = signal<Trouble | null>(null);
  const status = computed<Status>(() => (gone.value || view.value?.everybody.stage === 'closed' ? 'ended' : link.value));

  let room: Room | null = null;
  let waiting: (() => void)[] = [];
  let left = false;
  let leavesSeat = false;
  let attempts = 0;
  let joining = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** session time minus this page's clock; of one connection's patches the largest is the least delayed */
  let offset = 0;

  async function join(): Promise<void> {
    clearTimeout(timer);
    const turn = ++joining;
    const current = (): boolean => turn === joining && !left;
    try {
      const joined = await within(joinTimeout, enterSession(code, entrance));
      if (!current()) {
        void joined.leave(false);
        return;
      }
      enter(joined, current);
    } catch (error) {
      if (current()) missed(troubleOf(error));
    }
  }

  function enter(joined: Room, current: () => boolean): void {
    let fresh = true;
    joined.reconnection.enabled = false;
    joined.onStateChange((state: { toJSON(): StateRecord }) => {
      if (!current()) return;
      const record = state.toJSON();
      const measured = record.everybody.at - performance.now();
      offset = fresh ? measured : Math.max(offset, measured);
      view.value = record;
      if (fresh) {
        fresh = false;
        attempts = 0;
        room = joined;
        link.value = 'live';
        for (const go of waiting.splice(0)) go();
      }
    });
    joined.onLeave((closeCode: number) => {
      if (current()) dropped(closeCode);
    });
    joined.onError(() => {
      // a close follows, and that is what counts
    });
  }

  function dropped(closeCode: number): void {
    room = null;
    joining++;
    if (closeCode === tookOver) {
      link.value = 'elsewhere';
      return;
    }
    if (closeCode === haveLeft) {
      missed(leavesSeat ? 'gone' : 'removed');
      return;
    }
    link.value = view.value === null ? 'connecting' : 'away';
    comeBack(sentAway.includes(closeCode) ? longestPause : pauseAfter(attempts++));
  }

  function missed(reason: Trouble | null): void {
    joining++;
    if (reason === 'gone' && view.value !== null) gone.value = true;
    else if (reason !== null) trouble.value = reason;
    else {
      link.value = view.value === null ? 'connecting' : 'away';
      comeBack(pauseAfter(attempts++));
    }
  }

  function comeBack(after: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void join(), after);
  }

  /** The network is back or the page was woken: come back at once, and don't trust a socket that only looks open. */
  function woke(): void {
    if (document.visibilityState === 'hidden' || left || status.value === 'ended' || link.value === 'elsewhere' || trouble.value !== null) return;
    if (room === null) {
      if (timer !== undefined) void join();
      return;
    }
    const asked = room;
    const silence = setTimeout(() => {
      if (room === asked) {
        void asked.leave(false);
        dropped(1006);
      }
    }, wakeTimeout);
    asked.ping(() => clearTimeout(silence));
  }

  const wakers = [
    [window, 'online'],
    [window, 'pageshow'],
    [document, 'visibilitychange'],
  ] as const;
  for (const [target, event] of wakers) target.addEventListener(event, woke);

  function whenLive(): Promise<void> {
    return room === null ? new Promise((go) => waiting.push(go)) : Promise.resolve();
  }

  async function deliver(message: { readonly id: string; readonly command: SeatMessage }): Promise<Answer> {
    for (let tries = 0; ; tries++) {
      await whenLive();
      if (left || status.value === 'ended') return { code: 'session/closed', message: '' };
      try {
        const answer: unknown = await room?.request('command', message, { timeout: requestTimeout });
        if (hasVersion(answer)) return { version: answer.version };
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal !== null && (!passing.includes(refusal.code) || tries >= passingTries)) return refusal;
      }
      await new Promise((go) => setTimeout(go, pauseAfter(tries)));
    }
  }

  let last: Promise<unknown> = Promise.resolve();
  void join();
  return {
    view,
    status,
    trouble,
    now: () => performance.now() + offset,
    send(command) {
      const message = { id: randomId(), command };
      if (command.type === 'leave-seat') leavesSeat = true;
      const answer = last.then(() => deliver(message));
      last = answer;
      return answer;
    },
    useHere() {
      link.value = 'away';
      void join();
    },
    leave() {
      left = true;
      clearTimeout(timer);
      for (const [target, event] of wakers) target.removeEventListener(event, woke);
      void room?.leave(false);
      for (const go of waiting.splice(0)) go();
      waiting = [];
    },
  };
}

async function enterSession(code: string, entrance: Entrance): Promise<Room> {
  const { Client } = await fetchSdk();
  // without a name the server knows the token or refuses; an empty one would be malformed
  const named = Object.entries(entrance).filter(([field, value]) => field !== 'nickname' || value !== '');
  return new Client(location.origin).joinOrCreate('session', { code, ...Object.fromEntries(named) });
}

/** Doubles from 0.2 to 5 s; full jitter, so that a class doesn't come back in one blow. */
function pauseAfter(attempts: number): number {
  const longest = Math.min(longestPause, firstPause * 2 ** Math.min(attempts, 10));
  return firstPause + Math.random() * (longest - firstPause);
}

/** Late joins are left again, so that they take no seat from the one that came in time. */
function within(limit: number, joined: Promise<Room>): Promise<Room> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error('joining took too long'));
      void joined.then((room) => room.leave(false)).catch(() => {});
    }, limit);
    joined.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/** Anything else that resolves is no answer: a handler's failure may look like one. */
function hasVersion(answer: unknown): answer is { readonly version: number } {
  return typeof answer === 'object' && answer !== null && 'version' in answer && Number.isInteger(answer.version);
}

/** The SDK hands over what the server rejected with as `reason`. */
function refusalOf(error: unknown): { readonly code: RefusalCode; readonly message: string } | null {
  if (!(error instanceof Error) || !('reason' in error)) return null;
  const { reason } = error;
  if (typeof reason !== 'object' || reason === null || !('code' in reason) || typeof reason.code !== 'string') return null;
  // A cast: the code is one of our own server's; a page older than the server shows the message instead of its own text.
  return { code: reason.code as RefusalCode, message: 'message' in reason && typeof reason.message === 'string' ? reason.message : '' };
}

/** What a refused join says; null: nothing that would still hold in a moment. */
const troubles: Readonly<Record<string, Trouble>> = {
  'session/unknown': 'gone',
  'session/closed': 'gone',
  'session/other-rules': 'gone',
  'session/full': 'full',
  'session/locked': 'locked',
  'session/removed': 'removed',
  'join/bad-nickname': 'bad-nickname',
  'join/bad-key': 'bad-key',
  'join/bad-token': 'bad-key',
};

function troubleOf(error: unknown): Trouble | null {
  const text = error instanceof Error ? error.message : '';
  const code = Object.keys(troubles).find((one) => text.includes(one));
  return code === undefined ? null : (troubles[code] ?? null);
}
