/** Whether a result survives another assumption: same people, same luck, another value of what is only assumed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastWorlds } from '../../shared/insight/forecast.ts';
import { hindsightIn } from '../../shared/insight/hindsight.ts';
import { everyWorld } from '../../shared/insight/mirrored-worlds.ts';
import { everyProbe, type Figures, meanFigures, type Result, robustnessOf, survival, survives, verdictsOf } from '../../shared/insight/survival.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { assumptionIds, assumptionTable } from '../../shared/society/assumptions.ts';
import { type Policy, statusQuo } from '../../shared/society/policy.ts';
import { tableView } from '../../shared/view/table.ts';
import { inPhase, step, t1, tableOf, threeRounds } from '../game/given.ts';

const session = (policy: Partial<Policy>, years = 2): Result => ({
  kind: 'session',
  request: { policy: { ...statusQuo, ...policy }, citizens: 800, years, seed: 1, worlds: 4 },
});

describe('of a law over a session', () => {
  test('every world of every probe is asked once, pair by pair', () => {
    const { pairs } = survival(session({}), everyProbe);
    const numbers = pairs.flat();
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 4 * everyProbe.length }, (_, i) => i));
    for (const pair of pairs) expect(new Set(pair.map((world) => Math.floor(world / 4))).size).toBe(1);
  });

  test("today's law is as today whatever is assumed: it survives everything", () => {
    const { live } = survival(session({}), everyProbe);
    const found = everyProbe.map((_, probe) => meanFigures([live(4 * probe), live(4 * probe + 3)]));
    for (const figures of found) expect(figures).toEqual({ health: 50, equity: 50 });
    const robustness = robustnessOf(found);
    for (const id of assumptionIds) expect(survives(robustness[id]?.low ?? []) && survives(robustness[id]?.high ?? [])).toBe(true);
  });

  test('an assumption that decides what the law decides moves its figures', () => {
    const probes = [{}, { compRepair: assumptionTable.compRepair.low }];
    const { live } = survival(session({ compensation: 1, market: 'free' }, 6), probes);
    expect(live(4).health).toBeLessThan(live(0).health ?? 0);
  });
});

describe('of the law of a round', () => {
  const story: Scenario = { ...threeRounds, rounds: threeRounds.rounds.slice(0, 1) };
  let game = inPhase('briefing', { scenario: story });
  while (tableOf(game).phase.name !== 'debrief') game = step(game);
  const looked = hindsightIn(tableView(game.session, t1), 0);
  if (looked === null) throw new Error('looking back has begun');
  const result: Result = { kind: 'round', scenario: story, looked, worlds: 4, citizens: 600 };

  test('the standard model is the forecast with all cards, and each assumption another one of it', () => {
    const { known: _, all, law, promised, ...situation } = looked;
    const asked = { ...situation, readings: all, laws: [law], promised: [promised], worlds: 4, citizens: 600 };
    const both = [...everyWorld(survival(result, [{}, { trustDown: 0.75 }]))];
    expect(both.slice(0, 4)).toEqual([...forecastWorlds(story, asked)].flat());
    expect(both.slice(4)).toEqual([...forecastWorlds(story, { ...asked, assumptions: { trustDown: 0.75 } })].flat());
    expect(both.slice(4)).not.toEqual(both.slice(0, 4));
  });
});

describe('a side', () => {
  test.each<readonly [string, Figures, Figures, boolean]>([
    ['above 60 and above 60', { health: 61 }, { health: 88 }, true],
    ['60 as shown and 60', { health: 59.6 }, { health: 60 }, true],
    ['lit and not', { health: 61 }, { health: 54 }, false],
    ['better than today and worse', { equity: 52 }, { equity: 48 }, false],
    ['a role below today and above it, dark both', { athlete: 48 }, { athlete: 55 }, true],
    ['a role lit and not', { athlete: 62 }, { athlete: 59 }, false],
  ])('%s', (_, standard, assumed, holds) => {
    expect(survives(verdictsOf(standard, assumed))).toBe(holds);
  });

  test('is kept by what does not move, and whoever loses one way wins it back the other', () => {
    const figures = fc.record({ health: fc.double({ min: 0, max: 100, noNaN: true }), soldier: fc.double({ min: 0, max: 100, noNaN: true }) });
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(survives(verdictsOf(a, a))).toBe(true);
        expect(survives(verdictsOf(a, b))).toBe(survives(verdictsOf(b, a)));
      }),
    );
  });

  test('nothing is said of an assumption until both ends are known', () => {
    const found: (Figures | undefined)[] = everyProbe.map(() => ({ health: 50 }));
    found[2] = undefined;
    expect(Object.keys(robustnessOf(found))).toEqual(assumptionIds.slice(1));
    expect(robustnessOf([])).toEqual({});
  });
});
