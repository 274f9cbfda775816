/** What a plan did to its society, by the plan's key. Outcomes never change, so each is fetched once. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Outcome } from '../../shared/society/outcome.ts';

export interface Fetched {
  readonly outcome: Outcome | null;
  /** the last try failed; another follows */
  readonly troubled: boolean;
}

const known = new Map<string, Signal<Fetched>>();
const firstPauseMs = 500;
const longestPauseMs = 8_000;

/** '' for no plan yet. */
export function outcomeOf(plan: string): ReadonlySignal<Fetched> {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const fetched = signal<Fetched>({ outcome: null, troubled: false });
  known.set(plan, fetched);
  if (plan !== '') void fetchInto(fetched, plan, firstPauseMs);
  return fetched;
}

async function fetchInto(fetched: Signal<Fetched>, plan: string, pauseMs: number): Promise<void> {
  try {
    const response = await fetch(`/api/outcomes/${plan}`);
    if (!response.ok) throw new Error(`outcome: ${response.status}`);
    // A cast: our own server wrote it under this plan's key.
    fetched.value = { outcome: (await response.json()) as Outcome, troubled: false };
  } catch {
    fetched.value = { outcome: null, troubled: true };
    setTimeout(() => void fetchInto(fetched, plan, Math.min(longestPauseMs, pauseMs * 2)), pauseMs);
  }
}
