/** The real server as a process of its own, on a free port, with data in a temporary folder: it can be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Served {
  readonly url: string;
  readonly dataDir: string;
  /** as by kill -9 */
  kill(): Promise<void>;
  /** on the same port, with the same data */
  start(): Promise<void>;
  /** stops it and throws its data away */
  close(): Promise<void>;
  /** POST /api/sessions */
  create(settings: Readonly<Record<string, unknown>>): Promise<{ readonly code: string; readonly facilitatorKey: string }>;
}

const root = resolve(import.meta.dirname, '../..');
const patienceMs = 30_000;

export async function serve(): Promise<Served> {
  const dataDir = mkdtempSync(join(tmpdir(), 'threshold-pages-'));
  let running = await started(dataDir, 0);
  const { port } = running;
  const url = `http://localhost:${port}`;

  async function end(signal: NodeJS.Signals): Promise<void> {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  return {
    url,
    dataDir,
    kill: () => end('SIGKILL'),
    async start() {
      running = await started(dataDir, port);
    },
    async close() {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
    async create(settings) {
      const response = await fetch(`${url}/api/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ scenario: 'first-threshold', rounds: 1, locale: 'en', ...settings }),
      });
      const made: unknown = await response.json();
      if (!isMade(made)) throw new Error(`No session: ${response.status} ${JSON.stringify(made)}`);
      return made;
    },
  };
}

function isMade(value: unknown): value is { readonly code: string; readonly facilitatorKey: string } {
  return typeof value === 'object' && value !== null && 'code' in value && 'facilitatorKey' in value;
}

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
}

/** Resolves when the server has printed its address. */
function started(dataDir: string, port: number): Promise<Running> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', CREATIONS_PER_HOUR: '1000', PUBLIC_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolved, failed) => {
    let said = '';
    const late = setTimeout(() => failed(new Error(`The server didn't start:\n${said}`)), patienceMs);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/localhost:(\d+)\//.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolved({ child, port: Number(address) });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => failed(new Error(`The server ended with ${code}:\n${said}`)));
  });
}
