/** What the page and its workers say to each other about runs of the society. */
import type { Indices } from '../../shared/game/state.ts';
import type { EnsembleRequest, LivedWorld } from '../../shared/insight/ensemble.ts';
import type { ForecastRequest } from '../../shared/insight/forecast.ts';
import type { Hindsight } from '../../shared/insight/hindsight.ts';
import type { Figures, Result } from '../../shared/insight/survival.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { Assumed } from '../../shared/society/assumptions.ts';

export type HindsightRequest = Hindsight & Pick<ForecastRequest, 'worlds' | 'citizens'>;

export type Task =
  | { readonly kind: 'forecast'; readonly scenario: Scenario; readonly request: ForecastRequest }
  | { readonly kind: 'hindsight'; readonly scenario: Scenario; readonly request: HindsightRequest }
  | { readonly kind: 'ensemble'; readonly request: EnsembleRequest }
  | { readonly kind: 'survival'; readonly result: Result; readonly probes: readonly Assumed[] };

/** A task's pairs of worlds are shared out: of so many workers this one lives every so many-th pair, from its place on. */
export interface Wish {
  readonly kind: 'live';
  readonly run: number;
  readonly task: Task;
  readonly place: number;
  readonly workers: number;
}
export type ToWorker = Wish | { readonly kind: 'stop' };

/** Of a forecast the indices of each law asked for; in hindsight of the one law, as the table knew it and with all cards. */
export type Found =
  | { readonly kind: 'indices'; readonly laws: readonly Indices[] }
  | { readonly kind: 'lived'; readonly lived: LivedWorld }
  | { readonly kind: 'figures'; readonly figures: Figures };

export type FromWorker =
  | { readonly kind: 'world'; readonly run: number; readonly world: number; readonly found: Found }
  | { readonly kind: 'failed'; readonly run: number };
