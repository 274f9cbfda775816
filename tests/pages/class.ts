/** A class at its browsers: the facilitator's page, the wall, and phones at their tables. */
import { expect } from 'vitest';
import { host as en } from '../../client/texts/host.en.ts';
import type { Watched } from './browser.ts';
import { playUntil } from './driver.ts';
import { inspect } from './inspect.ts';
import type { Player } from './player.ts';
import type { Playing } from './playing.ts';
import { tooSmall } from './wall-type.ts';

export interface Class {
  readonly code: string;
  readonly keys: { readonly facilitate: string; readonly projector: string };
  readonly host: Player;
  readonly wall: Player;
  /** a phone of somebody's own, as far as its lobby */
  enter(name: string, locale?: Player['locale']): Promise<Player>;
}

export async function gather(here: Playing, settings: Readonly<Record<string, unknown>>): Promise<Class> {
  const { code, facilitatorKey, projectorKey } = await here.served.create({ preset: 'lesson', ...settings });
  const address = `${here.served.url}/s/${code}`;
  const keys = { facilitate: `${address}/facilitate#${facilitatorKey}`, projector: `${address}/projector#${projectorKey}` };
  const host = await here.arrive({ name: 'Host', window: 'desktop' });
  const wall = await here.arrive({ name: 'Wall', window: 'wall', still: false });
  await Promise.all([host.page.goto(keys.facilitate), wall.page.goto(keys.projector)]);
  await Promise.all([host.page.locator('.console-lobby').waitFor(), wall.page.locator('.wall-lobby').waitFor()]);
  return {
    code,
    keys,
    host,
    wall,
    async enter(name, locale = 'en') {
      const player = await here.arrive({ name, locale, window: 'phone' });
      await player.page.goto(address);
      await playUntil(player, 'lobby');
      return player;
    },
  };
}

/** States are waited for, not times; a busy machine may take long over a society. */
export const patient = { timeout: 60_000 } as const;
const soon = { timeout: 15_000 } as const;

export const textOf = async ({ page }: Watched, selector: string): Promise<string> =>
  (await page.locator(selector).allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ').trim();

/** Somewhere on the page, sooner or later, stands all of this. */
export async function reads(who: Watched, selector: string, ...parts: readonly string[]): Promise<void> {
  for (const part of parts) await expect.poll(() => textOf(who, selector), patient).toContain(part);
}

export const button = ({ page }: Watched, name: string) => page.getByRole('button', { name, exact: true });

/** The gold button, once it says this. */
export async function press({ page }: Player, label: string): Promise<void> {
  const primary = page.locator('[data-primary]:enabled', { hasText: label });
  await primary.waitFor(patient);
  await primary.click();
}

/** What stands while the clock does: nothing goes on until it has been looked at. */
export async function standing({ host }: Class, look: () => Promise<void>): Promise<void> {
  await button(host, en.console.pause).click(soon);
  await button(host, en.console.resume).waitFor(soon);
  await look();
  await button(host, en.console.resume).click();
  await button(host, en.console.pause).waitFor(soon);
}

/** A screen of the wall: nothing wrong, nothing that the last row couldn't read. */
export async function looksRight({ page }: Player, name: string): Promise<void> {
  expect(await inspect(page), name).toEqual([]);
}
export async function hangsRight(wall: Player, name: string): Promise<void> {
  await looksRight(wall, name);
  expect(await tooSmall(wall.page), name).toEqual([]);
}
