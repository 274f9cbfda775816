/** Time for pictures: frames while something moves, nothing at rest. */
import { useEffect, useRef, useState } from 'preact/hooks';

const query = matchMedia('(prefers-reduced-motion: reduce)');

export const motionIsReduced = (): boolean => query.matches;

/** A hidden tab draws no frames; when it is seen again, time goes on from where it stood. */
const longestFrameMs = 100;

/** Calls back for each frame while active, with the milliseconds since the last. */
export function useFrames(active: boolean, frame: (ms: number) => void): void {
  const latest = useRef(frame);
  latest.current = frame;
  useEffect(() => {
    if (!active) return;
    let before: number | null = null;
    let asked = requestAnimationFrame(function next(now) {
      latest.current(Math.min(longestFrameMs, before === null ? 0 : now - before));
      before = now;
      asked = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(asked);
  }, [active]);
}

/** Milliseconds since the start, up to a limit; `end` jumps there. */
export function useElapsed(limitMs: number, startAtEnd: boolean): readonly [number, () => void] {
  const [elapsed, set] = useState(startAtEnd ? limitMs : 0);
  useFrames(elapsed < limitMs, (ms) => set((before) => Math.min(limitMs, before + ms)));
  return [elapsed, () => set(limitMs)];
}
