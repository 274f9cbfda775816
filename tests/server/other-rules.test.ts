/** A session of a story as it was before: it is kept as it is, and whoever comes is told, instead of being asked to try again for ever. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSecret } from '../../server/front/access.ts';
import { openSqlite, readLog } from '../../server/store/sqlite.ts';
import type { Entry, EventOf } from '../../shared/game/event.ts';
import type { SessionCode } from '../../shared/game/ids.ts';
import type { Fingerprint } from '../../shared/numeric/fingerprint.ts';
import { newFolder } from './offline.ts';
import { join, newSession, startTestServer, type TestServer } from './start.ts';

type Created = EventOf<'session-created'>;
const changes: readonly { readonly name: string; readonly code: SessionCode; readonly change: (event: Created) => Created }[] = [
  {
    name: 'other numbers',
    code: 'AAAAA' as SessionCode,
    change: (event) => ({ ...event, scenario: { ...event.scenario, rules: '0123456789abcdef' as Fingerprint } }),
  },
  {
    name: 'a story that is not shipped',
    code: 'BBBBB' as SessionCode,
    change: (event) => ({ ...event, scenario: { ...event.scenario, id: 'gone' } }),
  },
  { name: 'another format of logs', code: 'CCCCC' as SessionCode, change: (event) => ({ ...event, format: 0 }) },
];

let folder: ReturnType<typeof newFolder>;
let server: TestServer;
let sound: string;
beforeAll(async () => {
  folder = newFolder();
  const first = await startTestServer({ dataDir: folder.folder });
  ({ code: sound } = await newSession(first.url));
  await first.close();
  const [entry] = readLog(folder.folder, sound) ?? [];
  if (entry?.event.type !== 'session-created') throw new Error('a log begins with its session');
  const { event } = entry;
  const store = openSqlite({ folder: folder.folder, broken: () => {} });
  for (const { code, change } of changes) await store.create(code, [{ ...entry, event: change({ ...event, code }) } satisfies Entry]);
  await store.close();
  server = await startTestServer({ dataDir: folder.folder });
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

describe.each(changes)('$name', ({ code }) => {
  test('a join and a question about it are refused by a code of their own, each time', async () => {
    for (const _ of [1, 2]) {
      await expect(join(server.url, code, { token: newSecret(), nickname: 'Ada' })).rejects.toThrow('session/other-rules');
      const asked = await fetch(`${server.url}/api/sessions/${code}`);
      expect(asked.status).toBe(409);
      expect(await asked.json()).toMatchObject({ code: 'session/other-rules' });
    }
  });

  test('its log stays as it was', () => {
    expect(readLog(folder.folder, code)).toHaveLength(1);
  });
});

test('beside it, a session of these rules is played', async () => {
  const ada = await join(server.url, sound);
  expect(ada.view().everybody.code).toBe(sound);
  await ada.leave();
});
