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

/** A computation that takes longer hangs, ms: a round takes about two seconds on a slow core. Its thread is ended. */
const longest = 60_000;

/** One core is left to the event loop, where there is more than one. */
export function createWorkers(threads: number = Math.max(1, availableParallelism() - 1)): Workers {
  const pool = new Piscina({ filename: new URL('./worker.ts', import.meta.url).href, minThreads: 1, maxThreads: threads });
  return {
    run: (task, input) => pool.run(input, { name: task, signal: AbortSignal.timeout(longest) }),
    close: () => pool.destroy(),
  };
}
