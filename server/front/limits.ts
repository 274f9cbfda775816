/**
 * What the server's doors let through, in one table (what a seat may send and lag is in pace.ts, what a session may hold in
 * host.ts and people.ts), and the token buckets that keep the rates. A bucket holds `burst`
 * tokens and gains `perSecond`; who finds it empty is refused. Addresses are kept as keyed hashes, IPv6 by its /64.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

const kibibyte = 1024;
const perMinute = (times: number): number => times / 60;
const perHour = (times: number): number => times / 3600;

export interface Limits {
  /** bytes of an HTTP body, chunked or not */
  readonly bodyBytes: number;
  /** bytes of all headers of a request */
  readonly headerBytes: number;
  /** characters of a request's target */
  readonly targetLength: number;
  /** bytes of a WebSocket message */
  readonly frameBytes: number;
  /** pieces that a WebSocket message may come in, and chunks that may wait to be read */
  readonly fragments: number;
  readonly waitingChunks: number;
  /** sockets of one address and of the process: a school is one address, and browsers open several each */
  readonly socketsPerAddress: number;
  readonly sockets: number;
  /** WebSocket connections of one address: eight classes of thirty-five */
  readonly connectionsPerAddress: number;
  /** connections of one session: its people, a facilitator's devices, walls */
  readonly connectionsPerSession: number;
  /** joins with a code that exists, per address: a class in one burst, then reloads */
  readonly joins: Rate;
  /** codes that do not exist, per address */
  readonly invalidCodes: Rate;
  /** how long an address that used them up waits, ms; codes that it plays in stay open to it */
  readonly invalidCodesPause: number;
  /** codes that do not exist, from wherever they come; beyond it each answer that there is no such game takes `slowAnswer`, ms */
  readonly invalidCodesOfAll: Rate;
  readonly slowAnswer: number;
  /** sessions made, per address */
  readonly creations: Rate;
  /** addresses remembered at once; the longest unseen are forgotten first */
  readonly addresses: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 16 * kibibyte,
  headerBytes: 8 * kibibyte,
  targetLength: 2048,
  frameBytes: 16 * kibibyte,
  fragments: 16,
  waitingChunks: 1024,
  socketsPerAddress: 2000,
  sockets: 5000,
  connectionsPerAddress: 300,
  connectionsPerSession: 200,
  joins: { burst: 150, perSecond: 3 },
  invalidCodes: { burst: 40, perSecond: perMinute(4) },
  invalidCodesPause: 60_000,
  invalidCodesOfAll: { burst: 300, perSecond: perMinute(300) },
  slowAnswer: 1000,
  creations: { burst: 20, perSecond: perHour(20) },
  addresses: 50_000,
};

/** As many sessions an hour as the host says. */
export const creationsPerHour = (times: number): Rate => ({ burst: times, perSecond: perHour(times) });

/** Milliseconds since some moment. */
export type Now = () => number;

export interface Buckets {
  /** Takes a token; false when there was none. */
  take(key: string): boolean;
}

export function tokenBuckets(rate: Rate, most: number, now: Now): Buckets {
  const buckets = recent<{ readonly tokens: number; readonly at: number }>(most);
  return {
    take(key) {
      const at = now();
      const bucket = buckets.get(key);
      const tokens = bucket ? Math.min(rate.burst, bucket.tokens + ((at - bucket.at) / 1000) * rate.perSecond) : rate.burst;
      const isAllowed = tokens >= 1;
      buckets.set(key, { tokens: isAllowed ? tokens - 1 : tokens, at });
      return isAllowed;
    },
  };
}

export interface Recent<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/** Remembers the `most` keys that were set last. */
export function recent<T>(most: number): Recent<T> {
  const values = new Map<string, T>();
  return {
    get: (key) => values.get(key),
    set(key, value) {
      values.delete(key); // so that it becomes the newest
      values.set(key, value);
      for (const oldest of values.keys()) {
        if (values.size <= most) break;
        values.delete(oldest);
      }
    },
  };
}

const bootSecret = randomBytes(32);

/** What stands for an address in memory: nobody can read it back, and it means nothing after a restart. */
export function addressKey(address: string): string {
  return createHmac('sha256', bootSecret).update(network(address)).digest('base64url');
}

/** An IPv4 address as it is; of an IPv6 address the /64, since one house has all of that. */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [left = '', right = ''] = address.toLowerCase().split('%', 1).join('').split('::');
  const start = left === '' ? [] : left.split(':');
  const end = right === '' ? [] : right.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0');
  const groups = [...start, ...(address.includes('::') ? zeros : []), ...end].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
