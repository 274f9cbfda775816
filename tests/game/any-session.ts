/** Any session whatever: a start in some phase, then any sequence of commands from anybody, duties and passing time. */
import fc from 'fast-check';
import type { Command } from '../../shared/game/command.ts';
import { debriefScreens } from '../../shared/game/debrief.ts';
import { decide, mayNow } from '../../shared/game/decide.ts';
import type { MotionId, TableId } from '../../shared/game/ids.ts';
import { phaseNames, presetIds, presets, skippable } from '../../shared/game/presets.ts';
import { type Actor, stances } from '../../shared/game/state.ts';
import { decisionCards, roleIds } from '../../shared/scenario/roles.ts';
import {
  botOf,
  facilitator,
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
type Ask = (game: Game, pick: number, table?: TableId) => Command;

const pickOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
const roleAt = (pick: number) => pickOf(roleIds, pick) ?? 'athlete';
const cardAt = (pick: number) => pickOf(decisionCards, pick) ?? 'steady';
const idsOnTable = (game: Game, table?: TableId) => [...tableOf(game, table).round.motions.map((motion) => motion.id), 'm99' as MotionId];
/** A table that may or may not be there. */
const tableAt = (pick: number): TableId => `t${1 + (pick % 3)}` as TableId;
const evidence = twoRounds.rounds[0]?.cards ?? [];

/** A ready sentence or words of one's own, now and then with a card; sometimes of another seat. */
function pointOf({ scenario }: Game, pick: number): Command {
  const ready = pickOf(scenario.rounds[0]?.sentences[roleAt(pick)] ?? [], pick)?.id ?? null;
  const isReady = pick % 3 === 0;
  const card = pick % 2 === 0 ? null : (pickOf(evidence, pick)?.id ?? null);
  return { type: 'argue', stance: pickOf(stances, pick) ?? 'ask', sentence: isReady ? ready : null, claim: isReady ? '' : `words ${pick}`, card };
}

export const asks: readonly Ask[] = [
  () => ({ type: 'start' }),
  (_, pick) => ({ type: 'swap-seat', role: roleAt(pick) }),
  () => ({ type: 'answer-poll', answers: [1, 2, 3, 4, 5] }),
  (_, pick) => ({ type: 'show-card', card: pickOf(evidence, pick)?.id ?? null }),
  () => ({ type: 'show-card', card: null }),
  (_, pick) => ({ type: 'ask-seat', role: roleAt(pick) }),
  (game, pick, table) => packageOf(game, pick % 3, table),
  (game, pick, table) => ({
    ...packageOf(game, pick % 3, table),
    stops: { ...packageOf(game, pick % 3, table).stops, quota: pick % 2 === 0 ? 1 : 2 },
  }),
  (game, pick, table) => ({ type: 'back-motion', motion: pickOf(idsOnTable(game, table), pick) ?? ('m1' as MotionId) }),
  () => ({ type: 'withdraw-back' }),
  (game, pick, table) => ({ type: 'pledge', motion: pickOf(idsOnTable(game, table), pick) ?? ('m1' as MotionId) }),
  () => ({ type: 'withdraw-pledge' }),
  (game, pick, table) => ({ type: 'score-ballot', scores: { today: pick % 7, [pickOf(idsOnTable(game, table), pick) ?? 'today']: 4 } }),
  (_, pick) => ({ type: 'score-ballot', scores: { today: pick % 6 } }),
  (_, pick) => ({ type: 'play-card', card: cardAt(pick) }),
  (_, pick) => ({ type: 'guess', card: pick % 4 === 3 ? null : cardAt(pick) }),
  (game, pick) => pointOf(game, pick),
  (game, pick) => pointOf(game, pick),
  () => ({ type: 'pass-turn' }),
  (_, pick) => ({ type: 'mark', mark: pick % 2 === 0 ? 'matters' : 'unconvinced' }),
  () => ({ type: 'ready' }),
  () => ({ type: 'reflect', face: 3, takeBack: 'none', stayed: 'unasked', change: 'told' }),
  () => ({ type: 'leave-seat' }),
  () => ({ type: 'pause' }),
  () => ({ type: 'resume' }),
  (_, pick) => ({ type: 'seat-bot', role: roleAt(pick) }),
  (_, pick) => ({ type: 'say', line: 'backs', variant: 0, about: pick % 2 === 0 ? '' : 'nothing' }),
  (_, pick) => joining(`newcomer ${pick % 9}`, pick % 5 === 0),
  (game, pick, table = t1) => ({ type: 'expire-phase', table, phaseNumber: tableOf(game, table).phaseNumber - (pick % 2) }),
  (game, pick, table = t1) => {
    const { phase, phaseNumber } = tableOf(game, table);
    return { type: 'expire-turn', table, phaseNumber, turn: phase.name === 'debate' ? phase.turn - (pick % 2) : 0 };
  },
  (game, pick, table) => (phaseOf(game, table) === 'outcome' ? outcomeOf(game, pick, table) : { type: 'ready' }),
  (_, pick) => ({ type: 'suggest', what: pick % 2 === 0 ? 'quota:2' : 'a-package' }),
  (game, pick, table = t1) => {
    const role = roleAt(pick);
    return { type: 'pass-voice', table, role, voice: tableOf(game, table).seats[role].voice ?? person(9).id };
  },
  () => ({ type: 'next' }),
  () => ({ type: 'extend', seconds: 30 }),
  (_, pick) => ({ type: 'assign', participant: person(1 + (pick % 8)).id, table: tableAt(pick), role: roleAt(pick >> 2) }),
  (_, pick) => ({ type: 'lock', locked: pick % 3 === 0 }),
  (_, pick) => ({ type: 'pin', table: pick % 2 === 0 ? null : tableAt(pick) }),
  () => ({ type: 'unlock' }),
  (_, pick) => ({ type: 'show-screen', screen: pickOf(debriefScreens, pick) ?? 'feel' }),
  (_, pick) => ({ type: 'readmit', participant: person(1 + (pick % 8)).id }),
  (_, pick) => ({ type: 'skip', phase: pickOf(skippable, pick) ?? 'debate', round: pick % 3 }),
];
export const rareAsks: readonly Ask[] = [() => ({ type: 'end' }), (_, pick) => ({ type: 'remove', participant: person(1 + (pick % 8)).id })];

const actors: readonly Actor[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(person),
  ...roleIds.map((role) => botOf(role)),
  ...roleIds.map((role) => botOf(role, 't2' as TableId)),
  server,
  facilitator,
];

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
      const table = tableFor(at, by, pick);
      const command =
        kind === 'apt' ? aptCommand(at, by, ask, pick, table) : commandAt(at, kind === 'rare' && pick % 20 === 0 ? rareAsks : asks, ask, pick, table);
      const decision = decide(at.session, command, { by, now: at.now, scenario: at.scenario });
      if ('events' in decision) at = record(at, by, decision.events);
      check(before, at, 'refusal' in decision);
    }
  }
  return at;
}

/** Where somebody sits; the server looks at one table or another. */
function tableFor({ session }: Game, by: Actor, pick: number): TableId {
  const table = by.kind === 'participant' ? session.participants[by.id]?.table : by.kind === 'bot' ? by.table : tableAt(pick);
  return table !== undefined && session.tables[table] !== undefined ? table : t1;
}

const commandAt = (game: Game, from: readonly Ask[], ask: number, pick: number, table: TableId): Command =>
  pickOf(from, ask)?.(game, pick, table) ?? { type: 'ready' };

/** Something that this person may ask now; people leave too seldom to be asked about it as often as about the rest. */
function aptCommand(game: Game, by: Actor, ask: number, pick: number, table: TableId): Command {
  const may = by.kind === 'participant' || by.kind === 'facilitator' ? mayNow(game.session, by) : [];
  const apt = asks.filter(
    (one) => may.includes(one(game, pick, table).type) && !['leave-seat', 'seat-bot', 'pause'].includes(one(game, pick, table).type),
  );
  return commandAt(game, apt, ask, pick, table);
}

const sessions = fc.record({
  preset: fc.constantFrom(...presetIds),
  people: fc.integer({ min: 1, max: 5 }),
  /** in lessons and workshops seats are shared */
  more: fc.integer({ min: 0, max: 4 }),
  tables: fc.integer({ min: 1, max: 2 }),
  phase: fc.constantFrom(...phaseNames),
  /** most debates of solo and friends have no time */
  debate: fc.constantFrom({}, { debate: 60 }),
  seed: fc.maxSafeNat(),
});
export const starts = sessions.map(({ preset, people, more, tables, phase, debate, seed }) =>
  inPhase(phase, {
    preset,
    seed,
    people: presets[preset].facilitated ? people + more : people,
    tables: Math.min(tables, presets[preset].mostTables),
    seconds: phase === 'debate' ? { debate: 60 } : debate,
    scenario: twoRounds,
  }),
);
export const anySteps = fc.array(step, { minLength: 40, maxLength: 120 });
