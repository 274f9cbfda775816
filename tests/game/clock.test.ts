/** When a phase ends: its time is up, or everybody is ready; and when the host stops the clock. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/game/command.ts';
import { dutiesOf } from '../../shared/game/duties.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import {
  expire,
  type Game,
  given,
  heldSeats,
  holder,
  inLobby,
  inPhase,
  later,
  packageOf,
  person,
  phaseOf,
  send,
  server,
  simulate,
  t1,
  tableOf,
} from './given.ts';

const host = person(1);
const ready: Command = { type: 'ready' };
const expiry = (game: Game): Command => ({ type: 'expire-phase', table: t1, phaseNumber: tableOf(game).phaseNumber });
const dueAt = (game: Game) => dutiesOf(game.session).find((duty) => duty.kind === 'expire');

const allReady = (game: Game): Game =>
  heldSeats(game).reduce((one, role) => (phaseOf(one) === phaseOf(game) ? send(one, holder(one, role), ready) : one), game);

describe('starting', () => {
  test('anybody seated may; the clock runs from then on', () => {
    const game = later(inLobby(), 500);
    expect(dutiesOf(game.session)).toEqual([]);
    const started = given(game).when(person(3), { type: 'start' }).gives('stage-entered', 'phase-entered');
    expect(started.session.stage).toBe('playing');
    expect(tableOf(started)).toMatchObject({ phase: { name: 'prologue' }, clock: { state: 'running', endsAt: 540_000 }, phaseBegan: 500_000 });
  });

  test('in solo no clock runs', () => {
    expect(tableOf(inPhase('briefing', { preset: 'solo', people: 1 })).clock).toEqual({ state: 'untimed' });
  });

  test('the creator may set seconds of a phase', () => {
    const game = inPhase('prologue', { seconds: { briefing: 300 } });
    expect(tableOf(expire(game)).clock).toEqual({ state: 'running', endsAt: 40_000 + 300_000 });
  });
});

describe('the end of a phase', () => {
  test('by the clock, once: a second expiry names a phase that is over', () => {
    const game = inPhase('briefing');
    expect(dueAt(game)).toMatchObject({ phaseNumber: tableOf(game).phaseNumber, at: game.now + 60_000 });
    given(later(game, 59.9)).when(server, expiry(game)).isRefused('phase/too-early');
    const next = given(later(game, 60)).when(server, expiry(game)).gives('phase-entered');
    given(next).when(server, expiry(game)).isRefused('phase/not-now');
  });

  test('by the last one who is ready; being ready twice is being ready', () => {
    let game = inPhase('briefing');
    for (const role of roleIds.slice(1)) game = send(game, holder(game, role), ready);
    given(game).when(holder(game, 'soldier'), ready).gives();
    given(game).when(holder(game, 'athlete'), ready).gives('seat-ready', 'phase-entered');
  });

  test('a bot’s seat that still owes an act keeps it open, its button is never waited for', () => {
    let game = inPhase('prologue', { people: 1 });
    game = given(game).when(host, ready).gives('seat-ready', 'round-begun', 'phase-entered');
    game = given(game).when(host, ready).gives('seat-ready');
    expect(phaseOf(game)).toBe('briefing');
  });
});

describe('negotiation is not cut short', () => {
  const agreed = (people: number): Game => {
    const game = inPhase('negotiation', { people });
    const [first] = heldSeats(game);
    if (first === undefined) throw new Error('a person');
    let backed = send(game, holder(game, first), packageOf(game, 0));
    for (const role of roleIds)
      if (role !== first)
        backed = send(backed, tableOf(game).seats[role].driver === 'bot' ? { kind: 'bot', table: t1, role } : holder(game, role), packageOf(game, 0));
    return allReady(backed);
  };

  test('with a clock and two people it lasts half its time, readiness is kept', () => {
    const game = agreed(2);
    expect(phaseOf(game)).toBe('negotiation');
    expect(dueAt(game)).toMatchObject({ at: game.now + 70_000 });
    given(later(game, 69)).when(server, expiry(game)).isRefused('phase/too-early');
    given(later(game, 70)).when(server, expiry(game)).gives('phase-entered');
    // and whoever does anything after half time ends it as well
    given(later(game, 71)).when(host, packageOf(game, 1)).gives('motion-proposed', 'phase-entered');
  });

  test('alone with bots it ends at once', () => {
    expect(phaseOf(agreed(1))).toBe('ballot');
  });
});

describe('pause', () => {
  test('what is left is left: the clock goes on where it stood', () => {
    const paused = given(later(inPhase('briefing'), 20))
      .when(host, { type: 'pause' })
      .gives('clock-paused');
    expect(tableOf(paused).clock).toEqual({ state: 'paused', leftMs: 40_000 });
    expect(dutiesOf(paused.session)).toEqual([]);
    given(later(paused, 999)).when(server, expiry(paused)).isRefused('clock/paused');
    const resumed = given(later(paused, 999)).when(host, { type: 'resume' }).gives('clock-resumed');
    expect(dueAt(resumed)).toMatchObject({ at: resumed.now + 40_000 });
  });

  test('nothing is played meanwhile, but people may go, and the host may go on, end, empty a seat', () => {
    const paused = send(inPhase('briefing'), host, { type: 'pause' });
    for (const command of [ready, { type: 'show-card', card: null }] as const) given(paused).when(person(2), command).isRefused('clock/paused');
    given(paused).when(person(2), { type: 'leave-seat' }).gives('participant-left');
    given(paused).when(host, { type: 'end' }).gives('stage-entered');
    given(paused)
      .when(host, { type: 'seat-bot', role: heldSeats(paused)[1] ?? 'athlete' })
      .gives('seat-emptied');
  });

  test('a phase that is complete meanwhile ends when the clock goes on', () => {
    let game = inPhase('prologue');
    for (const number of [1, 2, 3]) game = send(game, person(number), ready);
    game = send(game, host, { type: 'pause' });
    game = given(game).when(person(4), { type: 'leave-seat' }).gives('participant-left');
    given(game).when(host, { type: 'resume' }).gives('clock-resumed', 'round-begun', 'phase-entered');
  });

  test('an outcome that comes meanwhile is recorded', () => {
    const paused = send(inPhase('outcome'), host, { type: 'pause' });
    expect(dutiesOf(paused.session).map((duty) => duty.kind)).toEqual(['simulate']);
    expect(tableOf(simulate(paused)).round.result).not.toBeNull();
  });

  test('a lobby has no clock', () => {
    given(inLobby()).when(host, { type: 'pause' }).isRefused('clock/no-clock');
    given(inLobby()).when(server, expiry(inLobby())).isRefused('clock/no-clock');
  });
});
