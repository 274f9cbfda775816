/** `threshold replay LOG.jsonl`: computes a session again from its log; names the entry where the log departs from it. */
import { readFileSync } from 'node:fs';
import { recompute } from '../../shared/insight/recompute.ts';
import { scenarioById } from '../../shared/scenario/catalogue.ts';
import { readLog } from './log-file.ts';
import { resultOf } from './play.ts';
import { UsageError } from './usage.ts';

export type Replayed = { readonly result: unknown } | { readonly entry: number; readonly why: string };

export function replayLog(path: string): Replayed {
  const log = readLog(readText(path));
  if ('damagedAt' in log) return { entry: log.damagedAt, why: log.why };
  const first = log.entries[0]?.event;
  if (first?.type !== 'session-created') return { entry: 1, why: 'a log begins with session-created' };
  const scenario = scenarioById(first.scenario.id);
  if (scenario === undefined) return { entry: 1, why: `there is no scenario ${first.scenario.id}` };
  const computed = recompute(scenario, log.entries);
  return 'session' in computed ? { result: resultOf(computed.session) } : { entry: computed.departsAt, why: computed.why };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`The file ${path} cannot be read.`);
  }
}
