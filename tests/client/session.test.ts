/** The page's one connection: commands keep their id until they are answered, and there is one way back to a seat. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Connection } from '../../client/connection/session.ts';

type Reply = { readonly resolves: unknown } | { readonly rejects: unknown };
interface Sent {
  readonly id: string;
  readonly command: { readonly type: string };
}

/** What the server would say to each request, in order; then a version. */
let replies: Reply[];
let sent: Sent[];
let joins: { readonly token: string }[];
/** why joins fail; null: they don't */
let refusesJoins: string | null;
let room: FakeRoom;

class FakeRoom {
  readonly reconnection = { enabled: true };
  show: (state: unknown) => void = () => {};
  close: (code: number) => void = () => {};
  onStateChange(listener: (state: unknown) => void): void {
    this.show = (everybody) => listener({ toJSON: () => ({ everybody, tables: {}, participants: {} }) });
  }
  onLeave(listener: (code: number) => void): void {
    this.close = listener;
  }
  onError(): void {}
  ping(): void {}
  leave(): Promise<number> {
    return Promise.resolve(1000);
  }
  request(_type: string, message: Sent): Promise<unknown> {
    sent.push(message);
    const reply = replies.shift() ?? { resolves: { version: sent.length } };
    return 'resolves' in reply ? Promise.resolve(reply.resolves) : Promise.reject(reply.rejects);
  }
}

vi.mock('../../client/connection/sdk.ts', () => ({
  Client: class {
    joinOrCreate(_name: string, options: { readonly token: string }): Promise<FakeRoom> {
      joins.push(options);
      if (refusesJoins !== null) return Promise.reject(new Error(refusesJoins));
      room = new FakeRoom();
      return Promise.resolve(room);
    }
  },
}));

const rejected = (code: string) => ({ rejects: Object.assign(new Error('request rejected'), { reason: { code, message: code } }) });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const keys = { token: 'AAAAAAAAAAAAAAAAAAAAAA', nickname: 'Ada' };

async function connected(): Promise<Connection> {
  const { connect } = await import('../../client/connection/session.ts');
  const connection = connect('ABCDE', keys);
  await pass(1);
  room.show({ at: 1_000, stage: 'playing' });
  return connection;
}

beforeEach(() => {
  replies = [];
  sent = [];
  joins = [];
  refusesJoins = null;
  vi.useFakeTimers();
  vi.stubGlobal('location', { origin: 'http://localhost' });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page without a seat', () => {
  test.each([{ facilitatorKey: 'BBBBBBBBBBBBBBBBBBBBBB' }, { projectorKey: 'CCCCCCCCCCCCCCCCCCCCCC' }])(
    'comes in with its key alone: %o',
    async (key) => {
      const { connect } = await import('../../client/connection/session.ts');
      connect('ABCDE', key);
      await pass(1);
      expect(joins).toEqual([{ code: 'ABCDE', ...key }]);
    },
  );
});

describe('a command', () => {
  test('is sent again with the same id until an answer holds a version', async () => {
    const connection = await connected();
    replies = [{ resolves: undefined }, { resolves: { version: 'soon' } }, { rejects: new Error('timed out') }, { resolves: { version: 7 } }];
    const answer = connection.send({ type: 'ready' });
    await pass(20_000);
    expect(await answer).toEqual({ version: 7 });
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(sent).toHaveLength(4);
  });

  test('that is refused is handed back once', async () => {
    const connection = await connected();
    replies = [rejected('phase/not-now')];
    expect(await connection.send({ type: 'ready' })).toEqual({ code: 'phase/not-now', message: 'phase/not-now' });
    expect(sent).toHaveLength(1);
  });

  test('that the server could not save is tried again', async () => {
    const connection = await connected();
    replies = [rejected('server/try-again'), { resolves: { version: 3 } }];
    const answer = connection.send({ type: 'ready' });
    await pass(10_000);
    expect(await answer).toEqual({ version: 3 });
  });

  test('waits for the one before it', async () => {
    const connection = await connected();
    replies = [{ rejects: new Error('timed out') }];
    void connection.send({ type: 'start' });
    const second = connection.send({ type: 'ready' });
    await pass(20_000);
    await second;
    expect(sent.map(({ command }) => command.type)).toEqual(['start', 'start', 'ready']);
  });

  test('given while the connection is lost is sent when it is back', async () => {
    const connection = await connected();
    room.close(1006);
    const answer = connection.send({ type: 'ready' });
    expect(connection.status.value).toBe('away');
    await pass(10_000);
    room.show({ at: 2_000, stage: 'playing' });
    await pass(10);
    expect(await answer).toEqual({ version: 1 });
  });
});

describe('a lost connection', () => {
  test('comes back with the seat token, and the SDK does not try by itself', async () => {
    const connection = await connected();
    expect(room.reconnection.enabled).toBe(false);
    room.close(1006);
    await pass(1_000);
    room.show({ at: 5_000, stage: 'playing' });
    expect(connection.status.value).toBe('live');
    expect(joins.map(({ token }) => token)).toEqual([keys.token, keys.token]);
  });

  test('comes back at once when the page is woken', async () => {
    await connected();
    refusesJoins = 'server/try-again';
    room.close(1006);
    await pass(60_000);
    const before = joins.length;
    window.dispatchEvent(new Event('online'));
    await pass(1);
    expect(joins.length).toBe(before + 1);
  });

  test('of a seat that another tab took waits until it is asked back', async () => {
    const connection = await connected();
    room.close(4101);
    await pass(60_000);
    window.dispatchEvent(new Event('online'));
    await pass(1_000);
    expect(connection.status.value).toBe('elsewhere');
    expect(joins).toHaveLength(1);
    connection.useHere();
    await pass(1);
    room.show({ at: 9_000, stage: 'playing' });
    expect(connection.status.value).toBe('live');
  });

  test('that was sent away for flooding stays away for a while', async () => {
    await connected();
    room.close(4002);
    await pass(4_900);
    expect(joins).toHaveLength(1);
    await pass(200);
    expect(joins).toHaveLength(2);
  });

  test('of a session that is over ends', async () => {
    const connection = await connected();
    refusesJoins = 'session/unknown';
    room.close(1006);
    await pass(10_000);
    expect(connection.status.value).toBe('ended');
  });
});

describe('session time', () => {
  test('is measured against the least delayed patch', async () => {
    const connection = await connected();
    await pass(1_000);
    room.show({ at: 1_700, stage: 'playing' });
    expect(Math.round(connection.now())).toBe(2_000);
    room.show({ at: 2_400, stage: 'playing' });
    expect(Math.round(connection.now())).toBe(2_400);
  });

  test('is measured anew after a connection was lost: it stands still while nobody plays', async () => {
    const connection = await connected();
    room.close(1006);
    await pass(60_000);
    room.show({ at: 1_200, stage: 'playing' });
    expect(Math.round(connection.now())).toBe(1_200);
  });
});

test('a first join that finds no session says so', async () => {
  refusesJoins = 'session/unknown';
  const { connect } = await import('../../client/connection/session.ts');
  const connection = connect('ABCDE', keys);
  await pass(10);
  expect(connection.trouble.value).toBe('gone');
});
