/** Computations of a test, in a thread: one that takes its time, and one that never ends. */
export const simulateRound = (): Promise<string> => new Promise((resolve) => setTimeout(resolve, 300, 'done'));

export function chooseForBot(): never {
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
