/** The acceptance test of a round: six points, each with the figures that decide it. docs/model.md § Dilemmas. */
import { type IndexId, indexIds } from '../game/state.ts';
import { type PerRole, roleIds } from '../scenario/roles.ts';
import type { Round } from '../scenario/schema.ts';
import type { Policy } from '../society/policy.ts';
import type { LawSeen, Noise, PackageSeen, RowsSeen, SelfishPlay, Verdict } from './dilemma-report.ts';
import { bestWhateverTheHingePlays } from './selfish-play.ts';

const round1 = (value: number): number => Math.round(10 * value) / 10;
const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** 1. No package, nor today's law, is worse than another on health, equity and all four roles at once (all steady). */
export function nobodyIsBeaten(packages: readonly PackageSeen[]): Verdict {
  const pairs = packages.flatMap((one) => packages.filter((other) => other !== one).map((other) => ({ one, other })));
  const advantages = pairs.map(({ one, other }) => {
    const ahead = indexIds.map((id) => ({ id, by: one.byCards.steady.indices[id] - other.byCards.steady.indices[id] }));
    const [most] = ahead.sort((a, b) => b.by - a.by);
    return { text: `${one.letter} over ${other.letter} on ${most?.id}`, by: most?.by ?? 0 };
  });
  const [least] = advantages.sort((a, b) => a.by - b.by);
  return { point: 1, holds: (least?.by ?? 0) > 0, figure: { smallestAdvantage: round1(least?.by ?? 0), of: least?.text } };
}

interface LampsSeen {
  readonly motion: LawSeen;
  readonly six: LawSeen;
  readonly own: LawSeen;
}

/** 2. Packages light two to four lamps, a motion at most five; six are within reach of all open, out of reach of all own. */
export function lampsAreScarce(packages: readonly PackageSeen[], { motion, six, own }: LampsSeen): Verdict {
  const lit = packages.filter(({ letter }) => letter !== 'today').map(({ letter, byCards }) => ({ letter, lamps: byCards.steady.lamps }));
  const packagesHold = lit.every(({ lamps }) => Math.round(lamps) >= 2 && Math.round(lamps) <= 4);
  return {
    point: 2,
    holds: packagesHold && Math.round(motion.lamps) <= 5 && six.six >= 0.3 && own.lamps <= 3,
    figure: {
      packages: Object.fromEntries(lit.map(({ letter, lamps }) => [letter, round1(lamps)])),
      bestMotion: `${round1(motion.lamps)}: ${motion.law}`,
      sixWithAllOpen: `${percent(six.six)} of worlds: ${six.law}`,
      mostWithAllOwn: `${round1(own.lamps)}: ${own.law}`,
    },
  };
}

/** What point 3 asks of a law, by its stakes alone. */
interface LawPlayed {
  readonly policy: Policy;
  readonly open: PerRole<number>;
  readonly own: PerRole<number>;
}

/** 3. All open beats all own for everybody; today's law tempts, some package doesn't. Exact: no society is needed. */
export function lawChangesTheTemptation(round: Round, laws: readonly LawPlayed[], today: Policy, selfish: readonly SelfishPlay[]): Verdict {
  const openBeatsOwn = laws.filter(({ open, own }) => roleIds.every((role) => open[role] > own[role])).length;
  const noQuestion = roleIds.filter((role) => bestWhateverTheHingePlays(round, today, role).length > 0);
  const leave = selfish.find(({ letter }) => letter === 'today')?.leaveAllOpen ?? [];
  const stable = selfish.filter(({ letter, byStakes }) => letter !== 'today' && byStakes.includes('OOOO')).map(({ letter }) => letter);
  return {
    point: 3,
    holds: openBeatsOwn === laws.length && noQuestion.length === 0 && leave.length > 0 && stable.length > 0,
    figure: {
      allOpenBeatsAllOwn: `${openBeatsOwn} of ${laws.length} laws`,
      oneCardIsAlwaysBestToday: noQuestion,
      leaveAllOpenToday: leave,
      allOpenIsStableUnder: stable,
    },
  };
}

/** 4. The truth matters: there are truths under which different packages are best for health. */
export function truthMatters(bestByTruth: readonly string[]): Verdict {
  return { point: 4, holds: new Set(bestByTruth).size >= 2, figure: { bestOnHealthFromLowToHigh: bestByTruth.join(' ') } };
}

/** 5. Noise is small: each index's sampling error is under a third of the smallest difference between two packages. */
export function noiseIsSmall(noise: Readonly<Record<IndexId, Noise>>, citizens: number): Verdict {
  const isSmall = ({ error, difference }: Noise): boolean => difference === null || error < difference / 3;
  const figure = indexIds.map((id) => {
    const { error, difference, between, alike } = noise[id];
    const excused = alike.length === 0 ? '' : `; alike by their stops: ${alike.join(', ')}`;
    return [id, `± ${round1(error)} for ${difference === null ? '–' : round1(difference)} (${between})${excused}`] as const;
  });
  return { point: 5, holds: indexIds.every((id) => isSmall(noise[id])), figure: { citizens, ...Object.fromEntries(figure) } };
}

/** How far apart the first and the last row stand, in lit figures of 20. */
function gapOf({ rows }: RowsSeen): number {
  return Math.abs((rows.at(-1)?.[0] ?? 0) - (rows[0]?.[0] ?? 0));
}

const gapSeen = 4;

/** In this round the gap between the richest and the poorest row is seen today, and a package at least halves it. */
export function gapIsSeenIn(packages: readonly RowsSeen[]): boolean {
  const today = packages.find(({ letter }) => letter === 'today');
  if (today === undefined) return false;
  return gapOf(today) >= gapSeen && packages.some((one) => gapOf(one) <= gapOf(today) / 2);
}

/** 6. The gap is seen, in two rounds of the story or more. */
export function gapIsSeen(packages: readonly RowsSeen[], seenInRounds: readonly string[], rounds: number): Verdict {
  return {
    point: 6,
    holds: seenInRounds.length >= Math.min(2, rounds),
    figure: {
      richestLessPoorestRow: Object.fromEntries(packages.map(({ letter, rows }) => [letter, round1((rows.at(-1)?.[0] ?? 0) - (rows[0]?.[0] ?? 0))])),
      seenInRounds,
    },
  };
}
