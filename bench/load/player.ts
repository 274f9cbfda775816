/** Somebody who plays: thinks for a moment, then does what the phase asks of their seat, by what they are shown. */
import type { SeatMessage } from '../../shared/game/command.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { stopsOf } from '../../shared/scenario/law.ts';
import { decisionCards } from '../../shared/scenario/roles.ts';
import type { ParticipantRecord, TableRecord } from '../../shared/view/schema.ts';
import { type Person, placeIn } from './person.ts';

/** 0 ≤ whole < below */
export type Dice = (below: number) => number;

export interface Turn {
  readonly own: ParticipantRecord;
  readonly table: TableRecord;
  readonly dice: Dice;
}

/** null: nothing to do here */
type Act = (turn: Turn) => SeatMessage | null;

const ready: Act = () => ({ type: 'ready' });

const answerPoll: Act = ({ dice }) => ({ type: 'answer-poll', answers: Array.from({ length: 5 }, () => 1 + dice(5)) });

const showCard: Act = ({ own }) => ({ type: 'show-card', card: Object.keys(own.counts)[0] ?? null });

/** In one's own turn a point, else a sign to whoever speaks. */
const speakOrMark: Act = ({ own, table, dice }) => {
  if (table.speaker === '') return null;
  if (table.speaker !== own.role) return { type: 'mark', mark: dice(2) === 0 ? 'matters' : 'unconvinced' };
  const claim = 'What is allowed to some will soon be asked of all; say who pays for that.';
  return { type: 'argue', stance: 'for', sentence: null, claim, card: null };
};
const passTurn: Act = ({ own, table }) => (table.speaker === own.role ? { type: 'pass-turn' } : null);
const readyToEnd: Act = ({ table }) => (table.speaker === '' ? { type: 'ready' } : null);

/** Three in four put a plan forward; the others back one that lies there. */
const proposeOrBack: Act = ({ own, table, dice }) => {
  const motions = Object.entries(table.motions);
  if (motions.some(([, { backers }]) => own.role in backers)) return null;
  const [id] = motions[dice(Math.max(1, motions.length))] ?? [];
  if (id !== undefined && dice(4) === 0) return { type: 'back-motion', motion: id };
  const round = scenarios['first-threshold'].rounds[table.round];
  const plan = round?.packages[dice(round.packages.length)];
  return round === undefined || plan === undefined ? null : { type: 'propose-motion', package: plan.id, stops: stopsOf(round, plan.stops) };
};

const score: Act = ({ table, dice }) => ({
  type: 'score-ballot',
  scores: Object.fromEntries(['today', ...Object.keys(table.motions)].map((id) => [id, dice(6)])),
});

const layCard: Act = ({ dice }) => ({ type: 'play-card', card: decisionCards[dice(decisionCards.length)] ?? 'steady' });
const guess: Act = ({ dice }) => ({ type: 'guess', card: decisionCards[dice(decisionCards.length)] ?? null });
const reflect: Act = ({ dice }) => ({ type: 'reflect', face: 1 + dice(5), word: 'torn' });

/** ms: what somebody says takes longer than a listener's sign to it */
const speech = 1600;
const acts: Readonly<Record<string, readonly (Act | number)[]>> = {
  prologue: [answerPoll, ready],
  briefing: [showCard, ready],
  debate: [speakOrMark, speech, passTurn, readyToEnd],
  negotiation: [proposeOrBack, ready],
  ballot: [score],
  decision: [layCard, guess],
  outcome: [ready],
  debrief: [reflect],
};

/** ms: how long one thinks before an act */
const shortest = 150;
const longest = 900;
const rest = (ms: number): Promise<void> => new Promise((go) => void setTimeout(go, ms));
const think = (dice: Dice): Promise<void> => rest(shortest + dice(longest - shortest));

/** What one acts in once: a phase, a turn of its debate, an outcome that is known. */
function stepOf(person: Person): string {
  const [own] = person.shown.participants.values();
  const table = own && person.shown.tables.get(own.table);
  return table === undefined ? '' : `${table.phaseNumber} ${table.turn} ${table.result.recorded}`;
}

/** Until the session ends, or the connection. */
export async function play(person: Person, url: string, dice: Dice): Promise<void> {
  const fetched = new Set<string>();
  let done = '';
  while (!person.isClosed() && person.shown.everybody.stage !== 'closed') {
    const step = stepOf(person);
    if (step === done) {
      await person.changed();
      continue;
    }
    done = step;
    const phase = placeIn(person.view())?.table.phase ?? '';
    if (phase === 'outcome') await fetchOutcomes(person, url, fetched);
    for (const act of acts[phase] ?? []) {
      if (typeof act === 'number') {
        await rest(act);
        continue;
      }
      await think(dice);
      const place = placeIn(person.view());
      if (place === null || person.isClosed() || stepOf(person) !== step) break;
      const command = act({ ...place, dice });
      if (command !== null && place.own.may[command.type]) await person.send(command);
    }
  }
}

/** The years of what came of the laws, as pages fetch them: each once. */
async function fetchOutcomes(person: Person, url: string, fetched: Set<string>): Promise<void> {
  const columns = Object.values(placeIn(person.view())?.table.result.columns ?? {});
  for (const { plan } of columns) {
    if (plan === '' || fetched.has(plan)) continue;
    fetched.add(plan);
    const response = await fetch(`${url}/api/outcomes/${plan}`);
    if (!response.ok) throw new Error(`An outcome could not be fetched: ${response.status}`);
    await response.arrayBuffer();
  }
}
