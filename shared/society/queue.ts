/**
 * Slots for which the same is to be done. The yearly step first sorts people into queues and then works through each in a
 * loop of its own. A processor can't guess from one citizen what the next one will do, but it needn't guess within a queue;
 * and a loop that calls nothing is compiled to much less, since nothing that it reads can change behind its back.
 */

/** Blocks are worked through by so many slots at a time: what is known of them stays in the processor's cache. */
export const chunkSize = 4096;

export interface Queue {
  readonly slots: Int32Array;
  length: number;
}

export function newQueue(): Queue {
  return { slots: new Int32Array(chunkSize), length: 0 };
}

/** Those whose byte has a bit of the mask. Every slot is written down, but only who counts is kept: no branch to guess. */
export function queueWith(queue: Queue, bytes: Uint8Array, mask: number, from: number, to: number): void {
  const { slots } = queue;
  let count = 0;
  for (let slot = from; slot < to; slot++) {
    slots[count] = slot;
    count += Number(((bytes[slot] ?? 0) & mask) !== 0);
  }
  queue.length = count;
}
