/** The three runs that a round owes, and what is recorded of them. */
import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../shared/game/duties.ts';
import { outcomeCitizens, plansOf } from '../../shared/game/outcome.ts';
import { columns } from '../../shared/game/state.ts';
import { drawTruth, truthFactors } from '../../shared/scenario/evidence.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { statusQuo } from '../../shared/society/policy.ts';
import {
  expire,
  type Game,
  given,
  holder,
  inPhase,
  later,
  outcomeOf,
  packageOf,
  phaseOf,
  send,
  server,
  simulate,
  step,
  t1,
  tableOf,
  twoRounds,
} from './given.ts';

const round = twoRounds.rounds[0];
if (round === undefined) throw new Error('a round');

/** Package C passes; the patient plays open, the soldier own; two cards are on the table. */
function played(): Game {
  let game = inPhase('negotiation', { scenario: twoRounds });
  for (const card of round?.cards.filter((one) => one.role === 'patient').slice(0, 2) ?? [])
    game = send(game, holder(game, 'patient'), { type: 'show-card', card: card.id });
  game = send(game, holder(game, 'athlete'), packageOf(game, 2));
  game = step(expire(game));
  game = send(game, holder(game, 'patient'), { type: 'play-card', card: 'open' });
  game = send(game, holder(game, 'soldier'), { type: 'play-card', card: 'own' });
  return expire(game);
}

const lastPeriods = (game: Game) => {
  const plans = plansOf(game.session, t1, game.scenario);
  return { today: plans.today.periods.at(-1), promised: plans.promised.periods.at(-1), did: plans.did.periods.at(-1), plans };
};

describe('the three runs', () => {
  test("today's law and all steady; the law that passed and all steady; that law and the cards played", () => {
    const { today, promised, did } = lastPeriods(played());
    const passed = { ...statusQuo, quota: 0.5, trial: 'strict', solidarity: 0.8 };
    expect(today).toMatchObject({ policy: statusQuo, shifts: { trust: 0.02 } });
    expect(promised).toMatchObject({ policy: passed, shifts: { trust: 0.02 } });
    expect(did?.policy).toEqual(passed);
    const { patient, soldier } = round.decisions;
    expect(did?.shifts).toEqual({ trust: 0.02, ...patient.cards.open.shifts, ...soldier.cards.own.shifts });
  });

  test('same seed, same truth, same size; the seed is not the session’s own', () => {
    const game = played();
    const { plans } = lastPeriods(game);
    const z = drawTruth(game.scenario, game.session.seed)[0]?.z ?? 0;
    for (const column of columns) {
      expect(plans[column]).toMatchObject({ seed: plans.did.seed, citizens: outcomeCitizens, antithetic: false });
      expect(plans[column].periods).toHaveLength(1);
      expect(plans[column].periods[0]?.truth).toEqual(truthFactors(round, z));
    }
    expect(plans.did.seed).not.toBe(game.session.seed);
  });

  test('a later round stands on what the table did before, in all three', () => {
    let game = step(simulate(played()));
    expect(tableOf(game).round.index).toBe(1);
    const before = plansOf(played().session, t1, game.scenario).did.periods[0];
    while (phaseOf(game) !== 'outcome') game = step(game);
    const plans = plansOf(game.session, t1, game.scenario);
    for (const column of columns) {
      expect(plans[column].periods).toHaveLength(2);
      expect(plans[column].periods[0]).toEqual(before);
    }
    // a lever that is offered again starts again at the round's own today
    expect(plans.today.periods[1]?.policy).toEqual(statusQuo);
  });

  test('trust of the cards on the table: .01 each, at most .08', () => {
    let game = inPhase('negotiation');
    for (const card of round.cards.slice(0, 3).concat(round.cards.slice(3)))
      game = send(game, holder(game, card.role), { type: 'show-card', card: card.id });
    expect(lastPeriods(game).did?.shifts.trust).toBe(0.08);
  });
});

describe('recording', () => {
  test('one duty until it is recorded; then z, indices and stakes are public', () => {
    const game = played();
    expect(dutiesOf(game.session)).toEqual([{ kind: 'simulate', table: t1, round: 0 }]);
    const recorded = given(game).when(server, outcomeOf(game)).gives('outcome-recorded');
    expect(dutiesOf(recorded.session).map((duty) => duty.kind)).toEqual(['expire']);
    const result = tableOf(recorded).round.result;
    expect(result?.z).toBe(drawTruth(game.scenario, game.session.seed)[0]?.z);
    expect(result?.indices.today).toEqual({ health: 50, equity: 50, athlete: 50, soldier: 50, patient: 50, regulator: 52 });
    expect(result?.stakes.today).toEqual({ athlete: 0, soldier: 0, patient: 0, regulator: 1 });
    // package C: quota, strict, solidarity. patient open against a steady regulator +2, quota +2, soldier's own −2;
    // soldier own against a steady athlete +3, quota −3, patient's open +1
    expect(result?.stakes.did).toMatchObject({ patient: 2, soldier: 1 });
    // and a steady regulator's proof +1
    expect(result?.stakes.promised).toEqual({ athlete: 0, soldier: 0, patient: 0, regulator: 2 });
  });

  test('another round, another plan, and measures that are missing are refused', () => {
    const game = played();
    const outcome = outcomeOf(game);
    given(game)
      .when(server, { ...outcome, round: 1 })
      .isRefused('outcome/not-owed');
    given(game)
      .when(server, { ...outcome, measures: { ...outcome.measures, did: {} } })
      .isRefused('outcome/wrong-plan');
    given(inPhase('ballot')).when(server, outcome).isRefused('outcome/not-owed');
  });

  test('people may be ready before it is there; the phase ends when it comes', () => {
    let game = inPhase('outcome');
    for (const role of roleIds) game = send(game, holder(game, role), { type: 'ready' });
    given(game).when(server, outcomeOf(game)).gives('outcome-recorded', 'phase-entered', 'stage-entered');
  });

  test('while a run takes long the clock stands: what follows the turning of cards keeps its time', () => {
    const game = inPhase('outcome');
    const inTime = later(game, 12);
    given(inTime).when(server, outcomeOf(game)).gives('outcome-recorded');
    const late = later(game, 100);
    given(late)
      .when(server, { type: 'expire-phase', table: t1, phaseNumber: tableOf(game).phaseNumber })
      .isRefused('phase/too-early');
    const recorded = given(late).when(server, outcomeOf(game)).gives('outcome-recorded', 'clock-resumed');
    expect(tableOf(recorded).clock).toEqual({ state: 'running', endsAt: late.now + 1000 * (75 - 13) });
  });
});
