/** Measures the process that it runs in, beside the server and without touching it: the event loop, sockets, memory. */
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { createHistogram } from 'node:perf_hooks';
import type { LoopDelay, Measured, Question, Spread } from './measured.ts';

/** ms */
const lookEvery = 10;
const microsecondsPerMs = 1000;

/** Answers the process that started this one. `close` ends the server. */
export function answerAsProbe(port: number, close: () => Promise<void>): void {
  const loop = watchLoop();
  const bytes = countBytes();

  const answers: { readonly [Ask in Question['ask']]: (question: Extract<Question, { ask: Ask }>) => unknown } = {
    sockets: ({ name }) => bytes.name(name),
    begin: () => loop.begin(),
    runs: ({ underWay }) => loop.runs(underWay),
    measured: (): Measured => ({
      ...loop.soFar(),
      bytes: bytes.soFar(),
      memory: process.memoryUsage.rss(),
      mostMemory: process.resourceUsage().maxRSS * 1024, // the system counts kibibytes
    }),
    end: () => close(),
  };

  process.on('message', async (question: Question) => {
    // A cast: the table has for each kind the answer to that kind, which the compiler does not follow.
    const answer = answers[question.ask] as (question: Question) => unknown;
    const value = (await answer(question)) ?? null;
    process.send?.({ value }, () => {
      if (question.ask === 'end') process.exit(0);
    });
  });
  process.once('disconnect', () => process.exit(1)); // whoever asked is gone
  process.send?.({ value: port });
}

/** Node has a monitor of its own for the first number; a timer of ours also tells the two apart, and what passed during runs. */
function watchLoop() {
  let all = counters();
  let duringRuns = counters();
  let isRunning = false;
  let at = performance.now();
  let worked = workedSoFar();
  setInterval(() => {
    const [now, workedNow] = [performance.now(), workedSoFar()];
    for (const { passed, worked: own } of isRunning ? [all, duringRuns] : [all]) {
      passed.record(Math.max(1, Math.round((now - at) * microsecondsPerMs)));
      own.record(Math.max(1, Math.round(workedNow - worked)));
    }
    [at, worked] = [now, workedNow];
  }, lookEvery).unref();
  return {
    begin(): void {
      all = counters();
      duringRuns = counters();
    },
    runs(underWay: boolean): void {
      isRunning = underWay;
    },
    soFar: () => ({ loop: delayOf(all), duringRuns: delayOf(duringRuns) }),
  };
}

const counters = () => ({ passed: createHistogram(), worked: createHistogram() });

/** Processor time of this thread, µs. */
function workedSoFar(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

const delayOf = ({ passed, worked }: ReturnType<typeof counters>): LoopDelay => ({ passed: spreadOf(passed), worked: spreadOf(worked) });

function spreadOf(histogram: ReturnType<typeof createHistogram>): Spread {
  if (histogram.count === 0) return { p50: 0, p99: 0, max: 0 };
  const at = (percent: number): number => histogram.percentile(percent) / microsecondsPerMs;
  return { p50: at(50), p99: at(99), max: histogram.max / microsecondsPerMs };
}

/** Bytes of all sockets that come in, by the name under which they were opened. */
function countBytes() {
  const open = new Map<Socket, string>();
  const closed: Record<string, number> = {};
  let current = 'others';
  const add = (counts: Record<string, number>, name: string, socket: Socket): void => {
    counts[name] = (counts[name] ?? 0) + socket.bytesRead + socket.bytesWritten;
  };
  subscribe('net.server.socket', (message) => {
    // A cast: Node says that this channel's messages hold the socket.
    const { socket } = message as { readonly socket: Socket };
    const name = current;
    open.set(socket, name);
    socket.once('close', () => {
      open.delete(socket);
      add(closed, name, socket);
    });
  });
  return {
    name(next: string): void {
      current = next;
    },
    soFar(): Readonly<Record<string, number>> {
      const counts = { ...closed };
      for (const [socket, name] of open) add(counts, name, socket);
      return counts;
    },
  };
}
