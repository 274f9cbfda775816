/**
 * The worlds of an ensemble spread over threads: citizen-years a second with one thread, with two, and so on up to the
 * machine's cores. Worlds share nothing, so each core should add nearly its whole speed. And the memory of a citizen.
 */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { EnsembleRequest } from '../shared/insight/ensemble.ts';
import { statusQuo } from '../shared/society/policy.ts';
import { found } from '../shared/society/population.ts';
import type { Figure } from './figure.ts';
import { arraysOf } from './reference/handover.ts';
import type * as tasks from './threads/world.ts';

const request: EnsembleRequest = { citizens: 10_000, years: 10, seed: 1, worlds: 32, policy: statusQuo };
const repeats = 3;
/** bytes a citizen that the population may take */
const memoryLimit = 64;

export async function benchThreads(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  let alone: Speed | null = null;
  for (const threads of threadCounts(availableParallelism())) {
    const speed = await speedOf(threads);
    alone ??= speed;
    const name = threads === 1 ? '1 thread' : `${threads} threads`;
    const figure = { unit: 'citizen-years/s', of: 'one thread’s' };
    figures.push({ ...figure, name, value: speed.aSecond, ratio: speed.aSecond / alone.aSecond });
    if (threads === 1) continue;
    const undisturbed = threads * speed.aProcessorSecond;
    figures.push({ ...figure, name: `${name}, undisturbed`, value: undisturbed, ratio: undisturbed / alone.aProcessorSecond });
  }
  return [...figures, memory()];
}

/** 1, 2, 4 … and all cores. */
function threadCounts(cores: number): readonly number[] {
  const counts: number[] = [];
  for (let threads = 1; threads < cores; threads *= 2) counts.push(threads);
  return [...counts, cores];
}

/** Citizen-years. */
interface Speed {
  readonly aSecond: number;
  /** of one processor's time: what else the machine does hardly matters */
  readonly aProcessorSecond: number;
}

async function speedOf(threads: number): Promise<Speed> {
  const pool = new Piscina({ filename: new URL('./threads/world.ts', import.meta.url).href, minThreads: threads, maxThreads: threads });
  try {
    // The first turn warms the threads up.
    let seconds = Number.POSITIVE_INFINITY;
    let processor = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn <= repeats; turn++) {
      const began = performance.now();
      const before = process.cpuUsage();
      await Promise.all(Array.from({ length: request.worlds }, (_, world) => liveIn(pool, world)));
      if (turn === 0) continue;
      const { user, system } = process.cpuUsage(before);
      seconds = Math.min(seconds, (performance.now() - began) / 1e3);
      processor = Math.min(processor, (user + system) / 1e6);
    }
    // each world is lived by the law and by today's
    const lived = 2 * request.worlds * request.citizens * request.years;
    return { aSecond: lived / seconds, aProcessorSecond: lived / processor };
  } finally {
    await pool.destroy();
  }
}

function liveIn(pool: Piscina, world: number): Promise<ReturnType<(typeof tasks)['liveWorld']>> {
  return pool.run({ request, world }, { name: 'liveWorld' satisfies keyof typeof tasks });
}

function memory(): Figure {
  const citizens = 10_000;
  const bytes = [...arraysOf(found(1, citizens)).values()].reduce((sum, values) => sum + values.byteLength, 0);
  return { name: 'memory', value: bytes / citizens, unit: 'bytes a citizen', ratio: bytes / citizens / memoryLimit, of: 'what it may take' };
}
