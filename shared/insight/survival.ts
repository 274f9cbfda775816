/**
 * Does our result survive another assumption? The law and today's law are lived again, same people and same luck, under
 * other values of what the model only assumes; a result survives while each index stays on its side of today's law (50)
 * and of a lit lamp (60), as the screens show it. docs/model.md § Assumptions to try.
 */
import { lampThreshold } from '../game/scoring.ts';
import { type IndexId, indexIds } from '../game/state.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type Assumed, type AssumptionId, assumptionIds, assumptionTable } from '../society/assumptions.ts';
import { type EnsembleRequest, ensemble } from './ensemble.ts';
import { forecast } from './forecast.ts';
import type { Hindsight } from './hindsight.ts';
import type { Worlds } from './mirrored-worlds.ts';
import { sessionScores } from './whole-session.ts';

/** Whose result: the law that passed in a round, as promised and with all its cards known; or a law over a whole session. */
export type Result =
  | { readonly kind: 'round'; readonly scenario: Scenario; readonly looked: Hindsight; readonly worlds: number; readonly citizens: number }
  | { readonly kind: 'session'; readonly request: EnsembleRequest };

/** Indices, 0..100: six in a round, health and equity of a session. */
export type Figures = Readonly<Partial<Record<IndexId, number>>>;

/** What is tried: the standard model first, then each assumption at both ends of its range. */
export const everyProbe: readonly Assumed[] = [{}, ...assumptionIds.flatMap((id) => bothEnds(id))];

function bothEnds(id: AssumptionId): readonly Assumed[] {
  const { low, high } = assumptionTable[id];
  return [{ [id]: low }, { [id]: high }];
}

/** Worlds are numbered through all probes: probe · worlds + world. */
export function survival(result: Result, probes: readonly Assumed[]): Worlds<Figures> {
  const asked = probes.map((assumptions) => under(result, assumptions));
  const worlds = worldsOf(result);
  return {
    pairs: asked.flatMap(({ pairs }, probe) => pairs.map((pair) => pair.map((world) => probe * worlds + world))),
    live(numbered) {
      const probe = asked[Math.floor(numbered / worlds)];
      if (probe === undefined) throw new Error(`There is no probe of world ${numbered}`);
      return probe.live(numbered % worlds);
    },
  };
}

export function worldsOf(result: Result): number {
  return result.kind === 'round' ? result.worlds : result.request.worlds;
}

function under(result: Result, assumptions: Assumed): Worlds<Figures> {
  if (result.kind === 'session') {
    const { pairs, live } = ensemble({ ...result.request, assumptions });
    return {
      pairs,
      live(world) {
        const { law, today } = live(world);
        const { healthIndex, equityIndex } = sessionScores(today, law);
        return { health: healthIndex, equity: equityIndex };
      },
    };
  }
  const { scenario, looked, worlds, citizens } = result;
  const { law, promised, known: _, all, ...situation } = looked;
  const { pairs, live } = forecast(scenario, { ...situation, readings: all, laws: [law], promised: [promised], worlds, citizens, assumptions });
  return {
    pairs,
    live(world) {
      const [indices] = live(world);
      if (indices === undefined) throw new Error('A world has indices of its law');
      return indices;
    },
  };
}

/** Mean of worlds, index by index. */
export function meanFigures(worlds: readonly Figures[]): Figures {
  const present = indexIds.filter((id) => worlds.some((figures) => figures[id] !== undefined));
  return Object.fromEntries(present.map((id) => [id, worlds.reduce((sum, figures) => sum + (figures[id] ?? 0), 0) / worlds.length]));
}

/** 0 worse than today's law, 1 not worse, 2 lit: as the rounded figure says. Of a role only the lamp counts. */
function sideOf(index: IndexId, value: number): 0 | 1 | 2 {
  const shown = Math.round(value);
  if (shown >= lampThreshold) return 2;
  return shown >= 50 || (index !== 'health' && index !== 'equity') ? 1 : 0;
}

export interface Verdict {
  readonly index: IndexId;
  readonly standard: number;
  readonly assumed: number;
  readonly holds: boolean;
}

/** Of each index that both have, in the order of the lamps. */
export function verdictsOf(standard: Figures, assumed: Figures): readonly Verdict[] {
  return indexIds.flatMap((index) => {
    const [before, after] = [standard[index], assumed[index]];
    if (before === undefined || after === undefined) return [];
    return [{ index, standard: before, assumed: after, holds: sideOf(index, before) === sideOf(index, after) }];
  });
}

export const survives = (verdicts: readonly Verdict[]): boolean => verdicts.every(({ holds }) => holds);

/** An assumption at both ends of its range. */
export interface Robustness {
  readonly low: readonly Verdict[];
  readonly high: readonly Verdict[];
}

/** @param found mean figures of each probe of `everyProbe`, in their order, as far as they are known */
export function robustnessOf(found: readonly (Figures | undefined)[]): Readonly<Partial<Record<AssumptionId, Robustness>>> {
  const [standard] = found;
  if (standard === undefined) return {};
  return Object.fromEntries(
    assumptionIds.flatMap((id, i) => {
      const [low, high] = [found[1 + 2 * i], found[2 + 2 * i]];
      return low === undefined || high === undefined ? [] : [[id, { low: verdictsOf(standard, low), high: verdictsOf(standard, high) }] as const];
    }),
  );
}
