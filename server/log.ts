/**
 * What the server says about itself, as lines of JSON. Codes and counts, never names, tokens, keys, addresses or what
 * people wrote: a log line is read by others than those who play.
 */
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

/** To standard error, so that what the program prints for people stays readable. */
export const createLog = (level: Config['logLevel']): Logger => pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));

/** Colyseus says everything through one object; what it calls information is detail to us. */
export function colyseusLog(log: Logger) {
  const say = (level: 'debug' | 'warn' | 'error') => (message: unknown) => {
    log[level]({ from: 'colyseus' }, firstLine(message));
  };
  return { debug: say('debug'), trace: say('debug'), info: say('debug'), warn: say('warn'), error: say('error') };
}

/** The rest of a stack trace may quote what a client sent. */
function firstLine(message: unknown): string {
  return String(message).split('\n', 1).join('').slice(0, 200);
}
