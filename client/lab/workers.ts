/** The page's workers. The latest task is theirs; its worlds are shared out among them, and come back in any order. */
import type { Found, FromWorker, Task, ToWorker } from './messages.ts';

export interface Hearer {
  /** a world of the task */
  readonly world: (world: number, found: Found) => void;
  /** the society couldn't be run here */
  readonly failed: () => void;
}

/** More would take from the page's own thread what two cores have to give. */
const most = 2;

let workers: readonly Worker[] = [];
let runs = 0;
let hearer: Hearer | null = null;

/** Begins a task; one that is still running is dropped, and heard no more. */
export function live(task: Task, heard: Hearer): void {
  if (workers.length === 0) workers = Array.from({ length: Math.max(1, Math.min(most, navigator.hardwareConcurrency)) }, startWorker);
  runs++;
  hearer = heard;
  for (const [place, worker] of workers.entries()) tell(worker, { kind: 'live', run: runs, task, place, workers: workers.length });
}

/** Nobody looks any more: the workers rest. */
export function rest(): void {
  hearer = null;
  for (const worker of workers) tell(worker, { kind: 'stop' });
}

function tell(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.run !== runs) return;
    if (data.kind === 'failed') hearer?.failed();
    else hearer?.world(data.world, data.found);
  });
  started.addEventListener('error', () => hearer?.failed());
  return started;
}
