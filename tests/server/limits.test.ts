/** How fast one may come, how often one may guess, and whose address counts. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSecret } from '../../server/front/access.ts';
import { codeGuesses } from '../../server/front/guesses.ts';
import { addressKey, defaultLimits, network, recent, tokenBuckets } from '../../server/front/limits.ts';
import type { SeatCommand } from '../../shared/game/command.ts';
import { join, newSession, postJson, startTestServer, type TestServer, testConfig } from './start.ts';

describe('a token bucket', () => {
  test('gives its burst at once, then what time brings', () => {
    let now = 0;
    const buckets = tokenBuckets({ burst: 3, perSecond: 2 }, 10, () => now);
    expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([true, true, true, false]);
    now = 499;
    expect(buckets.take('a')).toBe(false);
    now = 1001;
    expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([true, true, false]);
  });

  test('is one for each key', () => {
    const buckets = tokenBuckets({ burst: 1, perSecond: 1 }, 10, () => 0);
    expect(['a', 'b', 'a'].map((key) => buckets.take(key))).toEqual([true, true, false]);
  });

  test('never gives more than burst and time allow, however it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 200 }), (pauses) => {
        let now = 0;
        let given = 0;
        const buckets = tokenBuckets({ burst: 5, perSecond: 4 }, 10, () => now);
        for (const pause of pauses) {
          now += pause;
          if (buckets.take('a')) given++;
        }
        expect(given).toBeLessThanOrEqual(5 + (now / 1000) * 4 + 1e-9);
      }),
    );
  });
});

test('the longest unseen is forgotten first', () => {
  const seen = recent<number>(2);
  seen.set('a', 1);
  seen.set('b', 2);
  seen.set('a', 3);
  seen.set('c', 4);
  expect(['a', 'b', 'c'].map((key) => seen.get(key))).toEqual([3, undefined, 4]);
});

describe('an address', () => {
  const same = [
    ['2001:db8:0:1::1', '2001:db8::1:0:0:0:5', '2001:0db8:0000:0001:ffff::'],
    ['::1', '0:0:0:0::ffff'],
    ['10.1.2.3', '::ffff:10.1.2.3', '::FFFF:10.1.2.3'],
    ['fe80::1%eth0', 'fe80::2%eth1'],
  ];
  test.each(same)('%s counts as one network with %s', (...addresses) => {
    expect(new Set(addresses.map(network)).size).toBe(1);
  });

  test('of another network is another', () => {
    const others = ['2001:db8:0:1::1', '2001:db8:0:2::1', '10.1.2.3', '10.1.2.4', '::1'];
    expect(new Set(others.map(network)).size).toBe(others.length);
  });

  test('cannot be read from its key, which has one length for all', () => {
    expect(new Set(['10.1.2.3', '::1', '2001:db8::1'].map((address) => addressKey(address).length))).toEqual(new Set([43]));
    expect(addressKey('10.1.2.3')).not.toBe(Buffer.from('10.1.2.3').toString('base64url'));
  });
});

describe('guessing codes', () => {
  const at = { now: 0 };
  const fewGuesses = { ...defaultLimits, invalidCodes: { burst: 3, perSecond: 1 / 15 } };

  test('after many that do not exist every code is closed for a minute, but those it plays in', () => {
    const guesses = codeGuesses(fewGuesses, () => at.now, { warn: () => {} });
    guesses.wasRight('a', 'MINEX');
    for (let i = 0; i < 4; i++) void guesses.wasWrong('a');
    expect(guesses.mayAsk('a', 'OTHER')).toBe(false);
    expect(guesses.mayAsk('a', 'MINEX')).toBe(true);
    expect(guesses.mayAsk('b', 'OTHER')).toBe(true);
    at.now = 59_999;
    expect(guesses.mayAsk('a', 'OTHER')).toBe(false);
    at.now = 60_001;
    expect(guesses.mayAsk('a', 'OTHER')).toBe(true);
  });

  test('from everywhere at once is told of in the log, once a minute', async () => {
    at.now = 0;
    let lines = 0;
    const limits = { ...defaultLimits, invalidCodesOfAll: { burst: 3, perSecond: 0 }, slowAnswer: 0 };
    const guesses = codeGuesses(limits, () => at.now, { warn: () => void lines++ });
    const linesAfter = async (times: number): Promise<number> => {
      for (let i = 0; i < times; i++) await guesses.wasWrong(`10.0.0.${i}`);
      return lines;
    };
    expect([await linesAfter(3), await linesAfter(1), await linesAfter(5)]).toEqual([0, 1, 1]);
    at.now = 60_001;
    expect(await linesAfter(2)).toBe(2);
  });

  test('is hopeless: at the steady rate of one address a session among a thousand is found after a day', () => {
    const codes = 24 ** 5;
    const guessesADay = defaultLimits.invalidCodes.burst + 24 * 3600 * defaultLimits.invalidCodes.perSecond;
    expect(codes / 1000 / guessesADay).toBeGreaterThan(1);
  });
});

describe('over the wire', () => {
  let server: TestServer;
  beforeAll(async () => {
    const limits = {
      ...testConfig().limits,
      invalidCodes: { burst: 5, perSecond: 0.001 },
      creations: { burst: 4, perSecond: 0.001 },
      joins: { burst: 6, perSecond: 0.001 },
    };
    const { trustedProxies } = testConfig();
    trustedProxies.addAddress('127.0.0.1');
    server = await startTestServer({ limits, trustedProxies });
  });
  afterAll(() => server.close());

  const from = (last: number) => ({ 'x-forwarded-for': `10.0.0.${last}` });
  const create = (last: number) =>
    postJson(server.url, '/api/sessions', { scenario: 'first-threshold', preset: 'friends', locale: 'en' }, from(last));
  const look = (last: number, code: string) => fetch(`${server.url}/api/sessions/${code}`, { headers: from(last) });
  const knock = (last: number, code: string, token = newSecret()) =>
    postJson(server.url, '/matchmake/joinOrCreate/session', { code, token, nickname: 'Ada' }, from(last));

  test('sessions made per address', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push((await create(1)).status);
    expect(statuses).toEqual([201, 201, 201, 201, 429, 429]);
    expect((await create(2)).status).toBe(201);
  });

  test('a malformed wish costs nothing', async () => {
    for (let i = 0; i < 6; i++) expect((await postJson(server.url, '/api/sessions', { scenario: 1 }, from(3))).status).toBe(400);
    expect((await create(3)).status).toBe(201);
  });

  test('who guessed too often is told the same of codes that exist; a seat already taken stays open', async () => {
    const { code } = await newSession(server.url);
    const ada = await join(server.url, code);
    const other = await newSession(server.url);
    for (let i = 0; i < 6; i++) expect((await look(4, 'ZZZZZ')).status).toBe(404);
    expect((await look(4, 'ZZZZZ')).status).toBe(429);
    expect((await look(4, code)).status).toBe(429);
    expect((await knock(4, other.code)).status).toBe(429);
    expect((await knock(4, 'ZZZZZ')).status).toBe(429);
    expect((await knock(4, code, ada.token)).status).toBe(200);
    expect((await look(5, code)).status).toBe(200);
    await ada.leave();
  });

  test('joins per address', async () => {
    const { code } = await newSession(server.url);
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) statuses.push((await knock(6, code)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
    expect((await knock(7, code)).status).toBe(200);
  });
});

describe('connections', () => {
  test('of one address, and the others go on', async () => {
    const server = await startTestServer({ limits: { ...testConfig().limits, connectionsPerAddress: 3 } });
    const { code } = await newSession(server.url);
    const people = [await join(server.url, code), await join(server.url, code), await join(server.url, code)];
    await expect(join(server.url, code)).rejects.toThrow();
    await people[0]?.leave();
    await new Promise((resolve) => setTimeout(resolve, 100));
    people.push(await join(server.url, code));
    await Promise.all(people.slice(1).map((person) => person.leave()));
    await server.close();
  });

  test('of one session, and who plays in it comes back all the same', async () => {
    const server = await startTestServer({ limits: { ...testConfig().limits, connectionsPerSession: 2 } });
    const { code } = await newSession(server.url);
    const [ada, bo] = [await join(server.url, code), await join(server.url, code)];
    await expect(join(server.url, code)).rejects.toThrow(/session\/full/);
    const again = await join(server.url, code, { token: ada.token });
    expect(await ada.closed).toBe(4101);
    const other = await join(server.url, (await newSession(server.url)).code);
    expect(await bo.send({ type: 'ready' })).toBe('phase/not-now');
    await Promise.all([again, bo, other].map((person) => person.leave()));
    await server.close();
  });
});

describe('what one connection sends', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('a command of more than eight kibibytes is none, whatever is in it', async () => {
    const { code } = await newSession(server.url);
    const ada = await join(server.url, code);
    const { version } = ada.view().everybody;
    const long = 'x'.repeat(8 * 1024);
    for (const command of [
      { type: 'argue', stance: 'for', sentence: null, claim: long, card: null },
      { type: 'reflect', sentence: long },
      { type: 'show-card', card: long },
      { type: 'propose-motion', package: 'a', stops: Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`lever${i}`, 0])) },
      { type: 'ready', more: long },
      // A cast: these are no commands, which is the point.
    ] as unknown as SeatCommand[]) {
      expect(await ada.send(command)).toBe('message/malformed');
    }
    expect(ada.view().everybody.version).toBe(version);
    await ada.leave();
  });

  test('faster than any hand is refused; three buckets in vain within ten seconds, and it is closed, and nobody else', async () => {
    const { code } = await newSession(server.url);
    const [ada, bo] = [await join(server.url, code), await join(server.url, code)];
    const answers: (number | string)[] = [];
    const closed = { code: 0 };
    void ada.closed.then((closeCode) => {
      closed.code = closeCode;
    });
    // Twenty-five a second: less than what the framework itself closes for.
    for (let batch = 0; batch < 45 && closed.code === 0; batch++) {
      for (let i = 0; i < 5; i++) void ada.send({ type: 'ready' }).then((answer) => answers.push(answer));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(closed.code).toBe(4002);
    expect(new Set(answers.slice(0, 20))).toEqual(new Set(['phase/not-now']));
    expect(answers.filter((answer) => answer === 'message/too-fast').length).toBeGreaterThanOrEqual(60);
    expect(await bo.send({ type: 'ready' })).toBe('phase/not-now');
    await bo.leave();
  });
});

test('while codes are guessed from everywhere, an answer that there is no such game takes its time, and one that there is does not', async () => {
  const limits = { ...testConfig().limits, invalidCodesOfAll: { burst: 2, perSecond: 0.001 }, slowAnswer: 600 };
  const server = await startTestServer({ limits });
  const { code } = await newSession(server.url);
  const look = async (name: string): Promise<readonly [number, number]> => {
    const began = performance.now();
    const { status } = await fetch(`${server.url}/api/sessions/${name}`);
    return [status, performance.now() - began];
  };
  for (let i = 0; i < 2; i++) expect((await look('ZZZZZ'))[1]).toBeLessThan(600);
  const [status, took] = await look('ZZZZZ');
  expect(status).toBe(404);
  expect(took).toBeGreaterThanOrEqual(590);
  const [found, soon] = await look(code);
  expect(found).toBe(200);
  expect(soon).toBeLessThan(600);
  const began = performance.now();
  await expect(join(server.url, 'ZZZZZ')).rejects.toThrow(/session\/unknown/);
  expect(performance.now() - began).toBeGreaterThanOrEqual(590);
  await server.close();
});
