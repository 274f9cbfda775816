/** Whether drawing keeps up: told of each frame, it says when too few came for a while. */

/** Frames a second that are still smooth, and how long fewer of them are borne, ms. */
const fewest = 45;
const patienceMs = 2000;

export interface FrameRate {
  readonly frames: number;
  readonly ms: number;
  readonly tooSlow: boolean;
}

export const rested: FrameRate = { frames: 0, ms: 0, tooSlow: false };

/** @param ms since the frame before */
export function afterFrame(rate: FrameRate, ms: number): FrameRate {
  const before = rate.ms >= patienceMs ? rested : rate;
  const frames = before.frames + 1;
  const sum = before.ms + ms;
  return { frames, ms: sum, tooSlow: sum >= patienceMs && (frames * 1000) / sum < fewest };
}
