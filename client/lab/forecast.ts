/**
 * The lamps of laws, worked out in this browser from what the table knows. Worlds come back one by one; the first answer
 * stands after a few. A new request drops the one before it; a law that was worked out to the end is not worked out again.
 */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Indices } from '../../shared/game/state.ts';
import { type ForecastRequest, type Lamps, lampsOf, worldsForFirstAnswer } from '../../shared/insight/forecast.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { Found, HindsightRequest, Task } from './messages.ts';
import { live, rest } from './workers.ts';

export interface Forecast {
  /** in the order of the request's laws; undefined until a law's first answer stands */
  readonly laws: readonly (Lamps | undefined)[];
  readonly done: number;
  readonly worlds: number;
  /** the society couldn't be run here: lamps stay away, the game goes on */
  readonly failed: boolean;
}

interface Run {
  readonly key: string;
  readonly forecast: Signal<Forecast>;
  /** laws that are worked out in this run: their places in the request, and what is known of each */
  readonly asked: readonly { readonly place: number; readonly key: string; readonly worlds: Indices[] }[];
}

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
  const run = begin(key, keys, request.worlds);
  if (run.asked.length > 0) {
    const places = run.asked.map(({ place }) => place);
    const wanted: ForecastRequest = {
      ...situation,
      laws: laws.filter((_, place) => places.includes(place)),
      promised: places.map((place) => promised?.[place] ?? []),
    };
    find(run, { kind: 'forecast', scenario, request: wanted });
  }
  return run.forecast;
}

/** Of the law that passed: its lamps by what the table knew, and with all cards. */
export function hindsightOf(scenario: Scenario, request: HindsightRequest): ReadonlySignal<Forecast> {
  const key = `hindsight ${scenario.id} ${JSON.stringify(request)}`;
  if (current?.key === key) return current.forecast;
  const run = begin(key, [`${key} known`, `${key} all`], request.worlds);
  if (run.asked.length > 0) find(run, { kind: 'hindsight', scenario, request });
  return run.forecast;
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
  current = { key, forecast, asked };
  return current;
}

/** Nobody looks any more: the workers rest. */
export function stopForecast(): void {
  current = null;
  rest();
}

function find(run: Run, task: Task): void {
  const { forecast } = run;
  live(task, {
    world: (_, found) => addWorld(run, found),
    failed: () => {
      forecast.value = { ...forecast.value, failed: true };
    },
  });
}

function addWorld({ forecast, asked }: Run, found: Found): void {
  if (found.kind !== 'indices') return;
  const before = forecast.value;
  const done = before.done + 1;
  const laws = [...before.laws];
  asked.forEach(({ place, key, worlds }, i) => {
    const world = found.laws[i];
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
