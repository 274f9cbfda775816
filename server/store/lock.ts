/**
 * One server per data folder. The lock is a small database held by an exclusive transaction: the operating system
 * lets go of it when the process dies, however it dies, so there is no stale lock and nothing to take over by guess.
 * The process id beside it is for the message only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface FolderLock {
  release(): void;
}

/** Throws one sentence when another process holds the folder. */
export function lockFolder(folder: string): FolderLock {
  const database = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch {
    database.close();
    throw new Error(`Another server (process ${holder(folder)}) works in ${folder}. Stop it, or give this one its own DATA_DIR.`);
  }
  writeFileSync(join(folder, 'lock.pid'), `${process.pid}\n`);
  return {
    release() {
      if (database.isOpen) database.close();
    },
  };
}

function holder(folder: string): string {
  try {
    return readFileSync(join(folder, 'lock.pid'), 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
