/**
 * Where everything on the hill stands, in CSS pixels: six levels, the stair, two hundred doorways, the counts.
 * Pure functions of the box they are drawn in. A level is a rounded slab; people of one fifth of income live on its
 * ground, and their doorways stand in the wall behind it, which is the next level's.
 */

export type Side = 'ours' | 'today';
/** Left the table's law, right today's law. */
export const sides: readonly Side[] = ['ours', 'today'];
export const rowsOfHundred = 5;
export const slotsOfRow = 20;

export interface Box {
  readonly width: number;
  readonly height: number;
  /** kept free above the hill for words; the garden may reach into it */
  readonly above: number;
}

export interface Door {
  readonly width: number;
  readonly height: number;
  /** from one door's middle to the next */
  readonly pitch: number;
  /** between the two ranks of a row */
  readonly gap: number;
  /** between stair and first door */
  readonly off: number;
}

export interface Level {
  /** y of the front edge at the stair */
  readonly front: number;
  /** half the width */
  readonly half: number;
  /** half the depth of the slab as it is seen */
  readonly depth: number;
  /** visible ground at the stair; 0 on top */
  readonly ground: number;
  /** height of the wall below the front edge */
  readonly wall: number;
}

export interface HillLayout {
  readonly width: number;
  readonly height: number;
  /** x of the stair's middle */
  readonly centre: number;
  readonly stair: number;
  readonly door: Door;
  /** foot to top */
  readonly levels: readonly [Level, Level, Level, Level, Level, Level];
  /** how far a lower door's light reaches over the ground */
  readonly spill: number;
  /** size of the counts beside the stair */
  readonly type: number;
  /** lines and small shapes are this many times those of a desktop */
  readonly scale: number;
  /** a narrow hill: it runs out of both edges and has no houses */
  readonly narrow: boolean;
  /** too small for "of 20" beside each count */
  readonly small: boolean;
}

interface Measures {
  /** width of the picture these measures were drawn for, and height of all that must be seen of it */
  readonly width: number;
  readonly height: number;
  /** from the front edge of the lowest level down to the picture's edge */
  readonly below: number;
  readonly half: readonly [foot: number, top: number];
  readonly depth: readonly [foot: number, top: number];
  readonly ground: readonly [number, number, number, number, number];
  readonly row: number;
  readonly base: number;
  readonly stair: number;
  readonly door: Door;
  readonly spill: number;
  readonly type: number;
  readonly scale: number;
}

const phone: Measures = {
  width: 360,
  height: 336,
  below: 31,
  half: [222, 163],
  depth: [36, 10],
  ground: [22, 22, 21, 21, 20],
  row: 35.5,
  base: 13,
  stair: 18,
  door: { width: 11.8, height: 15, pitch: 15.2, gap: 2.3, off: 4 },
  spill: 13,
  type: 16,
  scale: 0.52,
};
const desktop: Measures = {
  width: 1280,
  height: 652,
  below: 38,
  half: [596, 396],
  depth: [92, 26],
  ground: [42, 40, 38, 36, 34],
  row: 73,
  base: 16,
  stair: 36,
  door: { width: 27.5, height: 32, pitch: 34, gap: 4, off: 9 },
  spill: 28,
  type: 25,
  scale: 1,
};
const projector: Measures = {
  width: 1920,
  height: 900,
  below: 39,
  half: [880, 578],
  depth: [128, 30],
  ground: [58, 56, 53, 50, 48],
  row: 106,
  base: 22,
  stair: 54,
  door: { width: 41, height: 46, pitch: 50, gap: 6, off: 13 },
  spill: 40,
  type: 50,
  scale: 1.5,
};

/** Superellipse |x/W|^3 + |y/D|^3 = 1: flat at the stair, round at the flanks. */
const roundness = 3;

/** No picture is drawn smaller than for this, px. */
const smallest = 120;
/** Boxes taller than this share of their width get the phone's hill. */
const tall = 0.75;

/** a × share of a + b × share of b, number by number: between two pictures, or one of them larger or smaller. */
function blend(a: Measures, ofA: number, b: Measures, ofB: number): Measures {
  const mix = (x: number, y: number) => x * ofA + y * ofB;
  return {
    width: mix(a.width, b.width),
    height: mix(a.height, b.height),
    below: mix(a.below, b.below),
    half: [mix(a.half[0], b.half[0]), mix(a.half[1], b.half[1])],
    depth: [mix(a.depth[0], b.depth[0]), mix(a.depth[1], b.depth[1])],
    ground: [
      mix(a.ground[0], b.ground[0]),
      mix(a.ground[1], b.ground[1]),
      mix(a.ground[2], b.ground[2]),
      mix(a.ground[3], b.ground[3]),
      mix(a.ground[4], b.ground[4]),
    ],
    row: mix(a.row, b.row),
    base: mix(a.base, b.base),
    stair: mix(a.stair, b.stair),
    door: {
      width: mix(a.door.width, b.door.width),
      height: mix(a.door.height, b.door.height),
      pitch: mix(a.door.pitch, b.door.pitch),
      gap: mix(a.door.gap, b.door.gap),
      off: mix(a.door.off, b.door.off),
    },
    spill: mix(a.spill, b.spill),
    type: mix(a.type, b.type),
    scale: mix(a.scale, b.scale),
  };
}

const enlarged = (measures: Measures, factor: number) => blend(measures, factor, measures, 0);

/** The wide picture of a given height, between the three that were drawn; beyond them the nearest, enlarged. */
function ofHeight(height: number): Measures {
  if (height <= phone.height) return enlarged(phone, height / phone.height);
  if (height >= projector.height) return enlarged(projector, height / projector.height);
  const [low, high] = height <= desktop.height ? [phone, desktop] : [desktop, projector];
  const share = (height - low.height) / (high.height - low.height);
  return blend(low, 1 - share, high, share);
}

function measuresFor(box: Box): { readonly measures: Measures; readonly narrow: boolean } {
  // a page that is still being laid out has boxes of a few pixels, in which a door would be thinner than its line
  const width = Math.max(smallest, box.width);
  const room = Math.max(smallest, box.height - box.above);
  if (room > width * tall) return { measures: enlarged(phone, Math.min(width / phone.width, room / phone.height)), narrow: true };
  const measures = ofHeight(room);
  // a box lower than it is wide may still be too narrow for a picture of its height
  return { measures: measures.half[0] * 2 > width ? enlarged(measures, width / (measures.half[0] * 2)) : measures, narrow: false };
}

export function hillLayout(box: Box): HillLayout {
  const { measures, narrow } = measuresFor(box);
  const foot = box.height - measures.below;
  let front = foot;
  const levelAt = (j: 0 | 1 | 2 | 3 | 4 | 5): Level => {
    const share = j / 5;
    const ground = j === 5 ? 0 : measures.ground[j];
    const level: Level = {
      front,
      half: measures.half[0] + (measures.half[1] - measures.half[0]) * share,
      depth: measures.depth[0] + (measures.depth[1] - measures.depth[0]) * share,
      ground,
      wall: j === 0 ? measures.base : measures.row,
    };
    front -= ground + measures.row;
    return level;
  };
  return {
    width: box.width,
    height: box.height,
    centre: box.width / 2,
    stair: measures.stair,
    door: measures.door,
    levels: [levelAt(0), levelAt(1), levelAt(2), levelAt(3), levelAt(4), levelAt(5)],
    spill: measures.spill,
    type: measures.type,
    scale: measures.scale,
    narrow,
    small: narrow || measures.type < 20,
  };
}

/** y of a level's front edge at a distance from the stair's middle. */
export function frontEdge(level: Level, distance: number): number {
  const u = Math.min(1, Math.abs(distance) / level.half);
  return level.front - level.depth + level.depth * (1 - u ** roundness) ** (1 / roundness);
}

/** y of a level's far edge: as far above the slab's middle as the front edge is below it. */
export function backEdge(level: Level, distance: number): number {
  return 2 * (level.front - level.depth) - frontEdge(level, distance);
}

/** The slab's outline, as points around its middle (0, 0). */
export function outline(level: Level, points = 140): readonly (readonly [x: number, y: number])[] {
  return Array.from({ length: points }, (_, i) => {
    const angle = (i / points) * Math.PI * 2;
    const along = (share: number) => Math.sign(share) * Math.abs(share) ** (2 / roundness);
    return [level.half * along(Math.cos(angle)), level.depth * along(Math.sin(angle))] as const;
  });
}

export interface SlotPlace {
  readonly side: Side;
  /** 0 poorest */
  readonly row: number;
  /** 0 beside the stair … 19 */
  readonly slot: number;
  /** 0 the upper rank, 1 the lower, whose light falls on the ground */
  readonly rank: 0 | 1;
  /** middle of the door's foot */
  readonly x: number;
  readonly y: number;
}

/** Two hundred places: side by side, row by row, from the stair outward. */
export function slotPlaces(layout: HillLayout): readonly SlotPlace[] {
  const { door } = layout;
  return sides.flatMap((side) =>
    layout.levels.slice(1).flatMap((level, row) =>
      Array.from({ length: slotsOfRow }, (_, slot): SlotPlace => {
        const rank = slot % 2 === 0 ? 0 : 1;
        const distance = layout.stair / 2 + door.off + door.pitch * (Math.floor(slot / 2) + 0.5);
        const sill = frontEdge(level, distance) + level.wall - 2;
        return {
          side,
          row,
          slot,
          rank,
          x: layout.centre + (side === 'ours' ? -distance : distance),
          y: rank === 0 ? sill - door.height - door.gap : sill,
        };
      }),
    ),
  );
}

/** Where a row's count stands: on its own ground, its edge nearest to the stair. */
export function countPlace(layout: HillLayout, row: number, side: Side): { readonly x: number; readonly y: number } {
  const level = layout.levels[row] ?? layout.levels[0];
  const distance = layout.stair / 2 + layout.type * 0.28;
  return { x: layout.centre + (side === 'ours' ? -distance : distance), y: level.front - level.ground / 2 };
}

/** Light doesn't fall where words stand: half the width, from the stair's middle, that a row's count and name take. */
export function wordsOfRow(layout: HillLayout, row: number): number {
  const named = row === 0 || row === rowsOfHundred - 1;
  return layout.stair / 2 + layout.type * (layout.small ? (named ? 5.6 : 1.7) : named ? 8.2 : 4.4);
}

/** y of the highest stone of the hill: words above it are clear of it. */
export function topOfHill(layout: HillLayout): number {
  const top = layout.levels[5];
  return top.front - 2 * top.depth;
}
