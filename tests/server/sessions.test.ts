/** The sessions of a process, and what their states owe: loaded once, let go when empty, duties done once each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newSecret } from '../../server/front/access.ts';
import type { Host } from '../../server/session/host.ts';
import { type Created, createSessions, type Sessions } from '../../server/session/sessions.ts';
import type { Workers } from '../../server/session/workers.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import type { Command } from '../../shared/game/command.ts';
import { type CommandId, codePattern, type ParticipantId, type SessionCode, secretPattern } from '../../shared/game/ids.ts';
import type { Actor } from '../../shared/game/state.ts';
import { hashOf, t1 } from '../game/given.ts';

const request = { scenario: 'first-threshold', preset: 'friends', rounds: 1, tables: 1, locale: 'en', votingRule: 'score', seconds: {} } as const;
const minute = 60_000;

let folder: string;
let store: Store;
let sessions: Sessions;
let clock: number;
/** what the stub of the pool is asked, and how it answers */
let asked: string[];
let answer: (task: string) => Promise<never>;
const warnings: unknown[] = [];

beforeEach(() => {
  clock = 0;
  asked = [];
  warnings.length = 0;
  answer = () => new Promise(() => {});
  folder = mkdtempSync(joinPath(tmpdir(), 'threshold-'));
  store = openSqlite({ folder, broken: () => {} });
  const workers: Workers = {
    run: (task) => {
      asked.push(task);
      return answer(task);
    },
    close: async () => {},
  };
  const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(JSON.parse(line)) });
  sessions = createSessions({ store, workers, monotonic: () => clock, log });
});
afterEach(async () => {
  await sessions.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function created(seconds: Readonly<Record<string, number>> = {}): Promise<Created> {
  const session = await sessions.create({ ...request, seconds });
  if ('refusal' in session) throw new Error(session.refusal.code);
  return session;
}

async function opened(code: SessionCode): Promise<Host> {
  const host = await sessions.open(code);
  if (host === null) throw new Error('no session');
  return host;
}

const send = (host: Host, by: Actor, command: Command) => host.submit(by, command, newSecret() as CommandId);
const ada: Actor = { kind: 'participant', id: 'p1' as ParticipantId };
const join = (host: Host) => send(host, { kind: 'server' }, { type: 'join', nickname: 'Ada', tokenHash: hashOf('ada'), host: true });
const phase = (host: Host): string | undefined => host.shown.session.tables[t1]?.phase.name;
const soon = (ms = 30): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('a new session has a code that can be said aloud, and keys of which only hashes stay', async () => {
  const { code, facilitatorKey, projectorKey } = await created();
  expect(code).toMatch(codePattern);
  expect([facilitatorKey, projectorKey].every((key) => secretPattern.test(key))).toBe(true);
  expect(facilitatorKey).not.toBe(projectorKey);
  const kept = JSON.stringify((await store.load(code))?.entries);
  expect(kept).not.toContain(facilitatorKey);
  expect(kept).not.toContain(projectorKey);
});

test('sessions differ in their seeds, unless one is given', async () => {
  const seedOf = async (given: object): Promise<number> => {
    const session = await sessions.create({ ...request, ...given });
    return 'code' in session ? (await opened(session.code)).session.seed : Number.NaN;
  };
  expect(await seedOf({})).not.toBe(await seedOf({}));
  expect(await seedOf({ seed: 5 })).toBe(5);
});

test('however many knock, a session is loaded once', async () => {
  const { code } = await created();
  const hosts = await Promise.all([1, 2, 3, 4, 5].map(() => sessions.open(code)));
  expect(new Set(hosts).size).toBe(1);
});

test('unknown and ended are the same', async () => {
  const { code } = await created();
  const host = await opened(code);
  await join(host);
  expect(await sessions.stageOf(code)).toBe('lobby');
  await send(host, ada, { type: 'end' });
  expect(await Promise.all([sessions.open(code), sessions.stageOf(code)])).toEqual([null, null]);
  expect(await Promise.all([sessions.open('ZZZZZ' as SessionCode), sessions.stageOf('ZZZZZ' as SessionCode)])).toEqual([null, null]);
});

test('one that has been empty for ten minutes is let go, and is there again when somebody comes', async () => {
  const { code } = await created();
  const host = await opened(code);
  host.attend(1, 1);
  clock += 30 * minute;
  await soon(1200);
  expect(host.isStopped).toBe(false);
  host.attend(0, 0);
  clock += 11 * minute;
  await soon(1200);
  expect(host.isStopped).toBe(true);
  const again = await opened(code);
  expect(again).not.toBe(host);
  expect(again.now()).toBe(30 * minute);
});

test('one that stopped is loaded again, by whoever comes while it is still letting go', async () => {
  const { code } = await created();
  const host = await opened(code);
  const [, again] = await Promise.all([host.close(), sessions.open(code)]);
  expect(again).not.toBe(host);
  expect(again?.isStopped).toBe(false);
});

test('a phase is ended when its time is up, and not while nobody is there', async () => {
  const { code } = await created({ prologue: 1 });
  const host = await opened(code);
  await join(host);
  await send(host, ada, { type: 'start' });
  clock += 5000;
  await soon();
  expect(phase(host)).toBe('prologue');
  host.attend(1, 1);
  clock += 1000;
  await soon(1200);
  expect(phase(host)).toBe('briefing');
});

test('a duty that fails is tried again after a second; it is never under way twice', async () => {
  answer = async () => Promise.reject(new Error('the thread ended'));
  const { code } = await created();
  const host = await opened(code);
  await join(host);
  host.attend(1, 1);
  await send(host, ada, { type: 'start' });
  await send(host, ada, { type: 'ready' });
  await soon();
  expect(phase(host)).toBe('briefing');
  expect(asked).toEqual([]);
  await send(host, ada, { type: 'show-card', card: null });
  await soon(200);
  expect(asked).toEqual(['chooseForBot']);
  await soon(1000);
  expect(asked).toEqual(['chooseForBot', 'chooseForBot']);
  expect(warnings).toHaveLength(2);
});

test('a bot that is thinking is not asked again, whatever else happens', async () => {
  const { code } = await created();
  const host = await opened(code);
  await join(host);
  host.attend(1, 1);
  await send(host, ada, { type: 'start' });
  await send(host, ada, { type: 'ready' });
  await send(host, ada, { type: 'show-card', card: null });
  await send(host, ada, { type: 'ready' });
  host.attend(0, 0);
  host.attend(1, 1);
  await soon();
  expect(asked).toEqual(['chooseForBot']);
});
