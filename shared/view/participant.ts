/** What one person alone sees: their hand, their ballot, their laid card, what they may do now. */

import { speakerOf } from '../game/debate.ts';
import { mayNow } from '../game/decide.ts';
import type { ParticipantId } from '../game/ids.ts';
import { presets } from '../game/presets.ts';
import { roleOf } from '../game/seats.ts';
import type { RoundInPlay, Session, Table } from '../game/state.ts';
import type { RoleId } from '../scenario/roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ParticipantRecord } from './schema.ts';

/** @throws if the session has no such participant */
export function participantView(session: Session, id: ParticipantId, scenario: Scenario): ParticipantRecord {
  const person = session.participants[id];
  const table = person && session.tables[person.table];
  if (person === undefined || table === undefined) throw new Error(`no participant ${id}`);
  const role = roleOf(table, id) ?? '';
  const { reflection } = person;
  return {
    id,
    table: person.table,
    role,
    arriving: table.arrivals[id] ?? '',
    host: person.host,
    swapped: person.swapped,
    may: Object.fromEntries(mayNow(session, { kind: 'participant', id }).map((type) => [type, true])),
    counts: role === '' ? {} : countsInHand(table.round, role, scenario),
    ...actsView(table, id, role),
    suggestions: role === '' ? {} : suggestionsTo(table, role),
    questionsLeft: Math.max(0, presets[session.preset].questions - (table.round.questionsAsked[id] ?? 0)),
    pollBefore: [...person.pollBefore],
    pollAfter: [...person.pollAfter],
    face: reflection.face,
    word: reflection.word,
    takeBack: reflection.takeBack,
    stayed: reflection.stayed,
    change: reflection.change,
    sentence: reflection.sentence,
  };
}

/** What a seat's key cards say, by card id: the part of the draw that the seat holds. Bots see their hand through this too. */
export function countsInHand(round: RoundInPlay, role: RoleId, scenario: Scenario): Record<string, number> {
  const cards = scenario.rounds[round.index]?.cards ?? [];
  const mine = cards.filter((card) => card.role === role).map((card) => [card.id, round.counts[card.id]] as const);
  return Object.fromEntries(mine.flatMap(([card, x]) => (x === undefined ? [] : [[card, x]])));
}

/** Of the seat's holders: dots on what they tapped. */
function suggestionsTo({ seats, suggestions }: Table, role: RoleId): Record<string, string> {
  const { holders } = seats[role];
  return Object.fromEntries(holders.flatMap((holder) => (suggestions[holder] === undefined ? [] : [[holder, suggestions[holder]]])));
}

function actsView(table: Table, id: ParticipantId, role: RoleId | ''): Pick<ParticipantRecord, 'ballot' | 'card' | 'guess' | 'mark'> {
  const { phase, round } = table;
  const speaker = speakerOf(table);
  const laid = phase.name === 'decision' ? phase.cards : round.cards;
  return {
    ballot: phase.name === 'ballot' ? (role === '' ? {} : { ...phase.ballots[role]?.[id] }) : {},
    card: (role !== '' && laid[role]) || '',
    guess: round.guesses[id] ?? '',
    mark: (speaker !== null && round.marks[speaker]?.[id]) || '',
  };
}
