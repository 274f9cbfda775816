import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPlace, frontEdge, hillLayout, outline, slotPlaces, topOfHill } from '../../client/stage/geometry.ts';

const phone = { width: 360, height: 449, above: 113 };
const desktop = { width: 1280, height: 706, above: 54 };
const projector = { width: 1920, height: 975, above: 75 };

describe('the hill as it was drawn', () => {
  test('the phone has the measures of the phone picture', () => {
    const hill = hillLayout(phone);
    expect(hill.narrow).toBe(true);
    expect(hill.levels[0].front).toBeCloseTo(449 - 31);
    expect(hill.levels.map((level) => level.half)).toEqual([222, 210.2, 198.4, 186.6, 174.8, 163].map((half) => expect.closeTo(half)));
    expect(hill.door.pitch).toBeCloseTo(15.2);
  });

  test('a desktop has the measures of the desktop picture, its foot at 668 of 706', () => {
    const hill = hillLayout(desktop);
    expect(hill.narrow).toBe(false);
    expect(hill.levels[0]).toEqual({ front: 668, half: 596, depth: 92, ground: 42, wall: 16 });
    expect(hill.levels[5].front).toBeCloseTo(668 - (42 + 40 + 38 + 36 + 34) - 5 * 73);
    expect(hill.type).toBeCloseTo(25);
  });

  test('a projector has the measures of the projector picture', () => {
    const hill = hillLayout(projector);
    expect(hill.levels[0]).toEqual({ front: 936, half: 880, depth: 128, ground: 58, wall: 22 });
    expect(hill.door.width).toBeCloseTo(41);
  });

  test.each([
    { width: 16, height: 449, above: 113 },
    { width: 16, height: 16, above: 0 },
    { width: 1280, height: 20, above: 113 },
  ])('a box of %o, while a page is laid out, still has doors thicker than their line', (box) => {
    const { door } = hillLayout(box);
    // the thinnest line of a door is 1.1 px
    expect(Math.min(door.width, door.height)).toBeGreaterThan(2 * 1.1);
  });

  test('a front edge is lowest at the stair and rises to the flanks', () => {
    const [foot] = hillLayout(desktop).levels;
    expect(frontEdge(foot, 0)).toBe(668);
    expect(frontEdge(foot, foot.half)).toBeCloseTo(668 - foot.depth);
    expect(frontEdge(foot, 300)).toBe(frontEdge(foot, -300));
    expect(frontEdge(foot, 300)).toBeLessThan(668);
  });

  test('the outline meets the front edge', () => {
    const [foot] = hillLayout(desktop).levels;
    for (const [x, y] of outline(foot).filter(([, y]) => y > 0)) expect(y + foot.front - foot.depth).toBeCloseTo(frontEdge(foot, x), 3);
  });
});

describe('two hundred doorways', () => {
  test('each side has twenty to a row, mirrored at the stair', () => {
    const hill = hillLayout(desktop);
    const places = slotPlaces(hill);
    expect(places).toHaveLength(200);
    for (const place of places.slice(0, 100)) {
      const twin = places.find((other) => other.side === 'today' && other.row === place.row && other.slot === place.slot);
      expect(twin?.y).toBe(place.y);
      expect((twin?.x ?? 0) - hill.centre).toBeCloseTo(hill.centre - place.x);
    }
  });

  test('slots go outward from the stair, two ranks deep', () => {
    const row = slotPlaces(hillLayout(phone)).filter((place) => place.side === 'today' && place.row === 0);
    expect(row.map((place) => place.rank)).toEqual(Array.from({ length: 20 }, (_, i) => i % 2));
    expect(row[0]?.x).toBe(row[1]?.x);
    expect(row[0]?.y).toBeLessThan(row[1]?.y ?? 0);
    expect(row[2]?.x).toBeGreaterThan(row[0]?.x ?? 0);
  });

  test('the poorest row stands lowest', () => {
    const places = slotPlaces(hillLayout(phone)).filter((place) => place.slot === 0 && place.side === 'ours');
    const heights = places.map((place) => place.y);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  test('in every box all doors and counts are inside, and no door overlaps another', () => {
    void fc.assert(
      fc.property(
        fc.integer({ min: 320, max: 2560 }),
        fc.integer({ min: 320, max: 1600 }),
        fc.integer({ min: 0, max: 120 }),
        (width, height, above) => {
          const hill = hillLayout({ width, height, above });
          const places = slotPlaces(hill);
          for (const { x, y } of places) {
            expect(x - hill.door.width / 2).toBeGreaterThanOrEqual(0);
            expect(x + hill.door.width / 2).toBeLessThanOrEqual(width);
            expect(y - hill.door.height).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(height);
          }
          expect(hill.door.pitch).toBeGreaterThan(hill.door.width);
          const ranks = places.filter((place) => place.row === 2 && place.side === 'ours').slice(0, 2);
          expect((ranks[1]?.y ?? 0) - (ranks[0]?.y ?? 0)).toBeGreaterThan(hill.door.height);
          for (let row = 0; row < 5; row++) expect(countPlace(hill, row, 'ours').y).toBeLessThan(hill.levels[0].front);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('words above the hill are clear of it', () => {
    for (const box of [phone, desktop, projector]) expect(topOfHill(hillLayout(box))).toBeGreaterThanOrEqual(box.above);
  });
});
