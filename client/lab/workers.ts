/** Workers of the page. The latest task is a crew's; its worlds are shared out among them, and come back in any order. */
import type { Found, FromWorker, Task, ToWorker } from './messages.ts';

export interface Hearer {
  /** a world of the task */
  readonly world: (world: number, found: Found) => void;
  /** the society couldn't be run here */
  readonly failed: () => void;
}

export interface Crew {
  /** Begins a task; one that is still running is dropped, and heard no more. */
  readonly live: (task: Task, heard: Hearer) => void;
  /** Nobody looks any more: the workers rest. */
  readonly rest: () => void;
  /** They go home, and take what they remember with them. */
  readonly dismiss: () => void;
}

/** More would take from the page's own thread what two cores have to give. */
const most = 2;

export function newCrew(): Crew {
  let workers: readonly Worker[] = [];
  let runs = 0;
  let hearer: Hearer | null = null;

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

  return {
    live(task, heard) {
      if (workers.length === 0) workers = Array.from({ length: Math.max(1, Math.min(most, navigator.hardwareConcurrency)) }, startWorker);
      runs++;
      hearer = heard;
      for (const [place, worker] of workers.entries()) tell(worker, { kind: 'live', run: runs, task, place, workers: workers.length });
    },
    rest() {
      hearer = null;
      for (const worker of workers) tell(worker, { kind: 'stop' });
    },
    dismiss() {
      hearer = null;
      for (const worker of workers) worker.terminate();
      workers = [];
    },
  };
}

function tell(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

/** Those of the page itself. */
export const { live, rest } = newCrew();
