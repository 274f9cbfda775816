/** The store in one file of SQLite: what every store keeps, and what only a file can suffer. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../server/store/chain.ts';
import { databaseName, openSqlite, readLog } from '../../server/store/sqlite.ts';
import { DamagedLog, type Lease, type Store } from '../../server/store/store.ts';
import type { SessionCode } from '../../shared/game/ids.ts';
import { entry, storeConformance } from '../conformance/store.ts';

const code = 'ABCDE' as SessionCode;
let folder: string;
const broken = (error: unknown): void => {
  throw error;
};
const open = (maxBytes?: number): Store => openSqlite({ folder, broken, ...(maxBytes === undefined ? {} : { maxBytes }) });

describe('what every store keeps', () => {
  storeConformance({
    open: async () => {
      folder = mkdtempSync(join(tmpdir(), 'threshold-store-'));
      return open();
    },
    reopen: async () => open(),
    clean: async () => rmSync(folder, { recursive: true, force: true }),
  });
});

describe('what a file can suffer', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'threshold-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function withLog(store: Store, last: number): Promise<Lease> {
    await store.create(code, [entry(1)]);
    const lease = await store.acquire(code, 'one');
    if (lease === null) throw new Error('No such session.');
    for (let version = 2; version <= last; version++) await store.append(lease, version - 1, `a${version}`, [entry(version)]);
    return lease;
  }

  /** Somebody, or the disk, changes the file behind the store's back. */
  function behindItsBack(sentence: string): void {
    const database = new DatabaseSync(join(folder, databaseName));
    database.exec(sentence);
    database.close();
  }

  const damages = [
    { name: 'a changed entry', sentence: `UPDATE entries SET json = replace(json, 'playing', 'debrief') WHERE version = 3`, at: 3 },
    { name: 'a missing entry', sentence: 'DELETE FROM entries WHERE version = 3', at: 3 },
    { name: 'a missing first entry', sentence: 'DELETE FROM entries WHERE version = 1', at: 1 },
    { name: 'a log cut short', sentence: 'DELETE FROM entries WHERE version > 4', at: 5 },
    {
      name: 'a log cut short whose length was changed too',
      sentence: 'DELETE FROM entries WHERE version > 4; UPDATE sessions SET version = 4',
      at: 4,
    },
    { name: 'an entry from elsewhere', sentence: `INSERT INTO entries SELECT code, 6, hash, json FROM entries WHERE version = 5`, at: 6 },
    { name: 'a changed hash', sentence: `UPDATE entries SET hash = 'f' || substr(hash, 2) || 'x' WHERE version = 5`, at: 5 },
  ];
  test.each(damages)('$name is reported, never silently shortened', async ({ sentence, at }) => {
    const store = open();
    await withLog(store, 5);
    await store.close();
    behindItsBack(sentence);
    const again = open();
    await expect(again.load(code)).rejects.toThrow(new DamagedLog(code, at));
    await again.close();
  });

  test('a full disk refuses, keeps what it has, and takes more when there is room', async () => {
    const store = open(160 * 1024);
    const lease = await withLog(store, 2);
    const large = { ...entry(3), event: { type: 'stage-entered', stage: 'playing', padding: 'x'.repeat(300_000) } } as unknown as ReturnType<
      typeof entry
    >;
    expect(await store.append(lease, 2, 'large', [large])).toBe('full');
    expect(await store.append(lease, 2, 'small', [entry(3)])).toBe('appended');
    expect((await store.load(code))?.entries).toHaveLength(3);
    await store.close();
  });

  test('a second server in the same folder is told so, and the first goes on', async () => {
    const store = open();
    expect(() => open()).toThrow(/Another server \(process \d+\) works in/);
    await withLog(store, 2);
    await store.close();
    await open().close();
  });

  test('the log of a process that was killed is read by another while the server runs', async () => {
    const store = open();
    await withLog(store, 4);
    expect(readLog(folder, code)).toHaveLength(4);
    expect(readLog(folder, 'ZZZZZ')).toBeNull();
    await store.close();
    expect(readLog(folder, code)).toHaveLength(4);
  });

  test('what is answered is in the file before the answer', async () => {
    const store = open();
    await store.create(code, [entry(1)]);
    const wal = readFileSync(join(folder, `${databaseName}-wal`)).toString('latin1');
    expect(wal).toContain(canonicalJson(entry(1)));
    await store.close();
  });
});

test('canonical JSON: the order of keys does not matter, what is undefined is not there', () => {
  expect(canonicalJson({ b: [1, { d: 'x', c: null }], a: undefined, e: -1.5 })).toBe('{"b":[1,{"c":null,"d":"x"}],"e":-1.5}');
  expect(JSON.parse(canonicalJson(entry(1)))).toEqual(entry(1));
});
