/** A table's society goes on from round to round, in all three runs of each. */
import { expect, test } from 'vitest';
import { plansOf } from '../../shared/game/outcome.ts';
import { columns } from '../../shared/game/state.ts';
import { simulateRound } from '../../shared/insight/simulate-round.ts';
import { drawTruth, truthFactors } from '../../shared/scenario/evidence.ts';
import { policyAfter, policyOf, todayStops } from '../../shared/scenario/law.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import { statusQuo } from '../../shared/society/policy.ts';
import { recordOf } from '../../shared/society/record-of.ts';
import { simulate } from '../../shared/society/simulate.ts';
import { tableView } from '../../shared/view/table.ts';
import { type Game, holder, inPhase, packageOf, phaseOf, send, step, t1, tableOf, threeRounds } from '../game/given.ts';

/** In each round package B passes, with the soldier's promise from the second on; the soldier keeps it once, then breaks it. */
function played(): Game {
  let game = inPhase('briefing', { scenario: threeRounds });
  while (tableOf(game).round.index < 2 || phaseOf(game) !== 'outcome') {
    if (phaseOf(game) === 'negotiation') {
      game = send(game, holder(game, 'soldier'), packageOf(game, 1));
      const motion = tableOf(game).round.motions[0];
      if (tableOf(game).round.index > 0 && motion !== undefined) game = send(game, holder(game, 'soldier'), { type: 'pledge', motion: motion.id });
    }
    if (phaseOf(game) !== 'decision') game = step(game);
    else {
      const soldier = tableOf(game).round.index === 1 ? 'open' : 'own';
      for (const role of roleIds) {
        game = send(game, holder(game, role), { type: 'play-card', card: role === 'soldier' ? soldier : 'steady' });
        game = send(game, holder(game, role), { type: 'guess', card: null });
      }
    }
  }
  return game;
}

const game = played();
const plans = plansOf(game.session, t1, threeRounds);

test('the same past in all three: law by law, card by card, each round under its own truth', () => {
  for (const column of columns) expect(plans[column].periods.slice(0, 2)).toEqual(plans.did.periods.slice(0, 2));
  const truths = drawTruth(threeRounds, game.session.seed);
  expect(plans.did.periods.map(({ truth }) => truth)).toEqual(threeRounds.rounds.map((round, i) => truthFactors(round, truths[i]?.z ?? 0)));
  expect(plans.did.periods.map(({ years, product, concerned }) => ({ years, product, concerned }))).toEqual(
    threeRounds.rounds.map(({ years, product, concerned }) => ({ years, product, concerned })),
  );
});

test("today's law is this round's dials at today, on what earlier rounds passed; a lever offered again starts at today's", () => {
  const laws = tableOf(game).past.map(({ count }) => count?.stops ?? {});
  const round = roundAt(threeRounds, 2);
  expect(plans.today.periods[2]?.policy).toEqual(policyAfter(threeRounds, [...laws, todayStops(round)]));
  const passed = { priceCap: 0.66, subsidy: 1, consent: 0.5, compensation: 0.2 }; // round 1's law goes on; round 3 offers the last two again
  expect(plans.today.periods[2]?.policy).toMatchObject(passed);
  expect(plans.today.periods[2]?.policy).not.toEqual(policyOf(statusQuo, round, todayStops(round)));
});

test('as promised, the soldier plays open; what was done is what was laid', () => {
  const { cards } = roundAt(threeRounds, 2).decisions.soldier;
  expect(plans.promised.periods[2]?.shifts).toMatchObject(cards.open.shifts);
  expect(plans.did.periods[2]?.shifts).toMatchObject(cards.own.shifts);
  expect(plans.did.periods[1]?.shifts).toMatchObject(roundAt(threeRounds, 1).decisions.soldier.cards.open.shifts);
});

test('three runs that share their past come out as each alone does', () => {
  const small = recordOf(columns, (column) => ({ ...plans[column], citizens: 1000 }));
  const together = simulateRound(small);
  for (const column of columns) expect(together[column].fingerprint).toBe(simulate(small[column]).fingerprint);
  expect(new Set(columns.map((column) => together[column].fingerprint)).size).toBe(3);
});

test('at the end everybody sees which words were kept: the second round’s was, the third’s is not', () => {
  const { past, seats, unlocked } = tableView(game.session, t1);
  const [{ r1 }, { soldier }] = [past, seats];
  expect(r1).toMatchObject({ pledges: { soldier: true }, cards: { soldier: 'open' } });
  expect(soldier?.broke).toBe(false);
  expect(unlocked).toBe(true);
});
