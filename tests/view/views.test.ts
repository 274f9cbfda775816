/**
 * What a view holds of others: nothing that is theirs alone. Tried by changing every secret that the viewer has no part
 * in: what they see must not move by a hair, whatever happened before.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../shared/game/decide.ts';
import type { ParticipantId, TableId } from '../../shared/game/ids.ts';
import type { RefusalCode } from '../../shared/game/refusal.ts';
import { roleOf } from '../../shared/game/seats.ts';
import type { Actor, Ballot, Participant, RoundInPlay, Session, Table } from '../../shared/game/state.ts';
import { keyCards } from '../../shared/scenario/evidence.ts';
import { type DecisionCard, type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { Visitor } from '../../shared/view/audience.ts';
import { everybodyView } from '../../shared/view/everybody.ts';
import { participantView } from '../../shared/view/participant.ts';
import { tableView } from '../../shared/view/table.ts';
import { anySteps, asks, run, starts } from '../game/any-session.ts';
import {
  type Game,
  hashOf,
  holder,
  inPhase,
  joining,
  oneRound,
  person,
  send,
  server,
  simulate,
  step,
  t1,
  tableOf,
  twoRounds,
} from '../game/given.ts';
import { isThere, seenBy as seen } from './seen.ts';

const t2 = 't2' as TableId;
const projector: Visitor = { kind: 'projector' };
const viewers: readonly Visitor[] = [projector, { kind: 'facilitator' }, ...[1, 2, 3, 4, 5].map(person)];

const seenBy = (session: Session, visitor: Visitor): unknown =>
  seen(session, visitor, { scenario: twoRounds, at: 5, version: 6, present: new Set(['p1']) });

const mapped = <T, U = T>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

const otherCard = (card: DecisionCard): DecisionCard => (card === 'own' ? 'open' : 'own');
const otherBallot = (ballot: Ballot): Ballot => ({ ...mapped(ballot, (score) => 5 - score), today: 5 - ballot.today });
const otherAnswers = (answers: readonly number[]): number[] => (answers.length === 0 ? [1, 1, 1, 1, 1] : answers.map((answer) => (answer % 5) + 1));

/** The same session, with every secret other than `viewer`'s own another one. */
function withOtherSecrets(session: Session, viewer: Visitor): Session {
  const me: string = viewer.kind === 'participant' ? viewer.id : '';
  const myTable = viewer.kind === 'participant' ? session.participants[viewer.id]?.table : undefined;
  const seatAt = (id: string, table: Table): RoleId | null => (viewer.kind === 'participant' && id === myTable ? roleOf(table, viewer.id) : null);
  return {
    ...session,
    seed: session.seed + 1,
    facilitatorKeyHash: hashOf('another facilitator'),
    projectorKeyHash: hashOf('another projector'),
    participants: mapped(session.participants, (one, id) => (id === me ? one : otherPerson(one))),
    tables: mapped(session.tables, (table, id) => otherTable(table, me, seatAt(id, table))),
  };
}

const tableIn = (session: Session): Table => {
  const table = session.tables[t1];
  if (table === undefined) throw new Error('no table');
  return table;
};

function otherPerson(one: Participant): Participant {
  const reflection = {
    ...one.reflection,
    takeBack: one.reflection.takeBack === 'own' ? 'open' : 'own',
    stayed: one.reflection.stayed === 'time' ? 'against' : 'time',
    sentence: 'another sentence',
  } as const;
  return {
    ...one,
    tokenHash: one.tokenHash === '' ? '' : hashOf(`another ${one.nickname}`),
    pollBefore: otherAnswers(one.pollBefore),
    pollAfter: otherAnswers(one.pollAfter),
    reflection,
  };
}

function otherTable(table: Table, me: string, seat: RoleId | null): Table {
  const { phase } = table;
  return {
    ...table,
    suggestions: mapped(table.suggestions, (what, id) => (seat !== null && holders(table, seat).includes(id) ? what : `${what}x`)),
    round: otherRound(table, table.round, me, seat),
    past: table.past.map((round) => otherRound(table, round, me, seat)),
    phase:
      phase.name === 'ballot'
        ? {
            ...phase,
            ballots: mapped(phase.ballots, (ofSeat) => mapped(ofSeat, (ballot, id) => (id === me ? ballot : otherBallot(ballot)))),
            botBallots: mapped(phase.botBallots, otherBallot),
          }
        : phase.name === 'decision'
          ? { ...phase, cards: mapped(phase.cards, (card, role) => (role === seat ? card : otherCard(card))) }
          : phase,
  };
}

const holders = (table: Table, seat: RoleId): readonly string[] => table.seats[seat].holders;

function otherRound({ phase }: Table, round: RoundInPlay, me: string, seat: RoleId | null): RoundInPlay {
  const mine = keyCards(oneRound.rounds[0] ?? fail()).flatMap((card) => (card.role === seat ? [card.id] : []));
  return {
    ...round,
    // looking back, all cards are on the table
    counts: mapped(round.counts, (x, card) => (mine.includes(card) || phase.name === 'debrief' ? x : x + 1)),
    guesses: mapped(round.guesses, (guess, id) => (id === me || guess === 'skipped' ? guess : otherCard(guess))),
    questionsAsked: mapped(round.questionsAsked, (asked, id) => (id === me ? asked : asked + 1)),
  };
}

function fail(): never {
  throw new Error('not as given');
}

function personAt(game: Game, role: RoleId): Actor & Visitor {
  const actor = holder(game, role);
  return actor.kind === 'participant' ? actor : fail();
}

test('nobody sees a hair of what is another’s alone, whatever happened', () => {
  fc.assert(
    fc.property(starts, anySteps, (game, steps) => {
      run(game, steps, (_, { session }) => {
        for (const viewer of viewers.filter((one) => isThere(session, one))) {
          expect(seenBy(withOtherSecrets(session, viewer), viewer)).toEqual(seenBy(session, viewer));
        }
      });
    }),
    { numRuns: 60 },
  );
});

describe('the change of secrets is one that their owner sees', () => {
  test.each(['briefing', 'ballot', 'decision', 'debrief'] as const)('in the %s', (phase) => {
    let game = inPhase(phase);
    const me = personAt(game, 'athlete');
    if (phase === 'ballot') game = send(game, me, { type: 'score-ballot', scores: { today: 4 } });
    if (phase === 'decision') game = send(game, me, { type: 'play-card', card: 'own' });
    expect(seenBy(withOtherSecrets(game.session, projector), me)).not.toEqual(seenBy(game.session, me));
  });
});

describe('what is a secret until when', () => {
  const everyView = (session: Session, role: RoleId): string => {
    const others = viewers.filter((one) => isThere(session, one) && !(one.kind === 'participant' && roleOf(tableIn(session), one.id) === role));
    return JSON.stringify(others.map((one) => seenBy(session, one)));
  };

  test('a count is on the table from the moment its card is shown', () => {
    const game = inPhase('briefing');
    const [key] = keyCards(oneRound.rounds[0] ?? fail()).filter((card) => card.role === 'patient');
    const shown = send(game, holder(game, 'patient'), { type: 'show-card', card: key?.id ?? '' });
    expect(everyView(game.session, 'patient')).not.toContain(`"${key?.id}"`);
    expect(tableView(shown.session, t1).shown[key?.id ?? '']?.x).toBe(tableOf(game).round.counts[key?.id ?? '']);
  });

  test('a seat of two is waited for until both have voted, and one that has laid its card until its voice has guessed', () => {
    const ballot = inPhase('ballot', { preset: 'lesson', people: 5 });
    const role = roleIds.find((one) => tableOf(ballot).seats[one].holders.length === 2) ?? fail();
    const isAwaited = ({ session }: Game): boolean | undefined => tableView(session, t1).seats[role]?.awaited;
    const [first, second] = tableOf(ballot).seats[role].holders.map((id): Actor => ({ kind: 'participant', id }));
    const one = send(ballot, first ?? fail(), { type: 'score-ballot', scores: { today: 3 } });
    expect([ballot, one].map(isAwaited)).toEqual([true, true]);
    expect(isAwaited(send(one, second ?? fail(), { type: 'score-ballot', scores: { today: 3 } }))).toBe(false);

    const decision = inPhase('decision', { preset: 'lesson', people: 5 });
    const laid = send(decision, holder(decision, role), { type: 'play-card', card: 'open' });
    expect(isAwaited(laid)).toBe(true);
    expect(isAwaited(send(laid, holder(laid, role), { type: 'guess', card: null }))).toBe(false);
  });

  test('a count that the wall’s table has shown stays off the wall while another table keeps it', () => {
    const [key] = keyCards(oneRound.rounds[0] ?? fail()).filter((card) => card.role === 'patient');
    const id = key?.id ?? '';
    const apart = inPhase('briefing', { preset: 'lesson', tables: 2, people: 8 });
    const onWall = ({ session }: Game): number | undefined => everybodyView(session, 0, 1, new Set()).wall.shown[id]?.x;
    const once = send(apart, holder(apart, 'patient', t1), { type: 'show-card', card: id });
    expect(onWall(once)).toBe(-1);
    const twice = send(once, holder(once, 'patient', t2), { type: 'show-card', card: id });
    expect(onWall(twice)).toBe(tableOf(twice, t1).round.counts[id]);
  });

  test('what stayed in the hand is nobody else’s until looking back begins; then it is everybody’s at the table, of all rounds', () => {
    let game = inPhase('briefing', { scenario: twoRounds });
    const [key] = keyCards(oneRound.rounds[0] ?? fail()).filter((card) => card.role === 'patient');
    game = send(game, holder(game, 'patient'), { type: 'show-card', card: key?.id ?? '' });
    const counts: Readonly<Record<string, number>>[] = [];
    while (tableOf(game).phase.name !== 'debrief') {
      expect(tableView(game.session, t1).told).toEqual({});
      const { round } = tableOf(game);
      counts[round.index] = round.counts;
      game = step(game);
    }
    expect(tableView(game.session, t1).told).toEqual({
      r0: { shown: { [key?.id ?? '']: true }, counts: counts[0], order: 0 },
      r1: { shown: {}, counts: counts[1], order: 1 },
    });
    for (const x of counts) expect(Object.keys(x)).toHaveLength(4);
  });

  test('a vote on what to change is counted, and nobody’s name is beside it; why a card stayed is its holder’s alone', () => {
    let game = inPhase('debrief');
    game = send(game, holder(game, 'patient'), { type: 'reflect', change: 'law', stayed: 'against' });
    game = send(game, holder(game, 'soldier'), { type: 'reflect', change: 'law' });
    game = send(game, holder(game, 'athlete'), { type: 'reflect', change: 'told' });
    expect(tableView(game.session, t1).changes).toEqual({ law: 2, told: 1 });
    expect(JSON.stringify(seenBy(game.session, personAt(game, 'patient')))).toContain('"against"');
    expect(everyView(game.session, 'patient')).not.toContain('"against"');
  });

  test('that a seat has voted is seen at once; how, with the count', () => {
    let game = inPhase('ballot');
    game = send(game, holder(game, 'patient'), { type: 'score-ballot', scores: { today: 3 } });
    const { seats, count } = tableView(game.session, t1);
    expect(mapped(seats, ({ acted }) => acted)).toEqual({ athlete: false, soldier: false, patient: true, regulator: false });
    expect(count).toEqual({ winner: '', stops: {}, totals: {}, ballots: {} });
    for (const role of roleIds) if (role !== 'patient') game = send(game, holder(game, role), { type: 'score-ballot', scores: { today: 1 } });
    expect(mapped(tableView(game.session, t1).count.ballots, ({ scores: { today } }) => today)).toEqual({
      athlete: 1,
      soldier: 1,
      patient: 3,
      regulator: 1,
    });
  });

  test('that a card lies is seen at once; which, when all turn', () => {
    const game = inPhase('decision');
    const laid = send(game, holder(game, 'patient'), { type: 'play-card', card: 'own' });
    const { patient } = tableView(laid.session, t1).seats;
    expect(patient?.acted).toBe(true);
    expect(tableView(laid.session, t1).cards).toEqual({});
    expect(everyView(laid.session, 'patient')).not.toContain('"own"');
    const turned = inPhase('outcome');
    expect(tableView(turned.session, t1).cards).toEqual(tableOf(turned).round.cards);
  });

  test('the unknown is in no view before its outcome, and in the table’s after it', () => {
    const game = inPhase('outcome');
    const { z } = tableOf(simulate(game)).round.result ?? fail();
    expect(z).not.toBe(0);
    expect(tableView(game.session, t1).result).toEqual({ recorded: false, z: 0, columns: {} });
    expect(tableView(simulate(game).session, t1).result.z).toBe(z);
  });

  test('whoever waits for a seat holds no hand yet; whoever watches holds none', () => {
    const waits = send(inPhase('briefing', { people: 3 }), server, joining('late'));
    expect(participantView(waits.session, idOf(4), oneRound)).toMatchObject({ role: '', counts: {} });
    expect(participantView(waits.session, idOf(4), oneRound).arriving).not.toBe('');
    const watches = send(inPhase('briefing'), server, joining('late'));
    expect(participantView(watches.session, idOf(5), oneRound)).toMatchObject({ role: '', arriving: '', counts: {} });
  });

  const idOf = (number: number): ParticipantId => person(number).id;
});

/** Refusals for time or sender, which `may` foresees; every other refusal is about what was asked. */
const gate: ReadonlySet<RefusalCode> = new Set([
  'phase/not-now',
  'clock/paused',
  'seat/none',
  'session/host-only',
  'session/facilitator-only',
  'voice/not-yours',
  'voice/not-shared',
  'session/closed',
  'session/not-in-lobby',
  'seat/swap-too-late',
  'message/not-yours',
]);

test('`may` names what decide would not refuse for its time or sender, and nothing else', () => {
  fc.assert(
    fc.property(starts, anySteps, fc.integer({ min: 1, max: 5 }), (game, steps, number) => {
      const { session, now, scenario } = run(game, steps, () => {});
      const who = person(number);
      if (!isThere(session, who)) return;
      const { may } = participantView(session, who.id, scenario);
      for (const ask of asks) {
        const command = ask({ ...game, session, now }, 7);
        if (command.type === 'show-card' && command.card === null) continue; // "none of mine" is for the briefing alone
        const decision = decide(session, command, { by: who, now, scenario });
        const isOpen = !('refusal' in decision && gate.has(decision.refusal.code));
        expect(may[command.type] === true, command.type).toBe(isOpen);
      }
    }),
    { numRuns: 100 },
  );
});
