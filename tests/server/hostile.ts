/** Messages that nobody honest sends, made from a seed so that a failure can be repeated. */

export interface Dice {
  /** 0 ≤ whole < below */
  below(below: number): number;
  bytes(length: number): Buffer;
  of<T>(list: readonly [T, ...T[]]): T;
}

/** Mulberry32: small, and the same everywhere. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (most: number): number => next() % most;
  return { below, bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))), of: (list) => list[below(list.length)] ?? list[0] };
}

/** MessagePack, as much as is needed to write what a decoder should not like. */
const pack = {
  nil: Buffer.from([0xc0]),
  text: (text: string): Buffer => {
    const bytes = Buffer.from(text);
    return Buffer.concat([Buffer.from([0xda, bytes.length >> 8, bytes.length & 255]), bytes]);
  },
  map: (...entries: readonly (readonly [string, Buffer])[]): Buffer =>
    Buffer.concat([Buffer.from([0x80 | entries.length]), ...entries.flatMap(([key, value]) => [pack.text(key), value])]),
  list: (...items: readonly Buffer[]): Buffer => Buffer.concat([Buffer.from([0xdc, items.length >> 8, items.length & 255]), ...items]),
  float: (value: number): Buffer => {
    const bytes = Buffer.alloc(9);
    bytes[0] = 0xcb;
    bytes.writeDoubleBE(value, 1);
    return bytes;
  },
  /** type: 0 undefined, 0x69 'i' record or pointer target, 0x70 'p' pointer, 0x72 'r' record, 0x65 'e' error, 0x78 'x' regular expression, 0x73 's' set, 0x74 't' typed array, 0xff time */
  extension: (type: number, body: Buffer): Buffer => Buffer.concat([Buffer.from([0xc7, body.length, type]), body]),
  deep: (depth: number): Buffer => Buffer.concat([Buffer.alloc(depth, 0x91), Buffer.from([0xc0])]),
};

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'command', '*', '', '_', 'then', '$ne'] as const;
const commands = [
  'start',
  'ready',
  'score-ballot',
  'show-card',
  'reflect',
  'join',
  'record-outcome',
  'create-session',
  'say',
  'end',
  'pause',
  '__proto__',
] as const;

type Maker = (random: Dice) => Buffer;

const value: Maker = (random) => {
  const kind = random.below(12);
  const values: readonly (() => Buffer)[] = [
    () => pack.nil,
    () => pack.text('x'.repeat(random.below(600))),
    () => pack.text('\u0000\u202e😀\ud800'),
    () => pack.float(random.of([Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308, -1, 2 ** 53])),
    () => pack.map([random.of(names), pack.map([random.of(names), pack.nil])]),
    () => pack.list(...Array.from({ length: random.below(300) }, () => pack.nil)),
    () => pack.deep(random.below(4000)),
    () => pack.extension(random.of([0, 0x69, 0x70, 0x72, 0x65, 0x78, 0x73, 0x74, 0xff, 0x42]), random.bytes(random.below(40))),
    // An object that holds itself: a target with a number, and in it a pointer to the number.
    () => Buffer.concat([Buffer.from([0xd6, 0x69, 0, 0, 0, 1]), pack.list(Buffer.from([0xd6, 0x70, 0, 0, 0, 1]))]),
    // A regular expression that takes for ever, and an error.
    () => pack.extension(0x78, pack.list(pack.text('(a+)+$'), pack.text('g'))),
    () => Buffer.from([0xdd, 0xff, 0xff, 0xff, 0xff]), // four billion items are announced
    () => random.bytes(random.below(60)),
  ];
  return (values[kind] ?? values[0] ?? (() => pack.nil))();
};

const message: Maker = (random) =>
  pack.map(
    ['id', random.below(2) === 0 ? pack.text('A'.repeat(22)) : value(random)],
    [
      'command',
      pack.map(
        ['type', random.below(3) === 0 ? value(random) : pack.text(random.of(commands))],
        [random.of(names), value(random)],
        ['scores', value(random)],
      ),
    ],
  );

/** The framework's own envelope: a code, for requests a number, a type, the message. 13 a message, 17 bytes, 21 a request. */
const enveloped: Maker = (random) => {
  const code = random.of([13, 17, 21]);
  const type = Buffer.from(random.of(names));
  const head = code === 21 ? [code, random.below(128)] : [code];
  return Buffer.concat([Buffer.from([...head, 0xa0 | type.length]), type, random.below(3) === 0 ? value(random) : message(random)]);
};

const makers: readonly [Maker, ...Maker[]] = [
  (random) => random.bytes(random.below(300)),
  (random) => Buffer.concat([Buffer.from([random.below(64)]), random.bytes(random.below(100))]),
  (random) => Buffer.from([random.of([10, 13, 17, 18, 19, 20, 21])]),
  enveloped,
  enveloped,
  enveloped,
  (random) => {
    const whole = enveloped(random);
    return whole.subarray(0, random.below(whole.length + 1));
  },
  (random) => {
    const whole = Buffer.from(enveloped(random));
    for (let i = 0; i < 3 && whole.length > 0; i++) whole[random.below(whole.length)] = random.below(256);
    return whole;
  },
];

export const hostileMessage = (random: Dice): Buffer => random.of(makers)(random);

const words = ['GET', 'POST', 'PUT', 'TRACE', 'CONNECT', 'PATCH', 'DELETE', 'OPTIONS', 'PRI', 'get', 'G\u0000T', 'PROPFIND'] as const;
const targets = [
  '/',
  '*',
  '//',
  '/%',
  '/\\..\\',
  '/api/sessions',
  '/api/sessions/ABCDE',
  '/matchmake/joinOrCreate/session',
  '/matchmake/joinById/x',
  '/__healthcheck',
  'http://a/',
  '*:99999',
  '*%',
  '/s/ABCDE?x=%ff',
  '/a/b?sessionId=%00',
  '/assets/../../package.json',
  `/${'a'.repeat(5000)}`,
] as const;
const hosts = ['127.0.0.1', '[', 'a b', 'u:p@a', '[::1]', '', 'a'.repeat(300), 'x:999999', '127.0.0.1:80:80'] as const;
const headers = [
  'X-Forwarded-Proto: 1 2',
  'X-Forwarded-For: ,,,',
  'X-Real-IP: \u0001',
  'Origin: null',
  'Origin: http://[',
  'Content-Length: -1',
  'Content-Length: 99999999999',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip',
  'Expect: 100-continue',
  'Expect: x',
  'Upgrade: websocket\r\nConnection: Upgrade',
  'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings',
  'Sec-WebSocket-Key: x',
  'Sec-WebSocket-Version: 99',
  'Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=99',
  'Content-Type: application/json',
  'Cookie: a=b',
  'Accept-Encoding: \u007f',
  `X-Long: ${'x'.repeat(7000)}`,
  ' folded: x',
  'no colon',
] as const;
const bodies = ['', '{', '{"__proto__":{"a":1}}', '5\r\n{"a":\r\n0\r\n\r\n', `${'['.repeat(8000)}`, 'ffffffffffffffff\r\n', '\u0000'] as const;

/** A request of HTTP, or something like one. */
export function hostileRequest(random: Dice): string {
  const lines = Array.from({ length: random.below(6) }, () => random.of(headers));
  return `${random.of(words)} ${random.of(targets)} HTTP/${random.of(['1.1', '1.1', '1.1', '1.0', '2.0', '9'])}\r\nHost: ${random.of(hosts)}\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n${random.of(bodies)}`;
}
