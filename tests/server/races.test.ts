/** Duties that meet somebody who was a moment faster: what is refused for that is not given up. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Host } from '../../server/session/host.ts';
import { stopsOf } from '../../shared/scenario/law.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import {
  created,
  done,
  holder,
  holdTime,
  newFolder,
  newId,
  opened,
  type Process,
  phaseOf,
  quickWorkers,
  settle,
  start,
  startProcess,
  tableOf,
  wait,
} from './offline.ts';

let folder: ReturnType<typeof newFolder>;
let one: Process;

beforeEach(() => {
  holdTime();
  folder = newFolder();
});
afterEach(async () => {
  await one.close();
  folder.remove();
  vi.useRealTimers();
});

const someone = (host: Host) => holder(host, roleIds.find((role) => tableOf(host).seats[role].holders.length > 0) ?? 'athlete');

test('a pause decided in the moment in which a phase ends holds it, and the phase still ends after it', async () => {
  one = startProcess(folder.folder);
  const host = await opened(one.sessions, await created(one, { seconds: { prologue: 10 } }));
  const [first] = Object.keys(host.session.participants);
  const creator = roleIds.map((role) => holder(host, role)).find((actor) => actor.kind === 'participant' && actor.id === first) ?? someone(host);
  host.attend(4, 4);
  await start(host);
  await wait(host, 9500);
  const pausing = host.submit(creator, { type: 'pause' }, newId()); // decided, and not yet on the disk …
  vi.advanceTimersByTime(500); // … when the time is up
  expect(await pausing).toHaveProperty('version');
  await settle(host);
  expect(phaseOf(host)).toBe('prologue');
  await done(host, creator, { type: 'resume' });
  await wait(host, 1000);
  expect(phaseOf(host)).toBe('briefing');
});

test('a bot whose choice is gone when it has chosen is asked again, as often as a person changes their mind', async () => {
  const workers = quickWorkers();
  let changesOfMind = 4;
  let changeMind = async (): Promise<void> => {};
  one = startProcess(folder.folder, {
    workers: {
      ...workers,
      async run(task, input) {
        if (task !== 'chooseForBot' || changesOfMind === 0 || !('table' in input) || input.table.phase !== 'negotiation')
          return workers.run(task, input);
        changesOfMind -= 1;
        const [motion] = Object.keys(input.table.motions);
        await changeMind();
        // A cast: what a bot of this test answers.
        return [{ type: 'back-motion', motion }] as never;
      },
    },
  });
  const host = await opened(one.sessions, await created(one, { preset: 'solo', people: 1 }));
  host.attend(1, 1);
  await start(host);
  const me = someone(host);
  await done(host, me, { type: 'ready' });
  await done(host, me, { type: 'show-card', card: null });
  await done(host, me, { type: 'ready' });
  await settle(host);
  expect(phaseOf(host)).toBe('negotiation');

  const { packages } = roundAt(host.scenario, 0);
  const propose = async (): Promise<void> => {
    const plan = packages[changesOfMind % 2];
    if (plan === undefined) throw new Error('A round has three packages');
    await done(host, me, { type: 'propose-motion', package: plan.id, stops: stopsOf(roundAt(host.scenario, 0), plan.stops) });
  };
  changeMind = async () => {
    await done(host, me, { type: 'withdraw-back' }); // nobody backs it any more: it is gone, and the next one is another
    await propose();
  };
  await propose();
  await settle(host);
  expect(changesOfMind).toBe(0);
  expect(tableOf(host).round.motions.flatMap(({ backers }) => backers)).toHaveLength(4);
});
