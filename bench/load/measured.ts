/** What a server process of the load program tells of itself, and how the program asks. Plain values: they cross a process boundary. */

/** ms */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** From one look of a timer that asks for 10 ms to the next. */
export interface LoopDelay {
  /** an idle loop shows 10 to 11, a loop that was held up for x shows about x, whether by the server or because the machine was busy elsewhere */
  readonly passed: Spread;
  /** processor time of the thread that serves, whatever else the machine did: what the server itself held the loop for */
  readonly worked: Spread;
}

export interface Measured {
  readonly loop: LoopDelay;
  /** the same while a run of the society was owed or ahead; zeros when none was */
  readonly duringRuns: LoopDelay;
  /** bytes on the wire, both directions, HTTP and all; of sockets opened since a name was given */
  readonly bytes: Readonly<Record<string, number>>;
  /** bytes, now and at most */
  readonly memory: number;
  readonly mostMemory: number;
}

/** 'sockets': those opened from now on are counted under this name · 'begin': measure from here · 'runs': whether one is under way */
export type Question =
  | { readonly ask: 'sockets'; readonly name: string }
  | { readonly ask: 'begin' }
  | { readonly ask: 'runs'; readonly underWay: boolean }
  | { readonly ask: 'measured' }
  | { readonly ask: 'end' };

/** The value below which `share` of all are; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
