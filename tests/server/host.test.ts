/** A host without a socket: decided on the newest, durable before it is answered or shown, one answer for one command. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newSecret } from '../../server/front/access.ts';
import { type Answer, createHost, type Host } from '../../server/session/host.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Appended, Store } from '../../server/store/store.ts';
import type { Command } from '../../shared/game/command.ts';
import { replay } from '../../shared/game/evolve.ts';
import type { CommandId, ParticipantId, SessionCode } from '../../shared/game/ids.ts';
import type { Actor } from '../../shared/game/state.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { inLobby } from '../game/given.ts';

const code = 'GAMES' as SessionCode;
const first: Actor = { kind: 'participant', id: 'p1' as ParticipantId };
const start: Command = { type: 'start' };
const newId = (): CommandId => newSecret() as CommandId;
const isRefused = (answer: Answer): boolean => 'refusal' in answer;
const tryAgain: Answer = { refusal: { code: 'server/try-again' } };

let folder: string;
let store: Store;
let clock: number;

beforeEach(async () => {
  clock = 1000;
  folder = mkdtempSync(joinPath(tmpdir(), 'threshold-'));
  store = openSqlite({ folder, broken: () => {} });
  await store.create(code, inLobby().entries);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function load(through: Store = store, limits: { readonly mostEntries?: number; readonly mostBytes?: number } = {}): Promise<Host> {
  const [lease, log] = [await through.acquire(code, 'this test'), await through.load(code)];
  if (lease === null || log === null) throw new Error('no session');
  const session = replay(log.entries);
  return createHost({
    lease,
    log,
    session,
    scenario: scenarios['first-threshold'],
    store: through,
    monotonic: () => clock,
    ...limits,
  });
}

/** The store, with appends that end as the test says. */
const withAppend = (append: (really: () => Promise<Appended>) => Promise<Appended>): Store => ({
  ...store,
  append: (...args) => append(() => store.append(...args)),
});

test.each([
  { of: 'entries', limit: (entries: readonly object[]) => ({ mostEntries: entries.length }) },
  { of: 'bytes', limit: (entries: readonly object[]) => ({ mostBytes: entries.reduce((sum, entry) => sum + JSON.stringify(entry).length, 0) }) },
])('a log full of $of takes nothing more from people, a lost answer is still found in it, and the session can be ended', async ({ limit }) => {
  const id = newId();
  const version = await (await load()).submit(first, start, id);
  const full = await load(store, limit((await store.load(code))?.entries ?? []));
  full.attend(1, 1);
  const join: Command = { type: 'join', nickname: 'Late', tokenHash: 'a'.repeat(64), host: false };
  for (const [by, command] of [
    [first, { type: 'ready' }],
    [{ kind: 'server' }, join],
  ] as const) {
    expect(await full.submit(by, command, newId())).toEqual({ refusal: { code: 'session/log-full' } });
  }
  expect(await full.submit(first, start, id)).toEqual(version);
  expect(await full.submit(first, { type: 'end' }, newId())).toHaveProperty('version');
  expect(full.shown.session.stage).toBe('closed');
});

test('what is decided is neither answered nor shown before it is durable, and the next is decided on it all the same', async () => {
  const { promise: disk, resolve: written } = Promise.withResolvers<void>();
  const host = await load(
    withAppend(async (really) => {
      await disk;
      return really();
    }),
  );
  let changes = 0;
  host.onChange(() => changes++);
  const before = host.shown;
  const [started, again] = [host.submit(first, start, newId()), host.submit(first, start, newId())];
  expect(await again).toEqual({ refusal: { code: 'session/not-in-lobby' } });
  expect(host.session.stage).toBe('playing');
  expect({ shown: host.shown, changes }).toEqual({ shown: before, changes: 0 });

  written();
  expect(await started).toEqual({ version: before.version + 2 });
  expect(host.shown).toEqual({ session: host.session, version: before.version + 2 });
  expect(changes).toBe(1);
});

describe('a command that is sent again', () => {
  test('has its first answer, and nothing is appended', async () => {
    const host = await load();
    const id = newId();
    const answer = await host.submit(first, start, id);
    expect(await host.submit(first, start, id)).toEqual(answer);
    expect(await host.submit(first, { type: 'ready' }, id)).toEqual(answer);
    expect((await store.load(code))?.entries).toHaveLength(host.shown.version);
  });

  test('while the first is still under way', async () => {
    const host = await load();
    const id = newId();
    const answers = await Promise.all([1, 2, 3].map(() => host.submit(first, start, id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers.some(isRefused)).toBe(false);
  });

  test('after the session was loaded again', async () => {
    const host = await load();
    const id = newId();
    const answer = await host.submit(first, start, id);
    await host.close();
    expect(await (await load()).submit(first, start, id)).toEqual(answer);
  });

  test('is decided anew if it was refused: it left no trace', async () => {
    const host = await load();
    const id = newId();
    expect(await host.submit(first, { type: 'ready' }, id)).toEqual({ refusal: { code: 'phase/not-now' } });
    await host.submit(first, start, newId());
    expect(isRefused(await host.submit(first, { type: 'ready' }, id))).toBe(false);
  });

  test('and that was accepted without anything to do is answered with what is durable', async () => {
    const host = await load();
    await host.submit(first, start, newId());
    const [ready, once] = [host.submit(first, { type: 'ready' }, newId()), host.submit(first, { type: 'ready' }, newId())];
    expect(await once).toEqual(await ready);
  });
});

describe('an append that fails', () => {
  const failures: readonly { readonly name: string; readonly append: (really: () => Promise<Appended>) => Promise<Appended> }[] = [
    { name: 'throws', append: () => Promise.reject(new Error('the disk said no')) },
    { name: 'is fenced', append: async () => 'fenced' },
    { name: 'finds the disk full', append: async () => 'full' },
    {
      name: 'may or may not have been written',
      append: async (really) => {
        await really();
        return 'unknown';
      },
    },
  ];

  test.each(failures)('and $name stops the host: nothing pending is accepted, nothing of it is shown', async ({ append }) => {
    let appends = 0;
    const host = await load(withAppend((really) => (++appends === 2 ? append(really) : really())));
    let stops = 0;
    host.onStop(() => stops++);
    const ids = [newId(), newId(), newId(), newId()];
    const commands: readonly Command[] = [start, { type: 'ready' }, { type: 'answer-poll', answers: [1, 2, 3, 4, 5] }, start];
    const pending = commands.map((command, place) => host.submit(first, command, ids[place] ?? newId()));
    const [started, ...rest] = await Promise.all(pending);
    expect(started).toEqual({ version: host.shown.version });
    expect(rest.slice(0, 2)).toEqual([tryAgain, tryAgain]);
    expect(rest.every(isRefused)).toBe(true);
    expect({ stops, isStopped: host.isStopped, ready: host.shown.session.tables['t1' as never] }).toMatchObject({
      stops: 1,
      isStopped: true,
      ready: { ready: [] },
    });
    expect(await host.submit(first, { type: 'ready' }, newId())).toEqual(tryAgain);

    const again = await load();
    expect(await again.submit(first, start, ids[0] ?? newId())).toEqual(started);
    expect(isRefused(await again.submit(first, { type: 'ready' }, ids[1] ?? newId()))).toBe(false);
    const { entries } = (await store.load(code)) ?? { entries: [] };
    expect(entries.filter(({ event }) => event.type === 'seat-ready')).toHaveLength(1);
  });

  test('a host whose session another has acquired writes nothing more', async () => {
    const host = await load();
    const other = await load();
    expect(await host.submit(first, start, newId())).toEqual(tryAgain);
    expect(host.isStopped).toBe(true);
    expect(isRefused(await other.submit(first, start, newId()))).toBe(false);
  });
});

describe('session time', () => {
  test('runs while a participant is connected, and stands while only a projector is', async () => {
    const host = await load();
    clock += 500;
    expect(host.now()).toBe(0);
    host.attend(1, 2);
    clock += 700;
    expect(host.now()).toBe(700);
    host.attend(0, 1);
    clock += 900;
    expect({ now: host.now(), emptySince: host.emptySince }).toEqual({ now: 700, emptySince: null });
    host.attend(0, 0);
    expect(host.emptySince).toBe(clock);
  });

  test('tells who waits for it when it starts and stops', async () => {
    const host = await load();
    const runs: boolean[] = [];
    host.onChange(() => runs.push(host.isClockRunning()));
    host.attend(1, 1);
    host.attend(2, 2);
    host.attend(0, 0);
    expect(runs).toEqual([true, false]);
  });

  test('is kept: with every entry, when asked, and at the end; it goes on from there', async () => {
    const host = await load();
    host.attend(1, 1);
    clock += 2000;
    await host.submit(first, start, newId());
    expect((await store.load(code))?.entries.at(-1)?.at).toBe(2000);
    clock += 300;
    await host.keepTime();
    expect((await store.load(code))?.time).toBe(2300);
    clock += 100;
    await host.close();
    clock += 60_000;
    expect((await load()).now()).toBe(2400);
  });
});
