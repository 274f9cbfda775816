/** The hill of the first page, by the stage's own hand: evenly lit, and the same on both slopes. */
import { type HillLayout, hillLayout, type Level, type SlotPlace, slotPlaces } from '../stage/geometry.ts';
import { drawHill } from '../stage/hill.ts';
import type { SlotState } from '../stage/hundred-slots.ts';
import { drawDoor, drawHalo, drawSpill } from '../stage/textures.ts';

/** How many of a row's twenty are well, foot to top; the last of each row chose not to. */
const lit = [11, 12, 13, 14, 15] as const;
/** A hill of less height than this is drawn larger and shrunk, so that doors keep their shape. */
const lowest = 336;
/** On a phone the terraces are so much wider that the foot runs out of both edges: a hill and not a tower. */
const wider = 1.22;
/** CSS px */
const phoneBelow = 600;

export function drawHome(canvas: HTMLCanvasElement): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const brush = canvas.getContext('2d');
  if (brush === null || width === 0 || height === 0) return;
  const ratio = Math.min(3, window.devicePixelRatio);
  const shrunk = Math.min(1, height / lowest);
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  brush.setTransform(ratio * shrunk, 0, 0, ratio * shrunk, 0, 0);
  const drawn = hillLayout({ width: width / shrunk, height: height / shrunk, above: 0 });
  const layout = width < phoneBelow ? widened(drawn) : drawn;
  drawHill(brush, layout);
  const places = slotPlaces(layout);
  brush.globalCompositeOperation = 'lighter';
  for (const place of places) if (stateOf(place) === 'lit') drawLight(brush, place, layout);
  brush.globalCompositeOperation = 'source-over';
  for (const place of places) drawDoor(brush, stateOf(place), place.x, place.y, layout.door);
}

function widened(layout: HillLayout): HillLayout {
  const wide = (level: Level): Level => ({ ...level, half: level.half * wider });
  const [foot, second, third, fourth, fifth, top] = layout.levels;
  return { ...layout, levels: [wide(foot), wide(second), wide(third), wide(fourth), wide(fifth), wide(top)] };
}

function stateOf({ row, slot }: SlotPlace): SlotState {
  if (slot < (lit[row] ?? 0)) return 'lit';
  return slot === 19 ? 'chose' : 'waiting';
}

function drawLight(brush: CanvasRenderingContext2D, { x, y, rank }: SlotPlace, { door, spill }: HillLayout): void {
  const radius = door.width * 1.15;
  at(brush, x - radius, y - door.height / 2 - radius, () => drawHalo(brush, radius, door.width * 0.3));
  if (rank === 1) at(brush, x - door.width * 0.9, y + 1, () => drawSpill(brush, door.width, spill));
}

function at(brush: CanvasRenderingContext2D, x: number, y: number, draw: () => void): void {
  brush.save();
  brush.translate(x, y);
  draw();
  brush.restore();
}
