/**
 * kill -9 in the middle of each phase. The server starts again on the same folder: everybody comes back by code and
 * token to the same seat and phase, what was answered is in the log once, and the clock stood still meanwhile.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newSecret } from '../../server/front/access.ts';
import { readLog } from '../../server/threshold/log-file.ts';
import type { SeatCommand } from '../../shared/game/command.ts';
import type { PhaseName } from '../../shared/game/presets.ts';
import { scenarioById } from '../../shared/scenario/catalogue.ts';
import { stopsOf } from '../../shared/scenario/law.ts';
import type { StateRecord } from '../../shared/view/schema.ts';
import { type SpawnedServer, spawnServer } from '../server/spawn.ts';
import { join, type NewSession, newSession, type Person } from '../server/start.ts';
import { threshold } from '../threshold/command.ts';
import { downtime, idle, mayBeLost, tolerance } from './killing.ts';

const seconds = { lobby: 120, prologue: 60, briefing: 60, negotiation: 12, ballot: 60, decision: 60, outcome: 90, debrief: 120 };
const round = scenarioById('first-threshold')?.rounds[0];
const plan = round?.packages[0];
if (round === undefined || plan === undefined) throw new Error('The first round offers no law.');

let folder: string;
let server: SpawnedServer;
let session: NewSession;
let people: Person[];
/** every command that was answered with a version of its own */
const acknowledged = new Map<string, number>();

beforeAll(async () => {
  folder = mkdtempSync(joinPath(tmpdir(), 'threshold-kill-'));
  server = await spawnServer(folder);
  session = await newSession(server.url, { preset: 'friends', seconds });
  people = [
    await join(server.url, session.code, { nickname: 'Ada', facilitatorKey: session.facilitatorKey }),
    await join(server.url, session.code, { nickname: 'Bo' }),
  ];
}, 60_000);
afterAll(async () => {
  await server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

// One session runs through all tests: after one that failed the others would only wait.
let isOver = false;
beforeEach((context) => context.skip(isOver, 'the session is over'));
afterEach((context) => {
  isOver ||= context.task.result?.state === 'fail';
});

const table = (view: StateRecord) => {
  const [only] = Object.values(view.tables);
  if (only === undefined) throw new Error('No table is shown.');
  return only;
};
const phaseOf = (view: StateRecord): string => table(view).phase;
const seatsOf = (view: StateRecord): unknown => Object.fromEntries(Object.entries(table(view).seats).map(([role, { holder }]) => [role, holder]));
const nobodyIsMissing = (view: StateRecord): boolean => Object.values(view.everybody.people).every((person) => person.present);

const person = (place: number): Person => {
  const found = people[place];
  if (found === undefined) throw new Error('Nobody there.');
  return found;
};

/** Sends what must be accepted, and remembers it. */
async function does(place: number, command: SeatCommand): Promise<void> {
  const id = newSecret();
  const version = await person(place).send(command, id);
  expect(version, JSON.stringify(command)).toBeTypeOf('number');
  acknowledged.set(id, Number(version));
}

/** Kills while one more command is on its way, starts again, brings everybody back, and looks. */
async function killAndComeBack(onItsWay: SeatCommand | null): Promise<void> {
  const [before] = await Promise.all([person(0).until((view) => view.everybody.version >= Math.max(0, ...acknowledged.values())), idle(300)]);
  const [phase, seats, due] = [phaseOf(before), seatsOf(before), table(before).endsAt];
  const id = newSecret();
  const lost = onItsWay === null ? null : person(1).send(onItsWay, id);
  const [atKill, seenAt] = [person(0).view().everybody.at, person(0).seenAt()];
  await server.kill('SIGKILL');
  const ranBefore = performance.now() - seenAt;
  await lost;
  await idle(downtime);

  server = await spawnServer(folder, server.port);
  const back = performance.now();
  people = await Promise.all(people.map(({ token }) => join(server.url, session.code, { token })));
  const after = await person(0).until(nobodyIsMissing);
  expect(phaseOf(after)).toBe(phase);
  expect(seatsOf(after)).toEqual(seats);
  expect(table(after).endsAt).toBe(due);
  expect(after.everybody.version).toBeGreaterThanOrEqual(Math.max(0, ...acknowledged.values()));
  const ranAfter = person(0).seenAt() - back;
  const ran = after.everybody.at - atKill;
  expect(ran).toBeLessThan(ranBefore + ranAfter + tolerance); // not while nobody could act
  expect(ran).toBeGreaterThan(ranBefore - mayBeLost);

  for (const [old, version] of acknowledged) {
    if (version === Math.max(...acknowledged.values())) expect(await person(0).send({ type: 'ready' }, old)).toBe(version);
  }
  if (onItsWay !== null) {
    const version = await person(1).send(onItsWay, id); // its page asks again
    expect(version, JSON.stringify(onItsWay)).toBeTypeOf('number');
    acknowledged.set(id, Number(version));
  }
}

const bothReady = async (): Promise<void> => {
  await does(0, { type: 'ready' });
  await does(1, { type: 'ready' });
};
const enter = async (phase: PhaseName): Promise<void> => {
  await Promise.all(people.map((one) => one.until((view) => phaseOf(view) === phase, 60_000)));
};

const freeRole = (): SeatCommand => {
  const [role] = Object.entries(table(person(1).view()).seats).find(([, seat]) => seat.holder === '') ?? [];
  if (role === undefined) throw new Error('No seat is free.');
  // A cast: the view names seats by their role.
  return { type: 'swap-seat', role: role as Extract<SeatCommand, { type: 'swap-seat' }>['role'] };
};
const sinceVersion = (): number => Math.max(0, ...acknowledged.values());
const ballot = (high: number): SeatCommand => {
  const targets = ['today', ...Object.keys(table(person(0).view()).motions)];
  // A cast: what is on the ballot is what the view lists.
  return { type: 'score-ballot', scores: Object.fromEntries(targets.map((target, place) => [target, place === 1 ? high : 1])) } as SeatCommand;
};

test('the lobby', async () => {
  await does(0, freeRole());
  await person(1).until((view) => view.everybody.version >= sinceVersion());
  await killAndComeBack(freeRole());
  await does(0, { type: 'start' });
}, 60_000);

test('the prologue', async () => {
  await enter('prologue');
  await does(0, { type: 'answer-poll', answers: [1, 2, 3, 4, 5] });
  await killAndComeBack({ type: 'answer-poll', answers: [5, 4, 3, 2, 1] });
  await bothReady();
}, 60_000);

test('the briefing', async () => {
  await enter('briefing');
  await does(0, { type: 'show-card', card: null });
  await killAndComeBack({ type: 'show-card', card: null });
  await bothReady();
}, 60_000);

test('the negotiation', async () => {
  await enter('negotiation');
  await does(0, { type: 'propose-motion', package: plan.id, stops: stopsOf(round, plan.stops) });
  const [motion] = Object.keys((await person(1).until((view) => view.everybody.version >= sinceVersion())) && table(person(1).view()).motions);
  // A cast: the view names motions by their id.
  await killAndComeBack({ type: 'back-motion', motion } as SeatCommand);
  await bothReady();
}, 60_000);

test('the ballot', async () => {
  await enter('ballot');
  await does(0, ballot(5));
  await killAndComeBack(ballot(4));
}, 60_000);

test('the decision', async () => {
  await enter('decision');
  await does(0, { type: 'play-card', card: 'open' });
  await killAndComeBack({ type: 'play-card', card: 'steady' });
  await does(0, { type: 'guess', card: null });
  await does(1, { type: 'guess', card: 'own' });
}, 60_000);

test('the outcome, while the society is computed', async () => {
  await enter('outcome');
  await killAndComeBack(null);
  await person(0).until((view) => table(view).result.recorded, 60_000);
  await killAndComeBack(null);
  await bothReady();
}, 120_000);

test('the debrief', async () => {
  await enter('debrief');
  await does(0, { type: 'reflect', face: 4, word: 'glad' });
  await killAndComeBack({ type: 'reflect', face: 2, word: 'wary' });
}, 60_000);

test('what was answered is in the log exactly once, and the log computes to what it recorded', async () => {
  await server.kill('SIGTERM');
  expect(server.ended()).toBe(0);
  const exported = await threshold(['export', session.code], { DATA_DIR: folder });
  expect(exported).toMatchObject({ code: 0, err: '' });
  const log = readLog(exported.out);
  if (!('entries' in log)) throw new Error(log.why);
  for (const [id, version] of acknowledged) {
    const places = log.entries.filter((entry) => entry.command === id).map((entry) => entry.version);
    expect(places.length).toBeGreaterThan(0);
    expect(places.at(-1)).toBe(version);
    expect(places).toEqual(places.map((_, place) => version - places.length + 1 + place)); // one run of entries: once
  }
  const times = log.entries.map((entry) => entry.at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  const file = joinPath(folder, 'log.jsonl');
  writeFileSync(file, exported.out);
  expect(await threshold(['replay', file, '--json'])).toMatchObject({ code: 0, err: '' });
}, 60_000);
