/**
 * How entries lie on disk: canonical JSON, each row with the SHA-256 of the row before it and of its own text, so
 * that a damaged, missing or exchanged row is found when the log is read.
 */
import { createHash } from 'node:crypto';
import type { Entry } from '../../shared/game/event.ts';
import { DamagedLog } from './store.ts';

export interface Row {
  readonly version: number;
  readonly json: string;
  readonly hash: string;
}

/** What stands before the first entry. */
export const genesis = '';

export const linkHash = (previous: string, json: string): string => createHash('sha256').update(previous).update('\n').update(json).digest('hex');

/** JSON with keys in the order of their UTF-16 units: equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

/** The entries of a whole log, or `DamagedLog` at the first version that is not what was written. */
export function readChain(code: string, rows: readonly Row[], version: number, head: string): Entry[] {
  let previous = genesis;
  const entries = rows.map((row, index) => {
    const expected = index + 1;
    if (row.version !== expected || row.hash !== linkHash(previous, row.json)) throw new DamagedLog(code, expected);
    previous = row.hash;
    // The chain says that this is the text we wrote, and we write nothing but entries.
    const entry = JSON.parse(row.json) as Entry;
    if (entry.version !== expected) throw new DamagedLog(code, expected);
    return entry;
  });
  if (entries.length !== version) throw new DamagedLog(code, Math.min(entries.length, version) + 1);
  if (previous !== head) throw new DamagedLog(code, version);
  return entries;
}
