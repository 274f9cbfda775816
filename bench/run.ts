/**
 * `npm run bench [-- NAME …]`: runs the benchmarks named, or every one, and prints their figures: each with its unit and its
 * ratio to something of the same run. Each has a process of its own, so that none warms or breaks another; ends with 1 if one failed.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';
import type { Measured } from './society.ts';

type Told = readonly (Figure | Measured)[];

/** Loaded when asked for: what can't be loaded fails alone. */
const benchmarks: Readonly<Record<string, () => Promise<Told>>> = {
  society: async () => (await import('./society.ts')).benchSociety(),
  reference: async () => (await import('./reference.ts')).benchReference(),
  peers: async () => (await import('./peers/peers.ts')).benchPeers(),
  threads: async () => (await import('./threads.ts')).benchThreads(),
  forecast: async () => (await import('./forecast.ts')).benchForecast(),
};

function lineOf(benchmark: string, told: Figure | Measured): string {
  const [value, unit, of] = 'nanoseconds' in told ? [told.nanoseconds, `ns a ${told.unit}`, ''] : [told.value, told.unit, ` of ${told.of}`];
  const figure = value.toLocaleString('en', { maximumFractionDigits: value < 1000 ? 1 : 0, minimumFractionDigits: value < 1000 ? 1 : 0 });
  return [benchmark.padEnd(9), told.name.padEnd(24), `${figure.padStart(11)} ${unit}`.padEnd(28), `× ${told.ratio.toFixed(2)}${of}`].join('  ');
}

async function run(name: string): Promise<void> {
  try {
    const told = await benchmarks[name]?.();
    for (const one of told ?? []) process.stdout.write(`${lineOf(name, one)}\n`);
  } catch (error) {
    process.stdout.write(`${name.padEnd(9)}  not measured: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

function runEach(names: readonly string[]): void {
  for (const name of names) {
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name));
const [only] = asked;
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.\n`);
  process.exitCode = 1;
} else if (only !== undefined && asked.length === 1) await run(only);
else runEach(asked.length > 0 ? asked : Object.keys(benchmarks));
