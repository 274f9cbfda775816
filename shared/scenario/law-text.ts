/**
 * A law as one word, for what is said about it: its package, then the dials that stand elsewhere than there:
 * `share-and-prove+subsidy:2`. A line keeps its meaning after the law has left the table.
 */
import { type Stop, type Stops, stopsOf } from './law.ts';
import type { Package, Round } from './schema.ts';

export interface NamedLaw {
  readonly package: Package;
  readonly stops: Stops;
}

export function lawText(round: Round, packageId: string, stops: Stops): string {
  const named = round.packages.find((one) => one.id === packageId);
  const start = stopsOf(round, named?.stops ?? {});
  const turned = Object.keys(start).filter((lever) => stops[lever] !== start[lever]);
  return [packageId, ...turned.map((lever) => `${lever}:${stops[lever]}`)].join('+');
}

/** null: no law of this round */
export function readLaw(round: Round, text: string): NamedLaw | null {
  const [packageId, ...turned] = text.split('+');
  const named = round.packages.find((one) => one.id === packageId);
  if (named === undefined) return null;
  const stops: Record<string, Stop> = { ...stopsOf(round, named.stops) };
  for (const part of turned) {
    const [lever = '', stop] = part.split(':');
    if (!Object.hasOwn(stops, lever) || !isStop(stop)) return null;
    stops[lever] = Number(stop) === 0 ? 0 : Number(stop) === 1 ? 1 : 2;
  }
  return { package: named, stops };
}

function isStop(text: string | undefined): boolean {
  return text === '0' || text === '1' || text === '2';
}
