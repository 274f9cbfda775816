/** Whom a round is about, and in which of five rows by rank among themselves each stands. docs/model.md § Rounds. */

import { clip, pow } from '../numeric/arithmetic.ts';
import { constants } from './constants.ts';
import type { ConcernedId } from './plan.ts';
import { isActive, type Population, rowMask, rowShift } from './population.ts';
import type { StratumId } from './strata.ts';

export const rows = 5;

/** A cohort is marked when the round starts and only shrinks; a career is marked anew each year. */
const membership: Readonly<Record<ConcernedId, 'cohort' | 'career'>> = {
  'severe-disease': 'cohort',
  athletes: 'career',
  soldiers: 'career',
};

/** Patients of the cohort have less than this severity: the label with which gene therapy begins. */
const severest = constants.severest;

/** Strata concerned, and the share u of their people who are poorer than a rank. */
const placeOf: Readonly<Record<ConcernedId, Readonly<Partial<Record<StratumId, (rank: number) => number>>>>> = {
  'severe-disease': { sickleCell: (rank) => pow(rank, 2 / 3), cysticFibrosis: (rank) => rank },
  athletes: { athlete: (rank) => (rank - 0.2) / 0.8 },
  soldiers: { soldier: (rank) => (rank - 0.1) / 0.7 },
};

/** At a round's start: marks the people concerned and forgets those of earlier rounds. Returns persons by row. */
export function markConcerned(population: Population, concerned: ConcernedId | null): Float64Array {
  population.marks.forEach((marks, slot) => {
    population.marks[slot] = marks & ~(rowMask << rowShift);
  });
  const persons = new Float64Array(rows);
  if (concerned === null) return persons;
  for (const block of population.blocks) {
    const place = placeOf[concerned][block.stratum];
    if (place === undefined) continue;
    for (let slot = block.from; slot < block.to; slot++) {
      if (!belongs(population, concerned, slot)) continue;
      const row = clip(Math.floor(rows * place(population.rank[slot] ?? 0)), 0, rows - 1);
      population.marks[slot] = (population.marks[slot] ?? 0) | ((row + 1) << rowShift);
      persons[row] = (persons[row] ?? 0) + block.weight;
    }
  }
  return persons;
}

/** At each year's start: who has begun or ended a career. */
export function markCareers(population: Population, concerned: ConcernedId | null): void {
  if (concerned !== null && membership[concerned] === 'career') markConcerned(population, concerned);
}

function belongs(population: Population, concerned: ConcernedId, slot: number): boolean {
  return membership[concerned] === 'career' ? isActive(population, slot) : (population.severity[slot] ?? 1) < severest;
}
