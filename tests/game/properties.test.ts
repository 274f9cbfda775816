/** What holds for any session whatever, under any sequence of commands from anybody. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, mayNow } from '../../shared/game/decide.ts';
import { dutiesOf } from '../../shared/game/duties.ts';
import { replay } from '../../shared/game/evolve.ts';
import { sessionFingerprint } from '../../shared/game/fingerprint.ts';
import { presets } from '../../shared/game/presets.ts';
import { peopleIn } from '../../shared/game/seats.ts';
import { fingerprintOf } from '../../shared/numeric/fingerprint.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { anySteps, asks, rareAsks, run, starts } from './any-session.ts';
import { oneDuty, person, phaseOf } from './given.ts';

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

test('a seat is held by as many as may share it, one of whom is its voice, or driven by a bot; motions are backed, at most four; nobody sits twice', () => {
  fc.assert(
    fc.property(starts, anySteps, (game, steps) => {
      run(game, steps, (_, { session }) => {
        const { mostHolders } = presets[session.preset];
        const everywhere = Object.values(session.tables).flatMap((table) => [
          ...roleIds.flatMap((role) => table.seats[role].holders),
          ...Object.keys(table.arrivals),
        ]);
        expect(new Set(everywhere).size).toBe(everywhere.length);
        for (const table of Object.values(session.tables)) {
          for (const role of roleIds) {
            const { holders, voice, driver } = table.seats[role];
            expect(peopleIn(table, role)).toBeLessThanOrEqual(mostHolders);
            if (holders.length === 0) expect([voice, driver]).toEqual([null, 'bot']);
            else expect(holders).toContain(voice);
          }
          const backs = table.round.motions.flatMap((motion) => motion.backers);
          expect(new Set(backs).size).toBe(backs.length);
          for (const motion of table.round.motions) if (motion.by !== null) expect(motion.backers).not.toEqual([]);
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
      const may = mayNow(end.session, who);
      const gate = [
        'phase/not-now',
        'clock/paused',
        'seat/none',
        'session/host-only',
        'session/closed',
        'message/not-yours',
        'line/not-a-bot',
        'session/facilitator-only',
        'voice/not-yours',
        'voice/not-shared',
      ];
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
      if (Object.values(end.session.tables).some(({ clock }) => clock.state === 'paused')) return;
      for (let count = 0; end.session.stage !== 'closed'; count++) {
        const next = oneDuty(end, Number.POSITIVE_INFINITY);
        expect(next, `stuck in ${phaseOf(end)}`).not.toBeNull();
        expect(count).toBeLessThan(400);
        if (next === null) return;
        end = next;
      }
    }),
    runs,
  );
});
