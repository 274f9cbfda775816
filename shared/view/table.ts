/**
 * What all who sit at a table, or watch it, see. Nothing here is anybody's secret: unshown cards are not in it,
 * a ballot shows that it was cast and not how until the count, a decision card shows that it lies until all turn.
 */

import { isHeld, lastsMs } from '../game/clock.ts';
import { brokeLastPledge, isUnlocked, pledgesCarried } from '../game/coins.ts';
import { speakerOf, turnEndsAt } from '../game/debate.ts';
import { changes } from '../game/debrief.ts';
import { type TableId, today } from '../game/ids.ts';
import { waitsFor } from '../game/phases.ts';
import { characterOf } from '../game/seats.ts';
import { type Clock, type Count, columns, type Mark, type Result, type RoundInPlay, type Session, type Table } from '../game/state.ts';
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
    unlocked: isUnlocked(session, table),
    past: pastView(table.past),
    ...clockView(table.clock),
    lastsMs: lastsMs(session, table),
    isHeld: isHeld(table),
    seats: seatsView(table),
    ...spokenView(round),
    ...debateView(table),
    count: countView(round.count),
    cards: { ...round.cards },
    result: resultView(round.result),
    words: wordsView(session, id),
    told: phase.name === 'debrief' ? toldView([...table.past, round]) : {},
    changes: changesView(session, id),
  };
}

function pastView(past: readonly RoundInPlay[]): TableRecord['past'] {
  return Object.fromEntries(
    past.map((round, order) => {
      const { motions, count, cards, shown, result } = round;
      const passed = motions.find((motion) => motion.id === count?.winner);
      return [
        `r${order}`,
        {
          winner: count?.winner ?? today,
          package: passed?.package ?? '',
          stops: { ...count?.stops },
          pledges: marked(pledgesCarried(round)),
          cards: { ...cards },
          cardsShown: shown.length,
          z: result?.z ?? 0,
          columns: columnsView(result),
          order,
        },
      ];
    }),
  );
}

export function clockView(clock: Clock): Pick<TableRecord, 'clock' | 'endsAt' | 'leftMs'> {
  return { clock: clock.state, endsAt: clock.state === 'running' ? clock.endsAt : 0, leftMs: clock.state === 'paused' ? clock.leftMs : 0 };
}

function seatsView(table: Table): TableRecord['seats'] {
  const awaited = waitsFor(table);
  return Object.fromEntries(
    roleIds.map((role) => {
      const { holders, voice, driver } = table.seats[role];
      return [
        role,
        {
          holder: voice ?? '',
          holders: Object.fromEntries(holders.map((holder, order) => [holder, order])),
          driver,
          character: characterOf(table, role),
          ready: table.ready.includes(role),
          acted: hasActed(table, role),
          awaited: awaited.includes(role),
          asked: table.round.asked.includes(role),
          broke: brokeLastPledge(table, role),
        },
      ];
    }),
  );
}

/** That a seat has voted or laid its card, never how or which. */
function hasActed({ phase }: Table, role: RoleId): boolean {
  if (phase.name === 'decision') return phase.cards[role] !== undefined;
  if (phase.name !== 'ballot') return false;
  return phase.botBallots[role] !== undefined || phase.ballots[role] !== undefined;
}

/** Who has the turn and for how long, what was said in writing, how listeners took it. All of it is public. */
function debateView(
  table: Table,
): Pick<TableRecord, 'points' | 'speaker' | 'turns' | 'turn' | 'turnEndsAt' | 'turnLeftMs' | 'turnLastsMs' | 'marks'> {
  const { phase, clock, round } = table;
  const isDebate = phase.name === 'debate';
  const speaker = speakerOf(table);
  return {
    points: Object.fromEntries(round.points.map(({ place, by, ...point }, i) => [`a${i}`, { ...point, by: by ?? '', order: place }])),
    speaker: speaker ?? '',
    turns: isDebate ? { ...phase.places } : {},
    turn: isDebate ? phase.turn : 0,
    turnEndsAt: turnEndsAt(table) ?? 0,
    turnLeftMs: isDebate && speaker !== null && clock.state === 'paused' ? Math.max(0, clock.leftMs - phase.turnLeaves) : 0,
    turnLastsMs: isDebate ? phase.turnMs : 0,
    marks: Object.fromEntries(
      Object.entries(round.marks).map(([role, said]) => {
        const count = (mark: Mark): number => Object.values(said).filter((one) => one === mark).length;
        return [role, { matters: count('matters'), unconvinced: count('unconvinced') }];
      }),
    ),
  };
}

function spokenView(round: RoundInPlay): Pick<TableRecord, 'shown' | 'lines' | 'motions'> {
  return {
    shown: Object.fromEntries(round.shown.map(({ card, role, x, asked }, order) => [card, { role, x: x ?? -1, asked, order }])),
    lines: Object.fromEntries(round.lines.map(({ place, ...line }, i) => [`l${i}`, { ...line, order: place }])),
    motions: Object.fromEntries(
      round.motions.map((motion, order) => [
        motion.id,
        {
          package: motion.package,
          stops: { ...motion.stops },
          by: motion.by ?? '',
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
  return { recorded: result !== null, z: result?.z ?? 0, columns: columnsView(result) };
}

function columnsView(result: Result | null): TableRecord['result']['columns'] {
  if (result === null) return {};
  return Object.fromEntries(
    columns.map((column) => [column, { plan: result.plans[column], indices: { ...result.indices[column] }, stakes: { ...result.stakes[column] } }]),
  );
}

/** First screen of the debrief: shown from the moment they are given. */
function wordsView(session: Session, table: TableId): TableRecord['words'] {
  return Object.fromEntries(
    Object.entries(session.participants)
      .filter(([, { table: at, reflection }]) => at === table && reflection.face > 0)
      .map(([id, { reflection }]) => [id, { face: reflection.face, word: reflection.word }]),
  );
}

/** What lay on the table and what stayed in the hand, of all rounds. The only place where an unshown card's count is public. */
function toldView(rounds: readonly RoundInPlay[]): TableRecord['told'] {
  return Object.fromEntries(
    rounds.map(({ shown, counts }, order) => [
      `r${order}`,
      { shown: Object.fromEntries(shown.map(({ card }) => [card, true])), counts: { ...counts }, order },
    ]),
  );
}

/** Nobody's name is beside it. */
function changesView(session: Session, table: TableId): TableRecord['changes'] {
  const votes = Object.values(session.participants).filter((person) => person.table === table);
  const counted = changes.map((change) => [change, votes.filter(({ reflection }) => reflection.change === change).length] as const);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}
