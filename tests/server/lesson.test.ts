/** A lesson over real sockets: two tables, a facilitator, a wall. Each sees exactly what is theirs; nobody waits beyond the limit. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/game/command.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import type { StateRecord } from '../../shared/view/schema.ts';
import { act, allIn, hasResult, isClosed, isIn, must, ownIn, playUntil, tableIn } from './client.ts';
import { join, joinWith, type NewSession, newSession, type Person, postJson, startTestServer, type TestServer } from './start.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Longer than a test, but for talk, half of which must pass. */
const seconds = { prologue: 60, briefing: 60, debate: 0, negotiation: 8, ballot: 60, decision: 60, outcome: 60, debrief: 60 };

interface Lesson {
  readonly session: NewSession;
  readonly people: readonly Person[];
  readonly facilitator: Person;
  readonly wall: Person;
}

async function lesson({
  people = 8,
  tables = 2,
  ...request
}: Readonly<Record<string, unknown>> & { people?: number; tables?: number } = {}): Promise<Lesson> {
  const session = await newSession(server.url, { preset: 'lesson', tables, seconds, ...request });
  const joined: Person[] = [];
  for (let i = 0; i < people; i++) joined.push(await join(server.url, session.code, { nickname: `Person ${i}` }));
  const facilitator = await joinWith(server.url, session.code, { facilitatorKey: session.facilitatorKey });
  const wall = await joinWith(server.url, session.code, { projectorKey: session.projectorKey });
  return { session, people: joined, facilitator, wall };
}

/** A cast: what is sent here names tables and people as views do. */
const steer = (facilitator: Person, command: object): Promise<number> => must(facilitator, command as SeatCommand);
const leaveAll = (people: readonly Person[]): Promise<unknown> => Promise.all(people.map((person) => person.leave()));
const keys = (record: object): readonly string[] => Object.keys(record).toSorted();
const consoleOf = ({ facilitators }: StateRecord) => Object.values(facilitators)[0] ?? nobody();
const nobody = (): never => {
  throw new Error('not as given');
};
const sitAt = (people: readonly Person[], table: string): readonly Person[] => people.filter((person) => ownIn(person.view()).table === table);

/** Whose objects each has been sent, and no others. */
function expectAudiences({ people, facilitator, wall }: Lesson): void {
  for (const person of people) {
    const own = ownIn(person.view());
    expect(keys(person.view().tables)).toEqual([own.table]);
    expect(person.view().facilitators ?? {}).toEqual({});
  }
  expect(keys(facilitator.view().tables)).toEqual(['t1', 't2']);
  expect(keys(facilitator.view().participants ?? {})).toEqual([]);
  expect(keys(facilitator.view().facilitators)).toEqual(['facilitator']);
  const { tables = {}, participants = {}, facilitators = {} } = wall.view();
  expect(keys({ ...tables, ...participants, ...facilitators })).toEqual([]);
}

test('two tables of four from the lobby to the debrief, one of them silent in the decision', async () => {
  const all = await lesson({ rounds: 2, seconds: { ...seconds, decision: 3 } });
  const { people, facilitator, wall } = all;
  const [first] = people;
  if (first === undefined) return;
  for (const table of ['t1', 't2']) {
    const roles = sitAt(people, table).map((person) => ownIn(person.view()).role);
    expect(roles.toSorted()).toEqual([...roleIds].toSorted());
  }
  expectAudiences(all);

  // Only the facilitator starts; who holds a seat steers nothing.
  expect(await first.send({ type: 'start' })).toBe('session/facilitator-only');
  expect(await first.send({ type: 'end' })).toBe('session/facilitator-only');
  expect(await wall.send({ type: 'start' })).toBe('message/not-yours');
  expect(keys(consoleOf(facilitator.view()).may)).toContain('start');
  await must(facilitator, { type: 'start' });
  await allIn(people, 'prologue');
  await facilitator.until((view) => consoleOf(view).readAloud === 'prologue');

  // Next ends the phase at both tables; pause and more time act on both.
  await must(facilitator, { type: 'next' });
  await allIn(people, 'briefing');
  await must(facilitator, { type: 'pause' });
  for (const person of people) await person.until((view) => tableIn(view).clock === 'paused');
  await must(facilitator, { type: 'extend', seconds: 30 });
  await must(facilitator, { type: 'resume' });
  for (const person of people) await person.until((view) => tableIn(view).clock === 'running' && tableIn(view).lastsMs === 90_000);
  // The same truth at both tables: seats of one role hold the same cards with the same counts.
  for (const role of roleIds) {
    const [one, other] = people.filter((person) => ownIn(person.view()).role === role).map((person) => ownIn(person.view()).counts);
    expect(one).toEqual(other);
  }
  expectAudiences(all);
  await playUntil(people, 'negotiation');
  await steer(facilitator, { type: 'pin', table: 't2' });
  await wall.until(({ everybody }) => everybody.pinned === 't2' && everybody.wall.table === 't2');
  await playUntil(people, 'decision');
  expectAudiences(all);

  // One table lays its cards at once and waits; the other stays silent. Nobody is held beyond the limit.
  const [quick, silent] = [sitAt(people, 't1'), sitAt(people, 't2')];
  for (const person of quick) await act(person);
  const [one] = quick;
  if (one === undefined) return;
  const waiting = await one.until(({ everybody }) => everybody.tables[ownIn(one.view()).table]?.done === true);
  const { t1, t2 } = waiting.everybody.tables;
  expect(tableIn(waiting).phase).toBe('decision');
  expect([t1, t2]).toMatchObject([
    { meets: true, done: true, waiting: 0 },
    { meets: true, done: false, waiting: 4 },
  ]);
  await facilitator.until((view) => Object.keys(consoleOf(view).tables[ownIn(silent[0]?.view() ?? nobody()).table]?.waitsFor ?? {}).length === 4);
  await allIn(people, 'outcome');
  for (const person of silent) expect(tableIn(person.view()).seats[ownIn(person.view()).role]?.driver).toBe('bot');
  for (const person of people) await person.until(hasResult);

  // The second round, to the debrief: all at once.
  await playUntil(people, 'debrief');
  expectAudiences(all);
  const views = await Promise.all([...people, facilitator, wall].map((person) => person.until(({ everybody }) => everybody.stage === 'debrief')));
  for (const { everybody } of views) {
    for (const id of ['t1', 't2']) expect(keys(everybody.tables[id]?.places ?? {})).toEqual(['r0', 'r1']);
  }
  // Readiness doesn't end the debrief, nor does one finger too many.
  for (const person of people) await must(person, { type: 'ready' });
  expect(isIn('debrief')(first.view())).toBe(true);
  expect(await facilitator.send({ type: 'next' })).toBe('phase/not-now');
  await must(facilitator, { type: 'show-screen', screen: 'why' });
  await Promise.all([...people, facilitator, wall].map((person) => person.until(({ everybody }) => everybody.screen === 'why')));
  await must(facilitator, { type: 'end' });
  await Promise.all([...people, facilitator, wall].map((person) => person.until(isClosed)));
  await leaveAll([...people, facilitator, wall]);
}, 90_000);

describe('who gets which view', () => {
  test('a second device of the facilitator sees and steers the same; whoever holds a seat gets a participant’s view, whatever they bring', async () => {
    const { session, people, facilitator, wall } = await lesson({ people: 1 });
    const second = await joinWith(server.url, session.code, { facilitatorKey: session.facilitatorKey });
    await must(second, { type: 'lock', locked: true });
    await facilitator.until((view) => consoleOf(view).locked);
    await must(facilitator, { type: 'lock', locked: false });

    const curious = await join(server.url, session.code, { nickname: 'Curious', facilitatorKey: session.facilitatorKey });
    expect(ownIn(curious.view())).toMatchObject({ host: false });
    expect(curious.view().facilitators ?? {}).toEqual({});
    expect(await curious.send({ type: 'next' })).toBe('session/facilitator-only');
    const [ada] = people;
    const again = await join(server.url, session.code, { token: ada?.token ?? '', facilitatorKey: session.facilitatorKey });
    expect(again.view().facilitators ?? {}).toEqual({});
    expect(ownIn(again.view()).role).not.toBe('');
    await leaveAll([curious, again, second, facilitator, wall]);
  });

  test('a wrong key opens nothing; in a friends’ session there is no facilitator', async () => {
    const here = await newSession(server.url, { preset: 'lesson', tables: 2 });
    const there = await newSession(server.url);
    await expect(joinWith(server.url, here.code, { facilitatorKey: there.facilitatorKey })).rejects.toThrow(/bad-token/);
    await expect(joinWith(server.url, there.code, { facilitatorKey: there.facilitatorKey })).rejects.toThrow(/bad-/);
  });

  test('a friends’ session has one table, a lesson at most ten', async () => {
    const request = { scenario: 'first-threshold', locale: 'en' };
    expect((await postJson(server.url, '/api/sessions', { ...request, preset: 'friends', tables: 2 })).status).toBe(400);
    expect((await postJson(server.url, '/api/sessions', { ...request, preset: 'lesson', tables: 11 })).status).toBe(400);
    expect((await postJson(server.url, '/api/sessions', { ...request, preset: 'workshop', tables: 10 })).status).toBe(201);
  });
});

describe('who comes, sits and goes', () => {
  test('seats are shared by up to three; one of them acts, all of them score', async () => {
    const all = await lesson({ people: 5, tables: 1 });
    const { people, facilitator } = all;
    const { table, role } = ownIn(people[4]?.view() ?? nobody());
    const mates = people.filter((person) => ownIn(person.view()).role === role);
    expect([table, mates.length]).toEqual(['t1', 2]);
    const [voice, other] = mates;
    if (voice === undefined || other === undefined) return;
    await must(facilitator, { type: 'start' });
    await must(facilitator, { type: 'next' });
    await allIn(people, 'briefing');
    expect(ownIn(other.view()).counts).toEqual(ownIn(voice.view()).counts);
    expect(await other.send({ type: 'show-card', card: null })).toBe('voice/not-yours');
    await must(other, { type: 'suggest', what: 'my-card' });
    await voice.until((view) => ownIn(view).suggestions[ownIn(other.view()).id] === 'my-card');
    for (const person of people.filter((one) => !mates.includes(one))) expect(ownIn(person.view()).suggestions).toEqual({});
    await leaveAll([...people, facilitator, all.wall]);
  });

  test('whoever is moved comes back at the other table; whoever is removed stays away until they are readmitted', async () => {
    const { session, people, facilitator, wall } = await lesson({ people: 2 });
    const [ada, bo] = people;
    if (ada === undefined || bo === undefined) return;
    const { id } = ownIn(ada.view());
    await steer(facilitator, { type: 'assign', participant: id, table: 't2', role: 'soldier' });
    expect(await ada.closed).toBe(4103);
    const back = await join(server.url, session.code, { token: ada.token });
    expect(ownIn(back.view())).toMatchObject({ id, table: 't2', role: 'soldier' });
    expect(keys(back.view().tables)).toEqual(['t2']);
    await steer(facilitator, { type: 'remove', participant: ownIn(bo.view()).id });
    expect(await bo.closed).toBe(4102);
    await expect(join(server.url, session.code, { token: bo.token })).rejects.toThrow(/removed/);
    await steer(facilitator, { type: 'readmit', participant: Object.keys(consoleOf(facilitator.view()).removed)[0] });
    const again = await join(server.url, session.code, { token: bo.token, nickname: 'Bo' });
    expect(ownIn(again.view()).role).not.toBe('');
    await leaveAll([back, again, facilitator, wall]);
  });
});
