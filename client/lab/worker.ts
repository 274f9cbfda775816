/** One of the browser's workers: runs societies off the page's thread, one world at a time, and always for the latest wish. */
import { ensemble, type SessionWorld, sessionWorld } from '../../shared/insight/ensemble.ts';
import { forecast, type PreparedWorld, prepareWorld } from '../../shared/insight/forecast.ts';
import { hindsight } from '../../shared/insight/hindsight.ts';
import type { Worlds } from '../../shared/insight/mirrored-worlds.ts';
import { survival } from '../../shared/insight/survival.ts';
import { latest } from './latest.ts';
import type { Found, FromWorker, Task, ToWorker, Wish } from './messages.ts';
import { rememberLast } from './remember.ts';

const answer = (message: FromWorker) => self.postMessage(message);

/** What doesn't change while somebody turns a dial: the round's start and today's law, in each world. */
const prepared = rememberLast<PreparedWorld>();
const founded = rememberLast<SessionWorld>();

function worldsOf(task: Task): Worlds<Found> {
  if (task.kind === 'ensemble') {
    const { policy, ...settings } = task.request;
    const worlds = ensemble(
      task.request,
      founded(JSON.stringify(settings), (world) => sessionWorld(settings, world)),
    );
    return { pairs: worlds.pairs, live: (world) => ({ kind: 'lived', lived: worlds.live(world) }) };
  }
  if (task.kind === 'survival') {
    const { pairs, live } = survival(task.result, task.probes);
    return { pairs, live: (world) => ({ kind: 'figures', figures: live(world) }) };
  }
  const { scenario } = task;
  if (task.kind === 'hindsight') return asIndices(hindsight(scenario, task.request, task.request));
  const { laws, promised, ...situation } = task.request;
  const key = JSON.stringify([scenario.id, situation]);
  return asIndices(
    forecast(
      scenario,
      task.request,
      prepared(key, (world) => prepareWorld(scenario, situation, world)),
    ),
  );
}

function asIndices({ pairs, live }: Worlds<Extract<Found, { kind: 'indices' }>['laws']>): Worlds<Found> {
  return { pairs, live: (world) => ({ kind: 'indices', laws: live(world) }) };
}

interface WorldFound {
  readonly world: number;
  readonly found: Found;
}

function* shareOf({ task, place, workers }: Wish): Generator<WorldFound, void, undefined> {
  const { pairs, live } = worldsOf(task);
  for (let pair = place; pair < pairs.length; pair += workers) {
    for (const world of pairs[pair] ?? []) yield { world, found: live(world) };
  }
}

/** A message to itself, so that messages that came meanwhile are heard first; a timer would rest for 4 ms each time. */
const next = new MessageChannel();
let step = (): void => {};
next.port1.onmessage = () => step();

const runs = latest<Wish, WorldFound>({
  begin: shareOf,
  item: ({ run }, found) => answer({ kind: 'world', run, ...found }),
  done: () => {},
  failed: ({ run }) => answer({ kind: 'failed', run }),
  later(go) {
    step = go;
    next.port2.postMessage(null);
  },
});

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  if (event.data.kind === 'stop') runs.stop();
  else runs.want(event.data);
});
