/** Which cards a bot brings to the table: unasked, in its turn of the debate, or asked in words. */
import type { CommandMessage } from '../game/command.ts';
import { answers } from '../game/line.ts';
import { roleIds } from '../scenario/roles.ts';
import type { EvidenceCard, Round, Scenario } from '../scenario/schema.ts';
import { characters } from './characters.ts';
import type { BotRequest } from './request.ts';
import { draw, drawn, draws, say, timesLeft } from './words.ts';

/** Its one sentence in the briefing is about a promise that broke, if one did, else about its card. */
export function bringCard(_scenario: Scenario, request: BotRequest, round: Round): readonly CommandMessage[] {
  const { table, role } = request;
  const key = keyOf(round, request);
  const brings = key !== undefined && !(key.id in table.shown) && isWilling(round, request);
  const broke = roleIds.find((other) => other !== role && table.seats[other]?.broke === true);
  const spoken =
    table.seats[role]?.broke === true
      ? say(request, 'own-break', '')
      : broke !== undefined
        ? say(request, 'after-break', broke)
        : brings
          ? say(request, 'shows-card', key.id)
          : say(request, 'no-card', '');
  return [...spoken, { type: 'show-card', card: brings ? key.id : null }];
}

/** One ready sentence of its role, with a card that it still holds if it is willing; then the turn is the next one's. */
export function takeTurn(_scenario: Scenario, request: BotRequest, round: Round): readonly CommandMessage[] {
  const { table, role, share } = request;
  const hasSpoken = Object.values(table.points).some((point) => point.role === role && point.phase === table.phase);
  const sentence = drawn(request, draws.sentence, round.sentences[role]);
  if (hasSpoken || sentence === undefined || timesLeft(request) === 0) return [{ type: 'pass-turn' }];
  const inHand = round.cards.filter((card) => card.role === role && !(card.id in table.shown));
  const card = share === 'character' && isWilling(round, request) ? drawn(request, draws.card, inHand) : undefined;
  return [{ type: 'argue', stance: sentence.stance, sentence: sentence.id, claim: '', card: card?.id ?? null }];
}

/** Whether somebody waits for what it says to their question. */
export function owesAnswer(request: BotRequest): boolean {
  const { table, role } = request;
  const hasAnswered = Object.values(table.lines).some((line) => line.role === role && answers.includes(line.line));
  return table.seats[role]?.asked === true && !hasAnswered && timesLeft(request) > 0;
}

/** Its card turned, or it is asked in words: then its character answers. */
export function answer(_scenario: Scenario, request: BotRequest, round: Round): readonly CommandMessage[] {
  const key = keyOf(round, request);
  if (key === undefined) return say(request, 'answers-no', '');
  const shown = request.table.shown[key.id];
  if (shown !== undefined) return say(request, shown.asked ? 'asked-card' : 'answers-yes', shown.asked ? key.id : '');
  if (!saysYes(round, request)) return say(request, 'answers-no', '');
  return [...say(request, 'answers-yes', ''), { type: 'show-card', card: key.id }];
}

function saysYes(round: Round, request: BotRequest): boolean {
  if (request.share !== 'character') return request.share === 'all';
  const { first, after } = characters[request.character].answersYes;
  return draw(request, draws.answer) < (othersShowedKey(round, request) ? after : first);
}

function isWilling(round: Round, request: BotRequest): boolean {
  if (request.share !== 'character') return request.share === 'all';
  return characters[request.character].bringsKeyCard || othersShowedKey(round, request);
}

function othersShowedKey(round: Round, { table, role }: BotRequest): boolean {
  return round.cards.some((card) => card.role !== role && card.key !== undefined && card.id in table.shown);
}

function keyOf(round: Round, { role }: BotRequest): EvidenceCard | undefined {
  return round.cards.find((card) => card.role === role && card.key !== undefined);
}
