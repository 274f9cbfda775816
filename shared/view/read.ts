/**
 * A view's records as the game's own values, for pages and bots: on the wire stops are small numbers, cards are strings,
 * and maps keep no order.
 */
import type { RoundLife } from '../game/runs.ts';
import type { Reading } from '../scenario/evidence.ts';
import { policyAfter, type Stop, type Stops } from '../scenario/law.ts';
import { type DecisionCard, decisionCards, roleIds } from '../scenario/roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Policy } from '../society/policy.ts';
import { recordOf } from '../society/record-of.ts';
import type { TableRecord } from './schema.ts';

/** A map's entries as they came about. */
export function inOrder<T extends { readonly order: number }>(map: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(map).sort(([, a], [, b]) => a.order - b.order);
}

export function stopsIn(record: Readonly<Record<string, number>>): Stops {
  return Object.fromEntries(Object.entries(record).map(([lever, stop]): [string, Stop] => [lever, stop === 0 || stop === 2 ? stop : 1]));
}

/** What the table lived through before the round in play. */
export function pastIn({ past }: TableRecord): readonly RoundLife[] {
  return inOrder(past).map(([, { stops, cards, cardsShown, z }]) => ({
    stops: stopsIn(stops),
    cards: recordOf(roleIds, (role) => cardIn(cards[role])),
    cardsShown,
    z,
  }));
}

/** What the key cards on the table say. */
export function readingsIn({ shown }: TableRecord): readonly Reading[] {
  return inOrder(shown).flatMap(([card, { x }]) => (x < 0 ? [] : [{ card, x }]));
}

/** What the society runs under if this is the law of the round in play. */
export function policyUnder(scenario: Scenario, table: TableRecord, law: Stops): Policy {
  return policyAfter(scenario, [...pastIn(table).map((life) => life.stops), law]);
}

/** What it runs under by the law that passed. */
export function passedPolicy(scenario: Scenario, table: TableRecord): Policy {
  return policyUnder(scenario, table, stopsIn(table.count.stops));
}

/** The silent play steady. */
function cardIn(card: string | undefined): DecisionCard {
  return decisionCards.find((one) => one === card) ?? 'steady';
}
