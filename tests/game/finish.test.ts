/** When must you finish? What is left by the clock, and what to leave out so that a debrief of twelve minutes is left. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finishIn, leastDebriefMs, type Step, stepsAhead } from '../../shared/game/finish.ts';
import { facilitator, inLobby, inPhase, later, send, twoRounds } from './given.ts';

const minutes = (count: number): number => 60_000 * count;
const lesson = { preset: 'lesson', tables: 2, people: 8, scenario: twoRounds } as const;
const all = stepsAhead(inLobby(lesson).session, 0);
const inAll = (steps: readonly Step[]): number => steps.reduce((sum, { ms }) => sum + ms, 0);

describe('what is ahead', () => {
  test('of a lesson in its lobby: 38 minutes', () => {
    expect(inAll(all)).toBe(minutes(38));
  });

  test('of a phase in play: what is left of it, also on a clock that stands, with what was added', () => {
    const game = later(inPhase('briefing', lesson), 40);
    expect(stepsAhead(game.session, game.now)[0]).toEqual({ phase: 'briefing', round: 0, ms: 50_000 });
    const more = send(send(game, facilitator, { type: 'pause' }), facilitator, { type: 'extend', seconds: 30 });
    expect(stepsAhead(more.session, more.now + 9_000)[0]?.ms).toBe(80_000);
  });

  test('without what is skipped', () => {
    const game = send(inLobby(lesson), facilitator, { type: 'skip', phase: 'negotiation', round: 1 });
    expect(inAll(stepsAhead(game.session, 0))).toBe(minutes(38) - 200_000);
  });
});

describe('what to skip', () => {
  test('nothing where all fits', () => {
    expect(finishIn(all, minutes(38))).toEqual({ skip: [], debriefMs: minutes(14), lateMs: 0 });
  });

  test('the second round’s negotiation rather than the debrief', () => {
    expect(finishIn(all, minutes(36))).toEqual({ skip: [{ phase: 'negotiation', round: 1 }], debriefMs: minutes(14), lateMs: 0 });
  });

  test('then its debate, then of the debrief what is more than twelve minutes; the rest is too late', () => {
    const both = [
      { phase: 'negotiation', round: 1 },
      { phase: 'debate', round: 1 },
    ];
    expect(finishIn(all, minutes(33))).toEqual({ skip: both, debriefMs: minutes(14), lateMs: 0 });
    expect(finishIn(all, minutes(32))).toEqual({ skip: both, debriefMs: minutes(13), lateMs: 0 });
    expect(finishIn(all, minutes(30))).toEqual({ skip: both, debriefMs: minutes(12), lateMs: minutes(1) });
  });

  test('never a debrief under twelve minutes, nor under its own time; and it adds up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: minutes(60) }), fc.nat(all.length - 1), (left, from) => {
        const ahead = all.slice(from);
        const { skip, debriefMs, lateMs } = finishIn(ahead, left);
        expect(debriefMs).toBeGreaterThanOrEqual(leastDebriefMs);
        const kept = ahead.filter(
          (step) => step.phase !== 'debrief' && !skip.some(({ phase, round }) => phase === step.phase && round === step.round),
        );
        expect(inAll(kept) + debriefMs).toBeLessThanOrEqual(left + lateMs);
        expect(skip.filter(({ round }) => round === 0)).toEqual([]);
      }),
    );
  });
});
