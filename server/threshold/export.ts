/** `threshold export CODE`: a session's log as JSON Lines, also while the server runs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseName, readLog } from '../store/sqlite.ts';
import { writeLog } from './log-file.ts';
import { UsageError } from './usage.ts';

/** Throws `DamagedLog` rather than write what nobody recorded. */
export function exportLog(folder: string, code: string): string {
  if (!existsSync(join(folder, databaseName))) throw new UsageError(`There are no sessions in ${folder}. DATA_DIR says where the server keeps them.`);
  const entries = readLog(folder, code.toUpperCase());
  if (entries === null) throw new UsageError(`There is no session ${code} in ${folder}.`);
  return writeLog(entries);
}
