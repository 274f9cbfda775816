/**
 * The store in one file of SQLite: the default. One connection writes; what is asked for in one turn of the event loop
 * becomes durable in one transaction, so that a busy server syncs the disk once a turn, not once a command.
 */
import { mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Entry } from '../../shared/game/event.ts';
import type { SessionCode } from '../../shared/game/ids.ts';
import { canonicalJson, genesis, linkHash, readChain } from './chain.ts';
import { lockFolder } from './lock.ts';
import { type Statements, statements, tables, text } from './sql.ts';
import { type Appended, DamagedLog, type Lease, type Store, type StoredLog } from './store.ts';
import { isCorrupt, isFull, transactions } from './turns.ts';

export const databaseName = 'threshold.db';

/** Before 3.51.3, two connections that write and checkpoint at once may damage the file (sqlite.org/wal.html#walresetbug). */
const oldestSqlite = [3, 51, 3] as const;

/** Set when the file is opened, and read back: a setting that did not take is an error, not a surprise. */
const settings = [
  { name: 'journal_mode', set: 'WAL', is: 'wal' },
  { name: 'synchronous', set: 'FULL', is: 2 },
  { name: 'foreign_keys', set: 'ON', is: 1 },
  { name: 'secure_delete', set: 'ON', is: 1 },
  { name: 'trusted_schema', set: 'OFF', is: 0 },
  { name: 'busy_timeout', set: '0', is: 0 },
] as const;

export interface SqliteOptions {
  readonly folder: string;
  /** The disk failed: nothing that this process believes to be durable can be trusted any more, it must end. */
  readonly broken: (error: unknown) => void;
  /** bytes; for tests of a full disk */
  readonly maxBytes?: number;
}

/** Throws one sentence when the folder cannot be used. */
export function openSqlite(options: SqliteOptions): Store {
  mkdirSync(options.folder, { recursive: true });
  refuseNetworkFolder(options.folder);
  const lock = lockFolder(options.folder);
  let database: DatabaseSync;
  try {
    database = openDatabase(options);
  } catch (error) {
    lock.release();
    throw error;
  }
  const inOneTurn = transactions(database, options.broken);
  const sql = statements(database);

  return {
    create: (code, first) =>
      inOneTurn<'created' | 'code-taken'>(() => {
        if (sql.session(code)) return 'code-taken';
        sql.addSession(code);
        writeEntries(sql, code, 0, genesis, first);
        return 'created';
      }),
    load: (code) =>
      inOneTurn<StoredLog | null>(() => {
        const session = sql.session(code);
        if (!session) return null;
        const entries = readChain(code, sql.entries(code), session.version, session.head);
        return { entries, time: session.time };
      }).catch((error: unknown) => {
        throw isCorrupt(error) ? new DamagedLog(code, 1) : error;
      }),
    append: (lease, expectedVersion, appendId, entries) =>
      inOneTurn<Appended>(() => {
        const session = sql.session(lease.code);
        if (session?.epoch !== lease.epoch) return 'fenced';
        if (sql.hasAppend(lease.code, appendId)) return 'appended';
        if (session.version !== expectedVersion) return 'conflict';
        sql.addAppend(lease.code, appendId, expectedVersion + 1);
        writeEntries(sql, lease.code, session.version, session.head, entries);
        return 'appended';
      }).catch((error: unknown) => (isFull(error) ? 'full' : 'unknown')),
    acquire: (code, owner) =>
      inOneTurn<Lease | null>(() => {
        if (!sql.session(code)) return null;
        return { code, owner, epoch: sql.nextEpoch(code, owner) };
      }),
    release: (lease, time) =>
      inOneTurn(() => {
        sql.keepTime(lease, time);
        sql.letGo(lease);
      }),
    keepTime: (lease, time) => inOneTurn(() => sql.keepTime(lease, time)),
    saveOutcome: (key, json) => inOneTurn(() => sql.saveOutcome(key, json)),
    outcome: (key) => inOneTurn(() => sql.outcome(key)),
    close: async () => {
      await inOneTurn(() => {}); // whatever was asked for before is durable now
      if (database.isOpen) database.close();
      lock.release();
    },
  };
}

/** For the command line: reads beside a running server, writes nothing. */
export function readLog(folder: string, code: string): readonly Entry[] | null {
  const database = new DatabaseSync(join(folder, databaseName), { readOnly: true, timeout: 1000 });
  try {
    database.exec('BEGIN'); // one moment for both reads
    const sql = statements(database);
    const session = sql.session(code);
    return session ? readChain(code, sql.entries(code), session.version, session.head) : null;
  } finally {
    database.close();
  }
}

function openDatabase({ folder, maxBytes }: SqliteOptions): DatabaseSync {
  const database = new DatabaseSync(join(folder, databaseName), { timeout: 0, defensive: true });
  try {
    requireVersion(database);
    for (const { name, set, is } of settings) {
      database.exec(`PRAGMA ${name} = ${set}`);
      const now = Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
      if (now !== is) throw new Error(`SQLite does not accept ${name} = ${set}: it says ${String(now)}.`);
    }
    database.exec(tables);
    if (maxBytes !== undefined) database.exec(`PRAGMA max_page_count = ${Math.ceil(maxBytes / 4096)}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function requireVersion(database: DatabaseSync): void {
  const version = text(database.prepare('SELECT sqlite_version() AS version').get() ?? {}, 'version');
  const parts = version.split('.').map(Number);
  for (const [place, least] of oldestSqlite.entries()) {
    const part = parts[place] ?? 0;
    if (part > least) return;
    if (part < least) {
      throw new Error(`Threshold needs SQLite ${oldestSqlite.join('.')} or later, since earlier ones may damage the file; this Node has ${version}.`);
    }
  }
}

/** File systems on which a write-ahead log is unsafe, by their magic numbers on Linux (statfs(2)). */
const networkFileSystems: Readonly<Record<number, string>> = { 26985: 'NFS', 20859: 'SMB', 4283649346: 'CIFS', 4266872130: 'SMB2' };

function refuseNetworkFolder(folder: string): void {
  const name = process.platform === 'linux' ? networkFileSystems[statfsSync(folder).type] : undefined;
  if (name) throw new Error(`DATA_DIR ${folder} is on a network file system (${name}), where SQLite may lose data. Use a local disk.`);
}

function writeEntries(sql: Statements, code: SessionCode, version: number, head: string, entries: readonly Entry[]): void {
  let last = version;
  let hash = head;
  let time = 0;
  for (const entry of entries) {
    if (entry.version !== last + 1) throw new Error(`Entry ${entry.version} cannot follow version ${last}.`);
    last = entry.version;
    time = entry.at;
    const json = canonicalJson(entry);
    hash = linkHash(hash, json);
    sql.addEntry(code, { version: last, json, hash });
  }
  sql.setEnd(code, last, hash, time);
}
