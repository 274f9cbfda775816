/**
 * Every byte that reaches a person, over HTTP and the socket, through a whole session, holds none of another's secrets,
 * nor the seed, nor the round's unknown before its outcome; a reader that stops reading is among them. The server's own
 * log lines hold nothing of anybody.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { newSecret } from '../../server/front/access.ts';
import { type RunningServer, startServer } from '../../server/main.ts';
import { matchMaker } from '../../server/room/colyseus.ts';
import { databaseName } from '../../server/store/sqlite.ts';
import { deriveSeed } from '../../shared/numeric/random.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { drawTruth } from '../../shared/scenario/evidence.ts';
import { act, allIn, hasResult, must, ownIn, playUntil, type Recorder, recorder, tableIn } from './client.ts';
import { float64, forms, foundIn, secretForms, short } from './markers.ts';
import { join, type NewSession, newSession, type Person, postJson, testConfig } from './start.ts';

const seed = 5_629_499_534_213_117;
const seconds = { prologue: 60, briefing: 60, negotiation: 2, ballot: 60, decision: 60, outcome: 60, debrief: 60 };
const [truth] = drawTruth(scenarios['first-threshold'], seed);
const z = truth?.z ?? Number.NaN;

interface Spy {
  readonly person: Person;
  readonly recorder: Recorder;
}

const folder = mkdtempSync(joinPath(tmpdir(), 'threshold-'));
const logged: string[] = [];
let server: RunningServer;
let url: string;
let session: NewSession;
let spies: readonly Spy[] = [];
let slow: { readonly socket: WebSocket; readonly token: string; read(): Promise<Buffer> };
const marks = new Map<string, readonly number[]>();

/** From here on: what has reached each so far. */
const mark = (name: string): unknown =>
  marks.set(
    name,
    spies.map(({ recorder: { bytes } }) => bytes().length),
  );
const between = (spy: number, from: string, to: string): Buffer => received(spy).subarray(marks.get(from)?.[spy] ?? 0, marks.get(to)?.[spy]);
const received = (spy: number): Buffer => spies[spy]?.recorder.bytes() ?? Buffer.alloc(0);
const personAt = (spy: number): Person => spies[spy]?.person ?? nobody();
const nobody = (): never => {
  throw new Error('nobody');
};

const sentences = ['Ada says this to herself.', 'Bo says this to himself.', 'Cy keeps this.', 'Di keeps this too.'];
/** The key card of each, which nobody shows. */
const keyCards = new Map<Person, string>();
/** How many people's own objects each page's decoder knows of, seen or not. */
let ownObjects: readonly number[] = [];

function ownObjectsOf({ room }: Person): number {
  const known: Iterable<unknown> = Object(room).serializer.decoder.root.refs.values();
  return [...known].filter((one) => 'pollBefore' in Object(one)).length;
}

/** Sits in the audience, reads nothing from the briefing to the end, then everything at once. */
async function slowReader(): Promise<typeof slow> {
  const token = newSecret();
  const seat = Object(await (await postJson(url, '/matchmake/joinOrCreate/session', { code: session.code, token, nickname: 'Slow' })).json());
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`);
  const chunks: Buffer[] = [];
  socket.on('message', (data) => chunks.push(Buffer.isBuffer(data) ? data : Buffer.alloc(0)));
  await once(socket, 'message');
  socket.send(Uint8Array.of(10)); // the join is acknowledged
  await once(socket, 'message');
  socket.pause();
  // What the two kernels hold for it is filled, so that what comes now waits in the server itself.
  const theirs = matchMaker.getLocalRoomById(String(seat.roomId)).clients.find((client) => client.sessionId === seat.sessionId);
  const waiting = (): number => Number(Object(theirs?.ref).bufferedAmount);
  for (let i = 0; waiting() < 64 * 1024 && i < 1000; i++) {
    theirs?.raw(new Uint8Array(32 * 1024));
    if (i % 8 === 7) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(waiting()).toBeGreaterThan(0);
  return {
    socket,
    token,
    async read() {
      const waited = waiting();
      expect(waited).toBeGreaterThan(64 * 1024);
      socket.resume();
      for (let last = -1; chunks.length !== last; ) {
        last = chunks.length;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      return Buffer.concat(chunks);
    },
  };
}

beforeAll(async () => {
  const log = pino({ level: 'debug', base: null }, { write: (line: string) => void logged.push(line) });
  server = await startServer(testConfig({ dataDir: folder }), log);
  url = `http://127.0.0.1:${server.port}`;
  session = await newSession(url, { seed, seconds });

  const joined: Spy[] = [];
  for (const nickname of ['Ada', 'Bobadilla', 'Cy', 'Di']) {
    const between = await recorder(server.port);
    const key = joined.length === 0 ? { facilitatorKey: session.facilitatorKey } : {};
    joined.push({ person: await join(between.url, session.code, { nickname, ...key }), recorder: between });
  }
  spies = joined;
  const people = joined.map(({ person }) => person);
  const [ada, bo] = [personAt(0), personAt(1)];

  await must(ada, { type: 'start' });
  await must(bo, { type: 'answer-poll', answers: [5, 1, 4, 2, 3] });
  await playUntil(people, 'briefing');
  for (const person of people) keyCards.set(person, Object.keys(ownIn(person.view()).counts).join());
  slow = await slowReader();
  await playUntil(people, 'ballot');
  mark('ballot');
  // Bo alone gives a five: before the count nobody else may receive one.
  const fives = Object.fromEntries(Object.keys(tableIn(bo.view()).motions).map((id) => [id, 5]));
  const voted = await must(bo, { type: 'score-ballot', scores: { ...fives, today: 5 } });
  await Promise.all(people.map((person) => person.until(({ everybody }) => everybody.version >= voted)));
  mark('voted');
  await playUntil(people, 'decision');
  mark('decision');
  // Bo alone lays his own people's card and guesses that the hinge is open; nobody else says "open" in any game of this test.
  await must(bo, { type: 'play-card', card: 'own' });
  const guessed = await must(bo, { type: 'guess', card: 'open' });
  await Promise.all(people.map((person) => person.until(({ everybody }) => everybody.version >= guessed)));
  mark('laid');
  for (const person of people.filter((one) => one !== bo)) await act(person);
  await allIn(people, 'outcome');
  await ada.until(hasResult);
  const adasUrl = joined[0]?.recorder.url ?? url;
  for (const { plan } of Object.values(tableIn(ada.view()).result.columns)) await (await fetch(`${adasUrl}/api/outcomes/${plan}`)).text();
  await (await fetch(`${adasUrl}/api/sessions/${session.code}`)).text();
  mark('outcome');
  await playUntil(people, 'debrief');
  for (const [place, person] of people.entries()) {
    await must(person, { type: 'reflect', face: 1 + place, takeBack: place === 1 ? 'none' : 'steady', sentence: sentences[place] ?? '' });
  }
  await must(bo, { type: 'answer-poll', answers: [4, 5, 1, 3, 2] });
  // What is wrong may be logged or echoed.
  await bo.send(Object({ type: 'reflect', sentence: sentences[1], secret: session.facilitatorKey }));
  await postJson(url, '/api/sessions', { scenario: sentences[1], preset: session.projectorKey });
  await postJson(url, '/matchmake/joinOrCreate/session', { code: 'ZZZZZ', token: bo.token, nickname: sentences[1] });
  await postJson(url, '/matchmake/joinOrCreate/session', { code: session.code, token: `${bo.token}x` });
  ownObjects = people.map(ownObjectsOf);
  // And so may what fails while it is being done.
  const behindItsBack = new DatabaseSync(joinPath(folder, databaseName), { timeout: 2000 });
  behindItsBack.exec("CREATE TRIGGER broken BEFORE INSERT ON appends BEGIN SELECT RAISE(ABORT, 'the disk said no'); END");
  await bo.send({ type: 'reflect', sentence: `${sentences[1]} And once more.` });
  behindItsBack.exec('DROP TRIGGER broken');
  behindItsBack.close();
  await bo.closed;
});

afterAll(async () => {
  slow.socket.terminate();
  for (const { recorder: proxy } of spies) proxy.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([0, 1, 2, 3])('what reached person %i', (spy) => {
  const others = [0, 1, 2, 3].filter((one) => one !== spy);

  test('holds their own secrets, or this test would look for nothing', () => {
    expect(foundIn(received(spy), [Buffer.from(keyCards.get(personAt(spy)) ?? ''), Buffer.from(sentences[spy] ?? '')])).toHaveLength(2);
  });

  test('holds nobody else’s card that was never shown, until looking back begins and all cards are on the table', () => {
    const cards = others.map((one) => keyCards.get(personAt(one)) ?? '');
    expect(cards.filter((card) => card.length < 5)).toEqual([]);
    const markers = cards.map((card) => Buffer.from(card));
    expect(foundIn(between(spy, 'beginning', 'outcome'), markers)).toEqual([]);
    expect(foundIn(received(spy), markers)).toEqual(cards);
  });

  test('holds nobody else’s sentence, token or key, nor their hashes', () => {
    expect(
      foundIn(
        received(spy),
        others.map((one) => Buffer.from(sentences[one] ?? '')),
      ),
    ).toEqual([]);
    expect(
      foundIn(
        received(spy),
        spies.flatMap(({ person }) => secretForms(person.token)),
      ),
    ).toEqual([]);
    expect(foundIn(received(spy), [session.facilitatorKey, session.projectorKey].flatMap(secretForms))).toEqual([]);
  });

  test('holds the session’s seed in no form, nor what is derived from it', () => {
    for (const number of [seed, deriveSeed(seed, 'society'), deriveSeed(seed, 'bots')]) expect(foundIn(received(spy), forms(number))).toEqual([]);
  });

  test('holds the round’s unknown after its outcome and not before, its parts never', () => {
    expect(foundIn(received(spy).subarray(0, marks.get('laid')?.[spy]), forms(z))).toEqual([]);
    expect(foundIn(received(spy), forms(z))).not.toEqual([]);
    for (const part of Object.values(truth?.components ?? {})) expect(foundIn(received(spy), forms(part))).toEqual([]);
  });

  test('has decoded nobody else’s own object, so no poll, no hand, no ballot', () => {
    expect(Object.keys(personAt(spy).view().participants)).toEqual([ownIn(personAt(spy).view()).id]);
    expect(ownObjects[spy]).toBe(1);
  });
});

describe('what Bo did', () => {
  const isBos = (spy: number): boolean => spy === 1;

  test.each([0, 1, 2, 3])('his score reaches nobody else before the count: person %i', (spy) => {
    expect(foundIn(between(spy, 'ballot', 'voted'), float64(5)).length > 0).toBe(isBos(spy));
  });

  test.each([0, 1, 2, 3])('his card and his guess reach nobody else before the cards turn, his guess never: person %i', (spy) => {
    expect(foundIn(between(spy, 'decision', 'laid'), [short('own')]).length > 0).toBe(isBos(spy));
    expect(foundIn(received(spy), [short('open')]).length > 0).toBe(isBos(spy));
    expect(foundIn(received(spy), [short('own')])).not.toEqual([]); // the turned card is everybody's
  });

  test.each([0, 1, 2, 3])('what he would take back is his: person %i', (spy) => {
    expect(foundIn(received(spy), [short('none')]).length > 0).toBe(isBos(spy));
  });
});

test('whoever stops reading and reads everything later receives no more than the others', async () => {
  const bytes = await slow.read();
  expect(foundIn(bytes, [short('debrief')])).toHaveLength(1); // it did receive what came while it did not read
  const cards = [...keyCards.values()].map((card) => Buffer.from(card));
  for (const card of cards) expect(bytes.indexOf(card)).toBeGreaterThan(bytes.indexOf(short('debrief')));
  const secret = [
    ...sentences.map((sentence) => Buffer.from(sentence)),
    ...spies.flatMap(({ person }) => secretForms(person.token)),
    ...[session.facilitatorKey, session.projectorKey].flatMap(secretForms),
    ...[seed, deriveSeed(seed, 'society'), deriveSeed(seed, 'bots')].flatMap(forms),
    short('open'),
    short('none'),
  ];
  expect(foundIn(bytes, secret)).toEqual([]);
});

test('the server’s log lines hold no name, no word, no secret, no seed and no address', () => {
  const lines = Buffer.from(logged.join(''));
  expect(logged.join()).toContain('could not be written');
  const secret = [
    ...['Ada', 'Bobadilla', '127.0.0.1', ...sentences].map((text) => Buffer.from(text)),
    ...[...spies.map(({ person }) => person.token), slow.token, session.facilitatorKey, session.projectorKey].flatMap(secretForms),
    ...[seed, deriveSeed(seed, 'society'), deriveSeed(seed, 'bots'), z].flatMap(forms),
  ];
  expect(foundIn(lines, secret)).toEqual([]);
});
