/** What each decision card is worth to a bot under a law: points for its people, for the others, and for a word that was given. */
import { decisionTable } from '../game/stakes.ts';
import type { Stops } from '../scenario/law.ts';
import { type DecisionCard, decisionCards, type PerCard, type RoleId } from '../scenario/roles.ts';
import type { Round, Scenario } from '../scenario/schema.ts';
import { recordOf } from '../society/record-of.ts';
import { inOrder, policyUnder } from '../view/read.ts';
import { characters } from './characters.ts';
import type { BotRequest } from './request.ts';

/** The other seats, to each of which the card does something. */
const others = 3;

/** @param pledges on this law, by role */
export function cardValues(
  scenario: Scenario,
  request: BotRequest,
  round: Round,
  law: Stops,
  pledges: Readonly<Record<string, boolean>>,
): PerCard<number> {
  const { careForOthers } = characters[request.character];
  const table = decisionTable(round, policyUnder(scenario, request.table, law), request.role);
  const chances = expected(request, round.decisions[request.role].hinge, pledges);
  const toOthers: PerCard<number> = { open: round.everyone.open * others, steady: 0, own: round.everyone.own * others };
  return recordOf(decisionCards, (card) =>
    decisionCards.reduce((sum, hinge) => sum + chances[hinge] * table[card][hinge], careForOthers * toOthers[card]),
  );
}

/** Chances of the hinge's cards: as its character sees people, moved by what the seat did last and by what it promised now. */
function expected({ table, character }: BotRequest, hinge: RoleId, pledges: Readonly<Record<string, boolean>>): PerCard<number> {
  const { expects, remembers, believes } = characters[character];
  const last = decisionCards.find((card) => card === inOrder(table.past).at(-1)?.[1].cards[hinge]);
  const isBelieved = pledges[hinge] === true && table.seats[hinge]?.broke !== true;
  const remembered = last === undefined ? expects : towards(expects, last, remembers);
  return isBelieved ? towards(remembered, 'open', believes) : remembered;
}

/** @param weight 0: as it was, 1: this card for certain */
function towards(chances: PerCard<number>, card: DecisionCard, weight: number): PerCard<number> {
  return recordOf(decisionCards, (one) => (1 - weight) * chances[one] + (one === card ? weight : 0));
}
