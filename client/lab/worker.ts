/** The browser's worker: runs societies off the page's thread, one world at a time, and always for the latest wish. */
import type { Indices } from '../../shared/game/state.ts';
import { forecastWorlds } from '../../shared/insight/forecast.ts';
import { hindsightWorlds } from '../../shared/insight/hindsight.ts';
import { latest } from './latest.ts';
import type { FromWorker, ToWorker, Wish } from './messages.ts';

const answer = (message: FromWorker) => self.postMessage(message);

const worldsOf = (wish: Wish): Iterator<readonly Indices[], void, undefined> =>
  wish.kind === 'forecast' ? forecastWorlds(wish.scenario, wish.request) : hindsightWorlds(wish.scenario, wish.request, wish.request);

const runs = latest<Wish, readonly Indices[]>({
  begin: worldsOf,
  item: ({ run }, laws) => answer({ kind: 'world', run, laws }),
  done: () => {},
  failed: ({ run }) => answer({ kind: 'failed', run }),
  // a timer, so that messages that came meanwhile are heard first
  later: (step) => setTimeout(step, 0),
});

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  if (event.data.kind === 'stop') runs.stop();
  else runs.want(event.data);
});
