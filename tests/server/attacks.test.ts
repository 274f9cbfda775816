/**
 * Ten thousand messages and a thousand requests that nobody honest sends, to a server of our own on this machine. The
 * process stays up, nothing fails where nobody looked, and those who play go on playing.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { newSecret } from '../../server/front/access.ts';
import { dice, hostileMessage, hostileRequest } from './hostile.ts';
import { type SpawnedServer, spawnServer } from './spawn.ts';
import { join, newSession, type Person, postJson, raw } from './start.ts';

const seed = 20_261_124;
const messages = 10_000;
const requests = 1000;
/** Below what closes a connection for its pace, so that most messages are read. */
const messagesPerConnection = 25;
const atOnce = 8;

let folder: string;
let server: SpawnedServer;
let code: string;
let projectorKey: string;
let ada: Person;
let bo: Person;

beforeAll(async () => {
  folder = mkdtempSync(joinPath(tmpdir(), 'threshold-attacks-'));
  server = await spawnServer(folder, 0, { TRUSTED_PROXIES: '127.0.0.1' }); // so that each attacker has an address of its own
  ({ code, projectorKey } = await newSession(server.url, { preset: 'friends', seconds: { lobby: 600 } }));
  [ada, bo] = [await join(server.url, code), await join(server.url, code, { nickname: 'Bo' })];
}, 60_000);
afterAll(async () => {
  await server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Up, and nothing failed: that the framework could not read something is no more than a warning, without what was sent. */
function isWell(): void {
  expect(server.ended()).toBeNull();
  const lines = server.log().split('\n');
  expect(lines.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
  expect(lines.filter((line) => /command|xxxx|AAAA/.test(line))).toEqual([]);
}

let addresses = 0;

/** A seat as the join route gives it. */
async function seat(options: Readonly<Record<string, string>>): Promise<string> {
  addresses++;
  const from = { 'x-forwarded-for': `10.0.${addresses >> 8}.${addresses & 255}` };
  const response = await postJson(server.url, '/matchmake/joinOrCreate/session', { code, ...options }, from);
  expect(response.status).toBe(200);
  const { processId, roomId, sessionId } = Object(await response.json());
  return `ws://127.0.0.1:${server.port}/${processId}/${roomId}?sessionId=${sessionId}`;
}

/** Each of the `atOnce` attackers is one person who comes back, or somebody at the projector. */
async function connection(place: number, tokens: readonly string[]): Promise<WebSocket> {
  const token = tokens[place % tokens.length] ?? '';
  const address = await seat(place % 3 === 0 ? { projectorKey } : { token, nickname: `Eve ${place}` });
  const socket = new WebSocket(address, { maxPayload: 1024 * 1024 });
  socket.on('error', () => {});
  await Promise.race([once(socket, 'message').catch(() => null), once(socket, 'close')]);
  if (socket.readyState === WebSocket.OPEN) socket.send(Buffer.from([10])); // the join is acknowledged
  return socket;
}

const closed = (socket: WebSocket): Promise<unknown> => (socket.readyState === WebSocket.CLOSED ? Promise.resolve() : once(socket, 'close'));

test(`${messages} random and malformed messages`, async () => {
  const tokens = Array.from({ length: 4 }, newSecret);
  let sent = 0;
  const attacker = async (place: number): Promise<void> => {
    const random = dice(seed + place);
    while (sent < messages) {
      const socket = await connection(place, tokens);
      for (let i = 0; i < messagesPerConnection && sent < messages && socket.readyState === WebSocket.OPEN; i++) {
        sent++;
        const message = hostileMessage(random);
        if (random.below(20) === 0) {
          for (const byte of message.subarray(0, 30)) socket.send(Buffer.from([byte]), { fin: false }); // a message in thirty pieces
        } else if (random.below(200) === 0) socket.send(random.bytes(20_000));
        else socket.send(random.below(30) === 0 ? message.toString('latin1') : message);
        if (i % 8 === 7) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      socket.close();
      const late = setTimeout(() => socket.terminate(), 1000);
      await closed(socket);
      clearTimeout(late);
    }
  };
  const honest = async (): Promise<void> => {
    while (sent < messages) {
      expect(await ada.send({ type: 'ready' })).toBe('phase/not-now'); // read, decided and answered, in time
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  await Promise.all([honest(), ...Array.from({ length: atOnce }, (_, place) => attacker(place))]);
  expect(sent).toBe(messages);
  isWell();
}, 240_000);

test('broken frames, straight on the socket', async () => {
  const random = dice(seed);
  for (let i = 0; i < 40; i++) {
    const address = new URL(await seat({ projectorKey }));
    const head = `GET ${address.pathname}${address.search} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
    await raw(server.port, [head, random.bytes(1 + random.below(400))], 150);
  }
  isWell();
}, 60_000);

test(`${requests} requests that are none`, async () => {
  const random = dice(seed);
  let sent = 0;
  const attacker = async (): Promise<void> => {
    while (sent < requests) {
      sent++;
      await raw(server.port, hostileRequest(random), 400);
    }
  };
  await Promise.all(Array.from({ length: 40 }, attacker));
  isWell();
}, 120_000);

test('those who play go on playing, and a newcomer comes in', async () => {
  expect(ada.room.connection.isOpen).toBe(true);
  expect(bo.room.connection.isOpen).toBe(true);
  expect(await ada.send({ type: 'start' })).toBeTypeOf('number');
  await bo.until((view) => Object.values(view.tables)[0]?.phase === 'prologue');
  expect(await bo.send({ type: 'answer-poll', answers: [1, 2, 3, 4, 5] })).toBeTypeOf('number');
  const other = await newSession(server.url);
  const newcomer = await join(server.url, other.code);
  expect(await newcomer.send({ type: 'start' })).toBeTypeOf('number');
  isWell();
}, 60_000);
