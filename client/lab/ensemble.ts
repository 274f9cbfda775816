/**
 * A law over a whole session in many worlds, worked out in this browser. What is known is of whole pairs of worlds: a law
 * looks better or worse than it is where its mirror is still running. The latest law wins.
 */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type EnsembleRequest, type EnsembleResult, ensembleResult, type LivedWorld } from '../../shared/insight/ensemble.ts';
import { live, rest } from './workers.ts';

export interface Ensemble {
  /** null until the first answer stands */
  readonly result: EnsembleResult | null;
  /** of all worlds so far */
  readonly lived: readonly LivedWorld[];
  readonly done: number;
  readonly worlds: number;
  /** somebody had enough of waiting: what there is stands */
  readonly stopped: boolean;
  /** the society couldn't be run here */
  readonly failed: boolean;
}

/** A pair that luck of its own could make look like anything is no answer yet. */
const worldsForFirstAnswer = 4;
/** Laws that were worked out to the end; the oldest are forgotten. */
const mostKnown = 40;

const known = new Map<string, Ensemble>();
let latest: { readonly key: string; readonly ensemble: Signal<Ensemble> } | null = null;

/** The same request again, while it is the latest, is the same signal: components may ask at each drawing. */
export function ensembleOf(request: EnsembleRequest): ReadonlySignal<Ensemble> {
  const key = JSON.stringify(request);
  if (latest?.key === key) return latest.ensemble;
  const before = known.get(key);
  const { worlds } = request;
  const ensemble = signal<Ensemble>(before ?? { result: null, lived: [], done: 0, worlds, stopped: false, failed: false });
  latest = { key, ensemble };
  if (before !== undefined) {
    rest();
    return ensemble;
  }
  const byWorld = new Map<number, LivedWorld>();
  live(
    { kind: 'ensemble', request },
    {
      world(world, found) {
        if (found.kind !== 'lived') return;
        byWorld.set(world, found.lived);
        const now = ensemble.value;
        const done = byWorld.size;
        const paired = [...byWorld].filter(([one]) => byWorld.has(worlds - 1 - one)).map(([, lived]) => lived);
        const grew = paired.length > now.lived.length && paired.length >= Math.min(worldsForFirstAnswer, worlds);
        ensemble.value = grew ? { ...now, done, lived: paired, result: ensembleResult(paired) } : { ...now, done };
        if (done === worlds) keep(key, ensemble.value);
      },
      failed() {
        ensemble.value = { ...ensemble.value, failed: true };
      },
    },
  );
  return ensemble;
}

/** What is known so far stands. */
export function stopEnsemble(): void {
  rest();
  if (latest !== null) latest.ensemble.value = { ...latest.ensemble.value, stopped: true };
}

/** Nobody looks any more. */
export function leaveEnsemble(): void {
  rest();
  latest = null;
}

function keep(key: string, ensemble: Ensemble): void {
  known.set(key, ensemble);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
}
