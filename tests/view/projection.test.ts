/**
 * What crosses the wire, without the wire: the library's encoder, a view for each client, and a decoder as the page has
 * one. These guard against the library as much as against us.
 */
import { type Decoder, Encoder, Reflection, StateView } from '@colyseus/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createProjection } from '../../server/room/projection.ts';
import { type Show, showing } from '../../server/room/show.ts';
import type { ParticipantId } from '../../shared/game/ids.ts';
import { roleOf } from '../../shared/game/seats.ts';
import type { Session, Table } from '../../shared/game/state.ts';
import { type DecisionCard, type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { type Audiences, audiencesOf, sameAudiences, type Visitor } from '../../shared/view/audience.ts';
import type { StateRecord } from '../../shared/view/schema.ts';
import { anySteps, run, starts } from '../game/any-session.ts';
import { type Game, holder, inPhase, packageOf, person, send, twoRounds } from '../game/given.ts';
import { isThere, seenBy } from './seen.ts';

const projector: Visitor = { kind: 'projector' };
const visitors: readonly Visitor[] = [projector, { kind: 'facilitator' }, ...[1, 2, 3, 4, 5].map(person)];

/** A room without sockets: what the framework does at a join, at a patch and at a leave. */
function room(first: Session) {
  let shown = { session: first, version: 1 };
  const projection = createProjection();
  const show: Show = showing(
    {
      scenario: twoRounds,
      get shown() {
        return shown;
      },
      now: () => shown.version,
    },
    projection,
  );
  const present = new Set<string>();
  const encoder = new Encoder(projection.state);
  const clients = new Set<Client>();
  const handshake = Reflection.encode(encoder);

  return {
    clients,
    /** what a client of this visitor must have now */
    recordFor(visitor: Visitor): StateRecord {
      const { session, version } = shown;
      return seenBy(session, visitor, { scenario: twoRounds, at: version, version, present });
    },
    join(visitor: Visitor): Client {
      const view = new StateView();
      show(present);
      const audiences = audiencesOf(shown.session, visitor);
      projection.watch(view, audiences);
      const client: Client = { visitor, audiences, view, decoder: Reflection.decode(handshake), bytes: [] };
      const it = { offset: 0 };
      const buffer = new Uint8Array(Encoder.BUFFER_SIZE);
      encoder.encodeAll(it, buffer);
      receive(client, encoder.encodeAllView(view, it.offset, { ...it }, buffer));
      clients.add(client);
      return client;
    },
    leave(client: Client): void {
      clients.delete(client);
      projection.unwatch(client.view);
    },
    patch(session: Session): void {
      shown = { session, version: shown.version + 1 };
      show(present);
      const it = { offset: 0 };
      encoder.encode(it);
      const shared = it.offset;
      for (const client of clients) receive(client, encoder.encodeView(client.view, shared, it));
      encoder.discardChanges();
    },
  };
}

interface Client {
  readonly visitor: Visitor;
  readonly audiences: Audiences;
  readonly view: StateView;
  readonly decoder: Decoder;
  readonly bytes: Buffer[];
}

function receive(client: Client, bytes: Uint8Array): void {
  const copy = Buffer.from(bytes); // the encoder's buffer is shared, what was sent is not
  client.bytes.push(copy);
  client.decoder.decode(copy);
}

/** A map of which nothing was ever granted is not there at all. */
const decoded = (client: Client): StateRecord => ({ tables: {}, participants: {}, facilitators: {}, ...client.decoder.state.toJSON() });

/** States share what did not change, and what is shown relies on it: so must what is made of them. */
function kept<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, To>();
  return (from) => {
    const to = made.get(from) ?? make(from);
    made.set(from, to);
    return to;
  };
}

/** Every secret is one that can be found again in bytes: whose it is stands in it. Only the secret is marked, not what became public of it. */
function marked(session: Session): Session {
  return {
    ...session,
    participants: markedPeople(session.participants),
    tables: mapped(session.tables, markedTable),
  };
}

const mapped = <T>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

const markedPeople = kept((people: Session['participants']) =>
  mapped(people, (one, id) => ({ ...one, reflection: { ...one.reflection, sentence: `<sentence ${id}>` } })),
);
const markedCount = (role: RoleId): number => 1_234_567_890 + roleIds.indexOf(role);
const markedScore = (id: string): number => Math.PI * Number(id.slice(1));
/** A cast: no such card exists, and a view carries whatever was laid. */
const markedCard = (role: RoleId): DecisionCard => `<card ${role}>` as DecisionCard;
const markedGuess = (id: string): DecisionCard => `<guess ${id}>` as DecisionCard;

const markedTable = kept((table: Table): Table => {
  const { phase, round } = table;
  const roleOfCard = (card: string): RoleId => twoRounds.rounds[round.index]?.cards.find(({ id }) => id === card)?.role ?? 'athlete';
  return {
    ...table,
    round: {
      ...round,
      // looking back, all cards are on the table
      counts: phase.name === 'debrief' ? round.counts : mapped(round.counts, (_, card) => markedCount(roleOfCard(card))),
      guesses: mapped(round.guesses, (_, id) => markedGuess(id)),
    },
    phase:
      phase.name === 'ballot'
        ? {
            ...phase,
            ballots: mapped(phase.ballots, (ofSeat) =>
              mapped(ofSeat, (ballot, id) => ({ ...mapped(ballot, () => markedScore(id)), today: markedScore(id) })),
            ),
          }
        : phase.name === 'decision'
          ? { ...phase, cards: Object.fromEntries(roleIds.flatMap((role) => (phase.cards[role] ? [[role, markedCard(role)]] : []))) }
          : phase,
  };
});

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function float64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

const ofPerson = (id: string): readonly Buffer[] => [Buffer.from(`<sentence ${id}>`), Buffer.from(markedGuess(id)), float64(markedScore(id))];
const ofSeat = (role: RoleId): readonly Buffer[] => [int32(markedCount(role)), Buffer.from(markedCard(role))];

/** The markers of everybody but this visitor, who has held no seats but these. */
function markersOfOthers(session: Session, visitor: Visitor, held: ReadonlySet<RoleId>): readonly Buffer[] {
  const me: string = visitor.kind === 'participant' ? visitor.id : '';
  const people = Object.keys(session.participants).filter((id) => id !== me);
  return [...people.flatMap(ofPerson), ...roleIds.filter((role) => !held.has(role)).flatMap(ofSeat)];
}

/** Where somebody sits, at whichever table. */
function seatOf({ participants, tables }: Session, id: ParticipantId): RoleId | null {
  const person = participants[id];
  const table = person && tables[person.table];
  return table === undefined ? null : roleOf(table, id);
}

/** At each state, one of the visitors comes (or comes back), or goes. */
const comings = fc.array(fc.record({ at: fc.nat(30), who: fc.nat(visitors.length - 1), comes: fc.boolean() }), { minLength: 6, maxLength: 20 });

/** The states that a random session went through. */
function statesOf(game: Game, steps: Parameters<typeof run>[1]): readonly Session[] {
  const states = [game.session];
  run(game, steps, (_, after) => {
    if (after.session !== states.at(-1)) states.push(after.session);
  });
  return states.map(marked);
}

test('what each client decoded is its view, after any states, whenever it came; its bytes hold no marker of another', () => {
  fc.assert(
    fc.property(starts, anySteps, comings, (game, steps, moments) => {
      const states = statesOf(game, steps);
      const [first] = states;
      if (first === undefined) return;
      const { clients, join, leave, patch, recordFor } = room(first);
      const heldBy = new Map<Visitor, Set<RoleId>>(visitors.map((visitor) => [visitor, new Set()]));
      for (const [place, session] of states.entries()) {
        for (const visitor of visitors) {
          const role = visitor.kind === 'participant' ? seatOf(session, visitor.id) : null;
          if (role !== null) heldBy.get(visitor)?.add(role);
        }
        for (const client of clients) if (!sameAudiences(client.audiences, audiencesOf(session, client.visitor))) leave(client);
        patch(session);
        for (const { who, comes } of moments.filter(({ at }) => at === place)) {
          const visitor = visitors[who] ?? projector;
          for (const client of clients) if (client.visitor === visitor) leave(client);
          if (comes && isThere(session, visitor)) join(visitor);
        }
        for (const client of clients) {
          expect(decoded(client)).toEqual(recordFor(client.visitor));
          const bytes = Buffer.concat(client.bytes.splice(0));
          const found = markersOfOthers(session, client.visitor, heldBy.get(client.visitor) ?? new Set()).filter((marker) => bytes.includes(marker));
          expect(found.map(String)).toEqual([]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

describe('what is marked is found again by its owner', () => {
  const received = (game: Game, role: RoleId): Buffer => {
    const owner = holder(game, role);
    if (owner.kind !== 'participant') throw new Error('a person sits there');
    const { join, patch } = room(marked(inPhase('lobby').session));
    const client = join(owner);
    patch(marked(game.session));
    return Buffer.concat(client.bytes);
  };

  test('a count and a sentence', () => {
    const game = inPhase('briefing');
    const bytes = received(game, 'soldier');
    expect(bytes.includes(int32(markedCount('soldier')))).toBe(true);
    expect(bytes.includes('<sentence ')).toBe(true);
  });

  test('a score', () => {
    const game = inPhase('ballot');
    const owner = holder(game, 'soldier');
    const voted = send(game, owner, { type: 'score-ballot', scores: { today: 2 } });
    expect(received(voted, 'soldier').includes(float64(markedScore(owner.kind === 'participant' ? owner.id : '')))).toBe(true);
  });

  test('a card and a guess', () => {
    let game = inPhase('decision');
    const owner = holder(game, 'soldier');
    game = send(send(game, owner, { type: 'play-card', card: 'own' }), owner, { type: 'guess', card: 'open' });
    const bytes = received(game, 'soldier');
    expect(bytes.includes(markedCard('soldier'))).toBe(true);
    expect(bytes.includes('<guess ')).toBe(true);
  });
});

test('a late joiner decodes the whole at once', () => {
  const game = inPhase('debrief');
  const { join, patch, recordFor } = room(inPhase('lobby').session);
  patch(game.session);
  for (const visitor of visitors.filter((one) => isThere(game.session, one))) {
    expect(decoded(join(visitor))).toEqual(recordFor(visitor));
  }
});

test('a new motion arrives whole, its own collections too, at everybody who was there before', () => {
  const game = inPhase('negotiation');
  const { join, patch } = room(game.session);
  const clients = [1, 2].map((number) => join(person(number)));
  const proposed = send(game, holder(game, 'patient'), packageOf(game, 1));
  patch(proposed.session);
  for (const client of clients) {
    const { t1: table } = decoded(client).tables;
    expect(Object.values(table?.motions ?? {})).toMatchObject([
      { package: packageOf(game, 1).package, stops: packageOf(game, 1).stops, backers: { patient: true } },
    ]);
  }
});

test('what did not change costs no byte of its own', () => {
  const game = inPhase('negotiation');
  const { join, patch } = room(game.session);
  patch(game.session);
  const client = join(projector);
  const before = client.bytes.length;
  patch(game.session);
  expect(Buffer.concat(client.bytes.slice(before)).length).toBeLessThan(24); // the version and the time
});

test('a participant’s own object is nobody else’s, not even as an empty place', () => {
  const game = inPhase('briefing');
  const { join } = room(game.session);
  const { participants } = decoded(join(person(1)));
  expect(Object.keys(participants)).toEqual(['p1' as ParticipantId]);
});
