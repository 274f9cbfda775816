/** A lost answer is asked for again: over the wire, from another connection, of another process, the command is taken once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newSecret } from '../../server/front/access.ts';
import { readLog } from '../../server/store/sqlite.ts';
import type { SeatCommand } from '../../shared/game/command.ts';
import { isIn, must, ownIn, tableIn } from './client.ts';
import { join, newSession, type Person, startTestServer, type TestServer } from './start.ts';

let folder: string;
let server: TestServer;
let code: string;
let ada: Person;

beforeEach(async () => {
  folder = mkdtempSync(joinPath(tmpdir(), 'threshold-'));
  server = await startTestServer({ dataDir: folder });
  code = (await newSession(server.url)).code;
  ada = await join(server.url, code);
  await must(ada, { type: 'start' });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const poll: SeatCommand = { type: 'answer-poll', answers: [1, 2, 3, 4, 5] };
const answered = (): number => (readLog(folder, code) ?? []).filter(({ event }) => event.type === 'poll-answered').length;
const comeBack = (): Promise<Person> => join(server.url, code, { token: ada.token });

describe('a command that is sent again has its first answer, and nothing is done twice', () => {
  const again: readonly { readonly name: string; readonly send: (id: string) => Promise<readonly (number | string)[]> }[] = [
    { name: 'one after the other', send: async (id) => [await ada.send(poll, id), await ada.send(poll, id), await ada.send(poll, id)] },
    { name: 'all at once', send: (id) => Promise.all([1, 2, 3, 4].map(() => ada.send(poll, id))) },
    { name: 'after the connection was lost', send: async (id) => [await ada.send(poll, id), await (await comeBack()).send(poll, id)] },
    {
      name: 'after the process was started anew',
      send: async (id) => {
        const first = await ada.send(poll, id);
        await server.close();
        server = await startTestServer({ dataDir: folder });
        return [first, await (await comeBack()).send(poll, id)];
      },
    },
    { name: 'even if it says something else now', send: async (id) => [await ada.send(poll, id), await ada.send({ type: 'leave-seat' }, id)] },
  ];
  test.each(again)('$name', async ({ send }) => {
    const answers = await send(newSecret());
    expect(answers[0]).toBeTypeOf('number');
    expect(new Set(answers).size).toBe(1);
    expect(answered()).toBe(1);
  });
});

test('a refused command leaves no trace: its name may be used again', async () => {
  const id = newSecret();
  const before = readLog(folder, code);
  expect(await ada.send({ type: 'play-card', card: 'own' }, id)).toBe('phase/not-now');
  expect(readLog(folder, code)).toEqual(before);
  expect(await ada.send(poll, id)).toBeTypeOf('number');
});

test('what is answered with a version is on the disk already', async () => {
  for (const command of [poll, { type: 'ready' }] as const) {
    const version = await ada.send(command);
    const last = readLog(folder, code)?.at(-1)?.version ?? 0;
    expect(last).toBeGreaterThanOrEqual(Number(version));
  }
  await ada.until(isIn('briefing'));
});

describe('what the room itself refuses', () => {
  const malformed: readonly { readonly name: string; readonly message: unknown }[] = [
    { name: 'nothing', message: undefined },
    { name: 'a text', message: 'ready' },
    { name: 'no id', message: { command: { type: 'ready' } } },
    { name: 'an id that is too short', message: { id: 'a', command: { type: 'ready' } } },
    { name: 'an unknown command', message: { id: newSecret(), command: { type: 'win' } } },
    { name: 'one field too many', message: { id: newSecret(), command: { type: 'ready', by: 'p1' } } },
    { name: 'somebody else as sender', message: { id: newSecret(), command: { type: 'ready' }, by: { kind: 'server' } } },
    { name: 'a command of the server', message: { id: newSecret(), command: { type: 'expire-phase', table: 't1', phaseNumber: 1 } } },
    { name: 'a line of bots', message: { id: newSecret(), command: { type: 'say', line: 'backs', variant: 0, about: '' } } },
    { name: 'a list', message: [1, 2, 3] },
    { name: 'a number that is none', message: { id: newSecret(), command: { type: 'answer-poll', answers: [Number.NaN, 1, 1, 1, 1] } } },
  ];
  test.each(malformed)('$name', async ({ message }) => {
    const before = readLog(folder, code);
    await expect(ada.room.request('command', message)).rejects.toMatchObject({ reason: { code: 'message/malformed' } });
    expect(readLog(folder, code)).toEqual(before);
  });

  test('more than twenty commands at once, and only the rest of them', async () => {
    await new Promise((resolve) => setTimeout(resolve, 500)); // the start was one, too
    const answers = await Promise.all(Array.from({ length: 26 }, () => ada.send({ type: 'resume' })));
    expect(answers.filter((answer) => answer === 'message/too-fast').length).toBeGreaterThanOrEqual(5);
    expect(answers.slice(0, 19).every((answer) => answer === 'session/host-only')).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await ada.send(poll)).toBeTypeOf('number');
  });

  test('who does not stop is closed, and may come back to the same seat', async () => {
    const { id } = ownIn(ada.view());
    for (let sent = 0; sent < 200; sent++) ada.room.send('command', { id: newSecret(), command: { type: 'resume' } });
    expect(await ada.closed).toBe(4002);
    const back = await comeBack();
    expect(ownIn(back.view()).id).toBe(id);
    expect(tableIn(back.view()).phase).toBe('prologue');
  });
});
