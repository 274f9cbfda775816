/** The scene of the reveal: cards as doors that turn on their left edge, light first. Their words are HTML above them. */
import * as Phaser from 'phaser';
import { type CardPlace, cardPlaces } from './card-places.ts';
import { gold } from './palette.ts';
import type { RevealPicture, Surface, TurningCard } from './picture.ts';

const colour = (css: string) => Phaser.Display.Color.HexStringToColor(css).color;
/** How far the free edge of an opened door seems to come nearer, as a share of its height. */
const perspective = 0.07;

export class RevealScene extends Phaser.Scene {
  private pencil: Phaser.GameObjects.Graphics | null = null;

  constructor() {
    super('reveal');
  }

  show(picture: RevealPicture, surface: Surface): void {
    this.cameras.main.setOrigin(0, 0).setZoom(surface.ratio).setScroll(0, 0);
    this.pencil ??= this.add.graphics();
    const pencil = this.pencil.clear();
    const places = cardPlaces(surface.width, surface.height, picture.above, picture.cards.length, picture.ribbons);
    picture.cards.forEach((card, i) => {
      const place = places[i];
      if (place !== undefined) drawCard(pencil, place, card, picture.colours);
    });
  }

  forget(): void {
    this.pencil?.destroy();
    this.pencil = null;
  }
}

function drawCard(pencil: Phaser.GameObjects.Graphics, place: CardPlace, card: TurningCard, colours: RevealPicture['colours']): void {
  const showsFace = card.turn >= 0.5;
  // 1 flat, 0 edge on
  const flat = Math.abs(Math.cos(card.turn * Math.PI));
  if (card.light > 0) drawGap(pencil, place, flat, card.light);
  const fill = colour(showsFace ? colours.face : colours.back);
  const line = colour(colours.roles[card.role]);
  const shape = doorShape(place, flat);
  pencil.fillStyle(fill, 1).fillPoints(shape, true);
  pencil.lineStyle(2.5, line, 1).strokePoints(shape, true, true);
  if (showsFace) return;
  // the back: a small door in a door
  const inner = within(place, 0.36, 0.52);
  pencil.lineStyle(2.5, line, 1).strokePoints(doorShape(inner, flat, place), true, true);
  pencil.lineStyle(2, colour(colours.doorway), 1).strokePoints(doorShape(within(place, 0.22, 0.43), flat, place), true, true);
}

/** Light in the gap at the free edge: a bright slit and a glow that falls off to both sides. */
function drawGap(pencil: Phaser.GameObjects.Graphics, place: CardPlace, flat: number, light: number): void {
  const edge = place.x + place.width * flat;
  const steps = 16;
  for (let i = steps; i >= 1; i--) {
    const reach = (i / steps) * Math.min(30, place.width * 0.2);
    pencil.fillStyle(colour(gold), 0.032 * light);
    pencil.fillRoundedRect(edge - reach, place.y + 12 - reach * 0.5, reach * 2, place.height - 18 + reach, reach);
  }
  pencil.fillStyle(colour(gold), light);
  pencil.fillRoundedRect(edge - 1, place.y + 10, 7, place.height - 16, 3);
}

/** A smaller door in the middle of a card. */
function within(card: CardPlace, width: number, height: number): CardPlace {
  const size = { width: card.width * width, height: card.height * height };
  return { x: card.x + (card.width - size.width) / 2, y: card.y + (card.height - size.height) * 0.55, ...size };
}

/** Round above, nearly square below; narrowed towards the hinge at the left, its free edge larger when it stands open. */
function doorShape(door: CardPlace, flat: number, hinged: CardPlace = door): Phaser.Math.Vector2[] {
  const radius = Math.min(door.width / 2, door.height * 0.36, 76);
  const corner = Math.min(7, door.width * 0.06);
  const { x, y, width, height } = door;
  const arcs: readonly (readonly [number, number, number, number])[] = [
    [x + corner, y + height - corner, corner, 90],
    [x + radius, y + radius, radius, 180],
    [x + width - radius, y + radius, radius, 270],
    [x + width - corner, y + height - corner, corner, 0],
  ];
  const steps = 14;
  return arcs.flatMap(([middleX, middleY, r, from]) =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const angle = ((from + (i / steps) * 90) / 180) * Math.PI;
      return turned(middleX + r * Math.cos(angle), middleY + r * Math.sin(angle), flat, hinged);
    }),
  );
}

function turned(x: number, y: number, flat: number, hinged: CardPlace): Phaser.Math.Vector2 {
  const across = (x - hinged.x) / hinged.width;
  const nearer = 1 + perspective * across * Math.sqrt(Math.max(0, 1 - flat * flat));
  const middle = hinged.y + hinged.height / 2;
  return new Phaser.Math.Vector2(hinged.x + (x - hinged.x) * flat, middle + (y - middle) * nearer);
}
