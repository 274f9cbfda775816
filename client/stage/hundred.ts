/** The scene of the Hundred: sky, hill, light, two hundred doors, the people of the town. It shows looks; which, and when, is decided outside. */
import * as Phaser from 'phaser';
import type { Theme } from '../page/theme.ts';
import { addCrowd, addGlows, type Crowd, crowdKeys, type Paint, showCrowd, showGlows } from './crowd.ts';
import { type HillLayout, hillLayout, type SlotPlace, slotPlaces, wordsOfRow } from './geometry.ts';
import { drawHill, drawSky } from './hill.ts';
import { type DoorLook, doorMs, type SlotState, slotStates } from './hundred-slots.ts';
import type { HundredPicture, Surface } from './picture.ts';
import { drawDoor, drawHalo, drawSpill } from './textures.ts';

interface DoorImages {
  readonly before: Phaser.GameObjects.Image;
  readonly now: Phaser.GameObjects.Image;
  readonly halo: Phaser.GameObjects.Image;
  /** only the lower rank's light reaches the ground, and never under words */
  readonly spill: Phaser.GameObjects.Image | null;
}

const textureKeys = ['sky', 'hill', 'doors', 'halo', 'spill', ...crowdKeys] as const;
/** Empty pixels around each door in the atlas, so that neighbours don't bleed into it. */
const margin = 2;
/** People left on each ground of a slope at least. */
const fewest = 17;
/** Share of a door's change that its light needs to rise; its halo follows. */
const riseShare = 320 / doorMs;

export class HundredScene extends Phaser.Scene {
  private doors: readonly DoorImages[] = [];
  private glows: ReturnType<typeof addGlows> = [];
  private crowd: Crowd = { people: [], perRow: 0 };
  private halvings = 0;
  private drawn: { readonly surface: Surface; readonly theme: Theme; readonly above: number } | null = null;

  constructor() {
    super('hundred');
  }

  /** Draws all again if the place or the theme changed, then the doors. */
  show(picture: HundredPicture, surface: Surface): void {
    const { drawn } = this;
    if (drawn === null || drawn.theme !== picture.theme || drawn.above !== picture.above || !sameSurface(drawn.surface, surface)) {
      this.build(picture, surface);
    }
    picture.looks.forEach((look, i) => {
      const images = this.doors[i];
      if (images !== undefined) showDoor(images, look);
    });
    showGlows(this.glows, picture.city);
    showCrowd(this.crowd, picture.city, this.halvings);
  }

  /** From the next picture on half of the people are left, never less than a few. */
  halve(): void {
    if (this.crowd.perRow / 2 ** (this.halvings + 1) >= fewest) this.halvings++;
  }

  /** Everything is drawn anew at the next show: after the graphics card forgot it. */
  forget(): void {
    this.drawn = null;
  }

  private build(picture: HundredPicture, surface: Surface): void {
    this.children.removeAll(true);
    for (const key of textureKeys) if (this.textures.exists(key)) this.textures.remove(key);
    this.cameras.main.setOrigin(0, 0).setZoom(surface.ratio).setScroll(0, 0);
    const layout = hillLayout({ width: surface.width, height: surface.height, above: picture.above });
    this.addPainted('sky', layout, surface, (g) => drawSky(g, layout, picture.theme));
    this.addPainted('hill', layout, surface, (g) => drawHill(g, layout));
    this.addDoorAtlas(layout, surface);
    this.addLightTextures(layout, surface);
    const paint: Paint = (key, width, height, draw) => this.paint(key, width, height, surface, draw);
    this.glows = addGlows(this, layout, surface, paint);
    const places = slotPlaces(layout);
    const lights = places.map((place) => this.addLight(place, layout, surface));
    this.doors = places.map((place, i) => this.addDoor(place, surface, lights[i]));
    this.crowd = addCrowd(this, layout, surface, paint);
    this.drawn = { surface, theme: picture.theme, above: picture.above };
  }

  /** A canvas of the device's own pixels, as a texture. */
  private paint(key: string, width: number, height: number, surface: Surface, draw: (g: CanvasRenderingContext2D) => void) {
    const texture = this.textures.createCanvas(key, Math.ceil(width * surface.ratio), Math.ceil(height * surface.ratio));
    if (texture === null) return null;
    texture.context.scale(surface.ratio, surface.ratio);
    draw(texture.context);
    texture.refresh();
    return texture;
  }

  private addPainted(key: string, layout: HillLayout, surface: Surface, draw: (g: CanvasRenderingContext2D) => void): void {
    this.paint(key, layout.width, layout.height, surface, draw);
    this.add
      .image(0, 0, key)
      .setOrigin(0, 0)
      .setScale(1 / surface.ratio);
  }

  private addDoorAtlas(layout: HillLayout, surface: Surface): void {
    const cell = cellOf(layout);
    const texture = this.paint('doors', cell.width * slotStates.length, cell.height, surface, (g) => {
      slotStates.forEach((state, i) => {
        drawDoor(g, state, cell.width * (i + 0.5), cell.height - margin, layout.door);
      });
    });
    slotStates.forEach((state, i) => {
      texture?.add(
        state,
        0,
        Math.round(cell.width * i * surface.ratio),
        0,
        Math.round(cell.width * surface.ratio),
        Math.round(cell.height * surface.ratio),
      );
    });
  }

  private addLightTextures(layout: HillLayout, surface: Surface): void {
    const { door, spill } = layout;
    const radius = door.width * 1.15;
    this.paint('halo', radius * 2, radius * 2, surface, (g) => drawHalo(g, radius, door.width * 0.2));
    this.paint('spill', door.width * 1.8, spill, surface, (g) => drawSpill(g, door.width, spill));
  }

  private addLight(place: SlotPlace, layout: HillLayout, surface: Surface): Pick<DoorImages, 'halo' | 'spill'> {
    const light = (key: string, x: number, y: number) =>
      this.add
        .image(x, y, key)
        .setScale(1 / surface.ratio)
        .setBlendMode(Phaser.BlendModes.ADD)
        .setVisible(false);
    const halo = light('halo', place.x, place.y - layout.door.height / 2);
    const onWords = Math.abs(place.x - layout.centre) < wordsOfRow(layout, place.row);
    return { halo, spill: place.rank === 0 || onWords ? null : light('spill', place.x, place.y + 2).setOrigin(0.5, 0) };
  }

  private addDoor(place: SlotPlace, surface: Surface, light: Pick<DoorImages, 'halo' | 'spill'> | undefined): DoorImages {
    const door = () => {
      const image = this.add.image(place.x, place.y, 'doors', 'waiting');
      // the foot of the drawn door stands `margin` above the image's lower edge
      return image.setOrigin(0.5, 1 - (margin * surface.ratio) / image.height).setScale(1 / surface.ratio);
    };
    return { before: door(), now: door(), halo: light?.halo ?? door(), spill: light?.spill ?? null };
  }
}

const sameSurface = (a: Surface, b: Surface) => a.width === b.width && a.height === b.height && a.ratio === b.ratio;

/** Whole CSS pixels, so that frames begin on whole pixels of the device. */
function cellOf({ door }: HillLayout): { readonly width: number; readonly height: number } {
  return { width: Math.ceil(door.width) + 2 * margin, height: Math.ceil(door.height) + 2 * margin };
}

function showDoor({ before, now, halo, spill }: DoorImages, { from, state, progress, how }: DoorLook): void {
  const settled = progress >= 1 || from === state;
  before.setVisible(!settled);
  now.setFrame(state).setAlpha(1).setCrop();
  if (!settled) {
    before.setFrame(from).setAlpha(how === 'fade' && from !== 'waiting' ? 1 - progress : 1);
    uncover(now, state, how === 'fade' ? progress : Math.min(1, progress / riseShare), how);
  }
  const brightness = lightOf(from, how === 'fade' ? 1 - progress : 0) * (settled ? 0 : 1) + lightOf(state, settled ? 1 : haloShare(progress, how));
  for (const light of spill === null ? [halo] : [halo, spill]) light.setVisible(brightness > 0).setAlpha(Math.min(1, brightness));
}

/** How bright a door shines; a smaller light shines less. */
const brightnessOf: Readonly<Partial<Record<SlotState, number>>> = { lit: 1, enhanced: 0.55 };
const lightOf = (state: SlotState, share: number) => (brightnessOf[state] ?? 0) * share;
const haloShare = (progress: number, how: DoorLook['how']) => (how === 'fade' ? progress : Math.max(0, (progress - riseShare) / (1 - riseShare)));

/** Light rises from the sill, hatching comes from the lower left, lines fade in; a jump fades everything. */
function uncover(image: Phaser.GameObjects.Image, state: SlotState, share: number, how: DoorLook['how']): void {
  const { width, height } = image.frame;
  if (how === 'fade') image.setAlpha(share);
  else if (state === 'lit' || state === 'enhanced') image.setCrop(0, height * (1 - share), width, height * share);
  else if (state === 'harmed') image.setCrop(0, height * (1 - share), width * share, height * share);
  else image.setAlpha(share);
}
