/** A session over real sockets, as pages have it: what each sees in each phase, who may do what, who comes back where. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { StateRecord } from '../../shared/view/schema.ts';
import { act, allIn, hasResult, isClosed, isIn, must, ownIn, planAt, playUntil, tableIn } from './client.ts';
import { join, type NewSession, newSession, type Person, postJson, startTestServer, type TestServer } from './start.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Longer than a test, but for talk: its half must pass. */
const seconds = { prologue: 60, briefing: 60, negotiation: 2, ballot: 60, decision: 60, outcome: 60, debrief: 60 };

const names = ['Ada', 'Bo', 'Cy', 'Di'] as const;

async function friends(people = 4): Promise<{ readonly session: NewSession; readonly people: readonly Person[]; readonly host: Person }> {
  const session = await newSession(server.url, { seconds });
  const joined: Person[] = [];
  for (const nickname of names.slice(0, people)) {
    const key = joined.length === 0 ? { facilitatorKey: session.facilitatorKey } : {};
    joined.push(await join(server.url, session.code, { nickname, ...key }));
  }
  const [host] = joined;
  if (host === undefined) throw new Error('nobody joined');
  for (const person of joined) await person.until(({ everybody }) => Object.keys(everybody.people).length === people);
  return { session, people: joined, host };
}

const leaveAll = (people: readonly Person[]): Promise<unknown> => Promise.all(people.map((person) => person.leave()));
const roleOf = (person: Person): string => ownIn(person.view()).role;
const present = ({ everybody }: StateRecord): readonly string[] =>
  Object.values(everybody.people).flatMap((one) => (one.present ? [one.nickname] : []));
const sees = (person: Person, version: number): Promise<StateRecord> => person.until(({ everybody }) => everybody.version >= version);

test('four friends play from the lobby to the end of the debrief; a fifth comes late and watches', async () => {
  const { session, people, host } = await friends();
  const others = people.slice(1);
  const projector = await join(server.url, session.code, { projectorKey: session.projectorKey });

  // Lobby: everybody sees who is there, and their own seat.
  for (const person of people) {
    expect(Object.values(person.view().everybody.people).map(({ nickname }) => nickname)).toEqual(names);
    expect(tableIn(person.view()).phase).toBe('lobby');
  }
  expect(people.map(roleOf).toSorted()).toEqual([...roleIds].toSorted());
  expect(people.map((person) => ownIn(person.view()).host)).toEqual([true, false, false, false]);

  // Prologue: one's answers are one's own.
  await must(host, { type: 'start' });
  await allIn(people, 'prologue');
  await must(host, { type: 'answer-poll', answers: [5, 4, 3, 2, 1] });
  expect(ownIn(host.view()).pollBefore).toEqual([5, 4, 3, 2, 1]);
  for (const person of others) expect(ownIn(person.view()).pollBefore).toEqual([]);
  await playUntil(people, 'briefing');

  // Briefing: each holds the count of their own key card; what is shown is everybody's.
  const hands = people.map((person) => ownIn(person.view()).counts);
  expect(new Set(hands.flatMap((hand) => Object.keys(hand))).size).toBe(4);
  const [[card, count] = ['', -1]] = Object.entries(hands[0] ?? {});
  const shown = await must(host, { type: 'show-card', card });
  for (const person of others) expect(tableIn(await sees(person, shown)).shown[card]).toMatchObject({ role: roleOf(host), x: count, asked: false });

  // The fifth finds no seat, sees the table and may not play.
  const late = await join(server.url, session.code, { nickname: 'Eve' });
  expect(ownIn(late.view())).toMatchObject({ role: '', arriving: '', counts: {} });
  expect(tableIn(late.view()).shown[card]?.x).toBe(count);
  expect(await late.send({ type: 'ready' })).toBe('seat/none');
  await must(host, { type: 'ready' });
  for (const person of others) await act(person);
  await allIn([...people, late], 'negotiation');

  // Negotiation: what is proposed and backed is seen by all.
  await must(host, planAt(2));
  await playUntil(people, 'ballot');
  for (const person of [...people, late]) {
    const [motion] = Object.values(tableIn(person.view()).motions);
    expect(motion).toMatchObject({ by: roleOf(host), package: Object(planAt(2)).package });
    expect(Object.keys(motion?.backers ?? {}).toSorted()).toEqual([...roleIds].toSorted());
  }

  // Ballot: that one has voted, not how, until all have.
  const scored = await must(host, { type: 'score-ballot', scores: { today: 5 } });
  for (const person of [...others, late]) {
    const { seats, count: open } = tableIn(await sees(person, scored));
    expect(seats[roleOf(host)]?.acted).toBe(true);
    expect(open).toEqual({ winner: '', stops: {}, totals: {}, ballots: {} });
    expect(ownIn(person.view()).ballot).toEqual({});
  }
  expect(ownIn(host.view()).ballot).toMatchObject({ today: 5 });
  for (const person of others) await act(person);
  await allIn([...people, late], 'decision');
  for (const person of [...people, late]) {
    const { ballots } = tableIn(person.view()).count;
    expect(Object.keys(ballots).toSorted()).toEqual([...roleIds].toSorted());
    expect(ballots[roleOf(host)]?.scores).toMatchObject({ today: 5 });
  }

  // Decision: that a card lies, not which, until all turn.
  await must(host, { type: 'play-card', card: 'own' });
  const guessed = await must(host, { type: 'guess', card: 'open' });
  for (const person of [...others, late]) {
    const { seats, cards } = tableIn(await sees(person, guessed));
    expect(seats[roleOf(host)]?.acted).toBe(true);
    expect(cards).toEqual({});
    expect(ownIn(person.view())).toMatchObject({ card: '', guess: '' });
  }
  expect(ownIn(host.view())).toMatchObject({ card: 'own', guess: 'open' });
  for (const person of others) await act(person);

  // Outcome: the cards turn together; the runs come when they are computed, for all the same.
  await allIn([...people, late], 'outcome');
  for (const person of [...people, late]) expect(tableIn(person.view()).cards).toMatchObject({ [roleOf(host)]: 'own' });
  const results = await Promise.all([...people, late].map(async (person) => tableIn(await person.until(hasResult)).result));
  for (const result of results) expect(result).toEqual(results[0]);
  for (const { plan, indices } of Object.values(results[0]?.columns ?? {})) {
    expect(Object.keys(indices)).toContain('equity');
    const answer = await fetch(`${server.url}/api/outcomes/${plan}`);
    expect(answer.status).toBe(200);
    expect(Object(await answer.json())).toMatchObject({ plan });
  }
  await playUntil(people, 'debrief');

  // Debrief: faces and words are everybody's, sentences one's own.
  const reflected = await must(host, { type: 'reflect', face: 4, word: 'relieved', takeBack: 'own', sentence: 'I would ask first.' });
  for (const person of [...others, late]) {
    const view = await sees(person, reflected);
    expect(tableIn(view).words[ownIn(host.view()).id]).toEqual({ face: 4, word: 'relieved' });
    expect(ownIn(view).sentence).toBe('');
  }
  expect(ownIn(host.view())).toMatchObject({ sentence: 'I would ask first.', takeBack: 'own' });

  // The projector saw who is there and how far it is, and no table, in all of it.
  const wall = await projector.until(({ everybody }) => everybody.stage === 'debrief');
  expect(Object.keys({ ...wall.tables, ...wall.participants })).toEqual([]);
  expect(Object.keys(wall.everybody.people)).toHaveLength(5);

  for (const person of people) await act(person);
  for (const person of [...people, late, projector]) await person.until(isClosed);
  expect((await fetch(`${server.url}/api/sessions/${session.code}`)).status).toBe(404);
  await expect(join(server.url, session.code, { nickname: 'Flo' })).rejects.toThrow();
  expect(await host.send({ type: 'ready' })).toBe('session/closed');
  await leaveAll([...people, late, projector]);
});

test('one plays alone with three bots from the lobby to the end of the debrief', async () => {
  const { code } = await newSession(server.url, { preset: 'solo' });
  const ada = await join(server.url, code);
  const bots = (): readonly string[] => roleIds.filter((role) => tableIn(ada.view()).seats[role]?.driver === 'bot');
  expect(bots()).toHaveLength(3);
  expect(Object.values(tableIn(ada.view()).seats).map(({ character }) => character)).toEqual(expect.arrayContaining(['steward', 'sceptic']));
  await must(ada, { type: 'start' });
  expect(tableIn(ada.view()).clock).toBe('untimed');
  await playUntil([ada], 'briefing');

  // A bot that is asked turns its key card.
  const [asked] = bots();
  await must(ada, { type: 'ask-seat', role: asked as RoleId }); // a cast: it is one of roleIds
  expect(Object.values(tableIn(ada.view()).shown)).toContainEqual(expect.objectContaining({ role: asked, asked: true }));
  expect(ownIn(ada.view()).questionsLeft).toBe(1);

  await playUntil([ada], 'negotiation');
  expect(Object.keys(tableIn(ada.view()).lines)).toHaveLength(4); // each bot brought a card or said that it brings none, and one was asked
  await playUntil([ada], 'ballot');
  const backers = Object.values(tableIn(ada.view()).motions).flatMap((motion) => Object.keys(motion.backers));
  expect(backers.toSorted()).toEqual([...roleIds].toSorted());
  await playUntil([ada], 'debrief');
  const { count, cards, result } = tableIn(ada.view());
  expect(Object.keys(count.ballots).toSorted()).toEqual([...roleIds].toSorted());
  expect(Object.keys(cards).toSorted()).toEqual([...roleIds].toSorted());
  expect(Object.keys(result.columns)).toEqual(['today', 'promised', 'did']);
  await act(ada);
  await ada.until(isClosed);
  await ada.leave();
});

describe('who comes back', () => {
  test('by their token to their seat, with what they did; the others see them go and come', async () => {
    const { session, people, host } = await friends(2);
    const [, bo] = people;
    if (bo === undefined) throw new Error('nobody');
    await must(host, { type: 'start' });
    await must(bo, { type: 'answer-poll', answers: [1, 2, 3, 4, 5] });
    const before = ownIn(bo.view());
    await bo.leave();
    await host.until((view) => present(view).join() === 'Ada');
    const again = await join(server.url, session.code, { token: bo.token, nickname: 'Somebody else' });
    expect(ownIn(again.view())).toEqual(before);
    await host.until((view) => present(view).join() === 'Ada,Bo');
    expect(Object.keys(again.view().everybody.people)).toHaveLength(2);
    await leaveAll([host, again]);
  });

  test('of two connections of one token the newest holds the seat; the older is closed and told not to come back', async () => {
    const { session, people, host } = await friends(2);
    const [, bo] = people;
    if (bo === undefined) throw new Error('nobody');
    const newer = await join(server.url, session.code, { token: bo.token });
    expect(await bo.closed).toBe(4101);
    expect(ownIn(newer.view()).id).toBe(ownIn(bo.view()).id);
    await must(newer, { type: 'start' });
    await allIn([host, newer], 'prologue');
    expect(present(host.view())).toEqual(['Ada', 'Bo']);
    await leaveAll([host, newer]);
  });

  test('who has left for good is not found by their token, and a bot sits in their place', async () => {
    const { session, people, host } = await friends(2);
    const [, bo] = people;
    if (bo === undefined) throw new Error('nobody');
    const role = roleOf(bo);
    await bo.send({ type: 'leave-seat' });
    await host.until((view) => tableIn(view).seats[role]?.driver === 'bot');
    expect(await bo.closed).toBe(4102);
    const options = { code: session.code, token: bo.token };
    const seat = await postJson(server.url, '/matchmake/joinOrCreate/session', options);
    expect(seat.status).toBe(200); // a token that nobody holds is a newcomer's, who needs a name
    await expect(joinWithout(session.code, bo.token)).rejects.toThrow(/bad-nickname/);
    await host.leave();
  });

  test('who has left keeps no clock running, though their page stays open', async () => {
    const session = await newSession(server.url, { preset: 'solo', seconds });
    const ada = await join(server.url, session.code);
    const wall = await join(server.url, session.code, { projectorKey: session.projectorKey });
    expect(present(wall.view())).toEqual(['Ada']);
    await ada.send({ type: 'leave-seat' });
    expect(await ada.closed).toBe(4102);
    await wall.until((view) => present(view).length === 0);
    const { at, version } = wall.view().everybody;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const bo = await join(server.url, session.code, { nickname: 'Bo' });
    const seen = await sees(wall, version + 1);
    expect(seen.everybody.at - at).toBeLessThan(1000);
    await leaveAll([bo, wall]);
  });

  /** A join without a name. */
  async function joinWithout(code: string, token: string): Promise<unknown> {
    const { Client } = await import('@colyseus/sdk');
    return new Client(server.url).joinOrCreate('session', { code, token });
  }
});

describe('the host and the wall', () => {
  test('the host alone pauses, resumes and ends', async () => {
    const { session, people, host } = await friends(2);
    const [, bo] = people;
    if (bo === undefined) throw new Error('nobody');
    expect(await host.send({ type: 'pause' })).toBe('clock/no-clock');
    await must(bo, { type: 'start' }); // anybody seated starts
    for (const type of ['pause', 'resume', 'end'] as const) expect(await bo.send({ type })).toBe('session/host-only');
    expect(await bo.send({ type: 'seat-bot', role: 'athlete' })).toBe('session/host-only');

    await must(host, { type: 'pause' });
    const paused = tableIn(await bo.until((view) => tableIn(view).clock === 'paused'));
    expect(paused).toMatchObject({ endsAt: 0 });
    expect(paused.leftMs).toBeGreaterThan(0);
    expect(await bo.send({ type: 'ready' })).toBe('clock/paused');
    expect(await host.send({ type: 'pause' })).toBe('clock/already-paused');
    const resumed = await must(host, { type: 'resume' });
    const { everybody, ...view } = await sees(bo, resumed);
    expect(tableIn({ everybody, ...view }).endsAt - everybody.at).toBeLessThanOrEqual(paused.leftMs);
    expect(await host.send({ type: 'resume' })).toBe('clock/not-paused');

    await must(host, { type: 'end' });
    await bo.until(isClosed);
    expect((await fetch(`${server.url}/api/sessions/${session.code}`)).status).toBe(404);
    await leaveAll(people);
  });

  test('a projector gets everybody alone, and nothing that it sends is taken', async () => {
    const { session, people, host } = await friends(2);
    const wall = await join(server.url, session.code, { projectorKey: session.projectorKey });
    expect(Object.keys({ ...wall.view().tables, ...wall.view().participants })).toEqual([]);
    expect(present(wall.view())).toEqual(['Ada', 'Bo']);
    for (const type of ['start', 'end', 'pause', 'leave-seat'] as const) expect(await wall.send({ type })).toBe('message/not-yours');
    expect(isIn('lobby')(host.view())).toBe(true);
    await leaveAll([...people, wall]);
  });

  test('a facilitator’s key of another session makes nobody a host', async () => {
    const [here, there] = [await newSession(server.url, { seconds }), await newSession(server.url)];
    const eve = await join(server.url, here.code, { facilitatorKey: there.facilitatorKey });
    expect(ownIn(eve.view()).host).toBe(false);
    expect(await eve.send({ type: 'end' })).toBe('session/host-only');
    await eve.leave();
  });
});
