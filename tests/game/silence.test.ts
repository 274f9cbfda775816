/** Nobody is waited for: a silent seat abstains, plays steady, and a bot drives it until its holder acts again. */
import { describe, expect, test } from 'vitest';
import { decide } from '../../shared/game/decide.ts';
import type { TableId } from '../../shared/game/ids.ts';
import { type PhaseName, phaseNames, presetSeconds } from '../../shared/game/presets.ts';
import { characterOf } from '../../shared/game/seats.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import {
  botOf,
  expire,
  facilitator,
  type Game,
  given,
  holder,
  inLobby,
  inPhase,
  joining,
  leastActs,
  oneDuty,
  person,
  phaseOf,
  record,
  send,
  server,
  simulate,
  step,
  t1,
  tableOf,
  twoRounds,
  wait,
} from './given.ts';

describe('who is silent', () => {
  test('in the ballot: the seat abstains, and a steward drives it from the next phase on', () => {
    let game = inPhase('ballot');
    for (const role of roleIds.slice(1)) game = send(game, holder(game, role), { type: 'score-ballot', scores: { today: 4 } });
    const decided = expire(game);
    expect(decided.entries.slice(game.entries.length).map(({ event }) => event.type)).toEqual([
      'ballots-counted',
      'phase-entered',
      'seat-taken-over',
    ]);
    expect(tableOf(decided).round.count?.ballots.athlete).toBeUndefined();
    expect(tableOf(decided).seats.athlete.driver).toBe('bot');
    expect(characterOf(tableOf(decided), 'athlete')).toBe('steward');
    expect(tableOf(decided).seats.athlete.holders).toHaveLength(1);
    expect(tableOf(decided).seats.soldier.driver).toBe('people');
  });

  test('in the decision: steady, and taken over', () => {
    const game = expire(inPhase('decision'));
    expect(tableOf(game).round.cards).toEqual({ athlete: 'steady', soldier: 'steady', patient: 'steady', regulator: 'steady' });
    for (const role of roleIds) expect(tableOf(game).seats[role].driver).toBe('bot');
  });

  test('whoever laid a card and did not guess is not silent', () => {
    const game = inPhase('decision');
    const laid = expire(send(game, holder(game, 'patient'), { type: 'play-card', card: 'own' }));
    expect(tableOf(laid).seats.patient.driver).toBe('people');
  });

  test.each(['prologue', 'briefing', 'negotiation'] as const)('silence in the %s changes nothing', (phase) => {
    const game = expire(inPhase(phase));
    for (const role of roleIds) expect(tableOf(game).seats[role].driver).toBe('people');
  });
});

describe('coming back', () => {
  const takenOver = () => expire(inPhase('ballot'));

  test('any command of the holder gives the seat back at once', () => {
    const game = takenOver();
    const back = given(game).when(holder(game, 'athlete'), { type: 'play-card', card: 'own' }).gives('seat-returned', 'card-played');
    expect(tableOf(back).seats.athlete.driver).toBe('people');
    given(back).when(botOf('athlete'), { type: 'play-card', card: 'steady' }).isRefused('seat/taken');
  });

  test("who stands in is a steward; the seat's own bot keeps its character", () => {
    const before = inPhase('ballot');
    const game = expire(before);
    const back = send(game, holder(game, 'athlete'), { type: 'play-card', card: 'own' });
    const left = send(back, holder(back, 'athlete'), { type: 'leave-seat' });
    for (const role of roleIds) expect(characterOf(tableOf(game), role)).toBe('steward');
    for (const one of [back, left]) expect(characterOf(tableOf(one), 'athlete')).toBe(tableOf(before).seats.athlete.character);
    const drawn = roleIds.map((role) => tableOf(before).seats[role].character);
    expect(roleIds.map((role) => tableOf(left).seats[role].character)).toEqual(drawn);
    expect(drawn).toContain('sceptic'); // or the test would see no difference
  });

  test('a refused command gives nothing back', () => {
    const game = takenOver();
    given(game).when(holder(game, 'athlete'), { type: 'ready' }).isRefused('phase/not-now');
  });

  test('the card that the bot laid is theirs to change', () => {
    let game = takenOver();
    game = send(game, botOf('athlete'), { type: 'play-card', card: 'open' });
    game = send(game, holder(game, 'athlete'), { type: 'play-card', card: 'own' });
    expect(tableOf(expire(game)).round.cards.athlete).toBe('own');
  });

  test("a vote of the holder counts before the bot's", () => {
    let game = inPhase('briefing', { scenario: twoRounds });
    while (phaseOf(game) !== 'decision') game = step(game);
    game = simulate(expire(game)); // all four fell silent
    while (phaseOf(game) !== 'ballot') game = expire(game);
    game = send(game, botOf('patient'), { type: 'score-ballot', scores: { today: 0 } });
    game = send(game, holder(game, 'patient'), { type: 'score-ballot', scores: { today: 5 } });
    expect(tableOf(expire(game)).round.count?.ballots.patient?.today).toBe(5);
  });
});

describe('where every person has fallen silent, bots play on without hurrying', () => {
  test('the phases last as long as the clock says', () => {
    const game = wait(expire(expire(inPhase('ballot'))), 0); // all taken over; the outcome is there
    expect(phaseOf(game)).toBe('outcome');
    expect(phaseOf(wait(game, 74))).toBe('outcome');
    expect(phaseOf(wait(game, 75))).toBe('debrief');
  });
});

/** Every set of the four seats. */
const subsets: readonly (readonly RoleId[])[] = Array.from({ length: 16 }, (_, bits) => roleIds.filter((_, i) => ((bits >> i) & 1) === 1));

test.each(subsets.map((silent) => [silent.join(', ') || 'nobody', silent] as const))(
  '%s silent: the session reaches its end in its scheduled time',
  (_, silent) => {
    let game = inPhase('prologue', { scenario: twoRounds });
    const began = game.now;
    const hasSpokenIn = new Set<number>();
    while (game.session.stage !== 'closed') {
      if (!hasSpokenIn.has(tableOf(game).phaseNumber)) {
        hasSpokenIn.add(tableOf(game).phaseNumber);
        game = speak(game, silent);
        continue;
      }
      const next = oneDuty(game, Number.POSITIVE_INFINITY);
      if (next === null) throw new Error(`stuck in ${phaseOf(game)}`);
      game = next;
    }
    const seconds = (phase: PhaseName): number => presetSeconds('friends', phase, 0);
    const ofRound = phaseNames.slice(phaseNames.indexOf('briefing'), -1).reduce((sum, phase) => sum + seconds(phase), 0);
    const scheduled = 1000 * (seconds('prologue') + 2 * ofRound + seconds('debrief'));
    expect(game.now - began).toBeLessThanOrEqual(scheduled);
    if (silent.length === 4) expect(game.now - began).toBe(scheduled);
    expect(tableOf(game).past).toHaveLength(1);
    expect(tableOf(game).round.result).not.toBeNull();
  },
);

/** All but the silent do what the phase asks. */
function speak(game: Game, silent: readonly RoleId[]): Game {
  const phase = tableOf(game).phaseNumber;
  let at = game;
  for (const role of roleIds.filter((one) => !silent.includes(one))) {
    for (const command of leastActs(at, role)) {
      if (tableOf(at).phaseNumber !== phase || at.session.stage === 'closed') return at;
      at = send(at, holder(at, role), command);
    }
  }
  return at;
}

describe('in a class of two tables, with seats of two and three', () => {
  const t2 = 't2' as TableId;
  /** Who sits where, in the order of coming. */
  const seating: readonly (readonly [TableId, RoleId])[] = [
    ...[1, 2, 3].map(() => [t1, 'athlete'] as const),
    ...roleIds.slice(1).map((role) => [t1, role] as const),
    ...roleIds.flatMap((role) => (role === 'soldier' || role === 'patient' ? [role, role] : [role])).map((role) => [t2, role] as const),
  ];
  const started = ((): Game => {
    let game = inLobby({ preset: 'lesson', tables: 2, people: 0, scenario: twoRounds });
    for (const [place, [table, role]] of seating.entries()) {
      game = send(game, server, joining(`person ${place}`));
      game = send(game, facilitator, { type: 'assign', participant: person(place + 1).id, table, role });
    }
    return send(send(game, facilitator, { type: 'unlock' }), facilitator, { type: 'start' });
  })();

  interface Holder {
    readonly table: TableId;
    readonly role: RoleId;
    readonly isVoice: boolean;
    readonly isFirst: boolean;
  }
  const sets: readonly { readonly name: string; readonly isSilent: (holder: Holder) => boolean; readonly seats: readonly string[] }[] = [
    { name: 'nobody', isSilent: () => false, seats: [] },
    { name: 'one of three', isSilent: ({ table, role, isFirst }) => table === t1 && role === 'athlete' && isFirst, seats: [] },
    { name: 'the voice of three', isSilent: ({ table, role, isVoice }) => table === t1 && role === 'athlete' && isVoice, seats: ['t1 athlete'] },
    { name: 'a seat of three', isSilent: ({ table, role }) => table === t1 && role === 'athlete', seats: ['t1 athlete'] },
    { name: 'a seat of two', isSilent: ({ table, role }) => table === t2 && role === 'patient', seats: ['t2 patient'] },
    { name: 'a table', isSilent: ({ table }) => table === t2, seats: roleIds.map((role) => `t2 ${role}`) },
    { name: 'everybody', isSilent: () => true, seats: [t1, t2].flatMap((table) => roleIds.map((role) => `${table} ${role}`)) },
  ];
  const seconds = (phase: PhaseName, round = 0): number => presetSeconds('lesson', phase, round);
  const ofRound = (round: number): number =>
    phaseNames.slice(phaseNames.indexOf('briefing'), -1).reduce((sum, phase) => sum + seconds(phase, round), 0);
  const scheduled = 1000 * (seconds('prologue') + ofRound(0) + ofRound(1) + seconds('debrief'));
  const played = phaseNames.filter((phase) => phase !== 'lobby');

  /** Everybody who isn't silent does what their phase asks, each as far as they may. */
  function speakAt(game: Game, table: TableId, isSilent: (holder: Holder) => boolean): Game {
    const { phaseNumber } = tableOf(game, table);
    let at = game;
    for (const role of roleIds) {
      const { holders, voice } = tableOf(game, table).seats[role];
      for (const id of [...holders].sort((a, b) => Number(b === voice) - Number(a === voice))) {
        if (isSilent({ table, role, isVoice: id === voice, isFirst: id === holders[0] })) continue;
        const motion = tableOf(at, table).round.motions[0]?.id;
        const pledge =
          phaseOf(at, table) === 'negotiation' && role === 'soldier' && motion !== undefined ? [{ type: 'pledge', motion } as const] : [];
        for (const command of [...pledge, ...leastActs(at, role, table)]) {
          if (at.session.stage === 'closed' || tableOf(at, table).phaseNumber !== phaseNumber) return at;
          const decision = decide(at.session, command, { by: { kind: 'participant', id }, now: at.now, scenario: at.scenario });
          if ('events' in decision) at = record(at, { kind: 'participant', id }, decision.events);
          else expect(['voice/not-yours', 'guess/lay-card-first', 'pledge/already-given', 'motion/already-backed']).toContain(decision.refusal.code);
        }
      }
    }
    return at;
  }

  function play(isSilentIn: (phase: PhaseName) => (holder: Holder) => boolean): Game {
    let game = started;
    const spoken = new Set<string>();
    while (game.session.stage !== 'closed') {
      const table = [t1, t2].find((one) => !spoken.has(`${one} ${tableOf(game, one).phaseNumber}`));
      if (table !== undefined) {
        spoken.add(`${table} ${tableOf(game, table).phaseNumber}`);
        game = speakAt(game, table, isSilentIn(phaseOf(game, table)));
        continue;
      }
      const next = oneDuty(game, Number.POSITIVE_INFINITY);
      if (next === null) throw new Error(`stuck in ${phaseOf(game)} and ${phaseOf(game, t2)}`);
      game = next;
    }
    return game;
  }

  const drivenByBots = (game: Game): readonly string[] =>
    [t1, t2].flatMap((table) => roleIds.filter((role) => tableOf(game, table).seats[role].driver === 'bot').map((role) => `${table} ${role}`));

  test.each(sets)('$name silent throughout: both tables reach the end in the scheduled time', ({ isSilent, seats, name }) => {
    const game = play(() => isSilent);
    expect(game.now - started.now).toBeLessThanOrEqual(scheduled);
    if (name === 'everybody') expect(game.now - started.now).toBe(scheduled);
    for (const table of [t1, t2]) {
      const { past, round } = tableOf(game, table);
      for (const one of [...past, round]) expect([one.result === null, one.count === null, Object.keys(one.cards).length]).toEqual([false, false, 4]);
    }
    // A voice that says nothing is one who gives no card; the others of the seat get it back by acting, one of them as its voice.
    expect(drivenByBots(game)).toEqual(name === 'the voice of three' ? [] : seats);
  });

  test.each(played.flatMap((phase) => sets.slice(1).map(({ name, isSilent }) => ({ phase, name, isSilent }))))(
    '$name silent in each $phase: both tables reach the end in the scheduled time, in the end all seats are people’s',
    ({ phase: silentPhase, isSilent }) => {
      const game = play((phase) => (phase === silentPhase ? isSilent : () => false));
      expect(game.now - started.now).toBeLessThanOrEqual(scheduled);
      expect(drivenByBots(game)).toEqual([]);
      for (const table of [t1, t2]) expect(tableOf(game, table).round.result).not.toBeNull();
    },
  );
});
