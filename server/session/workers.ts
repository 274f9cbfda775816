/** The pool of threads that keeps long computations off the event loop. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type * as worker from './worker.ts';

type Tasks = typeof worker;

export interface Workers {
  /** Rejects when the computation fails, or its thread ends or hangs. */
  run<Name extends keyof Tasks>(task: Name, input: Parameters<Tasks[Name]>[0]): Promise<ReturnType<Tasks[Name]>>;
  close(): Promise<void>;
}

export interface WorkersOptions {
  /** One core is left to the event loop, where there is more than one. */
  readonly threads?: number;
  /** A computation that takes longer hangs, ms: a round takes about two seconds on a slow core. Its thread is ended. */
  readonly longest?: number;
  /** for tests: the file that names the computations */
  readonly file?: string;
}

const standard = { threads: Math.max(1, availableParallelism() - 1), longest: 60_000, file: new URL('./worker.ts', import.meta.url).href };

export function createWorkers(options: WorkersOptions = {}): Workers {
  const { threads, longest, file } = { ...standard, ...options };
  const pool = new Piscina({ filename: file, minThreads: 1, maxThreads: threads });
  const turns = queue(threads);
  return {
    // The pool is never given more than it has threads for, so that a computation's time begins when it does.
    run: (task, input) => turns(() => pool.run(input, { name: task, signal: AbortSignal.timeout(longest) })),
    close: () => pool.destroy(),
  };
}

/** So many at once, the others in the order in which they came. */
function queue(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async (work) => {
    if (underWay < most) underWay += 1;
    else await new Promise<void>((begin) => waiting.push(begin)); // takes over the place of one that is done
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) underWay -= 1;
      else next();
    }
  };
}
