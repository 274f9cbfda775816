/**
 * The front guard: every request and every upgrade passes here before Colyseus and Express see it. What they cannot
 * digest never reaches them; what they would believe from anybody is overwritten (docs/decisions/0008).
 */
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from '../log.ts';
import { addressKey, type Limits } from './limits.ts';

export interface GuardSettings {
  readonly limits: Limits;
  readonly trustedProxies: BlockList;
  readonly publicUrl: string | null;
  readonly dev: boolean;
  readonly log: Logger;
}

/** A body that was read and parsed; Colyseus and our routes look for it here. */
export interface ReadRequest extends IncomingMessage {
  body?: unknown;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS']);
const withoutBody = new Set(['GET', 'HEAD', 'OPTIONS']);
const hostPattern = /^(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const targetPattern = /^\/(?!\/)[\w\-./~%!$&'()*+,;=:@?]*$/;
/** /process/room, in front of it perhaps a proxy's prefix; parameters of letters and numbers */
const upgradePattern = /^(?:\/[\w-]+){2,3}\?[\w\-.~%=&+]*$/;
/** The one route of Colyseus that is open; the rest of them does not exist. */
const joinRoute = '/matchmake/joinOrCreate/session';
const frameworkRoutes = /^\/(?:matchmake|__)/i;
/** Headers in which somebody may claim to be elsewhere, or to speak another protocol. */
const claims = ['x-real-ip', 'x-forwarded-for', 'x-client-ip', 'x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port', 'forwarded'];

const policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
/** Vite's own client writes styles into the page and has a socket on a port of its own. */
const policyInDevelopment = `${policy}; style-src 'self' 'unsafe-inline'; connect-src 'self' ws:`;

/** Why a request is turned away. The code says it; there is no more to say to somebody who knocks like this. */
const refusals = {
  'request/method': 405,
  'request/host': 400,
  'request/target': 400,
  'request/not-found': 404,
  'request/origin': 403,
  'request/body-too-large': 413,
  'request/body-not-json': 415,
  'request/malformed': 400,
  'request/too-many-connections': 429,
} as const;
type RefusalCode = keyof typeof refusals;

/** Puts itself before all listeners that the server has now. Call it when the server listens and before it is used. */
export function guard(server: Server, settings: GuardSettings): void {
  const requestListeners = server.listeners('request');
  const upgradeListeners = server.listeners('upgrade');
  server.removeAllListeners('request');
  server.removeAllListeners('upgrade');
  const headers = securityHeaders(settings);
  const sockets = counted(settings.limits.socketsPerAddress);
  const connections = counted(settings.limits.connectionsPerAddress);
  server.maxConnections = settings.limits.sockets;

  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    if (isTrusted(settings.trustedProxies, address)) return; // everybody comes through it
    if (!sockets.add(addressKey(address), socket)) socket.destroy();
  });

  server.on('request', (request: ReadRequest, response) => {
    shielded(request.socket, settings.log, async () => {
      for (const [name, value] of headers) response.setHeader(name, value);
      const refusal = unacceptable(request, settings);
      if (refusal) return turnAway(response, refusal);
      ownAddress(request, settings.trustedProxies);
      const body = await readBody(request, settings.limits.bodyBytes);
      if ('refusal' in body) return turnAway(response, body.refusal);
      if (body.value !== undefined) request.body = body.value;
      for (const listener of requestListeners) Reflect.apply(listener, server, [request, response] satisfies Parameters<RequestListener>);
    });
  });

  server.on('upgrade', (request, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    shielded(socket, settings.log, async () => {
      const refusal = unacceptable(request, settings) ?? unacceptableUpgrade(request);
      if (refusal) return turnAwaySocket(socket, refusal);
      ownAddress(request, settings.trustedProxies);
      if (!connections.add(addressKey(addressOf(request)), socket)) return turnAwaySocket(socket, 'request/too-many-connections');
      for (const listener of upgradeListeners) Reflect.apply(listener, server, [request, socket, head]);
    });
  });
}

/** The address that the guard found; it alone writes this header. */
export const addressOf = (request: IncomingMessage): string => String(request.headers['x-real-ip'] ?? '');

function unacceptable(request: IncomingMessage, settings: GuardSettings): RefusalCode | null {
  const { host, origin } = request.headers;
  const target = request.url ?? '';
  if (!methods.has(request.method ?? '')) return 'request/method';
  if (host === undefined || !hostPattern.test(host)) return 'request/host';
  if (target.length > settings.limits.targetLength || !targetPattern.test(target)) return 'request/target';
  if (frameworkRoutes.test(target) && target !== joinRoute) return 'request/not-found';
  if (origin !== undefined && !isOwnOrigin(origin, host, settings.publicUrl)) return 'request/origin';
  return null;
}

function unacceptableUpgrade(request: IncomingMessage): RefusalCode | null {
  if (request.method !== 'GET' || request.headers.upgrade?.toLowerCase() !== 'websocket') return 'request/method';
  return upgradePattern.test(request.url ?? '') ? null : 'request/target';
}

/** Pages of this server only: where it was asked for, or where the host says that it is reached. */
function isOwnOrigin(origin: string, host: string, publicUrl: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (publicUrl !== null && from.origin === new URL(publicUrl).origin) return true;
  const own = `${from.protocol}//${host}`;
  return ['http:', 'https:'].includes(from.protocol) && URL.canParse(own) && new URL(own).host === from.host;
}

/** Writes the one address that is believed: the peer's, or what a trusted proxy says of the last hop before it. */
function ownAddress(request: IncomingMessage, trusted: BlockList): void {
  let address = request.socket.remoteAddress ?? '';
  const hops = String(request.headers['x-forwarded-for'] ?? '').split(',');
  while (isTrusted(trusted, address) && hops.length > 0) {
    const hop = hops.pop()?.trim() ?? '';
    if (hop === '') break;
    address = hop;
  }
  for (const name of claims) delete request.headers[name];
  request.headers['x-real-ip'] = address.slice(0, 64);
}

function isTrusted(trusted: BlockList, address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return trusted.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4');
}

/** A small record of JSON, or nothing. Bodies are read here and nowhere else, so that none is larger anywhere. */
async function readBody(request: IncomingMessage, most: number): Promise<{ readonly value: unknown } | { readonly refusal: RefusalCode }> {
  const { 'content-length': length, 'transfer-encoding': encoding, 'content-type': type } = request.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return { value: undefined };
  if (withoutBody.has(request.method ?? '')) return { refusal: 'request/malformed' };
  if (Number(length ?? 0) > most) return { refusal: 'request/body-too-large' };
  if (!/^application\/json(?:;|$)/i.test(type ?? '')) return { refusal: 'request/body-not-json' };
  const chunks: Buffer[] = [];
  let size = 0;
  // Without this option an early return would close the socket before the refusal is on its way.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) return { refusal: 'request/malformed' };
    size += chunk.length;
    if (size > most) return { refusal: 'request/body-too-large' };
    chunks.push(chunk);
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { refusal: 'request/malformed' };
  }
}

/** Whatever goes wrong in here costs this socket and nothing else. */
function shielded(socket: Duplex, log: Logger, work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    log.warn({ err: error }, 'a request failed in the guard');
    socket.destroy();
  });
}

function turnAway(response: ServerResponse, code: RefusalCode): void {
  response.writeHead(refusals[code], { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ code, message: code }));
}

function turnAwaySocket(socket: Duplex, code: RefusalCode): void {
  socket.end(`HTTP/1.1 ${refusals[code]} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

function securityHeaders({ dev, publicUrl }: GuardSettings): readonly (readonly [string, string])[] {
  const always = [
    ['Content-Security-Policy', dev ? policyInDevelopment : policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
  ] as const;
  const whenSecure = [
    ['Strict-Transport-Security', 'max-age=31536000'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ] as const;
  return publicUrl?.startsWith('https:') ? [...always, ...whenSecure] : always;
}

/** How many things of one key are open. */
function counted(most: number) {
  const counts = new Map<string, number>();
  return {
    /** false, and not counted, when the key has as many as it may */
    add(key: string, thing: Duplex): boolean {
      const now = counts.get(key) ?? 0;
      if (now >= most) return false;
      counts.set(key, now + 1);
      thing.once('close', () => {
        const left = (counts.get(key) ?? 1) - 1;
        if (left > 0) counts.set(key, left);
        else counts.delete(key);
      });
      return true;
    },
  };
}
