/** `threshold dilemma`: whether every round of a scenario is a dilemma, with the figures that say so. */

import { type Indices, indexIds } from '../../shared/game/state.ts';
import { dilemmaOf } from '../../shared/insight/dilemma.ts';
import type { Say } from '../../shared/insight/dilemma-measure.ts';
import type { Dilemma, DilemmaSize, LawSeen, RoundDilemma } from '../../shared/insight/dilemma-report.ts';
import { scenarioById } from '../../shared/scenario/catalogue.ts';
import { decisionCards, roleIds } from '../../shared/scenario/roles.ts';
import { UsageError } from './usage.ts';

export interface DilemmaOptions {
  readonly scenario: string;
  /** 1, 2, …; undefined: all */
  readonly round: number | undefined;
  readonly size: DilemmaSize;
}

export function dilemma({ scenario: id, round, size }: DilemmaOptions, say: Say): Dilemma {
  const scenario = scenarioById(id);
  if (scenario === undefined) throw new UsageError(`There is no scenario ${id}.`);
  if (round !== undefined && round > scenario.rounds.length) throw new UsageError(`Scenario ${id} has ${scenario.rounds.length} rounds.`);
  return dilemmaOf(scenario, size, round === undefined ? null : round - 1, say);
}

export function dilemmaAsLines({ scenario, worlds, citizens, firstSeed, rounds }: Dilemma): string {
  const head = `${scenario}: ${worlds} worlds of ${citizens} citizens, seeds from ${firstSeed}`;
  return [head, ...rounds.map(roundAsLines)].join('\n\n');
}

function roundAsLines(round: RoundDilemma): string {
  const { packages, selfish, compromise, roles, frontier, lamps, verdicts } = round;
  return [
    `${round.id}: ${round.laws} laws`,
    `  health, equity, ${roleIds.join(', ')}; lamps`,
    ...packages.flatMap(({ letter, byCards }) =>
      decisionCards.map((card) => `  ${`${letter} all ${card}`.padEnd(18)}${inWords(byCards[card].indices)}   ${byCards[card].lamps.toFixed(1)}`),
    ),
    ...packages.map(({ letter, rows }) => `  ${`${letter} of 20`.padEnd(18)}${rows.map((row) => (row[0] ?? 0).toFixed(1)).join(' ')}`),
    ...roleIds.map((role) => `  ${`best for ${role}`.padEnd(18)}${lawInWords(roles[role])}`),
    ...frontier.map((law) => `  ${'frontier'.padEnd(18)}${lawInWords(law)}`),
    ...selfish.map(
      ({ letter, byStakes, byIndices }) =>
        `  ${`selfish, ${letter}`.padEnd(18)}${byStakes.join(' ') || 'none'} by index ${byIndices?.join(' ') ?? 'not measured'}`,
    ),
    `  ${'Nash bargain'.padEnd(18)}${compromise.nash === null ? 'none' : lawInWords(compromise.nash)}`,
    `  ${'fairest gain'.padEnd(18)}${lawInWords(compromise.largestSmallestGain)}`,
    `  ${'six lamps'.padEnd(18)}${lawInWords(lamps.six)}`,
    ...verdicts.map(({ point, holds, figure }) => `  ${point} ${holds ? 'holds' : 'FAILS'}  ${JSON.stringify(figure)}`),
  ].join('\n');
}

function inWords(indices: Indices): string {
  return indexIds.map((id) => Math.round(indices[id]).toString().padStart(3)).join(' ');
}

function lawInWords({ law, coins, cards, indices, lamps, six }: LawSeen): string {
  return `${inWords(indices)}   ${lamps.toFixed(1)} lamps, six in ${Math.round(100 * six)} %  ${law} (${coins} coins, all ${cards})`;
}
