/** What a bot says: a line of its character, in one of three variants, at most four times a round; ready sentences of the debate count. */
import type { CommandMessage } from '../game/command.ts';
import { mostLines } from '../game/line.ts';
import { purposes, uniform } from '../numeric/random.ts';
import { roleIds } from '../scenario/roles.ts';
import type { BotLineId } from '../scenario/schema.ts';
import type { BotRequest } from './request.ts';

const variants = 3;

/** Nothing, once it has spoken four times in this round. */
export function say(request: BotRequest, line: BotLineId, about: string): readonly CommandMessage[] {
  if (timesLeft(request) === 0) return [];
  return [{ type: 'say', line, variant: Math.floor(draw(request, draws.variant) * variants), about }];
}

export function timesLeft({ table, role }: BotRequest): number {
  const lines = Object.values(table.lines).filter((line) => line.role === role).length;
  const points = Object.values(table.points).filter((point) => point.role === role && point.by === '').length;
  return Math.max(0, mostLines - lines - points);
}

/** What a bot draws for, at most once a step. */
export const draws = { variant: 0, sentence: 1, card: 2, answer: 3, word: 4, open: 5, steady: 6, own: 7, wait: 8, law: 9 } as const;

/** 0..1, by the seat and the step, so that the same bot does it otherwise next time. */
export function draw({ seed, table, role }: BotRequest, what: number): number {
  return uniform(seed, table.phaseNumber, purposes.bot, roleIds.indexOf(role) + roleIds.length * what);
}

export function drawn<T>(request: BotRequest, what: number, from: readonly T[]): T | undefined {
  return from[Math.floor(draw(request, what) * from.length)];
}
