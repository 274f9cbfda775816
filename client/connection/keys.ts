/**
 * Who one is in a session: the seat token that this browser made before its first join, the name one gave, and the host's
 * key. Kept in sessionStorage first, so that one laptop can hold several people, and in localStorage, so that a closed
 * window finds its seat again.
 */
import { forget, remember, remembered } from '../page/memory.ts';

export interface Keys {
  /** 16 random bytes, base64url; the server keeps its hash only */
  readonly token: string;
  readonly nickname: string;
  /** of the one who made the session */
  readonly facilitatorKey?: string;
}

const keyOf = (code: string): string => `threshold.keys.${code}`;
const nameKey = 'threshold.nickname';

/** 16 bytes in base64url. `randomUUID` doesn't exist on plain-http pages of a local network. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export function keysOf(code: string): Keys | null {
  const kept = ofThisTab(code) ?? remembered(keyOf(code));
  return kept === null ? null : parsed(kept);
}

export function keepKeys(code: string, keys: Keys): void {
  const text = JSON.stringify(keys);
  try {
    sessionStorage.setItem(keyOf(code), text);
  } catch {
    // then localStorage alone has them
  }
  remember(keyOf(code), text);
}

/** One has left for good: the seat token opens nothing any more. */
export function forgetKeys(code: string): void {
  try {
    sessionStorage.removeItem(keyOf(code));
  } catch {
    // what can't be read can't be forgotten
  }
  forget(keyOf(code));
}

export function keepNickname(nickname: string): void {
  remember(nameKey, nickname);
}

/** The name one gave last time. */
export const lastNickname = (): string => remembered(nameKey) ?? '';

function ofThisTab(code: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(code));
  } catch {
    return null;
  }
}

function parsed(text: string): Keys | null {
  try {
    const value: unknown = JSON.parse(text);
    return isKeys(value) ? value : null;
  } catch {
    return null;
  }
}

function isKeys(value: unknown): value is Keys {
  return (
    typeof value === 'object' &&
    value !== null &&
    'token' in value &&
    typeof value.token === 'string' &&
    'nickname' in value &&
    typeof value.nickname === 'string'
  );
}
