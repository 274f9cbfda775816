/**
 * A session's log as a file: JSON Lines, one entry a line, each with the hash that links it to the line before. The same
 * links as in the store, so that a changed, missing or exchanged line is found wherever the log has travelled.
 */
import type { Entry } from '../../shared/game/event.ts';
import { canonicalJson, genesis, linkHash } from '../store/chain.ts';

export function writeLog(entries: readonly Entry[]): string {
  let previous = genesis;
  const lines = entries.map((entry) => {
    previous = linkHash(previous, canonicalJson(entry));
    return canonicalJson({ ...entry, hash: previous });
  });
  return lines.map((line) => `${line}\n`).join('');
}

export type ReadLog = { readonly entries: readonly Entry[] } | { readonly damagedAt: number; readonly why: string };

export function readLog(text: string): ReadLog {
  const entries: Entry[] = [];
  let previous = genesis;
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' && index > 0) continue;
    const version = index + 1;
    const parsed = parseLine(line);
    if (parsed === null) return { damagedAt: version, why: 'this line is no entry' };
    const { hash, ...entry } = parsed;
    if (entry.version !== version) return { damagedAt: version, why: `an entry is missing or out of place: this one is numbered ${entry.version}` };
    previous = linkHash(previous, canonicalJson(entry));
    if (previous !== hash) return { damagedAt: version, why: 'this entry is not what was recorded' };
    entries.push(entry);
  }
  return { entries };
}

function parseLine(line: string): (Entry & { readonly hash: string }) | null {
  try {
    const value: unknown = JSON.parse(line);
    // The link is checked next, and only this program links entries.
    return typeof value === 'object' && value !== null && 'version' in value && 'event' in value ? (value as Entry & { hash: string }) : null;
  } catch {
    return null;
  }
}
