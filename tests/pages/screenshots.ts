/** A picture of a screen in both themes, into a folder that git ignores: to be laid beside the design. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Player } from './player.ts';

const folder = resolve(import.meta.dirname, '../screenshots');
mkdirSync(folder, { recursive: true });

/** @param inNight what else is to be seen to while it is night */
export async function photograph(player: Player, name: string, inNight: () => Promise<void>): Promise<void> {
  const { page, locale, window } = player;
  const shoot = (theme: string) => page.screenshot({ path: join(folder, `${name}-${window}-${locale}-${theme}.png`) });
  await shoot('morning');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme="dark"]').waitFor();
  await shoot('night');
  await inNight();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html[data-theme="light"]').waitFor();
}
