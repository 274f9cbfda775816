/** What is told of a round's dilemma. Indices are means over worlds; today = 50. */
import type { IndexId, Indices } from '../game/state.ts';
import type { Stops } from '../scenario/law.ts';
import type { DecisionCard, PerCard, PerRole, RoleId } from '../scenario/roles.ts';

/** How large a run is. */
export interface DilemmaSize {
  /** even */
  readonly worlds: number;
  readonly citizens: number;
  readonly firstSeed: number;
  /**
   * null: every law in every world. Otherwise every law is looked at in a few small worlds, and only the most promising
   * few are lived in all of them; role indices under all 81 combinations are left out.
   */
  readonly scout: { readonly worlds: number; readonly citizens: number; readonly laws: number } | null;
}

/** For tests, and for a look while digits change. */
export const quickScout: DilemmaSize['scout'] = { worlds: 2, citizens: 1500, laws: 16 };

export interface LawSeen {
  /** the dials that don't stand at today's stop */
  readonly law: string;
  readonly stops: Stops;
  readonly coins: number;
  readonly cards: DecisionCard;
  readonly indices: Indices;
  /** lit, mean over worlds */
  readonly lamps: number;
  /** share of worlds in which all six are lit */
  readonly six: number;
}

/** The Hundred of a package, or of today's law. */
export interface RowsSeen {
  /** today, A, B, C */
  readonly letter: string;
  /** all steady: of 20 in each state, row by row, the poorest first */
  readonly rows: readonly (readonly number[])[];
}

export interface PackageSeen extends RowsSeen {
  readonly law: string;
  readonly coins: number;
  readonly byCards: PerCard<{ readonly indices: Indices; readonly lamps: number }>;
}

export interface SelfishPlay {
  readonly letter: string;
  /** pure equilibria, cards in the order athlete, soldier, patient, regulator: O open, s steady, W own */
  readonly byStakes: readonly string[];
  /** the same when each seat looks at its role index; null: not measured */
  readonly byIndices: readonly string[] | null;
  readonly leaveAllOpen: readonly RoleId[];
  readonly stakesAllOpen: PerRole<number>;
  readonly stakesAllOwn: PerRole<number>;
}

export interface Noise {
  /** standard error of the index's mean over the worlds by who was drawn, at the population that the server uses; in one world × √worlds */
  readonly error: number;
  /** smallest difference of the index between two packages that differ in a dial on which it depends; null: there are none */
  readonly difference: number | null;
  readonly between: string;
  /** pairs that share the stops on which the index depends */
  readonly alike: readonly string[];
}

export interface Verdict {
  /** of the acceptance test, 1..6 */
  readonly point: number;
  readonly holds: boolean;
  readonly figure: Readonly<Record<string, unknown>>;
}

export interface RoundDilemma {
  readonly id: string;
  readonly laws: number;
  readonly verdicts: readonly Verdict[];
  readonly packages: readonly PackageSeen[];
  /** best law of each role within four coins, all steady */
  readonly roles: PerRole<LawSeen>;
  /** laws within four coins, all steady, that no other beats on both health and equity */
  readonly frontier: readonly LawSeen[];
  readonly selfish: readonly SelfishPlay[];
  /** over laws within four coins all steady, and within eight all open; gains of the four roles over today's law all steady */
  readonly compromise: { readonly nash: LawSeen | null; readonly largestSmallestGain: LawSeen };
  readonly lamps: { readonly motion: LawSeen; readonly six: LawSeen; readonly own: LawSeen };
  /** which package is best on health at each truth, from the lowest unknown to the highest */
  readonly truth: readonly string[];
  readonly noise: Readonly<Record<IndexId, Noise>>;
}

export interface Dilemma {
  readonly scenario: string;
  readonly worlds: number;
  readonly citizens: number;
  readonly firstSeed: number;
  readonly rounds: readonly RoundDilemma[];
}
