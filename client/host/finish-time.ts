/** The time of day at which a facilitator must be done: asked once, kept in this browser. */
import { signal } from '@preact/signals';
import { type Finish, finishIn, type Step } from '../../shared/game/finish.ts';
import { inOrder } from '../../shared/view/read.ts';
import type { FacilitatorRecord } from '../../shared/view/schema.ts';
import { remember, remembered } from '../page/memory.ts';
import { phaseOf } from '../parts/frame.tsx';

const memoryKey = (code: string): string => `threshold.finish.${code}`;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;
const dayMs = 24 * 60 * 60_000;

/** Told again when it was changed on this page. */
const changes = signal(0);

/** "10:45", or null where nobody has said. */
export function finishTimeOf(code: string): string | null {
  changes.value;
  const kept = remembered(memoryKey(code));
  return kept !== null && timePattern.test(kept) ? kept : null;
}

export function keepFinishTime(code: string, time: string): void {
  if (!timePattern.test(time)) return;
  remember(memoryKey(code), time);
  changes.value += 1;
}

/** Milliseconds until that time of day, the nearest one: a lesson may end after midnight, and may be over its time. */
export function msUntil(time: string, now: Date): number {
  const [, hours = '0', minutes = '0'] = timePattern.exec(time) ?? [];
  const at = new Date(now);
  at.setHours(Number(hours), Number(minutes), 0, 0);
  const ms = at.getTime() - now.getTime();
  return ms < -dayMs / 2 ? ms + dayMs : ms;
}

/** @param now session time, ms: the phase in play goes on between what the server tells */
export function stepsIn({ ahead, endsAt }: Pick<FacilitatorRecord, 'ahead' | 'endsAt'>, now: number): readonly Step[] {
  return inOrder(ahead).map(([, { phase, round, ms }], i) => ({
    phase: phaseOf(phase),
    round,
    ms: i === 0 && endsAt > 0 ? Math.max(0, endsAt - now) : ms,
  }));
}

/** @param today the time of day here */
export function finishBy(facilitator: FacilitatorRecord, time: string, now: number, today: Date): Finish {
  return finishIn(stepsIn(facilitator, now), msUntil(time, today));
}
