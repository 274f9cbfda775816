/** What the state owes: bots speak after people, one at a time; they vote and decide at once. */
import { describe, expect, test } from 'vitest';
import { dutiesOf, runsAhead } from '../../shared/game/duties.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { botAct, botOf, type Game, given, heldSeats, holder, inPhase, later, packageOf, person, send, t1, tableOf, wait } from './given.ts';

const host = person(1);
const botDuties = (game: Game) =>
  dutiesOf(game.session).flatMap((duty) => (duty.kind === 'bot' ? [{ role: duty.role, at: duty.at - game.now }] : []));
const bots = (game: Game) => roleIds.filter((role) => tableOf(game).seats[role].driver === 'bot');

describe('briefing', () => {
  test('the first bot in seat order, after a person has acted, else after 20 s', () => {
    const game = inPhase('briefing', { people: 2 });
    const [first, second] = bots(game);
    expect(botDuties(game)).toEqual([{ role: first, at: 20_000 }]);
    const begun = send(game, host, { type: 'show-card', card: null });
    expect(botDuties(begun)).toEqual([{ role: first, at: 0 }]);
    expect(botDuties(send(begun, botOf(first ?? 'athlete'), { type: 'show-card', card: null }))).toEqual([{ role: second, at: 0 }]);
    expect(botDuties(send(game, host, { type: 'ready' }))).toEqual([{ role: first, at: 0 }]);
  });

  test('the 20 s count from the beginning of the phase, without a clock too', () => {
    const game = send(later(inPhase('prologue', { preset: 'solo', people: 1 }), 100), host, { type: 'ready' });
    expect(botDuties(game)).toEqual([{ role: bots(game)[0], at: 20_000 }]);
  });

  test('a question to a bot is a beginning too; first it answers', () => {
    const game = inPhase('briefing', { preset: 'solo', people: 1 });
    const asked = send(game, host, { type: 'ask-seat', role: bots(game)[2] ?? 'athlete' });
    const asksFor = bots(game)[2] ?? 'athlete';
    expect(botDuties(asked)).toEqual([{ role: asksFor, at: 0 }]);
    const answered = send(asked, botOf(asksFor), { type: 'say', line: 'asked-card', variant: 0, about: '' });
    expect(botDuties(answered)).toEqual([{ role: bots(game)[0], at: 0 }]);
  });

  test('the 20 s stand while the clock stands', () => {
    const paused = send(later(inPhase('briefing', { people: 2 }), 5), host, { type: 'pause' });
    expect(botDuties(paused)).toEqual([]);
    expect(botDuties(send(later(paused, 100), host, { type: 'resume' }))).toMatchObject([{ at: 15_000 }]);
  });
});

describe('negotiation', () => {
  test('bots wait for a law on the table, or 20 s; then they back one at a time', () => {
    const game = inPhase('negotiation', { people: 2 });
    const [first, second] = bots(game);
    expect(botDuties(game)).toEqual([{ role: first, at: 20_000 }]);
    expect(botDuties(send(game, host, { type: 'ready' }))).toEqual([{ role: first, at: 20_000 }]);
    const proposed = send(game, host, packageOf(game, 0));
    expect(botDuties(proposed)).toEqual([{ role: first, at: 0 }]);
    const backed = send(proposed, botOf(first ?? 'athlete'), botAct(proposed, first ?? 'athlete'));
    expect(botDuties(backed)).toEqual([{ role: second, at: 0 }]);
  });

  test('where nobody proposes, bots bring the first law after 20 s', () => {
    const game = wait(inPhase('negotiation', { preset: 'solo', people: 1 }), 20);
    expect(tableOf(game).round.motions).toHaveLength(1);
    expect(botDuties(game)).toEqual([]);
  });
});

describe('ballot and decision', () => {
  test.each(['ballot', 'decision'] as const)('%s: every bot owes its act at once', (phase) => {
    const game = inPhase(phase, { people: 1 });
    expect(botDuties(game)).toEqual(bots(game).map((role) => ({ role, at: 0 })));
    const [first, ...others] = bots(game);
    const acted = send(game, botOf(first ?? 'athlete'), botAct(game, first ?? 'athlete'));
    expect(botDuties(acted).map((duty) => duty.role)).toEqual(others);
  });
});

test('the society may be run from when four cards lie until they turn', () => {
  let game = inPhase('decision', { people: 1 });
  for (const role of bots(game)) game = send(game, botOf(role), botAct(game, role));
  expect(runsAhead(game.session)).toEqual([]);
  const laid = send(game, host, { type: 'play-card', card: 'open' });
  expect(runsAhead(laid.session)).toEqual([t1]);
  expect(runsAhead(send(laid, host, { type: 'end' }).session)).toEqual([]);
  expect(runsAhead(send(laid, host, { type: 'guess', card: null }).session)).toEqual([]);
});

test('a bot owes nothing where people sit, in a lobby, or in a session that is over', () => {
  expect(botDuties(inPhase('ballot'))).toEqual([]);
  expect(botDuties(inPhase('prologue', { people: 1 }))).toEqual([]);
  const over = send(inPhase('briefing', { people: 1 }), host, { type: 'end' });
  expect(dutiesOf(over.session)).toEqual([]);
});

test('a seat that is left owes what its holder owed', () => {
  const game = inPhase('decision');
  const [role] = heldSeats(game);
  if (role === undefined) throw new Error('a person');
  const left = given(game).when(holder(game, role), { type: 'leave-seat' }).gives('participant-left');
  expect(botDuties(left)).toEqual([{ role, at: 0 }]);
});
