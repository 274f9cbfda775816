/** The real program for pages to be served by, with data in a temporary folder: it can be killed and started again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnServer } from '../server/spawn.ts';

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
  create(settings: Readonly<Record<string, unknown>>): Promise<Made>;
}

export interface Made {
  readonly code: string;
  readonly facilitatorKey: string;
  readonly projectorKey: string;
}

export async function serve(): Promise<Served> {
  const dataDir = mkdtempSync(join(tmpdir(), 'threshold-pages-'));
  let running = await spawnServer(dataDir);
  const { port, url } = running;
  return {
    url,
    dataDir,
    kill: () => running.kill('SIGKILL'),
    async start() {
      running = await spawnServer(dataDir, port);
    },
    async close() {
      await running.kill('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
    async create(settings) {
      const response = await fetch(`${url}/api/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ scenario: 'first-threshold', rounds: 1, locale: 'en', ...settings }),
      });
      const made: unknown = await response.json();
      const fieldOf = (name: string): string => {
        const value = new Map<string, unknown>(Object.entries(made ?? {})).get(name);
        if (typeof value !== 'string') throw new Error(`No session: ${response.status} ${JSON.stringify(made)}`);
        return value;
      };
      return { code: fieldOf('code'), facilitatorKey: fieldOf('facilitatorKey'), projectorKey: fieldOf('projectorKey') };
    },
  };
}
