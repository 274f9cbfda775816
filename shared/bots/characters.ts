/** What a bot is like: numbers that its judgement and its choices read. */
import type { CharacterId } from '../game/state.ts';

export interface Character {
  /** weight of its own people's index against the mean of all six, 0..1 */
  readonly ownWeight: number;
  /** how it reads an uncertain lamp: 0 the mean of the worlds, 1 the low end of the band */
  readonly caution: number;
  /** weight of what its card does to the other seats, per point */
  readonly careForOthers: number;
  /** what it expects of another seat's card: chances of open, steady, own */
  readonly expects: { readonly open: number; readonly steady: number; readonly own: number };
  /** brings its key card unasked; else only when somebody else has brought one */
  readonly bringsKeyCard: boolean;
}

export const characters: Readonly<Record<CharacterId, Character>> = {
  /** own people first */
  advocate: { ownWeight: 0.85, caution: 0.2, careForOthers: 0.1, expects: { open: 0.35, steady: 0.4, own: 0.25 }, bringsKeyCard: true },
  /** everyone first */
  steward: { ownWeight: 0.25, caution: 0, careForOthers: 0.6, expects: { open: 0.5, steady: 0.35, own: 0.15 }, bringsKeyCard: true },
  /** as you to me */
  reciprocator: { ownWeight: 0.45, caution: 0.3, careForOthers: 0.35, expects: { open: 0.4, steady: 0.4, own: 0.2 }, bringsKeyCard: false },
  /** show me */
  sceptic: { ownWeight: 0.6, caution: 0.7, careForOthers: 0.15, expects: { open: 0.25, steady: 0.45, own: 0.3 }, bringsKeyCard: false },
};
