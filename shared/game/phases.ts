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
import { accept, type Deciders, type Turn } from './decider.ts';
import { cardsToTurn, haveDecided, owesDecision } from './decision.ts';
import type { Event } from './event.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import { owesBack } from './motion.ts';
import { type PhaseName, presets } from './presets.ts';
import { isDrivenByPeople, isFree, seatsDrivenByPeople } from './seats.ts';
import type { Clock, Phase, RoundInPlay, Session, Table } from './state.ts';

type AboutSeat = (table: Table, role: RoleId) => boolean;

interface PhaseRule {
  readonly begin: () => Phase;
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
  /** what its end settles */
  readonly settle: (turn: Turn) => readonly Event[];
}

const always = (): boolean => true;
const never = (): boolean => false;
const hasPressed: AboutSeat = (table, role) => table.ready.includes(role);

/** Ready by the button, and nothing else. */
const plain = { isReady: hasPressed, botOwes: never, isSilent: never, waits: never, lastsHalf: false, settle: (): readonly Event[] => [] };

const phaseRules: Readonly<Record<PhaseName, PhaseRule>> = {
  lobby: { ...plain, begin: () => ({ name: 'lobby' }), waits: always },
  prologue: { ...plain, begin: () => ({ name: 'prologue' }) },
  briefing: { ...plain, begin: () => ({ name: 'briefing' }), botOwes: owesCard },
  debate: { ...plain, begin: () => ({ name: 'debate' }), lastsHalf: true },
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
  debrief: { ...plain, begin: () => ({ name: 'debrief' }) },
};

const phasesOfRound: readonly PhaseName[] = ['briefing', 'debate', 'negotiation', 'ballot', 'decision', 'outcome'];

/** Seconds of a phase: a limit with a clock, a target without. */
export function secondsOf(session: Session, phase: PhaseName): number {
  return session.seconds[phase] ?? presets[session.preset].seconds[phase];
}

/** How many rounds this session plays. */
export function roundsOf(session: Session, scenario: Scenario): number {
  return Math.min(presets[session.preset].rounds, scenario.rounds.length);
}

export function ruleOf(table: Table): Omit<PhaseRule, 'begin' | 'settle'> {
  return phaseRules[table.phase.name];
}

/**
 * Nobody is waited for any more: people are ready, bots have done what they owe. Where every person at the table has
 * fallen silent, bots alone don't hurry it on: those who come back find the table where the clock says.
 */
export function isEverybodyReady(table: Table): boolean {
  const rule = phaseRules[table.phase.name];
  if (rule.waits(table)) return false;
  const allHeldAreSilent = seatsDrivenByPeople(table).length === 0 && !roleIds.every((role) => isFree(table, role));
  if (allHeldAreSilent && table.clock.state !== 'untimed') return false;
  return roleIds.every((role) => (isDrivenByPeople(table, role) ? rule.isReady(table, role) : !rule.botOwes(table, role)));
}

/** The end of the table's phase: what it settles, the next phase, and a bot for each seat that was silent. */
export function endPhase(turn: Turn): readonly Event[] {
  const { table, tableId } = turn;
  const rule = phaseRules[table.phase.name];
  const next = phaseAfter(turn);
  if (next === null) return [{ type: 'stage-entered', stage: 'closed' }];
  const silent = seatsDrivenByPeople(table).filter((role) => rule.isSilent(table, role));
  return [...rule.settle(turn), ...enterPhase(turn, next), ...silent.map((role): Event => ({ type: 'seat-taken-over', table: tableId, role }))];
}

export function enterPhase(turn: Turn, name: PhaseName): readonly Event[] {
  const { session, table, tableId, now } = turn;
  const clock: Clock = presets[session.preset].clock ? { state: 'running', endsAt: now + 1000 * secondsOf(session, name) } : { state: 'untimed' };
  const entered: Event = { type: 'phase-entered', table: tableId, phase: phaseRules[name].begin(), clock, began: now };
  if (name === 'debrief') return [entered, { type: 'stage-entered', stage: 'debrief' }];
  if (name !== phasesOfRound[0]) return [entered];
  const index = table.round.index + 1;
  return [{ type: 'round-begun', table: tableId, index, counts: drawCounts(turn.scenario, index, session.seed) }, entered];
}

/** A round of which nothing has been said yet. */
export function newRound(index: number, counts: Readonly<Record<string, number>>): Draft<RoundInPlay> {
  return {
    index,
    counts,
    shown: [],
    keptBack: [],
    lines: [],
    questionsAsked: {},
    motions: [],
    count: null,
    cards: {},
    guesses: {},
    result: null,
  };
}

/** null: nothing comes after the debrief. A phase of no seconds is skipped. */
function phaseAfter({ session, scenario, table }: Turn): PhaseName | null {
  const { name } = table.phase;
  if (name === 'lobby') return 'prologue';
  if (name === 'debrief') return null;
  const following = phasesOfRound.slice(phasesOfRound.indexOf(name) + 1).find((phase) => secondsOf(session, phase) > 0);
  if (following !== undefined) return following;
  return table.round.index + 1 < roundsOf(session, scenario) ? 'briefing' : 'debrief';
}

export const phaseDeciders = {
  ready: {
    from: 'holder',
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
  },
  'phase-entered'(session, event) {
    const table = tableIn(session, event.table);
    table.phase = event.phase;
    table.clock = event.clock;
    table.phaseNumber += 1;
    table.phaseBegan = event.began;
    table.ready = [];
    for (const role of roleIds) {
      const arriving = table.arrivals[role];
      if (arriving !== undefined) Object.assign(table.seats[role], { holders: [arriving], driver: 'people' });
    }
    table.arrivals = {};
  },
  'seat-ready'(session, event) {
    tableIn(session, event.table).ready.push(event.role);
  },
  'seat-taken-over'(session, event) {
    tableIn(session, event.table).seats[event.role].driver = 'bot';
  },
  'seat-returned'(session, event) {
    tableIn(session, event.table).seats[event.role].driver = 'people';
  },
} satisfies Partial<Evolvers>;
