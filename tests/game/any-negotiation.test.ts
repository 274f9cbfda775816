/** Any sequence of proposals, backs, pledges and withdrawals leaves laws on the table that may be voted on. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokeLastPledge, budgetOf } from '../../shared/game/coins.ts';
import type { Command } from '../../shared/game/command.ts';
import { decide } from '../../shared/game/decide.ts';
import { replay } from '../../shared/game/evolve.ts';
import type { MotionId } from '../../shared/game/ids.ts';
import { costOf, lawRefusal, policyAfter, type Stop, sameStops } from '../../shared/scenario/law.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import { type Game, holder, inPhase, packageOf, phaseOf, record, send, step, tableOf, threeRounds } from './given.ts';

/** In the third round: the soldier's word carried the second round's law and was broken. */
const start = ((): Game => {
  let game = inPhase('briefing', { scenario: threeRounds });
  while (tableOf(game).round.index < 2 || phaseOf(game) !== 'negotiation') {
    game = step(game);
    if (tableOf(game).round.index !== 1 || phaseOf(game) !== 'negotiation') continue;
    game = send(game, holder(game, 'soldier'), packageOf(game, 0));
    game = send(game, holder(game, 'soldier'), { type: 'pledge', motion: tableOf(game).round.motions[0]?.id ?? ('m0' as MotionId) });
  }
  return game;
})();
const round = roundAt(threeRounds, 2);
const past = tableOf(start).past.map(({ count }) => count?.stops ?? {});

const stop = fc.constantFrom<Stop>(0, 1, 2);
const law = fc.record(Object.fromEntries(round.dials.map((dial) => [dial.lever, stop])));
/** Laws that a table comes to by turning one dial after the other, and any others. */
const proposal = fc
  .tuple(fc.nat(2), fc.subarray(round.dials, { maxLength: 3 }), stop, law, fc.boolean())
  .map(([place, turned, to, anyLaw, isAny]): Command => {
    const plan = packageOf(start, place);
    return { ...plan, stops: isAny ? anyLaw : { ...plan.stops, ...Object.fromEntries(turned.map((dial) => [dial.lever, to])) } };
  });
type Ask = (motions: readonly MotionId[]) => Command;
const ofMotion = fc.tuple(fc.constantFrom('back-motion', 'pledge'), fc.nat(3)).map(
  ([type, place]): Ask =>
    (motions) => ({ type, motion: motions[place % Math.max(1, motions.length)] ?? ('m99' as MotionId) }),
);
const plain = fc.constantFrom('withdraw-back', 'withdraw-pledge').map(
  (type): Ask =>
    () => ({ type }),
);
const ask = fc.oneof(
  {
    arbitrary: proposal.map(
      (command): Ask =>
        () =>
          command,
    ),
    weight: 4,
  },
  { arbitrary: ofMotion, weight: 5 },
  { arbitrary: plain, weight: 2 },
);
const steps = fc.array(fc.record({ role: fc.constantFrom<RoleId>(...roleIds), ask }), { minLength: 10, maxLength: 60 });

function run(game: Game, taken: readonly { readonly role: RoleId; readonly ask: Ask }[], check: (after: Game) => void): Game {
  let at = game;
  for (const one of taken) {
    const by = holder(at, one.role);
    const command = one.ask(tableOf(at).round.motions.map((motion) => motion.id));
    const decision = decide(at.session, command, { by, now: at.now, scenario: at.scenario });
    if ('events' in decision) at = record(at, by, decision.events);
    check(at);
  }
  return at;
}

test('given a broken word of the round before, in all that follows the soldier lends nothing', () => {
  expect(roleIds.filter((role) => brokeLastPledge(tableOf(start), role))).toEqual(['soldier']);
});

test('at most four, each backed, each seat once; no law twice; a pledge rides on a back; no law dearer than its coins', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      run(start, taken, (game) => {
        const { motions } = tableOf(game).round;
        expect(motions.length).toBeLessThanOrEqual(4);
        const backs = motions.flatMap((motion) => motion.backers);
        expect(new Set(backs).size).toBe(backs.length);
        for (const [i, { stops, backers, pledges }] of motions.entries()) {
          expect(backers).not.toEqual([]);
          expect(new Set(pledges).size).toBe(pledges.length);
          for (const role of pledges) expect(backers).toContain(role);
          expect(costOf(round, stops)).toBeLessThanOrEqual(budgetOf(pledges, (role) => brokeLastPledge(tableOf(game), role)));
          expect(costOf(round, stops)).toBeGreaterThan(0);
          expect(lawRefusal(policyAfter(threeRounds, past), round, stops)).toEqual([]);
          expect(motions.slice(i + 1).some((other) => sameStops(other.stops, stops))).toBe(false);
        }
      });
    }),
    { numRuns: 150 },
  );
});

test('replayed from the log it is the same table', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const end = run(start, taken, () => {});
      expect(replay(JSON.parse(JSON.stringify(end.entries)))).toEqual(end.session);
    }),
    { numRuns: 60 },
  );
});

test('every kind of law on the table is reached: dear ones, pledged ones, changed ones', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(steps, (taken) => {
      const end = run(start, taken, (game) => {
        for (const { stops, pledges } of tableOf(game).round.motions) seen.add(`${costOf(round, stops)} coins, ${pledges.length} pledges`);
      });
      for (const { event } of end.entries) seen.add(event.type);
    }),
    { numRuns: 150, seed: 5 },
  );
  const dear = ['5 coins, 1 pledges', '4 coins, 2 pledges'];
  const events = ['motion-proposed', 'motion-changed', 'motion-backed', 'back-withdrawn', 'pledge-given', 'pledge-withdrawn'];
  expect([...dear, ...events].filter((one) => !seen.has(one))).toEqual([]);
});
