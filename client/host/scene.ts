/**
 * What the wall shows when. Within a phase the pictures follow each other by its clock, so that wall and facilitator's
 * page agree on where they are without a word between them.
 */
import { type DebriefScreen, debriefScreens } from '../../shared/game/debrief.ts';
import { countMs, type PhaseName, revealMs } from '../../shared/game/presets.ts';

export const outcomeScenes = ['reveal', 'hundred', 'said', 'tables'] as const;
export type OutcomeScene = (typeof outcomeScenes)[number];
export type Scene = Exclude<PhaseName, 'outcome' | 'debrief'> | 'count' | OutcomeScene | DebriefScreen;

/** Shares of the outcome after the cards have turned: the hill needs its years and a look at them. */
const hundredShare = 0.48;
const saidShare = 0.3;
/** Shares of a debrief that nobody leads; the reasons take longest. */
const debriefShares = [0.14, 0.28, 0.2, 0.2, 0.18] as const;

export interface Moment {
  readonly phase: PhaseName;
  /** of the phase */
  readonly elapsedMs: number;
  readonly lastsMs: number;
  /** the three runs are recorded and their years are here */
  readonly known: boolean;
  /** a picture of all tables says nothing where there is one */
  readonly tables: number;
  /** of looking back, as the view says it: '' where nobody leads it */
  readonly screen: string;
}

export function sceneOf(moment: Moment): Scene {
  const { phase, elapsedMs } = moment;
  if (phase === 'decision') return elapsedMs < countMs ? 'count' : 'decision';
  if (phase === 'outcome') return outcomeSceneOf(moment);
  return phase === 'debrief' ? debriefSceneOf(moment) : phase;
}

function outcomeSceneOf({ elapsedMs, lastsMs, known, tables }: Moment): OutcomeScene {
  if (elapsedMs < revealMs || !known) return 'reveal';
  const share = (elapsedMs - revealMs) / Math.max(1, lastsMs - revealMs);
  if (share < hundredShare) return 'hundred';
  return share < hundredShare + saidShare || tables < 2 ? 'said' : 'tables';
}

function debriefSceneOf({ elapsedMs, lastsMs, screen }: Moment): DebriefScreen {
  const led = debriefScreens.find((one) => one === screen);
  if (led !== undefined) return led;
  let share = elapsedMs / Math.max(1, lastsMs);
  for (const [i, lasts] of debriefShares.entries()) {
    share -= lasts;
    if (share < 0) return debriefScreens[i] ?? 'us';
  }
  return 'us';
}
