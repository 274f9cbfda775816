/** Draws the sky and the hill into a canvas: what stands still while the years pass. Redrawn on resize and change of theme only. */
import type { Theme } from '../page/theme.ts';
import { type HillLayout, type Level, outline } from './geometry.ts';
import { housesOn, scatter } from './houses.ts';
import { groundColours, skies, star, stone, wallColours } from './palette.ts';

type Brush = CanvasRenderingContext2D;

/** Sky, stars, two ridges and the plain before which the hill stands. */
export function drawSky(g: Brush, layout: HillLayout, theme: Theme): void {
  const { width, height, scale } = layout;
  const sky = skies[theme];
  const air = g.createLinearGradient(0, 0, 0, height);
  sky.air.forEach((colour, i) => {
    air.addColorStop(i / 3, colour);
  });
  g.fillStyle = air;
  g.fillRect(0, 0, width, height);
  drawStars(g, layout, sky.stars);
  g.globalAlpha = sky.ridgeAlpha;
  const swell = Math.min(width / 2, height);
  g.fillStyle = sky.farRidge;
  fillRidge(g, layout, (share) => height * 0.58 + swell * (0.05 * Math.sin(share * 9 + 1) + 0.03 * Math.sin(share * 23)));
  g.fillStyle = sky.nearRidge;
  fillRidge(g, layout, (share) => height * 0.74 + swell * (0.04 * Math.sin(share * 7 + 3) + 0.02 * Math.sin(share * 31)));
  g.globalAlpha = 1;
  const [foot] = layout.levels;
  const plain = foot.front - foot.depth + foot.wall + 8 * scale;
  g.fillStyle = sky.plain;
  g.beginPath();
  g.moveTo(0, height);
  g.lineTo(0, plain);
  g.quadraticCurveTo(layout.centre, plain - foot.wall - 22 * scale, width, plain);
  g.lineTo(width, height);
  g.fill();
}

function drawStars(g: Brush, { width, height }: HillLayout, count: number): void {
  g.fillStyle = star;
  for (let i = 0; i < count; i++) {
    g.globalAlpha = 0.15 + 0.5 * scatter(i, 1);
    g.beginPath();
    g.arc(scatter(i, 2) * width, scatter(i, 3) * height * 0.5, scatter(i, 4) < 0.1 ? 1.3 : 0.7, 0, Math.PI * 2);
    g.fill();
  }
  g.globalAlpha = 1;
}

function fillRidge(g: Brush, { width, height }: HillLayout, ridge: (share: number) => number): void {
  g.beginPath();
  g.moveTo(0, height);
  for (let x = 0; x <= width + 8; x += 8) g.lineTo(x, ridge(x / width));
  g.lineTo(width, height);
  g.fill();
}

/** Walls, grounds, stair, and on wide screens the garden and the houses at the flanks. */
export function drawHill(g: Brush, layout: HillLayout): void {
  layout.levels.forEach((level, j) => {
    drawLevel(g, layout, level, wallColours[j] ?? stone.edge, groundColours[j] ?? stone.edge);
  });
  drawStair(g, layout);
  if (layout.narrow) return;
  drawGarden(g, layout);
  for (let j = 4; j >= 0; j--) drawHouses(g, layout, j);
}

function drawLevel(g: Brush, layout: HillLayout, level: Level, wall: string, ground: string): void {
  const { scale } = layout;
  g.globalAlpha = 0.4;
  g.fillStyle = stone.shadow;
  traceSlab(g, layout, level, level.wall + 5 * scale, level.wall + 5 * scale);
  g.fill();
  g.globalAlpha = 1;
  g.fillStyle = wall;
  traceSlab(g, layout, level, 0, level.wall);
  g.fill();
  g.fillStyle = ground;
  traceSlab(g, layout, level, 0, 0);
  g.fill();
  g.save();
  traceSlab(g, layout, level, 0, 0);
  g.clip();
  g.strokeStyle = stone.edge;
  g.lineWidth = Math.max(1.4, 2.4 * scale);
  traceSlab(g, layout, level, 0, 0);
  g.stroke();
  g.restore();
}

/** A slab's outline with its far half moved down by one distance and its near half by another: the two differ for a wall. */
function traceSlab(g: Brush, layout: HillLayout, level: Level, far: number, near: number): void {
  const middle = level.front - level.depth;
  g.beginPath();
  for (const [x, y] of outline(level)) g.lineTo(layout.centre + x, middle + y + (y >= 0 ? near : far));
  g.closePath();
}

/** Level by level: paving over the ground, treads down the wall, a dark parapet on both sides. */
function drawStair(g: Brush, layout: HillLayout): void {
  const { centre, levels, scale } = layout;
  levels.forEach((level, j) => {
    const width = layout.stair * (1 - j * 0.03);
    const left = centre - width / 2;
    const above = levels[j + 1];
    if (above !== undefined) {
      const from = above.front + above.wall;
      g.fillStyle = stone.path;
      g.fillRect(left, from, width, level.front - from);
      g.fillStyle = stone.pathStone;
      for (let y = from + 2 * scale; y < level.front - 2 * scale; y += 6 * scale) g.fillRect(left + 1.5 * scale, y, width - 3 * scale, 3.6 * scale);
    }
    g.fillStyle = stone.tread;
    g.fillRect(left, level.front, width, level.wall);
    g.strokeStyle = stone.treadLine;
    g.lineWidth = Math.max(0.8, 1.1 * scale);
    for (let y = level.front + 2 * scale; y < level.front + level.wall; y += Math.max(2.6, 3.4 * scale)) {
      g.beginPath();
      g.moveTo(left, y);
      g.lineTo(left + width, y);
      g.stroke();
    }
    const parapet = 2.5 * scale;
    g.fillStyle = stone.parapet;
    g.fillRect(left - parapet, level.front - 2 * scale, parapet, level.wall + 2 * scale);
    g.fillRect(left + width, level.front - 2 * scale, parapet, level.wall + 2 * scale);
  });
}

/** Twenty trees and four houses on the top. */
function drawGarden(g: Brush, layout: HillLayout): void {
  const top = layout.levels[5];
  const plots = 24;
  for (let i = 0; i < plots; i++) {
    const x = top.half * 0.9 * (((i + 0.5) / plots) * 2 - 1);
    if (Math.abs(x) < layout.stair) continue;
    const y = top.front - top.depth + top.depth * (-0.25 + (Math.abs(x) / top.half) * 0.25 + (scatter(i, 5) - 0.25) * 0.5);
    if (i % 6 === 2) drawHouse(g, layout.centre + x, y, 17 * layout.scale, 13 * layout.scale, true);
    else drawTree(g, layout.centre + x, y, layout.scale * (0.7 + 0.5 * scatter(i, 6)));
  }
}

function drawHouses(g: Brush, layout: HillLayout, j: number): void {
  for (const { distance, y, width, height } of housesOn(layout, j)) {
    drawHouse(g, layout.centre - distance, y, width, height, j >= 2);
    drawHouse(g, layout.centre + distance, y, width, height, j >= 2);
  }
}

/** Seen from the front, its foot at y; a gable on the upper terraces, a flat roof on the lower. */
function drawHouse(g: Brush, x: number, y: number, width: number, height: number, gabled: boolean): void {
  const left = x - width / 2;
  const face = width * 0.62;
  g.fillStyle = stone.house;
  g.fillRect(left, y - height, face, height);
  g.fillStyle = stone.houseSide;
  g.fillRect(left + face, y - height, width - face, height);
  g.fillStyle = stone.roof;
  g.beginPath();
  if (gabled) {
    const ridge = y - height * 1.5;
    g.moveTo(left - 1, y - height);
    g.lineTo(left + face / 2, ridge);
    g.lineTo(left + width - face * 0.28, ridge);
    g.lineTo(left + width + 1, y - height);
  } else {
    g.rect(left - 1, y - height * 1.2, width + 2, height * 0.2);
  }
  g.fill();
  g.globalAlpha = 0.7;
  g.fillStyle = stone.window;
  traceArch(g, left + face / 2, y, Math.max(2, width * 0.2), height * 0.6);
  g.fill();
  g.globalAlpha = 1;
}

function drawTree(g: Brush, x: number, y: number, scale: number): void {
  g.fillStyle = stone.tree;
  g.beginPath();
  g.ellipse(x, y - 6 * scale, 3.2 * scale, 6 * scale, 0, 0, Math.PI * 2);
  g.fill();
  g.fillStyle = stone.treeLight;
  g.beginPath();
  g.ellipse(x - 0.9 * scale, y - 7 * scale, 1.7 * scale, 4.4 * scale, 0, 0, Math.PI * 2);
  g.fill();
}

/** The shape of the product: round above, straight below. x is its middle, y its foot. */
export function traceArch(g: Brush, x: number, y: number, width: number, height: number): void {
  const half = width / 2;
  g.beginPath();
  g.moveTo(x - half, y);
  g.lineTo(x - half, y - height + half);
  g.arc(x, y - height + half, half, Math.PI, 0);
  g.lineTo(x + half, y);
  g.closePath();
}
