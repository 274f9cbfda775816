/** How good a law is to a bot's people, from the same forecast that people see as lamps. */
import { type IndexId, type Indices, indexIds } from '../game/state.ts';
import { forecastWorlds, type Lamps, lampsOf } from '../insight/forecast.ts';
import type { Stops } from '../scenario/law.ts';
import type { Scenario } from '../scenario/schema.ts';
import { pastIn } from '../view/read.ts';
import { characters } from './characters.ts';
import { type BotRequest, readingsOf } from './request.ts';

/** How a bot finds out what laws are worth to it; a test may let it believe something else. */
export type Judge = (scenario: Scenario, request: BotRequest, laws: readonly Stops[]) => readonly number[];

/** Worth of each law to this bot, 0..100. */
export function worthOfLaws(scenario: Scenario, request: BotRequest, laws: readonly Stops[]): readonly number[] {
  if (laws.length === 0) return [];
  const worlds: readonly (readonly Indices[])[] = [
    ...forecastWorlds(scenario, {
      round: request.table.round,
      past: pastIn(request.table),
      readings: readingsOf(request),
      cardsShown: Object.keys(request.table.shown).length,
      laws,
      ...request.effort,
    }),
  ];
  return laws.map((_, law) => worth(lampsOf(worlds.flatMap((world) => world[law] ?? [])), request));
}

function worth(lamps: Lamps, { role, character }: BotRequest): number {
  const { caution, ownWeight } = characters[character];
  const read = (id: IndexId): number => lamps[id].mean + caution * (lamps[id].low - lamps[id].mean);
  const everyone = indexIds.reduce((sum, id) => sum + read(id), 0) / indexIds.length;
  return ownWeight * read(role) + (1 - ownWeight) * everyone;
}
