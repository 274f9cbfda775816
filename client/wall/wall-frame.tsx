/** A picture of the wall: a sky with the step and its question, the picture, a sill with one sentence. Nothing to press. */
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { type DebriefScreen, debriefScreens } from '../../shared/game/debrief.ts';
import type { PhaseName } from '../../shared/game/presets.ts';
import { type SkyName, skyOf } from '../parts/frame.tsx';
import { Steps } from '../parts/steps.tsx';
import { hostWords } from '../texts/host.ts';
import { firstWords, words } from '../texts/text.ts';
import { numberOf, type OnWall, OnWallContext } from './on-wall.ts';
import { waitingLine } from './waiting.ts';

export interface WallFrameProps {
  readonly phase: PhaseName;
  readonly question: string;
  /** of all tables, not of the one on the wall */
  readonly ofAll?: boolean;
  /** of the debrief's five pictures, which */
  readonly scene?: DebriefScreen;
  /** at the right of the header */
  readonly beside?: ComponentChildren;
  /** the sill's sentence, and what comes after it */
  readonly note: ComponentChildren;
  readonly more?: ComponentChildren;
  /** at the right of the sill; unless told, for whom the room waits */
  readonly aside?: ComponentChildren;
  readonly class?: string;
  /** 'sky': the whole picture is sky; 'page': only its header */
  readonly ground?: 'sky' | 'page';
  readonly children?: ComponentChildren;
}

export function WallFrame({
  phase,
  question,
  scene,
  ofAll = false,
  beside,
  note,
  more,
  aside,
  class: own = '',
  ground = 'page',
  children,
}: WallFrameProps) {
  const sky: SkyName = skyOf[phase];
  const on = useContext(OnWallContext);
  const atRight = aside !== undefined || on === null ? aside : waitingLine(on);
  return (
    <div class={`wall is-${ground} ${own}`} data-sky={sky}>
      <header class="wall-head">
        {phase !== 'lobby' && phase !== 'debrief' && <Steps phase={phase} />}
        <div class="wall-title">
          {on !== null && <p>{whereOf(on, scene, ofAll)}</p>}
          <h1>{question}</h1>
        </div>
        {beside !== undefined && <div class="wall-beside">{beside}</div>}
      </header>
      <main class="wall-picture">{children}</main>
      <footer class="wall-sill" aria-live="polite">
        <p>
          <b>{note}</b> {more !== undefined && <span>{more}</span>}
        </p>
        {atRight !== undefined && atRight !== null && <div class="wall-aside">{atRight}</div>}
      </footer>
    </div>
  );
}

/** Round 1 of 2 · The facts · Table 3 */
function whereOf({ everybody, wall, glance, phase }: OnWall, scene: DebriefScreen | undefined, ofAll: boolean): string {
  const t = hostWords().count;
  const inRound = glance.round >= 0 && phase !== 'debrief';
  const isOfOne = !ofAll && phase !== 'prologue' && Object.keys(everybody.tables).length > 1;
  return [
    ...(inRound ? [t.round(glance.round + 1, everybody.rounds)] : []),
    firstWords().steps[phase],
    ...(scene === undefined ? [] : [words().debrief.of(debriefScreens.indexOf(scene) + 1, debriefScreens.length)]),
    ...(isOfOne ? [t.table(numberOf(everybody, wall.table))] : []),
  ].join(' · ');
}
