/** What everybody in a session sees, the projector included: who is here, how far each table is, and the table on the wall. */
import { isDone, lastsMs } from '../game/clock.ts';
import type { TableId } from '../game/ids.ts';
import { meetsNext, waitsFor } from '../game/phases.ts';
import { presets } from '../game/presets.ts';
import { peopleAt, peopleIn, tablesOf } from '../game/seats.ts';
import type { Session, Table } from '../game/state.ts';
import { roleIds } from '../scenario/roles.ts';
import type { EverybodyRecord } from './schema.ts';
import { clockView, tableView } from './table.ts';

/**
 * @param at      session time of this projection, ms
 * @param version of the log that is shown
 * @param present participants with a connection: about sockets, not about the game, so it comes from outside
 */
export function everybodyView(session: Session, at: number, version: number, present: ReadonlySet<string>): EverybodyRecord {
  return {
    code: session.code,
    scenario: session.scenario.id,
    preset: session.preset,
    locale: session.locale,
    stage: session.stage,
    rounds: session.rounds,
    version,
    at,
    people: Object.fromEntries(
      Object.entries(session.participants).map(([id, { nickname, host }], order) => [id, { nickname, host, present: present.has(id), order }]),
    ),
    tables: Object.fromEntries(tablesOf(session).map(([id, table], order) => [id, glance(session, table, order, at)])),
    pinned: session.pinned ?? '',
    screen: presets[session.preset].facilitated ? session.screen : '',
    wall: wallView(session),
  };
}

function glance(session: Session, table: Table, order: number, at: number): EverybodyRecord['tables'][string] {
  return {
    order,
    phase: table.phase.name,
    round: table.round.index,
    ...clockView(table.clock),
    lastsMs: lastsMs(session, table),
    people: peopleAt(table),
    taken: Object.fromEntries(roleIds.filter((role) => peopleIn(table, role) > 0).map((role) => [role, true])),
    waiting: waitsFor(table).length,
    meets: meetsNext(session, table),
    done: isDone(session, table, at),
    places: placesOf(table),
  };
}

/** Health and equity of what was done, round by round: they come with the outcome, for the table itself too. */
function placesOf({ past, round }: Table): EverybodyRecord['tables'][string]['places'] {
  return Object.fromEntries(
    [...past, round].flatMap(({ result }, order) =>
      result === null ? [] : [[`r${order}`, { health: result.indices.did.health, equity: result.indices.did.equity, order }]],
    ),
  );
}

/** The pinned table, else the first that people sit at. */
export function onTheWall(session: Session): TableId {
  const tables = tablesOf(session);
  const [first] = tables.find(([, table]) => peopleAt(table) > 0) ?? tables[0] ?? [];
  const id = session.pinned ?? first;
  if (id === undefined) throw new Error('A session has a table');
  return id;
}

/** One truth for all tables: where somebody still keeps the card that the wall's table has shown, everybody sees that it was shown, not its count. */
function isKeptElsewhere(session: Session, card: string): boolean {
  return tablesOf(session).some(([, table]) => {
    const isOver = table.phase.name === 'outcome' || table.phase.name === 'debrief';
    return !isOver && peopleAt(table) > 0 && !table.round.shown.some((one) => one.card === card);
  });
}

function wallView(session: Session): EverybodyRecord['wall'] {
  const id = onTheWall(session);
  const { shown, seats, points, lines, speaker, turns, turn, turnEndsAt, turnLeftMs, turnLastsMs, marks, motions, count, cards, result, past } =
    tableView(session, id);
  return {
    table: id,
    shown: Object.fromEntries(Object.entries(shown).map(([card, one]) => [card, isKeptElsewhere(session, card) ? { ...one, x: -1 } : one])),
    ...{ seats, points, lines, speaker, turns, turn, turnEndsAt, turnLeftMs, turnLastsMs, marks, motions, count, cards, result, past },
  };
}
