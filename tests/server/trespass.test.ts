/**
 * In every phase of a class: commands of another seat's voice, of a facilitator without their view, of a wall, about the
 * other table. All are refused, and nothing is written. What was sent again, by whomever, is done once.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSecret } from '../../server/front/access.ts';
import { readLog } from '../../server/store/sqlite.ts';
import type { SeatCommand } from '../../shared/game/command.ts';
import type { PhaseName } from '../../shared/game/presets.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { allSee, type Class, matesOf, motionsAt, proposeAndPledge, says, seatClass, voiceOf, walk } from './class.ts';
import { must, ownIn, planAt, sendInTime, tableIn } from './client.ts';
import { joinWith, type Person, startTestServer, type TestServer } from './start.ts';

let server: TestServer;
let all: Class;
beforeAll(async () => {
  server = await startTestServer();
  const hour = 3600;
  const seconds = { prologue: hour, briefing: hour, debate: hour, negotiation: hour, ballot: hour, decision: hour, outcome: hour, debrief: hour };
  all = await seatClass(server.url, { rounds: 2, seconds });
  await must(all.facilitator, { type: 'unlock' });
});
afterAll(() => server.close());

const nobody = (): never => {
  throw new Error('nobody');
};
const point: SeatCommand = { type: 'argue', stance: 'for', sentence: null, claim: 'Not mine to say.', card: null };
const scores = (motion: string): object => ({ type: 'score-ballot', scores: { today: 1, [motion]: 5 } });

/** What the voice of a seat does in a phase, and nobody else. */
const ofVoices: Readonly<Record<PhaseName, () => readonly object[]>> = {
  lobby: () => [],
  prologue: () => [{ type: 'ready' }],
  briefing: () => [{ type: 'show-card', card: null }, { type: 'ready' }],
  debate: () => [{ type: 'pass-turn' }, point, { type: 'show-card', card: 'patient-what-it-takes' }, { type: 'ready' }],
  negotiation: () => {
    const motion = motionsAt(voiceOf(all, 't1', 'athlete'))[0] ?? 'm1';
    return [
      planAt(0, Math.max(0, tableIn(voiceOf(all, 't1', 'athlete').view()).round)),
      { type: 'back-motion', motion },
      { type: 'withdraw-back' },
      { type: 'pledge', motion },
      { type: 'withdraw-pledge' },
      point,
      { type: 'ready' },
    ];
  },
  ballot: () => [],
  decision: () => [{ type: 'play-card', card: 'own' }],
  outcome: () => [{ type: 'ready' }],
  debrief: () => [{ type: 'ready' }],
};

/** What else people do in a phase: of the other table's things, which there are none of here. */
const ofTheOtherTable: Readonly<Partial<Record<PhaseName, (theirs: string) => readonly (readonly [command: object, refused: string])[]>>> = {
  negotiation: (theirs) => [
    [{ type: 'back-motion', motion: theirs }, 'motion/unknown'],
    [{ type: 'pledge', motion: theirs }, 'motion/unknown'],
  ],
  ballot: (theirs) => [[scores(theirs), 'ballot/unknown-motion']],
};

const steering = (): readonly object[] => {
  const { id } = ownIn(voiceOf(all, 't1', 'patient').view());
  return [
    { type: 'start' },
    { type: 'next' },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'extend', seconds: 30 },
    { type: 'skip', phase: 'debate', round: 1 },
    { type: 'seat-bot', table: 't1', role: 'patient' },
    { type: 'assign', participant: id, table: 't2', role: 'athlete' },
    { type: 'remove', participant: id },
    { type: 'lock', locked: true },
    { type: 'unlock' },
    { type: 'pin', table: 't2' },
    { type: 'end' },
  ];
};

/** What anybody but the server itself has done: outcomes come when they come. */
const logged = (): number => readLog(server.folder, all.session.code)?.filter(({ by }) => by.kind !== 'server').length ?? Number.NaN;
/** A cast: what is sent here is what somebody might write by hand. */
const refusedOf = (person: Person, command: object): Promise<number | string> => person.send(command as SeatCommand);

/** Sends all these as this person; the answers, by command. */
async function answers(person: Person, commands: readonly object[]): Promise<readonly (number | string)[]> {
  const given: (number | string)[] = [];
  for (const command of commands) {
    // Whoever tries this often is slowed down first: here it is the rest that is looked at. A cast, as above.
    given.push(await sendInTime(person, command as SeatCommand));
  }
  return given;
}

const allAre = (commands: readonly object[], code: string): readonly string[] => commands.map(() => code);
const tried = { phases: 0, refused: 0 };

test('whatever is not theirs is refused in every phase, and nothing is written', async () => {
  await walk(all, 2, async (phase, round) => {
    if (phase === 'negotiation') await proposeAndPledge(all);
    const [mate = nobody()] = matesOf(all, 't1', 'athlete');
    const linked = all.people[10] ?? nobody(); // came by the facilitator's link
    const mine = ofVoices[phase]();
    const before = logged();

    expect(await answers(mate, mine), `a silent holder in the ${phase}`).toEqual(allAre(mine, 'voice/not-yours'));
    expect(await answers(all.facilitator, mine), `the facilitator in the ${phase}`).toEqual(allAre(mine, 'message/not-yours'));
    for (const theirs of [steering(), mine])
      expect(await answers(all.wall, theirs), `the wall in the ${phase}`).toEqual(allAre(theirs, 'message/not-yours'));
    expect(await answers(linked, steering()), `with the link in the ${phase}`).toEqual(allAre(steering(), 'session/facilitator-only'));
    const [theirs = 'm1'] = motionsAt(voiceOf(all, 't2', 'patient'));
    for (const [command, code] of ofTheOtherTable[phase]?.(theirs) ?? []) {
      expect(await answers(voiceOf(all, 't1', 'regulator'), [command]), `of the other table in the ${phase}`).toEqual([code]);
      tried.refused++;
    }
    // What belongs to another phase, from somebody who may do much in this one.
    const elsewhere = Object.entries(ofVoices).flatMap(([other, of]) => (other === phase ? [] : of().slice(0, 1)));
    const wrong = elsewhere.filter((command) => !Object.hasOwn(ownIn(voiceOf(all, 't2', 'regulator').view()).may, String(Object(command).type)));
    for (const answer of await answers(voiceOf(all, 't2', 'regulator'), wrong)) expect(answer).toBeTypeOf('string');

    expect(logged(), `written in the ${phase}`).toBe(before);
    tried.phases++;
    tried.refused += 3 * mine.length + 2 * steering().length;

    await doTheirs(phase); // or a bot would stand in, and whoever acts next would act for the seat
    if (phase === 'prologue' || (phase === 'debate' && round === 0)) await onceOnly();
  });
  expect(tried.phases).toBe(15);
  expect(tried.refused).toBeGreaterThan(400);
}, 180_000);

/** What a seat owes, or counts as silent. */
async function doTheirs(phase: PhaseName): Promise<void> {
  const acting =
    phase === 'ballot' ? all.people : phase === 'decision' ? ['t1', 't2'].flatMap((table) => roleIds.map((role) => voiceOf(all, table, role))) : [];
  const command = phase === 'ballot' ? { type: 'score-ballot', scores: { today: 2 } } : { type: 'play-card', card: 'steady' };
  for (const person of acting) {
    const [version] = await answers(person, [command]);
    expect(version).toBeTypeOf('number');
    await allSee(all, Number(version));
  }
}

/** One's own command again, and the name of another's command: the first answer, and nothing is done. */
async function onceOnly(): Promise<void> {
  const [one, other] = [voiceOf(all, 't1', 'soldier'), voiceOf(all, 't2', 'athlete')];
  const id = newSecret();
  const poll: SeatCommand = { type: 'answer-poll', answers: [1, 2, 3, 4, 5] };
  const command: SeatCommand = tableIn(one.view()).phase === 'prologue' ? poll : { type: 'ready' };
  const version = await one.send(command, id);
  expect(version).toBeTypeOf('number');
  const before = logged();
  expect(await Promise.all([one, one, other, all.facilitator].map((sender) => sender.send(command, id)))).toEqual(Array(4).fill(version));
  expect(await all.wall.send(command, id)).toBe('message/not-yours');
  expect(logged()).toBe(before);
  expect(ownIn(other.view()).pollBefore).toEqual([]);
}

test('a facilitator who sends too fast is slowed like anybody, and only that connection', async () => {
  const other = await joinWith(server.url, all.session.code, { facilitatorKey: all.session.facilitatorKey });
  const sent = await Promise.all(Array.from({ length: 28 }, () => other.send({ type: 'resume' })));
  expect(sent.filter((answer) => answer === 'message/too-fast').length).toBeGreaterThanOrEqual(5);
  expect(await refusedOf(all.facilitator, { type: 'start' })).toBe('session/not-in-lobby');
  await other.leave();
});

test('a facilitator’s and a wall’s message that is too large closes their connection, and the class goes on', async () => {
  for (const keys of [{ facilitatorKey: all.session.facilitatorKey }, { projectorKey: all.session.projectorKey }]) {
    const one = await joinWith(server.url, all.session.code, keys);
    one.room.send('command', { id: newSecret(), command: { type: 'argue', claim: 'x'.repeat(20_000) } });
    expect(await one.closed).toBe(1009);
  }
  await says(voiceOf(all, 't1', 'patient'), { type: 'reflect', face: 4 });
});
