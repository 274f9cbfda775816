/** Any session whatever: a start in some phase, then any sequence of commands from anybody, duties and passing time. */
import fc from 'fast-check';
import type { Command } from '../../shared/game/command.ts';
import { decide, mayNow } from '../../shared/game/decide.ts';
import type { MotionId } from '../../shared/game/ids.ts';
import { phaseNames, presetIds } from '../../shared/game/presets.ts';
import type { Actor } from '../../shared/game/state.ts';
import { decisionCards, roleIds } from '../../shared/scenario/roles.ts';
import {
  botOf,
  type Game,
  inPhase,
  joining,
  later,
  oneDuty,
  outcomeOf,
  packageOf,
  person,
  phaseOf,
  record,
  server,
  t1,
  tableOf,
  twoRounds,
} from './given.ts';

/** Made from the game as it stands, so that most of them mean something. */
type Ask = (game: Game, pick: number) => Command;

const pickOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
const roleAt = (pick: number) => pickOf(roleIds, pick) ?? 'athlete';
const cardAt = (pick: number) => pickOf(decisionCards, pick) ?? 'steady';
const idsOnTable = (game: Game) => [...tableOf(game).round.motions.map((motion) => motion.id), 'm99' as MotionId];
const evidence = twoRounds.rounds[0]?.cards ?? [];

export const asks: readonly Ask[] = [
  () => ({ type: 'start' }),
  (_, pick) => ({ type: 'swap-seat', role: roleAt(pick) }),
  () => ({ type: 'answer-poll', answers: [1, 2, 3, 4, 5] }),
  (_, pick) => ({ type: 'show-card', card: pickOf(evidence, pick)?.id ?? null }),
  () => ({ type: 'show-card', card: null }),
  (_, pick) => ({ type: 'ask-seat', role: roleAt(pick) }),
  (game, pick) => packageOf(game, pick % 3),
  (game, pick) => ({ ...packageOf(game, pick % 3), stops: { ...packageOf(game, pick % 3).stops, quota: pick % 2 === 0 ? 1 : 2 } }),
  (game, pick) => ({ type: 'back-motion', motion: pickOf(idsOnTable(game), pick) ?? ('m1' as MotionId) }),
  () => ({ type: 'withdraw-back' }),
  (game, pick) => ({ type: 'pledge', motion: pickOf(idsOnTable(game), pick) ?? ('m1' as MotionId) }),
  () => ({ type: 'withdraw-pledge' }),
  (game, pick) => ({ type: 'score-ballot', scores: { today: pick % 7, [pickOf(idsOnTable(game), pick) ?? 'today']: 4 } }),
  (_, pick) => ({ type: 'score-ballot', scores: { today: pick % 6 } }),
  (_, pick) => ({ type: 'play-card', card: cardAt(pick) }),
  (_, pick) => ({ type: 'guess', card: pick % 4 === 3 ? null : cardAt(pick) }),
  () => ({ type: 'ready' }),
  () => ({ type: 'reflect', face: 3, takeBack: 'none' }),
  () => ({ type: 'leave-seat' }),
  () => ({ type: 'pause' }),
  () => ({ type: 'resume' }),
  (_, pick) => ({ type: 'seat-bot', role: roleAt(pick) }),
  (_, pick) => ({ type: 'say', line: 'backs', variant: 0, about: pick % 2 === 0 ? '' : 'nothing' }),
  (_, pick) => joining(`newcomer ${pick % 9}`, pick % 5 === 0),
  (game, pick) => ({ type: 'expire-phase', table: t1, phaseNumber: tableOf(game).phaseNumber - (pick % 2) }),
  (game, pick) => (phaseOf(game) === 'outcome' ? outcomeOf(game, pick) : { type: 'ready' }),
];
export const rareAsks: readonly Ask[] = [() => ({ type: 'end' })];

const actors: readonly Actor[] = [...[1, 2, 3, 4, 5, 6].map(person), ...roleIds.map(botOf), server];

/** One step: somebody asks something (apt: that they may ask now), or the server does what is owed next, or time passes. */
interface Step {
  readonly actor: number;
  readonly ask: number;
  readonly pick: number;
  readonly kind: 'apt' | 'ask' | 'duty' | 'wait' | 'rare';
}

const step = fc.record<Step>({
  actor: fc.nat(actors.length - 1),
  ask: fc.nat(asks.length - 1),
  pick: fc.nat(999),
  kind: fc.oneof(
    { arbitrary: fc.constant('apt' as const), weight: 20 },
    { arbitrary: fc.constant('ask' as const), weight: 15 },
    { arbitrary: fc.constant('duty' as const), weight: 8 },
    { arbitrary: fc.constant('wait' as const), weight: 3 },
    { arbitrary: fc.constant('rare' as const), weight: 1 },
  ),
});

/** After each step, what must hold of it. */
type Check = (before: Game, after: Game, refused: boolean) => void;

export function run(game: Game, steps: readonly Step[], check: Check): Game {
  let at = game;
  for (const { actor, ask, pick, kind } of steps) {
    const before = at;
    if (kind === 'wait') at = later(at, pick % 30);
    else if (kind === 'duty') at = oneDuty(at, Number.POSITIVE_INFINITY) ?? at;
    else {
      const by = actors[actor] ?? server;
      const command = kind === 'apt' ? aptCommand(at, by, ask, pick) : commandAt(at, kind === 'rare' && pick % 20 === 0 ? rareAsks : asks, ask, pick);
      const decision = decide(at.session, command, { by, now: at.now, scenario: at.scenario });
      if ('events' in decision) at = record(at, by, decision.events);
      check(before, at, 'refusal' in decision);
    }
  }
  return at;
}

const commandAt = (game: Game, from: readonly Ask[], ask: number, pick: number): Command => pickOf(from, ask)?.(game, pick) ?? { type: 'ready' };

/** Something that this person may ask now; people leave too seldom to be asked about it as often as about the rest. */
function aptCommand(game: Game, by: Actor, ask: number, pick: number): Command {
  const may = by.kind === 'participant' ? mayNow(game.session, by.id) : [];
  const apt = asks.filter((one) => may.includes(one(game, pick).type) && !['leave-seat', 'seat-bot', 'pause'].includes(one(game, pick).type));
  return commandAt(game, apt, ask, pick);
}

const phases = phaseNames.filter((name) => name !== 'debate'); // a debate of no seconds is skipped
const sessions = fc.record({
  preset: fc.constantFrom(...presetIds),
  people: fc.integer({ min: 1, max: 5 }),
  phase: fc.constantFrom(...phases),
  seed: fc.maxSafeNat(),
});
export const starts = sessions.map(({ phase, ...wish }) => inPhase(phase, { ...wish, scenario: twoRounds }));
export const anySteps = fc.array(step, { minLength: 40, maxLength: 120 });
