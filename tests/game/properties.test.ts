/** What holds for any session whatever, under any sequence of commands from anybody. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, mayNow } from '../../shared/game/decide.ts';
import { dutiesOf } from '../../shared/game/duties.ts';
import { replay } from '../../shared/game/evolve.ts';
import { sessionFingerprint } from '../../shared/game/fingerprint.ts';
import { fingerprintOf } from '../../shared/numeric/fingerprint.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { anySteps, asks, rareAsks, run, starts } from './any-session.ts';
import { oneDuty, person, phaseOf, tableOf } from './given.ts';

const runs = { numRuns: 120 };

test('nothing throws, and a refused command changes nothing', () => {
  fc.assert(
    fc.property(starts, anySteps, (game, steps) => {
      run(game, steps, (before, after, refused) => {
        if (refused) expect(fingerprintOf(after.session)).toBe(fingerprintOf(before.session));
      });
    }),
    runs,
  );
});

test('what is replayed from the log is the live session: state, fingerprint and duties', () => {
  fc.assert(
    fc.property(starts, anySteps, (game, steps) => {
      const end = run(game, steps, () => {});
      const again = replay(JSON.parse(JSON.stringify(end.entries)));
      expect(again).toEqual(end.session);
      expect(sessionFingerprint(again)).toBe(sessionFingerprint(end.session));
      expect(dutiesOf(again)).toEqual(dutiesOf(end.session));
    }),
    runs,
  );
});

test('a seat is held by one person or driven by a bot; motions are backed, at most four; nobody sits twice', () => {
  fc.assert(
    fc.property(starts, anySteps, (game, steps) => {
      run(game, steps, (_, { session }) => {
        for (const table of Object.values(session.tables)) {
          const holders = roleIds.flatMap((role) => table.seats[role].holders);
          const sitting = [...holders, ...Object.values(table.arrivals)];
          expect(new Set(sitting).size).toBe(sitting.length);
          for (const role of roleIds) if (table.seats[role].holders.length === 0) expect(table.seats[role].driver).toBe('bot');
          const backs = table.round.motions.flatMap((motion) => motion.backers);
          expect(new Set(backs).size).toBe(backs.length);
          for (const motion of table.round.motions) expect(motion.backers).not.toEqual([]);
          expect(table.round.motions.length).toBeLessThanOrEqual(4);
        }
      });
    }),
    runs,
  );
});

test('what a person may do is never refused for its time or sender, and what they may not always is', () => {
  fc.assert(
    fc.property(starts, anySteps, fc.integer({ min: 1, max: 6 }), (game, steps, number) => {
      const end = run(game, steps, () => {});
      const who = person(number);
      const may = mayNow(end.session, who.id);
      const gate = ['phase/not-now', 'clock/paused', 'seat/none', 'session/host-only', 'session/closed', 'message/not-yours'];
      for (const ask of [...asks, ...rareAsks]) {
        const command = ask(end, 7);
        const decision = decide(end.session, command, { by: who, now: end.now, scenario: end.scenario });
        const code = 'refusal' in decision ? decision.refusal.code : '';
        const isNoneInNegotiation = command.type === 'show-card' && command.card === null;
        if (may.includes(command.type)) expect(isNoneInNegotiation ? '' : gate.filter((one) => one === code)).toHaveLength(0);
        else expect(code).not.toBe('');
      }
    }),
    runs,
  );
});

test('left alone, every session reaches its end by what it owes', () => {
  fc.assert(
    fc.property(starts, anySteps, (game, steps) => {
      let end = run(game, steps, () => {});
      if (end.session.preset === 'solo' || end.session.stage === 'lobby') return; // there people end phases, and start
      if (tableOf(end).clock.state === 'paused') return;
      for (let count = 0; end.session.stage !== 'closed'; count++) {
        const next = oneDuty(end, Number.POSITIVE_INFINITY);
        expect(next, `stuck in ${phaseOf(end)}`).not.toBeNull();
        expect(count).toBeLessThan(200);
        if (next === null) return;
        end = next;
      }
    }),
    runs,
  );
});
