/**
 * The society beside the general agent-based libraries of npm: the same years of the same model, lived by each library's own
 * agents in its own steps. The rules of its citizens are written once, on plain objects, the fastest that each library allows.
 */
import { statusQuo } from '../../shared/society/policy.ts';
import type { Measured } from '../society.ts';
import { agrees, type Compared, compare, type Estimate } from './agreement.ts';
import { liveYears, type PeerId, peerIds, type Wish } from './lives.ts';

const timed: Wish = { citizens: 10_000, years: 10, policy: statusQuo };
const repeats = 10;
const seeds = 16;

/** Prints what all come to, too; fails if that isn't the same, since then the times say nothing. */
export function benchPeers(): readonly Measured[] {
  const ours = nanosecondsOf(null);
  const measured = [{ name: 'society', nanoseconds: ours, unit: 'citizen-year', ratio: 1 }];
  for (const peer of peerIds) {
    const nanoseconds = nanosecondsOf(peer); // before anything else has run the rules on objects of another kind
    measured.push({ name: peer, nanoseconds, unit: 'citizen-year', ratio: nanoseconds / ours });
    const compared = compare(peer, { ...timed, citizens: 2000 }, seeds);
    report(peer, compared);
    const wrong = compared.filter((one) => !agrees(one)).map(({ quantity }) => quantity);
    if (wrong.length > 0) throw new Error(`${peer} lived other years: ${wrong.join(', ')}.`);
  }
  return measured;
}

function nanosecondsOf(peer: PeerId | null): number {
  let least = Number.POSITIVE_INFINITY;
  for (let seed = 1; seed <= repeats; seed++) least = Math.min(least, liveYears(peer, timed, seed, Math.random).milliseconds);
  return (least * 1e6) / (timed.citizens * timed.years);
}

function report(peer: PeerId, compared: readonly Compared[]): void {
  const text = ({ mean, standardError }: Estimate): string => `${mean.toPrecision(6)} ± ${standardError.toPrecision(2)}`.padEnd(22);
  process.stdout.write(`${peer}, ${seeds} seeds`.padEnd(22).concat('society'.padEnd(22), peer.padEnd(22), 'difference\n'));
  for (const { quantity, ours, theirs, difference } of compared) {
    process.stdout.write(`${quantity.padEnd(22)}${text(ours)}${text(theirs)}${text(difference).trimEnd()}\n`);
  }
}
