/** Who comes, sits, changes seats and goes. */

import { describe, expect, test } from 'vitest';
import { decide, mayNow } from '../../shared/game/decide.ts';
import { participantByToken } from '../../shared/game/seats.ts';
import { characterIds } from '../../shared/game/state.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { given, hashOf, heldSeats, holder, inLobby, inPhase, joining, person, phaseOf, seatOf, send, server, step, tableOf } from './given.ts';

const host = person(1);
const guest = person(2);

describe('coming', () => {
  test("in the lobby a newcomer gets a bot's seat at once", () => {
    const game = given(inLobby({ people: 1 }))
      .when(server, joining('Ada'))
      .gives('participant-joined');
    expect(heldSeats(game)).toHaveLength(2);
    expect(tableOf(game).seats[seatOf(game, 2) ?? 'athlete']).toMatchObject({ driver: 'people', holders: ['p2'] });
  });

  test('which seat is drawn by the seed: every seat comes up, and the same seed draws the same', () => {
    const firstSeats = Array.from({ length: 40 }, (_, seed) => seatOf(inLobby({ people: 1, seed }), 1));
    expect(new Set(firstSeats)).toEqual(new Set(roleIds));
    expect(seatOf(inLobby({ people: 1, seed: 12 }), 1)).toBe(firstSeats[12]);
  });

  test('later a newcomer waits for the next phase, so that the bot finishes what it began', () => {
    const joined = given(inPhase('briefing', { people: 2 }))
      .when(server, joining('Ada'))
      .gives('participant-joined');
    expect(seatOf(joined, 3)).toBeNull();
    expect(Object.keys(tableOf(joined).arrivals)).toEqual(['p3']);
    given(joined).when(person(3), { type: 'ready' }).isRefused('seat/none');
    const next = step(joined);
    expect(phaseOf(next)).toBe('negotiation');
    expect(tableOf(next).arrivals).toEqual({});
    expect(heldSeats(next)).toHaveLength(3);
    expect(seatOf(next, 3)).not.toBeNull();
  });

  test('two newcomers of one phase never get the same seat, and a fifth person watches', () => {
    let game = inPhase('briefing', { people: 2 });
    for (const name of ['Ada', 'Bo', 'Cy']) game = send(game, server, joining(name));
    const next = step(game);
    expect(heldSeats(next)).toHaveLength(4);
    expect(seatOf(next, 5)).toBeNull();
    expect(mayNow(next.session, person(5))).toEqual(['leave-seat']);
  });

  test('who watches may leave, look back and answer the poll', () => {
    const game = inPhase('debrief', { people: 5 });
    given(game).when(person(5), { type: 'reflect', face: 4, word: 'sober' }).gives('reflected');
    given(game)
      .when(person(5), { type: 'answer-poll', answers: [1, 2, 3, 4, 5] })
      .gives('poll-answered');
  });

  test('in the debrief nothing is left to play: a newcomer watches', () => {
    const game = send(inPhase('debrief', { people: 2 }), server, joining('Ada'));
    expect(seatOf(game, 3)).toBeNull();
    expect(tableOf(game).arrivals).toEqual({});
  });

  test('a join that is sent again changes nothing', () => {
    given(inLobby()).when(server, joining('person 0')).gives();
  });

  test('a person is found by their token until they leave', () => {
    const game = inLobby();
    expect(participantByToken(game.session, hashOf('person 1'))).toBe('p2');
    expect(participantByToken(game.session, hashOf('nobody'))).toBeNull();
    const left = send(game, guest, { type: 'leave-seat' });
    expect(participantByToken(left.session, hashOf('person 1'))).toBeNull();
    expect(participantByToken(left.session, '')).toBeNull();
  });
});

describe('characters', () => {
  test('one of each, drawn by the seed', () => {
    const drawn = Array.from({ length: 30 }, (_, seed) => roleIds.map((role) => tableOf(inLobby({ seed })).seats[role].character));
    for (const characters of drawn) expect(characters.toSorted()).toEqual(characterIds.toSorted());
    expect(new Set(drawn.map((characters) => characters.join())).size).toBeGreaterThan(12);
  });
});

describe('changing seats', () => {
  test("once, before the first round, to a bot's seat; the old one is a bot's again", () => {
    const game = inLobby({ people: 1 });
    const from = seatOf(game, 1) ?? 'athlete';
    const to = roleIds.find((role) => role !== from) ?? 'athlete';
    const swapped = given(game).when(host, { type: 'swap-seat', role: to }).gives('seat-swapped');
    expect(heldSeats(swapped)).toEqual([to]);
    expect(tableOf(swapped).seats[from].driver).toBe('bot');
  });
});

describe('going', () => {
  test("the seat is a bot's, the name is gone, what was shown stays", () => {
    const game = inPhase('briefing');
    const role = seatOf(game, 2) ?? 'athlete';
    const card = game.scenario.rounds[0]?.cards.find((one) => one.role === role)?.id ?? '';
    const shown = send(game, guest, { type: 'show-card', card });
    const left = given(shown).when(guest, { type: 'leave-seat' }).gives('participant-left');
    expect(left.session.participants[guest.id]).toMatchObject({ nickname: '', tokenHash: '' });
    expect(tableOf(left).seats[role]).toMatchObject({ holders: [], driver: 'bot' });
    expect(tableOf(left).round.shown.map((one) => one.card)).toEqual([card]);
  });

  test('a vote that was cast stays the seat’s vote', () => {
    const game = inPhase('ballot');
    const role = seatOf(game, 2) ?? 'athlete';
    const left = send(send(game, guest, { type: 'score-ballot', scores: { today: 5 } }), guest, { type: 'leave-seat' });
    const counted = step(left);
    expect(tableOf(counted).round.count?.ballots[role]).toMatchObject({ today: 5 });
  });

  test('whoever leaves before arriving frees the seat for the next', () => {
    const joined = send(inPhase('briefing', { people: 3 }), server, joining('Ada'));
    const left = send(joined, person(4), { type: 'leave-seat' });
    expect(tableOf(left).arrivals).toEqual({});
  });

  test('the table goes on when the last one who was not ready leaves', () => {
    let game = inPhase('prologue');
    for (const number of [1, 2, 3]) game = send(game, person(number), { type: 'ready' });
    given(game).when(person(4), { type: 'leave-seat' }).gives('participant-left', 'round-begun', 'phase-entered');
  });

  test('who was ready takes their readiness with them: the next one in the seat is asked again', () => {
    let game = send(inPhase('prologue'), guest, { type: 'ready' });
    const role = seatOf(game, 2);
    game = send(send(game, guest, { type: 'leave-seat' }), server, joining('Ada'));
    expect(seatOf(game, 5)).toBe(role);
    expect(tableOf(game).ready).toEqual([]);
  });

  test('the host may give a seat to its bot; its holder then watches', () => {
    const game = inPhase('briefing');
    const role = seatOf(game, 2) ?? 'athlete';
    const emptied = given(game).when(host, { type: 'seat-bot', role }).gives('seat-emptied');
    expect(seatOf(emptied, 2)).toBeNull();
    expect(tableOf(emptied).seats[role].driver).toBe('bot');
    given(emptied).when(guest, { type: 'ready' }).isRefused('seat/none');
  });

  test('only the host ends the session, from anywhere', () => {
    for (const phase of ['lobby', 'briefing', 'outcome', 'debrief'] as const) {
      const game = inPhase(phase);
      given(game).when(guest, { type: 'end' }).isRefused('session/host-only');
      expect(given(game).when(host, { type: 'end' }).gives('stage-entered').session.stage).toBe('closed');
    }
  });
});

describe('what one may do now', () => {
  test('is what decide would not refuse for its time and sender', () => {
    const game = inPhase('briefing');
    expect(mayNow(game.session, guest).toSorted()).toEqual(['ask-seat', 'leave-seat', 'ready', 'show-card']);
    expect(mayNow(game.session, host).toSorted()).toEqual(['ask-seat', 'end', 'leave-seat', 'pause', 'ready', 'resume', 'seat-bot', 'show-card']);
    const paused = send(game, host, { type: 'pause' });
    expect(mayNow(paused.session, guest)).toEqual(['leave-seat']);
    expect(decide(paused.session, { type: 'ready' }, { by: holder(paused, 'athlete'), now: 0, scenario: game.scenario })).toHaveProperty('refusal');
  });

  test('who shares a seat suggests; only its voice brings cards and says ready', () => {
    const game = inPhase('briefing', { preset: 'lesson', people: 5, seconds: { debate: 0 } });
    const { holders = [] } = Object.values(tableOf(game).seats).find((seat) => seat.holders.length === 2) ?? {};
    const [voice, other] = holders.map((id) => mayNow(game.session, { kind: 'participant', id }).toSorted());
    expect(voice).toEqual(['ask-seat', 'leave-seat', 'ready', 'show-card', 'suggest']);
    expect(other).toEqual(['ask-seat', 'leave-seat', 'suggest']);
  });

  test('nothing in a session that is over, and nothing for strangers', () => {
    const over = send(inPhase('briefing'), host, { type: 'end' });
    expect(mayNow(over.session, host)).toEqual([]);
    expect(mayNow(inLobby().session, person(77))).toEqual([]);
  });
});
