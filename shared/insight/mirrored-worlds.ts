/**
 * Worlds in mirrored pairs: world K of n and world n − 1 − K have the same people and opposite luck of products and trials.
 * A benign seed hides the risk of approval; its mirror shows it. docs/model.md § Truth (worlds).
 */
export interface Luck {
  readonly seed: number;
  readonly antithetic: boolean;
}

/** Luck of world K of n: the seeds from the first on, each with its mirror. A world in the very middle has none. */
export function luckOf(world: number, worlds: number, firstSeed: number): Luck {
  const mirror = worlds - 1 - world;
  return { seed: firstSeed + Math.min(world, mirror), antithetic: world > mirror };
}

/** The worlds 0..n − 1 pair by pair, from the outermost in: [0, n − 1], [1, n − 2], … */
export function mirroredPairs(worlds: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(worlds / 2) }, (_, low) => (low === worlds - 1 - low ? [low] : [low, worlds - 1 - low]));
}

/** A question that is asked of several worlds: any part of them may be lived anywhere, in any order. */
export interface Worlds<Item> {
  /** in the order in which early answers mean most */
  readonly pairs: readonly (readonly number[])[];
  readonly live: (world: number) => Item;
}

/** One after the other, in their order. */
export function* everyWorld<Item>({ pairs, live }: Worlds<Item>): Generator<Item, void, undefined> {
  for (const pair of pairs) for (const world of pair) yield live(world);
}
