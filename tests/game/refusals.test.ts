/** Every refusal has a game in which decide gives it, and a refused command changes nothing. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/game/command.ts';
import { mostPoints, speakerOf } from '../../shared/game/debate.ts';
import { decide } from '../../shared/game/decide.ts';
import type { MotionId, TableId } from '../../shared/game/ids.ts';
import { mostPeople } from '../../shared/game/people.ts';
import { type RefusalCode, refusals } from '../../shared/game/refusal.ts';
import type { Actor } from '../../shared/game/state.ts';
import { fingerprintOf } from '../../shared/numeric/fingerprint.ts';
import type { Stops } from '../../shared/scenario/law.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { chineseCharacters, englishWords } from '../../shared/scenario/words.ts';
import {
  botOf,
  creation,
  facilitator,
  type Game,
  given,
  heldSeats,
  holder,
  inLobby,
  inPhase,
  joining,
  later,
  outcomeOf,
  packageOf,
  person,
  seatOf,
  send,
  server,
  simulate,
  step,
  t1,
  tableOf,
  threeRounds,
  twoRounds,
} from './given.ts';
import { isOfTheServer, type ServerRefusal } from './server-refusals.ts';

type RuleRefusal = Exclude<RefusalCode, ServerRefusal>;
type Case = readonly [game: Game, by: Actor, command: Command];

const host = person(1);
const guest = person(2);
const ready: Command = { type: 'ready' };

const debating = (): Game => inPhase('debate', { seconds: { debate: 100 } });
const speaking = (game: Game): Actor => holder(game, speakerOf(tableOf(game)) ?? 'athlete');
const notSpeaking = (game: Game): Actor => holder(game, roleIds.find((role) => role !== speakerOf(tableOf(game))) ?? 'athlete');
const pass = (game: Game): Game => send(game, speaking(game), { type: 'pass-turn' });
const negotiating = (): Game => inPhase('negotiation');
const negotiatingInRound = (index: number, scenario: Scenario = twoRounds): Game => {
  let game = inPhase('briefing', { scenario });
  while (tableOf(game).round.index < index || tableOf(game).phase.name !== 'negotiation') game = step(game);
  return game;
};
const withMotion = (): Game => {
  const game = negotiating();
  return send(game, host, packageOf(game, 0));
};
const firstMotion = (game: Game): MotionId => tableOf(game).round.motions[0]?.id ?? ('m0' as MotionId);
const paused = (): Game => send(inPhase('briefing'), host, { type: 'pause' });
const aloneInSolo = (): Game => inPhase('briefing', { preset: 'solo', people: 1 });
const botsSeat = (game: Game) => roleIds.find((role) => !heldSeats(game).includes(role)) ?? 'athlete';
const aCardOf = (game: Game, number: number) => game.scenario.rounds[0]?.cards.find((card) => card.role === seatOf(game, number))?.id ?? '';

/** A lesson of one table; from the fifth person on seats are shared. */
const lesson = (people: number): Game => inLobby({ preset: 'lesson', people });
/** Somebody who shares a seat and doesn't act for it. */
const silentHolder = (game: Game): Actor => {
  const { holders, voice } = Object.values(tableOf(game).seats).find((seat) => seat.holders.length > 1) ?? tableOf(game).seats.athlete;
  return { kind: 'participant', id: holders.find((one) => one !== voice) ?? person(99).id };
};

/** By construct one for each: a code without a case doesn't compile. */
const cases: Readonly<Record<RuleRefusal, () => Case>> = {
  'session/facilitator-only': () => [lesson(1), host, { type: 'start' }],
  'session/locked': () => [send(lesson(1), facilitator, { type: 'lock', locked: true }), server, joining('one more')],
  'session/removed': () => [send(lesson(1), facilitator, { type: 'remove', participant: person(1).id }), server, joining('person 0')],
  'session/full-for-now': () => [lesson(12), server, joining('one too many')],
  'table/unknown': () => [lesson(1), facilitator, { type: 'pin', table: 't9' as TableId }],
  'person/unknown': () => [lesson(1), facilitator, { type: 'remove', participant: person(9).id }],
  'voice/not-yours': () => {
    const game = inPhase('briefing', { preset: 'lesson', people: 5 });
    return [game, silentHolder(game), ready];
  },
  'voice/not-shared': () => [inPhase('briefing'), host, { type: 'suggest', what: 'a-card' }],
  'voice/has-passed': () => {
    const game = inPhase('briefing');
    return [game, server, { type: 'pass-voice', table: t1, role: 'athlete', voice: person(9).id }];
  },
  'outcome/not-yet': () => [inPhase('outcome', { preset: 'lesson' }), facilitator, { type: 'next' }],

  'message/not-yours': () => [inLobby(), host, joining('a friend')],
  'session/closed': () => [send(inPhase('briefing'), host, { type: 'end' }), host, ready],
  'session/full': () => [inLobby({ people: mostPeople }), server, joining('one too many')],
  'session/not-in-lobby': () => [inPhase('prologue'), host, { type: 'start' }],
  'session/host-only': () => [inPhase('briefing'), guest, { type: 'pause' }],
  'phase/not-now': () => [inPhase('briefing'), host, { type: 'play-card', card: 'open' }],
  'phase/too-early': () => {
    const game = inPhase('briefing');
    return [later(game, 59.999), server, { type: 'expire-phase', table: t1, phaseNumber: tableOf(game).phaseNumber }];
  },
  'clock/no-clock': () => [aloneInSolo(), host, { type: 'pause' }],
  'clock/already-paused': () => [paused(), host, { type: 'pause' }],
  'clock/not-paused': () => [inPhase('briefing'), host, { type: 'resume' }],
  'clock/paused': () => [paused(), guest, ready],
  'seat/none': () => [inLobby({ people: 5 }), person(5), { type: 'start' }],
  'seat/taken': () => {
    const game = inLobby({ people: 2 });
    return [game, host, { type: 'swap-seat', role: seatOf(game, 2) ?? 'athlete' }];
  },
  'seat/already-yours': () => {
    const game = inLobby({ people: 2 });
    return [game, host, { type: 'swap-seat', role: seatOf(game, 1) ?? 'athlete' }];
  },
  'seat/swap-used': () => {
    const game = inLobby({ people: 2 });
    const swapped = send(game, host, { type: 'swap-seat', role: botsSeat(game) });
    return [swapped, host, { type: 'swap-seat', role: botsSeat(swapped) }];
  },
  'seat/swap-too-late': () => {
    const game = inPhase('briefing', { people: 2 });
    return [game, host, { type: 'swap-seat', role: botsSeat(game) }];
  },
  'seat/is-bot': () => {
    const game = inLobby({ people: 2 });
    return [game, host, { type: 'seat-bot', role: botsSeat(game) }];
  },
  'card/not-in-hand': () => {
    const game = inPhase('briefing');
    return [game, host, { type: 'show-card', card: aCardOf(game, 2) }];
  },
  'card/already-shown': () => {
    const game = inPhase('briefing');
    const show: Command = { type: 'show-card', card: aCardOf(game, 1) };
    return [send(game, host, show), host, show];
  },
  'question/none-left': () => {
    const game = aloneInSolo();
    const [first, second, third] = roleIds.filter((role) => role !== seatOf(game, 1));
    const ask = (at: Game, role = first): Game => send(at, host, { type: 'ask-seat', role: role ?? 'athlete' });
    return [ask(ask(game), second), host, { type: 'ask-seat', role: third ?? 'athlete' }];
  },
  'question/asked-already': () => {
    const game = inPhase('briefing', { people: 2 });
    const ask: Command = { type: 'ask-seat', role: botsSeat(game) };
    return [send(game, guest, ask), host, ask];
  },
  'turn/not-yours': () => {
    const game = debating();
    return [game, notSpeaking(game), { type: 'pass-turn' }];
  },
  'turn/none': () => [pass(pass(pass(pass(debating())))), host, { type: 'mark', mark: 'matters' }],
  'turn/your-own': () => {
    const game = debating();
    return [game, speaking(game), { type: 'mark', mark: 'matters' }];
  },
  'argument/enough': () => {
    const game = debating();
    const by = speaking(game);
    const point: Command = { type: 'argue', stance: 'for', sentence: null, claim: 'Once more.', card: null };
    return [Array.from({ length: mostPoints }).reduce<Game>((at) => send(at, by, point), game), by, point];
  },
  'question/not-a-bot': () => {
    const game = aloneInSolo();
    return [game, host, { type: 'ask-seat', role: seatOf(game, 1) ?? 'athlete' }];
  },
  'question/nothing-to-show': () => {
    const game = aloneInSolo();
    const ask: Command = { type: 'ask-seat', role: botsSeat(game) };
    return [send(game, host, ask), host, ask];
  },
  'motion/unknown': () => [negotiating(), host, { type: 'back-motion', motion: 'm99' as MotionId }],
  'motion/unknown-package': () => [negotiating(), host, { type: 'propose-motion', package: 'no-such-plan', stops: {} }],
  'motion/wrong-dials': () => {
    const game = negotiating();
    const proposal = packageOf(game, 0);
    return [game, host, { ...proposal, stops: { ...proposal.stops, moratorium: 1 } }];
  },
  'motion/dials-locked': () => {
    const game = negotiating();
    return [game, host, { ...packageOf(game, 0), stops: packageOf(game, 1).stops }];
  },
  'motion/too-dear': () => {
    const game = negotiatingInRound(1);
    const farthest = Object.fromEntries(roundAt(twoRounds, 1).dials.map(({ lever, today }) => [lever, today === 2 ? 0 : 2])) as Stops; // both are stops
    return [game, host, { ...packageOf(game, 0), stops: farthest }];
  },
  'motion/contradiction': () => {
    const game = negotiatingInRound(2, threeRounds);
    return [game, host, { ...packageOf(game, 2), stops: { ...packageOf(game, 2).stops, consent: 2 } }];
  },
  'motion/coin-spent': () => {
    let game = negotiatingInRound(1);
    const turn = (trial: 0 | 1, quota: 0 | 1): Command => ({
      ...packageOf(game, 1),
      stops: { ...packageOf(game, 1).stops, trial, quota },
    });
    game = send(game, host, turn(0, 0));
    const motion = firstMotion(game);
    game = send(game, host, { type: 'pledge', motion });
    game = send(game, host, turn(0, 1));
    game = send(game, guest, { type: 'back-motion', motion });
    return [game, host, { type: 'withdraw-pledge' }];
  },
  'motion/not-backed': () => [negotiating(), host, { type: 'withdraw-back' }],
  'pledge/locked': () => {
    const game = withMotion();
    return [game, host, { type: 'pledge', motion: firstMotion(game) }];
  },
  'pledge/already-given': () => {
    let game = negotiatingInRound(1);
    game = send(game, host, packageOf(game, 0));
    const pledge: Command = { type: 'pledge', motion: firstMotion(game) };
    return [send(game, host, pledge), host, pledge];
  },
  'pledge/none': () => [withMotion(), host, { type: 'withdraw-pledge' }],
  'motion/already-backed': () => {
    const game = withMotion();
    return [game, host, { type: 'back-motion', motion: firstMotion(game) }];
  },
  'ballot/unknown-motion': () => {
    const game = inPhase('ballot');
    const scores: Record<MotionId | 'today', number> = { today: 3, ['m99' as MotionId]: 5 };
    return [game, host, { type: 'score-ballot', scores }];
  },
  'ballot/score-out-of-range': () => [inPhase('ballot'), host, { type: 'score-ballot', scores: { today: 5.5 } }],
  'guess/lay-card-first': () => [inPhase('decision'), host, { type: 'guess', card: 'own' }],
  'outcome/not-owed': () => {
    const game = inPhase('outcome');
    return [simulate(game), server, outcomeOf(game)];
  },
  'outcome/wrong-plan': () => {
    const game = inPhase('outcome');
    const { plans, ...rest } = outcomeOf(game);
    return [game, server, { ...rest, plans: { ...plans, did: plans.today } }];
  },
  'line/unknown': () => {
    const game = inPhase('briefing', { people: 2 });
    return [game, botOf(botsSeat(game)), { type: 'say', line: 'praise', variant: 0, about: '' }];
  },
};

const codes = Object.keys(refusals).filter((code): code is RefusalCode => code in refusals);

describe('every refusal has its case', () => {
  test('and no case has lost its refusal', () => {
    expect(Object.keys(cases).toSorted()).toEqual(codes.filter((code) => !isOfTheServer(code)).toSorted());
  });

  test.each(codes.filter((code): code is RuleRefusal => !isOfTheServer(code)))('%s', (code) => {
    const [game, by, command] = cases[code]();
    const before = fingerprintOf(game.session);
    given(game).when(by, command).isRefused(code);
    expect(fingerprintOf(game.session)).toBe(before);
  });
});

describe.each(codes)('the sentences of %s', (code) => {
  const { en, zh } = refusals[code];

  test('are short sentences in both languages', () => {
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(zh).toMatch(/^\p{Script=Han}.*。$/u);
    expect(englishWords(en)).toBeLessThanOrEqual(18);
    expect(chineseCharacters(zh)).toBeLessThanOrEqual(32);
  });

  test('speak as screens do, not as the code does', () => {
    expect(en).not.toMatch(/\b(facilitator|participant|phase|motion|ballot|pledge|package|lever|token|malformed|command|scenario|decide|evolve)\b/i);
    expect(zh).not.toMatch(/[A-Za-z]|凭证|格式|动议|杠杆|机器人/);
  });
});

describe('who may send', () => {
  test("what only the server sends is refused from people and bots, and the people's from the server", () => {
    const game = inPhase('briefing', { people: 2 });
    const serverOnly: readonly Command[] = [
      joining('x'),
      outcomeOf(inPhase('outcome')),
      { type: 'expire-phase', table: t1, phaseNumber: 1 },
      creation(),
    ];
    for (const command of serverOnly) {
      given(game).when(host, command).isRefused('message/not-yours');
      given(game)
        .when(botOf(botsSeat(game)), command)
        .isRefused('message/not-yours');
    }
    given(inPhase('briefing')).when(host, { type: 'say', line: 'no-card', variant: 0, about: '' }).isRefused('message/not-yours');
    for (const command of [ready, { type: 'pause' }, { type: 'end' }] as const) given(game).when(server, command).isRefused('message/not-yours');
  });

  test('a bot speaks for its own seat only while it drives it', () => {
    const game = inPhase('briefing');
    given(game).when(botOf('athlete'), { type: 'show-card', card: null }).isRefused('seat/taken');
  });

  test('a stranger and somebody who has left have no seat', () => {
    given(inLobby()).when(person(77), { type: 'start' }).isRefused('seat/none');
    const left = send(inLobby(), guest, { type: 'leave-seat' });
    given(left).when(guest, { type: 'leave-seat' }).isRefused('seat/none');
  });

  test('without a session, and with another scenario than its own, nothing can be done', () => {
    const context = { by: server, now: 0, scenario: twoRounds };
    expect(decide(null, ready, context)).toEqual({ refusal: { code: 'session/closed' } });
    expect(decide(null, { ...creation(), scenario: 'another' }, context)).toEqual({ refusal: { code: 'message/malformed' } });
  });
});
