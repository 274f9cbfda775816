/**
 * A page may come, become ready for its first state, and go at any moment between two patches; the framework's own
 * serializer sends the bytes. Where a first state overlaps with changes that are still to be sent, the library applies
 * a list twice, so the room sends what it has written before anybody is let in.
 */
import { type Decoder, Reflection, StateView } from '@colyseus/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Client, ClientState, SchemaSerializer } from '../../server/room/colyseus.ts';
import { createProjection, type Projection } from '../../server/room/projection.ts';
import { showing } from '../../server/room/show.ts';
import type { Session } from '../../shared/game/state.ts';
import { audiencesOf, sameAudiences, type Visitor } from '../../shared/view/audience.ts';
import type { StateRecord, State as StateSchema } from '../../shared/view/schema.ts';
import { anySteps, run, starts } from '../game/any-session.ts';
import { person, twoRounds } from '../game/given.ts';
import { isThere, seenBy } from './seen.ts';

type State = InstanceType<typeof StateSchema>;

const visitors: readonly Visitor[] = [{ kind: 'projector' }, { kind: 'facilitator' }, ...[1, 2, 3, 4].map(person)];
const nobody: ReadonlySet<string> = new Set();

const expected = (session: Session, version: number, visitor: Visitor): StateRecord =>
  seenBy(session, visitor, { scenario: twoRounds, at: version, version, present: nobody });

/** A connection as the serializer sees it, and the page behind it. */
function connect(serializer: SchemaSerializer<State>, projection: Projection, session: Session, visitor: Visitor) {
  const view = new StateView();
  const decoder: Decoder = Reflection.decode(serializer.handshake());
  const raw = (frame: Uint8Array): void => void decoder.decode(Uint8Array.from(frame), { offset: 1 });
  // Only what the serializer reads of a client.
  const client = { state: ClientState.JOINING as ClientState, view, raw } as unknown as Client;
  const audiences = audiencesOf(session, visitor);
  projection.watch(view, audiences);
  return {
    audiences,
    client,
    isReady: () => client.state === ClientState.JOINED,
    knows: (): unknown => ({ tables: {}, participants: {}, facilitators: {}, ...decoder.state.toJSON() }),
    becomeReady() {
      client.state = ClientState.JOINED;
      raw(serializer.getFullState(client));
    },
    leave: () => projection.unwatch(view),
  };
}

const moments = fc.array(
  fc.record({ at: fc.nat(20), who: fc.nat(visitors.length - 1), what: fc.constantFrom('comes', 'is ready', 'is ready', 'goes') }),
  {
    minLength: 10,
    maxLength: 40,
  },
);

test('whenever a page comes, becomes ready and goes, what it knows is its view', () => {
  fc.assert(
    fc.property(starts, anySteps, moments, (game, steps, comings) => {
      const states = [game.session];
      run(game, steps, (_, after) => {
        if (after.session !== states.at(-1)) states.push(after.session);
      });
      let shown = { session: game.session, version: 0 };
      const projection = createProjection();
      const show = showing(
        {
          scenario: twoRounds,
          get shown() {
            return shown;
          },
          now: () => shown.version,
        },
        projection,
      );
      const serializer = new SchemaSerializer<State>();
      serializer.reset(projection.state);
      const pages = new Map<Visitor, ReturnType<typeof connect>>();

      for (const [version, session] of states.entries()) {
        shown = { session, version };
        for (const [visitor, page] of pages) {
          if (sameAudiences(page.audiences, audiencesOf(session, visitor))) continue;
          page.leave(); // who is moved to another table comes back to see that
          pages.delete(visitor);
        }
        show(nobody);
        serializer.applyPatches(
          [...pages.values()].map(({ client }) => client),
          projection.state,
        );
        for (const { who, what } of comings.filter(({ at }) => at === version)) {
          const visitor = visitors[who];
          if (visitor === undefined || !isThere(session, visitor)) continue;
          const page = pages.get(visitor);
          if (what === 'comes' && page === undefined) pages.set(visitor, connect(serializer, projection, session, visitor));
          else if (what === 'is ready' && page?.isReady() === false) page.becomeReady();
          else if (what === 'goes') {
            page?.leave();
            pages.delete(visitor);
          }
        }
        for (const [visitor, page] of pages) if (page.isReady()) expect(page.knows()).toEqual(expected(session, version, visitor));
      }
    }),
    { numRuns: 60 },
  );
});
