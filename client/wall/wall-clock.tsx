/** A ring that empties, with minutes and seconds, or "paused"; nothing where no clock runs. */
import { timeOf } from '../parts/clock.tsx';
import { hostWords } from '../texts/host.ts';
import type { OnWall } from './on-wall.ts';

const radius = 34;
const around = 2 * Math.PI * radius;

interface RingProps {
  readonly share: number;
  readonly text: string;
}

export function Ring({ share, text }: RingProps) {
  return (
    <span class="wall-clock" role="timer">
      <svg viewBox="0 0 80 80" aria-hidden="true">
        <circle class="track" cx="40" cy="40" r={radius} />
        <circle class="left" cx="40" cy="40" r={radius} stroke-dasharray={`${around * Math.min(1, share)} ${around}`} transform="rotate(-90 40 40)" />
      </svg>
      {text}
    </span>
  );
}

export function WallClock({ on }: { readonly on: Pick<OnWall, 'leftMs' | 'glance'> }) {
  const { leftMs, glance } = on;
  if (leftMs === null) return null;
  if (glance.clock === 'paused') return <span class="wall-clock">{hostWords().wall.paused}</span>;
  return <Ring share={glance.lastsMs > 0 ? leftMs / glance.lastsMs : 0} text={timeOf(Math.ceil(leftMs / 1000))} />;
}
