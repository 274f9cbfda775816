/**
 * Whether a result survives other assumptions, worked out in this browser by workers of its own, so that what the page
 * works out goes on. First the standard model, then the value that somebody just chose, then both ends of every range.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { everyProbe, type Figures, meanFigures, type Result, worldsOf } from '../../shared/insight/survival.ts';
import { type Assumed, type AssumptionId, assumptionIds, assumptionTable, standard } from '../../shared/society/assumptions.ts';
import { newCrew } from './workers.ts';

export interface Survival {
  /** mean figures of each probe that is done, by `keyOf` */
  readonly found: ReadonlyMap<string, Figures>;
  /** worlds of the probes that are wanted */
  readonly done: number;
  readonly worlds: number;
  readonly stopped: boolean;
  readonly failed: boolean;
}

export interface SurvivalRun {
  readonly state: ReadonlySignal<Survival>;
  /** this value next; the latest wins */
  readonly choose: (id: AssumptionId, value: number) => void;
  readonly stop: () => void;
  readonly goOn: () => void;
  /** nobody looks any more */
  readonly leave: () => void;
}

/** Names a probe: the standard model is the empty one, however it is said. */
export function keyOf(assumed: Assumed): string {
  return JSON.stringify(assumptionIds.filter((id) => assumed[id] !== undefined && assumed[id] !== standard[id]).map((id) => [id, assumed[id]]));
}

/** The ends of an assumption's range, as probes. */
export const endsOf = (id: AssumptionId): { readonly low: Assumed; readonly high: Assumed } => ({
  low: { [id]: assumptionTable[id].low },
  high: { [id]: assumptionTable[id].high },
});

export function surviving(result: Result): SurvivalRun {
  const crew = newCrew();
  const each = worldsOf(result);
  const found = new Map<string, Figures>();
  let chosen: Assumed = {};
  let stopped = false;
  const state = signal<Survival>({ found, done: 0, worlds: each * everyProbe.length, stopped, failed: false });

  /** Not known yet, in the order in which they are worth knowing. */
  function wanted(): readonly Assumed[] {
    const [first = {}, ...ends] = everyProbe;
    const asked = new Map([first, chosen, ...ends].map((probe) => [keyOf(probe), probe]));
    return [...asked].filter(([key]) => !found.has(key)).map(([, probe]) => probe);
  }

  function begin(): void {
    const probes = wanted();
    const worlds = each * (found.size + probes.length);
    state.value = { ...state.value, done: each * found.size, worlds, stopped };
    if (probes.length === 0 || stopped) return;
    const byProbe = probes.map((): Figures[] => []);
    crew.live(
      { kind: 'survival', result, probes },
      {
        world(numbered, one) {
          const place = Math.floor(numbered / each);
          const probe = probes[place];
          if (one.kind !== 'figures' || probe === undefined) return;
          const lived = byProbe[place] ?? [];
          lived.push(one.figures);
          if (lived.length === each) found.set(keyOf(probe), meanFigures(lived));
          state.value = { ...state.value, found: new Map(found), done: state.value.done + 1 };
        },
        failed() {
          state.value = { ...state.value, failed: true };
        },
      },
    );
  }

  begin();
  return {
    state,
    choose(id, value) {
      chosen = { [id]: value };
      if (found.has(keyOf(chosen))) return;
      stopped = false;
      begin();
    },
    stop() {
      stopped = true;
      crew.rest();
      state.value = { ...state.value, stopped };
    },
    goOn() {
      stopped = false;
      begin();
    },
    leave: crew.dismiss,
  };
}
