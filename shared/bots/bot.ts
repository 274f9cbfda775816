/**
 * A player who is not a person: a pure function from what its seat sees to what it does now, at most one sentence
 * before one act. It can only do what decide lets it; which phase asks what is a table.
 */
import type { CommandMessage } from '../game/command.ts';
import { today } from '../game/ids.ts';
import type { PhaseName } from '../game/presets.ts';
import { todayStops } from '../scenario/law.ts';
import { decisionCards, type PerCard } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Round, Scenario } from '../scenario/schema.ts';
import { recordOf } from '../society/record-of.ts';
import { inOrder, stopsIn } from '../view/read.ts';
import { back } from './bargain.ts';
import { cardValues } from './card-values.ts';
import { answer, bringCard, owesAnswer, takeTurn } from './cards.ts';
import { characters } from './characters.ts';
import { type Judge, worthOfLaws } from './judge.ts';
import type { BotRequest } from './request.ts';
import { draw, draws } from './words.ts';

type Move = (scenario: Scenario, request: BotRequest, round: Round, judge: Judge) => readonly CommandMessage[];

const moves: Readonly<Partial<Record<PhaseName, Move>>> = {
  briefing: bringCard,
  debate: takeTurn,
  negotiation: back,
  ballot: vote,
  decision: layCard,
};

/** What the bot does now; nothing in phases that ask nothing of it. */
export function chooseForBot(scenario: Scenario, request: BotRequest, judge: Judge = worthOfLaws): readonly CommandMessage[] {
  // The view's phase is a plain string; a name that is not in the table asks nothing.
  const move = Object.entries(moves).find(([phase]) => phase === request.table.phase)?.[1];
  if (move === undefined) return [];
  const messages = (owesAnswer(request) ? answer : move)(scenario, request, roundAt(scenario, request.table.round), judge);
  return messages.filter((message) => !isSaid(request, message));
}

/** A sentence of this step that the table has heard already: the act after it was refused, and is tried again. */
function isSaid({ table, role }: BotRequest, message: CommandMessage): boolean {
  return (
    message.type === 'say' &&
    Object.values(table.lines).some(
      (said) => said.role === role && said.phase === table.phase && said.line === message.line && said.about === message.about,
    )
  );
}

/** Laws that differ by less than this are the same to a bot, in points of worth. */
const smallestDifference = 6;

/** The worst law gets 0, the best 5, the others their place between; near-equal laws all get a middling score. */
function vote(scenario: Scenario, request: BotRequest, round: Round, judge: Judge): readonly CommandMessage[] {
  const motions = inOrder(request.table.motions);
  const worth = judge(scenario, request, [todayStops(round), ...motions.map(([, motion]) => stopsIn(motion.stops))]);
  const lowest = Math.min(...worth);
  const range = Math.max(smallestDifference, Math.max(...worth) - lowest);
  const middle = worth.length === 0 ? 0 : worth.reduce((sum, value) => sum + value, 0) / worth.length;
  const scoreOf = (value: number): number => Math.max(0, Math.min(5, Math.round(2.5 + (5 * (value - middle)) / range)));
  const scores = Object.fromEntries([today, ...motions.map(([id]) => id)].map((id, i) => [id, scoreOf(worth[i] ?? 0)]));
  return [{ type: 'score-ballot', scores }];
}

/** The card with the best expected points for its people, with some weight on what it does to the others, on its word and on the mood of the day. */
function layCard(scenario: Scenario, request: BotRequest, round: Round): readonly CommandMessage[] {
  const { table, role, character } = request;
  const pledges = table.motions[table.count.winner]?.pledges ?? {};
  const values = cardValues(scenario, request, round, stopsIn(table.count.stops), pledges);
  const { keepsWord, temper } = characters[character];
  const moods: PerCard<number> = { open: draw(request, draws.open), steady: draw(request, draws.steady), own: draw(request, draws.own) };
  const word: PerCard<number> = { open: pledges[role] === true ? keepsWord : 0, steady: 0, own: 0 };
  const worth = recordOf(decisionCards, (one) => values[one] + word[one] + temper * (2 * moods[one] - 1));
  const card = decisionCards.reduce((best, one) => (worth[one] > worth[best] ? one : best));
  return [{ type: 'play-card', card }];
}
