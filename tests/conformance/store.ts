/** What every store must keep, whatever it keeps it in. Called by each store's own test. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Lease, Store } from '../../server/store/store.ts';
import type { Entry } from '../../shared/game/event.ts';
import type { CommandId, SessionCode } from '../../shared/game/ids.ts';

export interface StoreUnderTest {
  open(): Promise<Store>;
  /** opened again on what was kept, as after a restart */
  reopen(): Promise<Store>;
  clean(): Promise<void>;
}

const code = 'ABCDE' as SessionCode;
const other = 'FGHJK' as SessionCode;

/** An entry that means nothing; stores don't ask. */
export function entry(version: number, at = version * 10): Entry {
  return {
    version,
    at,
    by: { kind: 'server' },
    command: `command-${version}` as CommandId,
    event: { type: 'stage-entered', stage: 'playing' },
  };
}

const entries = (first: number, last: number): Entry[] => Array.from({ length: last - first + 1 }, (_, i) => entry(first + i));

export function storeConformance(under: StoreUnderTest): void {
  let store: Store;

  async function leaseOf(session: SessionCode, owner = 'one'): Promise<Lease> {
    const lease = await store.acquire(session, owner);
    if (lease === null) throw new Error('No such session.');
    return lease;
  }
  const versions = async (session = code): Promise<readonly number[]> => ((await store.load(session))?.entries ?? []).map((one) => one.version);

  beforeEach(async () => {
    store = await under.open();
  });
  afterEach(async () => {
    await store.close();
    await under.clean();
  });

  test('a session that was never made is null', async () => {
    expect(await store.load(code)).toBeNull();
    expect(await store.acquire(code, 'one')).toBeNull();
  });

  test('a code is given once', async () => {
    expect(await store.create(code, entries(1, 2))).toBe('created');
    expect(await store.create(code, entries(1, 1))).toBe('code-taken');
    expect(await versions()).toEqual([1, 2]);
  });

  test('of two who want one code at once, one gets it', async () => {
    const answers = await Promise.all([store.create(code, entries(1, 1)), store.create(code, entries(1, 2))]);
    expect(answers.sort()).toEqual(['code-taken', 'created']);
  });

  test('what was appended is there after a restart, as it was', async () => {
    await store.create(code, entries(1, 2));
    expect(await store.append(await leaseOf(code), 2, 'a', entries(3, 5))).toBe('appended');
    await store.close();
    store = await under.reopen();
    expect((await store.load(code))?.entries).toEqual(entries(1, 5));
  });

  test('sessions do not mix', async () => {
    await store.create(code, entries(1, 1));
    await store.create(other, entries(1, 3));
    await Promise.all([store.append(await leaseOf(code), 1, 'a', entries(2, 2)), store.append(await leaseOf(other), 3, 'a', entries(4, 4))]);
    expect(await versions(code)).toEqual([1, 2]);
    expect(await versions(other)).toEqual([1, 2, 3, 4]);
  });

  test('appends of one turn keep their order', async () => {
    await store.create(code, entries(1, 1));
    const lease = await leaseOf(code);
    const answers = await Promise.all([2, 3, 4, 5].map((version) => store.append(lease, version - 1, `a${version}`, [entry(version)])));
    expect(answers).toEqual(['appended', 'appended', 'appended', 'appended']);
    expect(await versions()).toEqual([1, 2, 3, 4, 5]);
  });

  test('an append after another version than expected is a conflict and writes nothing', async () => {
    await store.create(code, entries(1, 2));
    const lease = await leaseOf(code);
    expect(await store.append(lease, 1, 'a', [entry(2)])).toBe('conflict');
    expect(await store.append(lease, 3, 'b', [entry(4)])).toBe('conflict');
    expect(await versions()).toEqual([1, 2]);
  });

  test('the same append id again is answered as before and writes nothing', async () => {
    await store.create(code, entries(1, 1));
    const lease = await leaseOf(code);
    expect(await store.append(lease, 1, 'a', [entry(2)])).toBe('appended');
    expect(await store.append(lease, 1, 'a', [entry(2)])).toBe('appended');
    expect(await versions()).toEqual([1, 2]);
  });

  test('an earlier owner is fenced, and a later one goes on', async () => {
    await store.create(code, entries(1, 1));
    const first = await leaseOf(code, 'one');
    const second = await leaseOf(code, 'two');
    expect(second.epoch).toBeGreaterThan(first.epoch);
    expect(await store.append(first, 1, 'a', [entry(2)])).toBe('fenced');
    expect(await store.append(second, 1, 'b', [entry(2)])).toBe('appended');
  });

  test('who has let go is fenced too', async () => {
    await store.create(code, entries(1, 1));
    const lease = await leaseOf(code);
    await store.release(lease, 500);
    expect(await store.append(lease, 1, 'a', [entry(2)])).toBe('fenced');
    expect(await versions()).toEqual([1]);
  });

  test('epochs grow over restarts', async () => {
    await store.create(code, entries(1, 1));
    const first = await leaseOf(code);
    await store.close();
    store = await under.reopen();
    expect((await leaseOf(code)).epoch).toBeGreaterThan(first.epoch);
  });

  test('time is that of the last entry, or later when it was kept, and never falls', async () => {
    await store.create(code, entries(1, 2));
    const lease = await leaseOf(code);
    const time = async (): Promise<number> => (await store.load(code))?.time ?? Number.NaN;
    expect(await time()).toBe(20);
    await store.keepTime(lease, 900);
    expect(await time()).toBe(900);
    await store.keepTime(lease, 300);
    await store.append(lease, 2, 'a', [entry(3)]);
    expect(await time()).toBe(900);
    await store.release(lease, 1000);
    expect(await time()).toBe(1000);
  });

  test('an earlier owner does not move the clock', async () => {
    await store.create(code, entries(1, 1));
    const first = await leaseOf(code, 'one');
    await leaseOf(code, 'two');
    await store.keepTime(first, 9999);
    await store.release(first, 9999);
    expect((await store.load(code))?.time).toBe(10);
  });

  test('an append that carries a gap is refused and writes nothing', async () => {
    await store.create(code, entries(1, 1));
    const lease = await leaseOf(code);
    expect(await store.append(lease, 1, 'a', [entry(2), entry(4)])).toBe('unknown');
    expect(await versions()).toEqual([1]);
    expect(await store.append(lease, 1, 'b', [entry(2)])).toBe('appended');
  });

  test("one append's failure does not touch another of the same turn", async () => {
    await store.create(code, entries(1, 1));
    await store.create(other, entries(1, 1));
    const [mine, theirs] = [await leaseOf(code), await leaseOf(other)];
    const answers = await Promise.all([store.append(mine, 1, 'a', [entry(7)]), store.append(theirs, 1, 'a', [entry(2)])]);
    expect(answers).toEqual(['unknown', 'appended']);
    expect(await versions(other)).toEqual([1, 2]);
  });

  test('outcomes are kept by key; a later run takes the place of an earlier one', async () => {
    expect(await store.outcome('k')).toBeNull();
    await store.saveOutcome('k', '{"a":1}');
    await store.saveOutcome('k', '{"a":2}');
    expect(await store.outcome('k')).toBe('{"a":2}');
  });
}
