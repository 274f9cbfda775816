/**
 * What the server says about itself, as lines of JSON. Codes and counts, never names, tokens, keys, addresses or what
 * people wrote: a log line is read by others than those who play.
 */
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import { tokenBuckets } from './front/limits.ts';

export type { Logger };

/**
 * To standard error, so that what the program prints for people stays readable. Every line about an error has it as `err`,
 * of which is written what it is and where it happened, not its message: that may quote what somebody sent.
 */
export const createLog = (level: Config['logLevel'], to: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger =>
  pino({ level, base: null, serializers: { err: described } }, to);

const mostFrames = 12;
/** ends with line and column */
const frame = /^ {4}at .*:\d+:\d+\)?$/;

/** code: of Node, of SQLite (errcode), or of the game's refusals */
function described(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const codes = Object.entries(error).filter(([name, value]) => ['code', 'errcode', 'syscall'].includes(name) && isShort(value));
  const stack = error.stack ?? '';
  const afterMessage = stack.slice(Math.max(0, stack.indexOf(error.message)) + error.message.length);
  const frames = afterMessage.split('\n').filter((line) => frame.test(line));
  return { type: error.name, ...Object.fromEntries(codes), at: frames.slice(0, mostFrames).map((line) => line.trim().slice('at '.length)) };
}

const isShort = (value: unknown): boolean => typeof value === 'number' || (typeof value === 'string' && value.length <= 40);

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
