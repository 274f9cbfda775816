/**
 * One test for each way in which the framework, set up as it comes, would break a promise. The real packages, real
 * sockets, a whole server. To be run again whenever one of these packages changes.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join as joinPath } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StateView, schema, t } from '@colyseus/schema';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { hashSecret, newSecret } from '../../server/front/access.ts';
import {
  type Client,
  defineRoom,
  defineServer,
  LocalDriver,
  LocalPresence,
  matchMaker,
  Room,
  WebSocketTransport,
} from '../../server/room/colyseus.ts';
import { databaseName } from '../../server/store/sqlite.ts';
import type { SessionCode } from '../../shared/game/ids.ts';
import { join, newSession, postJson, raw, startTestServer, statusOf, type TestServer, testConfig } from './start.ts';

describe('the server', () => {
  let server: TestServer;
  const failures: unknown[] = [];
  const note = (reason: unknown): void => {
    failures.push(reason);
  };

  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    failures.length = 0;
    process.on('unhandledRejection', note);
    process.on('uncaughtException', note);
  });
  afterEach(() => {
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
  });

  async function isUp(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 50)); // a promise that fails is reported a turn later
    expect(failures).toEqual([]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  }

  test('A · a command whose append failed is refused, and its retry is taken once', async () => {
    const { code } = await newSession(server.url);
    const ada = await join(server.url, code);
    const id = newSecret();
    const behindItsBack = new DatabaseSync(joinPath(server.folder, databaseName), { timeout: 2000 });
    try {
      behindItsBack.exec("CREATE TRIGGER broken BEFORE INSERT ON appends BEGIN SELECT RAISE(ABORT, 'the disk said no'); END");
      // The refusal, or the close that follows it: either tells the page to ask again.
      expect(await ada.send({ type: 'start' }, id)).toMatch(/^server\/try-again$|connection closed before a response/);
    } finally {
      behindItsBack.exec('DROP TRIGGER broken');
      behindItsBack.close();
    }
    await ada.closed;
    const again = await join(server.url, code, { token: ada.token });
    const version = await again.send({ type: 'start' }, id);
    expect(version).toBeTypeOf('number');
    expect(await again.send({ type: 'start' }, id)).toBe(version);
    await again.leave();
  });

  const malformedRequests = [
    { name: 'Host: [', head: 'GET /__healthcheck HTTP/1.1\r\nHost: [\r\n\r\n' },
    { name: 'Host: a b', head: 'GET /__healthcheck HTTP/1.1\r\nHost: a b\r\n\r\n' },
    { name: 'Host: u:p@a', head: 'GET /__healthcheck HTTP/1.1\r\nHost: u:p@a\r\n\r\n' },
    { name: 'X-Forwarded-Proto', head: 'GET /__healthcheck HTTP/1.1\r\nHost: a\r\nX-Forwarded-Proto: 1 2\r\n\r\n' },
    { name: 'TRACE', head: 'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n' },
    { name: 'a join with Host: [', head: 'POST /matchmake/joinOrCreate/session HTTP/1.1\r\nHost: [\r\nContent-Length: 0\r\n\r\n' },
    { name: 'another method of match-making', head: 'POST /matchmake/create/session HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n' },
    { name: 'a whole address as target', head: 'GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n' },
  ];
  test.each(malformedRequests)('B · one malformed request ends nothing: $name', async ({ head }) => {
    const status = statusOf(await raw(server.port, head));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    await isUp();
  });

  test('B · a forwarded protocol is not believed on the open route either', async () => {
    const body = '{}';
    const head = `POST /matchmake/joinOrCreate/session HTTP/1.1\r\nHost: a\r\nX-Forwarded-Proto: 1 2\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
    expect(statusOf(await raw(server.port, head))).toBe(404); // it was read as a join without a code
    await isUp();
  });

  const malformedTargets = ['*:99999', '*%', '//[?a=b', '/', '/a/b', '/a/b/c/d?x=1', '/a/b?%%%\\', '/a/b?x=<y>'];
  test.each(malformedTargets)('C · one malformed upgrade ends nothing: %s', async (target) => {
    const head = `GET ${target} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
    const status = statusOf(await raw(server.port, head, 1000));
    expect([0, 400, 404]).toContain(status);
    await isUp();
  });

  test('D · every connection has a view of its own, the projector too', async () => {
    const { code, projectorKey } = await newSession(server.url);
    const people = [await join(server.url, code), await join(server.url, code, { nickname: 'Bo' }), await join(server.url, code, { projectorKey })];
    const views = localRoom(people[0]?.room.roomId ?? '').clients.map((client) => client.view);
    expect(views).toHaveLength(3);
    for (const view of views) expect(view).toBeInstanceOf(StateView);
    expect(new Set(views).size).toBe(3);
    await Promise.all(people.map((person) => person.leave()));
  });

  describe('G · a join finds the session of its code and no other', () => {
    const malformed = [
      { name: 'no code', options: () => ({ token: newSecret() }), status: 404 },
      { name: 'a code that is no string', options: () => ({ token: newSecret(), code: { $ne: null } }), status: 404 },
      { name: 'a session id of its own choice', options: (code: string) => ({ token: newSecret(), code, sessionId: 'mine' }), status: 400 },
      { name: 'data of authentication', options: (code: string) => ({ token: newSecret(), code, auth: { sessionId: 'mine' } }), status: 400 },
      { name: 'a prototype', options: (code: string) => JSON.parse(`{"token":"${newSecret()}","code":"${code}","__proto__":{"a":1}}`), status: 400 },
      { name: 'a token that is too short', options: (code: string) => ({ token: 'abc', code }), status: 400 },
      { name: 'nothing', options: () => null, status: 400 },
    ];
    test.each(malformed)('$name', async ({ options, status }) => {
      const { code } = await newSession(server.url);
      const response = await postJson(server.url, '/matchmake/joinOrCreate/session', options(code));
      expect(response.status).toBe(status);
      expect(JSON.stringify(await response.json())).not.toContain('sessionId');
    });

    test.each(['create', 'join', 'joinById', 'reconnect', 'JoinOrCreate'])('%s is no way in', async (method) => {
      const { code } = await newSession(server.url);
      const ada = await join(server.url, code);
      for (const name of ['session', ada.room.roomId]) {
        const response = await postJson(server.url, `/matchmake/${method}/${name}`, { code, token: newSecret(), nickname: 'Eve' });
        expect(response.status).toBe(404);
      }
      await ada.leave();
    });

    test('a seat reserved in one room for the code of another is refused', async () => {
      const [here, there] = [await newSession(server.url), await newSession(server.url)];
      const ada = await join(server.url, here.code);
      const listing = await matchMaker.getRoomById(ada.room.roomId);
      if (!listing) throw new Error('The room is not listed.');
      const options = { code: there.code as SessionCode, tokenHash: hashSecret(newSecret()), nickname: 'Eve' };
      const seat = await matchMaker.reserveSeatFor(listing, options);
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`);
      const [closeCode] = await once(socket, 'close');
      expect(closeCode).not.toBe(1000);
      expect(Object.values(ada.view().everybody.people).map((person) => person.nickname)).not.toContain('Eve');
      await ada.leave();
    });
  });

  test('H · forty who knock at once come into one room, which is never locked', async () => {
    const { code } = await newSession(server.url);
    const options = (): unknown => ({ code, token: newSecret(), nickname: 'Ada' });
    const answers = await Promise.all(Array.from({ length: 40 }, () => postJson(server.url, '/matchmake/joinOrCreate/session', options())));
    const seats = await Promise.all(answers.map(roomIdOf));
    expect(new Set(seats).size).toBe(1);
    const room = localRoom(seats[0] ?? '');
    expect(room.maxClients).toBe(Number.POSITIVE_INFINITY);
    expect(room.locked).toBe(false);
    expect(room.roomId).toBe(seats[0]);
    expect(await matchMaker.query({ name: 'session' })).toHaveLength(
      new Set((await matchMaker.query({ name: 'session' })).map(({ roomId }) => roomId)).size,
    );
  });

  describe('I · who somebody is, is what the socket says', () => {
    const forged = (last: number): Readonly<Record<string, string>> => ({
      'x-real-ip': `6.6.6.${last}`,
      'x-forwarded-for': `6.6.7.${last}`,
      'x-client-ip': `6.6.8.${last}`,
      forwarded: `for=6.6.9.${last}`,
    });
    const few = { ...testConfig().limits, creations: { burst: 3, perSecond: 0.0001 } };
    const attempts = async (url: string): Promise<readonly number[]> => {
      const statuses: number[] = [];
      for (let last = 1; last <= 5; last++) {
        const request = { scenario: 'first-threshold', preset: 'solo', locale: 'en' };
        statuses.push((await postJson(url, '/api/sessions', request, forged(last))).status);
      }
      return statuses;
    };

    test('a forged address does not get a limit of its own', async () => {
      await server.close();
      server = await startTestServer({ limits: few });
      expect(await attempts(server.url)).toEqual([201, 201, 201, 429, 429]);
    });

    test('from a trusted proxy each address has its own', async () => {
      await server.close();
      const { trustedProxies } = testConfig();
      trustedProxies.addAddress('127.0.0.1');
      server = await startTestServer({ limits: few, trustedProxies });
      expect(await attempts(server.url)).toEqual([201, 201, 201, 201, 201]);
      await server.close();
      server = await startTestServer();
    });

    test('pages of other sites are turned away and told nothing', async () => {
      for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'file://']) {
        for (const [method, path] of [
          ['GET', '/healthz'],
          ['OPTIONS', '/matchmake/joinOrCreate/session'],
          ['POST', '/api/sessions'],
        ]) {
          const answer = await raw(
            server.port,
            `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nOrigin: ${origin}\r\nConnection: close\r\n\r\n`,
          );
          expect(statusOf(answer)).toBe(403);
          expect(answer.toLowerCase()).not.toContain('access-control-');
        }
        const head = `GET /a/b?sessionId=x HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nOrigin: ${origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
        expect(statusOf(await raw(server.port, head))).toBe(403);
      }
    });

    test('pages of its own are served, without a word about other origins', async () => {
      const own = `127.0.0.1:${server.port}`;
      const answer = await raw(
        server.port,
        `OPTIONS /matchmake/joinOrCreate/session HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\nConnection: close\r\n\r\n`,
      );
      expect(statusOf(answer)).toBe(204);
      expect(answer.toLowerCase()).not.toContain('access-control-');
    });
  });

  describe('J · nobody makes the server hold what is theirs', () => {
    const large = 17 * 1024;
    const heads = {
      'with its length': `Content-Length: ${large}\r\n\r\n${'x'.repeat(large)}`,
      'in chunks': `Transfer-Encoding: chunked\r\n\r\n${large.toString(16)}\r\n${'x'.repeat(large)}\r\n0\r\n\r\n`,
      'in chunks that never end': `Transfer-Encoding: chunked\r\n\r\n${`800\r\n${'x'.repeat(2048)}\r\n`.repeat(100)}`,
      'announced and not sent': `Content-Length: 104857600\r\n\r\n`,
    };
    test.each(Object.entries(heads))('a body over the cap is refused: %s', async (_name, rest) => {
      for (const path of ['/matchmake/joinOrCreate/session', '/api/sessions']) {
        const answer = await raw(server.port, `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${rest}`);
        expect([0, 413]).toContain(statusOf(answer)); // the socket may be reset before the answer is read
      }
      await isUp();
    });

    test('headers over the cap are refused', async () => {
      expect(statusOf(await raw(server.port, `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(9000)}\r\n\r\n`))).toBe(431);
      await isUp();
    });

    test('who stops reading is let go of, and the others play on', async () => {
      const { code } = await newSession(server.url);
      const ada = await join(server.url, code);
      const stuck = await rawJoin(server, code);
      stuck.socket.pause();
      const room = localRoom(ada.room.roomId);
      const theirs = room.clients.find((client) => client.sessionId === stuck.sessionId);
      const gone = new Promise((resolve) => theirs?.ref.once('close', resolve));
      for (let i = 0; i < 12; i++) theirs?.raw(new Uint8Array(1024 * 1024));
      await gone;
      expect(await ada.send({ type: 'start' })).toBeTypeOf('number');
      await ada.leave();
    }, 15_000);
  });
});

describe('D · the library', () => {
  const Own = schema({ text: t.string() }, 'Own');
  const Leaking = schema({ own: t.map(Own).view() }, 'Leaking');
  const marker = 'MARKER-OF-B-';

  /** Two people; each has an object of its own, which changes with every patch. */
  class LeakRoom extends Room<{ state: InstanceType<typeof Leaking> }> {
    override state = new Leaking();
    override patchRate = 5;
    #ticks = 0;
    override onJoin(client: Client, options: { name: string; hasView: boolean }): void {
      if (options.hasView) client.view = new StateView();
      const own = new Own();
      this.state.own.set(options.name, own);
      client.view?.add(own);
    }
    override onBeforePatch(): void {
      if (this.#ticks++ > 400) return;
      for (const [name, own] of this.state.own) own.text = (name === 'b' ? marker : 'a'.repeat(marker.length)).repeat(1500) + this.#ticks;
    }
  }

  test('what a slow reader with a view of its own receives holds nothing of another', async () => {
    const transport = new WebSocketTransport({ pingInterval: 0 });
    const rooms = { leak: defineRoom(LeakRoom) };
    const game = defineServer({
      transport,
      rooms,
      presence: new LocalPresence(),
      driver: new LocalDriver(),
      gracefullyShutdown: false,
      greet: false,
    });
    await game.listen(0);
    const address = transport.server?.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const listing = await matchMaker.createRoom('leak', {});
    const seatOf = async (name: string): Promise<string> => {
      const seat = await matchMaker.reserveSeatFor(listing, { name, hasView: true });
      return `/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`;
    };
    const [a, b] = [slowReader(port, await seatOf('a')), slowReader(port, await seatOf('b'))];
    await new Promise((resolve) => setTimeout(resolve, 3500)); // megabytes wait now
    const [forA, forB] = await Promise.all([a.readAll(), b.readAll()]);
    expect(forA.length).toBeGreaterThan(2_000_000);
    expect(forB.includes(marker)).toBe(true);
    expect(forA.includes(marker)).toBe(false);
    await game.gracefullyShutdown(false);
  }, 20_000);
});

/** A raw WebSocket, hands shaken, that stops reading right after; `readAll` takes what waits. */
function slowReader(port: number, path: string): { readAll(): Promise<Buffer> } {
  const socket: Socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
  );
  socket.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
  socket.on('error', () => {});
  // A masked frame of one byte: the join is acknowledged (10 is JOIN_ROOM).
  setTimeout(() => socket.write(Buffer.from([0x82, 0x81, 0, 0, 0, 0, 10])), 200);
  setTimeout(() => socket.pause(), 400);
  return {
    async readAll() {
      socket.resume();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      socket.destroy();
      return Buffer.concat(chunks);
    },
  };
}

async function roomIdOf(answer: Response): Promise<string> {
  const { roomId } = Object(await answer.json());
  return String(roomId);
}

async function rawJoin(server: TestServer, code: string): Promise<{ readonly socket: WebSocket; readonly sessionId: string }> {
  const response = await postJson(server.url, '/matchmake/joinOrCreate/session', { code, token: newSecret(), nickname: 'Slow' });
  const seat: unknown = await response.json();
  const { processId, roomId, sessionId } = Object(seat);
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/${processId}/${roomId}?sessionId=${sessionId}`);
  await once(socket, 'message');
  return { socket, sessionId };
}

function localRoom(roomId: string): Room {
  return matchMaker.getLocalRoomById(roomId);
}
