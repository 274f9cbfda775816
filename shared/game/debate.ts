/**
 * What should be done? Four turns, then free talk. A turn's end is kept as what is left of the phase when it comes, so that
 * a clock that stands, or is given more time, takes it along. Points are what is said in writing; aloud, listeners mark.
 */
import { type RoleId, roleIds } from '../scenario/roles.ts';
import type { Round } from '../scenario/schema.ts';
import { recordOf } from '../society/record-of.ts';
import { bringing } from './briefing.ts';
import { accept, type Deciders, type Decision, type Turn } from './decider.ts';
import type { EventOf } from './event.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import type { TableId } from './ids.ts';
import { saidSoFar } from './line.ts';
import { presets } from './presets.ts';
import { refuse } from './refusal.ts';
import { isDrivenByPeople } from './seats.ts';
import type { Argument, Clock, Phase, Table } from './state.ts';

type DebatePhase = Extract<Phase, { name: 'debate' }>;

/** Of a seat in a round: enough for any talk, too few to bury a table under. */
export const mostPoints = 24;

/** @param lastsMs the whole debate */
export function beginDebate({ session, table, now }: Turn, lastsMs: number): Phase {
  const quarter = lastsMs / roleIds.length;
  const ofPreset = 1000 * presets[session.preset].turnSeconds;
  const turnMs = ofPreset > 0 ? Math.min(ofPreset, quarter) : quarter;
  const order = orderOf(table);
  const places = recordOf(roleIds, (role) => order.indexOf(role));
  return { name: 'debate', places, turn: 0, turnMs, turnBegan: now, turnLeaves: lastsMs - turnMs };
}

/** The seat order, begun one seat later in each round; bots speak after people. */
function orderOf(table: Table): readonly RoleId[] {
  const first = Math.max(0, table.round.index) % roleIds.length;
  const rotated = [...roleIds.slice(first), ...roleIds.slice(0, first)];
  const held = rotated.filter((role) => isDrivenByPeople(table, role));
  return [...held, ...rotated.filter((role) => !held.includes(role))];
}

/** Whose turn it is; null: free talk, or no debate. */
export function speakerOf({ phase }: Table): RoleId | null {
  return phase.name === 'debate' ? (roleIds.find((role) => phase.places[role] === phase.turn) ?? null) : null;
}

export function isSpeaking(table: Table, role: RoleId): boolean {
  return speakerOf(table) === role;
}

/** A turn is spoken once something was said in it. */
export function hasSpoken({ round }: Table, role: RoleId): boolean {
  return round.points.some((point) => point.role === role && point.phase === 'debate');
}

/** Session time at which the turn is over; null: not by the clock. */
export function turnEndsAt(table: Table): number | null {
  const { phase, clock } = table;
  return phase.name === 'debate' && clock.state === 'running' && speakerOf(table) !== null ? clock.endsAt - phase.turnLeaves : null;
}

function nextTurn(tableId: TableId, phase: DebatePhase, clock: Clock, now: number): EventOf<'turn-begun'> {
  const turn = phase.turn + 1;
  const left = clock.state === 'running' ? clock.endsAt - now : clock.state === 'paused' ? clock.leftMs : 0;
  return { type: 'turn-begun', table: tableId, turn, began: now, leaves: turn < roleIds.length ? Math.max(0, left - phase.turnMs) : 0 };
}

export const debateDeciders = {
  'pass-turn': {
    from: 'seat',
    phases: ['debate'],
    byVoice: true,
    decide({ table, tableId, role, now }) {
      const { phase, clock } = table;
      if (phase.name !== 'debate' || !isSpeaking(table, role)) return refuse('turn/not-yours');
      return accept(nextTurn(tableId, phase, clock, now));
    },
  },
  'expire-turn': {
    from: 'server',
    decide(session, { table: tableId, phaseNumber, turn }, { now }) {
      const table = session.tables[tableId];
      if (table === undefined || table.phaseNumber !== phaseNumber) return refuse('phase/not-now');
      const { phase, clock } = table;
      if (phase.name !== 'debate' || phase.turn !== turn) return refuse('phase/not-now');
      if (clock.state === 'untimed') return refuse('clock/no-clock');
      if (clock.state === 'paused') return refuse('clock/paused');
      const due = turnEndsAt(table);
      if (due === null || now < due) return refuse('phase/too-early');
      return accept(nextTurn(tableId, phase, clock, now));
    },
  },
  mark: {
    from: 'holder',
    phases: ['debate'],
    decide({ table, tableId, role, participant }, { mark }) {
      const speaker = speakerOf(table);
      if (speaker === null) return refuse('turn/none');
      if (speaker === role) return refuse('turn/your-own');
      return accept({ type: 'turn-marked', table: tableId, participant, speaker, mark });
    },
  },
  argue: {
    from: 'seat',
    phases: ['debate', 'negotiation'],
    byVoice: true,
    decide(turn, { stance, sentence, claim, card }) {
      const { table, tableId, role, participant, scenario } = turn;
      const speaker = speakerOf(table);
      if (speaker !== null && speaker !== role) return refuse('turn/not-yours');
      if ((sentence === null) === (claim === '')) return refuse('message/malformed');
      const round = scenario.rounds[table.round.index];
      const isKnown = sentence === null ? participant !== null : round !== undefined && hasSentence(round, role, sentence);
      if (!isKnown) return refuse('line/unknown');
      if (table.round.points.filter((point) => point.role === role).length >= mostPoints) return refuse('argument/enough');
      const brought = card === null ? accept() : withCard(turn, role, card);
      if ('refusal' in brought) return brought;
      const said = { role, by: participant, phase: table.phase.name, stance, sentence: sentence ?? '', claim, card: card ?? '' };
      const argument: Argument = { ...said, place: saidSoFar(table.round) };
      return accept(...brought.events, { type: 'argued', table: tableId, argument });
    },
  },
} satisfies Partial<Deciders>;

export const debateEvolvers = {
  'turn-begun'(session, { table, turn, began, leaves }) {
    const { phase } = tableIn(session, table);
    if (phase.name === 'debate') Object.assign(phase, { turn, turnBegan: began, turnLeaves: leaves });
  },
  'turn-marked'(session, { table, participant, speaker, mark }) {
    const { marks } = tableIn(session, table).round;
    marks[speaker] = { ...marks[speaker], [participant]: mark };
  },
  argued(session, { table, argument }) {
    tableIn(session, table).round.points.push(argument);
  },
} satisfies Partial<Evolvers>;

function hasSentence(round: Round, role: RoleId, id: string): boolean {
  return round.sentences[role].some((sentence) => sentence.id === id);
}

/** A point may rest on a card that lies on the table; one of the seat's own comes to the table with it. */
function withCard(turn: Turn, role: RoleId, card: string): Decision {
  return turn.table.round.shown.some((shown) => shown.card === card) ? accept() : bringing(turn, role, card);
}
