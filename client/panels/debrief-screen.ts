/** What the screens of looking back have in common: one thing to give, and in a class the wait for the next screen. */
import type { SillProps } from '../parts/frame.tsx';
import { words } from '../texts/text.ts';
import type { ScreenProps } from './panel.ts';

export interface DebriefScreenProps extends ScreenProps {
  /** a class looks back together: theirs is given, the next screen is the facilitator's to open */
  readonly given: boolean;
}

/** The sill of a screen: what there is to do, or that the class goes on together. */
export function sillWhen(given: boolean, sill: SillProps): SillProps {
  return given ? { note: words().debrief.given, refused: sill.refused ?? null } : sill;
}
