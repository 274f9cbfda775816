/** What the stage is asked to draw. Pictures are plain data; the scenes know no rule, no time and no server. */
import type { RoleId } from '../../shared/scenario/roles.ts';
import type { Theme } from '../page/theme.ts';
import type { CityLook } from './city-years.ts';
import type { DoorLook } from './hundred-slots.ts';

export interface HundredPicture {
  readonly kind: 'hundred';
  readonly theme: Theme;
  /** CSS px above the hill that words need */
  readonly above: number;
  /** two hundred, in the order of slotPlaces */
  readonly looks: readonly DoorLook[];
  /** the people of the town; null: none are known */
  readonly city: CityLook | null;
}

/** A card of the reveal, as a door on its left hinge. */
export interface TurningCard {
  readonly role: RoleId;
  /** light in the gap, 0 … 1 */
  readonly light: number;
  /** 0 back, ½ edge on, 1 face */
  readonly turn: number;
}

export interface RevealPicture {
  readonly kind: 'reveal';
  readonly theme: Theme;
  readonly above: number;
  /** room under the cards for what was promised */
  readonly ribbons: boolean;
  readonly cards: readonly TurningCard[];
  readonly colours: { readonly back: string; readonly face: string; readonly doorway: string; readonly roles: Readonly<Record<RoleId, string>> };
}

export type Picture = HundredPicture | RevealPicture;

/** Where a picture is drawn, CSS px, and how many pixels of the device make one of them. */
export interface Surface {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}
