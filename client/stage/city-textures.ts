/** People of the town and the light of their districts, drawn once for each size and pixel ratio. The first page's hill has neither. */
import { groundAt, tallness } from './city.ts';
import { isOut, shareOf } from './city-years.ts';
import type { HillLayout } from './geometry.ts';
import { traceArch } from './hill.ts';
import { districtGlow, doorColours, healthColour, personColours } from './palette.ts';

type Brush = CanvasRenderingContext2D;

/** Somebody of the town whose feet are at (x, y): round above, flat below; ringed in ice if enhanced, a dark gap between. */
export function drawPerson(g: Brush, step: number, isEnhanced: boolean, x: number, y: number, half: number): void {
  const { outline, out, outLine, gap } = personColours;
  const width = 2 * half;
  const height = width * tallness;
  const middle = y - height / 2;
  const line = half * 0.34;
  if (isEnhanced) {
    const ring = ringOf(half);
    for (const [colour, thick] of [
      [gap, 2.2 * half * 0.75],
      [doorColours.ice, half * 0.55],
    ] as const) {
      g.strokeStyle = colour;
      g.lineWidth = thick;
      g.beginPath();
      g.arc(x, middle, ring, 0, Math.PI * 2);
      g.stroke();
    }
  }
  g.fillStyle = isOut(step) ? outLine : outline;
  traceArch(g, x, y + line, width + 2 * line, height + 2 * line);
  g.fill();
  g.fillStyle = isOut(step) ? out : healthColour(shareOf(step));
  traceArch(g, x, y, width, height);
  g.fill();
}

/** Radius of the line around an enhanced person. */
export const ringOf = (half: number) => half * 2.05;

/** The light of a district on the right half of its ground; (0, 0) is at the stair's middle and the ground's highest point. */
export function drawDistrict(g: Brush, layout: HillLayout, row: number): void {
  const level = layout.levels[row] ?? layout.levels[0];
  const top = level.front - 2 * level.depth;
  const steps = 60;
  const ground = Array.from({ length: steps + 1 }, (_, i) => {
    const x = (level.half * i) / steps;
    return { x, edges: groundAt(layout, row, x) };
  });
  g.fillStyle = districtGlow.colour;
  g.beginPath();
  for (const { x, edges } of ground) g.lineTo(x, edges[0] - top);
  for (const { x, edges } of ground.toReversed()) g.lineTo(x, edges[1] - top);
  g.closePath();
  g.fill();
}
