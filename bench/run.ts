/** Runs every benchmark and prints a line for each: nanoseconds, and the ratio to that file's reference. */
import { benchForecast } from './forecast.ts';
import { benchSociety, type Measured } from './society.ts';

const benchmarks: Readonly<Record<string, () => readonly Measured[]>> = { society: benchSociety, forecast: benchForecast };

for (const [file, bench] of Object.entries(benchmarks)) {
  for (const { name, nanoseconds, unit, ratio } of bench()) {
    const columns = [file, name.padEnd(20), `${nanoseconds.toFixed(1)} ns a ${unit}`.padEnd(28), `× ${ratio.toFixed(2)}`];
    process.stdout.write(`${columns.join('  ')}\n`);
  }
}
