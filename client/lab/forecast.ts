/**
 * The lamps of laws, worked out in this browser from what the table knows. Worlds come back one by one; the first answer
 * stands after four. A new request drops the one before it; a law that was worked out to the end is not worked out again.
 */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Indices } from '../../shared/game/state.ts';
import { type ForecastRequest, type Lamps, lampsOf, worldsForFirstAnswer } from '../../shared/insight/forecast.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { FromWorker, HindsightRequest, ToWorker } from './messages.ts';

export interface Forecast {
  /** in the order of the request's laws; undefined until a law's first answer stands */
  readonly laws: readonly (Lamps | undefined)[];
  readonly done: number;
  readonly worlds: number;
  /** the society couldn't be run here: lamps stay away, the game goes on */
  readonly failed: boolean;
}

interface Run {
  readonly number: number;
  readonly key: string;
  readonly forecast: Signal<Forecast>;
  /** laws that are worked out in this run: their places in the request, and what is known of each */
  readonly asked: readonly { readonly place: number; readonly key: string; readonly worlds: Indices[] }[];
}

let worker: Worker | null = null;
let runs = 0;
let current: Run | null = null;
/** What whole runs found, by law; the oldest are forgotten. */
const known = new Map<string, Lamps>();
const mostKnown = 60;

/** The same request again, while it is the latest, is the same signal: components may ask at each drawing. */
export function forecastOf(scenario: Scenario, request: ForecastRequest): ReadonlySignal<Forecast> {
  const key = `${scenario.id} ${JSON.stringify(request)}`;
  if (current?.key === key) return current.forecast;
  const { laws, promised, ...situation } = request;
  const keys = laws.map((law, place) => JSON.stringify([scenario.id, situation, law, promised?.[place] ?? []]));
  const { number, forecast, asked } = begin(key, keys, request.worlds);
  if (asked.length > 0) {
    const places = asked.map(({ place }) => place);
    const wanted: ForecastRequest = {
      ...situation,
      laws: laws.filter((_, place) => places.includes(place)),
      promised: places.map((place) => promised?.[place] ?? []),
    };
    tell({ kind: 'forecast', run: number, scenario, request: wanted });
  }
  return forecast;
}

/** Of the law that passed: its lamps by what the table knew, and with all cards. */
export function hindsightOf(scenario: Scenario, request: HindsightRequest): ReadonlySignal<Forecast> {
  const key = `hindsight ${scenario.id} ${JSON.stringify(request)}`;
  if (current?.key === key) return current.forecast;
  const { number, forecast, asked } = begin(key, [`${key} known`, `${key} all`], request.worlds);
  if (asked.length > 0) tell({ kind: 'hindsight', run: number, scenario, request });
  return forecast;
}

/** @param keys of what is asked for, in order: what a whole run found before isn't run again */
function begin(key: string, keys: readonly string[], worlds: number): Run {
  const asked = keys.flatMap((one, place) => (known.has(one) ? [] : [{ place, key: one, worlds: [] }]));
  const forecast = signal<Forecast>({
    laws: keys.map((one) => known.get(one)),
    done: asked.length === 0 ? worlds : 0,
    worlds,
    failed: false,
  });
  current = { number: ++runs, key, forecast, asked };
  return current;
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

function addWorld({ forecast, asked }: Run, indices: readonly Indices[]): void {
  const before = forecast.value;
  const done = before.done + 1;
  const laws = [...before.laws];
  asked.forEach(({ place, key, worlds }, i) => {
    const world = indices[i];
    if (world !== undefined) worlds.push(world);
    if (done < Math.min(worldsForFirstAnswer, before.worlds)) return;
    const lamps = lampsOf(worlds);
    laws[place] = lamps;
    if (done === before.worlds) keep(key, lamps);
  });
  forecast.value = { ...before, laws, done };
}

function keep(key: string, lamps: Lamps): void {
  known.set(key, lamps);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
}

function fail(): void {
  if (current !== null) current.forecast.value = { ...current.forecast.value, failed: true };
}
