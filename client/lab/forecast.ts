/**
 * The lamps of draft laws, worked out in this browser from what the table knows. Worlds come back one by one; the first
 * answer stands after four. A new request drops the one before it.
 */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Indices } from '../../shared/game/state.ts';
import { type ForecastRequest, type Lamps, lampsOf } from '../../shared/insight/forecast.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { FromWorker, ToWorker } from './messages.ts';

export interface Forecast {
  /** in the order of the request's laws; empty until the first answer stands */
  readonly laws: readonly Lamps[];
  readonly done: number;
  readonly worlds: number;
  /** the society couldn't be run here: lamps stay away, the game goes on */
  readonly failed: boolean;
}

/** The first worlds of a run already span the belief. */
const worldsForFirstAnswer = 4;

interface Run {
  readonly number: number;
  readonly key: string;
  readonly forecast: Signal<Forecast>;
  readonly byLaw: Indices[][];
}

let worker: Worker | null = null;
let runs = 0;
let current: Run | null = null;

/** The same request again, while it is the latest, is the same signal: components may ask at each drawing. */
export function forecastOf(scenario: Scenario, request: ForecastRequest): ReadonlySignal<Forecast> {
  const key = `${scenario.id} ${JSON.stringify(request)}`;
  if (current?.key === key) return current.forecast;
  const run: Run = {
    number: ++runs,
    key,
    forecast: signal({ laws: [], done: 0, worlds: request.worlds, failed: false }),
    byLaw: request.laws.map(() => []),
  };
  current = run;
  tell({ kind: 'forecast', run: run.number, scenario, request });
  return run.forecast;
}

/** Nobody looks any more: the worker rests. */
export function stopForecast(): void {
  current = null;
  if (worker !== null) tell({ kind: 'stop' });
}

function tell(message: ToWorker): void {
  worker ??= startWorker();
  worker.postMessage(message);
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', (event: MessageEvent<FromWorker>) => hear(event.data));
  started.addEventListener('error', fail);
  return started;
}

function hear(message: FromWorker): void {
  if (current === null || message.run !== current.number) return;
  if (message.kind === 'failed') fail();
  else addWorld(current, message.laws);
}

function addWorld({ forecast, byLaw }: Run, laws: readonly Indices[]): void {
  laws.forEach((indices, i) => {
    byLaw[i]?.push(indices);
  });
  const { worlds, done } = forecast.value;
  forecast.value = { laws: done + 1 >= Math.min(worldsForFirstAnswer, worlds) ? byLaw.map(lampsOf) : [], done: done + 1, worlds, failed: false };
}

function fail(): void {
  if (current !== null) current.forecast.value = { ...current.forecast.value, failed: true };
}
