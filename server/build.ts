/** Builds the client if a source is newer than what was built: before the server starts, and before its pages are tested. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const sources = ['client', 'shared', 'package.json', 'tsconfig.json', 'vite.config.ts'] as const;

export function buildIfStale(): void {
  const newest = Math.max(...sources.map((path) => newestIn(join(root, path))));
  if (newestIn(join(root, 'dist/index.html')) >= newest) return;
  process.stdout.write('Building the client …\n');
  // In a process of its own: a test runner's NODE_ENV would build another client.
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
}

/** ms since 1970 of the last change below a path; 0 if there is nothing. */
function newestIn(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

if (import.meta.main) buildIfStale();
