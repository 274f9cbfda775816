/** The real command, in a process of its own. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const program = resolve(import.meta.dirname, '../../server/threshold/threshold.ts');

export function threshold(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Said> {
  const options = { env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((done) => {
    execFile(process.execPath, [program, ...args], options, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}
