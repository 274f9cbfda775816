/**
 * Where the people of the town stand: on the grounds, spread like blue noise, always in the same places, the same on
 * both slopes. Clear of the counts and the houses. Pure functions of the hill.
 */
import { backEdge, frontEdge, type HillLayout, rowsOfHundred, wordsOfRow } from './geometry.ts';
import { type House, housesOn } from './houses.ts';

/** CSS px from the stair's middle, on either side, and of the feet. */
export interface Standing {
  readonly distance: number;
  readonly y: number;
}

/** A person's height for each width. */
export const tallness = 1.35;

/** How many stand on each ground of a slope: 340, 1,000 or 1,600 in all. */
export function peopleOnGround({ narrow, width }: HillLayout): number {
  if (narrow || width < 700) return 34;
  return width < 1600 ? 100 : 160;
}

/** Half a person's width, CSS px: 1.4 on a phone, 1.8 on a desktop, 2.5 on a projector. */
export function halfOfPerson({ scale }: HillLayout): number {
  return scale < 1 ? 1.4 + ((scale - 0.52) / 0.48) * 0.4 : 1.8 + ((scale - 1) / 0.5) * 0.7;
}

/** Best of so many places, that is the one farthest from those who stand already: blue noise. */
const candidates = 8;
/** Draws for one place; most fall on words, houses or beside the ground. */
const patience = 400;

/** [row][place], poorest first; all grounds have equally many. Any first few are spread over the whole ground. */
export function cityPlaces(layout: HillLayout): readonly (readonly Standing[])[] {
  const people = peopleOnGround(layout);
  const rows = Array.from({ length: rowsOfHundred }, (_, row) => placesOn(layout, row, people));
  const all = Math.min(...rows.map((row) => row.length));
  return rows.map((row) => row.slice(0, all));
}

function placesOn(layout: HillLayout, row: number, people: number): readonly Standing[] {
  const draw = drawsFrom(1000 + row);
  const houses = housesOn(layout, row);
  const standing: Standing[] = [];
  while (standing.length < people) {
    let best: Standing | null = null;
    let farthest = -1;
    for (let tries = 0, found = 0; tries < patience && found < candidates; tries++) {
      const place = drawnPlace(layout, row, draw);
      if (!isFree(layout, row, houses, place)) continue;
      found++;
      const space = Math.min(...standing.map((other) => apart(place, other)), Number.MAX_VALUE);
      if (space > farthest) [best, farthest] = [place, space];
    }
    if (best === null) break;
    standing.push(best);
  }
  return standing;
}

function drawnPlace(layout: HillLayout, row: number, draw: () => number): Standing {
  const level = layout.levels[row] ?? layout.levels[0];
  const from = layout.stair / 2;
  const to = Math.min(level.half, layout.width / 2);
  const distance = from + (to - from) * draw();
  const [back, front] = groundAt(layout, row, distance);
  return { distance, y: back + (front - back) * draw() };
}

/** The ground of a row at a distance from the stair's middle, between the wall behind it and its front edge. */
export function groundAt({ levels }: HillLayout, row: number, distance: number): readonly [back: number, front: number] {
  const level = levels[row] ?? levels[0];
  const behind = levels[row + 1];
  const front = frontEdge(level, distance);
  return [behind !== undefined && distance < behind.half ? frontEdge(behind, distance) + behind.wall : backEdge(level, distance), front];
}

function isFree(layout: HillLayout, row: number, houses: readonly House[], { distance, y }: Standing): boolean {
  const half = halfOfPerson(layout);
  const { scale } = layout;
  const [back, front] = groundAt(layout, row, distance);
  if (distance + half > layout.width / 2 - 1 || distance - half < wordsOfRow(layout, row)) return false;
  if (y - 2 * half * tallness < back || y > front - 3 * scale) return false;
  return houses.every(
    (house) =>
      Math.abs(house.distance - distance) > house.width / 2 + half + scale || y > house.y + 2 * half * tallness || y < house.y - house.height * 1.6,
  );
}

/** Distance, squared; people are taller than wide, so above one another they need more. */
const apart = (a: Standing, b: Standing) => (a.distance - b.distance) ** 2 + ((a.y - b.y) / 1.15) ** 2;

/** Numbers within 0..1, the same row for the same seed: places are no secret and no luck of the game. */
function drawsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  };
}
