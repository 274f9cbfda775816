/**
 * Every set of seats silent in every phase: the host and its duties bring the session to its end in its scheduled time.
 * Time is held by the test. The rules alone: tests/game/silence.test.ts; over real sockets: silence.test.ts.
 */
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Host } from '../../server/session/host.ts';
import type { PhaseName } from '../../shared/game/presets.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { act, created, holdTime, isClosed, newFolder, opened, type Process, phaseOf, start, startProcess, tableOf, wait } from './offline.ts';

/** As short as a clock has them; bots that wait for people wait longer, so some phases end without them. */
const seconds = { prologue: 2, briefing: 2, negotiation: 4, ballot: 2, decision: 2, outcome: 2, debrief: 2 };
const scheduledMs = 1000 * Object.values(seconds).reduce((sum, one) => sum + one, 0);
const phases = Object.keys(seconds) as (keyof typeof seconds)[]; // Object.keys forgets the names
/** Phases whose silence is noticed: the seat abstains or plays steady, and a bot takes it over. */
const noticed: readonly PhaseName[] = ['ballot', 'decision'];
const subsets: readonly (readonly RoleId[])[] = Array.from({ length: 16 }, (_, bits) => roleIds.filter((_, i) => ((bits >> i) & 1) === 1));

/** What a phase was like: who did in it what was asked. */
type After = (phase: PhaseName, acted: ReadonlySet<RoleId>) => void;

/** Plays to the end; in each phase these are silent, the others do the least that is asked. Gives what it took, ms. */
async function play(host: Host, silentIn: (phase: PhaseName) => readonly RoleId[], after: After = () => {}): Promise<number> {
  await start(host);
  const began = host.now();
  while (!isClosed(host)) {
    const phase = phaseOf(host);
    const { phaseNumber, seats } = tableOf(host);
    const isOver = (): boolean => tableOf(host).phaseNumber !== phaseNumber || isClosed(host);
    const acted = new Set<RoleId>();
    // Whose seat was taken over comes first: nobody waits for them.
    for (const role of roleIds.toSorted((a, b) => seats[a].driver.localeCompare(seats[b].driver))) {
      if (silentIn(phase).includes(role) || isOver()) continue;
      await act(host, role);
      acted.add(role);
    }
    while (!isOver()) {
      if (host.now() - began > 2 * scheduledMs) throw new Error(`stuck in ${phase}`);
      await wait(host, 500);
    }
    after(phase, acted);
  }
  return host.now() - began;
}

describe('with a clock and a connection', () => {
  const { folder, remove } = newFolder();
  let one: Process;
  beforeEach(() => {
    holdTime();
    one = startProcess(folder, { around: (store) => ({ ...store, append: async () => 'appended' }) }); // nobody reads these logs again
  });
  afterEach(async () => {
    await one.close();
    vi.useRealTimers();
  });
  afterAll(remove);

  async function table(): Promise<Host> {
    const host = await opened(one.sessions, await created(one, { seconds }));
    host.attend(1, 1); // one of the four, or somebody who watches
    return host;
  }

  test.each(phases)(
    'any of the seats silent in the %s: the end comes in time, and a bot sits in for them until they act',
    async (silentPhase) => {
      for (const silent of subsets) {
        const host = await table();
        const drivers = new Map(roleIds.map((role) => [role, 'people']));
        const took = await play(
          host,
          (phase) => (phase === silentPhase ? silent : []),
          (phase, acted) => {
            for (const role of acted) drivers.set(role, 'people');
            if (phase === silentPhase && noticed.includes(phase)) for (const role of silent) drivers.set(role, 'bot');
            for (const role of roleIds) expect(tableOf(host).seats[role].driver, `${role} after the ${phase}`).toBe(drivers.get(role));
          },
        );
        expect(took).toBeLessThanOrEqual(scheduledMs);
        if (silent.length > 0) expect(took).toBeGreaterThanOrEqual(1000 * seconds[silentPhase]);
        expect(tableOf(host).round.result).not.toBeNull();
      }
    },
    60_000,
  );

  test.each(subsets.map((silent) => [silent.join(', ') || 'nobody', silent] as const))('%s silent from the start', async (_, silent) => {
    const host = await table();
    const took = await play(host, () => silent);
    expect(took).toBeLessThanOrEqual(scheduledMs);
    if (silent.length === 4) expect(took).toBe(scheduledMs);
    expect(tableOf(host).round.result).not.toBeNull();
    for (const role of roleIds) expect(tableOf(host).seats[role].driver).toBe(silent.includes(role) ? 'bot' : 'people');
  });
});
