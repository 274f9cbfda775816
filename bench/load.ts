/**
 * Whole classes over real sockets against a server in a process of its own: `--tables T --people P [--rounds R] [--longest S]`,
 * where no phase lasts longer than S seconds. Prints what was refused, how soon commands were answered, bytes, the event
 * loop's delay and memory, each beside the same of a bare echo on the same messages in the same run: machines differ, the
 * ratio hardly. Ends with 1 if anything was refused or lost.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Child, startChild } from './load/child.ts';
import { createLesson, type Lesson, playLesson, watchRuns } from './load/lesson.ts';
import { type Measured, quantile } from './load/measured.ts';
import type { Sent } from './load/person.ts';
import type { Dice } from './load/player.ts';
import { replayToEcho } from './load/replay.ts';

interface Wish {
  readonly tables: number;
  readonly people: number;
  readonly rounds: number;
  readonly longest: number;
}

interface Run {
  readonly idle: Measured;
  readonly measured: Measured;
  readonly took: readonly number[];
  readonly minutes: number;
}

interface Played extends Run {
  readonly sent: readonly (readonly (readonly Sent[])[])[];
  /** of the load program's clock, ms */
  readonly began: number;
}

const most = { tables: 10, people: 12 };
/** ms of quiet before anybody comes: the idle loop */
const quiet = 2000;
const kibibyte = 1024;

function readWish(): Wish {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { tables: text, people: text, rounds: text, longest: text } });
  const wish = {
    tables: Number(values.tables ?? 1),
    people: Number(values.people ?? 4),
    rounds: Number(values.rounds ?? 2),
    longest: Number(values.longest ?? 60),
  };
  const isWhole = (value: number, least: number, largest: number): boolean => Number.isInteger(value) && value >= least && value <= largest;
  if (!isWhole(wish.tables, 1, 100)) throw new Error('--tables: 1 to 100.');
  if (!isWhole(wish.people, 0, most.people)) throw new Error(`--people: 0 (bots alone) to ${most.people} at a table.`);
  if (!isWhole(wish.rounds, 1, 3)) throw new Error('--rounds: 1 to 3.');
  if (!isWhole(wish.longest, 4, 60)) throw new Error('--longest: 4 to 60 seconds.');
  return wish;
}

/** The same numbers in each run. */
function diceOf(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const rest = (ms: number): Promise<void> => new Promise((go) => void setTimeout(go, ms));

async function idleOf(child: Child): Promise<Measured> {
  await rest(500); // what starting left behind
  await child.begin();
  await rest(quiet);
  return child.measured();
}

async function playAll({ tables, people, rounds, longest }: Wish): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-load-'));
  const child = await startChild(new URL('./load/game.ts', import.meta.url), { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn' });
  try {
    const idle = await idleOf(child);
    await child.sockets('staff');
    const sizes = Array.from({ length: Math.ceil(tables / most.tables) }, (_, place) => Math.min(most.tables, tables - place * most.tables));
    const made = await Promise.all(sizes.map((size, place) => createLesson(child.url, { tables: size, people, rounds, longest, seed: place + 1 })));
    await child.sockets('people');
    const lessons: Lesson[] = [];
    for (const lesson of made) lessons.push(await lesson.fill());

    await child.begin();
    const began = performance.now();
    let running = 0;
    const watched = lessons.map((lesson) =>
      watchRuns(lesson, (underWay) => {
        running += underWay ? 1 : -1;
        if (running === (underWay ? 1 : 0)) child.runs(running > 0).catch(() => null);
      }),
    );
    await Promise.all([...lessons.map((lesson, place) => playLesson(lesson, child.url, diceOf(place + 1))), ...watched]);
    const minutes = (performance.now() - began) / 60_000;
    const measured = await child.measured();
    await Promise.all(lessons.flatMap(({ all }) => all.map((one) => one.leave())));
    const sent = lessons.map(({ all }) => all.map((one) => one.sent));
    return { idle, measured, minutes, began, sent, took: sent.flat(2).map(({ took }) => took) };
  } finally {
    await child.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function echoAll({ sent, began }: Played): Promise<Run> {
  const child = await startChild(new URL('./load/echo.ts', import.meta.url));
  try {
    const idle = await idleOf(child);
    await child.sockets('people');
    let start = 0;
    const { took, leave } = await replayToEcho(child.url, sent, began, async () => {
      await child.begin();
      start = performance.now();
    });
    const minutes = (performance.now() - start) / 60_000;
    const measured = await child.measured();
    await leave();
    return { idle, measured, minutes, took };
  } finally {
    await child.end();
  }
}

function print(name: string, game: number, echo: number | null, unit: string): void {
  const number = (value: number): string => value.toFixed(value < 100 ? 1 : 0).padStart(9);
  const beside = echo === null ? '' : `${number(echo)} ${unit}`.padEnd(20) + (echo > 0 ? `× ${(game / echo).toFixed(2)}` : '');
  process.stdout.write(`${name.padEnd(40)}${`${number(game)} ${unit}`.padEnd(20)}${beside}`.trimEnd().concat('\n'));
}

/** Counts of each code, as "2 phase/not-now, 1 turn/none"; '' of none. */
function refusedIn(sent: readonly Sent[]): string {
  const counts = new Map<string, number>();
  for (const { refused, command } of sent) {
    if (refused === null) continue;
    const code = `${command.type} ${refused}`;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => `${count} × ${code}`).join(', ');
}

function report(wish: Wish, game: Played, echo: Run): void {
  const sent = game.sent.flat(2);
  const connections = game.sent.flat().length;
  const perMinute = ({ measured, minutes }: Run): number => {
    const { people = 0 } = measured.bytes;
    return people / kibibyte / minutes;
  };
  const players = wish.tables * wish.people;
  const refused = refusedIn(sent);
  const write = (text: string): void => void process.stdout.write(`${text}\n`);
  write(`${wish.tables} tables in ${game.sent.length} sessions, ${wish.people} people a table, ${connections} connections, ${wish.rounds} rounds`);
  write(`sent ${sent.length}, refused ${sent.filter((one) => one.refused !== null).length}${refused === '' ? '' : `: ${refused}`}`);
  write(`${''.padEnd(40)}${'     game'.padEnd(20)}${'     echo'.padEnd(20)}ratio`);
  print('length', game.minutes * 60, echo.minutes * 60, 's');
  print('acknowledged, p50', quantile(game.took, 0.5), quantile(echo.took, 0.5), 'ms');
  print('acknowledged, p99', quantile(game.took, 0.99), quantile(echo.took, 0.99), 'ms');
  if (players > 0) print('a person and minute', perMinute(game) / players, perMinute(echo) / connections, 'KiB');
  for (const [name, spread] of [
    ['passed', 'event loop'],
    ['worked', 'of that, its own work'],
  ] as const) {
    print(`${spread}, idle, p99`, game.idle.loop[name].p99, echo.idle.loop[name].p99, 'ms');
    print(`${spread}, p99`, game.measured.loop[name].p99, echo.measured.loop[name].p99, 'ms');
    print(`${spread}, longest`, game.measured.loop[name].max, echo.measured.loop[name].max, 'ms');
    print(`${spread}, societies run, p99`, game.measured.duringRuns[name].p99, null, 'ms');
    print(`${spread}, societies run, longest`, game.measured.duringRuns[name].max, null, 'ms');
  }
  print('memory, idle', game.idle.memory / kibibyte ** 2, echo.idle.memory / kibibyte ** 2, 'MiB');
  print('memory, most', game.measured.mostMemory / kibibyte ** 2, echo.measured.mostMemory / kibibyte ** 2, 'MiB');
  if (refused !== '') process.exitCode = 1;
}

async function run(): Promise<void> {
  const wish = readWish();
  const game = await playAll(wish);
  report(wish, game, await echoAll(game));
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
