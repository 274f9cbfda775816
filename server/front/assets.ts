/**
 * The built client, served from memory: a name is looked up in a table, so no path can lead anywhere else. Files with
 * a hash in their name never change; the page itself is asked for anew each time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
/** Compressed already. */
const asTheyAre = new Set(['.png', '.woff2', '.ico']);

const neverChanges = 'public, max-age=31536000, immutable';
const askAnew = 'no-cache';
/** Vite puts what it names by a hash of its content into this folder. */
const hashedFolder = '/assets/';
/** Addresses that the page itself understands. */
const pages = /^\/(?:s\/[a-z]{1,10}(?:\/[a-z]{1,20})?\/?|[a-z]{0,20}\/?)$/i;

interface Asset {
  readonly type: string;
  readonly cache: string;
  readonly plain: Buffer;
  /** null: not worth it */
  readonly compressed: Promise<Buffer> | null;
}

/** What a page says when there is no client to show. */
const notBuilt = 'The page has not been built: run "npm start", or "npm run build" and start again.';

/** In the page, for the server to fill. */
const joinOrigin = '<meta name="join-origin" content=""';

/**
 * Answers for files of the folder and for pages; everything else goes on. Without a built client the game is served all the same.
 * @param reachedAt the origin under which others in the network find the server, asked for with the first page; null: not known
 */
export function assets(folder: string, reachedAt: () => string | null = () => null): RequestHandler {
  const files = readFolder(folder);
  let page: Asset | undefined;
  const thePage = (): Asset | undefined => {
    const built = files.get('/index.html');
    page ??= built && assetOf('.html', askAnew, withJoinOrigin(built.plain, reachedAt()));
    return page;
  };
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const isPage = pages.test(request.path);
    const asset = isPage ? thePage() : files.get(request.path);
    if (asset) return respond(asset);
    if (!isPage) return next();
    response.status(503).type('text/plain').send(`${notBuilt}\n`);
    return;

    async function respond({ type, cache, plain, compressed }: Asset): Promise<void> {
      response.set({ 'content-type': type, 'cache-control': cache, vary: 'accept-encoding' });
      const isCompressed = compressed !== null && request.acceptsEncodings('gzip') === 'gzip';
      if (isCompressed) response.set('content-encoding', 'gzip');
      response.send(isCompressed ? await compressed : plain);
    }
  };
}

function readFolder(folder: string): ReadonlyMap<string, Asset> {
  return new Map(listFiles(folder).map((name) => [`/${name.split(sep).join('/')}`, readAsset(folder, name)]));
}

function listFiles(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length));
  } catch {
    return [];
  }
}

function readAsset(folder: string, name: string): Asset {
  return assetOf(extname(name), `/${name}`.startsWith(hashedFolder) ? neverChanges : askAnew, readFileSync(join(folder, name)));
}

function assetOf(extension: string, cache: string, plain: Buffer): Asset {
  let compressed: Promise<Buffer> | undefined;
  return {
    type: types[extension] ?? 'application/octet-stream',
    cache,
    plain,
    get compressed() {
      if (asTheyAre.has(extension)) return null;
      compressed ??= promisify(gzip)(plain); // when it is first asked for, once
      return compressed;
    },
  };
}

function withJoinOrigin(page: Buffer, origin: string | null): Buffer {
  return origin === null ? page : Buffer.from(page.toString().replace(joinOrigin, joinOrigin.replace('""', `"${new URL(origin).origin}"`)));
}
