/**
 * What ends the process and what does not. A promise that nobody awaited is a bug to log: the log of a session, not
 * memory, is the truth, and the others play on. An error that nobody caught may have left anything behind: the process
 * ends, and whoever watches over it starts it again.
 */
import type { Logger } from './log.ts';

/** Exit code for an internal error (sysexits.h, EX_SOFTWARE). */
const internalError = 70;
/** Long enough for everything under way to become durable, ms. */
const patience = 10_000;

export function endNow(log: Logger, error: unknown, why: string): void {
  log.fatal({ err: error }, why);
  process.exit(internalError);
}

export function watchProcess(log: Logger, close: () => Promise<void>): void {
  let isClosing = false;

  async function end(): Promise<void> {
    if (isClosing) process.exit(0); // asked twice: somebody is in a hurry, and nothing that was answered is lost
    isClosing = true;
    setTimeout(() => process.exit(0), patience).unref();
    await close().catch((error: unknown) => log.error({ err: error }, 'closing failed'));
    process.exit(0);
  }

  process.on('unhandledRejection', (reason) => {
    log.error({ err: reason }, 'a promise failed and nobody waited for it');
  });
  process.on('uncaughtException', (error) => endNow(log, error, 'an error that nobody caught'));
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
}
