/** What the page and its worker say to each other about forecasts. */
import type { Indices } from '../../shared/game/state.ts';
import type { ForecastRequest } from '../../shared/insight/forecast.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';

export type Wish = { readonly kind: 'forecast'; readonly run: number; readonly scenario: Scenario; readonly request: ForecastRequest };
export type ToWorker = Wish | { readonly kind: 'stop' };

/** One world of a run: the indices of each law asked for. */
export type FromWorker =
  | { readonly kind: 'world'; readonly run: number; readonly laws: readonly Indices[] }
  | { readonly kind: 'failed'; readonly run: number };
