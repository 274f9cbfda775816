/** Nobody is waited for: whoever is silent, in whatever phase, the session reaches its end in its scheduled time. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PhaseName } from '../../shared/game/presets.ts';
import type { StateRecord } from '../../shared/view/schema.ts';
import { seatClass } from './class.ts';
import { actsIn, hasResult, isClosed, isIn, must, ownIn, tableIn } from './client.ts';
import { join, newSession, type Person, startTestServer, type TestServer } from './start.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const seconds = { prologue: 1, briefing: 1, negotiation: 1, ballot: 1, decision: 1, outcome: 1, debrief: 1 } as const;
const phases: readonly PhaseName[] = ['prologue', 'briefing', 'negotiation', 'ballot', 'decision', 'outcome', 'debrief'];
/** A timer, a disk and a patch, ms; on a machine that does other things as well. */
const late = 1500;

/** When each phase was first seen, in session time. */
function watch(person: Person): { readonly began: ReadonlyMap<string, number>; readonly recorded: () => number } {
  const began = new Map<string, number>();
  let recorded = 0;
  const look = (view: StateRecord): boolean => {
    const { phase } = tableIn(view);
    const name = isClosed(view) ? 'closed' : phase;
    if (!began.has(name)) began.set(name, view.everybody.at);
    if (hasResult(view) && recorded === 0) recorded = view.everybody.at;
    return false;
  };
  person.until(look, 50_000).catch(() => {}); // never so: it looks at every state
  return { began, recorded: () => recorded };
}

/** Does what each phase asks as soon as it begins, as far as there is time. */
async function play(person: Person): Promise<void> {
  for (const phase of phases) {
    const view = await person.until((now) => isClosed(now) || phases.indexOf(tableIn(now).phase as PhaseName) >= phases.indexOf(phase), 50_000);
    if (!isIn(phase)(view)) continue;
    for (const command of actsIn(view)) await person.send(command);
  }
}

async function session(isSilent: (person: number) => boolean): Promise<void> {
  const { code } = await newSession(server.url, { seconds });
  const people: Person[] = [];
  for (const nickname of ['Ada', 'Bo', 'Cy', 'Di']) people.push(await join(server.url, code, { nickname }));
  const [ada] = people;
  if (ada === undefined) throw new Error('nobody joined');
  const { began, recorded } = watch(ada);
  await must(ada, { type: 'start' });
  await Promise.all(people.map((person, number) => (isSilent(number) ? undefined : play(person))));
  const end = await ada.until(isClosed, 50_000);

  const steps = [...phases, 'closed'];
  expect([...began.keys()].filter((name) => name !== 'lobby')).toEqual(steps);
  for (const [place, phase] of phases.entries()) {
    const from = began.get(phase) ?? Number.NaN;
    const lasted = (began.get(steps[place + 1] ?? '') ?? Number.NaN) - from;
    // The clock stands while the society is computed: then a phase that has begun gets the time after its reveal.
    const waited = phase === 'outcome' ? recorded() - from : 0;
    expect(lasted, phase).toBeLessThan(Math.max(1000 * seconds[phase as keyof typeof seconds], waited) + late);
  }
  expect(Object.keys(tableIn(end).cards)).toHaveLength(4);
  expect(people.map((person) => ownIn(person.view()).role).every((role) => role !== '')).toBe(true);
  for (const person of people) await person.leave();
}

/** Some of the sixteen, over real sockets and with real runs; the number's bits say who never says anything. */
const subsets = [0b0000, 0b0001, 0b0110, 0b1110, 0b1111].map((bits) => ({
  who: ['Ada', 'Bo', 'Cy', 'Di'].filter((_name, place) => (bits >> place) % 2 === 1).join(', ') || 'nobody',
  isSilent: (person: number): boolean => (bits >> person) % 2 === 1,
}));
test.concurrent.each(subsets)('silent throughout: $who', ({ isSilent }) => session(isSilent));

test('silent in the vote, a seat is driven by a bot; any command gives it back', async () => {
  const { code } = await newSession(server.url, { seconds: { ...seconds, decision: 60 } });
  const ada = await join(server.url, code);
  await must(ada, { type: 'start' });
  const view = await ada.until(isIn('decision'));
  const { role } = ownIn(view);
  expect(tableIn(view).seats[role]?.driver).toBe('bot');
  await must(ada, { type: 'play-card', card: 'own' });
  expect(tableIn(ada.view()).seats[role]?.driver).toBe('people');
});

/** A class of two tables whose phases end by the clock alone; the others do what they may. */
const inClass: readonly {
  readonly who: string;
  readonly isSilent: (own: { readonly table: string; readonly role: string; readonly isVoice: boolean }) => boolean;
}[] = [
  { who: 'a voice', isSilent: ({ table, role, isVoice }) => table === 't1' && role === 'athlete' && isVoice },
  { who: 'a seat of three', isSilent: ({ table, role }) => table === 't1' && role === 'athlete' },
  { who: 'a table', isSilent: ({ table }) => table === 't2' },
  { who: 'everybody', isSilent: () => true },
];
test.each(inClass)(
  'in a class, silent throughout: $who',
  async ({ isSilent }) => {
    const classPhases: readonly PhaseName[] = ['prologue', 'briefing', 'debate', 'negotiation', 'ballot', 'decision', 'outcome', 'debrief'];
    const long = Object.fromEntries(classPhases.map((phase) => [phase, 1]));
    const { people, facilitator, wall } = await seatClass(server.url, { rounds: 1, seconds: long });
    await must(facilitator, { type: 'start' });
    const speak = async (person: Person): Promise<void> => {
      for (const phase of classPhases) {
        const view = await person.until(
          (now) => isClosed(now) || classPhases.indexOf(tableIn(now).phase as PhaseName) >= classPhases.indexOf(phase),
          50_000,
        );
        if (!isIn(phase)(view)) continue;
        const { table, role, id } = ownIn(view);
        if (isSilent({ table, role, isVoice: tableIn(view).seats[role]?.holder === id })) continue;
        for (const command of actsIn(view)) await person.send(command);
      }
    };
    const began = facilitator.view().everybody.at;
    await Promise.all(people.map(speak));
    const [end] = await Promise.all([facilitator, wall, ...people].map((person) => person.until(isClosed, 50_000)));
    if (end === undefined) throw new Error('nobody is left');
    // The clock stands while the society is computed: that is no waiting for anybody.
    expect(end.everybody.at - began).toBeLessThan(1000 * classPhases.length + classPhases.length * late);
    for (const table of Object.values(end.tables)) {
      expect(table.result.recorded).toBe(true);
      expect(Object.keys(table.cards)).toHaveLength(4);
    }
    for (const person of [...people, facilitator, wall]) await person.leave();
  },
  90_000,
);
