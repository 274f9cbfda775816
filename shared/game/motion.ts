/**
 * What law can we all live with? A motion is its stops; a seat backs at most one, and what nobody backs is gone. A pledge
 * rides on a back: it moves and falls with it. No motion ever costs more than it may (docs: game.md § Exact rules, Motions).
 */
import { costOf, lawRefusal, policyAfter, type Stops, sameStops, stopsOf, todayStops } from '../scenario/law.ts';
import type { RoleId } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Round } from '../scenario/schema.ts';
import { brokeLastPledge, budgetOf, isUnlocked } from './coins.ts';
import { accept, type Deciders, type Decision, type Turn } from './decider.ts';
import type { Event } from './event.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import type { MotionId } from './ids.ts';
import { refuse } from './refusal.ts';
import { isDrivenByPeople } from './seats.ts';
import type { Motion, Table } from './state.ts';

export function owesBack(table: Table, role: RoleId): boolean {
  return backedBy(table, role) === undefined;
}

/** Whether people have put a law on the table: bots wait for that. */
export function hasBegunNegotiation(table: Table): boolean {
  return table.round.motions.some(({ by, backers }) => [...(by === null ? [] : [by]), ...backers].some((role) => isDrivenByPeople(table, role)));
}

/** Where there is no time to negotiate, the round's plans are on the ballot as they are; nobody's, so nobody is said to back them. */
export function plansAsTheyAre({ session, scenario, table, tableId }: Turn): readonly Event[] {
  const round = roundAt(scenario, table.round.index);
  const motions = round.packages.map((plan, place): Motion => {
    const id = `m${session.created + 1 + place}` as MotionId;
    return { id, package: plan.id, stops: stopsOf(round, plan.stops), by: null, backers: [], pledges: [] };
  });
  return [{ type: 'motions-laid', table: tableId, motions }];
}

export const motionDeciders = {
  'propose-motion': {
    from: 'seat',
    byVoice: true,
    phases: ['negotiation'],
    decide(turn, { package: packageId, stops }) {
      const { session, scenario, table, tableId, role } = turn;
      const round = roundAt(scenario, table.round.index);
      const plan = round.packages.find((one) => one.id === packageId);
      if (plan === undefined) return refuse('motion/unknown-package');
      const law = lawFrom(stops, todayStops(round));
      if (law === null || sameStops(law, todayStops(round))) return refuse('motion/wrong-dials');
      if (!isUnlocked(session, table) && !sameStops(law, stopsOf(round, plan.stops))) return refuse('motion/dials-locked');
      const same = table.round.motions.find((motion) => sameStops(motion.stops, law));
      if (same !== undefined) return backing(turn, role, same);
      const past = table.past.map((earlier) => earlier.count?.stops ?? todayStops(roundAt(scenario, earlier.index)));
      if (lawRefusal(policyAfter(scenario, past), round, law).length > 0) return refuse('motion/contradiction');
      const pledges = hasPledged(table, role) ? [role] : [];
      if (costOf(round, law) > budgetAt(table, pledges)) return refuse('motion/too-dear');
      const mine = table.round.motions.find((motion) => motion.by === role && isOnlyBacker(motion, role));
      if (mine !== undefined) return accept({ type: 'motion-changed', table: tableId, motion: mine.id, package: packageId, stops: law });
      if (needsCoinOf(table, round, role)) return refuse('motion/coin-spent');
      const id = `m${session.created + 1}` as MotionId; // ids are given out here; nothing else may make one
      const motion: Motion = { id, package: packageId, stops: law, by: role, backers: [role], pledges };
      return accept({ type: 'motion-proposed', table: tableId, motion });
    },
  },
  'back-motion': {
    from: 'seat',
    byVoice: true,
    phases: ['negotiation'],
    decide(turn, { motion: id }) {
      const motion = motionIn(turn.table, id);
      return motion === undefined ? refuse('motion/unknown') : backing(turn, turn.role, motion);
    },
  },
  'withdraw-back': {
    from: 'seat',
    byVoice: true,
    phases: ['negotiation'],
    decide({ scenario, table, tableId, role }) {
      if (backedBy(table, role) === undefined) return refuse('motion/not-backed');
      if (needsCoinOf(table, roundAt(scenario, table.round.index), role)) return refuse('motion/coin-spent');
      return accept({ type: 'back-withdrawn', table: tableId, role });
    },
  },
  pledge: {
    from: 'seat',
    byVoice: true,
    phases: ['negotiation'],
    decide(turn, { motion: id }) {
      const { session, table, tableId, role } = turn;
      if (!isUnlocked(session, table)) return refuse('pledge/locked');
      const motion = motionIn(table, id);
      if (motion === undefined) return refuse('motion/unknown');
      if (motion.pledges.includes(role)) return refuse('pledge/already-given');
      const backed = motion.backers.includes(role) ? accept() : backing(turn, role, motion);
      if ('refusal' in backed || hasPledged(table, role)) return backed; // a pledge that was given elsewhere comes along
      return accept(...backed.events, { type: 'pledge-given', table: tableId, motion: id, role });
    },
  },
  'withdraw-pledge': {
    from: 'seat',
    byVoice: true,
    phases: ['negotiation'],
    decide({ scenario, table, tableId, role }) {
      const motion = backedBy(table, role);
      if (motion === undefined || !motion.pledges.includes(role)) return refuse('pledge/none');
      const round = roundAt(scenario, table.round.index);
      if (costOf(round, motion.stops) > budgetWithout(table, motion, role)) return refuse('motion/coin-spent');
      return accept({ type: 'pledge-withdrawn', table: tableId, role });
    },
  },
} satisfies Partial<Deciders>;

export const motionEvolvers = {
  'motions-laid'(session, { table, motions }) {
    session.created += motions.length;
    tableIn(session, table).round.motions = motions.map((motion) => ({ ...motion, backers: [], pledges: [] }));
  },
  'motion-proposed'(session, { table, motion }) {
    const { round } = tableIn(session, table);
    session.created += 1;
    for (const role of motion.backers) round.motions = withoutBackOf(round.motions, role);
    round.motions.push({ ...motion, backers: [...motion.backers], pledges: [...motion.pledges] });
  },
  'motion-changed'(session, { table, motion: id, package: packageId, stops }) {
    const motion = tableIn(session, table).round.motions.find((one) => one.id === id);
    if (motion !== undefined) Object.assign(motion, { package: packageId, stops });
  },
  'motion-backed'(session, { table, motion: id, role }) {
    const { round } = tableIn(session, table);
    const pledged = round.motions.some((motion) => motion.pledges.includes(role));
    round.motions = withoutBackOf(round.motions, role, id);
    const motion = round.motions.find((one) => one.id === id);
    motion?.backers.push(role);
    if (pledged) motion?.pledges.push(role);
  },
  'back-withdrawn'(session, { table, role }) {
    const { round } = tableIn(session, table);
    round.motions = withoutBackOf(round.motions, role);
  },
  'pledge-given'(session, { table, motion: id, role }) {
    tableIn(session, table)
      .round.motions.find((one) => one.id === id)
      ?.pledges.push(role);
  },
  'pledge-withdrawn'(session, { table, role }) {
    for (const motion of tableIn(session, table).round.motions) motion.pledges = motion.pledges.filter((one) => one !== role);
  },
} satisfies Partial<Evolvers>;

/** The seat's back goes to this motion, with its pledge if it gave one. */
function backing({ scenario, table, tableId }: Turn, role: RoleId, motion: Motion): Decision {
  if (motion.backers.includes(role)) return refuse('motion/already-backed');
  if (needsCoinOf(table, roundAt(scenario, table.round.index), role)) return refuse('motion/coin-spent');
  return accept({ type: 'motion-backed', table: tableId, motion: motion.id, role });
}

/** Whether the motion that this seat backs would stay on the table without it, dearer than it may then be. */
function needsCoinOf(table: Table, round: Round, role: RoleId): boolean {
  const motion = backedBy(table, role);
  if (motion === undefined || isOnlyBacker(motion, role)) return false;
  return costOf(round, motion.stops) > budgetWithout(table, motion, role);
}

function budgetWithout(table: Table, { pledges }: Motion, role: RoleId): number {
  return budgetAt(
    table,
    pledges.filter((one) => one !== role),
  );
}

function budgetAt(table: Table, pledges: readonly RoleId[]): number {
  return budgetOf(pledges, (role) => brokeLastPledge(table, role));
}

function motionIn(table: Table, id: MotionId): Motion | undefined {
  return table.round.motions.find((one) => one.id === id);
}

function backedBy(table: Table, role: RoleId): Motion | undefined {
  return table.round.motions.find((motion) => motion.backers.includes(role));
}

function hasPledged(table: Table, role: RoleId): boolean {
  return table.round.motions.some((motion) => motion.pledges.includes(role));
}

function isOnlyBacker({ backers }: Motion, role: RoleId): boolean {
  return backers.length === 1 && backers.includes(role);
}

/** The motions after a seat took its back away, and its pledge with it: one that nobody backs disappears, unless the seat is about to back it. */
function withoutBackOf<M extends { id: MotionId; backers: RoleId[]; pledges: RoleId[] }>(
  motions: readonly M[],
  role: RoleId,
  except?: MotionId,
): M[] {
  for (const motion of motions) {
    motion.backers = motion.backers.filter((backer) => backer !== role);
    motion.pledges = motion.pledges.filter((one) => one !== role);
  }
  return motions.filter((motion) => motion.backers.length > 0 || motion.id === except);
}

/** Exactly the dials of the round, in their own order, so that equal laws are equal records; null if some are missing or foreign. */
function lawFrom(stops: Stops, today: Stops): Stops | null {
  const levers = Object.keys(today);
  if (Object.keys(stops).length !== levers.length) return null;
  const law: Record<string, 0 | 1 | 2> = {};
  for (const lever of levers) {
    const stop = Object.hasOwn(stops, lever) ? stops[lever] : undefined;
    if (stop === undefined) return null;
    law[lever] = stop;
  }
  return law;
}
