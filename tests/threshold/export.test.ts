/** `threshold export CODE`: the log as it is, also while the server runs; never a log that nobody recorded. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseName, openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { readLog } from '../../server/threshold/log-file.ts';
import type { SessionCode } from '../../shared/game/ids.ts';
import { entry } from '../conformance/store.ts';
import { threshold } from './command.ts';

const code = 'ABCDE' as SessionCode;
let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-export-'));
  store = openSqlite({ folder, broken: () => {} });
  await store.create(code, [entry(1), entry(2), entry(3)]);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const exported = (asked: string = code) => threshold(['export', asked], { DATA_DIR: folder });

test('one entry a line, linked, while the server holds the folder', async () => {
  const said = await exported();
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out.split('\n')).toHaveLength(4);
  expect(readLog(said.out)).toEqual({ entries: [entry(1), entry(2), entry(3)] });
});

test('and after it has stopped; a code may be typed small', async () => {
  await store.close();
  expect(readLog((await exported('abcde')).out)).toMatchObject({ entries: { length: 3 } });
  store = openSqlite({ folder, broken: () => {} });
});

test('a session or folder that is not there is said', async () => {
  const unknown = await exported('ZZZZZ');
  expect(unknown).toMatchObject({ code: 2, out: '' });
  expect(unknown.err).toContain('ZZZZZ');
  const nowhere = await threshold(['export', code], { DATA_DIR: join(folder, 'nowhere') });
  expect(nowhere).toMatchObject({ code: 2, out: '' });
});

test('a damaged log is reported with its entry, and nothing is written', async () => {
  const behindItsBack = new DatabaseSync(join(folder, databaseName), { timeout: 2000 });
  behindItsBack.exec("UPDATE entries SET json = replace(json, 'playing', 'closed') WHERE version = 2");
  behindItsBack.close();
  const said = await exported();
  expect(said).toMatchObject({ code: 1, out: '' });
  expect(said.err).toContain('entry 2');
});
