/** How the levers of a law are laid out: four groups, in the order in which a law is read, and the steps of their sliders. */
import { type ChoiceLever, type Lever, type LeverId, levers, type NumberLever } from '../../shared/society/levers.ts';

export const leverGroups = {
  medicine: ['subsidy', 'meansTest', 'priceCap', 'solidarity', 'quota'],
  safety: ['trial', 'spec', 'consent', 'surveillance', 'compensation'],
  enhancement: ['market', 'sport', 'military', 'moratorium', 'enhancementSubsidy'],
  knowledge: ['privacy', 'research'],
} as const satisfies Readonly<Record<string, readonly LeverId[]>>;
export type LeverGroupId = keyof typeof leverGroups;
export const leverGroupIds = ['medicine', 'safety', 'enhancement', 'knowledge'] as const satisfies readonly LeverGroupId[];

/** How a number of a lever is written. */
export type LeverScale = 'share' | 'score' | 'years' | 'dollars';

interface Slide {
  readonly step: number;
  readonly scale: LeverScale;
}

const shares: Slide = { step: 0.05, scale: 'share' };
const slides: Readonly<Partial<Record<LeverId, Slide>>> = {
  spec: { step: 5, scale: 'score' },
  moratorium: { step: 1, scale: 'years' },
  research: { step: 5, scale: 'dollars' },
};

export const slideOf = (id: LeverId): Slide => slides[id] ?? shares;

const table: Readonly<Record<LeverId, Lever>> = levers;
export const leverOf = (id: LeverId): NumberLever | ChoiceLever => table[id];
