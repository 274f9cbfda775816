/** What a page says of a law that is being drafted: its name, its coins, whether it may be. The page counts with the rules' own functions. */
import { describe, expect, test } from 'vitest';
import {
  backedBy,
  changesOf,
  coinsOf,
  contradicts,
  dialsTurned,
  isLawOf,
  isToday,
  type Law,
  planLaw,
  promisedSeats,
  turned,
} from '../../client/laws/draft-law.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { tableView } from '../../shared/view/table.ts';
import { inPhase, t1 } from '../game/given.ts';

const scenario = scenarios['first-threshold'];
const round = roundAt(scenario, 1);
const soldiers = roundAt(scenario, 2);
const plan = (letter: string, of: Round = round): Law => planLaw(of, of.packages.find((one) => one.letter === letter)?.id ?? '');

interface OnTable {
  readonly law: Law;
  readonly backers: readonly RoleId[];
  readonly pledges?: readonly RoleId[];
}

const empty = tableView(inPhase('negotiation').session, t1);

/** Laws on the table in this order, m1, m2, …; and seats that broke their last promise. */
function tableWith(laws: readonly OnTable[], broke: readonly RoleId[] = []): TableRecord {
  const marked = (roles: readonly RoleId[]) => Object.fromEntries(roles.map((role) => [role, true]));
  const motions = laws.map(({ law, backers, pledges = [] }, order) => [
    `m${order + 1}`,
    { package: law.package, stops: { ...law.stops }, by: backers[0] ?? '', backers: marked(backers), pledges: marked(pledges), order },
  ]);
  const seats = Object.entries(empty.seats).map(([role, seat]) => [
    role,
    { ...seat, broke: roleIds.some((one) => one === role && broke.includes(one)) },
  ]);
  return { ...empty, motions: Object.fromEntries(motions), seats: Object.fromEntries(seats) };
}

describe('the name of a law', () => {
  const names = (law: Law) => changesOf(round, law).map((name) => name.en);

  test('a plan as it is has no changes', () => {
    for (const { id } of round.packages) expect(changesOf(round, planLaw(round, id))).toEqual([]);
  });

  test('what was turned away from the plan stands behind it, in the order of the dials, also where it was turned back to today', () => {
    const law = turned(turned(plan('A'), 'compensation', 2), 'market', 1);
    expect(names(law)).toEqual(['doctors only', 'care for life']);
  });

  test('turned back to the plan, nothing stands behind it', () => {
    expect(names(turned(turned(plan('A'), 'sport', 1), 'sport', 0))).toEqual([]);
  });

  test('dials are counted from today, not from the plan', () => {
    expect(dialsTurned(round, plan('A').stops)).toBe(3);
    expect(dialsTurned(round, turned(plan('A'), 'market', 1).stops)).toBe(2);
  });

  test('a plan with everything turned back is today’s law', () => {
    const law = turned(turned(turned(plan('A'), 'surveillance', 1), 'market', 1), 'consent', 1);
    expect(isToday(round, law.stops)).toBe(true);
    expect(isToday(round, plan('A').stops)).toBe(false);
  });
});

describe('coins of a draft', () => {
  const law = plan('A');

  test('a stop away from today costs one of four', () => {
    expect(coinsOf(round, tableWith([]), 'athlete', law.stops)).toEqual({ all: 4, left: 1 });
    expect(coinsOf(round, tableWith([]), 'athlete', turned(law, 'sport', 2).stops)).toEqual({ all: 4, left: -1 });
  });

  test('my own promise comes along to a new law, and lends it a coin', () => {
    const table = tableWith([{ law: plan('B'), backers: ['athlete', 'patient'], pledges: ['athlete', 'patient'] }]);
    expect(coinsOf(round, table, 'athlete', law.stops)).toEqual({ all: 5, left: 2 });
    expect(coinsOf(round, table, 'soldier', law.stops)).toEqual({ all: 4, left: 1 });
  });

  test('a law that lies on the table keeps the coins that others lent it', () => {
    const table = tableWith([{ law, backers: ['soldier', 'patient'], pledges: ['soldier', 'patient'] }]);
    expect(coinsOf(round, table, 'athlete', law.stops)).toEqual({ all: 6, left: 3 });
  });

  test('who broke the last promise lends nothing', () => {
    const table = tableWith([{ law, backers: ['athlete'], pledges: ['athlete'] }], ['athlete']);
    expect(coinsOf(round, table, 'athlete', law.stops).all).toBe(4);
  });
});

test('an order that can be refused without harm is no law; either alone is', () => {
  const table = { ...empty, past: {}, round: 2 };
  const ordered = turned(plan('C', soldiers), 'consent', 2);
  const contradictory = (law: Law) => contradicts({ ...scenario, rounds: [soldiers] }, soldiers, table, law.stops);
  expect(contradictory(ordered)).toBe(true);
  expect(contradictory(turned(ordered, 'consent', 1))).toBe(false);
  expect(contradictory(turned(ordered, 'military', 1))).toBe(false);
});

describe('who backs and who promised', () => {
  const table = tableWith([
    { law: plan('A'), backers: ['soldier'] },
    { law: plan('B'), backers: ['athlete', 'patient'], pledges: ['patient'] },
  ]);

  test('a seat’s law is the one that it backs', () => {
    expect(backedBy(table, 'patient')?.id).toBe('m2');
    expect(backedBy(table, 'regulator')).toBeNull();
  });

  test('promises count on the law that passed, and are void on the others', () => {
    const passed = (winner: string) => promisedSeats({ ...table, count: { ...table.count, winner } });
    expect(passed('m2')).toEqual(['patient']);
    expect(passed('m1')).toEqual([]);
    expect(passed('today')).toEqual([]);
  });
});

describe('a draft that was kept in the browser', () => {
  const isLaw = isLawOf(round);

  test('comes back as it was', () => {
    expect(isLaw(JSON.parse(JSON.stringify(turned(plan('B'), 'sport', 2))))).toBe(true);
  });

  test.each([
    ['of another round', plan('A', soldiers)],
    ['of a plan that there is not', { ...plan('A'), package: 'nobodys' }],
    ['with a dial missing', { package: plan('A').package, stops: { sport: 1 } }],
    ['with a stop that there is not', { ...plan('A'), stops: { ...plan('A').stops, sport: 3 } }],
    ['that is no law', 'A'],
  ])('is forgotten if it is one %s', (_, kept) => {
    expect(isLaw(kept)).toBe(false);
  });
});
