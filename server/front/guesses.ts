/**
 * Who may ask about which code. An address that named many codes which do not exist waits: every code is then closed to
 * it, whether it exists or not, or the answer would tell. Open stay the codes that it plays in already, so that one
 * pupil who guesses does not lock out a class behind the same address. When many addresses guess at once, everybody who
 * names a code that does not exist waits for the answer, and the log says so.
 */
import type { Logger } from '../log.ts';
import { addressKey, type Limits, type Now, recent, tokenBuckets } from './limits.ts';

export interface Guesses {
  mayAsk(address: string, code: string): boolean;
  /** Resolves when it may be answered that there is no such code. */
  wasWrong(address: string): Promise<void>;
  wasRight(address: string, code: string): void;
}

const everywhere = 'everywhere';
/** One line a minute, however many guess. */
const alarmRate = { burst: 1, perSecond: 1 / 60 };

export function codeGuesses(limits: Limits, now: Now, log: Pick<Logger, 'warn'>): Guesses {
  const wrong = tokenBuckets(limits.invalidCodes, limits.addresses, now);
  const wrongOfAll = tokenBuckets(limits.invalidCodesOfAll, 1, now);
  const alarms = tokenBuckets(alarmRate, 1, now);
  const waitsUntil = recent<number>(limits.addresses);
  const known = recent<true>(limits.addresses);
  return {
    mayAsk: (address, code) => known.get(`${addressKey(address)} ${code}`) === true || (waitsUntil.get(addressKey(address)) ?? 0) <= now(),
    async wasWrong(address) {
      const key = addressKey(address);
      if (!wrong.take(key)) waitsUntil.set(key, now() + limits.invalidCodesPause);
      if (wrongOfAll.take(everywhere)) return;
      if (alarms.take(everywhere)) log.warn('more codes that do not exist are asked for than people mistype');
      await new Promise((resolve) => setTimeout(resolve, limits.slowAnswer));
    },
    wasRight(address, code) {
      known.set(`${addressKey(address)} ${code}`, true);
    },
  };
}
