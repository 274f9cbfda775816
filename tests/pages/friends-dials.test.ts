/**
 * Dials under a finger: while one is stepped the society runs beside the page, and frames go on. Their times are reported as
 * a ratio to the same page at rest, in the same run; how fast a machine is, is no test.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SeatCommand } from '../../shared/game/command.ts';
import { worldsForFirstAnswer } from '../../shared/insight/forecast.ts';
import { must } from '../server/client.ts';
import { joinWith, newSession } from '../server/start.ts';
import { answersSoFar, answerTimes, watchAnswers } from './answer-times.ts';
import { playUntil } from './driver.ts';
import { playing } from './playing.ts';

/** As pages ask for lamps. */
const wholeAnswer = 16;

const here = playing();
const seconds = { prologue: 300, briefing: 300, debate: 0, negotiation: 300 };
const steps = 24;
/** two taps of a quick finger */
const betweenMs = 125;

interface Frames {
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

test('stepping dials: lamps answer the last step, frames are reported beside those at rest', async () => {
  const session = await newSession(here.served.url, { preset: 'lesson', tables: 1, seconds });
  const ada = await here.arrive({ name: 'Ada', still: false });
  await watchAnswers(ada.page);
  await ada.page.goto(`${here.served.url}/s/${session.code}`);
  await playUntil(ada, 'lobby');
  const facilitator = await joinWith(here.served.url, session.code, { facilitatorKey: session.facilitatorKey });
  for (const type of ['start', 'next', 'next', 'unlock'] as const) await must(facilitator, { type } as SeatCommand); // a cast: a facilitator's commands
  await playUntil(ada, 'plans', { after: 'lobby' });
  await ada.page.locator('.plans .lamps-button:enabled').nth(2).waitFor({ timeout: 60_000 });
  await ada.does.choose(ada.page.locator('.plans [type="radio"]').first());
  await ada.page.locator('.working').waitFor({ state: 'detached', timeout: 60_000 });
  await ada.does.press(ada.page.locator('.sill button.quiet'));
  const lamps = ada.page.locator('.named-lamps:not(.is-pending)');
  await lamps.waitFor({ timeout: 60_000 });
  await ada.page.waitForTimeout(5_000);

  const rest = await framesWhile(ada.page, 0);
  const stepped = await framesWhile(ada.page, steps);
  const began = performance.now();
  await lamps.waitFor({ timeout: 60_000 });
  const answered = performance.now() - began;
  const row = (name: string, { median, p95, longest }: Frames): string =>
    `${name.padEnd(9)} median ${median.toFixed(1)} ms  95 % ${p95.toFixed(1)} ms  longest ${longest.toFixed(1)} ms`;
  process.stdout.write(
    `${[
      row('at rest', rest),
      row('stepping', stepped),
      `ratio     median × ${(stepped.median / rest.median).toFixed(2)}  95 % × ${(stepped.p95 / rest.p95).toFixed(2)}  longest × ${(stepped.longest / rest.longest).toFixed(2)}`,
      `first answer ${answered.toFixed(0)} ms after the last step`,
      await lampsWhileTurned(ada.page),
    ].join('\n')}\n`,
  );
  expect(await lamps.count()).toBe(1);
  expect(await ada.page.locator('.dial [type="radio"]:checked').count()).toBe(5);
  await facilitator.leave();
});

/** Frame times of the page while the last dial is stepped to and fro, or for as long at rest. */
function framesWhile(page: Page, taps: number): Promise<Frames> {
  return page.evaluate(
    async ({ taps, lasts, between }) => {
      const times: number[] = [];
      let before: number | null = null;
      let isOver = false;
      const frame = (now: number): void => {
        if (before !== null) times.push(now - before);
        before = now;
        if (!isOver) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      const stops = [...document.querySelectorAll<HTMLInputElement>('.dial:last-of-type [type="radio"]')];
      for (let i = 0; i < lasts; i++) {
        // the two cheapest stops in turn: back to today's, and away from it
        if (i < taps) stops[i % 2]?.click();
        await new Promise((go) => setTimeout(go, between));
      }
      isOver = true;
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
      return { median: at(0.5), p95: at(0.95), longest: at(1) };
    },
    { taps, lasts: steps, between: betweenMs },
  );
}

/** Every stop of every dial, each a law that nobody asked for before: how soon its lamps come, and how soon they are whole. */
async function lampsWhileTurned(page: Page): Promise<string> {
  const began = await answersSoFar(page);
  const stops = page.locator('.dial [type="radio"]');
  for (let stop = 0; stop < (await stops.count()); stop++) {
    await stops.nth(stop).evaluate((radio: HTMLInputElement) => radio.click());
    await page.waitForTimeout(700);
  }
  return `lamps of ${await answerTimes(page, began, worldsForFirstAnswer, wholeAnswer)}`;
}
