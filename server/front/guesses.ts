/**
 * Who may ask about which code. An address that named many codes which do not exist waits: every code is then closed to
 * it, whether it exists or not, or the answer would tell. Open stay the codes that it plays in already, so that one
 * pupil who guesses does not lock out a class behind the same address.
 */
import { addressKey, type Limits, type Now, recent, tokenBuckets } from './limits.ts';

export interface Guesses {
  mayAsk(address: string, code: string): boolean;
  wasWrong(address: string): void;
  wasRight(address: string, code: string): void;
}

export function codeGuesses(limits: Limits, now: Now): Guesses {
  const wrong = tokenBuckets(limits.invalidCodes, limits.addresses, now);
  const waitsUntil = recent<number>(limits.addresses);
  const known = recent<true>(limits.addresses);
  return {
    mayAsk: (address, code) => known.get(`${addressKey(address)} ${code}`) === true || (waitsUntil.get(addressKey(address)) ?? 0) <= now(),
    wasWrong(address) {
      const key = addressKey(address);
      if (!wrong.take(key)) waitsUntil.set(key, now() + limits.invalidCodesPause);
    },
    wasRight(address, code) {
      known.set(`${addressKey(address)} ${code}`, true);
    },
  };
}
