/**
 * A ring that empties, and minutes:seconds, both from the deadline in session time, never by counting. The last half minute is
 * said by a thicker ring and a pale pill, to screen readers at 60 and 10 s; never by red, never by blinking.
 */
import { useEffect, useState } from 'preact/hooks';
import { useHere } from '../connection/here.ts';
import { firstWords } from '../texts/text.ts';
import { announce } from './live.tsx';

const radius = 8;
const around = 2 * Math.PI * radius;
const spoken: readonly number[] = [60, 10];

/** Whole seconds until the phase ends; null without a clock. */
export function useSecondsLeft(): number | null {
  const { table } = useHere();
  return useCountdown(table.endsAt, table.leftMs);
}

/** Whole seconds until something ends with the table's clock: at this session time, or so long after the clock goes on. */
export function useCountdown(endsAt: number, leftMs: number): number | null {
  const { connection, table } = useHere();
  const left = (): number | null =>
    table.clock === 'running'
      ? Math.max(0, Math.ceil((endsAt - connection.now()) / 1000))
      : table.clock === 'paused'
        ? Math.ceil(leftMs / 1000)
        : null;
  const [seconds, show] = useState(left);
  useEffect(() => {
    show(left());
    if (table.clock !== 'running') return;
    const ticking = setInterval(() => show(left()), 250);
    return () => clearInterval(ticking);
  }, [table.clock, endsAt, leftMs, connection]);
  return seconds;
}

export function timeOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function Clock() {
  const { table } = useHere();
  const seconds = useSecondsLeft();
  useEffect(() => {
    if (seconds !== null && table.clock === 'running' && spoken.includes(seconds))
      announce(firstWords().header.timeLeft(Math.floor(seconds / 60), seconds % 60));
  }, [seconds]);
  if (seconds === null) return null;
  const share = table.lastsMs > 0 ? Math.min(1, (seconds * 1000) / table.lastsMs) : 0;
  const late = seconds <= 30;
  return (
    <span
      class={`clock${late ? ' is-late' : ''}${table.clock === 'paused' ? ' is-paused' : ''}`}
      role="timer"
      aria-label={firstWords().header.timeLeft(Math.floor(seconds / 60), seconds % 60)}
    >
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <circle class="track" cx="11" cy="11" r={radius} />
        <circle
          class="left"
          cx="11"
          cy="11"
          r={radius}
          stroke-dasharray={table.clock === 'paused' ? '3 3' : `${around * share} ${around}`}
          transform="rotate(-90 11 11)"
        />
      </svg>
      {timeOf(seconds)}
    </span>
  );
}
