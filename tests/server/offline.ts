/** A session without sockets: its host, its duties and its store are the real ones; the clock and the threads are the test's. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { pino } from 'pino';
import { vi } from 'vitest';
import { newSecret } from '../../server/front/access.ts';
import type { Answer, Host } from '../../server/session/host.ts';
import { createSessions, type Sessions } from '../../server/session/sessions.ts';
import type * as worker from '../../server/session/worker.ts';
import type { Workers } from '../../server/session/workers.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import type { Command } from '../../shared/game/command.ts';
import type { CommandId, ParticipantId, SessionCode } from '../../shared/game/ids.ts';
import type { PhaseName, PresetId } from '../../shared/game/presets.ts';
import { roleOf } from '../../shared/game/seats.ts';
import { type Actor, columns, type Table } from '../../shared/game/state.ts';
import type { RoleId } from '../../shared/scenario/roles.ts';
import type { Outcome } from '../../shared/society/outcome.ts';
import { planKey } from '../../shared/society/plan.ts';
import { recordOf } from '../../shared/society/record-of.ts';
import { simulateTogether } from '../../shared/society/simulate.ts';
import { tableView } from '../../shared/view/table.ts';
import { hashOf, t1 } from '../game/given.ts';
import { actsAt } from './client.ts';

type Tasks = typeof worker;

let measured: Outcome | null = null;

/** A small society, run once: what is measured does not matter here, only which plans it is reported of. */
export const quickTasks: Tasks = {
  simulateRound: (plans) => {
    const [outcome] = measured === null ? simulateTogether([{ ...plans.did, citizens: 1000 }], { city: true }) : [measured];
    if (outcome === undefined) throw new Error('a plan has an outcome');
    measured = outcome;
    return recordOf(columns, (column) => ({ ...outcome, plan: planKey(plans[column]) }));
  },
  chooseForBot: ({ table, role }) => actsAt(table, { role }).filter(({ type }) => type !== 'ready' && type !== 'guess'),
};

/** Answers in the same turn; `before` may hold it up or fail. */
export function quickWorkers(before: (task: keyof Tasks) => void | Promise<void> = () => {}): Workers {
  return {
    async run(task, input) {
      await before(task);
      // A cast: that this input is this task's is more than the compiler can follow.
      return (quickTasks[task] as (input: unknown) => never)(input);
    },
    close: async () => {},
  };
}

/** From now on the test moves time: timers and the monotonic clock, not the disk. */
export const holdTime = (): unknown => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });

export interface Process {
  readonly sessions: Sessions;
  readonly store: Store;
  readonly folder: string;
  readonly logged: readonly string[];
  /** as if it ended in order */
  close(): Promise<void>;
}

interface ProcessWish {
  readonly folder?: string;
  readonly workers?: Workers;
  readonly around?: (store: Store) => Store;
}

export function newFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(joinPath(tmpdir(), 'threshold-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function startProcess(folder: string, { workers = quickWorkers(), around = (store) => store }: ProcessWish = {}): Process {
  const logged: string[] = [];
  const log = pino({ level: 'debug', base: null }, { write: (line: string) => void logged.push(line) });
  const real = openSqlite({ folder, broken: (error) => logged.push(String(error)) });
  const store = around(real);
  const sessions = createSessions({ store, workers, monotonic: () => Date.now(), log });
  return {
    sessions,
    store,
    folder,
    logged,
    async close() {
      await sessions.close();
      await real.close();
    },
  };
}

interface Wish {
  readonly preset?: PresetId;
  readonly people?: number;
  readonly seconds?: Readonly<Partial<Record<PhaseName, number>>>;
}

export async function created({ sessions }: Process, { preset = 'friends', people = 4, seconds = {} }: Wish = {}): Promise<SessionCode> {
  const session = await sessions.create({
    scenario: 'first-threshold',
    preset,
    rounds: 1,
    tables: 1,
    locale: 'en',
    votingRule: 'score',
    seconds,
    seed: 11,
  });
  if (!('code' in session)) throw new Error(session.refusal.code);
  const host = await opened(sessions, session.code);
  for (let i = 0; i < people; i++) {
    await done(host, { kind: 'server' }, { type: 'join', nickname: `Person ${i}`, tokenHash: hashOf(`person ${i}`), host: i === 0 });
  }
  return session.code;
}

export async function opened(sessions: Sessions, code: SessionCode): Promise<Host> {
  const host = await sessions.open(code);
  if (host === null) throw new Error('There is no such session.');
  return host;
}

export const newId = (): CommandId => newSecret() as CommandId; // made as pages make them

/** Submits what has to be accepted. */
export async function done(host: Host, by: Actor, command: Command, id: CommandId = newId()): Promise<number> {
  const answer: Answer = await host.submit(by, command, id);
  if ('refusal' in answer) throw new Error(`${command.type}: ${answer.refusal.code}`);
  return answer.version;
}

export function tableOf(host: Host): Table {
  const table = host.shown.session.tables[t1];
  if (table === undefined) throw new Error('no table');
  return table;
}

export const phaseOf = (host: Host): PhaseName => tableOf(host).phase.name;
export const isClosed = (host: Host): boolean => host.shown.session.stage === 'closed';

/** Who sits there. */
export function holder(host: Host, role: RoleId): Actor {
  const [id] = tableOf(host).seats[role].holders;
  if (id === undefined) throw new Error(`nobody sits as ${role}`);
  return { kind: 'participant', id };
}

/** The least that the phase asks of this seat, by its holder, as long as the phase lasts. */
export async function act(host: Host, role: RoleId): Promise<void> {
  const { phaseNumber } = tableOf(host);
  for (const command of actsAt(tableView(host.shown.session, t1), { role })) {
    if (tableOf(host).phaseNumber === phaseNumber && !isClosed(host)) await done(host, holder(host, role), command);
  }
  await settle(host);
}

/** The person seated first starts. */
export async function start(host: Host): Promise<void> {
  const [id] = Object.keys(host.shown.session.participants) as ParticipantId[]; // Object.keys forgets the brand
  if (id === undefined || roleOf(tableOf(host), id) === null) throw new Error('nobody sits');
  await done(host, { kind: 'participant', id }, { type: 'start' });
  await settle(host);
}

/** Everything that goes on without time passing has come to rest. */
export async function settle(host: Host): Promise<void> {
  for (let quiet = 0; quiet < 8; ) {
    const { version } = host.shown;
    await host.settled();
    await new Promise((resolve) => setImmediate(resolve));
    quiet = host.shown.version === version ? quiet + 1 : 0;
  }
}

/** Steps in which time passes, ms. What the tests time is a multiple of it, so that it happens to the millisecond. */
const step = 500;

/** Time passes, ms; what is due meanwhile is done when it is due. */
export async function wait(host: Host, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= step) {
    vi.advanceTimersByTime(Math.min(step, left));
    await settle(host);
  }
}
