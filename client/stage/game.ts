/** The one Phaser game of the page's life. Loaded lazily by stage.ts; nothing else imports Phaser's side of the stage. */
import * as Phaser from 'phaser';
import { afterFrame, rested } from './frame-rate.ts';
import { HundredScene } from './hundred.ts';
import type { Picture, Surface } from './picture.ts';
import { RevealScene } from './reveal.ts';

export interface Drawing {
  readonly canvas: HTMLCanvasElement;
  show(picture: Picture, surface: Surface): void;
}

export interface Listeners {
  readonly lost: () => void;
  readonly restored: () => void;
}

/** Nothing moves at rest: after this long without a new picture no more frames are drawn. */
const restAfterMs = 250;

export async function startGame(listeners: Listeners): Promise<Drawing> {
  const hundred = new HundredScene();
  const reveal = new RevealScene();
  const game = new Phaser.Game({
    type: Phaser.WEBGL,
    parent: null,
    width: 16,
    height: 16,
    transparent: true,
    banner: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    scale: { mode: Phaser.Scale.NONE, autoCenter: Phaser.Scale.NO_CENTER },
    scene: [hundred, reveal],
  });
  await new Promise<void>((resolve) => game.events.once(Phaser.Core.Events.READY, () => resolve()));
  // the second scene of a list waits until it is started
  game.scene.start('reveal');
  game.renderer.on(Phaser.Renderer.Events.LOSE_WEBGL, listeners.lost);
  game.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, () => {
    hundred.forget();
    reveal.forget();
    listeners.restored();
  });

  let rest: ReturnType<typeof setTimeout> | undefined;
  const drawFrames = () => {
    game.loop.wake();
    clearTimeout(rest);
    rest = setTimeout(() => {
      game.loop.sleep();
      rate = rested;
    }, restAfterMs);
  };
  let rate = rested;
  game.events.on(Phaser.Core.Events.POST_RENDER, () => {
    rate = afterFrame(rate, game.loop.rawDelta);
    if (rate.tooSlow) hundred.halve();
  });
  // a game that waits for its first picture draws nothing: on the processor alone its empty frames would stop the page
  drawFrames();

  return {
    canvas: game.canvas,
    show(picture, surface) {
      sizeCanvas(game, surface);
      hundred.scene.setVisible(picture.kind === 'hundred');
      reveal.scene.setVisible(picture.kind === 'reveal');
      if (picture.kind === 'hundred') hundred.show(picture, surface);
      else reveal.show(picture, surface);
      drawFrames();
    },
  };
}

/** The canvas has the device's pixels and lies in its host at CSS size. */
function sizeCanvas(game: Phaser.Game, { width, height, ratio }: Surface): void {
  const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  if (game.scale.width !== pixels.width || game.scale.height !== pixels.height) game.scale.resize(pixels.width, pixels.height);
  game.canvas.style.width = `${width}px`;
  game.canvas.style.height = `${height}px`;
}
