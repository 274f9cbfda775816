/**
 * kill -9 in the middle of each phase of a class: two tables, seats of two and three, a debate, promises, a facilitator and
 * a wall. Started again, both tables stand where they stood, everybody is back in their seat, what was answered is there
 * once, the clock did not run, and what was under way is taken when it is sent again.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSecret } from '../../server/front/access.ts';
import { readLog } from '../../server/threshold/log-file.ts';
import type { SeatCommand } from '../../shared/game/command.ts';
import type { PhaseName } from '../../shared/game/presets.ts';
import type { StateRecord } from '../../shared/view/schema.ts';
import { type Class, matesOf, motionsAt, seatClass, steer, voiceOf, walk } from '../server/class.ts';
import { at, must, planAt, tableIn } from '../server/client.ts';
import { type SpawnedServer, spawnServer } from '../server/spawn.ts';
import { join, joinWith, type Person } from '../server/start.ts';
import { threshold } from '../threshold/command.ts';
import { downtime, idle, mayBeLost, tolerance } from './killing.ts';

const seconds = { prologue: 600, briefing: 600, debate: 600, negotiation: 600, ballot: 600, decision: 600, outcome: 600, debrief: 600 };

let folder: string;
let server: SpawnedServer;
let all: Class;
/** every command that was answered, and with which version */
const acknowledged = new Map<string, number>();

beforeAll(async () => {
  folder = mkdtempSync(joinPath(tmpdir(), 'threshold-kill-'));
  server = await spawnServer(folder);
  const { people, ...rest } = await seatClass(server.url, { rounds: 1, seconds });
  all = { ...rest, people: [...people] };
  await must(all.facilitator, { type: 'unlock' });
}, 60_000);
afterAll(async () => {
  await server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Act {
  readonly by: Person;
  readonly command: object;
}
const of = (by: Person | undefined, command: object): Act => {
  if (by === undefined) throw new Error('nobody');
  return { by, command };
};
const speaker = (table: string): Person => voiceOf(all, table, tableIn(voiceOf(all, table, 'patient').view()).speaker);
const listener = (table: string): Person =>
  voiceOf(all, table, tableIn(voiceOf(all, table, 'patient').view()).speaker === 'patient' ? 'soldier' : 'patient');
const point = { type: 'argue', stance: 'for', sentence: null, claim: 'Before the lights went out.', card: null };
const scores = { type: 'score-ballot', scores: { today: 3 } };
const poll = { type: 'answer-poll', answers: [1, 2, 3, 4, 5] };
const plan = (): object => planAt(1, 0);
const pledgeAt = (table: string): Act => of(voiceOf(all, table, 'soldier'), { type: 'pledge', motion: motionsAt(voiceOf(all, table, 'patient'))[0] });

/** In each phase: what is done and answered first, and what is on its way when the process dies. */
const acts: Readonly<Partial<Record<PhaseName, { readonly done: readonly (() => Act)[]; readonly onItsWay: () => Act }>>> = {
  prologue: { done: [() => of(all.people[1], poll)], onItsWay: () => of(all.people[8], poll) },
  briefing: {
    done: [() => of(voiceOf(all, 't1', 'patient'), { type: 'show-card', card: null }), () => of(all.facilitator, { type: 'pause' })],
    onItsWay: () => of(all.facilitator, { type: 'extend', seconds: 30 }),
  },
  debate: {
    done: [() => of(speaker('t1'), point), () => of(speaker('t1'), { type: 'pass-turn' })],
    onItsWay: () => of(listener('t2'), { type: 'mark', mark: 'unconvinced' }),
  },
  negotiation: {
    done: [
      () => of(voiceOf(all, 't1', 'patient'), plan()),
      () => pledgeAt('t1'),
      () => of(voiceOf(all, 't2', 'patient'), plan()),
      () => of(matesOf(all, 't1', 'athlete')[0], { type: 'suggest', what: 'quota:2' }),
    ],
    onItsWay: () => pledgeAt('t2'),
  },
  ballot: { done: [() => of(matesOf(all, 't1', 'athlete')[0], scores)], onItsWay: () => of(matesOf(all, 't2', 'soldier')[0], scores) },
  decision: {
    done: [() => of(voiceOf(all, 't1', 'soldier'), { type: 'play-card', card: 'open' })],
    onItsWay: () => of(voiceOf(all, 't2', 'soldier'), { type: 'play-card', card: 'steady' }),
  },
  debrief: {
    done: [() => of(all.people[2], { type: 'reflect', face: 2, word: 'torn' })],
    onItsWay: () => of(all.people[7], { type: 'reflect', face: 4, word: 'glad' }),
  },
};

/** All that a table shows, but the times of a clock that runs. */
const shownOf = ({ tables }: StateRecord): unknown => tables;
const latest = (): number => Math.max(0, ...acknowledged.values());
/** A cast: ids come from views. */
const commandOf = ({ command }: Act): SeatCommand => command as SeatCommand;

async function does(act: Act): Promise<void> {
  const id = newSecret();
  const version = await act.by.send(commandOf(act), id);
  expect(version, JSON.stringify(act.command)).toBeTypeOf('number');
  acknowledged.set(id, Number(version));
  await all.facilitator.until((view) => view.everybody.version >= Number(version));
  await Promise.all(all.people.map((person) => person.until((view) => view.everybody.version >= Number(version))));
}

/** In the order in which they sit; facilitator and wall by their keys. */
async function comeBack(): Promise<void> {
  const { session, people } = all;
  const back = await Promise.all(people.map(({ token }) => join(server.url, session.code, { token })));
  // The walk holds these very objects: they go on as who they were.
  for (const [i, person] of back.entries()) Object.assign(people[i] ?? {}, person);
  Object.assign(all.facilitator, await joinWith(server.url, session.code, { facilitatorKey: session.facilitatorKey }));
  Object.assign(all.wall, await joinWith(server.url, session.code, { projectorKey: session.projectorKey }));
}

async function killAndComeBack(onItsWay: Act | null): Promise<void> {
  await idle(300);
  const before = all.facilitator.view();
  const paused = Object.values(before.tables).some(({ clock }) => clock === 'paused');
  const id = newSecret();
  const lost = onItsWay === null ? null : onItsWay.by.send(commandOf(onItsWay), id);
  const [atKill, seenAt] = [before.everybody.at, all.facilitator.seenAt()];
  await server.kill('SIGKILL');
  const ranBefore = performance.now() - seenAt;
  await lost;
  await idle(downtime);
  server = await spawnServer(folder, server.port);
  const back = performance.now();
  await comeBack();

  // What was on its way may have come in time: then it is there, and once.
  const { version } = before.everybody;
  const after = await all.facilitator.until(({ everybody }) => Object.values(everybody.people).every(({ present }) => present));
  expect(after.everybody.version).toBeGreaterThanOrEqual(latest());
  if (after.everybody.version === version) expect(shownOf(after)).toEqual(shownOf(before));
  for (const [table, { phase, phaseNumber, seats, endsAt, turn, speaker: who, clock }] of Object.entries(before.tables)) {
    expect(after.tables[table]).toMatchObject({ phase, phaseNumber, turn, speaker: who, clock });
    const seated = (view: StateRecord): unknown =>
      Object.values(view.tables[table]?.seats ?? {}).map(({ holder, holders, driver }) => [holder, holders, driver]);
    expect(seated(after)).toEqual(seated(before));
    expect(Object.keys(seats)).toHaveLength(4);
    if (!paused) expect(after.tables[table]?.endsAt).toBe(endsAt);
  }
  const ran = after.everybody.at - atKill;
  expect(ran).toBeLessThan(ranBefore + (all.facilitator.seenAt() - back) + tolerance); // not while nobody could act
  expect(ran).toBeGreaterThan(ranBefore - mayBeLost);
  for (const [old, answered] of acknowledged) {
    if (answered === latest()) expect(await all.facilitator.send({ type: 'lock', locked: true }, old)).toBe(answered);
  }
  if (onItsWay === null) return;
  const again = await onItsWay.by.send(commandOf(onItsWay), id); // its page asks again
  expect(again, JSON.stringify(onItsWay.command)).toBeTypeOf('number');
  acknowledged.set(id, Number(again));
}

test('killed in every phase, a class comes back to where it was and plays to its end', async () => {
  const killed: string[] = [];
  await walk(all, 1, async (phase) => {
    if (phase === 'outcome') {
      await killAndComeBack(null); // while the society is computed
      await all.facilitator.until(({ tables }) => Object.values(tables).every(({ result }) => result.recorded), 60_000);
      await killAndComeBack(null);
      killed.push('outcome', 'outcome');
    }
    const here = acts[phase];
    if (here === undefined) return;
    for (const act of here.done) await does(act());
    await killAndComeBack(here.onItsWay());
    killed.push(phase);
    if (phase === 'briefing') await steer(all.facilitator, { type: 'resume' });
    if (phase === 'decision') for (const table of ['t1', 't2']) await does(of(voiceOf(all, table, 'patient'), { type: 'play-card', card: 'steady' }));
  });
  expect(killed).toEqual(['prologue', 'briefing', 'debate', 'negotiation', 'ballot', 'decision', 'outcome', 'outcome', 'debrief']);
  const { t1, t2 } = all.facilitator.view().tables;
  expect([t1?.count.winner, t2?.count.winner]).not.toContain('');
  expect([t1, t2].map((table) => at(table?.cards, 'soldier'))).toEqual(['open', 'steady']);
}, 300_000);

test('what was answered is in the log exactly once, and the log computes to what it recorded', async () => {
  await server.kill('SIGTERM');
  expect(server.ended()).toBe(0);
  const exported = await threshold(['export', all.session.code], { DATA_DIR: folder });
  expect(exported).toMatchObject({ code: 0, err: '' });
  const log = readLog(exported.out);
  if (!('entries' in log)) throw new Error(log.why);
  expect(acknowledged.size).toBeGreaterThan(18);
  for (const [id, version] of acknowledged) {
    const places = log.entries.filter((entry) => entry.command === id).map((entry) => entry.version);
    expect(places.at(-1)).toBe(version);
    expect(places).toEqual(places.map((_, place) => version - places.length + 1 + place)); // one run of entries: once
  }
  const file = joinPath(folder, 'log.jsonl');
  writeFileSync(file, exported.out);
  expect(await threshold(['replay', file, '--json'])).toMatchObject({ code: 0, err: '' });
}, 120_000);
