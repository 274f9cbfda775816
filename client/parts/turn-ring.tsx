/** The seconds of a turn in a ring that empties; nothing where turns have no clock. Screen readers are told at ten. */
import { useEffect } from 'preact/hooks';
import { useHere } from '../connection/here.ts';
import { firstWords } from '../texts/text.ts';
import { useCountdown } from './clock.tsx';
import { announce } from './live.tsx';

const radius = 41;
const around = 2 * Math.PI * radius;

export function TurnRing({ size }: { readonly size: number }) {
  const { table } = useHere();
  const seconds = useCountdown(table.turnEndsAt, table.turnLeftMs);
  useEffect(() => {
    if (seconds === 10 && table.clock === 'running') announce(firstWords().header.timeLeft(0, 10));
  }, [seconds]);
  if (seconds === null || table.speaker === '') return null;
  const share = table.turnLastsMs > 0 ? Math.min(1, (seconds * 1000) / table.turnLastsMs) : 0;
  return (
    <span class="turn-ring" role="timer" aria-label={firstWords().header.timeLeft(0, seconds)} style={{ width: `${size}px`, height: `${size}px` }}>
      <svg width={size} height={size} viewBox="0 0 92 92" aria-hidden="true">
        <circle class="track" cx="46" cy="46" r={radius} />
        <circle class="left" cx="46" cy="46" r={radius} stroke-dasharray={`${around * share} ${around}`} transform="rotate(-90 46 46)" />
      </svg>
      <b>{seconds}</b>
    </span>
  );
}
