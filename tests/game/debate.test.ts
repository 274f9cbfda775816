/** What should be done? Turns and who has them, marks, points and the cards they rest on. */
import { describe, expect, test } from 'vitest';
import type { Command, CommandOf } from '../../shared/game/command.ts';
import { speakerOf, turnEndsAt } from '../../shared/game/debate.ts';
import { dutiesOf } from '../../shared/game/duties.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import { participantView } from '../../shared/view/participant.ts';
import { tableView } from '../../shared/view/table.ts';
import { botOf, type Game, given, holder, inPhase, later, person, phaseOf, send, server, step, t1, tableOf, twoRounds, wait } from './given.ts';

const host = person(1);
const pass: Command = { type: 'pass-turn' };
const debating = (people = 4, debate = 100) => inPhase('debate', { people, seconds: { debate } });
const speaker = (game: Game) => speakerOf(tableOf(game)) ?? 'athlete';
const listener = (game: Game) => holder(game, roleIds.find((role) => role !== speaker(game)) ?? 'athlete');
const turnOver = (game: Game, turn: number): Command => ({ type: 'expire-turn', table: t1, phaseNumber: tableOf(game).phaseNumber, turn });
const said = (claim: string, card: string | null = null): CommandOf<'argue'> => ({ type: 'argue', stance: 'for', sentence: null, claim, card });
const turnsIn = (game: Game) => {
  const order: RoleId[] = [];
  let at = game;
  for (let role = speakerOf(tableOf(at)); role !== null; role = speakerOf(tableOf(at))) {
    order.push(role);
    at = send(at, tableOf(at).seats[role].driver === 'people' ? holder(at, role) : botOf(role), pass);
  }
  return order;
};

describe('turns', () => {
  test('every seat has one; the order begins one seat later in each round', () => {
    expect(turnsIn(debating())).toEqual(roleIds);
    let game = inPhase('debate', { scenario: twoRounds, seconds: { debate: 100 } });
    do game = step(game);
    while (phaseOf(game) !== 'debate');
    expect(turnsIn(game)).toEqual([...roleIds.slice(1), roleIds[0]]);
  });

  test('bots speak after people', () => {
    const order = turnsIn(debating(2));
    const driver = (role: RoleId) => tableOf(debating(2)).seats[role].driver;
    expect(order.map(driver)).toEqual(['people', 'people', 'bot', 'bot']);
  });

  test('a turn lasts a quarter of the debate, or what the preset says; what is left is free talk', () => {
    const friends = debating();
    expect(turnEndsAt(tableOf(friends))).toBe(friends.now + 25_000);
    const workshop = inPhase('debate', { preset: 'workshop' });
    expect(turnEndsAt(tableOf(workshop))).toBe(workshop.now + 45_000);
    const talked = wait(workshop, 180);
    expect([phaseOf(talked), speakerOf(tableOf(talked)), turnEndsAt(tableOf(talked))]).toEqual(['debate', null, null]);
    expect(phaseOf(wait(talked, 60))).toBe('negotiation');
  });

  test('who is done passes it on, and the next one has a whole turn', () => {
    const game = later(debating(), 10);
    const next = given(game)
      .when(holder(game, speaker(game)), pass)
      .gives('turn-begun');
    expect(turnEndsAt(tableOf(next))).toBe(next.now + 25_000);
  });

  test('when its time is up the server passes it on, once', () => {
    const game = debating();
    given(later(game, 24)).when(server, turnOver(game, 0)).isRefused('phase/too-early');
    const next = given(later(game, 25)).when(server, turnOver(game, 0)).gives('turn-begun');
    given(next).when(server, turnOver(game, 0)).isRefused('phase/not-now');
    expect(dutiesOf(next.session)).toContainEqual({
      kind: 'expire-turn',
      table: t1,
      phaseNumber: tableOf(next).phaseNumber,
      turn: 1,
      at: next.now + 25_000,
    });
  });

  test('a clock that stands takes the turn with it', () => {
    const paused = send(later(debating(), 10), host, { type: 'pause' });
    expect(tableView(paused.session, t1)).toMatchObject({ turnEndsAt: 0, turnLeftMs: 15_000, turnLastsMs: 25_000 });
    expect(dutiesOf(paused.session)).toEqual([]);
    const resumed = send(later(paused, 100), host, { type: 'resume' });
    expect(turnEndsAt(tableOf(resumed))).toBe(resumed.now + 15_000);
  });

  test('without a clock a turn ends when its speaker says so', () => {
    const game = inPhase('debate', { preset: 'solo', people: 1, seconds: { debate: 60 } });
    expect(turnEndsAt(tableOf(game))).toBeNull();
    expect(dutiesOf(game.session)).toEqual([]);
    expect(speaker(send(game, host, pass))).not.toBe(speaker(game));
  });

  test('a bot takes a breath, speaks, and leaves time to read before it passes', () => {
    const game = send(inPhase('debate', { preset: 'solo', people: 1, seconds: { debate: 60 } }), host, pass);
    const bot = speaker(game);
    expect(dutiesOf(game.session)).toEqual([{ kind: 'bot', table: t1, role: bot, at: game.now + 2_000 }]);
    const [sentence] = roundAt(game.scenario, 0).sentences[bot];
    const spoken = given(game)
      .when(botOf(bot), { ...said(''), sentence: sentence?.id ?? '' })
      .gives('argued');
    expect(dutiesOf(spoken.session)).toEqual([{ kind: 'bot', table: t1, role: bot, at: game.now + 8_000 }]);
  });

  test('a debate of no seconds is passed by', () => {
    expect(phaseOf(step(inPhase('briefing')))).toBe('negotiation');
  });
});

describe('marks', () => {
  test('one a listener a turn, the last one; they are counted without names, and new with the next turn', () => {
    const game = debating();
    const by = listener(game);
    const marked = send(send(game, by, { type: 'mark', mark: 'matters' }), by, { type: 'mark', mark: 'unconvinced' });
    expect(tableView(marked.session, t1).marks).toEqual({ [speaker(game)]: { matters: 0, unconvinced: 1 } });
    expect(by.kind === 'participant' && participantView(marked.session, by.id, marked.scenario).mark).toBe('unconvinced');
    const next = send(marked, holder(marked, speaker(marked)), pass);
    expect(by.kind === 'participant' && participantView(next.session, by.id, next.scenario).mark).toBe('');
    expect(tableView(next.session, t1).marks).toEqual({ [speaker(game)]: { matters: 0, unconvinced: 1 } });
  });
});

describe('points', () => {
  test('in turns only the speaker makes one; in free talk and in the negotiation anybody at any time', () => {
    const game = debating();
    given(game).when(listener(game), said('Not my turn.')).isRefused('turn/not-yours');
    given(game)
      .when(holder(game, speaker(game)), said('Mine.'))
      .gives('argued');
    given(wait(game, 100)).when(host, said('Later.')).gives('argued');
  });

  test('a card of my own comes to the table with my point; one that lies there may be cited', () => {
    const game = debating();
    const card = roundAt(game.scenario, 0).cards.find((one) => one.role === speaker(game))?.id ?? '';
    const shown = given(game)
      .when(holder(game, speaker(game)), said('See this.', card))
      .gives('card-shown', 'argued');
    const next = send(shown, holder(shown, speaker(shown)), pass);
    given(next)
      .when(holder(next, speaker(next)), said('It says more.', card))
      .gives('argued');
    const foreign = roundAt(game.scenario, 0).cards.find((one) => one.role !== speaker(game))?.id ?? '';
    given(game)
      .when(holder(game, speaker(game)), said('See theirs.', foreign))
      .isRefused('card/not-in-hand');
  });

  test('it is a ready sentence of the role, or words: one of the two', () => {
    const game = debating();
    const by = holder(game, speaker(game));
    const [mine] = roundAt(game.scenario, 0).sentences[speaker(game)];
    given(game)
      .when(by, { ...said(''), sentence: mine?.id ?? '' })
      .gives('argued');
    given(game)
      .when(by, { ...said('Both.'), sentence: mine?.id ?? '' })
      .isRefused('message/malformed');
    given(game).when(by, said('')).isRefused('message/malformed');
    const theirs = roundAt(game.scenario, 0).sentences[roleIds.find((role) => role !== speaker(game)) ?? 'patient'][0];
    given(game)
      .when(by, { ...said(''), sentence: theirs?.id ?? '' })
      .isRefused('line/unknown');
  });

  test('words stay when their author leaves, under a name that is gone', () => {
    const game = debating();
    const by = holder(game, speaker(game));
    const left = send(send(game, by, said('I was here.')), by, { type: 'leave-seat' });
    const [point] = Object.values(tableView(left.session, t1).points);
    expect(point).toMatchObject({ claim: 'I was here.', by: by.kind === 'participant' ? by.id : '' });
    expect(by.kind === 'participant' && left.session.participants[by.id]?.nickname).toBe('');
  });
});

describe('asked in words, where people have no questions to spend', () => {
  test('the bot owes an answer at once; its key card stays where it is', () => {
    const game = inPhase('negotiation', { people: 2 });
    const bot = roleIds.find((role) => tableOf(game).seats[role].driver === 'bot') ?? 'athlete';
    const asked = given(game).when(host, { type: 'ask-seat', role: bot }).gives('seat-asked');
    const duty = () => dutiesOf(asked.session).find((one) => one.kind === 'bot');
    expect(duty()).toEqual({ kind: 'bot', table: t1, role: bot, at: game.now });
    const answered = send(asked, botOf(bot), { type: 'say', line: 'answers-no', variant: 0, about: '' });
    expect(dutiesOf(answered.session).find((one) => one.kind === 'bot')?.at).toBe(game.now + 20_000);
  });
});
