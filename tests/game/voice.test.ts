/** A seat that two or three share: one acts for it, all score, guess and suggest; the voice passes on. */
import { describe, expect, test } from 'vitest';
import type { ParticipantId } from '../../shared/game/ids.ts';
import type { Actor } from '../../shared/game/state.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { participantView } from '../../shared/view/participant.ts';
import { facilitator, type Game, given, holder, inPhase, packageOf, phaseOf, send, server, step, t1, tableOf, twoRounds, wait } from './given.ts';

/** Nine people at one table: one seat is held by three, the others by two. */
const nine = { preset: 'lesson', people: 9, scenario: twoRounds, seconds: { debate: 0 } } as const;
const by = (id: ParticipantId): Actor => ({ kind: 'participant', id });
const shared = (game: Game): RoleId => roleIds.find((role) => tableOf(game).seats[role].holders.length === 3) ?? 'athlete';
const holdersOf = (game: Game): readonly [ParticipantId, ParticipantId, ParticipantId] => {
  const [one, two, three] = tableOf(game).seats[shared(game)].holders;
  if (one === undefined || two === undefined || three === undefined) throw new Error('three share a seat');
  return [one, two, three];
};
const voiceOf = (game: Game): ParticipantId | null => tableOf(game).seats[shared(game)].voice;

describe('the voice', () => {
  test('is whoever took the seat first, and passes on as a round begins', () => {
    let game = inPhase('briefing', nine);
    const [one, two] = holdersOf(game);
    expect(voiceOf(game)).toBe(one);
    while (tableOf(game).round.index === 0) game = step(game);
    expect(voiceOf(game)).toBe(two);
  });

  test('alone brings cards, proposes, backs, says ready', () => {
    const game = inPhase('briefing', nine);
    const [one, two] = holdersOf(game);
    given(game).when(by(two), { type: 'show-card', card: null }).isRefused('voice/not-yours');
    given(game).when(by(two), { type: 'ready' }).isRefused('voice/not-yours');
    given(game).when(by(one), { type: 'show-card', card: null }).gives('card-kept-back');
    const talk = inPhase('negotiation', nine);
    given(talk).when(by(two), packageOf(talk, 0)).isRefused('voice/not-yours');
    given(talk).when(by(one), packageOf(talk, 0)).gives('motion-proposed');
  });

  test('passes when the server saw it away, once', () => {
    const game = inPhase('briefing', nine);
    const [one, two] = holdersOf(game);
    const away = { type: 'pass-voice', table: t1, role: shared(game), voice: one } as const;
    const passed = given(game).when(server, away).gives('voice-passed');
    expect(voiceOf(passed)).toBe(two);
    given(passed).when(server, away).isRefused('voice/has-passed');
    given(game).when(by(two), away).isRefused('message/not-yours');
    const alone = inPhase('briefing');
    given(alone)
      .when(server, { type: 'pass-voice', table: t1, role: 'athlete', voice: tableOf(alone).seats.athlete.holders[0] ?? one })
      .isRefused('voice/not-shared');
  });

  test('passes when its holder leaves; the seat is still theirs who stay', () => {
    const game = inPhase('briefing', nine);
    const [one, two, three] = holdersOf(game);
    const left = send(game, by(one), { type: 'leave-seat' });
    expect(tableOf(left).seats[shared(game)]).toMatchObject({ holders: [two, three], voice: two, driver: 'people' });
  });

  test('of a seat that a bot took over is whoever gives it back', () => {
    const ballot = inPhase('ballot', nine);
    const decision = send(ballot, facilitator, { type: 'next' }); // nobody voted
    const [, two] = holdersOf(decision);
    expect(tableOf(decision).seats[shared(decision)].driver).toBe('bot');
    const back = given(decision).when(by(two), { type: 'play-card', card: 'open' }).gives('seat-returned', 'card-played');
    expect(voiceOf(back)).toBe(two);
  });
});

describe('all holders', () => {
  test('score: the seat’s ballot is the mean of those who voted, and every one who is awake is waited for', () => {
    let game = inPhase('ballot', nine);
    const [one, two, three] = holdersOf(game);
    const role = shared(game);
    for (const other of roleIds.filter((one) => one !== role)) {
      for (const id of tableOf(game).seats[other].holders) game = send(game, by(id), { type: 'score-ballot', scores: { today: 1 } });
    }
    game = send(game, by(one), { type: 'score-ballot', scores: { today: 5 } });
    game = send(game, by(two), { type: 'score-ballot', scores: { today: 2 } });
    expect(phaseOf(game)).toBe('ballot');
    const counted = send(game, by(three), { type: 'score-ballot', scores: { today: 2 } });
    expect(tableOf(counted).round.count?.ballots[role]?.today).toBe(3);
    expect(tableOf(wait(game, 60)).round.count?.ballots[role]?.today).toBe(3.5); // the third was silent
    expect(tableOf(send(send(game, by(one), { type: 'leave-seat' }), facilitator, { type: 'next' })).round.count?.ballots[role]?.today).toBe(3.5); // a vote stays
  });

  test('guess, whenever they like; nobody waits for any but the voice', () => {
    let game = inPhase('decision', nine);
    const [one, two] = holdersOf(game);
    given(game).when(by(two), { type: 'play-card', card: 'own' }).isRefused('voice/not-yours');
    given(game).when(by(one), { type: 'guess', card: 'own' }).isRefused('guess/lay-card-first');
    game = given(game).when(by(two), { type: 'guess', card: 'own' }).gives('card-guessed');
    for (const role of roleIds) {
      game = send(game, holder(game, role), { type: 'play-card', card: 'steady' });
      game = send(game, holder(game, role), { type: 'guess', card: null });
    }
    expect(phaseOf(game)).toBe('outcome');
    expect(tableOf(game).round.guesses[two]).toBe('own');
  });

  test('suggest: a dot for those who share the seat, for nobody else, until the phase ends', () => {
    const game = inPhase('briefing', nine);
    const [one, two] = holdersOf(game);
    const stranger = tableOf(game).seats[roleIds.find((role) => role !== shared(game)) ?? 'athlete'].holders[0] ?? one;
    const tapped = send(send(game, by(two), { type: 'suggest', what: 'a-card' }), by(two), { type: 'suggest', what: 'another-card' });
    const seenBy = (at: Game, id: ParticipantId): unknown => participantView(at.session, id, twoRounds).suggestions;
    expect(seenBy(tapped, one)).toEqual({ [two]: 'another-card' });
    expect(seenBy(tapped, stranger)).toEqual({});
    expect(seenBy(send(tapped, facilitator, { type: 'next' }), one)).toEqual({});
  });

  test('share the hand and the laid card; ballots and guesses are each one’s own', () => {
    let game = inPhase('decision', nine);
    const [one, two] = holdersOf(game);
    game = send(game, by(one), { type: 'play-card', card: 'open' });
    game = send(game, by(two), { type: 'guess', card: 'own' });
    const [mine, theirs] = [one, two].map((id) => participantView(game.session, id, twoRounds));
    expect(theirs).toMatchObject({ card: 'open', guess: 'own', counts: mine?.counts });
    expect(mine?.guess).toBe('');
  });
});
