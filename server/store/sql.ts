/** Every sentence of SQL that the store speaks, prepared once and kept, as functions over plain data. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Row } from './chain.ts';
import type { Lease } from './store.ts';

type Cells = Readonly<Record<string, SQLOutputValue>>;

/** `time` and `at` are session time in ms; `created` is wall time, a label for people. */
export const tables = `
CREATE TABLE IF NOT EXISTS sessions (
  code TEXT PRIMARY KEY, version INTEGER NOT NULL, head TEXT NOT NULL, time REAL NOT NULL,
  epoch INTEGER NOT NULL, owner TEXT NOT NULL, created TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entries (
  code TEXT NOT NULL REFERENCES sessions(code), version INTEGER NOT NULL, hash TEXT NOT NULL, json TEXT NOT NULL,
  PRIMARY KEY (code, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS appends (
  code TEXT NOT NULL REFERENCES sessions(code), id TEXT NOT NULL, first INTEGER NOT NULL, PRIMARY KEY (code, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outcomes (key TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

export type Statements = ReturnType<typeof statements>;

export function statements(database: DatabaseSync) {
  const selectSession = database.prepare('SELECT version, head, time, epoch FROM sessions WHERE code = ?');
  const selectEntries = database.prepare('SELECT version, json, hash FROM entries WHERE code = ? ORDER BY version');
  const selectAppend = database.prepare('SELECT first FROM appends WHERE code = ? AND id = ?');
  const selectOutcome = database.prepare('SELECT json FROM outcomes WHERE key = ?');
  const insertSession = database.prepare("INSERT INTO sessions VALUES (?, 0, '', 0, 0, '', ?)");
  const insertEntry = database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?)');
  const insertAppend = database.prepare('INSERT INTO appends VALUES (?, ?, ?)');
  const insertOutcome = database.prepare('INSERT OR REPLACE INTO outcomes VALUES (?, ?)');
  const updateEnd = database.prepare('UPDATE sessions SET version = ?, head = ?, time = max(time, ?) WHERE code = ?');
  const updateTime = database.prepare('UPDATE sessions SET time = max(time, ?) WHERE code = ? AND epoch = ?');
  const updateEpoch = database.prepare('UPDATE sessions SET epoch = epoch + 1, owner = ? WHERE code = ? RETURNING epoch');
  const updateOwner = database.prepare("UPDATE sessions SET epoch = epoch + 1, owner = '' WHERE code = ? AND epoch = ?");

  return {
    session: (code: string) => {
      const row = selectSession.get(code);
      return row && { version: number(row, 'version'), head: text(row, 'head'), time: number(row, 'time'), epoch: number(row, 'epoch') };
    },
    entries: (code: string): Row[] =>
      selectEntries.all(code).map((row) => ({ version: number(row, 'version'), json: text(row, 'json'), hash: text(row, 'hash') })),
    hasAppend: (code: string, id: string) => selectAppend.get(code, id) !== undefined,
    outcome: (key: string) => {
      const row = selectOutcome.get(key);
      return row ? text(row, 'json') : null;
    },
    addSession: (code: string) => insertSession.run(code, new Date().toISOString()),
    addEntry: (code: string, row: Row) => insertEntry.run(code, row.version, row.hash, row.json),
    addAppend: (code: string, id: string, first: number) => insertAppend.run(code, id, first),
    saveOutcome: (key: string, json: string): void => {
      insertOutcome.run(key, json);
    },
    setEnd: (code: string, version: number, head: string, time: number) => updateEnd.run(version, head, time, code),
    keepTime: (lease: Lease, time: number): void => {
      updateTime.run(time, lease.code, lease.epoch);
    },
    /** The next epoch has no owner: what the old one still sends is fenced. */
    letGo: (lease: Lease): void => {
      updateOwner.run(lease.code, lease.epoch);
    },
    nextEpoch: (code: string, owner: string) => number(updateEpoch.get(owner, code) ?? {}, 'epoch'),
  };
}

function number(row: Cells, name: string): number {
  const value = row[name];
  if (typeof value !== 'number') throw new TypeError(`The database holds no number in ${name}.`);
  return value;
}

export function text(row: Cells, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new TypeError(`The database holds no text in ${name}.`);
  return value;
}
