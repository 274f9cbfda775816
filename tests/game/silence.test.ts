/** Nobody is waited for: a silent seat abstains, plays steady, and a bot drives it until its holder acts again. */
import { describe, expect, test } from 'vitest';
import { type PhaseName, phaseNames, presetSeconds } from '../../shared/game/presets.ts';
import { characterOf } from '../../shared/game/seats.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import {
  botOf,
  expire,
  type Game,
  given,
  holder,
  inPhase,
  leastActs,
  oneDuty,
  phaseOf,
  send,
  simulate,
  step,
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
