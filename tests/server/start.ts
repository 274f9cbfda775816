/** A whole server in a temporary folder on a free port, and the few things that tests do with one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { Client, type Room } from '@colyseus/sdk';
import { type Config, readConfig } from '../../server/config.ts';
import { newSecret } from '../../server/front/access.ts';
import { createLog } from '../../server/log.ts';
import { startServer } from '../../server/main.ts';
import type { SeatCommand } from '../../shared/game/command.ts';
import type { StateRecord } from '../../shared/view/schema.ts';

export interface TestServer {
  readonly port: number;
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

/** Wide limits: a test that is about a limit sets that one. */
export function testConfig(overrides: Partial<Config> = {}): Config {
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', CREATIONS_PER_HOUR: '1000' }, false);
  const limits = { ...config.limits, joins: { burst: 1000, perSecond: 100 }, invalidCodes: { burst: 1000, perSecond: 100 } };
  return { ...config, limits, ...overrides };
}

/** Starts in `folder`, or in a new one that goes with the server. */
export async function startTestServer(overrides: Partial<Config> = {}): Promise<TestServer> {
  const folder = overrides.dataDir ?? mkdtempSync(joinPath(tmpdir(), 'threshold-'));
  const config = testConfig({ ...overrides, dataDir: folder });
  const server = await startServer(config, createLog(config.logLevel));
  return {
    port: server.port,
    url: `http://127.0.0.1:${server.port}`,
    folder,
    async close() {
      await server.close();
      if (overrides.dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface NewSession {
  readonly code: string;
  readonly facilitatorKey: string;
  readonly projectorKey: string;
}

/** Of one round, unless more are wanted. */
export async function newSession(url: string, request: Readonly<Record<string, unknown>> = {}): Promise<NewSession> {
  const body = { scenario: 'first-threshold', preset: 'friends', rounds: 1, locale: 'en', seed: 1, ...request };
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(`No session: ${response.status} ${await response.text()}`);
  // A cast: the tests of http.ts look at what this answer holds.
  return (await response.json()) as NewSession;
}

export interface Joining {
  readonly token?: string;
  readonly nickname?: string;
  readonly facilitatorKey?: string;
  readonly projectorKey?: string;
}

/** A person as their page: one way back, no reconnection of the SDK. */
export interface Person {
  readonly room: Room;
  readonly token: string;
  /** what the page knows now */
  view(): StateRecord;
  /** when it learnt that, on this process's monotonic clock, ms */
  seenAt(): number;
  /** waits until what the page knows is so */
  until(isSo: (view: StateRecord) => boolean, limitMs?: number): Promise<StateRecord>;
  /** the version, or the code of the refusal */
  send(command: SeatCommand, id?: string): Promise<number | string>;
  readonly closed: Promise<number>;
  leave(): Promise<void>;
}

export function join(url: string, code: string, joining: Joining = {}): Promise<Person> {
  return enter(url, { code, nickname: 'Ada', token: newSecret(), ...joining });
}

/** With keys alone, as the facilitator's page and the wall come. */
export const joinWith = (url: string, code: string, keys: Pick<Joining, 'facilitatorKey' | 'projectorKey'>): Promise<Person> =>
  enter(url, { code, ...keys });

async function enter(url: string, options: Joining & { readonly code: string }): Promise<Person> {
  const { token = '' } = options;
  const room: Room = await new Client(url).joinOrCreate('session', options);
  room.reconnection.enabled = false;
  const closed = new Promise<number>((resolve) => room.onLeave((closeCode: number) => resolve(closeCode)));
  const listeners = new Set<() => void>();
  let latest: StateRecord | null = null;
  let seenAt = 0;
  room.onStateChange((state: { toJSON(): StateRecord }) => {
    latest = state.toJSON();
    seenAt = performance.now();
    for (const listener of listeners) listener();
  });
  room.onError(() => {});
  const person: Person = {
    room,
    token,
    closed,
    view() {
      if (latest === null) throw new Error('Nothing has been shown yet.');
      return latest;
    },
    seenAt: () => seenAt,
    until(isSo, limitMs = 20_000) {
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => done(() => reject(new Error(`It did not become so: ${JSON.stringify(latest)?.slice(0, 600)}`))), limitMs);
        const done = (settle: () => void): void => {
          clearTimeout(late);
          listeners.delete(look);
          settle();
        };
        const look = (): void => {
          const view = latest;
          if (view !== null && isSo(view)) done(() => resolve(view));
        };
        listeners.add(look);
        look();
      });
    },
    async send(command, id = newSecret()) {
      try {
        const answer: unknown = await room.request('command', { id, command }, { timeout: 10_000 });
        if (typeof answer === 'object' && answer !== null && 'version' in answer && typeof answer.version === 'number') return answer.version;
        return `no answer: ${JSON.stringify(answer)}`;
      } catch (error) {
        return refusalCode(error);
      }
    },
    async leave() {
      await room.leave(true);
    },
  };
  await person.until(() => true);
  return person;
}

function refusalCode(error: unknown): string {
  if (error instanceof Error && 'reason' in error && typeof error.reason === 'object' && error.reason !== null && 'code' in error.reason) {
    return String(error.reason.code);
  }
  return `error: ${String(error)}`;
}

/** What a raw socket is answered; '' when it was closed without a word. Never sent anywhere but to this machine. */
export function raw(port: number, message: string | Buffer | readonly (string | Buffer)[], limitMs = 5000): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of Array.isArray(message) ? message : [message]) socket.write(part);
    });
    const end = (): void => {
      clearTimeout(late);
      socket.destroy();
      resolve(Buffer.concat(chunks).toString('latin1'));
    };
    const late = setTimeout(end, limitMs);
    socket.on('data', (chunk) => chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
    socket.on('error', end);
    socket.on('close', end);
  });
}

/** The status of a raw answer; 0 when there was none. */
export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

export function postJson(url: string, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
}
