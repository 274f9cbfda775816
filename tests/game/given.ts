/**
 * How rules are written down: given a game, when somebody sends something, then this happened.
 * A game here is a session driven through decide and evolve alone, with its log, its clock and the runs it owes.
 */
import { expect } from 'vitest';
import type { Command, CommandOf } from '../../shared/game/command.ts';
import { type Decision, decide } from '../../shared/game/decide.ts';
import { dutiesOf } from '../../shared/game/duties.ts';
import type { Entry, Event } from '../../shared/game/event.ts';
import { evolve } from '../../shared/game/evolve.ts';
import type { CommandId, ParticipantId, SessionCode, TableId } from '../../shared/game/ids.ts';
import { owesAnswer } from '../../shared/game/line.ts';
import { plansOf } from '../../shared/game/outcome.ts';
import { ruleOf } from '../../shared/game/phases.ts';
import { type PhaseName, type PresetId, presets } from '../../shared/game/presets.ts';
import type { RefusalCode } from '../../shared/game/refusal.ts';
import { measuresRead } from '../../shared/game/scoring.ts';
import { isDrivenByPeople, roleOf } from '../../shared/game/seats.ts';
import { type Actor, type BallotTarget, columns, type Session, type Table } from '../../shared/game/state.ts';
import { fingerprintOf } from '../../shared/numeric/fingerprint.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { stopsOf } from '../../shared/scenario/law.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { planKey } from '../../shared/society/plan.ts';
import { recordOf } from '../../shared/society/record-of.ts';

export const threeRounds: Scenario = scenarios['first-threshold'];
export const oneRound: Scenario = { ...threeRounds, rounds: [roundAt(threeRounds, 0)] };
/** The second round is the first once more: enough for rules that look from one round to the next. */
export const twoRounds: Scenario = {
  ...oneRound,
  rounds: [0, 1].flatMap(() => roundAt(oneRound, 0)),
};
export const t1 = 't1' as TableId;
export const server: Actor = { kind: 'server' };
export const facilitator: Actor = { kind: 'facilitator' };
export const botOf = (role: RoleId, table = t1): Actor => ({ kind: 'bot', table, role });
export const hashOf = (name: string): string => (fingerprintOf(name) + fingerprintOf(`${name}?`)).repeat(2);

export interface Game {
  readonly session: Session;
  readonly now: number;
  readonly entries: readonly Entry[];
  readonly scenario: Scenario;
}

interface Wish {
  readonly preset?: PresetId;
  /** people who joined before the start; the first is the host */
  readonly people?: number;
  readonly seed?: number;
  readonly tables?: number;
  readonly seconds?: CommandOf<'create-session'>['seconds'];
  readonly scenario?: Scenario;
}

export function creation(wish: Wish = {}): CommandOf<'create-session'> {
  return {
    type: 'create-session',
    code: 'GAMES' as SessionCode,
    scenario: (wish.scenario ?? oneRound).id,
    seed: wish.seed ?? 7,
    preset: wish.preset ?? 'friends',
    rounds: presets[wish.preset ?? 'friends'].rounds,
    tables: wish.tables ?? 1,
    seconds: wish.seconds ?? {},
    locale: 'en',
    votingRule: 'score',
    facilitatorKeyHash: hashOf('facilitator'),
    projectorKeyHash: hashOf('projector'),
  };
}

/** A session in its lobby. */
export function inLobby(wish: Wish = {}): Game {
  const scenario = wish.scenario ?? oneRound;
  const first = decide(null, creation(wish), { by: server, now: 0, scenario });
  if ('refusal' in first) throw new Error(first.refusal.code);
  const [created] = first.events;
  if (created === undefined) throw new Error('nothing was created');
  const entry: Entry = { version: 1, at: 0, by: server, command: 'c1' as CommandId, event: created };
  const empty: Game = { session: evolve(null, created), now: 0, entries: [entry], scenario };
  return Array.from({ length: wish.people ?? 4 }, (_, i) => i).reduce((game, i) => send(game, server, joining(`person ${i}`, i === 0)), empty);
}

export const joining = (name: string, host = false): Command => ({ type: 'join', nickname: name, tokenHash: hashOf(name), host });

/** The command's events in the log; throws where it is refused. */
export function send(game: Game, by: Actor, command: Command): Game {
  const decision = decide(game.session, command, { by, now: game.now, scenario: game.scenario });
  if ('refusal' in decision) throw new Error(`${command.type}: ${decision.refusal.code}`);
  return record(game, by, decision.events);
}

export function record(game: Game, by: Actor, events: readonly Event[]): Game {
  const version = game.entries.length;
  const command = `c${version + 1}` as CommandId;
  const entries = events.map((event, i): Entry => ({ version: version + i + 1, at: game.now, by, command, event }));
  return { ...game, session: events.reduce(evolve, game.session), entries: [...game.entries, ...entries] };
}

export const later = (game: Game, seconds: number): Game => ({ ...game, now: game.now + 1000 * seconds });

export function tableOf(game: Game, id = t1): Table {
  const table = game.session.tables[id];
  if (table === undefined) throw new Error('no table');
  return table;
}

export const phaseOf = (game: Game, id = t1): PhaseName => tableOf(game, id).phase.name;

/** The person in a seat; of several, the one who acts for it. */
export function holder(game: Game, role: RoleId, table = t1): Actor {
  const id = tableOf(game, table).seats[role].voice;
  if (id === null) throw new Error(`nobody sits as ${role}`);
  return { kind: 'participant', id };
}

export const person = (number: number): Actor & { readonly kind: 'participant' } => ({ kind: 'participant', id: `p${number}` as ParticipantId });

export const heldSeats = (game: Game): readonly RoleId[] => roleIds.filter((role) => tableOf(game).seats[role].holders.length > 0);

export const seatOf = (game: Game, number: number): RoleId | null => roleOf(tableOf(game), person(number).id);

/** Time passes until the phase's clock has run out, and the server says so. */
export function expire(game: Game): Game {
  const [duty] = dutiesOf(game.session).flatMap((one) => (one.kind === 'expire' && one.table === t1 ? [one] : []));
  if (duty === undefined) throw new Error(`nothing is due in ${phaseOf(game)}`);
  return send({ ...game, now: Math.max(game.now, duty.at) }, server, { type: 'expire-phase', table: t1, phaseNumber: duty.phaseNumber });
}

/** What a run would measure, without running it: today's law 0 in everything, the others as given. */
export function outcomeOf(game: Game, change = 1, table = t1): CommandOf<'record-outcome'> {
  const plans = plansOf(game.session, table, game.scenario);
  const { index } = tableOf(game, table).round;
  const read = measuresRead(roundAt(game.scenario, index));
  const rows = Array.from({ length: 5 }, () => [10, 0, 10, 0]);
  return {
    type: 'record-outcome',
    table,
    round: index,
    plans: recordOf(columns, (column) => planKey(plans[column])),
    fingerprints: recordOf(columns, (column) => fingerprintOf([column, planKey(plans[column])])),
    measures: recordOf(columns, (column) => Object.fromEntries(read.map((id) => [id, column === 'today' ? 0 : change]))),
    hundred: { today: rows, did: rows },
  };
}

export const simulate = (game: Game, table = t1): Game => send(game, server, outcomeOf(game, 1, table));

export function packageOf(game: Game, place: number, table = t1): CommandOf<'propose-motion'> {
  const round = roundAt(game.scenario, Math.max(0, tableOf(game, table).round.index));
  const plan = round.packages[place];
  if (plan === undefined) throw new Error(`no package ${place}`);
  return { type: 'propose-motion', package: plan.id, stops: stopsOf(round, plan.stops) };
}

/** A bot that does what it owes and nothing else. */
export function botAct(game: Game, role: RoleId, table = t1): Command {
  const acts: Readonly<Partial<Record<PhaseName, Command>>> = {
    briefing: { type: 'show-card', card: null },
    debate: { type: 'pass-turn' },
    negotiation: backFirst(game, role, table),
    ballot: wantsMotions(game, table),
    decision: { type: 'play-card', card: 'steady' },
  };
  if (owesAnswer(tableOf(game, table), role)) return { type: 'say', line: 'answers-no', variant: 0, about: '' };
  const act = acts[phaseOf(game, table)];
  if (act === undefined) throw new Error(`a bot owes nothing in ${phaseOf(game, table)}`);
  return act;
}

function backFirst(game: Game, role: RoleId, table: TableId): Command {
  const motion = tableOf(game, table).round.motions.find((one) => !one.backers.includes(role));
  return motion === undefined ? packageOf(game, 0, table) : { type: 'back-motion', motion: motion.id };
}

/** 4 for whatever is on the table, 1 for today's law. */
function wantsMotions(game: Game, table: TableId): Command {
  const scores: Record<BallotTarget, number> = { today: 1 };
  for (const { id } of tableOf(game, table).round.motions) scores[id] = 4;
  return { type: 'score-ballot', scores };
}

/** The server does the one thing that is due first, if it is due until then. */
export function oneDuty(game: Game, until: number): Game | null {
  const duties = dutiesOf(game.session).map((duty) => ({ duty, at: duty.kind === 'simulate' ? game.now : Math.max(game.now, duty.at) }));
  const [first] = duties.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
  if (first === undefined) return null;
  const { duty } = first;
  const then = { ...game, now: first.at };
  if (duty.kind === 'expire') return send(then, server, { type: 'expire-phase', table: duty.table, phaseNumber: duty.phaseNumber });
  if (duty.kind === 'expire-turn')
    return send(then, server, { type: 'expire-turn', table: duty.table, phaseNumber: duty.phaseNumber, turn: duty.turn });
  return duty.kind === 'simulate' ? simulate(then, duty.table) : send(then, botOf(duty.role, duty.table), botAct(then, duty.role, duty.table));
}

/** Time passes; the server does what the session owes, and people do nothing. */
export function wait(game: Game, seconds: number): Game {
  const until = game.now + 1000 * seconds;
  let at = game;
  for (let next: Game | null = game; next !== null; next = oneDuty(at, until)) at = next;
  return { ...at, now: Number.isFinite(until) ? until : at.now };
}

/** At the beginning of a phase of the first round, everybody having done the least that was asked of them until then. */
export function inPhase(name: PhaseName, wish: Wish = {}): Game {
  let game = inLobby(wish);
  if (name === 'lobby') return game;
  game = send(game, starterOf(game), { type: 'start' });
  for (let steps = 0; phaseOf(game) !== name; steps++) {
    if (steps > 40) throw new Error(`never reached ${name}`);
    game = step(game);
  }
  return game;
}

/** Whoever may start: the facilitator, or the first who sits there, or a bot. */
export function starterOf(game: Game): Actor {
  if (presets[game.session.preset].facilitated) return facilitator;
  const [first] = heldSeats(game);
  return first === undefined ? botOf('athlete') : holder(game, first);
}

/** Everybody, people and bots, does the least that the phase asks; then its time passes, or everybody is ready. */
export function step(game: Game): Game {
  const before = tableOf(game).phaseNumber;
  const stillThere = (one: Game): boolean => one.session.stage !== 'closed' && tableOf(one).phaseNumber === before;
  let at = game;
  for (const id of Object.keys(game.session.tables) as TableId[]) at = actAt(at, id); // Object.keys forgets the brand
  return stillThere(at) ? expire(at) : at;
}

/** All who sit at a table do the least that its phase asks, as long as it lasts. */
export function actAt(game: Game, table: TableId): Game {
  const before = tableOf(game, table).phaseNumber;
  const isOver = (one: Game): boolean => one.session.stage === 'closed' || tableOf(one, table).phaseNumber !== before;
  let at = phaseOf(game, table) === 'outcome' && tableOf(game, table).round.result === null ? simulate(game, table) : game;
  for (const role of roleIds) {
    for (const command of leastActs(at, role, table)) {
      for (const by of actorsFor(at, role, command, table)) {
        if (isOver(at)) return at;
        at = send(at, by, command);
      }
    }
  }
  return at;
}

/** Who does it for a seat: its voice; in the ballot each of its holders; its bot, if it owes something. */
function actorsFor(game: Game, role: RoleId, command: Command, id: TableId): readonly Actor[] {
  const table = tableOf(game, id);
  if (!isDrivenByPeople(table, role)) return ruleOf(table).botOwes(table, role) ? [botOf(role, id)] : [];
  if (command.type !== 'score-ballot') return [holder(game, role, id)];
  return table.seats[role].holders.map((holderId): Actor => ({ kind: 'participant', id: holderId }));
}

export function leastActs(game: Game, role: RoleId, table = t1): readonly Command[] {
  const isPerson = tableOf(game, table).seats[role].driver === 'people';
  const ready: Command = { type: 'ready' };
  const acts: Readonly<Record<PhaseName, readonly Command[]>> = {
    lobby: [],
    prologue: [ready],
    briefing: [{ type: 'show-card', card: null }, ready],
    debate: [isPerson ? ready : { type: 'pass-turn' }],
    negotiation: [
      ...(tableOf(game, table).round.motions.some((motion) => motion.backers.includes(role)) ? [] : [backFirst(game, role, table)]),
      ready,
    ],
    ballot: [wantsMotions(game, table)],
    decision: [{ type: 'play-card', card: 'steady' }, ...(isPerson ? [{ type: 'guess', card: null } as const] : [])],
    outcome: [ready],
    debrief: [ready],
  };
  return acts[phaseOf(game, table)];
}

/** given(game).when(somebody, sends this).gives(what happened) — or .isRefused(code). */
export function given(game: Game) {
  return {
    when(by: Actor, command: Command) {
      const decision = decide(game.session, command, { by, now: game.now, scenario: game.scenario });
      return {
        gives: (...types: readonly Event['type'][]): Game => {
          expect(namesOf(decision)).toEqual(types);
          return 'refusal' in decision ? game : record(game, by, decision.events);
        },
        isRefused: (code: RefusalCode): void => expect(decision).toEqual({ refusal: { code } }),
      };
    },
  };
}

function namesOf(decision: Decision): readonly string[] {
  return 'refusal' in decision ? [decision.refusal.code] : decision.events.map((event) => event.type);
}
