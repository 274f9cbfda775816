/** A picture of the wall: a sky with the step and its question, the picture, a sill with one sentence. Nothing to press. */
import type { ComponentChildren } from 'preact';
import { type DebriefScreen, debriefScreens } from '../../shared/game/debrief.ts';
import type { PhaseName } from '../../shared/game/presets.ts';
import { type SkyName, skyOf } from '../parts/frame.tsx';
import { Steps } from '../parts/steps.tsx';
import { words } from '../texts/text.ts';

export interface WallFrameProps {
  readonly phase: PhaseName;
  readonly question: string;
  /** of the debrief's five pictures, which */
  readonly scene?: DebriefScreen;
  /** at the right of the header */
  readonly beside?: ComponentChildren;
  /** the sill's sentence, and what comes after it */
  readonly note: ComponentChildren;
  readonly more?: ComponentChildren;
  /** at the right of the sill */
  readonly aside?: ComponentChildren;
  readonly class?: string;
  /** 'sky': the whole picture is sky; 'page': only its header */
  readonly ground?: 'sky' | 'page';
  readonly children?: ComponentChildren;
}

export function WallFrame({ phase, question, scene, beside, note, more, aside, class: own = '', ground = 'page', children }: WallFrameProps) {
  const sky: SkyName = skyOf[phase];
  const place = scene === undefined ? null : words().debrief.of(debriefScreens.indexOf(scene) + 1, debriefScreens.length);
  return (
    <div class={`wall is-${ground} ${own}`} data-sky={sky}>
      <header class="wall-head">
        {phase !== 'lobby' && phase !== 'debrief' && <Steps phase={phase} />}
        <h1>{question}</h1>
        {place !== null && <div class="wall-beside">{place}</div>}
        {beside !== undefined && <div class="wall-beside">{beside}</div>}
      </header>
      <main class="wall-picture">{children}</main>
      <footer class="wall-sill" aria-live="polite">
        <p>
          <b>{note}</b> {more !== undefined && <span>{more}</span>}
        </p>
        {aside !== undefined && <div class="wall-aside">{aside}</div>}
      </footer>
    </div>
  );
}
