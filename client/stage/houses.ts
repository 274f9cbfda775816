/** Where the town's houses stand: at the flanks, outside the arcade, poorest small and close, richest large and apart. */
import { frontEdge, type HillLayout } from './geometry.ts';

export interface House {
  /** from the stair's middle to the house's; the same on both slopes */
  readonly distance: number;
  /** of its foot */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** On the ground of a level. None on a narrow hill. */
export function housesOn(layout: HillLayout, j: number): readonly House[] {
  const { levels, scale, door } = layout;
  const level = levels[j];
  const behind = levels[j + 1];
  if (layout.narrow || level === undefined || behind === undefined) return [];
  const houses: House[] = [];
  const room = (10 + j * 2) * scale;
  let x = layout.stair / 2 + door.off + door.pitch * 10 + 8 * scale;
  for (let i = 0; x < level.half * 0.9; i++) {
    const width = room * (0.8 + 0.4 * scatter(i, 7 + j));
    const height = (10 + j) * scale * (0.8 + 0.45 * scatter(i, 17 + j));
    const back = x < behind.half * 0.985 ? frontEdge(behind, x) + behind.wall : level.front - level.depth;
    const y = back + height * 0.3 + 2 * scale;
    if (scatter(i, 27 + j) > 0.2 && y < frontEdge(level, x) - 2 * scale) houses.push({ distance: x, y, width, height });
    x += width + (2 + j * 2.2) * scale + scatter(i, 37 + j) * (8 + j * 6) * scale;
  }
  return houses;
}

/** Always the same places between 0 and 1, without a generator's state: fractions of multiples of an irrational number. */
export function scatter(index: number, of: number): number {
  const x = (index + 1) * (0.754_877_666 + of * 0.137_1) + of * 0.618_034;
  return (x * x) % 1;
}
