/**
 * What all who sit at a table, or watch it, see. Nothing here is anybody's secret: unshown cards are not in it,
 * a ballot shows that it was cast and not how until the count, a decision card shows that it lies until all turn.
 */

import { lastsMs } from '../game/clock.ts';
import type { TableId } from '../game/ids.ts';
import { characterOf } from '../game/seats.ts';
import { type Clock, type Count, columns, type Result, type RoundInPlay, type Session, type Table } from '../game/state.ts';
import { type RoleId, roleIds } from '../scenario/roles.ts';
import type { TableRecord } from './schema.ts';

/** @throws if the session has no such table */
export function tableView(session: Session, id: TableId): TableRecord {
  const table = session.tables[id];
  if (table === undefined) throw new Error(`no table ${id}`);
  const { phase, round } = table;
  return {
    phase: phase.name,
    phaseNumber: table.phaseNumber,
    round: round.index,
    past: pastView(table.past),
    ...clockView(table.clock),
    lastsMs: lastsMs(session, table),
    seats: seatsView(table),
    ...spokenView(round),
    count: countView(round.count),
    cards: { ...round.cards },
    result: resultView(round.result),
    words: wordsView(session, id),
  };
}

function pastView(past: readonly RoundInPlay[]): TableRecord['past'] {
  return Object.fromEntries(
    past.map(({ count, cards, shown, result }, order) => [
      `r${order}`,
      { stops: { ...count?.stops }, cards: { ...cards }, cardsShown: shown.length, z: result?.z ?? 0, order },
    ]),
  );
}

function clockView(clock: Clock): Pick<TableRecord, 'clock' | 'endsAt' | 'leftMs'> {
  return { clock: clock.state, endsAt: clock.state === 'running' ? clock.endsAt : 0, leftMs: clock.state === 'paused' ? clock.leftMs : 0 };
}

function seatsView(table: Table): TableRecord['seats'] {
  return Object.fromEntries(
    roleIds.map((role) => {
      const { holders, driver } = table.seats[role];
      const character = characterOf(table, role);
      return [role, { holder: holders[0] ?? '', driver, character, ready: table.ready.includes(role), acted: hasActed(table, role) }];
    }),
  );
}

/** That a seat has voted or laid its card, never how or which. */
function hasActed({ phase, seats }: Table, role: RoleId): boolean {
  if (phase.name === 'decision') return phase.cards[role] !== undefined;
  if (phase.name !== 'ballot') return false;
  return phase.botBallots[role] !== undefined || seats[role].holders.some((holder) => phase.ballots[holder] !== undefined);
}

function spokenView(round: RoundInPlay): Pick<TableRecord, 'shown' | 'lines' | 'motions'> {
  return {
    shown: Object.fromEntries(round.shown.map(({ card, role, x, asked }, order) => [card, { role, x: x ?? -1, asked, order }])),
    lines: Object.fromEntries(round.lines.map((line, order) => [`l${order}`, { ...line, order }])),
    motions: Object.fromEntries(
      round.motions.map((motion, order) => [
        motion.id,
        {
          package: motion.package,
          stops: { ...motion.stops },
          by: motion.by,
          backers: marked(motion.backers),
          pledges: marked(motion.pledges),
          order,
        },
      ]),
    ),
  };
}

const marked = (roles: readonly RoleId[]): Record<string, boolean> => Object.fromEntries(roles.map((role) => [role, true]));

function countView(count: Count | null): TableRecord['count'] {
  if (count === null) return { winner: '', stops: {}, totals: {}, ballots: {} };
  return {
    winner: count.winner,
    stops: { ...count.stops },
    totals: { ...count.totals },
    ballots: Object.fromEntries(Object.entries(count.ballots).map(([role, scores]) => [role, { scores: { ...scores } }])),
  };
}

function resultView(result: Result | null): TableRecord['result'] {
  if (result === null) return { recorded: false, z: 0, columns: {} };
  return {
    recorded: true,
    z: result.z,
    columns: Object.fromEntries(
      columns.map((column) => [column, { plan: result.plans[column], indices: { ...result.indices[column] }, stakes: { ...result.stakes[column] } }]),
    ),
  };
}

/** First screen of the debrief: shown from the moment they are given. */
function wordsView(session: Session, table: TableId): TableRecord['words'] {
  return Object.fromEntries(
    Object.entries(session.participants)
      .filter(([, { table: at, reflection }]) => at === table && reflection.face > 0)
      .map(([id, { reflection }]) => [id, { face: reflection.face, word: reflection.word }]),
  );
}
