/** A lesson or workshop: its facilitator steers all tables, which begin together and meet at outcome and debrief. */
import { describe, expect, test } from 'vitest';
import { debriefScreens } from '../../shared/game/debrief.ts';
import { decide, mayNow } from '../../shared/game/decide.ts';
import { dutiesOf } from '../../shared/game/duties.ts';
import type { ParticipantId, TableId } from '../../shared/game/ids.ts';
import { roleOf } from '../../shared/game/seats.ts';
import type { Actor } from '../../shared/game/state.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { everybodyView, onTheWall } from '../../shared/view/everybody.ts';
import { facilitatorView } from '../../shared/view/facilitator.ts';
import {
  actAt,
  facilitator,
  type Game,
  given,
  holder,
  inLobby,
  inPhase,
  joining,
  later,
  oneDuty,
  person,
  phaseOf,
  send,
  server,
  simulate,
  step,
  t1,
  tableOf,
  twoRounds,
  wait,
} from './given.ts';

const t2 = 't2' as TableId;
/** Eight people, four at each of two tables. */
const two = { preset: 'lesson', tables: 2, people: 8, scenario: twoRounds, seconds: { debate: 0 } } as const;
const phases = (game: Game): readonly string[] => [phaseOf(game), phaseOf(game, t2)];
const next = (game: Game): Game => send(game, facilitator, { type: 'next' });
const tableOfPerson = (game: Game, number: number): TableId => game.session.participants[person(number).id]?.table ?? t1;
const nextDuty = (game: Game): Game => {
  const done = oneDuty(game, Number.POSITIVE_INFINITY);
  if (done === null) throw new Error('nothing is owed');
  return done;
};

describe('starting', () => {
  test('is the facilitator’s: everybody begins at once', () => {
    const started = given(inLobby(two)).when(facilitator, { type: 'start' }).gives('stage-entered', 'phase-entered', 'phase-entered');
    expect(phases(started)).toEqual(['prologue', 'prologue']);
    given(inLobby(two)).when(person(1), { type: 'start' }).isRefused('session/facilitator-only');
    given(inLobby(two)).when({ kind: 'bot', table: t2, role: 'athlete' }, { type: 'start' }).isRefused('seat/taken');
    given(inLobby({ ...two, people: 0 }))
      .when({ kind: 'bot', table: t2, role: 'athlete' }, { type: 'start' })
      .isRefused('session/facilitator-only');
  });

  test('who brought the facilitator’s key and holds a seat steers nothing', () => {
    for (const type of ['pause', 'end', 'next'] as const)
      given(inPhase('briefing', two)).when(person(1), { type }).isRefused('session/facilitator-only');
  });

  test('friends have no facilitator', () => {
    given(inPhase('briefing')).when(facilitator, { type: 'pause' }).isRefused('message/not-yours');
    given(inPhase('briefing')).when(person(1), { type: 'next' }).isRefused('session/facilitator-only');
    expect(mayNow(inPhase('briefing').session, facilitator)).toEqual([]);
  });

  test('a facilitator does nothing for a seat', () => {
    given(inPhase('briefing', two)).when(facilitator, { type: 'ready' }).isRefused('message/not-yours');
  });
});

describe('truth and luck', () => {
  test('are the same at all tables: the same cards say the same, and what is run has the same unknown and seed', () => {
    const game = inPhase('briefing', two);
    expect(tableOf(game, t2).round.counts).toEqual(tableOf(game).round.counts);
    const outcome = inPhase('outcome', two);
    const done = simulate(outcome, t2);
    expect(tableOf(done, t2).round.result?.z).toBe(tableOf(simulate(done)).round.result?.z);
    expect(tableOf(done, t2).round.result?.plans.today).toBe(tableOf(simulate(done)).round.result?.plans.today);
  });
});

describe('next', () => {
  test('ends the phase at all tables; who was silent abstains, plays steady, and a bot drives them', () => {
    const game = inPhase('ballot', two);
    const ended = next(game);
    expect(phases(ended)).toEqual(['decision', 'decision']);
    for (const id of [t1, t2]) for (const role of roleIds) expect(tableOf(ended, id).seats[role].driver).toBe('bot');
    expect(tableOf(ended, t2).round.count?.ballots).toEqual({});
  });

  test('a table that is ahead keeps its time: the others come after it', () => {
    const ahead = actAt(inPhase('briefing', two), t1);
    expect(phases(ahead)).toEqual(['negotiation', 'briefing']);
    expect(phases(next(ahead))).toEqual(['negotiation', 'negotiation']);
  });

  test('lets every clock run again that a pause had stopped, at tables that are ahead, too', () => {
    const ahead = actAt(inPhase('briefing', two), t1);
    const paused = send(ahead, facilitator, { type: 'pause' });
    expect([t1, t2].map((id) => tableOf(paused, id).clock.state)).toEqual(['paused', 'paused']);
    expect([t1, t2].map((id) => tableOf(next(paused), id).clock.state)).toEqual(['running', 'running']);
  });

  test('where it ends the phase before an unheld negotiation, plans are laid at every table, each with an id of its own', () => {
    const skipped = send(inPhase('briefing', two), facilitator, { type: 'skip', phase: 'negotiation', round: 0 });
    const laid = next(skipped);
    expect(phases(laid)).toEqual(['ballot', 'ballot']);
    const ids = [t1, t2].flatMap((id) => tableOf(laid, id).round.motions.map((motion) => motion.id));
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    expect(laid.session.created).toBe(skipped.session.created + 6);
  });

  test('does not leave an outcome that is still being worked out, nor the debrief', () => {
    given(inPhase('outcome', two)).when(facilitator, { type: 'next' }).isRefused('outcome/not-yet');
    given(inPhase('debrief', two)).when(facilitator, { type: 'next' }).isRefused('phase/not-now');
    given(inLobby(two)).when(facilitator, { type: 'next' }).isRefused('phase/not-now');
  });
});

describe('the clock', () => {
  test('stands, runs and gets more time at all tables at once', () => {
    const game = later(inPhase('briefing', two), 10);
    const paused = given(game).when(facilitator, { type: 'pause' }).gives('clock-paused', 'clock-paused');
    const extended = given(paused).when(facilitator, { type: 'extend', seconds: 30 }).gives('clock-extended', 'clock-extended');
    const resumed = given(later(extended, 60)).when(facilitator, { type: 'resume' }).gives('clock-resumed', 'clock-resumed');
    for (const id of [t1, t2]) expect(tableOf(resumed, id).clock).toEqual({ state: 'running', endsAt: resumed.now + 110_000 });
  });

  test('more time is more of the phase: half of it lasts longer too', () => {
    const game = send(inPhase('negotiation', two), facilitator, { type: 'extend', seconds: 30 });
    const ready = actAt(game, t1);
    const due = dutiesOf(ready.session).find((duty) => duty.kind === 'expire' && duty.table === t1);
    expect(due).toMatchObject({ at: game.now + 90_000 }); // half of 150 and 30 seconds
  });
});

describe('tables meet', () => {
  test('a table that has decided waits for the other; the outcome begins when that one has decided too', () => {
    const decided = actAt(inPhase('decision', two), t1);
    expect(phases(decided)).toEqual(['decision', 'decision']);
    expect(everybodyView(decided.session, decided.now, 1, new Set()).tables).toMatchObject({
      t1: { meets: true, done: true, waiting: 0 },
      t2: { meets: true, done: false, waiting: 4 },
    });
    expect(phases(actAt(decided, t2))).toEqual(['outcome', 'outcome']);
  });

  test('nobody waits longer than the other table’s time', () => {
    const game = inPhase('decision', two);
    const decided = actAt(game, t1);
    expect(phases(wait(decided, 44.9))).toEqual(['decision', 'decision']);
    const over = wait(decided, 45);
    expect(phases(over)).toEqual(['outcome', 'outcome']);
    for (const role of roleIds) {
      expect(tableOf(over, t2).seats[role].driver).toBe('bot');
      expect(tableOf(over).seats[role].driver).toBe('people');
    }
  });

  test('a table that began its decision later has its whole time', () => {
    const ballot = inPhase('ballot', two);
    const ahead = later(actAt(ballot, t1), 30);
    const both = actAt(ahead, t2); // half a minute after the first
    expect(phases(both)).toEqual(['decision', 'decision']);
    expect(dutiesOf(both.session).filter(({ kind }) => kind === 'expire')).toEqual([
      { kind: 'expire', table: t1, phaseNumber: tableOf(both).phaseNumber, at: both.now + 45_000 },
    ]);
    given({ ...both, now: both.now + 15_000 })
      .when(server, { type: 'expire-phase', table: t1, phaseNumber: tableOf(both).phaseNumber })
      .isRefused('phase/too-early');
  });

  test('after the first round’s outcome each goes on by itself; the debrief begins for both', () => {
    let game = simulate(simulate(inPhase('outcome', two)), t2);
    game = actAt(game, t1);
    expect(phases(game)).toEqual(['briefing', 'outcome']);
    game = actAt(game, t2);
    while (phaseOf(game) !== 'outcome') game = step(game);
    game = actAt(simulate(simulate(game), t2), t1);
    expect(phases(game)).toEqual(['outcome', 'outcome']);
    expect(game.session.stage).toBe('playing');
    game = actAt(game, t2);
    expect(phases(game)).toEqual(['debrief', 'debrief']);
    expect(game.session.stage).toBe('debrief');
  });

  test('the debrief is not over before its time, however ready everybody is; then it is, for all', () => {
    let game = inPhase('debrief', two);
    for (const id of [t1, t2]) game = actAt(game, id);
    expect(phases(game)).toEqual(['debrief', 'debrief']);
    expect(nextDuty(game).session.stage).toBe('closed');
    expect(nextDuty(game).now).toBe(game.now + 840_000);
  });

  test('a table of bots alone neither hurries the others nor holds them up', () => {
    const game = inPhase('decision', { ...two, people: 1 });
    expect(phases(wait(game, 0))).toEqual(['decision', 'decision']);
    expect(phases(actAt(wait(game, 0), t1))).toEqual(['outcome', 'outcome']);
  });
});

describe('who sits where', () => {
  test('newcomers take a bot’s seat at the table with the fewest people', () => {
    const game = inLobby({ ...two, people: 5 });
    expect([1, 2, 3, 4, 5].map((number) => tableOfPerson(game, number))).toEqual([t1, t2, t1, t2, t1]);
  });

  test('then they share the seats that have the fewest; the thirteenth at a table is refused kindly', () => {
    const sizes = (game: Game): readonly number[] => roleIds.map((role) => tableOf(game).seats[role].holders.length);
    expect(sizes(inLobby({ ...two, tables: 1, people: 7 })).toSorted()).toEqual([1, 2, 2, 2]);
    expect(sizes(inLobby({ ...two, tables: 1, people: 12 }))).toEqual([3, 3, 3, 3]);
    given(inLobby({ ...two, tables: 1, people: 12 }))
      .when(server, joining('one more'))
      .isRefused('session/full-for-now');
  });

  test('who comes late plays from the next phase on', () => {
    const joined = send(inPhase('briefing', { ...two, tables: 1, people: 4 }), server, joining('late'));
    expect(roleOf(tableOf(joined), person(5).id)).toBeNull();
    const role = tableOf(joined).arrivals[person(5).id] ?? 'athlete';
    expect(tableOf(next(joined)).seats[role].holders).toHaveLength(2);
    expect(tableOf(next(joined)).seats[role].voice).not.toBe(person(5).id);
  });

  test('nobody new comes into a locked session; who has a seat comes back', () => {
    const locked = send(inLobby(two), facilitator, { type: 'lock', locked: true });
    given(locked).when(server, joining('stranger')).isRefused('session/locked');
    given(locked).when(server, joining('person 0')).gives();
    given(send(locked, facilitator, { type: 'lock', locked: false }))
      .when(server, joining('stranger'))
      .gives('participant-joined');
  });

  test('somebody is moved: at once before the rounds, then from the next phase on; a seat holds three', () => {
    const game = inLobby({ ...two, people: 3 });
    const move = (role: 'athlete' | 'soldier', id: ParticipantId) => ({ type: 'assign', participant: id, table: t2, role }) as const;
    const moved = given(game)
      .when(facilitator, move('athlete', person(1).id))
      .gives('participant-moved');
    expect(tableOfPerson(moved, 1)).toBe(t2);
    expect(roleOf(tableOf(moved, t2), person(1).id)).toBe('athlete');
    const playing = send(inPhase('briefing', { ...two, people: 3 }), facilitator, move('soldier', person(1).id));
    expect(roleOf(tableOf(playing, t2), person(1).id)).toBeNull();
    expect(tableOf(playing, t2).arrivals).toEqual({ [person(1).id]: 'soldier' });
    const full = [1, 2, 3].reduce((at, number) => send(at, facilitator, move('soldier', person(number).id)), inLobby({ ...two, people: 4 }));
    given(full)
      .when(facilitator, move('soldier', person(4).id))
      .isRefused('seat/taken');
  });

  test('who is removed leaves words and votes; their token opens nothing', () => {
    const game = inPhase('ballot', two);
    const [first] = tableOf(game).seats.athlete.holders;
    if (first === undefined) throw new Error('somebody sits there');
    const voted = send(game, { kind: 'participant', id: first }, { type: 'score-ballot', scores: { today: 5 } });
    const removed = given(voted).when(facilitator, { type: 'remove', participant: first }).gives('participant-removed');
    expect(tableOf(removed).seats.athlete).toMatchObject({ holders: [], voice: null, driver: 'bot' });
    expect(tableOf(next(removed)).round.count?.ballots.athlete?.today).toBe(5);
    const name = voted.session.participants[first]?.nickname ?? '';
    given(removed).when(server, joining(name)).isRefused('session/removed');
  });

  test('who was removed and is readmitted comes as a newcomer; the facilitator alone reads whose name it was', () => {
    const game = inLobby({ ...two, people: 2 });
    const { id } = person(1);
    const removed = send(game, facilitator, { type: 'remove', participant: id });
    expect(facilitatorView(removed.session, 0).removed).toEqual({ [id]: 'person 0' });
    expect(JSON.stringify(everybodyView(removed.session, 0, 1, new Set()))).not.toContain('person 0');
    given(removed).when(person(2), { type: 'readmit', participant: id }).isRefused('session/facilitator-only');
    given(removed)
      .when(facilitator, { type: 'readmit', participant: person(2).id })
      .isRefused('person/unknown');
    const readmitted = given(removed).when(facilitator, { type: 'readmit', participant: id }).gives('participant-readmitted');
    expect(facilitatorView(readmitted.session, 0).removed).toEqual({});
    const back = given(readmitted).when(server, joining('person 0')).gives('participant-joined');
    expect(back.session.participants[person(3).id]?.nickname).toBe('person 0');
    expect(back.session.participants[id]?.nickname).toBe('');
    given(back).when(facilitator, { type: 'readmit', participant: id }).isRefused('person/unknown');
  });
});

describe('looking back', () => {
  test('is led from screen to screen, also back, and is not over at the last; before it there is nothing to show', () => {
    let game = inPhase('debrief', two);
    const screen = (): string => everybodyView(game.session, game.now, 1, new Set()).screen;
    expect(screen()).toBe(debriefScreens[0]);
    for (const to of [...debriefScreens.slice(1), debriefScreens[2]]) {
      game = given(game).when(facilitator, { type: 'show-screen', screen: to }).gives('screen-shown');
      expect(screen()).toBe(to);
    }
    given(game).when(facilitator, { type: 'show-screen', screen: debriefScreens[2] }).gives();
    given(game).when(facilitator, { type: 'next' }).isRefused('phase/not-now');
    given(game).when(person(1), { type: 'show-screen', screen: 'us' }).isRefused('session/facilitator-only');
    given(inPhase('outcome', two)).when(facilitator, { type: 'show-screen', screen: 'us' }).isRefused('phase/not-now');
    expect(phases(game)).toEqual(['debrief', 'debrief']);
  });

  test('of friends goes at each one’s own pace', () => {
    const game = inPhase('debrief');
    expect(everybodyView(game.session, game.now, 1, new Set()).screen).toBe('');
    given(game).when(facilitator, { type: 'show-screen', screen: 'us' }).isRefused('message/not-yours');
  });
});

describe('what the wall shows', () => {
  test('the pinned table, else the first that people sit at', () => {
    const game = inLobby({ ...two, people: 0 });
    expect(onTheWall(game.session)).toBe(t1);
    const joined = send(game, server, joining('first'));
    expect(onTheWall(send(joined, facilitator, { type: 'assign', participant: person(1).id, table: t2, role: 'athlete' }).session)).toBe(t2);
    const pinned = send(joined, facilitator, { type: 'pin', table: t2 });
    expect(onTheWall(pinned.session)).toBe(t2);
    expect(onTheWall(send(pinned, facilitator, { type: 'pin', table: null }).session)).toBe(t1);
  });
});

describe('skipping', () => {
  test('a round without a negotiation votes on its plans as they are; nobody’s, so nobody is said to back them', () => {
    let game = send(inPhase('briefing', two), facilitator, { type: 'skip', phase: 'negotiation', round: 1 });
    while (tableOf(game).round.index < 1) game = step(game);
    game = step(game);
    expect(phases(game)).toEqual(['ballot', 'ballot']);
    const round = twoRounds.rounds[1];
    for (const id of [t1, t2]) {
      const { motions } = tableOf(game, id).round;
      expect(motions.map((motion) => motion.package)).toEqual(round?.packages.map((plan) => plan.id));
      for (const { by, backers, pledges } of motions) expect({ by, backers, pledges }).toEqual({ by: null, backers: [], pledges: [] });
    }
    expect(tableOf(step(game)).round.count?.winner).not.toBe('today');
  });

  test('what a table has come to is skipped by Next, not beforehand; no round that isn’t played', () => {
    given(inPhase('negotiation', two)).when(facilitator, { type: 'skip', phase: 'negotiation', round: 0 }).isRefused('phase/not-now');
    given(inPhase('briefing', two)).when(facilitator, { type: 'skip', phase: 'debate', round: 2 }).isRefused('phase/not-now');
  });
});

test('dials and promises from the first round on, when the facilitator unlocks them', () => {
  const game = inPhase('negotiation', two);
  const [first] = game.scenario.rounds;
  const stops = { ...Object.fromEntries((first?.dials ?? []).map(({ lever }) => [lever, 1] as const)), [first?.dials[0]?.lever ?? '']: 2 } as const;
  const turn = { type: 'propose-motion', package: first?.packages[0]?.id ?? '', stops } as const;
  const by: Actor = holder(game, 'athlete');
  const refused = decide(game.session, turn, { by, now: game.now, scenario: game.scenario });
  expect(refused).toEqual({ refusal: { code: 'motion/dials-locked' } });
  const unlocked = send(game, facilitator, { type: 'unlock' });
  expect(decide(unlocked.session, turn, { by, now: game.now, scenario: game.scenario })).not.toEqual(refused);
});
