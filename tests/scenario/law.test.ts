import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { costOf, lawRefusal, meets, policyOf, type Stop, sameStops, stopsOf, todayStops } from '../../shared/scenario/law.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import { statusQuo } from '../../shared/society/policy.ts';

const round1 = roundAt(scenarios['first-threshold'], 0);

describe('a law', () => {
  test('today’s law costs nothing and is the society’s status quo', () => {
    expect(costOf(round1, todayStops(round1))).toBe(0);
    expect(policyOf(statusQuo, round1, todayStops(round1))).toEqual(statusQuo);
  });

  test.each([
    ['open-the-gate', 3, { subsidy: 1, trial: 'accelerated', solidarity: 0 }],
    ['cut-the-price', 3, { priceCap: 0.66, subsidy: 1 }],
    ['share-and-prove', 4, { quota: 0.5, trial: 'strict', solidarity: 0.8 }],
  ])('%s costs %i coins and turns exactly its dials', (id, coins, values) => {
    const found = round1.packages.find((one) => one.id === id);
    const stops = stopsOf(round1, found?.stops ?? {});
    expect(costOf(round1, stops)).toBe(coins);
    expect(policyOf(statusQuo, round1, stops)).toEqual({ ...statusQuo, ...values });
  });

  test.each<readonly [number, string, string, number, Readonly<Record<string, string | number>>]>([
    [2, 'A', 'Clean sport', 3, { surveillance: 0.9, market: 'closed', consent: 0.9 }],
    [2, 'B', 'A class of its own', 3, { sport: 'permitted', consent: 0.9, compensation: 0.6 }],
    [2, 'C', 'Let them race', 3, { sport: 'open', market: 'free' }],
    [3, 'A', 'Not in our heads', 4, { military: 'ban', privacy: 0.9, compensation: 0.9, research: 10 }],
    [3, 'B', 'Volunteers, protected', 4, { consent: 1, privacy: 0.9, compensation: 0.9, research: 40 }],
    [3, 'C', 'Keep up', 3, { military: 'mandatory', privacy: 0, compensation: 0.9 }],
  ])('in round %i package %s, %s, costs %i coins and turns exactly its dials', (number, letter, name, coins, values) => {
    const round = roundAt(scenarios['first-threshold'], number - 1);
    const plan = round.packages.find((one) => one.letter === letter);
    const stops = stopsOf(round, plan?.stops ?? {});
    expect(plan?.name.en).toBe(name);
    expect(costOf(round, stops)).toBe(coins);
    expect(policyOf(statusQuo, round, stops)).toEqual({ ...statusQuo, ...values });
  });

  test('each of fifteen dials has its three stops, one of them today’s', () => {
    const stops = scenarios['first-threshold'].rounds.map(({ dials }) =>
      dials.map((dial) => [dial.lever, dial.today, ...dial.stops.map(({ value }) => value)]),
    );
    expect(stops).toEqual([
      [
        ['priceCap', 0, 1, 0.85, 0.66],
        ['subsidy', 1, 0.2, 0.7, 1],
        ['quota', 0, 0, 0.25, 0.5],
        ['trial', 1, 'accelerated', 'standard', 'strict'],
        ['solidarity', 1, 0, 0.3, 0.8],
      ],
      [
        ['sport', 0, 'ban', 'permitted', 'open'],
        ['surveillance', 1, 0.1, 0.3, 0.9],
        ['market', 1, 'closed', 'licensed', 'free'],
        ['consent', 1, 0.2, 0.5, 0.9],
        ['compensation', 1, 0, 0.2, 0.6],
      ],
      [
        ['military', 1, 'ban', 'voluntary', 'mandatory'],
        ['consent', 1, 0.1, 0.5, 1],
        ['privacy', 1, 0, 0.4, 0.9],
        ['compensation', 1, 0, 0.2, 0.9],
        ['research', 1, 10, 20, 40],
      ],
    ]);
  });

  test('every dial has a stop, whatever is left out or is no dial of the round', () => {
    expect(Object.keys(stopsOf(round1, { quota: 2, market: 0 })).sort()).toEqual(round1.dials.map((dial) => dial.lever).sort());
    expect(stopsOf(round1, { quota: 2 })).toEqual({ ...todayStops(round1), quota: 2 });
  });

  test('what earlier rounds passed goes on', () => {
    const base = { ...statusQuo, privacy: 0.9, quota: 0.25 };
    const policy = policyOf(base, round1, todayStops(round1));
    expect(policy.privacy).toBe(0.9);
    expect(policy.quota).toBe(0); // a lever offered again starts at this round's today
  });

  test('an order that can be refused without harm is refused as a law', () => {
    const stopOf = (value: number) => ({ value, sentence: { en: 'how safe', zh: '多安全' }, name: { en: 'safe', zh: '安全' } });
    const wired: Round = {
      ...round1,
      dials: [
        {
          lever: 'consent',
          question: { en: 'q', zh: '问' },
          today: 1,
          stops: [stopOf(0.1), stopOf(0.5), stopOf(1)],
        },
      ],
    };
    const ordered = { ...statusQuo, military: 'mandatory' };
    expect(lawRefusal(ordered, wired, { consent: 1 })).toEqual([]);
    expect(lawRefusal(ordered, wired, { consent: 2 }).map((problem) => problem.message)).toEqual([expect.stringContaining('is not an order')]);
  });

  test('two laws are the same exactly if all their dials stand alike', () => {
    const stop = fc.constantFrom<Stop>(0, 1, 2);
    const law = fc.record({ priceCap: stop, subsidy: stop, quota: stop, trial: stop, solidarity: stop });
    fc.assert(fc.property(law, law, (a, b) => sameStops(a, b) === (JSON.stringify(a) === JSON.stringify(b))));
    expect(sameStops({ quota: 1 }, { subsidy: 1 })).toBe(false);
    expect(sameStops({}, { quota: 0 })).toBe(false);
  });
});

describe('a condition', () => {
  const law = { ...statusQuo, quota: 0.25, trial: 'strict' };
  test.each([
    [{ lever: 'quota', atLeast: 0.25 }, true],
    [{ lever: 'quota', atLeast: 0.3 }, false],
    [{ lever: 'quota', atMost: 0.25 }, true],
    [{ lever: 'quota', atMost: 0.2 }, false],
    [{ lever: 'quota', atLeast: 0.1, atMost: 0.2 }, false],
    [{ lever: 'trial', is: 'strict' }, true],
    [{ lever: 'trial', is: 'standard' }, false],
    [{ lever: 'trial', atLeast: 0 }, false],
  ] as const)('%j is met: %s', (condition, expected) => {
    expect(meets(law, condition)).toBe(expected);
  });
});
