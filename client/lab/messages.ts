/** What the page and its worker say to each other about forecasts and hindsight. */
import type { Indices } from '../../shared/game/state.ts';
import type { ForecastRequest } from '../../shared/insight/forecast.ts';
import type { Hindsight } from '../../shared/insight/hindsight.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';

export type HindsightRequest = Hindsight & Pick<ForecastRequest, 'worlds' | 'citizens'>;
export type Wish =
  | { readonly kind: 'forecast'; readonly run: number; readonly scenario: Scenario; readonly request: ForecastRequest }
  | { readonly kind: 'hindsight'; readonly run: number; readonly scenario: Scenario; readonly request: HindsightRequest };
export type ToWorker = Wish | { readonly kind: 'stop' };

/** One world of a run: the indices of each law asked for; in hindsight of the one law, as the table knew it and with all cards. */
export type FromWorker =
  | { readonly kind: 'world'; readonly run: number; readonly laws: readonly Indices[] }
  | { readonly kind: 'failed'; readonly run: number };
