/** Alone with three bots, from the home page to the end of looking back: two languages, two sizes, mouse and keys. */
import { expect, test } from 'vitest';
import { playUntil } from './driver.ts';
import { hiddenBelow, inspect, inspectColours } from './inspect.ts';
import type { Player, PlayerSettings } from './player.ts';
import { playing } from './playing.ts';
import { secondsOf } from './reading.ts';
import { photograph } from './screenshots.ts';

const here = playing();

const way = [
  'home lobby role poll',
  'problem cards heard plans ballot count move guess reveal hundred said',
  // dials and promises are new
  'problem cards heard plans promise proposals ballot count move guess reveal hundred said',
  'feel why unknown possible now slopes',
]
  .join(' ')
  .split(' ');
const longestSeconds = 8 * 60;

/** Each language, hand, size and motion once: two rounds in a browser take their time, and friends-rounds walks the others. */
const runs: readonly Omit<PlayerSettings, 'name'>[] = [
  { locale: 'en', hand: 'mouse', window: 'phone', still: false },
  { locale: 'zh', hand: 'keys', window: 'desktop', still: true },
];

test.each(runs)(
  '$locale, by $hand, on a $window: two rounds with prologue and looking back in under eight minutes',
  async (settings) => {
    const found: string[] = [];
    const player = await here.arrive(settings);
    await player.page.goto(here.served.url);
    const passed = await playUntil(player, 'end', {
      async onShow(name) {
        const say = (problems: readonly string[]) => found.push(...problems.map((problem) => `${name}: ${problem}`));
        say(await inspect(player.page));
        const below = await hiddenBelow(player.page);
        if (below > 0) process.stdout.write(`${name} ${settings.locale} ${settings.window}: ${below} px below the sill\n`);
        await photograph(player, name, async () => void say(await inspectColours(player.page)));
      },
    });
    const seconds = player.reading.screens.reduce((sum, screen) => sum + secondsOf(screen), 0);
    report(player, seconds);
    expect(passed).toEqual(way);
    expect(found).toEqual([]);
    expect(seconds).toBeLessThan(longestSeconds);
  },
  480_000,
);

/** The table of times, for those who write the texts. Taps are counted beside it: much is tapped while one reads. */
function report({ reading, locale, window }: Player, seconds: number): void {
  const rows = reading.screens.map((screen) => {
    const { name, words, han, taps, animationSeconds } = screen;
    const cells = [`${words} words`, `${han} Han`, `${animationSeconds.toFixed(1)} s moving`, `${taps} taps`, `${secondsOf(screen).toFixed(1)} s`];
    return [name, ...cells].map((cell) => cell.padStart(13)).join('');
  });
  const taps = reading.screens.reduce((sum, screen) => sum + screen.taps, 0);
  process.stdout.write(`${[`${locale}, ${window}: ${seconds.toFixed(0)} s and ${taps} taps`, ...rows].join('\n')}\n`);
}
