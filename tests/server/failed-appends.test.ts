/**
 * A store that fails, under a whole server with real sockets: nothing is answered as accepted or shown that is not
 * durable, the room closes, and whoever comes back finds what the log says. The store is the real one but for one append.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { newSecret } from '../../server/front/access.ts';
import { readLog } from '../../server/store/sqlite.ts';
import type { Appended, Store } from '../../server/store/store.ts';
import type { StateRecord } from '../../shared/view/schema.ts';
import { isIn, must, tableIn } from './client.ts';
import { join, newSession, type Person, startTestServer, type TestServer } from './start.ts';

type Append = (really: () => Promise<Appended>) => Promise<Appended>;
const disk = vi.hoisted((): { next: Append | null } => ({ next: null }));

vi.mock('../../server/store/sqlite.ts', async (original) => {
  const real = await original<typeof import('../../server/store/sqlite.ts')>();
  const openSqlite: typeof real.openSqlite = (options) => {
    const store: Store = real.openSqlite(options);
    return {
      ...store,
      append(...args) {
        const append = disk.next;
        disk.next = null;
        return append === null ? store.append(...args) : append(() => store.append(...args));
      },
    };
  };
  return { ...real, openSqlite };
});

const failures: readonly { readonly name: string; readonly append: Append; readonly isWritten: boolean }[] = [
  { name: 'rejects', append: () => Promise.reject(new Error('the disk said no')), isWritten: false },
  {
    name: 'throws at once',
    append: () => {
      throw new Error('the disk said no');
    },
    isWritten: false,
  },
  { name: 'is full', append: async () => 'full', isWritten: false },
  { name: 'ends elsewhere than expected', append: async () => 'conflict', isWritten: false },
  { name: 'belongs to another', append: async () => 'fenced', isWritten: false },
  { name: 'does not know, and has not written', append: async () => 'unknown', isWritten: false },
  {
    name: 'does not know, and has written',
    append: async (really) => {
      await really();
      return 'unknown';
    },
    isWritten: true,
  },
];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const started = (code: string): number =>
  (readLog(server.folder, code) ?? []).filter(({ event }) => event.type === 'stage-entered' && event.stage === 'playing').length;

describe.each(failures)('a store that $name', ({ append, isWritten }) => {
  let code: string;
  let ada: Person;
  let bo: Person;
  /** phases that Bo was shown */
  let shown: string[];

  beforeEach(async () => {
    ({ code } = await newSession(server.url));
    [ada, bo] = [await join(server.url, code), await join(server.url, code, { nickname: 'Bo' })];
    shown = [];
    const look = (view: StateRecord): boolean => shown.push(tableIn(view).phase) === 0;
    bo.until(look, 60_000).catch(() => {}); // never so: it looks at every state
  });

  test('is not answered as accepted; the room closes, and the log says what has happened', async () => {
    const id = newSecret();
    disk.next = append;
    // The refusal, or the close that follows it: either tells the page to ask again.
    expect(await ada.send({ type: 'start' }, id)).toMatch(/^server\/try-again$|connection closed before a response/);
    expect(await Promise.all([ada.closed, bo.closed])).toEqual([4103, 4103]);
    expect(new Set(shown)).toEqual(new Set(['lobby']));
    expect(started(code)).toBe(isWritten ? 1 : 0);

    const back = await join(server.url, code, { token: ada.token });
    expect(tableIn(back.view()).phase).toBe(isWritten ? 'prologue' : 'lobby');
    const version = await back.send({ type: 'start' }, id);
    expect(version).toBeTypeOf('number');
    expect(await back.send({ type: 'start' }, id)).toBe(version);
    await back.until(isIn('prologue'));
    expect(started(code)).toBe(1);
    await back.leave();
  });

  test('lets nobody in who is not in the log, and in once who comes again', async () => {
    disk.next = append;
    const token = newSecret();
    await expect(join(server.url, code, { token, nickname: 'Cy' })).rejects.toThrow();
    await Promise.all([ada.closed, bo.closed]);
    const cy = await join(server.url, code, { token, nickname: 'Cy' });
    expect(Object.values(cy.view().everybody.people).map(({ nickname }) => nickname)).toEqual(['Ada', 'Bo', 'Cy']);
    await must(cy, { type: 'start' });
    await cy.leave();
  });
});
