/**
 * The stage of the page: Phaser comes lazily, once, and moves to whichever host shows a picture. Without WebGL, or if its
 * context is lost twice within a minute, the stage says "none" and panels show the same facts as numbers.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Drawing } from './game.ts';
import type { Picture } from './picture.ts';

export type StageStatus = 'idle' | 'loading' | 'ready' | 'none';

const state = signal<StageStatus>('idle');
export const stageStatus: ReadonlySignal<StageStatus> = state;

/** Two losses of the context within this time: no third try. */
const patienceMs = 60_000;
/** More pixels than this for each CSS pixel are not seen, and cost four times the work. */
const mostPixels = 2;

let drawing: Promise<Drawing | null> | null = null;
let lastLoss = Number.NEGATIVE_INFINITY;
let current: { readonly host: HTMLElement; picture: Picture } | null = null;

/** Fetches Phaser and starts it. Safe to call early and often. */
export function prepareStage(): Promise<Drawing | null> {
  drawing ??= start();
  return drawing;
}

async function start(): Promise<Drawing | null> {
  if (!hasWebGl()) return noStage();
  state.value = 'loading';
  try {
    const { startGame } = await import('./game.ts');
    const started = await startGame({ lost, restored: redraw });
    if (state.value === 'loading') state.value = 'ready';
    return started;
  } catch {
    // an old graphics driver, or the file can't be fetched: the game goes on in numbers
    return noStage();
  }
}

function noStage(): null {
  state.value = 'none';
  return null;
}

function hasWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

function lost(): void {
  const now = performance.now();
  if (now - lastLoss < patienceMs) noStage();
  lastLoss = now;
}

/** Puts the canvas into a host and keeps it in step with the host's size, until the returned function is called. */
export function enterStage(host: HTMLElement, picture: Picture): () => void {
  const place = { host, picture };
  current = place;
  const sized = new ResizeObserver(redraw);
  sized.observe(host);
  void prepareStage().then(redraw);
  return () => {
    sized.disconnect();
    if (current === place) current = null;
  };
}

export function showPicture(host: HTMLElement, picture: Picture): void {
  if (current?.host !== host) return;
  current.picture = picture;
  redraw();
}

function redraw(): void {
  void prepareStage().then((ready) => {
    if (ready === null || current === null || state.value !== 'ready') return;
    const { host, picture } = current;
    const { width, height } = host.getBoundingClientRect();
    if (width < 1 || height < 1) return;
    if (ready.canvas.parentElement !== host) host.append(ready.canvas);
    ready.show(picture, { width, height, ratio: Math.min(mostPixels, window.devicePixelRatio) });
  });
}
