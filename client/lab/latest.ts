/**
 * The latest wish wins: at most one run in progress and one wanted. A run goes step by step; between two steps it hears
 * whether something newer is wanted, and then it is dropped where it stands.
 */
export interface Latest<Wish> {
  want(wish: Wish): void;
  stop(): void;
}

export interface LatestRun<Wish, Item> {
  readonly begin: (wish: Wish) => Iterator<Item, void, undefined>;
  readonly item: (wish: Wish, item: Item) => void;
  readonly done: (wish: Wish) => void;
  readonly failed: (wish: Wish, error: unknown) => void;
  /** calls back after whatever else waits has had its turn */
  readonly later: (step: () => void) => void;
}

export function latest<Wish, Item>({ begin, item, done, failed, later }: LatestRun<Wish, Item>): Latest<Wish> {
  let wanted: { readonly wish: Wish } | null = null;
  let running: { readonly wish: Wish; readonly steps: Iterator<Item, void, undefined> } | null = null;
  let scheduled = false;

  function step(): void {
    scheduled = false;
    if (wanted !== null) {
      const { wish } = wanted;
      wanted = null;
      running = null;
      attempt(wish, () => {
        running = { wish, steps: begin(wish) };
      });
    } else if (running !== null) {
      const { wish, steps } = running;
      attempt(wish, () => {
        const next = steps.next();
        if (next.done === true) {
          running = null;
          done(wish);
        } else item(wish, next.value);
      });
    }
    if (wanted !== null || running !== null) schedule();
  }

  function attempt(wish: Wish, act: () => void): void {
    try {
      act();
    } catch (error) {
      running = null;
      failed(wish, error);
    }
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    later(step);
  }

  return {
    want(wish) {
      wanted = { wish };
      schedule();
    },
    stop() {
      wanted = null;
      running = null;
    },
  };
}
