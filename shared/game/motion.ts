/** What law can we all live with? A motion is its stops; a seat backs at most one, and what nobody backs is gone. */
import { type Stops, sameStops, stopsOf, todayStops } from '../scenario/law.ts';
import type { RoleId } from '../scenario/roles.ts';
import { accept, type Deciders } from './decider.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import type { MotionId } from './ids.ts';
import { refuse } from './refusal.ts';
import { isDrivenByPeople } from './seats.ts';
import type { Table } from './state.ts';

/** In the first round plans are taken as they are; dials come with the second (game.md § Unlocking). */
const firstRoundWithDials = 1;

export function owesBack(table: Table, role: RoleId): boolean {
  return !table.round.motions.some((motion) => motion.backers.includes(role));
}

/** Whether people have put a law on the table: bots wait for that. */
export function hasBegunNegotiation(table: Table): boolean {
  return table.round.motions.some(({ by, backers }) => [by, ...backers].some((role) => isDrivenByPeople(table, role)));
}

export const motionDeciders = {
  'propose-motion': {
    from: 'seat',
    phases: ['negotiation'],
    decide({ session, scenario, table, tableId, role }, { package: packageId, stops }) {
      const round = scenario.rounds[table.round.index];
      const plan = round?.packages.find((one) => one.id === packageId);
      if (round === undefined || plan === undefined) return refuse('motion/unknown-package');
      const law = lawFrom(stops, todayStops(round));
      if (law === null || sameStops(law, todayStops(round))) return refuse('motion/wrong-dials');
      if (table.round.index < firstRoundWithDials && !sameStops(law, stopsOf(round, plan.stops))) return refuse('motion/dials-locked');
      const same = table.round.motions.find((motion) => sameStops(motion.stops, law));
      if (same !== undefined) {
        if (same.backers.includes(role)) return refuse('motion/already-backed');
        return accept({ type: 'motion-backed', table: tableId, motion: same.id, role });
      }
      const id = `m${session.created + 1}` as MotionId; // ids are given out here; nothing else may make one
      return accept({
        type: 'motion-proposed',
        table: tableId,
        motion: { id, package: packageId, stops: law, by: role, backers: [role], pledges: [] },
      });
    },
  },
  'back-motion': {
    from: 'seat',
    phases: ['negotiation'],
    decide({ table, tableId, role }, { motion: id }) {
      const motion = table.round.motions.find((one) => one.id === id);
      if (motion === undefined) return refuse('motion/unknown');
      if (motion.backers.includes(role)) return refuse('motion/already-backed');
      return accept({ type: 'motion-backed', table: tableId, motion: id, role });
    },
  },
} satisfies Partial<Deciders>;

export const motionEvolvers = {
  'motion-proposed'(session, { table, motion }) {
    const { round } = tableIn(session, table);
    session.created += 1;
    round.motions = withoutBackOf(round.motions, motion.by);
    round.motions.push({ ...motion, backers: [...motion.backers], pledges: [...motion.pledges] });
  },
  'motion-backed'(session, { table, motion, role }) {
    const { round } = tableIn(session, table);
    round.motions = withoutBackOf(round.motions, role, motion);
    round.motions.find((one) => one.id === motion)?.backers.push(role);
  },
} satisfies Partial<Evolvers>;

/** The motions after a seat took its back away: one that nobody backs disappears, unless the seat is about to back it. */
function withoutBackOf<M extends { id: MotionId; backers: RoleId[] }>(motions: readonly M[], role: RoleId, except?: MotionId): M[] {
  for (const motion of motions) motion.backers = motion.backers.filter((backer) => backer !== role);
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
