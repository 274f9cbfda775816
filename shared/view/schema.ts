/**
 * What each audience sees: the only list of these fields. Records are derived from the schema (ToJSON), the view
 * functions return them, and one generic function writes them. A secret is in another audience's object, never in
 * a field beside public ones. Numbers are float64 or small integers; `number` would be rounded to float32.
 * Maps keep no order, so whatever is listed carries `order`.
 */
import { schema, type ToJSON, t } from '@colyseus/schema';

const PersonView = schema({ nickname: t.string(), present: t.boolean(), host: t.boolean(), order: t.uint16() }, 'Person');

/** Everybody in the session, the projector included. */
export const EverybodyView = schema(
  {
    code: t.string(),
    scenario: t.string(),
    preset: t.string(),
    locale: t.string(),
    stage: t.string(),
    rounds: t.uint8(),
    /** version of the log that this shows */
    version: t.uint32(),
    /** session time of this projection, ms: what deadlines are measured against */
    at: t.float64(),
    people: t.map(PersonView),
  },
  'Everybody',
);

const SeatView = schema(
  {
    /** participant id, '' for a bot */
    holder: t.string(),
    driver: t.string(),
    character: t.string(),
    ready: t.boolean(),
    /** has voted (ballot) or laid a card (decision) */
    acted: t.boolean(),
    /** broke its last promise: it may promise again, and lends no coin */
    broke: t.boolean(),
  },
  'Seat',
);
/** x: a key card's count, −1 for the others */
const ShownCardView = schema({ role: t.string(), x: t.int32(), asked: t.boolean(), order: t.uint16() }, 'ShownCard');
const LineView = schema({ role: t.string(), phase: t.string(), line: t.string(), variant: t.uint8(), about: t.string(), order: t.uint16() }, 'Line');
const MotionView = schema(
  { package: t.string(), stops: t.map('uint8'), by: t.string(), backers: t.map('boolean'), pledges: t.map('boolean'), order: t.uint16() },
  'Motion',
);
const BallotView = schema({ scores: t.map('float64') }, 'Ballot');
const CountView = schema({ winner: t.string(), stops: t.map('uint8'), totals: t.map('float64'), ballots: t.map(BallotView) }, 'Count');
const ColumnView = schema({ plan: t.string(), indices: t.map('float64'), stakes: t.map('int16') }, 'Column');
const ResultView = schema({ recorded: t.boolean(), z: t.float64(), columns: t.map(ColumnView) }, 'Result');
/** What a round before the one in play left behind: its law, its words and turned cards, how much was told, its unknown, what came of it. All public. */
const PastRoundView = schema(
  {
    /** the id of the motion that passed, or today */
    winner: t.string(),
    /** the package it was made of, '' for today's law */
    package: t.string(),
    stops: t.map('uint8'),
    /** seats whose promise it carried */
    pledges: t.map('boolean'),
    cards: t.map('string'),
    cardsShown: t.uint8(),
    z: t.float64(),
    columns: t.map(ColumnView),
    order: t.uint8(),
  },
  'PastRound',
);
const WordView = schema({ face: t.uint8(), word: t.string() }, 'Word');

/** All who sit at, or watch, one table. */
export const TableView = schema(
  {
    phase: t.string(),
    phaseNumber: t.uint32(),
    /** place of the round in the scenario, −1 before the first */
    round: t.int8(),
    /** dials may be turned and promises given */
    unlocked: t.boolean(),
    /** the rounds before it: the society goes on from what they did */
    past: t.map(PastRoundView),
    clock: t.string(),
    /** session time, ms; 0 without a running clock */
    endsAt: t.float64(),
    /** ms left on a paused clock, else 0 */
    leftMs: t.float64(),
    /** the whole phase, ms: limit with a clock, target without */
    lastsMs: t.float64(),
    seats: t.map(SeatView),
    shown: t.map(ShownCardView),
    lines: t.map(LineView),
    motions: t.map(MotionView),
    /** winner '' until the ballots are counted */
    count: t.ref(CountView),
    /** empty until the cards turn */
    cards: t.map('string'),
    result: t.ref(ResultView),
    /** debrief, first screen: a face and a word, by participant */
    words: t.map(WordView),
  },
  'Table',
);

/** One person's own. */
export const ParticipantView = schema(
  {
    id: t.string(),
    table: t.string(),
    /** '' in the audience */
    role: t.string(),
    /** the seat that is theirs when the next phase begins, '' if none */
    arriving: t.string(),
    host: t.boolean(),
    swapped: t.boolean(),
    /** command types that decide would not refuse for their time and sender */
    may: t.map('boolean'),
    /** counts of the key cards in their own hand */
    counts: t.map('int32'),
    ballot: t.map('float64'),
    card: t.string(),
    guess: t.string(),
    questionsLeft: t.uint8(),
    pollBefore: t.array('uint8'),
    pollAfter: t.array('uint8'),
    face: t.uint8(),
    word: t.string(),
    takeBack: t.string(),
    sentence: t.string(),
  },
  'Participant',
);

export const State = schema(
  {
    everybody: t.ref(EverybodyView),
    tables: t.map(TableView).view(),
    participants: t.map(ParticipantView).view(),
  },
  'State',
);

export type EverybodyRecord = ToJSON<InstanceType<typeof EverybodyView>>;
export type TableRecord = ToJSON<InstanceType<typeof TableView>>;
export type ParticipantRecord = ToJSON<InstanceType<typeof ParticipantView>>;
export type StateRecord = ToJSON<InstanceType<typeof State>>;
