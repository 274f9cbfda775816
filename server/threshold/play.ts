/** `threshold play --bots`: a session of bots in process, its result and fingerprint. */
import { writeFileSync } from 'node:fs';
import { playWithBots } from '../../shared/bots/play.ts';
import type { Sharing } from '../../shared/bots/request.ts';
import { sessionFingerprint } from '../../shared/game/fingerprint.ts';
import type { Session } from '../../shared/game/state.ts';
import { scenarioById } from '../../shared/scenario/catalogue.ts';
import { writeLog } from './log-file.ts';
import { UsageError } from './usage.ts';

export interface PlayOptions {
  readonly seed: number;
  readonly scenario: string;
  readonly share: Sharing;
  readonly log: string | undefined;
}

export function play({ seed, scenario: id, share, log }: PlayOptions): unknown {
  const scenario = scenarioById(id);
  if (scenario === undefined) throw new UsageError(`There is no scenario ${id}.`);
  const { session, entries } = playWithBots(scenario, { seed, preset: 'friends', share });
  if (log !== undefined) writeFileSync(log, writeLog(entries));
  return resultOf(session);
}

/** What a session came to, table by table and round by round, without the names of people. */
export function resultOf(session: Session): unknown {
  const tables = Object.entries(session.tables).map(([id, table]) => ({
    id,
    rounds: [...table.past, table.round].map(({ index, shown, motions, count, cards, result }) => ({
      round: index,
      shown,
      motions,
      count,
      cards,
      result,
    })),
  }));
  return { scenario: session.scenario.id, seed: session.seed, stage: session.stage, tables, fingerprint: sessionFingerprint(session) };
}
