/** A connection as a page has one. What it is shown is read where it is needed, not copied at every change. */
import { Client, type Room } from '@colyseus/sdk';
import { newSecret } from '../../server/front/access.ts';
import type { SeatMessage } from '../../shared/game/command.ts';
import type { ParticipantRecord, State, StateRecord, TableRecord } from '../../shared/view/schema.ts';

type Shown = InstanceType<typeof State>;

/** One command: when it was sent, of a clock that all share, ms; how long its answer took; null or why it was refused. */
export interface Sent {
  readonly command: SeatMessage;
  readonly at: number;
  readonly took: number;
  readonly refused: string | null;
}

export interface Person {
  readonly sent: readonly Sent[];
  readonly shown: Shown;
  isClosed(): boolean;
  view(): StateRecord;
  /** Resolves at the next change, or when the connection closes. */
  changed(): Promise<void>;
  send(command: SeatMessage): Promise<void>;
  leave(): Promise<void>;
}

/** ms; whoever waits longer counts as refused */
const patience = 10_000;

export async function comeIn(url: string, options: Readonly<Record<string, string>>): Promise<Person> {
  const room: Room = await new Client(url).joinOrCreate('session', options);
  room.reconnection.enabled = false;
  const sent: Sent[] = [];
  let waiting: (() => void)[] = [];
  let isClosed = false;
  let hasState = false;
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const go of woken) go();
  };
  room.onStateChange(() => {
    hasState = true;
    wake();
  });
  room.onLeave(() => {
    isClosed = true;
    wake();
  });
  room.onError(() => {});
  const changed = (): Promise<void> => (isClosed ? Promise.resolve() : new Promise((go) => waiting.push(go)));
  while (!hasState && !isClosed) await changed();
  return {
    sent,
    // A cast: the room decodes what this schema encodes.
    get shown() {
      return room.state as Shown;
    },
    isClosed: () => isClosed,
    view: () => (room.state as Shown).toJSON(),
    changed,
    async send(command) {
      const at = performance.now();
      const refused = await room.request('command', { id: newSecret(), command }, { timeout: patience }).then(() => null, reasonOf);
      sent.push({ command, at, took: performance.now() - at, refused });
    },
    async leave() {
      if (!isClosed) await room.leave(true);
    },
  };
}

function reasonOf(error: unknown): string {
  const { reason } = Object(error);
  return typeof reason === 'object' && reason !== null && 'code' in reason ? String(reason.code) : String(error);
}

/** One's own part and table; null while one has none. */
export function placeIn(view: StateRecord): { readonly own: ParticipantRecord; readonly table: TableRecord } | null {
  const [own] = Object.values(view.participants);
  const table = own === undefined ? undefined : view.tables[own.table];
  return own === undefined || table === undefined ? null : { own, table };
}
