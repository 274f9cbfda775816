/**
 * Two tables with shared seats, from the lobby to the debrief over two rounds with debate and promises: each connection's
 * decoded state is exactly its audience, and its bytes hold nothing that others alone may know.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveSeed } from '../../shared/numeric/random.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { drawTruth } from '../../shared/scenario/evidence.ts';
import { allSee, type Class, matesOf, motionsAt, proposeAndPledge, says, seatClass, steer, voiceOf, walk } from './class.ts';
import { at, must, ownIn, type Recorder, recorder, tableIn } from './client.ts';
import { float64, forms, foundIn, secretForms, short } from './markers.ts';
import { type Person, startTestServer, type TestServer } from './start.ts';

const seed = 5_629_499_534_213_117;
const rounds = 2;
const truths = drawTruth(scenarios['first-threshold'], seed);
const long = { prologue: 600, briefing: 600, debate: 600, negotiation: 600, ballot: 600, decision: 600, outcome: 600, debrief: 600 };
const names = ['facilitator', 'wall', ...Array.from({ length: 12 }, (_, place) => `person ${place}`)];

let server: TestServer;
let all: Class;
const recorders = new Map<string, Recorder>();
/** how much had reached each at a moment */
const moments = new Map<string, ReadonlyMap<string, number>>();
/** what each connection had decoded of others' objects, phase by phase, where it was not as it should be */
const strayed: string[] = [];
/** key cards by the round in which they are somebody's alone: nobody shows any */
const keyCards: Map<string, string>[] = [];

const bytesOf = (name: string): Buffer => recorders.get(name)?.bytes() ?? Buffer.alloc(0);
const mark = (moment: string): unknown => moments.set(moment, new Map(names.map((name) => [name, bytesOf(name).length])));
const between = (name: string, from: string, to: string): Buffer =>
  bytesOf(name).subarray(moments.get(from)?.get(name) ?? Number.NaN, moments.get(to)?.get(name));
const personAt = (place: number): Person => all.people[place] ?? nobody();
const nameOf = (person: Person): string => `person ${all.people.indexOf(person)}`;
const nobody = (): never => {
  throw new Error('nobody');
};
const sentenceOf = (name: string): string => `Only ${name} knows this.`;
const tapOf = (name: string): string => `tap-of-${name.replace(' ', '-')}:`;

/** Of connections: their own table and no other, their own person and no other, the console for the facilitator alone. */
function lookAround(when: string): void {
  for (const [i, person] of all.people.entries()) {
    const { tables = {}, participants = {}, facilitators = {} } = person.view();
    const [own] = Object.values(participants);
    const isOwn = Object.keys(participants).length === 1 && Object.keys(tables).join() === own?.table && Object.keys(facilitators).length === 0;
    if (!isOwn) strayed.push(`person ${i}, ${when}`);
  }
  const { tables, participants, facilitators } = all.facilitator.view();
  if (
    Object.keys(tables).toSorted().join() !== 't1,t2' ||
    Object.keys(facilitators).join() !== 'facilitator' ||
    Object.keys(participants ?? {}).length > 0
  ) {
    strayed.push(`facilitator, ${when}`);
  }
  const wall = all.wall.view();
  if (Object.keys({ ...wall.tables, ...wall.participants, ...wall.facilitators }).length > 0) strayed.push(`wall, ${when}`);
}

beforeAll(async () => {
  server = await startTestServer();
  for (const name of names) recorders.set(name, await recorder(server.port));
  mark('beginning');
  all = await seatClass(server.url, { seed, rounds, seconds: long }, (name) => recorders.get(name)?.url ?? server.url);
  await must(all.facilitator, { type: 'unlock' });
  await steer(all.facilitator, { type: 'pin', table: 't1' });
  await walk(all, rounds, async (phase, round) => {
    lookAround(`${phase} ${round}`);
    if (phase === 'briefing') keyCards.push(new Map(all.people.map((person) => [nameOf(person), Object.keys(ownIn(person.view()).counts).join()])));
    if (['briefing', 'debate', 'negotiation'].includes(phase)) {
      // In each seat that is shared, everybody who holds it taps something.
      for (const person of all.people) {
        if (at(ownIn(person.view()).may, 'suggest') === true) await must(person, { type: 'suggest', what: `${tapOf(nameOf(person))}${round}` });
      }
    }
    if (phase === 'debate') {
      for (const table of ['t1', 't2']) {
        const speaker = voiceOf(all, table, tableIn(all.people.find((one) => ownIn(one.view()).table === table)?.view() ?? nobody()).speaker);
        const claim = `What was said at ${table}.`;
        await allSee(all, await says(speaker, { type: 'argue', stance: 'for', sentence: null, claim, card: null }));
      }
      const listener = voiceOf(all, 't1', tableIn(personAt(0).view()).speaker === 'regulator' ? 'patient' : 'regulator');
      mark(`debate ${round}`);
      await allSee(all, await must(listener, { type: 'mark', mark: 'unconvinced' }));
      mark(`marked ${round}`);
      listeners.push(nameOf(listener));
    }
    if (phase === 'negotiation') await proposeAndPledge(all);
    if (phase === 'ballot') {
      // One of three athletes alone gives fives.
      const [mate = nobody()] = matesOf(all, 't1', 'athlete');
      fives.push(nameOf(mate));
      mark(`ballot ${round}`);
      const scores = Object.fromEntries([...motionsAt(mate), 'today'].map((id) => [id, 5]));
      await allSee(all, await says(mate, { type: 'score-ballot', scores }));
      mark(`voted ${round}`);
      for (const person of all.people.filter((one) => one !== mate)) {
        const others = Object.fromEntries([...motionsAt(person), 'today'].map((id) => [id, id === 'today' ? 1 : 2]));
        if (tableIn(person.view()).phase === 'ballot') await says(person, { type: 'score-ballot', scores: others });
      }
    }
    if (phase === 'decision') {
      mark(`decision ${round}`);
      const laid = voiceOf(all, 't1', 'athlete');
      await must(laid, { type: 'play-card', card: 'own' });
      await allSee(all, await must(laid, { type: 'guess', card: 'open' }));
      mark(`laid ${round}`);
      guessers.push(nameOf(laid));
      // The promise is kept at the first table and broken at the second.
      await must(voiceOf(all, 't1', 'soldier'), { type: 'play-card', card: 'open' });
      await must(voiceOf(all, 't2', 'soldier'), { type: 'play-card', card: 'steady' });
    }
    if (phase === 'outcome') mark(`outcome ${round}`);
    if (phase === 'debrief') {
      for (const person of all.people) await must(person, { type: 'reflect', face: 3, takeBack: 'none', sentence: sentenceOf(nameOf(person)) });
    }
  });
  await allSee(all, all.facilitator.view().everybody.version);
}, 150_000);

afterAll(async () => {
  for (const one of recorders.values()) one.close();
  await server.close();
});

const listeners: string[] = [];
const fives: string[] = [];
const guessers: string[] = [];

/** Those at the same table in the same seat, oneself among them. */
const seatMates = (name: string): readonly string[] => {
  const { table, role } = ownIn(personAt(Number(name.split(' ')[1])).view());
  return all.people.filter((one) => ownIn(one.view()).table === table && ownIn(one.view()).role === role).map(nameOf);
};
const isPerson = (name: string): boolean => name.startsWith('person');

test('in every phase each connection has decoded its own table and person, the facilitator all tables, the wall what is everybody’s', () => {
  expect(strayed).toEqual([]);
});

test('of a mean ballot the seat shows the mean, and both words are where they belong: kept at the first table, broken at the second', () => {
  for (const [table, broke] of [
    ['t1', false],
    ['t2', true],
  ] as const) {
    const { past, seats } = all.facilitator.view().tables[table] ?? nobody();
    expect(at(past, 'r0')).toMatchObject({ pledges: { soldier: true } });
    expect(at(seats, 'soldier')?.broke).toBe(broke);
  }
  const { count } = tableIn(personAt(0).view());
  expect(at(at(count.ballots, 'athlete')?.scores, 'today')).toBeCloseTo((5 + 1 + 1) / 3, 12);
});

describe.each(names)('what reached the %s', (name) => {
  test('holds no key card of a seat that is not theirs, in either round, until looking back opens them at each table', () => {
    for (const held of keyCards) {
      const own = held.get(name);
      const cards = [...new Set(held.values())];
      expect(cards).toHaveLength(4);
      const markers = cards.map((card) => Buffer.from(card));
      expect(foundIn(between(name, 'beginning', `outcome ${rounds - 1}`), markers)).toEqual(own === undefined ? [] : [own]);
      expect(foundIn(bytesOf(name), markers)).toEqual(name === 'wall' ? [] : cards);
    }
  });

  test('holds its own sentence and nobody else’s', () => {
    const found = foundIn(
      bytesOf(name),
      names.map((one) => Buffer.from(sentenceOf(one))),
    );
    expect(found).toEqual(isPerson(name) ? [sentenceOf(name)] : []);
  });

  test('holds what was tapped in its own shared seat, and nothing from any other', () => {
    const expected = isPerson(name) && seatMates(name).length > 1 ? seatMates(name).map(tapOf) : [];
    const found = foundIn(
      bytesOf(name),
      names.map((one) => Buffer.from(tapOf(one))),
    );
    expect(found).toEqual(expected);
  });

  test('holds no token, no key, no hash of either, no seed', () => {
    const { session, people } = all;
    const secrets = [...people.map(({ token }) => token), session.facilitatorKey, session.projectorKey].flatMap(secretForms);
    const numbers = [seed, deriveSeed(seed, 'society'), deriveSeed(seed, 'bots')].flatMap(forms);
    expect(foundIn(bytesOf(name), [...secrets, ...numbers])).toEqual([]);
  });

  test('holds each round’s unknown from its outcome on, and its parts never', () => {
    for (let round = 0; round < rounds; round++) {
      const { z, components } = truths[round] ?? nobody();
      expect(foundIn(bytesOf(name).subarray(0, moments.get(`laid ${round}`)?.get(name)), forms(z))).toEqual([]);
      expect(foundIn(bytesOf(name), forms(z))).not.toEqual([]); // the first table is on everybody's wall
      for (const part of Object.values(components)) expect(foundIn(bytesOf(name), forms(part))).toEqual([]);
    }
    expect(foundIn(bytesOf(name), forms(truths[2]?.z ?? 0))).toEqual([]); // of the round that is not played
  });

  test.each([0, 1])('in round %i holds of others no score before the count, no card and no guess before the reveal, no mark with a name', (round) => {
    expect(foundIn(between(name, `ballot ${round}`, `voted ${round}`), float64(5)).length > 0).toBe(name === fives[round]);
    const laid = between(name, `decision ${round}`, `laid ${round}`);
    const laidHere = isPerson(name) && seatMates(name).includes(guessers[round] ?? '');
    expect(foundIn(laid, [short('own')]).length > 0).toBe(laidHere); // who shares the seat sees its card
    expect(foundIn(laid, [short('open')]).length > 0).toBe(name === guessers[round]);
    expect(foundIn(between(name, `debate ${round}`, `marked ${round}`), [short('unconvinced')]).length > 0).toBe(name === listeners[round]);
  });

  test('holds nothing of the other table’s talk; the facilitator hears both, the wall the one it shows', () => {
    const heard = ['t1', 't2'].filter((table) => foundIn(bytesOf(name), [Buffer.from(`What was said at ${table}.`)]).length > 0);
    const sitsAtSecond = isPerson(name) && ownIn(personAt(Number(name.split(' ')[1])).view()).table === 't2';
    expect(heard).toEqual(name === 'facilitator' || sitsAtSecond ? ['t1', 't2'] : ['t1']);
  });

  test('holds the facilitator’s records for the facilitator alone', () => {
    const records = ['assign', 'reveal', 'unlock'].map(short);
    expect(foundIn(bytesOf(name), records)).toHaveLength(name === 'facilitator' ? records.length : 0);
  });
});
