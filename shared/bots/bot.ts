/**
 * A player who is not a person: a pure function from what its seat sees to what it does now, at most one sentence
 * before one act. It can only do what decide lets it; which phase asks what is a table.
 */
import type { CommandMessage } from '../game/command.ts';
import { today } from '../game/ids.ts';
import type { PhaseName } from '../game/presets.ts';
import { decisionTable } from '../game/stakes.ts';
import { purposes, uniform } from '../numeric/random.ts';
import { type Stops, sameStops, stopsOf, todayStops } from '../scenario/law.ts';
import { type DecisionCard, decisionCards, roleIds } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { BotLineId, Round, Scenario } from '../scenario/schema.ts';
import { inOrder, passedPolicy, stopsIn } from '../view/read.ts';
import { characters } from './characters.ts';
import { worthOfLaws } from './judge.ts';
import type { BotRequest } from './request.ts';

type Move = (scenario: Scenario, request: BotRequest, round: Round) => readonly CommandMessage[];

const moves: Readonly<Partial<Record<PhaseName, Move>>> = { briefing: bringCard, negotiation: back, ballot: vote, decision: layCard };

/** What the bot does now; nothing in phases that ask nothing of it. */
export function chooseForBot(scenario: Scenario, request: BotRequest): readonly CommandMessage[] {
  // The view's phase is a plain string; a name that is not in the table asks nothing.
  const move = Object.entries(moves).find(([phase]) => phase === request.table.phase)?.[1];
  const messages = move === undefined ? [] : move(scenario, request, roundAt(scenario, request.table.round));
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

function bringCard(_scenario: Scenario, request: BotRequest, round: Round): readonly CommandMessage[] {
  const key = round.cards.find((card) => card.role === request.role && card.key !== undefined);
  const othersShowed = Object.keys(request.table.shown).some((id) => round.cards.some((card) => card.id === id && card.key !== undefined));
  const willing = request.share === 'all' || (request.share === 'character' && (characters[request.character].bringsKeyCard || othersShowed));
  if (key === undefined || key.id in request.table.shown || !willing) return [say(request, 'no-card', ''), { type: 'show-card', card: null }];
  return [say(request, 'shows-card', key.id), { type: 'show-card', card: key.id }];
}

/** A plan must be better by this much before a bot puts it beside the proposals that are there, in points of worth. */
const worthProposing = 4;

/**
 * Backs the best proposal on the table, or brings a clearly better plan to it. It never proposes before people had their
 * time: the duty comes when somebody has proposed, or twenty seconds after the beginning.
 */
function back(scenario: Scenario, request: BotRequest, round: Round): readonly CommandMessage[] {
  const plans = round.packages.map((plan) => ({ plan, stops: stopsOf(round, plan.stops) }));
  const motions = inOrder(request.table.motions).map(([id, motion]) => ({ id, package: motion.package, stops: stopsIn(motion.stops) }));
  const laws = [todayStops(round), ...plans.map(({ stops }) => stops)];
  const turned = motions.map(({ stops }) => stops).filter((stops) => !laws.some((law) => sameStops(law, stops)));
  const all = [...laws, ...turned];
  const worth = worthOfLaws(scenario, request, all);
  const worthOf = (stops: Stops): number => worth[all.findIndex((law) => sameStops(law, stops))] ?? 0;

  const bestMotion = highest(motions, ({ stops }) => worthOf(stops));
  const unproposed = plans.filter(({ stops }) => !motions.some((motion) => sameStops(motion.stops, stops)));
  const bestPlan = highest(unproposed, ({ stops }) => worthOf(stops));
  const isWorthIt = bestMotion === undefined || (bestPlan?.value ?? 0) > bestMotion.value + worthProposing;
  if (bestPlan !== undefined && isWorthIt) {
    const { plan, stops } = bestPlan.item;
    return [say(request, bestMotion === undefined ? 'backs' : 'price', plan.id), { type: 'propose-motion', package: plan.id, stops }];
  }
  if (bestMotion === undefined) return [];
  const line = bestMotion.value < worthOf(todayStops(round)) ? 'doubt' : 'backs';
  return [say(request, line, bestMotion.item.package), { type: 'back-motion', motion: bestMotion.item.id }];
}

/** Laws that differ by less than this are the same to a bot, in points of worth. */
const smallestDifference = 6;

/** The worst law gets 0, the best 5, the others their place between; near-equal laws all get a middling score. */
function vote(scenario: Scenario, request: BotRequest, round: Round): readonly CommandMessage[] {
  const motions = inOrder(request.table.motions);
  const worth = worthOfLaws(scenario, request, [todayStops(round), ...motions.map(([, motion]) => stopsIn(motion.stops))]);
  const lowest = Math.min(...worth);
  const range = Math.max(smallestDifference, Math.max(...worth) - lowest);
  const middle = worth.length === 0 ? 0 : worth.reduce((sum, value) => sum + value, 0) / worth.length;
  const scoreOf = (value: number): number => Math.max(0, Math.min(5, Math.round(2.5 + (5 * (value - middle)) / range)));
  const scores = Object.fromEntries([today, ...motions.map(([id]) => id)].map((id, i) => [id, scoreOf(worth[i] ?? 0)]));
  return [{ type: 'score-ballot', scores }];
}

/** The card with the best expected points for its people, with some weight on what it does to the other three. */
function layCard(scenario: Scenario, request: BotRequest, round: Round): readonly CommandMessage[] {
  const { expects, careForOthers } = characters[request.character];
  const table = decisionTable(round, passedPolicy(scenario, request.table), request.role);
  const others = 3;
  const toOthers: Readonly<Record<DecisionCard, number>> = { open: round.everyone.open * others, steady: 0, own: round.everyone.own * others };
  const expected = (card: DecisionCard): number =>
    decisionCards.reduce((sum, hinge) => sum + expects[hinge] * table[card][hinge], careForOthers * toOthers[card]);
  const best = highest(decisionCards, expected);
  return [{ type: 'play-card', card: best?.item ?? 'steady' }];
}

const variants = 3;

/** One of a line's variants; a draw of this seat and step, so that the same bot says it in other words next time. */
function say(request: BotRequest, line: BotLineId, about: string): CommandMessage {
  const draw = uniform(request.seed, request.table.phaseNumber, purposes.bot, roleIds.indexOf(request.role));
  return { type: 'say', line, variant: Math.floor(draw * variants), about };
}

function highest<T>(items: readonly T[], worthOf: (item: T, i: number) => number): { readonly item: T; readonly value: number } | undefined {
  return items
    .map((item, i) => ({ item, value: worthOf(item, i) }))
    .reduce<{ item: T; value: number } | undefined>((best, one) => (best === undefined || one.value > best.value ? one : best), undefined);
}
