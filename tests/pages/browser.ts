/** Finds a Chromium, starts it, and opens pages that are watched: an error in a page, a failed request or a foreign host fails its test. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** WebGL drawn by the processor. */
const softwareGl = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const noGl = ['--disable-gpu', '--disable-3d-apis'];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export function launch({ webGl = true }: { readonly webGl?: boolean } = {}): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...flags, ...(webGl ? softwareGl : noGl)] });
}

function chromiumPath(): string {
  const found = existingChromium();
  if (found !== null) return found;
  const installer = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '../cli.js');
  spawnSync(process.execPath, [installer, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  const installed = existingChromium();
  if (installed !== null) return installed;
  throw new Error('The browser tests found no Chromium and could not install one: install the Debian package chromium, or name yours in CHROMIUM.');
}

function existingChromium(): string | null {
  const { CHROMIUM: named = '', PATH: path = '' } = process.env;
  if (named !== '') return named;
  const onPath = names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));
  return [...onPath, ...places, chromium.executablePath()].find((place) => place !== '' && existsSync(place)) ?? null;
}

export interface Watched {
  readonly page: Page;
  /** what went wrong so far, in words */
  readonly problems: readonly string[];
  /** while the network is taken away on purpose, failed requests are no problem */
  expectLostNetwork(isExpected: boolean): void;
}

/** A context of its own for each player: own storage, own seat. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<Watched> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  return watch(page, url);
}

/** Errors that a lost network alone brings about. */
const ofTheNetwork = /net::ERR_|WebSocket connection|Failed to load resource|Failed to fetch/;

export function watch(page: Page, url: string): Watched {
  const problems: string[] = [];
  const { host } = new URL(url);
  let isLost = false;
  const report = (problem: string): void => {
    if (!(isLost && ofTheNetwork.test(problem))) problems.push(problem);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => report(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // a page that is left or loaded again no longer wants what it had asked for
    if (why !== 'net::ERR_ABORTED') report(`request: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`response: ${response.status()} ${response.url()} net::ERR_HTTP`);
  });
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (!['data:', 'blob:'].includes(asked.protocol) && asked.host !== host) report(`another host: ${request.url()}`);
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== host) report(`another host: ${socket.url()}`);
  });
  return {
    page,
    problems,
    expectLostNetwork(isExpected) {
      isLost = isExpected;
    },
  };
}
