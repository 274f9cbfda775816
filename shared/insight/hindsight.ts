/**
 * What the table knew of the law that it passed, and what it would have known with every card on the table: two forecasts
 * under the same luck, the same past and the same trust, so that knowledge alone is between them. Looking back asks for it.
 */
import type { RoundLife } from '../game/runs.ts';
import type { Indices } from '../game/state.ts';
import type { Reading } from '../scenario/evidence.ts';
import type { Stops } from '../scenario/law.ts';
import { type RoleId, roleIds } from '../scenario/roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import { inOrder, pastIn, stopsIn } from '../view/read.ts';
import type { TableRecord } from '../view/schema.ts';
import { type ForecastRequest, forecast } from './forecast.ts';
import type { Worlds } from './mirrored-worlds.ts';

export interface Hindsight {
  readonly round: number;
  readonly past: readonly RoundLife[];
  readonly law: Stops;
  /** seats whose promise the law carried */
  readonly promised: readonly RoleId[];
  readonly cardsShown: number;
  /** key cards on the table */
  readonly known: readonly Reading[];
  /** all key cards of the round */
  readonly all: readonly Reading[];
}

/** Of a round that was played, by its place; null before looking back, when nobody may know this. */
export function hindsightIn(table: TableRecord, place: number): Hindsight | null {
  const told = inOrder(table.told)[place]?.[1];
  const law = lawOf(table, place);
  if (told === undefined || law === null) return null;
  const all = Object.entries(told.counts).map(([card, x]): Reading => ({ card, x }));
  return {
    round: place,
    past: pastIn(table).slice(0, place),
    law: stopsIn(law.stops),
    promised: roleIds.filter((role) => law.pledges[role] === true),
    cardsShown: Object.keys(told.shown).length,
    known: all.filter(({ card }) => told.shown[card] === true),
    all,
  };
}

function lawOf({ past, count, motions }: TableRecord, place: number): Pick<TableRecord['past'][string], 'stops' | 'pledges'> | null {
  const before = inOrder(past);
  if (place < before.length) return before[place]?.[1] ?? null;
  return count.winner === '' ? null : { stops: count.stops, pledges: motions[count.winner]?.pledges ?? {} };
}

/** In each world the law's indices as the table could expect them, and as it could have with all cards. */
export function hindsight(
  scenario: Scenario,
  { law, promised, known, all, ...situation }: Hindsight,
  { worlds, citizens }: Pick<ForecastRequest, 'worlds' | 'citizens'>,
): Worlds<readonly [known: Indices, all: Indices]> {
  const request = { ...situation, laws: [law], promised: [promised], worlds, citizens };
  const asKnown = forecast(scenario, { ...request, readings: known });
  const withAll = forecast(scenario, { ...request, readings: all });
  return {
    pairs: asKnown.pairs,
    live(world) {
      const [knew] = asKnown.live(world);
      const [told] = withAll.live(world);
      if (knew === undefined || told === undefined) throw new Error('A world has indices of its law');
      return [knew, told];
    },
  };
}
