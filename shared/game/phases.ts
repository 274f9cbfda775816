/**
 * The phases: when a seat is ready, what a bot's seat must have done, what a phase's end settles, what comes next.
 * One table; the clock reads it and knows no phase by name.
 */
import type { Draft } from 'immer';
import { drawCounts } from '../scenario/evidence.ts';
import { type RoleId, roleIds } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Scenario } from '../scenario/schema.ts';
import { botOwesVote, countBallots, haveAllVoted, owesVote } from './ballot.ts';
import { owesCard } from './briefing.ts';
import { beginDebate, isSpeaking } from './debate.ts';
import { accept, type Deciders, type Turn } from './decider.ts';
import { cardsToTurn, haveDecided, owesDecision } from './decision.ts';
import type { Event } from './event.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import type { TableId } from './ids.ts';
import { owesBack, plansAsTheyAre } from './motion.ts';
import { type PhaseName, placeOf, presetSeconds, presets } from './presets.ts';
import { seat } from './seating.ts';
import { arrivalsOf, isDrivenByPeople, isFree, nextHolder, seatsDrivenByPeople } from './seats.ts';
import type { Clock, Phase, RoundInPlay, Session, Table } from './state.ts';

type AboutSeat = (table: Table, role: RoleId) => boolean;

interface PhaseRule {
  readonly begin: (turn: Turn, lastsMs: number) => Phase;
  /** a seat that people drive is ready: by the button, or by having acted */
  readonly isReady: AboutSeat;
  /** a bot's seat owes an act before the phase may end early */
  readonly botOwes: AboutSeat;
  /** its holders owed something and none of them acted */
  readonly isSilent: AboutSeat;
  /** waits for something that no seat can give */
  readonly waits: (table: Table) => boolean;
  /** talk isn't cut short: with a clock and two people it lasts at least half its time */
  readonly lastsHalf: boolean;
  /** where there is a facilitator, readiness doesn't end it: they lead the talk */
  readonly isGuided: boolean;
  /** what its end settles */
  readonly settle: (turn: Turn) => readonly Event[];
}

const always = (): boolean => true;
const never = (): boolean => false;
const hasPressed: AboutSeat = (table, role) => table.ready.includes(role);

/** Ready by the button, and nothing else. */
const plain = {
  isReady: hasPressed,
  botOwes: never,
  isSilent: never,
  waits: never,
  lastsHalf: false,
  isGuided: false,
  settle: (): readonly Event[] => [],
};

const phaseRules: Readonly<Record<PhaseName, PhaseRule>> = {
  lobby: { ...plain, begin: () => ({ name: 'lobby' }), waits: always },
  prologue: { ...plain, begin: () => ({ name: 'prologue' }) },
  briefing: { ...plain, begin: () => ({ name: 'briefing' }), botOwes: owesCard },
  debate: { ...plain, begin: beginDebate, botOwes: isSpeaking, lastsHalf: true },
  negotiation: { ...plain, begin: () => ({ name: 'negotiation' }), botOwes: owesBack, lastsHalf: true },
  ballot: {
    ...plain,
    begin: () => ({ name: 'ballot', ballots: {}, botBallots: {} }),
    isReady: haveAllVoted,
    botOwes: botOwesVote,
    isSilent: owesVote,
    settle: ({ session, scenario, tableId, table }) => [
      { type: 'ballots-counted', table: tableId, count: countBallots(table, roundAt(scenario, table.round.index), session.votingRule) },
    ],
  },
  decision: {
    ...plain,
    begin: () => ({ name: 'decision', cards: {} }),
    isReady: haveDecided,
    botOwes: owesDecision,
    isSilent: owesDecision,
    settle: ({ tableId, table }) => [{ type: 'cards-turned', table: tableId, cards: cardsToTurn(table) }],
  },
  outcome: { ...plain, begin: () => ({ name: 'outcome' }), waits: (table) => table.round.result === null },
  debrief: { ...plain, begin: () => ({ name: 'debrief' }), isGuided: true },
};

const firstOfRound: PhaseName = 'briefing';
const phasesOfRound: readonly PhaseName[] = [firstOfRound, 'debate', 'negotiation', 'ballot', 'decision', 'outcome'];
const meetings: readonly PhaseName[] = ['outcome', 'debrief'];

/** Seconds of a phase in a round: a limit with a clock, a target without. */
export function secondsOf(session: Session, phase: PhaseName, round: number): number {
  return session.seconds[phase] ?? presetSeconds(session.preset, phase, round);
}

export function ruleOf(table: Table): Omit<PhaseRule, 'begin' | 'settle'> {
  return phaseRules[table.phase.name];
}

/**
 * Nobody is waited for any more: people are ready, bots have done what they owe. Where every person at the table has
 * fallen silent, bots alone don't hurry it on: those who come back find the table where the clock says.
 */
export function isEverybodyReady(session: Session, table: Table): boolean {
  const rule = phaseRules[table.phase.name];
  if (rule.waits(table) || (rule.isGuided && presets[session.preset].facilitated)) return false;
  const allHeldAreSilent = seatsDrivenByPeople(table).length === 0 && !roleIds.every((role) => isFree(table, role));
  if (allHeldAreSilent && table.clock.state !== 'untimed') return false;
  return roleIds.every((role) => (isDrivenByPeople(table, role) ? rule.isReady(table, role) : !rule.botOwes(table, role)));
}

/** The end of these tables' phases: what they settle, the next phases, and a bot for each seat that was silent. */
export function endPhases(session: Session, tables: readonly (readonly [TableId, Table])[], now: number, scenario: Scenario): readonly Event[] {
  const ends = tables.map(([tableId, table]) => ({ turn: { session, tableId, table, now, scenario }, next: phaseAfter(session, table) }));
  if (ends.some(({ next }) => next === null)) return [{ type: 'stage-entered', stage: 'closed' }];
  let { created } = session; // ids that one table is given here are not given to the next
  const events = ends.flatMap(({ turn, next }) => {
    const ending = next === null ? [] : endPhase({ ...turn, session: { ...session, created } }, next);
    created += ending.reduce((sum, event) => sum + (event.type === 'motions-laid' ? event.motions.length : 0), 0);
    return ending;
  });
  return ends.some(({ next }) => next === 'debrief') ? [...events, { type: 'stage-entered', stage: 'debrief' }] : events;
}

function endPhase(turn: Turn, next: PhaseName): readonly Event[] {
  const { table, tableId } = turn;
  const rule = phaseRules[table.phase.name];
  const silent = seatsDrivenByPeople(table).filter((role) => rule.isSilent(table, role));
  const unproposed = next === 'ballot' && table.phase.name !== 'negotiation' ? plansAsTheyAre(turn) : [];
  return [
    ...unproposed,
    ...rule.settle(turn),
    ...enterPhase(turn, next),
    ...silent.map((role): Event => ({ type: 'seat-taken-over', table: tableId, role })),
  ];
}

export function enterPhase(turn: Turn, name: PhaseName): readonly Event[] {
  const { session, table, tableId, now, scenario } = turn;
  const index = roundOf(name, table);
  const lastsMs = 1000 * secondsOf(session, name, index);
  const clock: Clock = presets[session.preset].clock ? { state: 'running', endsAt: now + lastsMs } : { state: 'untimed' };
  const entered: Event = { type: 'phase-entered', table: tableId, phase: phaseRules[name].begin(turn, lastsMs), clock, began: now };
  if (name !== firstOfRound) return [entered];
  return [{ type: 'round-begun', table: tableId, index, counts: drawCounts(scenario, index, session.seed) }, entered];
}

/** The round that a table is in once it has entered a phase. */
function roundOf(name: PhaseName, table: Table): number {
  return name === firstOfRound ? table.round.index + 1 : table.round.index;
}

/** What comes after the table's phase begins for all tables at once: they live with their laws together, and look back together. */
export function meetsNext(session: Session, table: Table): boolean {
  if (!presets[session.preset].together) return false;
  const next = phaseAfter(session, table);
  return next === null || meetings.includes(next);
}

/** Seats of people that have not done what the phase asks. */
export function waitsFor(table: Table): readonly RoleId[] {
  const rule = phaseRules[table.phase.name];
  return table.phase.name === 'lobby' ? [] : seatsDrivenByPeople(table).filter((role) => !rule.isReady(table, role));
}

/** How far a table is: of two tables the one with less is behind. */
export function progressOf({ phase, round }: Table): number {
  return placeOf(phase.name, round.index);
}

/** A round of which nothing has been said yet. */
export function newRound(index: number, counts: Readonly<Record<string, number>>): Draft<RoundInPlay> {
  return {
    index,
    counts,
    shown: [],
    keptBack: [],
    lines: [],
    points: [],
    marks: {},
    asked: [],
    questionsAsked: {},
    motions: [],
    count: null,
    cards: {},
    guesses: {},
    result: null,
  };
}

/** null: nothing comes after the debrief. A phase of no seconds is skipped. */
function phaseAfter(session: Session, { phase, round }: Table): PhaseName | null {
  return phaseFollowing(session, phase.name, round.index);
}

export function phaseFollowing(session: Session, name: PhaseName, round: number): PhaseName | null {
  if (name === 'lobby') return 'prologue';
  if (name === 'debrief') return null;
  const following = phasesOfRound.slice(phasesOfRound.indexOf(name) + 1).find((phase) => isPlayed(session, phase, round));
  if (following !== undefined) return following;
  return round + 1 < session.rounds ? firstOfRound : 'debrief';
}

function isPlayed(session: Session, phase: PhaseName, round: number): boolean {
  return secondsOf(session, phase, round) > 0 && !session.skipped.some((one) => one.phase === phase && one.round === round);
}

export const phaseDeciders = {
  ready: {
    from: 'holder',
    byVoice: true,
    phases: ['prologue', 'briefing', 'debate', 'negotiation', 'outcome', 'debrief'],
    decide({ table, tableId, role }) {
      return table.ready.includes(role) ? accept() : accept({ type: 'seat-ready', table: tableId, role });
    },
  },
} satisfies Partial<Deciders>;

export const phaseEvolvers = {
  'stage-entered'(session, { stage }) {
    session.stage = stage;
  },
  'round-begun'(session, event) {
    const table = tableIn(session, event.table);
    if (table.round.index >= 0) table.past.push(table.round);
    table.round = newRound(event.index, event.counts);
    if (event.index > 0) for (const role of roleIds) table.seats[role].voice = nextHolder(table.seats[role]);
  },
  'phase-entered'(session, event) {
    const table = tableIn(session, event.table);
    table.phase = event.phase;
    table.clock = event.clock;
    table.phaseNumber += 1;
    table.phaseBegan = event.began;
    table.extraMs = 0;
    table.ready = [];
    table.suggestions = {};
    for (const [participant, role] of arrivalsOf(table)) seat(table, role, participant);
    table.arrivals = {};
  },
  'seat-ready'(session, event) {
    tableIn(session, event.table).ready.push(event.role);
  },
  'seat-taken-over'(session, event) {
    tableIn(session, event.table).seats[event.role].driver = 'bot';
  },
  'seat-returned'(session, event) {
    Object.assign(tableIn(session, event.table).seats[event.role], { driver: 'people', voice: event.voice });
  },
} satisfies Partial<Evolvers>;
