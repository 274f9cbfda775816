/** Doors of the Hundred and their light, drawn once for each size and pixel ratio. */
import type { Door } from './geometry.ts';
import { traceArch } from './hill.ts';
import type { SlotState } from './hundred-slots.ts';
import { doorColours, doorLight } from './palette.ts';

type Brush = CanvasRenderingContext2D;

/** Narrower than this, a figure would hide the hatching. */
const smallestHarmedFigure = 18;

/** A doorway whose foot's middle is at (x, y). */
export function drawDoor(g: Brush, state: SlotState, x: number, y: number, size: Pick<Door, 'width' | 'height'>): void {
  drawings[state](g, x, y, size.width, size.height);
}

type Drawing = (g: Brush, x: number, y: number, width: number, height: number) => void;

const drawings: Readonly<Record<SlotState, Drawing>> = {
  lit: drawLit,
  waiting: (g, x, y, width, height) => drawWaiting(g, x, y, width, height, doorColours.waiting.line),
  /** lit, a little smaller, with an ice line around it and the dark of the wall between */
  enhanced: (g, x, y, width, height) => {
    g.fillStyle = doorColours.waiting.fill;
    traceArch(g, x, y, width, height);
    g.fill();
    const inset = Math.max(2.4, width * 0.15);
    drawLit(g, x, y - inset * 0.4, width - inset * 2, height - inset * 1.4);
    strokeArch(g, x, y, width, height, doorColours.ice, lineOf(width));
  },
  pressed: (g, x, y, width, height) => drawWaiting(g, x, y, width, height, doorColours.ice),
  caught: (g, x, y, width, height) => {
    drawWaiting(g, x, y, width, height, doorColours.waiting.line);
    const bar = Math.max(2.2, height * 0.13);
    g.fillStyle = doorColours.waiting.fill;
    g.fillRect(x - width / 2, y - height * 0.4 - bar, width, bar * 2);
    g.fillStyle = doorColours.bar;
    g.fillRect(x - width / 2, y - height * 0.4 - bar / 2, width, bar);
  },
  chose: (g, x, y, width, height) => {
    const { line, figure } = doorColours.chose;
    drawFigure(g, x, y, width, height, figure);
    g.save();
    g.lineCap = 'round';
    g.setLineDash([0.01, Math.max(2.7, width * 0.2)]);
    strokeArch(g, x, y, width, height, line, lineOf(width) * 1.25);
    g.restore();
  },
  harmed: (g, x, y, width, height) => {
    const { fill, line, figure } = doorColours.harmed;
    g.save();
    traceArch(g, x, y, width, height);
    g.fillStyle = fill;
    g.fill();
    g.clip();
    g.strokeStyle = line;
    g.lineWidth = Math.max(1.2, width * 0.09);
    const step = Math.max(3.3, width * 0.24);
    for (let d = -height; d < width + height; d += step) {
      g.beginPath();
      g.moveTo(x - width / 2 + d, y + 1);
      g.lineTo(x - width / 2 + d + height, y - height + 1);
      g.stroke();
    }
    if (width > smallestHarmedFigure) {
      drawFigure(g, x, y, width * 1.25, height * 1.1, fill);
      drawFigure(g, x, y, width, height, figure);
    }
    g.restore();
    strokeArch(g, x, y, width, height, line, lineOf(width) * 1.15);
  },
};

function drawLit(g: Brush, x: number, y: number, width: number, height: number): void {
  const light = g.createLinearGradient(0, y - height, 0, y);
  light.addColorStop(0, doorColours.lit.top);
  light.addColorStop(1, doorColours.lit.bottom);
  g.fillStyle = light;
  traceArch(g, x, y, width, height);
  g.fill();
  drawFigure(g, x, y, width, height, doorColours.lit.figure);
}

function drawWaiting(g: Brush, x: number, y: number, width: number, height: number, line: string): void {
  const { fill, figure } = doorColours.waiting;
  g.fillStyle = fill;
  traceArch(g, x, y, width, height);
  g.fill();
  drawFigure(g, x, y, width, height, figure);
  strokeArch(g, x, y, width, height, line, lineOf(width));
}

const lineOf = (width: number) => Math.max(1.1, width * 0.085);

/** Head and shoulders: no skin, no sex, no chair. */
function drawFigure(g: Brush, x: number, y: number, width: number, height: number, colour: string): void {
  const head = width * 0.15;
  const half = width * 0.23;
  const body = height * 0.42;
  g.fillStyle = colour;
  g.beginPath();
  g.arc(x, y - body - head * 1.25, head, 0, Math.PI * 2);
  g.fill();
  g.beginPath();
  g.moveTo(x - half, y);
  g.lineTo(x - half, y - body + half * 0.84);
  g.quadraticCurveTo(x - half, y - body, x, y - body);
  g.quadraticCurveTo(x + half, y - body, x + half, y - body + half * 0.84);
  g.lineTo(x + half, y);
  g.closePath();
  g.fill();
}

/** The line lies inside the door's size. */
function strokeArch(g: Brush, x: number, y: number, width: number, height: number, colour: string, line: number): void {
  g.strokeStyle = colour;
  g.lineWidth = line;
  traceArch(g, x, y - line / 2, width - line, height - line);
  g.stroke();
}

/** Light on the wall around an open door: a disc of the given radius, in a square. */
export function drawHalo(g: Brush, radius: number, core: number): void {
  const glow = g.createRadialGradient(radius, radius, core, radius, radius, radius);
  glow.addColorStop(0, doorLight.halo);
  glow.addColorStop(1, doorLight.none);
  g.fillStyle = glow;
  g.fillRect(0, 0, radius * 2, radius * 2);
}

/** Light that falls out of an open door on the ground: as wide as the door at the top, 1.8 times at the foot. */
export function drawSpill(g: Brush, door: number, reach: number): void {
  const fall = g.createLinearGradient(0, 0, 0, reach);
  fall.addColorStop(0, doorLight.spill);
  fall.addColorStop(1, doorLight.none);
  g.fillStyle = fall;
  g.beginPath();
  g.moveTo(door * 0.4, 0);
  g.lineTo(door * 1.4, 0);
  g.lineTo(door * 1.8, reach);
  g.lineTo(0, reach);
  g.fill();
}
