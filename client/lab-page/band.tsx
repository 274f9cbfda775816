/** Where nine of ten worlds put a score of 0..100: a bar with the middle; dots mark today's 50, a gold line the lamp's 60. */
import { lampThreshold } from '../../shared/game/scoring.ts';
import type { Band } from '../../shared/insight/ensemble.ts';

interface BandBarProps {
  readonly band: Band;
  /** for screen readers */
  readonly said: string;
  /** what the score was before: 50 for an index, today's value for a principle */
  readonly today: number;
  /** an index has a lamp, a principle has none */
  readonly hasLamp: boolean;
}

export function BandBar({ band: { low, middle, high }, said, today, hasLamp }: BandBarProps) {
  return (
    <span class="band-bar" role="img" aria-label={said}>
      <i class="band-range" style={{ left: `${low}%`, width: `${Math.max(0.5, high - low)}%` }} />
      <i class="band-today" style={{ left: `${today}%` }} />
      {hasLamp && <i class="band-lamp" style={{ left: `${lampThreshold}%` }} />}
      <i class="band-middle" style={{ left: `${middle}%` }} />
    </span>
  );
}
