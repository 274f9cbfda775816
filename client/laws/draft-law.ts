/** A law as it is named and drafted on a page: a plan of the story, and what was changed in it. */
import { budgetOf } from '../../shared/game/coins.ts';
import { costOf, lawRefusal, policyAfter, type Stop, type Stops, sameStops, stopsOf, todayStops } from '../../shared/scenario/law.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { Round, Scenario, Text } from '../../shared/scenario/schema.ts';
import { inOrder, pastIn, stopsIn } from '../../shared/view/read.ts';
import type { TableRecord } from '../../shared/view/schema.ts';

type MotionRecord = TableRecord['motions'][string];

export interface Law {
  readonly package: string;
  readonly stops: Stops;
}

/** A law on the table. */
export interface Proposal extends Law {
  readonly id: string;
  readonly backers: readonly RoleId[];
  readonly pledges: readonly RoleId[];
}

export function planLaw(round: Round, plan: string): Law {
  return { package: plan, stops: stopsOf(round, round.packages.find((one) => one.id === plan)?.stops ?? {}) };
}

export function turned(law: Law, lever: string, stop: Stop): Law {
  return { ...law, stops: { ...law.stops, [lever]: stop } };
}

/** Names of the stops that differ from the plan's, in the order of the dials. */
export function changesOf(round: Round, law: Law): readonly Text[] {
  const plan = planLaw(round, law.package).stops;
  return round.dials.flatMap(({ lever, stops }) => {
    const stop = law.stops[lever];
    return stop === undefined || stop === plan[lever] ? [] : [stops[stop].name];
  });
}

/** How many dials stand away from today. */
export function dialsTurned(round: Round, stops: Stops): number {
  return round.dials.filter((dial) => stops[dial.lever] !== dial.today).length;
}

export function isToday(round: Round, stops: Stops): boolean {
  return sameStops(stops, todayStops(round));
}

export function proposalsOf(table: TableRecord): readonly Proposal[] {
  return inOrder(table.motions).map(([id, motion]) => proposalIn(id, motion));
}

/** Null: today's law. */
export function proposalOf(table: TableRecord, id: string): Proposal | null {
  const motion = table.motions[id];
  return motion === undefined ? null : proposalIn(id, motion);
}

function proposalIn(id: string, motion: MotionRecord): Proposal {
  const marked = (roles: Readonly<Record<string, boolean>>) => roleIds.filter((role) => roles[role] === true);
  return { id, package: motion.package, stops: stopsIn(motion.stops), backers: marked(motion.backers), pledges: marked(motion.pledges) };
}

export function backedBy(table: TableRecord, role: RoleId): Proposal | null {
  return proposalsOf(table).find(({ backers }) => backers.includes(role)) ?? null;
}

/** Seats whose promise the law that passed carries; promises on laws that failed are void. */
export function promisedSeats(table: TableRecord): readonly RoleId[] {
  return proposalOf(table, table.count.winner)?.pledges ?? [];
}

export interface Coins {
  readonly all: number;
  /** never below 0 where the law may be proposed */
  readonly left: number;
}

/** What a draft of this seat may cost: its own pledge comes along, and a law that lies on the table has its own coins. */
export function coinsOf(round: Round, table: TableRecord, role: RoleId, stops: Stops): Coins {
  const proposals = proposalsOf(table);
  const same = proposals.find((one) => sameStops(one.stops, stops));
  const pledged = proposals.some(({ pledges }) => pledges.includes(role));
  const lenders = roleIds.filter((one) => (one === role ? pledged : same?.pledges.includes(one) === true));
  const all = budgetOf(lenders, (one) => table.seats[one]?.broke === true);
  return { all, left: all - costOf(round, stops) };
}

/** Whether the society can't have this law: it says a thing and its opposite. */
export function contradicts(scenario: Scenario, round: Round, table: TableRecord, stops: Stops): boolean {
  const before = policyAfter(
    scenario,
    pastIn(table).map((life) => life.stops),
  );
  return lawRefusal(before, round, stops).length > 0;
}

/** What was kept as a draft in this browser and still fits the round. */
export function isLawOf(round: Round): (value: unknown) => value is Law | null {
  return (value): value is Law | null => {
    if (value === null) return true;
    if (typeof value !== 'object' || !('package' in value) || !('stops' in value)) return false;
    const { package: plan, stops } = value;
    if (!round.packages.some((one) => one.id === plan) || typeof stops !== 'object' || stops === null) return false;
    const given = Object.entries(stops);
    return (
      given.length === round.dials.length &&
      given.every(([lever, stop]) => round.dials.some((dial) => dial.lever === lever) && (stop === 0 || stop === 1 || stop === 2))
    );
  };
}
