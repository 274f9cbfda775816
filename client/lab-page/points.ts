/** A curve as points from left to right. */
export type Point = readonly [x: number, y: number];
export type Points = readonly Point[];

/** `count` numbers from one end to the other, both included. */
export function across(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => (count < 2 ? from : from + ((to - from) * i) / (count - 1)));
}

export function pointsOf(xs: readonly number[], y: (x: number) => number): Points {
  return xs.map((x) => [x, y(x)]);
}

/** Between two points on the straight line that joins them; NaN outside of the curve. */
export function heightAt(points: Points, x: number): number {
  const right = points.findIndex((point) => point[0] >= x - 1e-9);
  const after = points[right];
  const before = points[right - 1];
  if (after === undefined || (before === undefined && Math.abs(after[0] - x) > 1e-9)) return Number.NaN;
  if (before === undefined || after[0] === before[0]) return after[1];
  return before[1] + ((after[1] - before[1]) * (x - before[0])) / (after[0] - before[0]);
}
