/** The real program in a process of its own, so that it can be killed and watched from outside. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface SpawnedServer {
  readonly port: number;
  readonly url: string;
  /** what it wrote to standard error: one line of JSON each */
  log(): string;
  /** null while it runs; else its exit code, or the signal that ended it */
  ended(): number | string | null;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

const program = resolve(import.meta.dirname, '../../server/main.ts');

/** Port 0 takes any that is free. */
export async function spawnServer(folder: string, port = 0, settings: Readonly<Record<string, string>> = {}): Promise<SpawnedServer> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'warn', CREATIONS_PER_HOUR: '1000', ...settings };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += String(chunk);
  });
  const listening = await new Promise<number>((found, failed) => {
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      const match = /http:\/\/localhost:(\d+)\//.exec(out);
      if (match) found(Number(match[1]));
    });
    child.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${log}`)));
  });
  return {
    port: listening,
    url: `http://127.0.0.1:${listening}`,
    log: () => log,
    ended: () => child.exitCode ?? child.signalCode,
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
    },
  };
}
