/** A class over real sockets: two tables with shared seats, a facilitator, a wall; and a walk through its phases, ended by Next. */
import type { SeatCommand } from '../../shared/game/command.ts';
import type { PhaseName } from '../../shared/game/presets.ts';
import type { StateRecord } from '../../shared/view/schema.ts';
import { must, ownIn, planAt, tableIn } from './client.ts';
import { join, joinWith, type NewSession, newSession, type Person } from './start.ts';

/** Who sits where: athletes of the first table are three, soldiers and patients of the second two; nobody but people sits. */
const seating: readonly (readonly [table: string, role: string])[] = [
  ['t1', 'athlete'],
  ['t1', 'athlete'],
  ['t1', 'athlete'],
  ['t1', 'soldier'],
  ['t1', 'patient'],
  ['t1', 'regulator'],
  ['t2', 'athlete'],
  ['t2', 'soldier'],
  ['t2', 'soldier'],
  ['t2', 'patient'],
  ['t2', 'patient'],
  ['t2', 'regulator'],
];

export interface Class {
  readonly session: NewSession;
  /** in the order of the seating; whoever was moved has come back */
  readonly people: readonly Person[];
  readonly facilitator: Person;
  readonly wall: Person;
}

/** @param through the address that each connection takes: one of a recorder, to keep what it receives */
export async function seatClass(
  url: string,
  request: Readonly<Record<string, unknown>> = {},
  through: (name: string) => string = () => url,
): Promise<Class> {
  const session = await newSession(url, { preset: 'lesson', tables: 2, ...request });
  const facilitator = await joinWith(through('facilitator'), session.code, { facilitatorKey: session.facilitatorKey });
  const wall = await joinWith(through('wall'), session.code, { projectorKey: session.projectorKey });
  const people: Person[] = [];
  for (const [place, [table, role]] of seating.entries()) {
    // Every fifth followed the facilitator's link and took a seat.
    const key = place % 5 === 0 ? { facilitatorKey: session.facilitatorKey } : {};
    const came = await join(through(`person ${place}`), session.code, { nickname: `Person ${place}`, ...key });
    const { id, table: first } = ownIn(came.view());
    await steer(facilitator, { type: 'assign', participant: id, table, role });
    if (first !== table) await came.closed;
    const person = first === table ? came : await join(through(`person ${place}`), session.code, { token: came.token, ...key });
    await person.until((view) => ownIn(view).role === role && ownIn(view).table === table);
    people.push(person);
  }
  return { session, people, facilitator, wall };
}

/** A cast: tables and people are named here as views name them. */
export const steer = (facilitator: Person, command: object): Promise<number> => must(facilitator, command as SeatCommand);

/** A cast, as there: ids come from views. */
export const says = (person: Person, command: object): Promise<number> => must(person, command as SeatCommand);

/** Whoever acts for this seat now. */
export function voiceOf({ people }: Pick<Class, 'people'>, table: string, role: string): Person {
  const found = people.find((person) => {
    const own = ownIn(person.view());
    return own.table === table && own.role === role && tableIn(person.view()).seats[role]?.holder === own.id;
  });
  if (found === undefined) throw new Error(`nobody acts for the ${role} of ${table}`);
  return found;
}

/** Those who share this seat and don't act for it. */
export function matesOf({ people }: Pick<Class, 'people'>, table: string, role: string): readonly Person[] {
  return people.filter((person) => {
    const own = ownIn(person.view());
    return own.table === table && own.role === role && tableIn(person.view()).seats[role]?.holder !== own.id;
  });
}

export const motionsAt = (person: Person): readonly string[] =>
  Object.entries(tableIn(person.view()).motions)
    .toSorted(([, a], [, b]) => a.order - b.order)
    .map(([id]) => id);

/** At both tables package B, which the patient proposes and the soldier backs with a promise. Dials and pledges must be unlocked. */
export async function proposeAndPledge(all: Class): Promise<void> {
  for (const table of ['t1', 't2']) {
    const patient = voiceOf(all, table, 'patient');
    await must(patient, planAt(1, tableIn(patient.view()).round));
    const [motion] = motionsAt(patient);
    await says(voiceOf(all, table, 'soldier'), { type: 'pledge', motion });
  }
}

/** Everybody sees what has been written so far. */
export async function allSee({ people, facilitator, wall }: Class, version: number): Promise<void> {
  await Promise.all([...people, facilitator, wall].map((person) => person.until(({ everybody }) => everybody.version >= version)));
}

const phases: readonly PhaseName[] = ['briefing', 'debate', 'negotiation', 'ballot', 'decision', 'outcome'];
const walked = (rounds: number): readonly (readonly [phase: PhaseName, round: number])[] => [
  ['lobby', -1],
  ['prologue', -1],
  ...Array.from({ length: rounds }, (_, round) => phases.map((phase) => [phase, round] as const)).flat(),
  ['debrief', rounds - 1],
];

/** Through all phases of a class, which Next ends; in each something is done. */
export async function walk(all: Class, rounds: number, during: (phase: PhaseName, round: number) => Promise<void>): Promise<void> {
  const { people, facilitator, wall } = all;
  for (const [phase, round] of walked(rounds)) {
    const isHere = ({ everybody }: StateRecord): boolean =>
      Object.values(everybody.tables).every((table) => table.phase === phase && table.round === round);
    await Promise.all([...people, facilitator, wall].map((person) => person.until(isHere, 40_000)));
    await during(phase, round);
    if (phase === 'outcome') await facilitator.until(({ tables }) => Object.values(tables).every(({ result }) => result.recorded), 40_000);
    const latest = Math.max(...people.map((person) => person.view().everybody.version));
    const { everybody } = await facilitator.until((view) => view.everybody.version >= latest);
    const isOver = Object.values(everybody.tables).every((table) => table.phase !== phase || table.round !== round); // everybody did all there is to do
    if (phase !== 'debrief' && !isOver) await steer(facilitator, { type: phase === 'lobby' ? 'start' : 'next' });
  }
}
