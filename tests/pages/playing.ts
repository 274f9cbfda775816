/** One server and one browser for a test file; every player's page must have been without trouble when the file ends. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch } from './browser.ts';
import { arrive, type Player, type PlayerSettings } from './player.ts';
import { type Served, serve } from './served.ts';

export interface Playing {
  readonly served: Served;
  readonly browser: Browser;
  /** a window of one's own; nothing is loaded yet */
  arrive(settings?: Partial<PlayerSettings>): Promise<Player>;
}

const usual: PlayerSettings = { name: 'Ada', locale: 'en', hand: 'mouse', window: 'phone', still: true };

export function playing(options: { readonly webGl?: boolean } = {}): Playing {
  let served: Served | null = null;
  let browser: Browser | null = null;
  let players: Player[] = [];
  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(), launch(options)]);
  });
  afterEach(async () => {
    const troubles = players.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`));
    await Promise.all(players.map(({ page }) => page.context().close()));
    players = [];
    expect(troubles).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    get served() {
      return started(served);
    },
    get browser() {
      return started(browser);
    },
    async arrive(settings = {}) {
      const player = await arrive(started(browser), started(served).url, { ...usual, ...settings });
      players.push(player);
      return player;
    },
  };
}

function started<T>(value: T | null): T {
  if (value === null) throw new Error('Asked for before the tests began');
  return value;
}
