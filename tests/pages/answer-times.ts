/** How soon the page's workers answer: what they are asked and what they tell is listened to beside the page. */
import type { Page } from 'playwright-core';

/** Of one request: when it was asked, and ms until each world came back. */
export interface Answer {
  readonly asked: number;
  readonly worlds: number[];
}

declare global {
  /** in the page only */
  var answers: Answer[];
}

/** Before the page is loaded. */
export const watchAnswers = (page: Page): Promise<unknown> => page.addInitScript(listen);

/** Runs in the page. */
function listen(): void {
  globalThis.answers = [];
  const heard = new WeakSet<Worker>();
  const runs = new Map<number, Answer>();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: { kind: string; run: number }, ...others: []) {
    if (message.kind === 'live' && !runs.has(message.run)) {
      const answer = { asked: performance.now(), worlds: [] };
      runs.set(message.run, answer);
      globalThis.answers.push(answer);
    }
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', ({ data }: MessageEvent<{ run: number }>) => {
        const answer = runs.get(data.run);
        answer?.worlds.push(performance.now() - answer.asked);
      });
    }
    post.call(this, message, ...others);
  };
}

export const answersSoFar = (page: Page): Promise<number> => page.evaluate(() => globalThis.answers.length);

/** In words, of the requests since then that were answered whole. @param first worlds of a first answer */
export async function answerTimes(page: Page, since: number, first: number, whole: number): Promise<string> {
  const answers = await page.evaluate((from) => globalThis.answers.slice(from).map(({ worlds }) => worlds), since);
  const done = answers.filter((worlds) => worlds.length === whole);
  const median = (nth: number): string => {
    const times = done.map((worlds) => worlds[nth - 1] ?? 0).sort((a, b) => a - b);
    return `${(times[Math.floor(times.length / 2)] ?? 0).toFixed(0)} ms (longest ${(times.at(-1) ?? 0).toFixed(0)} ms)`;
  };
  return `${done.length} laws: first answer after ${median(first)}, whole after ${median(whole)}`;
}
