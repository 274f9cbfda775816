/** What the server owes a session, done once, in time, and again after a failure or a restart. The test holds the time. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Host } from '../../server/session/host.ts';
import type { Store } from '../../server/store/store.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import {
  act,
  created,
  done,
  holder,
  holdTime,
  newFolder,
  opened,
  type Process,
  phaseOf,
  type quickTasks,
  quickWorkers,
  settle,
  start,
  startProcess,
  tableOf,
  wait,
} from './offline.ts';

let folder: ReturnType<typeof newFolder>;
let processes: Process[];
const failures: unknown[] = [];
const note = (reason: unknown): void => {
  failures.push(reason);
};

beforeEach(() => {
  holdTime();
  folder = newFolder();
  processes = [];
  failures.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  for (const one of processes) await one.close();
  folder.remove();
  vi.useRealTimers();
  process.off('unhandledRejection', note);
  expect(failures).toEqual([]); // whatever failed, nobody's promise was forgotten
});

function began(wish: Parameters<typeof startProcess>[1] = {}): Process {
  const one = startProcess(folder.folder, wish);
  processes.push(one);
  return one;
}

async function ended(one: Process): Promise<void> {
  processes = processes.filter((other) => other !== one);
  await one.close();
}

const seconds = { prologue: 10, briefing: 10, negotiation: 10, ballot: 10, decision: 10, outcome: 30, debrief: 30 };

/** Four people, one connected, at the beginning of the outcome. */
async function inOutcome(one: Process): Promise<Host> {
  const host = await opened(one.sessions, await created(one, { seconds }));
  host.attend(1, 1);
  await start(host);
  while (phaseOf(host) !== 'outcome') {
    const { phaseNumber } = tableOf(host);
    for (const role of roleIds) if (tableOf(host).phaseNumber === phaseNumber) await act(host, role);
    while (tableOf(host).phaseNumber === phaseNumber) await wait(host, 500); // talk lasts half its time
  }
  return host;
}

/** Alone with three bots, which have nothing to wait for: somebody has begun. */
async function soloBriefing(one: Process): Promise<Host> {
  const host = await opened(one.sessions, await created(one, { preset: 'solo', people: 1 }));
  host.attend(1, 1);
  await start(host);
  const role = roleIds.find((seat) => tableOf(host).seats[seat].holders.length > 0) ?? 'athlete';
  await act(host, role);
  await done(host, holder(host, role), { type: 'show-card', card: null });
  await settle(host);
  return host;
}

const linesIn = (one: Process, text: string): number => one.logged.filter((line) => line.includes(text)).length;

describe('a duty that fails', () => {
  test('is tried again after 1, 2, 4 … 32 s and then every minute, whatever people do meanwhile; session and process go on', async () => {
    let runs = 0;
    const one = began({
      workers: quickWorkers((task) => {
        if (task === 'simulateRound') throw new Error(`thread ${++runs} has died`);
      }),
    });
    const host = await inOutcome(one);
    const fromTheFirst = async (ms: number): Promise<number> => {
      await wait(host, ms);
      return tries() - 1;
    };
    const tries = (): number => linesIn(one, 'a duty failed');
    expect([await fromTheFirst(0), await fromTheFirst(500), await fromTheFirst(500), await fromTheFirst(2000)]).toEqual([0, 0, 1, 2]);
    await done(host, holder(host, 'patient'), { type: 'ready' });
    expect([await fromTheFirst(3500), await fromTheFirst(500)]).toEqual([2, 3]);
    expect(await fromTheFirst(8000 + 16_000 + 32_000)).toBe(6);
    expect([await fromTheFirst(59_500), await fromTheFirst(500), await fromTheFirst(60_000)]).toEqual([6, 7, 8]);
    expect({ phase: phaseOf(host), result: tableOf(host).round.result, isStopped: host.isStopped }).toEqual({
      phase: 'outcome',
      result: null,
      isStopped: false,
    });
  });

  test('and works the tenth time is done', async () => {
    let runs = 0;
    const one = began({
      workers: quickWorkers((task) => {
        if (task === 'simulateRound' && ++runs < 10) throw new Error('this thread has died');
      }),
    });
    const host = await inOutcome(one);
    await wait(host, 5 * 60_000);
    expect(runs).toBe(10);
    expect(tableOf(host).round.result).not.toBeNull();
  });

  test('is tried anew by whoever loads the session', async () => {
    const one = began({
      workers: quickWorkers((task) => {
        if (task === 'simulateRound') throw new Error('no thread');
      }),
    });
    const host = await inOutcome(one);
    const { code } = host.session;
    await ended(one);
    const again = await opened(began().sessions, code);
    await settle(again);
    expect(tableOf(again).round.result).not.toBeNull();
  });

  test('a bot that chooses nothing, or what the rules refuse, is asked again with the same pauses', async () => {
    let asked = 0;
    const workers = quickWorkers();
    const one = began({
      workers: {
        ...workers,
        async run(task, input) {
          if (task !== 'chooseForBot') return workers.run(task, input);
          asked += 1;
          // A cast: what a bot of this test answers, whatever it was asked.
          return (asked % 2 === 0 ? [] : [{ type: 'back-motion', motion: 'm99' }]) as never;
        },
      },
    });
    const host = await soloBriefing(one);
    await wait(host, 1000 + 2000 + 4000);
    // In the briefing bots speak one at a time: the first of them is asked, the others wait for it.
    expect(asked).toBe(4);
    expect(host.isStopped).toBe(false);
  });
});

describe('when four cards lie', () => {
  /** Everybody has laid a card, and one guess is missing. */
  async function lastGuess(one: Process): Promise<Host> {
    const host = await opened(one.sessions, await created(one, { seconds: { ...seconds, decision: 60 } }));
    host.attend(1, 1);
    await start(host);
    while (phaseOf(host) !== 'decision') {
      const { phaseNumber } = tableOf(host);
      for (const role of roleIds) if (tableOf(host).phaseNumber === phaseNumber) await act(host, role);
      while (tableOf(host).phaseNumber === phaseNumber) await wait(host, 500);
    }
    for (const role of roleIds.slice(1)) await act(host, role);
    await done(host, holder(host, roleIds[0]), { type: 'play-card', card: 'steady' });
    await settle(host);
    return host;
  }
  const counting = (runs: string[]) => quickWorkers((task) => void (task === 'simulateRound' && runs.push(task)));

  test('the society is run, and recorded when they turn: once', async () => {
    const runs: string[] = [];
    const host = await lastGuess(began({ workers: counting(runs) }));
    expect({ phase: phaseOf(host), runs: runs.length, result: tableOf(host).round.result }).toEqual({ phase: 'decision', runs: 1, result: null });
    await done(host, holder(host, roleIds[0]), { type: 'guess', card: null });
    await settle(host);
    expect({ phase: phaseOf(host), runs: runs.length }).toEqual({ phase: 'outcome', runs: 1 });
    expect(tableOf(host).round.result).not.toBeNull();
  });

  test('a card that is changed is another plan: it is run too, and that one is recorded', async () => {
    const runs: string[] = [];
    const one = began({ workers: counting(runs) });
    const host = await lastGuess(one);
    await done(host, holder(host, roleIds[0]), { type: 'play-card', card: 'own' });
    await settle(host);
    expect(runs).toHaveLength(2);
    await done(host, holder(host, roleIds[0]), { type: 'play-card', card: 'steady' });
    await done(host, holder(host, roleIds[0]), { type: 'guess', card: null });
    await settle(host);
    expect(runs).toHaveLength(2);
    expect(tableOf(host).round.result).not.toBeNull();
  });

  test('whoever loads the session finds what was run before; what was damaged meanwhile is run again', async () => {
    const before = began();
    const host = await lastGuess(before);
    const { code } = host.session;
    await ended(before);
    for (const [damage, expected] of [
      [(json: string) => json, 0],
      [(json: string) => json.replace('"health":', '"health":1'), 1],
      [(json: string) => json.replace('"city":', '"town":'), 1], // as it was kept before outcomes told the city
      [(json: string) => json.slice(1), 1],
    ] as const) {
      const runs: string[] = [];
      const around = (store: Store): Store => ({
        ...store,
        outcome: async (key) => damage((await store.outcome(key)) ?? ''),
        append: async () => 'full', // nobody's guess is kept: each time the session is as it was
      });
      const one = began({ workers: counting(runs), around });
      await settle(await opened(one.sessions, code));
      expect(runs).toHaveLength(expected);
      await ended(one);
    }
  });

  test('a run that fails then is owed all the same when they turn', async () => {
    let runs = 0;
    const workers = quickWorkers((task) => {
      if (task === 'simulateRound' && ++runs === 1) throw new Error('this thread has died');
    });
    const host = await lastGuess(began({ workers }));
    await done(host, holder(host, roleIds[0]), { type: 'guess', card: null });
    await settle(host);
    expect(runs).toBe(2);
    expect(tableOf(host).round.result).not.toBeNull();
  });
});

describe('a duty that is under way', () => {
  test('is not begun a second time, whatever happens meanwhile', async () => {
    const { promise: thread, resolve: computed } = Promise.withResolvers<void>();
    let runs = 0;
    const one = began({
      workers: quickWorkers(async (task) => {
        if (task !== 'simulateRound') return;
        runs += 1;
        await thread;
      }),
    });
    const host = await inOutcome(one);
    for (const role of roleIds) await done(host, holder(host, role), { type: 'ready' });
    host.attend(0, 0);
    host.attend(2, 2);
    await wait(host, 5000);
    expect({ runs, phase: phaseOf(host) }).toEqual({ runs: 1, phase: 'outcome' });
    computed();
    await settle(host);
    expect(runs).toBe(1);
    expect(phaseOf(host)).toBe('debrief'); // everybody was ready and waited for it alone
  });

  test('a bot is asked for one move at a time', async () => {
    const { promise: thread, resolve: thought } = Promise.withResolvers<void>();
    let asked = 0;
    const one = began({
      workers: quickWorkers(async (task) => {
        if (task !== 'chooseForBot') return;
        asked += 1;
        await thread;
      }),
    });
    const host = await soloBriefing(one);
    await wait(host, 5000);
    expect(asked).toBe(1);
    thought();
    await settle(host);
    expect(asked).toBe(3); // the other two have their turns
    expect(tableOf(host).round.keptBack).toHaveLength(4);
  });

  test('and comes to nothing because the host stopped meanwhile is no failure that anybody hears of', async () => {
    const { promise: thread, resolve: computed } = Promise.withResolvers<void>();
    const one = began({ workers: quickWorkers((task) => (task === 'simulateRound' ? thread : undefined)) });
    const host = await inOutcome(one);
    await host.close();
    computed();
    await new Promise((resolve) => setImmediate(resolve));
    expect(linesIn(one, 'a duty failed')).toBe(0);
  });
});

test('a debate that nobody speaks in ends with its last turn, and neither end is reported as a failure of the other', async () => {
  const one = began();
  const host = await opened(one.sessions, await created(one, { seconds: { ...seconds, debate: 8 } }));
  host.attend(1, 1);
  await start(host);
  while (phaseOf(host) !== 'debate') {
    for (const role of roleIds) await act(host, role);
    await wait(host, 500);
  }
  await wait(host, 8000);
  expect(phaseOf(host)).toBe('negotiation');
  expect(linesIn(one, 'a duty failed')).toBe(0);
});

describe('with nobody connected', () => {
  const afterPrologue = async (host: Host): Promise<void> => {
    host.attend(1, 1);
    await start(host);
    await wait(host, 4000);
  };

  test.each([
    ['nobody at all', 0],
    ['a projector', 1],
  ])('%s: no phase ends, and the rest of it is still there when somebody comes', async (_, connections) => {
    const one = began();
    const host = await opened(one.sessions, await created(one, { seconds }));
    await afterPrologue(host);
    host.attend(0, connections);
    await wait(host, 3_600_000 / 60);
    expect({ phase: phaseOf(host), now: host.now() }).toEqual({ phase: 'prologue', now: 4000 });
    host.attend(1, 1 + connections);
    await wait(host, 5500);
    expect(phaseOf(host)).toBe('prologue');
    await wait(host, 500);
    expect(phaseOf(host)).toBe('briefing');
  });

  test('bots do nothing', async () => {
    let asked = 0;
    const one = began({ workers: quickWorkers(() => void asked++) });
    const host = await opened(one.sessions, await created(one, { preset: 'solo', people: 1 }));
    const role = roleIds.find((seat) => tableOf(host).seats[seat].holders.length > 0) ?? 'athlete';
    await start(host);
    await done(host, holder(host, role), { type: 'ready' });
    await done(host, holder(host, role), { type: 'show-card', card: null });
    await wait(host, 60_000);
    expect({ phase: phaseOf(host), asked }).toEqual({ phase: 'briefing', asked: 0 });
    host.attend(1, 1);
    await settle(host);
    expect(asked).toBe(3);
  });

  test('the society is computed all the same: it costs nobody any time', async () => {
    const { promise: thread, resolve: computed } = Promise.withResolvers<void>();
    const one = began({ workers: quickWorkers((task) => (task === 'simulateRound' ? thread : undefined)) });
    const host = await inOutcome(one);
    host.attend(0, 0);
    computed();
    await settle(host);
    expect(tableOf(host).round.result).not.toBeNull();
  });
});

describe('a session that is loaded again', () => {
  test('in the outcome owes the same runs, and has them recorded once', async () => {
    const before = began({ workers: quickWorkers(() => new Promise(() => {})) });
    const host = await inOutcome(before);
    const { code } = host.session;
    await ended(before);

    const runs: string[] = [];
    const after = began({ workers: { ...quickWorkers((task) => void runs.push(task)) } });
    const again = await opened(after.sessions, code);
    await settle(again);
    expect(runs).toEqual(['simulateRound']);
    expect(tableOf(again).round.result?.plans.did).toBe((await savedPlan(after, again)).plan);
    const log = await after.store.load(code);
    expect(log?.entries.filter(({ event }) => event.type === 'outcome-recorded')).toHaveLength(1);
    again.attend(1, 1);
    await wait(again, 30_000);
    expect(phaseOf(again)).toBe('debrief');
  });

  test('in the middle of a phase ends it when its time is over, not what passed between', async () => {
    const before = began();
    const host = await opened(before.sessions, await created(before, { seconds }));
    const { code } = host.session;
    host.attend(1, 1);
    await start(host);
    await wait(host, 7000);
    await ended(before);
    vi.advanceTimersByTime(3_600_000);

    const again = await opened(began().sessions, code);
    again.attend(1, 1);
    await wait(again, 2500);
    expect({ phase: phaseOf(again), now: again.now() }).toEqual({ phase: 'prologue', now: 9500 });
    await wait(again, 500);
    expect(phaseOf(again)).toBe('briefing');
  });

  /** What is kept of the run of what we did. */
  async function savedPlan({ store }: Process, host: Host): Promise<ReturnType<typeof quickTasks.simulateRound>['did']> {
    const json = await store.outcome(tableOf(host).round.result?.plans.did ?? '');
    return JSON.parse(json ?? '{}');
  }
});
