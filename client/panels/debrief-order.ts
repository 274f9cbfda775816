/** Which screen of looking back shows: one's own way through them, or, where a facilitator leads, the class's. */
import { type DebriefScreen, debriefScreens } from '../../shared/game/debrief.ts';

/** In order, with the door each stands at; the fifth door has three parts: the statements once more, what came of them, the end. */
export const screenDoors = {
  feel: 'feel',
  why: 'why',
  unknown: 'unknown',
  possible: 'possible',
  now: 'us',
  slopes: 'us',
  end: 'us',
} as const satisfies Readonly<Record<string, DebriefScreen>>;
export type ScreenName = keyof typeof screenDoors;
// A cast: the table's own keys.
const names = Object.keys(screenDoors) as readonly ScreenName[];

export interface Way {
  readonly screen: ScreenName;
  /** null: the next one is the facilitator's to open */
  readonly next: ScreenName | null;
}

/** @param kept where one was last · @param led as the view says it: '' where nobody leads */
export function wayThrough(kept: string, led: string): Way {
  const own = names.find((name) => name === kept) ?? 'feel';
  const door = debriefScreens.find((one) => one === led);
  const screen = door === undefined || screenDoors[own] === door ? own : (names.find((name) => screenDoors[name] === door) ?? own);
  const next = names[names.indexOf(screen) + 1] ?? screen;
  return { screen, next: door === undefined || screenDoors[next] === door ? next : null };
}
