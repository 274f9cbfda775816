/** The server: reads its settings, opens the store, listens, and says where. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import type { RequestHandler } from 'express';
import { renderUnicodeCompact } from 'uqr';
import { type Config, readConfig } from './config.ts';
import { assets } from './front/assets.ts';
import { guard } from './front/guard.ts';
import { codeGuesses } from './front/guesses.ts';
import { addRoutes } from './front/http.ts';
import { colyseusLog, createLog, type Logger } from './log.ts';
import { endNow, watchProcess } from './process.ts';
import { defineRoom, defineServer, LocalDriver, LocalPresence, WebSocketTransport } from './room/colyseus.ts';
import { replaceMatchmaking, roomName } from './room/matchmaking.ts';
import { sessionRoom } from './room/room.ts';
import { createSessions } from './session/sessions.ts';
import { createWorkers } from './session/workers.ts';
import { openSqlite } from './store/sqlite.ts';

export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, '..');
/** ms; a request that dawdles holds a socket that somebody else could use */
const patience = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 } as const;
/** Heartbeats: who misses two of them is gone, ms. */
const heartbeat = { pingInterval: 3000, pingMaxRetries: 2 } as const;

export async function startServer(config: Config, log: Logger = createLog(config.logLevel)): Promise<RunningServer> {
  const { limits } = config;
  const now = (): number => performance.now();
  const store = openSqlite({ folder: config.dataDir, broken: (error) => endNow(log, error, 'the disk failed') });
  const workers = createWorkers();
  const sessions = createSessions({ store, workers, monotonic: now, log });
  const guesses = codeGuesses(limits, now, log);
  const client = config.dev
    ? await clientInDevelopment(config.port)
    : { serve: assets(join(root, 'dist'), () => reachedAt(config, portOf(server.address()))), close: async () => {} };

  const server = createServer({ maxHeaderSize: limits.headerBytes, ...patience });
  const transport = new WebSocketTransport({
    server,
    maxPayload: limits.frameBytes,
    maxFragments: limits.fragments,
    maxBufferedChunks: limits.waitingChunks,
    perMessageDeflate: false,
    ...heartbeat,
  });
  const game = defineServer({
    transport,
    presence: new LocalPresence(),
    driver: new LocalDriver(),
    rooms: { [roomName]: defineRoom(sessionRoom({ sessions, limits, monotonic: now, log })).filterBy(['code']) },
    express: (app) => addRoutes(app, { sessions, store, guesses, limits, now, log, client: client.serve }),
    gracefullyShutdown: false,
    greet: false,
    logger: colyseusLog(log),
  });
  replaceMatchmaking({ sessions, guesses, limits, now, log });
  await Promise.race([game.listen(config.port), failsToListen(server, config.port)]);
  guard(server, { ...config, log });

  return {
    port: portOf(server.address()),
    async close() {
      await sessions.close(); // first: everything that was answered is durable, and pages are told to come back
      await game.gracefullyShutdown(false);
      server.closeAllConnections();
      await client.close();
      await workers.close();
      await store.close();
    },
  };
}

/** Rejects when the port can't be had: Colyseus logs that and waits for ever. */
function failsToListen(server: Server, port: number): Promise<never> {
  return new Promise((_, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Give this server another: PORT=${port + 1}`) : error),
    );
  });
}

/** The client as it is written, with reload; on the same port as the game. */
async function clientInDevelopment(port: number): Promise<{ readonly serve: RequestHandler; close(): Promise<void> }> {
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ root: join(root, 'client'), server: { middlewareMode: true, hmr: { port: port + 1 } }, appType: 'spa' });
  return { serve: vite.middlewares, close: () => vite.close() };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('The server listens on no port.');
  return address.port;
}

/** Where phones in the same network find this machine. */
function networkAddress(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;
}

/** The address that others use; null where there is no network. */
function reachedAt(config: Config, port: number): string | null {
  const address = networkAddress();
  return config.publicUrl ?? (address === null ? null : `http://${address}:${port}/`);
}

function announce(config: Config, port: number): void {
  const local = `http://localhost:${port}/`;
  const reached = reachedAt(config, port);
  const lines = reached === null ? [`Threshold  ${local}`] : [`Threshold  ${local}`, `Phones     ${reached}`, renderUnicodeCompact(reached)];
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}

async function run(): Promise<void> {
  const config = readConfig(process.env, process.argv.includes('--dev'));
  const log = createLog(config.logLevel);
  const server = await startServer(config, log);
  watchProcess(log, server.close);
  announce(config, server.port);
}

if (import.meta.main) {
  run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
