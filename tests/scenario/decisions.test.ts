/** What enumeration of all combinations of cards shows in each round: the law changes the temptation. */
import { describe, expect, test } from 'vitest';
import { decisionTable, stakesOf } from '../../shared/game/stakes.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { lawRefusal, policyOf, type Stop, stopsOf, todayStops } from '../../shared/scenario/law.ts';
import { type DecisionCard, decisionCards, type PerRole, type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import { type Policy, statusQuo } from '../../shared/society/policy.ts';

type Cards = PerRole<DecisionCard>;

const scenario = scenarios['first-threshold'];
const round1 = roundAt(scenario, 0);
const today = policyOf(statusQuo, round1, todayStops(round1));

describe('stakes', () => {
  test('under today’s law they are the tables of the scenario, and each other seat adds 1 for open and takes 2 for own', () => {
    const stakes = stakesOf(round1, today, { athlete: 'steady', soldier: 'open', patient: 'own', regulator: 'steady' });
    expect(stakes).toEqual({ athlete: 2 + 1 - 2, soldier: -1 - 2, patient: 3 + 1, regulator: -1 + 1 - 2 });
  });

  test('a law’s points are in the table that a player sees: half the places kept for the poor makes enrolling worth 2 more', () => {
    const before = decisionTable(round1, today, 'patient').open;
    const after = decisionTable(round1, policyOf(statusQuo, round1, { ...todayStops(round1), quota: 2 }), 'patient').open;
    expect(decisionCards.map((card) => after[card] - before[card])).toEqual([2, 2, 2]);
  });

  test('points bound to the hinge’s card count in its column only', () => {
    const bound: Round = { ...round1, mods: [{ when: { lever: 'quota', atMost: 0 }, role: 'soldier', card: 'own', points: 9, ifHinge: 'open' }] };
    const plain: Round = { ...round1, mods: [] };
    const difference = decisionCards.map(
      (card) => decisionTable(bound, today, 'soldier').own[card] - decisionTable(plain, today, 'soldier').own[card],
    );
    expect(difference).toEqual([9, 0, 0]);
  });
});

/** What enumeration of all 81 combinations must show of a round, law by law; cards in the order athlete, soldier, patient, regulator. */
interface Enumerated {
  /** O open, s steady, W own: combinations in which nobody gains alone by another card */
  readonly stable: readonly string[];
  readonly allOpen: readonly number[];
  readonly allOwn: readonly number[];
  /** who gains by leaving all-open */
  readonly leave: readonly RoleId[];
}

/** Laws of the dials that don't contradict themselves: in round 3 an order that can be refused is none. */
const lawsAllowed = [243, 243, 216];

const enumerated: readonly Readonly<Record<string, Enumerated>>[] = [
  {
    today: { stable: ['WsOO', 'WsWW', 'sWOO', 'sWWW'], allOpen: [4, 4, 8, 7], allOwn: [-12, -12, -5, -5], leave: ['athlete', 'soldier'] },
    A: { stable: ['WsOO', 'WssW', 'sWOO', 'sWsW'], allOpen: [4, 4, 7, 7], allOwn: [-12, -12, -7, -4], leave: ['athlete', 'soldier'] },
    B: {
      stable: ['WsOO', 'WsWW', 'WssW', 'sWOO', 'sWWW', 'sWsW'],
      allOpen: [4, 4, 8, 7],
      allOwn: [-11, -11, -6, -5],
      leave: ['athlete', 'soldier'],
    },
    C: { stable: ['OOOO'], allOpen: [7, 7, 10, 7], allOwn: [-15, -15, -5, -8], leave: [] },
  },
  {
    today: { stable: [], allOpen: [7, 6, 6, 1], allOwn: [0, -2, 0, -12], leave: ['regulator'] },
    A: { stable: ['OOOO', 'OWWO', 'OssO'], allOpen: [9, 6, 6, 5], allOwn: [-4, -5, -3, -14], leave: [] },
    B: { stable: ['sOOs', 'sWWs'], allOpen: [9, 7, 8, 1], allOwn: [-3, -5, 0, -12], leave: ['regulator'] },
    C: { stable: [], allOpen: [3, 6, 6, 1], allOwn: [0, -2, 2, -12], leave: ['athlete', 'patient', 'regulator'] },
  },
  {
    today: { stable: ['WWss', 'sWWs'], allOpen: [7, 8, 5, 5], allOwn: [-10, -4, -9, -11], leave: ['patient', 'regulator'] },
    A: { stable: ['OWOs', 'WWss'], allOpen: [7, 8, 6, 5], allOwn: [-12, -4, -12, -11], leave: ['regulator'] },
    B: { stable: ['OOOO', 'WOsO'], allOpen: [7, 12, 7, 5], allOwn: [-11, -4, -12, -14], leave: [] },
    C: { stable: ['WssW', 'ssWW'], allOpen: [7, 9, 5, 5], allOwn: [-10, -8, -9, -9], leave: ['patient', 'regulator'] },
  },
];

test('every round of the story is enumerated', () => {
  expect(enumerated).toHaveLength(scenario.rounds.length);
});

describe.each(scenario.rounds.map((round, i) => ({ number: i + 1, round })))('round $number', ({ number, round }) => {
  const laws = lawsOf(round);
  const figures = Object.entries(enumerated[number - 1] ?? {});

  test.each(figures)('under %s nobody gains alone by another card in exactly these combinations', (law, { stable }) => {
    expect(equilibria(round, laws(law)).map(written).sort()).toEqual(stable);
  });

  test.each(figures)('stakes under %s when all play open, and when all play own', (law, { allOpen, allOwn }) => {
    expect(inOrder(stakesOf(round, laws(law), all('open')))).toEqual(allOpen);
    expect(inOrder(stakesOf(round, laws(law), all('own')))).toEqual(allOwn);
  });

  test.each(figures)('under %s these gain by leaving all-open', (law, { leave }) => {
    expect(roleIds.filter((role) => gains(round, laws(law), all('open'), role))).toEqual(leave);
  });

  test('under every law that the dials allow, all-open beats all-own for every seat', () => {
    const allowed = everyLaw(round).filter((stops) => lawRefusal(statusQuo, round, stops).length === 0);
    expect(allowed).toHaveLength(lawsAllowed[number - 1] ?? 0);
    for (const stops of allowed) {
      const policy = policyOf(statusQuo, round, stops);
      const open = stakesOf(round, policy, all('open'));
      const own = stakesOf(round, policy, all('own'));
      for (const role of roleIds) expect(open[role], `${role} under ${JSON.stringify(stops)}`).toBeGreaterThan(own[role]);
    }
  });

  test('under today’s law no card is best against all three cards of the hinge, and somebody gains by leaving all-open', () => {
    for (const role of roleIds) expect(dominating(round, laws('today'), role), role).toEqual([]);
    expect(roleIds.some((role) => gains(round, laws('today'), all('open'), role))).toBe(true);
  });

  test('some package makes all-open stable: the law changes the temptation', () => {
    expect(round.packages.some(({ letter }) => equilibria(round, laws(letter)).map(written).includes('OOOO'))).toBe(true);
  });

  test('no stake is below −16 or above 12 under any law', () => {
    const policies = everyLaw(round).map((stops) => policyOf(statusQuo, round, stops));
    for (const policy of policies) {
      const stakes = everyCombination().flatMap((cards) => inOrder(stakesOf(round, policy, cards)));
      expect(Math.min(...stakes)).toBeGreaterThanOrEqual(-16);
      expect(Math.max(...stakes)).toBeLessThanOrEqual(12);
    }
  });
});

test.each<readonly [number, string, RoleId, DecisionCard]>([
  [1, 'C', 'athlete', 'open'],
  [1, 'C', 'soldier', 'open'],
  [2, 'A', 'regulator', 'open'],
  [2, 'C', 'patient', 'own'],
])('in round %i under %s the %s does best to play %s, whatever the hinge does', (number, law, role, card) => {
  const round = roundAt(scenario, number - 1);
  expect(dominating(round, lawsOf(round)(law), role)).toEqual([card]);
});

/** A round's laws by their letters, today's among them. */
function lawsOf(round: Round): (name: string) => Policy {
  return (name) => {
    const stops = name === 'today' ? {} : round.packages.find((one) => one.letter === name)?.stops;
    if (stops === undefined) throw new Error(`there is no law ${name}`);
    return policyOf(statusQuo, round, stopsOf(round, stops));
  };
}

function dominating(round: Round, policy: Policy, role: RoleId): readonly DecisionCard[] {
  const table = decisionTable(round, policy, role);
  return decisionCards.filter((mine) =>
    decisionCards.every((hinges) => decisionCards.every((other) => other === mine || table[mine][hinges] > table[other][hinges])),
  );
}

function all(card: DecisionCard): Cards {
  return { athlete: card, soldier: card, patient: card, regulator: card };
}

function everyCombination(): readonly Cards[] {
  return decisionCards.flatMap((athlete) =>
    decisionCards.flatMap((soldier) =>
      decisionCards.flatMap((patient) => decisionCards.map((regulator) => ({ athlete, soldier, patient, regulator }))),
    ),
  );
}

function everyLaw(round: Round): readonly Readonly<Record<string, Stop>>[] {
  return round.dials.reduce<readonly Readonly<Record<string, Stop>>[]>(
    (some, dial) => some.flatMap((stops) => ([0, 1, 2] as const).map((stop) => ({ ...stops, [dial.lever]: stop }))),
    [{}],
  );
}

function gains(round: Round, policy: Policy, cards: Cards, role: keyof Cards): boolean {
  const now = stakesOf(round, policy, cards)[role];
  return decisionCards.some((card) => stakesOf(round, policy, { ...cards, [role]: card })[role] > now);
}

function equilibria(round: Round, policy: Policy): readonly Cards[] {
  return everyCombination().filter((cards) => roleIds.every((role) => !gains(round, policy, cards, role)));
}

function inOrder(stakes: PerRole<number>): readonly number[] {
  return roleIds.map((role) => stakes[role]);
}

function written(cards: Cards): string {
  const letters = { open: 'O', steady: 's', own: 'W' } as const;
  return roleIds.map((role) => letters[cards[role]]).join('');
}
