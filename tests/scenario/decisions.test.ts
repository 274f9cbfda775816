/** What enumeration of all combinations of cards shows for round 1: the law changes the temptation. */
import { describe, expect, test } from 'vitest';
import { decisionTable, stakesOf } from '../../shared/game/stakes.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { lawRefusal, policyOf, type Stop, stopsOf, todayStops } from '../../shared/scenario/law.ts';
import { type DecisionCard, decisionCards, type PerRole, roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import { type Policy, statusQuo } from '../../shared/society/policy.ts';

type Cards = PerRole<DecisionCard>;

const round1 = roundAt(scenarios['first-threshold'], 0);
const today = policyOf(statusQuo, round1, todayStops(round1));
const packages = Object.fromEntries(round1.packages.map((one) => [one.letter, policyOf(statusQuo, round1, stopsOf(round1, one.stops))]));
const laws: Readonly<Record<string, Policy>> = { today, ...packages };

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

describe('round 1, cards in the order athlete, soldier, patient, regulator (O open, s steady, W own)', () => {
  test.each([
    ['today', ['WsOO', 'WsWW', 'sWOO', 'sWWW']],
    ['A', ['WsOO', 'WssW', 'sWOO', 'sWsW']],
    ['C', ['OOOO']],
  ])('under %s nobody gains alone by another card exactly at %j', (law, expected) => {
    expect(equilibria(lawNamed(law)).map(written).sort()).toEqual(expected);
  });

  test('under B six combinations are stable, and all-open is none of them', () => {
    const stable = equilibria(lawNamed('B')).map(written);
    expect(stable).toHaveLength(6);
    expect(stable).not.toContain('OOOO');
  });

  test.each([
    ['today', [4, 4, 8, 7], [-12, -12, -5, -5]],
    ['A', [4, 4, 7, 7], [-12, -12, -7, -4]],
    ['B', [4, 4, 8, 7], [-11, -11, -6, -5]],
    ['C', [7, 7, 10, 7], [-15, -15, -5, -8]],
  ])('stakes under %s: all open %j, all own %j', (law, open, own) => {
    expect(inOrder(stakesOf(round1, lawNamed(law), all('open')))).toEqual(open);
    expect(inOrder(stakesOf(round1, lawNamed(law), all('own')))).toEqual(own);
  });

  test.each([
    ['today', ['athlete', 'soldier']],
    ['A', ['athlete', 'soldier']],
    ['B', ['athlete', 'soldier']],
    ['C', []],
  ])('under %s, %j gain by leaving all-open', (law, expected) => {
    expect(roleIds.filter((role) => gains(lawNamed(law), all('open'), role))).toEqual(expected);
  });

  test('under every law that the dials allow, all-open beats all-own for every seat', () => {
    const allowed = everyLaw().filter((stops) => lawRefusal(statusQuo, round1, stops).length === 0);
    expect(allowed).toHaveLength(243);
    for (const stops of allowed) {
      const policy = policyOf(statusQuo, round1, stops);
      const open = stakesOf(round1, policy, all('open'));
      const own = stakesOf(round1, policy, all('own'));
      for (const role of roleIds) expect(open[role], `${role} under ${JSON.stringify(stops)}`).toBeGreaterThan(own[role]);
    }
  });

  test('under today’s law no card is best against all three cards of the hinge', () => {
    for (const role of roleIds) {
      const table = decisionTable(round1, today, role);
      const dominating = decisionCards.filter((mine) =>
        decisionCards.every((hinges) => decisionCards.every((other) => other === mine || table[mine][hinges] > table[other][hinges])),
      );
      expect(dominating, role).toEqual([]);
    }
  });

  test('no stake is below −16 or above 12 under any package', () => {
    const stakes = Object.values(laws).flatMap((policy) => everyCombination().flatMap((cards) => inOrder(stakesOf(round1, policy, cards))));
    expect(Math.min(...stakes)).toBeGreaterThanOrEqual(-16);
    expect(Math.max(...stakes)).toBeLessThanOrEqual(12);
  });
});

function lawNamed(name: string): Policy {
  const law = laws[name];
  if (law === undefined) throw new Error(`there is no law ${name}`);
  return law;
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

function everyLaw(): readonly Readonly<Record<string, Stop>>[] {
  return round1.dials.reduce<readonly Readonly<Record<string, Stop>>[]>(
    (some, dial) => some.flatMap((stops) => ([0, 1, 2] as const).map((stop) => ({ ...stops, [dial.lever]: stop }))),
    [{}],
  );
}

function gains(policy: Policy, cards: Cards, role: keyof Cards): boolean {
  const now = stakesOf(round1, policy, cards)[role];
  return decisionCards.some((card) => stakesOf(round1, policy, { ...cards, [role]: card })[role] > now);
}

function equilibria(policy: Policy): readonly Cards[] {
  return everyCombination().filter((cards) => roleIds.every((role) => !gains(policy, cards, role)));
}

function inOrder(stakes: PerRole<number>): readonly number[] {
  return roleIds.map((role) => stakes[role]);
}

function written(cards: Cards): string {
  const letters = { open: 'O', steady: 's', own: 'W' } as const;
  return roleIds.map((role) => letters[cards[role]]).join('');
}
