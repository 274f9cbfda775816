/** "When must you finish?": what is still to be played by the clock, and what to leave out so that the class ends in time. */
import { tablesBehind } from './facilitate.ts';
import { phaseFollowing, secondsOf } from './phases.ts';
import { type PhaseName, type Skippable, skippable } from './presets.ts';
import { tablesOf } from './seats.ts';
import type { Session, SkippedPhase } from './state.ts';

/** A phase that is still to come, or what is left of the one in play. */
export interface Step {
  readonly phase: PhaseName;
  readonly round: number;
  readonly ms: number;
}

export interface Finish {
  /** what to skip, in the order in which it helps most for what it costs */
  readonly skip: readonly SkippedPhase[];
  /** how long the debrief is then */
  readonly debriefMs: number;
  /** what is missing even so; 0 if all fits */
  readonly lateMs: number;
}

/** A debrief is never proposed to be shorter than this: it is what the rounds are played for. */
export const leastDebriefMs = 12 * 60_000;
/** The last round's negotiation goes first, its plans can be voted on as they are; then its debate; nothing of the first round. */
const cheapest: readonly Skippable[] = ['negotiation', 'debate'];

/** What is left to play by the clock, the phase in play first, seen from the table that is furthest behind. */
export function stepsAhead(session: Session, now: number): readonly Step[] {
  const table = tablesBehind(tablesOf(session))[0]?.[1];
  if (table === undefined) return [];
  const { phase, clock, round } = table;
  const whole = 1000 * secondsOf(session, phase.name, round.index) + table.extraMs;
  const left = clock.state === 'running' ? Math.max(0, clock.endsAt - now) : clock.state === 'paused' ? clock.leftMs : whole;
  const steps: Step[] = [{ phase: phase.name, round: round.index, ms: left }];
  for (let name = phaseFollowing(session, phase.name, round.index), at = round.index; name !== null; name = phaseFollowing(session, name, at)) {
    if (name === 'briefing') at += 1;
    steps.push({ phase: name, round: at, ms: 1000 * secondsOf(session, name, at) });
  }
  return steps;
}

/** What to propose to somebody who must be out of the room in so many milliseconds. */
export function finishIn(ahead: readonly Step[], leftMs: number): Finish {
  const [, ...later] = ahead; // the phase in play is ended by Next
  let over = ahead.reduce((sum, { ms }) => sum + ms, 0) - leftMs;
  const skip: SkippedPhase[] = [];
  for (const step of inOrderOfCost(later)) {
    if (over <= 0) break;
    skip.push({ phase: step.phase, round: step.round });
    over -= step.ms;
  }
  const planned = ahead.reduce((sum, { phase, ms }) => sum + (phase === 'debrief' ? ms : 0), 0);
  const debriefMs = Math.min(planned, Math.max(leastDebriefMs, planned - Math.max(0, over)));
  return { skip, debriefMs, lateMs: Math.max(0, over - (planned - debriefMs)) };
}

type SkippableStep = Step & SkippedPhase;

function inOrderOfCost(later: readonly Step[]): readonly SkippableStep[] {
  const may = later.filter((step): step is SkippableStep => step.round > 0 && skippable.some((one) => one === step.phase));
  return may.toSorted((a, b) => b.round - a.round || cheapest.indexOf(a.phase) - cheapest.indexOf(b.phase));
}
