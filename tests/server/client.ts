/** What tests of whole sessions share: what a page reads from its view, what people do in each phase, all bytes that reach one of them. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { SeatCommand } from '../../shared/game/command.ts';
import type { PhaseName } from '../../shared/game/presets.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { stopsOf } from '../../shared/scenario/law.ts';
import type { ParticipantRecord, StateRecord, TableRecord } from '../../shared/view/schema.ts';
import type { Person } from './start.ts';

export function tableIn(view: StateRecord): TableRecord {
  const [own] = Object.values(view.participants);
  const table = view.tables[own?.table ?? 't1'];
  if (table === undefined) throw new Error('No table is seen.');
  return table;
}

/** One's own part, which must be the only one. */
export function ownIn(view: StateRecord): ParticipantRecord {
  const [own, ...others] = Object.values(view.participants);
  if (own === undefined || others.length > 0) throw new Error(`Seen are ${others.length} participants beside one's own.`);
  return own;
}

export const isIn =
  (phase: PhaseName) =>
  (view: StateRecord): boolean =>
    tableIn(view).phase === phase;

export const isClosed = (view: StateRecord): boolean => view.everybody.stage === 'closed';
export const hasResult = (view: StateRecord): boolean => tableIn(view).result.recorded;

/** An entry of a view's map; undefined where there is none. */
export const at = <T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined => map?.[key];

/** One of the three plans of a round, as it is proposed. */
export function planAt(place: number, index = 0): SeatCommand {
  const round = scenarios['first-threshold'].rounds[index];
  const plan = round?.packages[place];
  if (round === undefined || plan === undefined) throw new Error(`no plan ${place}`);
  return { type: 'propose-motion', package: plan.id, stops: stopsOf(round, plan.stops) };
}

type Acts = (table: TableRecord, own: Pick<ParticipantRecord, 'role'>) => readonly SeatCommand[];
const ready: SeatCommand = { type: 'ready' };

/** The least that a phase asks of a seat. */
const leastActs: Readonly<Record<PhaseName, Acts>> = {
  lobby: () => [],
  prologue: () => [ready],
  briefing: () => [{ type: 'show-card', card: null }, ready],
  debate: () => [ready],
  negotiation: ({ motions, round }, { role }) => [...back(motions, role, round), ready],
  ballot: ({ motions }) => [{ type: 'score-ballot', scores: { today: 1, ...Object.fromEntries(Object.keys(motions).map((id) => [id, 4])) } }],
  decision: () => [
    { type: 'play-card', card: 'steady' },
    { type: 'guess', card: null },
  ],
  outcome: () => [ready],
  debrief: () => [ready],
};

function back(motions: TableRecord['motions'], role: string, round: number): readonly SeatCommand[] {
  const [first] = Object.entries(motions).sort(([, a], [, b]) => a.order - b.order);
  if (first === undefined) return [planAt(0, round)];
  // A cast: this came from the server as an id.
  return role in first[1].backers ? [] : [{ type: 'back-motion', motion: first[0] } as SeatCommand];
}

export function actsAt(table: TableRecord, own: Pick<ParticipantRecord, 'role'>): readonly SeatCommand[] {
  // The view's phase is a plain string; one that is not in the table asks nothing.
  const acts = Object.entries(leastActs).find(([name]) => name === table.phase)?.[1];
  return acts === undefined ? [] : acts(table, own);
}

export const actsIn = (view: StateRecord): readonly SeatCommand[] => actsAt(tableIn(view), ownIn(view));

/** Somebody does the least that the phase asks. Throws where a command is refused. */
export async function act(person: Person): Promise<void> {
  for (const command of actsIn(person.view())) await must(person, command);
}

/** The answer once the sender is no longer too fast: tests have quick fingers. */
export async function sendInTime(person: Person, command: SeatCommand): Promise<number | string> {
  let answer = await person.send(command);
  while (answer === 'message/too-fast') {
    await new Promise((resolve) => setTimeout(resolve, 250));
    answer = await person.send(command);
  }
  return answer;
}

/** Sends what has to be accepted, and waits until the sender sees it. */
export async function must(person: Person, command: SeatCommand): Promise<number> {
  const version = await sendInTime(person, command);
  if (typeof version !== 'number') throw new Error(`${command.type} was answered ${version}`);
  await person.until(({ everybody }) => everybody.version >= version);
  return version;
}

/** All of these see this phase. */
export const allIn = (people: readonly Person[], phase: PhaseName): Promise<unknown> =>
  Promise.all(people.map((person) => person.until(isIn(phase))));

/** These people do one after another what each phase asks, until this one. */
export async function playUntil(people: readonly Person[], phase: PhaseName): Promise<void> {
  const [first] = people;
  for (let now = first?.view(); first !== undefined && now !== undefined && !isIn(phase)(now); now = first.view()) {
    const { phaseNumber } = tableIn(now);
    if (isIn('outcome')(now)) await first.until(hasResult);
    for (const person of people) {
      await person.until((view) => tableIn(view).phaseNumber >= phaseNumber);
      if (tableIn(person.view()).phaseNumber === phaseNumber) await act(person);
    }
    await first.until((view) => tableIn(view).phaseNumber > phaseNumber);
  }
  await allIn(people, phase);
}

/** Between a client and the server: keeps every byte that the server sends, of HTTP and sockets alike. */
export interface Recorder {
  readonly url: string;
  bytes(): Buffer;
  close(): void;
}

export async function recorder(port: number): Promise<Recorder> {
  const chunks: Buffer[] = [];
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    upstream.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
    client.pipe(upstream).pipe(client);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  // A cast: a server that listens on a port has an address with one.
  const { port: own } = proxy.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    bytes: () => Buffer.concat(chunks),
    close() {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
