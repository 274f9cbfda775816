/** The town's light and people in the scene: ten glows, and one blitter with a frame for each health step, plain and ringed. */
import * as Phaser from 'phaser';
import { enhancedBit, healthSteps } from '../../shared/society/city.ts';
import { cityPlaces, halfOfPerson, tallness } from './city.ts';
import { drawDistrict, drawPerson, ringOf } from './city-textures.ts';
import { type CityLook, everybody, healthOf, isEnhanced, stepOf } from './city-years.ts';
import { type HillLayout, rowsOfHundred, type Side, sides } from './geometry.ts';
import { districtGlow } from './palette.ts';
import type { Surface } from './picture.ts';

/** Draws a canvas of the device's own pixels under a name. */
export type Paint = (key: string, width: number, height: number, draw: (g: CanvasRenderingContext2D) => void) => Phaser.Textures.CanvasTexture | null;

const glowKeys = Array.from({ length: rowsOfHundred }, (_, row) => `glow-${row}`);
export const crowdKeys = [...glowKeys, 'people'] as const;

interface Glow {
  readonly side: Side;
  readonly row: number;
  readonly image: Phaser.GameObjects.Image;
}

/** Under the doors. */
export function addGlows(scene: Phaser.Scene, layout: HillLayout, { ratio }: Surface, paint: Paint): readonly Glow[] {
  return glowKeys.flatMap((key, row) => {
    const level = layout.levels[row] ?? layout.levels[0];
    paint(key, level.half, 2 * level.depth, (g) => drawDistrict(g, layout, row));
    return sides.map((side): Glow => {
      const image = scene.add.image(layout.centre, level.front - 2 * level.depth, key);
      const isLeft = side === 'ours';
      image
        .setOrigin(isLeft ? 1 : 0, 0)
        .setFlipX(isLeft)
        .setScale(1 / ratio)
        .setBlendMode(Phaser.BlendModes.ADD);
      return { side, row, image };
    });
  });
}

export function showGlows(glows: readonly Glow[], look: CityLook | null): void {
  for (const { side, row, image } of glows) image.setAlpha(look === null ? 0 : districtGlow.alpha(healthOf(look, side, row)));
}

interface Person {
  readonly side: Side;
  /** place among the 800 of a slope */
  readonly index: number;
  /** place among those of the own ground */
  readonly place: number;
  readonly bob: Phaser.GameObjects.Bob;
  shown: number;
}

export interface Crowd {
  readonly people: readonly Person[];
  readonly perRow: number;
}

/** Over the doors. Who stands lower is drawn later, in front. */
export function addCrowd(scene: Phaser.Scene, layout: HillLayout, surface: Surface, paint: Paint): Crowd {
  const half = halfOfPerson(layout);
  const cell = Math.ceil(2 * (ringOf(half) + half));
  const foot = cell / 2 + half * tallness;
  addAtlas(cell, foot, half, surface, paint);
  const places = cityPlaces(layout);
  const perRow = places[0]?.length ?? 0;
  const standing = everybody(perRow, (side, row, place, index) => {
    const { distance, y } = places[row]?.[place] ?? { distance: 0, y: 0 };
    return { side, index, place, x: layout.centre + (side === 'ours' ? -distance : distance), y };
  }).toSorted((a, b) => a.y - b.y);
  // bobs have no size of their own: their pixels are the device's, so their places are, too
  const blitter = scene.add.blitter(0, 0, 'people');
  scene.add.container(0, 0, [blitter]).setScale(1 / surface.ratio);
  const people = standing.map(({ side, index, place, x, y }): Person => {
    const bob = blitter.create(Math.round((x - cell / 2) * surface.ratio), Math.round((y - foot) * surface.ratio), frameName(0), false);
    return { side, index, place, bob, shown: -1 };
  });
  return { people, perRow };
}

/** @param halvings how often drawing was too slow: each time half of the people go, never a door */
export function showCrowd({ people, perRow }: Crowd, look: CityLook | null, halvings: number): void {
  const most = perRow / 2 ** halvings;
  for (const person of people) {
    const byte = look === null || person.place >= most ? -1 : (look[person.side][person.index] ?? -1);
    if (byte === person.shown) continue;
    person.shown = byte;
    person.bob.setVisible(byte >= 0);
    if (byte >= 0) person.bob.setFrame(frameName(byte));
  }
}

const frameName = (byte: number) => `person-${byte}`;

function addAtlas(cell: number, foot: number, half: number, { ratio }: Surface, paint: Paint): void {
  const bytes = Array.from({ length: healthSteps + enhancedBit }, (_, byte) => byte);
  const texture = paint('people', cell * bytes.length, cell, (g) => {
    for (const byte of bytes) drawPerson(g, stepOf(byte), isEnhanced(byte), cell * (byte + 0.5), foot, half);
  });
  for (const byte of bytes) {
    texture?.add(frameName(byte), 0, Math.round(cell * byte * ratio), 0, Math.round(cell * ratio), Math.round(cell * ratio));
  }
}
