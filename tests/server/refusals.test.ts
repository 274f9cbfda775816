/** The refusals that no rule gives: the room's, the host's, the join's. By construct one case for each. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHost } from '../../server/session/host.ts';
import { openSqlite, readLog } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { replay } from '../../shared/game/evolve.ts';
import type { ParticipantId, SessionCode } from '../../shared/game/ids.ts';
import { type RefusalCode, refusals } from '../../shared/game/refusal.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { inLobby } from '../game/given.ts';
import { ofTheServer, type ServerRefusal } from '../game/server-refusals.ts';
import { newFolder, newId } from './offline.ts';
import { join, newSession, startTestServer, type TestServer } from './start.ts';

const folder = newFolder();
/** of a host without a server: a folder has one master */
const apart = newFolder();
let server: TestServer;
beforeAll(async () => {
  await withStore(apart.folder, (store) => store.create('GAMES' as SessionCode, inLobby().entries));
  await withStore(folder.folder, (store) => store.create('FLDER' as SessionCode, changedRules('FLDER' as SessionCode)));
  server = await startTestServer({ dataDir: folder.folder });
});
afterAll(async () => {
  await server.close();
  folder.remove();
  apart.remove();
});

async function withStore<T>(where: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = openSqlite({ folder: where, broken: () => {} });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** A session's log as another version of the story wrote it. */
function changedRules(code: SessionCode): ReturnType<typeof inLobby>['entries'] {
  return inLobby({ people: 0 }).entries.map((entry) =>
    entry.event.type === 'session-created' ? { ...entry, event: { ...entry.event, code, scenario: { ...entry.event.scenario, id: 'gone' } } } : entry,
  );
}

/** What the host answers to somebody who starts, over a store that behaves like this. */
async function ofTheHost(around: (store: Store) => Store, mostEntries?: number): Promise<string> {
  return withStore(apart.folder, async (real) => {
    const store = around(real);
    const code = 'GAMES' as SessionCode;
    const [lease, log] = [await store.acquire(code, 'this test'), await store.load(code)];
    if (lease === null || log === null) throw new Error('no session');
    const scenario = scenarios['first-threshold'];
    const limit = mostEntries === undefined ? {} : { mostEntries };
    const host = createHost({ lease, log, session: replay(log.entries), scenario, store, monotonic: () => 0, ...limit });
    const answer = await host.submit({ kind: 'participant', id: 'p1' as ParticipantId }, { type: 'start' }, newId());
    return 'refusal' in answer ? answer.refusal.code : 'accepted';
  });
}

const codeOf = (error: unknown): string => {
  const text = `${JSON.stringify(Object(error).reason ?? '')} ${String(error)}`;
  return Object.keys(refusals).find((code) => text.includes(code)) ?? text;
};
const whyNot = (tried: Promise<unknown>): Promise<string> => tried.then(() => 'accepted', codeOf);

const cases: Readonly<Record<ServerRefusal, () => Promise<string>>> = {
  'session/log-full': () => ofTheHost((store) => store, 1),
  'server/try-again': () => ofTheHost((store) => ({ ...store, append: async () => 'unknown' })),
  'session/other-rules': () => whyNot(join(server.url, 'FLDER')),
  'message/malformed': async () => {
    const ada = await join(server.url, (await newSession(server.url)).code);
    return whyNot(ada.room.request('command', { id: newId(), command: { type: 'win' } }));
  },
  'message/too-fast': async () => {
    const ada = await join(server.url, (await newSession(server.url)).code);
    const answers = await Promise.all(Array.from({ length: 26 }, () => ada.send({ type: 'resume' })));
    return String(answers.find((answer) => answer === 'message/too-fast'));
  },
  'join/bad-nickname': async () => whyNot(join(server.url, (await newSession(server.url)).code, { nickname: ' ' })),
  'join/bad-token': async () => whyNot(join(server.url, (await newSession(server.url)).code, { token: 'short' })),
};

describe('what no rule refuses', () => {
  test.each(ofTheServer)('%s', async (code) => {
    const before = readLog(apart.folder, 'GAMES');
    expect(await cases[code]()).toBe(code satisfies RefusalCode);
    expect(readLog(apart.folder, 'GAMES')).toEqual(before);
  });
});
