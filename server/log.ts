/**
 * What the server says about itself, as lines of JSON. Codes and counts, never names, tokens, keys, addresses or what
 * people wrote: a log line is read by others than those who play.
 */
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import { tokenBuckets } from './front/limits.ts';

export type { Logger };

/** To standard error, so that what the program prints for people stays readable. */
export const createLog = (level: Config['logLevel']): Logger => pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));

/** Colyseus says everything through one object; what it calls information is detail to us, what it calls an error a client's doing. */
export function colyseusLog(log: Logger) {
  const lines = tokenBuckets({ burst: 20, perSecond: 1 }, 3, () => performance.now());
  const say = (level: 'debug' | 'warn') => (message: unknown) => {
    if (lines.take(level)) log[level]({ from: 'colyseus' }, withoutContent(message));
  };
  return { debug: say('debug'), trace: say('debug'), info: say('debug'), warn: say('warn'), error: say('warn') };
}

/** "TypeError: cannot read …" becomes "TypeError": after the colon an error may quote what a client sent. */
function withoutContent(message: unknown): string {
  return String(message)
    .split(/[:\n{["'`]/, 1)
    .join('')
    .slice(0, 80);
}
