/** The law that passed at the table on the wall, as it is named; null: today's law stays. */
import { stopsIn } from '../../shared/view/read.ts';
import type { Law } from '../laws/draft-law.ts';
import type { WallTable } from './on-wall.ts';

export function passedLaw({ count, motions }: Pick<WallTable, 'count' | 'motions'>): Law | null {
  return lawOf({ motions }, count.winner);
}

export function lawOf({ motions }: Pick<WallTable, 'motions'>, id: string): Law | null {
  const motion = motions[id];
  return motion === undefined ? null : { package: motion.package, stops: stopsIn(motion.stops) };
}

/** Whether the law that passed carried the seat's promise. */
export function hadPromised({ count, motions }: Pick<WallTable, 'count' | 'motions'>, role: string): boolean {
  return motions[count.winner]?.pledges[role] === true;
}
