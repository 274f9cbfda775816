/** One session of a class, from its lobby to its end: a facilitator, a wall, and people who play. */
import { newSecret } from '../../server/front/access.ts';
import { comeIn, type Person } from './person.ts';
import { type Dice, play } from './player.ts';

export interface Lesson {
  readonly facilitator: Person;
  readonly people: readonly Person[];
  readonly all: readonly Person[];
}

export interface LessonWish {
  readonly tables: number;
  /** at each table */
  readonly people: number;
  readonly rounds: number;
  readonly seed: number;
  /** no phase lasts longer, seconds */
  readonly longest: number;
}

/** ms: as long as anybody would look at the last screens, on this clock */
const debriefLasts = 2000;

/** Bots that nobody speaks to begin after 20 s; where people are, each phase ends when they are ready, most of them earlier than this. */
const secondsFor = (people: number) =>
  people === 0
    ? { prologue: 2, briefing: 23, debate: 44, negotiation: 23, ballot: 8, decision: 8, outcome: 4, debrief: 60 }
    : { prologue: 8, briefing: 12, debate: 20, negotiation: 12, ballot: 12, decision: 15, outcome: 8, debrief: 60 };

export async function createLesson(url: string, { tables, people, rounds, seed, longest }: LessonWish) {
  const seconds = Object.fromEntries(Object.entries(secondsFor(people)).map(([phase, most]) => [phase, Math.min(most, longest)]));
  const wish = { scenario: 'first-threshold', preset: 'lesson', locale: 'en', tables, rounds, seed, seconds };
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  if (!response.ok) throw new Error(`No session was made: ${response.status} ${await response.text()}`);
  // A cast: tests of the server look at what this answer holds.
  const { code, facilitatorKey, projectorKey } = (await response.json()) as Readonly<Record<'code' | 'facilitatorKey' | 'projectorKey', string>>;
  const facilitator = await comeIn(url, { code, facilitatorKey });
  const wall = await comeIn(url, { code, projectorKey });
  return {
    async fill(): Promise<Lesson> {
      const seats = Array.from({ length: tables * people }, (_, place) => `Person ${place + 1}`);
      const joined = await Promise.all(seats.map((nickname) => comeIn(url, { code, nickname, token: newSecret() })));
      return { facilitator, people: joined, all: [facilitator, wall, ...joined] };
    },
  };
}

/** Resolves when the session has ended; rejects when a connection was lost before. */
export async function playLesson({ facilitator, people, all }: Lesson, url: string, dice: Dice): Promise<void> {
  const playing = people.map((person) => play(person, url, dice));
  await facilitator.send({ type: 'start' });
  const stage = (): string => facilitator.shown.everybody.stage;
  while (stage() !== 'debrief' && !facilitator.isClosed()) await facilitator.changed();
  await new Promise((go) => setTimeout(go, debriefLasts));
  await facilitator.send({ type: 'end' });
  while (stage() !== 'closed' && !facilitator.isClosed()) await facilitator.changed();
  await Promise.all(playing);
  const lost = all.filter((person) => person.shown.everybody.stage !== 'closed' && person.isClosed()).length;
  if (stage() !== 'closed' || lost > 0) throw new Error(`A session did not come to its end; connections lost: ${lost}.`);
}

/** Calls back when runs of the society begin to be owed, or likely ahead, at some table, and when none are left. */
export async function watchRuns({ facilitator }: Lesson, changed: (underWay: boolean) => void): Promise<void> {
  let before = false;
  while (!facilitator.isClosed() && facilitator.shown.everybody.stage !== 'closed') {
    const tables = [...facilitator.shown.everybody.tables.values()];
    const underWay = tables.some(({ phase, round, places }) => (phase === 'decision' || phase === 'outcome') && !places.has(`r${round}`));
    if (underWay !== before) changed(underWay);
    before = underWay;
    await facilitator.changed();
  }
  if (before) changed(false);
}
