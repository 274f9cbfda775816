/** What holds for any class whatever: its facilitator steers in any order while people come, go, share seats and play. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../shared/game/command.ts';
import { decide } from '../../shared/game/decide.ts';
import { dutiesOf } from '../../shared/game/duties.ts';
import type { Event } from '../../shared/game/event.ts';
import { replay } from '../../shared/game/evolve.ts';
import { sessionFingerprint } from '../../shared/game/fingerprint.ts';
import type { ParticipantId, TableId } from '../../shared/game/ids.ts';
import { plansOf } from '../../shared/game/outcome.ts';
import { phaseNames, presets, skippable } from '../../shared/game/presets.ts';
import { peopleIn, roleOf, tablesOf } from '../../shared/game/seats.ts';
import type { Actor, Table } from '../../shared/game/state.ts';
import { fingerprintOf } from '../../shared/numeric/fingerprint.ts';
import { drawTruth } from '../../shared/scenario/evidence.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import {
  facilitator,
  type Game,
  inPhase,
  joining,
  later,
  leastActs,
  oneDuty,
  person,
  record,
  send,
  server,
  t1,
  tableOf,
  twoRounds,
} from './given.ts';

type Asked = readonly [by: Actor, command: Command];
type Make = (game: Game, pick: number) => Asked | null;

const of = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
const roleAt = (pick: number) => of(roleIds, pick) ?? 'athlete';
/** A table of the session; one in seven is of none. */
const tableAt = ({ session }: Game, pick: number): TableId =>
  pick % 7 === 0 ? ('t99' as TableId) : (of(Object.keys(session.tables) as TableId[], pick) ?? t1); // Object.keys forgets the brand
const someone = ({ session }: Game, pick: number): ParticipantId =>
  pick % 11 === 0 ? person(999).id : (of(Object.keys(session.participants) as ParticipantId[], pick) ?? person(1).id);

const steering: readonly ((game: Game, pick: number) => Command)[] = [
  () => ({ type: 'start' }),
  () => ({ type: 'next' }),
  () => ({ type: 'next' }),
  () => ({ type: 'pause' }),
  () => ({ type: 'resume' }),
  () => ({ type: 'resume' }),
  (_, pick) => ({ type: 'extend', seconds: 1 + (pick % 600) }),
  (_, pick) => ({ type: 'skip', phase: of(skippable, pick) ?? 'debate', round: pick % 3 }),
  (game, pick) => ({ type: 'seat-bot', table: tableAt(game, pick), role: roleAt(pick >> 3) }),
  (game, pick) => ({ type: 'assign', participant: someone(game, pick), table: tableAt(game, pick >> 2), role: roleAt(pick >> 4) }),
  (game, pick) => ({ type: 'assign', participant: someone(game, pick), table: tableAt(game, pick >> 2), role: roleAt(pick >> 4) }),
  (game, pick) => ({ type: 'remove', participant: someone(game, pick) }),
  (_, pick) => ({ type: 'lock', locked: pick % 3 === 0 }),
  () => ({ type: 'unlock' }),
  (game, pick) => ({ type: 'pin', table: pick % 3 === 0 ? null : tableAt(game, pick) }),
];

const makers: Readonly<Record<'steer' | 'join' | 'leave' | 'pass' | 'act' | 'suggest' | 'stray', Make>> = {
  steer: (game, pick) => [facilitator, (of(steering, pick) ?? (() => ({ type: 'next' })))(game, pick >> 4)],
  join: (_, pick) => [server, joining(`newcomer ${pick % 40}`, pick % 5 === 0)],
  leave: (game, pick) => [{ kind: 'participant', id: someone(game, pick) }, { type: 'leave-seat' }],
  pass: (game, pick) => {
    const table = tableAt(game, pick);
    const role = roleAt(pick >> 3);
    const voice = game.session.tables[table]?.seats[role].voice ?? person(1).id;
    return [server, { type: 'pass-voice', table, role, voice }];
  },
  /** What a seat owes, by any of its holders. */
  act: (game, pick) => {
    const id = someone(game, pick);
    const table = game.session.participants[id]?.table;
    const role = table === undefined ? null : roleOf(tableOf(game, table), id);
    const command = role === null || table === undefined ? undefined : of(leastActs(game, role, table), pick >> 4);
    return command === undefined ? null : [{ kind: 'participant', id }, command];
  },
  suggest: (game, pick) => [
    { kind: 'participant', id: someone(game, pick) },
    { type: 'suggest', what: `quota:${pick % 3}` },
  ],
  /** Steering by somebody who sits. */
  stray: (game, pick) => [{ kind: 'participant', id: someone(game, pick) }, (of(steering, pick) ?? (() => ({ type: 'next' })))(game, pick >> 4)],
};

const kind = fc.oneof(
  { arbitrary: fc.constant('steer' as const), weight: 14 },
  { arbitrary: fc.constant('join' as const), weight: 6 },
  { arbitrary: fc.constant('leave' as const), weight: 3 },
  { arbitrary: fc.constant('pass' as const), weight: 3 },
  { arbitrary: fc.constant('act' as const), weight: 14 },
  { arbitrary: fc.constant('suggest' as const), weight: 1 },
  { arbitrary: fc.constant('stray' as const), weight: 1 },
  { arbitrary: fc.constant('duty' as const), weight: 10 },
  { arbitrary: fc.constant('wait' as const), weight: 3 },
);
const steps = fc.array(fc.record({ kind, pick: fc.nat(99_999) }), { minLength: 40, maxLength: 120 });
type Steps = readonly { readonly kind: keyof typeof makers | 'duty' | 'wait'; readonly pick: number }[];
const starts = fc
  .record({
    preset: fc.constantFrom('lesson' as const, 'workshop' as const),
    people: fc.integer({ min: 1, max: 22 }),
    tables: fc.integer({ min: 1, max: 4 }),
    phase: fc.constantFrom(...phaseNames),
    seed: fc.maxSafeNat(),
  })
  .map(({ people, tables, ...wish }) =>
    inPhase(wish.phase, { ...wish, tables, people: Math.max(tables, Math.min(people, 12 * tables)), scenario: twoRounds }),
  );

function run(
  game: Game,
  taken: Steps,
  check: (after: Game, refused: boolean) => void,
  seen: (type: Event['type'], by: string) => void = () => {},
): Game {
  let at = game;
  for (const { kind: what, pick } of taken) {
    if (at.session.stage === 'closed') return at;
    if (what === 'wait') at = later(at, pick % 40);
    else if (what === 'duty') at = oneDuty(at, Number.POSITIVE_INFINITY) ?? at;
    else {
      const asked = makers[what](at, pick);
      if (asked === null) continue;
      const [by, command] = asked;
      const before = pick % 9 === 0 ? fingerprintOf(at.session) : null;
      const decision = decide(at.session, command, { by, now: at.now, scenario: at.scenario });
      if (before !== null) expect(fingerprintOf(at.session)).toBe(before); // deciding changes nothing
      if ('events' in decision) {
        for (const event of decision.events) seen(event.type, what);
        at = record(at, by, decision.events);
      }
      check(at, 'refusal' in decision);
      continue;
    }
    check(at, false);
  }
  return at;
}

const runs = { numRuns: 80 };

test('nothing throws; seats are held by at most three, nobody holds two; a voice is one of the holders', () => {
  fc.assert(
    fc.property(starts, steps, (game, taken) => {
      run(game, taken, ({ session }) => {
        const { mostHolders } = presets[session.preset];
        const placed = tablesOf(session).flatMap(([id, table]) => [...holdersOf(table), ...Object.keys(table.arrivals)].map((who) => [who, id]));
        expect(new Set(placed.map(([who]) => who)).size).toBe(placed.length);
        for (const [who, id] of placed) expect(session.participants[who as ParticipantId]?.table).toBe(id); // a cast: Object.keys forgets
        for (const [, table] of tablesOf(session)) {
          for (const role of roleIds) {
            const { holders, voice, driver } = table.seats[role];
            expect(peopleIn(table, role)).toBeLessThanOrEqual(mostHolders);
            if (holders.length === 0) expect([voice, driver]).toEqual([null, 'bot']);
            else expect(holders).toContain(voice);
          }
        }
      });
    }),
    runs,
  );
});

test('the tables of a session share truth and luck: the same counts, the same unknown, runs of one seed; each has its own past', () => {
  fc.assert(
    fc.property(starts, steps, (game, taken) => {
      const { session } = run(game, taken, () => {});
      const truths = drawTruth(twoRounds, session.seed);
      const rounds = tablesOf(session).flatMap(([, { past, round }]) => [...past, round]);
      for (let index = 0; index < twoRounds.rounds.length; index++) {
        const same = rounds.filter((round) => round.index === index);
        expect(new Set(same.map(({ counts }) => JSON.stringify(counts))).size).toBeLessThanOrEqual(1);
        for (const { result } of same) if (result !== null) expect(result.z).toBe(truths[index]?.z);
      }
      const playing = tablesOf(session).filter(([, { round }]) => round.index >= 0);
      const plans = playing.flatMap(([id]) => Object.values(plansOf(session, id, twoRounds)));
      expect(new Set(plans.map(({ seed, citizens, antithetic }) => `${seed} ${citizens} ${antithetic}`)).size).toBeLessThanOrEqual(1);
      for (const { periods } of plans) {
        for (const [index, { truth }] of periods.entries()) {
          expect(truth).toEqual(plans.find((other) => other.periods[index] !== undefined)?.periods[index]?.truth);
        }
      }
    }),
    runs,
  );
});

test('replayed from its log it is the same class: state, fingerprint, duties; and left alone it reaches its end', () => {
  fc.assert(
    fc.property(starts, steps, (game, taken) => {
      let end = run(game, taken, () => {});
      const again = replay(JSON.parse(JSON.stringify(end.entries)));
      expect(again).toEqual(end.session);
      expect(sessionFingerprint(again)).toBe(sessionFingerprint(end.session));
      expect(dutiesOf(again)).toEqual(dutiesOf(end.session));
      if (end.session.stage === 'lobby') return;
      if (Object.values(end.session.tables).some(({ clock }) => clock.state === 'paused')) end = send(end, facilitator, { type: 'resume' });
      for (let count = 0; end.session.stage !== 'closed'; count++) {
        const next = oneDuty(end, Number.POSITIVE_INFINITY);
        if (next === null || count > 900) throw new Error(`stuck: ${tablesOf(end.session).map(([, { phase }]) => phase.name)}`);
        end = next;
      }
    }),
    runs,
  );
});

test('every kind of steering, coming and going is reached', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(starts, steps, (game, taken) => {
      run(
        game,
        taken,
        () => {},
        (type) => seen.add(type),
      );
    }),
    { numRuns: 100, seed: 4 },
  );
  const wanted: readonly Event['type'][] = [
    'participant-joined',
    'participant-left',
    'participant-moved',
    'participant-removed',
    'seat-emptied',
    'voice-passed',
    'suggested',
    'clock-paused',
    'clock-resumed',
    'clock-extended',
    'phase-entered',
    'phase-skipped',
    'session-locked',
    'session-unlocked',
    'table-pinned',
    'seat-returned',
  ];
  expect(wanted.filter((type) => !seen.has(type))).toEqual([]);
});

function holdersOf(table: Table): readonly ParticipantId[] {
  return roleIds.flatMap((role) => table.seats[role].holders);
}
