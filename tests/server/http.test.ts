/** What is asked over plain HTTP, and what is answered. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { assets } from '../../server/front/assets.ts';
import { databaseName } from '../../server/store/sqlite.ts';
import { codePattern, secretPattern } from '../../shared/game/ids.ts';
import { join, newSession, postJson, startTestServer, type TestServer } from './start.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const wish = { scenario: 'first-threshold', preset: 'friends', locale: 'en' };

describe('POST /api/sessions', () => {
  test('makes a session with two keys', async () => {
    const response = await postJson(server.url, '/api/sessions', { ...wish, tables: 1, seed: 7, votingRule: 'score', seconds: { ballot: 30 } });
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const made: unknown = await response.json();
    expect(made).toEqual({
      code: expect.stringMatching(codePattern),
      facilitatorKey: expect.stringMatching(secretPattern),
      projectorKey: expect.stringMatching(secretPattern),
    });
  });

  test.each(['majority', 'consent'])('votes may be counted by %s, and fewer rounds be played', async (votingRule) => {
    const response = await postJson(server.url, '/api/sessions', { ...wish, votingRule, rounds: 1 });
    expect(response.status).toBe(201);
  });

  const malformed = [
    { name: 'nothing', body: null, field: 'the whole' },
    { name: 'a list', body: [], field: 'the whole' },
    { name: 'no scenario', body: { preset: 'solo', locale: 'en' }, field: 'scenario' },
    { name: 'an unknown preset', body: { ...wish, preset: 'stadium' }, field: 'preset' },
    { name: 'an unknown language', body: { ...wish, locale: 'fr' }, field: 'locale' },
    { name: 'two tables', body: { ...wish, tables: 2 }, field: 'tables' },
    { name: 'a broken seed', body: { ...wish, seed: 1.5 }, field: 'seed' },
    { name: 'a phase of no length', body: { ...wish, seconds: { ballot: 0 } }, field: 'seconds.ballot' },
    { name: 'a phase that does not exist', body: { ...wish, seconds: { party: 5 } }, field: 'seconds' },
    { name: 'an unknown rule', body: { ...wish, votingRule: 'acclamation' }, field: 'votingRule' },
    { name: 'no rounds', body: { ...wish, rounds: 0 }, field: 'rounds' },
    { name: 'a field too many', body: { ...wish, admin: true }, field: 'the whole' },
  ];
  test.each(malformed)('$name is refused and named, not repeated', async ({ body, field }) => {
    const response = await postJson(server.url, '/api/sessions', body);
    expect(response.status).toBe(400);
    const answer: unknown = await response.json();
    expect(answer).toEqual({ code: 'message/malformed', message: expect.stringContaining(field) });
  });

  test('an unknown scenario is refused', async () => {
    expect((await postJson(server.url, '/api/sessions', { ...wish, scenario: 'second-threshold' })).status).toBe(400);
  });

  test('only JSON is read', async () => {
    const response = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(wish),
    });
    expect(response.status).toBe(415);
  });

  test('keys are kept as hashes only', async () => {
    const { facilitatorKey, projectorKey, code } = await newSession(server.url);
    const database = new DatabaseSync(joinPath(server.folder, databaseName), { readOnly: true });
    const rows = JSON.stringify(database.prepare('SELECT * FROM entries WHERE code = ?').all(code));
    database.close();
    expect(rows).toContain('facilitatorKeyHash');
    expect(rows).not.toContain(facilitatorKey);
    expect(rows).not.toContain(projectorKey);
  });
});

describe('GET /api/sessions/CODE', () => {
  const ask = async (code: string) => {
    const response = await fetch(`${server.url}/api/sessions/${code}`);
    return { status: response.status, body: await response.text() };
  };

  test('says how far a session is', async () => {
    const { code } = await newSession(server.url);
    expect(await ask(code)).toEqual({ status: 200, body: '{"stage":"lobby"}' });
    expect((await ask(code.toLowerCase())).status).toBe(200);
  });

  test('one answer for codes that are unknown, closed, or no codes', async () => {
    const { code, facilitatorKey } = await newSession(server.url);
    const host = await join(server.url, code, { facilitatorKey });
    expect(await host.send({ type: 'end' })).toBeTypeOf('number');
    const answers = [await ask('ZZZZZ'), await ask(code), await ask('12345'), await ask('%00'), await ask('A'.repeat(500))];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });
});

describe('GET /api/outcomes/KEY', () => {
  const key = '0123456789abcdef';

  test('what is kept is served for ever, what is not is not there', async () => {
    const database = new DatabaseSync(joinPath(server.folder, databaseName), { timeout: 2000 });
    database.prepare('INSERT INTO outcomes VALUES (?, ?)').run(key, '{"years":[]}');
    database.close();
    const response = await fetch(`${server.url}/api/outcomes/${key}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.text()).toBe('{"years":[]}');
    for (const unknown of ['0'.repeat(16), key.toUpperCase(), '..%2F..%2Fetc%2Fpasswd', `${key}0`]) {
      expect((await fetch(`${server.url}/api/outcomes/${unknown}`)).status).toBe(404);
    }
  });
});

describe('everything else', () => {
  test('the server is well', async () => {
    const response = await fetch(`${server.url}/healthz`);
    expect([response.status, await response.text()]).toEqual([200, '{"ok":true}']);
  });

  test.each([
    '/api',
    '/api/sessions',
    '/api/sessions/',
    '/api/secret',
    '/__healthcheck',
    '/.env',
    '/a/b.php',
    '/%2e%2e/package.json',
    '/assets/..%2fpackage.json',
  ])('there is nothing at %s', async (path) => {
    const response = await fetch(`${server.url}${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('Cannot GET');
  });

  test('every answer carries the policy, and none says what it runs on', async () => {
    for (const path of ['/', '/healthz', '/api/nothing', '/__healthcheck', '/s/ABCDE']) {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('the built page', () => {
  let folder: string;
  let url: string;
  let stop: () => void;
  beforeAll(async () => {
    folder = mkdtempSync(joinPath(tmpdir(), 'threshold-client-'));
    mkdirSync(joinPath(folder, 'assets'));
    writeFileSync(joinPath(folder, 'index.html'), '<!doctype html><meta name="join-origin" content="" />');
    writeFileSync(joinPath(folder, 'assets', 'index-abc.js'), `export const text = '${'x'.repeat(5000)}';`);
    const app = express().use(assets(folder, () => 'http://10.1.2.3:2567/'));
    await new Promise<void>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => {
        const address = listening.address();
        url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
        stop = () => listening.close();
        resolve();
      });
    });
  });
  afterAll(() => {
    stop();
    rmSync(folder, { recursive: true });
  });

  test.each(['/', '/s/ABCDE', '/s/abcde', '/s/ABCDE/projector', '/lab'])(
    '%s is the page, asked for anew each time, and tells the origin under which others find it',
    async (path) => {
      const response = await fetch(`${url}${path}`);
      expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([
        200,
        'no-cache',
        '<!doctype html><meta name="join-origin" content="http://10.1.2.3:2567" />',
      ]);
    },
  );

  test('what is named by its content never changes, and travels compressed', async () => {
    const response = await fetch(`${url}/assets/index-abc.js`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toContain('xxxx');
    const plain = await fetch(`${url}/assets/index-abc.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toContain('xxxx');
  });

  test('a file that is not there is not the page', async () => {
    expect((await fetch(`${url}/assets/index-old.js`)).status).toBe(404);
    expect((await fetch(`${url}/favicon.ico`)).status).toBe(404);
  });
});

describe('settings', () => {
  test('have defaults, and an empty one counts as none', () => {
    expect(readConfig({ PORT: '' }, false)).toMatchObject({ port: 2567, dataDir: 'data', publicUrl: null, dev: false });
  });

  test.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'ftp://a'],
    ['TRUSTED_PROXIES', '10.0.0.0/99'],
    ['TRUSTED_PROXIES', 'proxy'],
    ['LOG_LEVEL', 'loud'],
    ['CREATIONS_PER_HOUR', '-1'],
  ])('%s=%s is named', (name, value) => {
    expect(() => readConfig({ [name]: value }, false)).toThrow(name);
  });

  test('trusted proxies are addresses and networks', () => {
    const { trustedProxies } = readConfig({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8' }, false);
    expect(['127.0.0.1', '10.9.9.9', '11.0.0.1'].map((address) => trustedProxies.check(address, 'ipv4'))).toEqual([true, true, false]);
    expect(trustedProxies.check('fd12::1', 'ipv6')).toBe(true);
  });
});
