/**
 * What each audience sees: the only list of these fields. Records are derived from the schema (ToJSON), the view
 * functions return them, and one generic function writes them. A secret is in another audience's object, never in
 * a field beside public ones. Numbers are float64 or small integers; `number` would be rounded to float32.
 * Maps keep no order, so whatever is listed carries `order`.
 */
import { schema, type ToJSON, t } from '@colyseus/schema';

const PersonView = schema({ nickname: t.string(), present: t.boolean(), host: t.boolean(), order: t.uint16() }, 'Person');

/** How a table came through a round: where it stands on health × equity. */
const PlaceView = schema({ health: t.float64(), equity: t.float64(), order: t.uint8() }, 'Place');
/** A table from afar: what walls show of each. */
const TableAtGlance = schema(
  {
    /** from 0: the first table is table 1 */
    order: t.uint8(),
    phase: t.string(),
    round: t.int8(),
    clock: t.string(),
    endsAt: t.float64(),
    leftMs: t.float64(),
    lastsMs: t.float64(),
    /** who sit at it or are about to */
    people: t.uint8(),
    /** seats that somebody holds or is about to */
    taken: t.map('boolean'),
    /** seats of people that the table waits for */
    waiting: t.uint8(),
    /** what comes next begins for all tables at once: once this one is done, or its time is up, it waits for the others */
    meets: t.boolean(),
    /** done with its phase when this was projected */
    done: t.boolean(),
    /** rounds whose outcome is known, by r0, r1, … */
    places: t.map(PlaceView),
  },
  'TableAtGlance',
);

const SeatView = schema(
  {
    /** the voice's participant id, '' where nobody holds it; while a bot stands in, the driver says so */
    holder: t.string(),
    /** all who hold it, by participant id: their order in it */
    holders: t.map('uint8'),
    driver: t.string(),
    character: t.string(),
    ready: t.boolean(),
    /** has voted (ballot) or laid a card (decision) */
    acted: t.boolean(),
    /** people drive it, and it has not yet done what the phase asks */
    awaited: t.boolean(),
    /** a bot's: was asked for its key card in this round */
    asked: t.boolean(),
    /** broke its last promise: it may promise again, and lends no coin */
    broke: t.boolean(),
  },
  'Seat',
);
/** x: a key card's count; −1 for the others, and on the wall while another table keeps it */
const ShownCardView = schema({ role: t.string(), x: t.int32(), asked: t.boolean(), order: t.uint16() }, 'ShownCard');
const LineView = schema({ role: t.string(), phase: t.string(), line: t.string(), variant: t.uint8(), about: t.string(), order: t.uint16() }, 'Line');
/** by: participant id, '' for a bot · sentence: id of a ready one, '' if written by hand · card: '' if none */
const PointView = schema(
  {
    role: t.string(),
    by: t.string(),
    phase: t.string(),
    stance: t.string(),
    sentence: t.string(),
    claim: t.string(),
    card: t.string(),
    order: t.uint16(),
  },
  'Point',
);
/** How many listeners said what of a speaker's turn; nobody's name. */
const MarksView = schema({ matters: t.uint8(), unconvinced: t.uint8() }, 'Marks');
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
/** A round that was lived, with all its cards: which were on the table, and what every key card says. */
const ToldRoundView = schema({ shown: t.map('boolean'), counts: t.map('int32'), order: t.uint8() }, 'ToldRound');
const WordView = schema({ face: t.uint8(), word: t.string() }, 'Word');

/** What the wall shows of its table, as the table itself sees it. Made anew for each: a field belongs to one schema. */
const publicFields = () => ({
  seats: t.map(SeatView),
  shown: t.map(ShownCardView),
  lines: t.map(LineView),
  points: t.map(PointView),
  /** debate: who has the turn, '' in free talk and in other phases */
  speaker: t.string(),
  /** which turn is whose: 0 for the first; empty in other phases */
  turns: t.map('uint8'),
  turn: t.uint8(),
  /** session time, ms; 0 without a running clock */
  turnEndsAt: t.float64(),
  /** ms left of the turn on a paused clock, else 0 */
  turnLeftMs: t.float64(),
  turnLastsMs: t.float64(),
  /** by the speaker's role */
  marks: t.map(MarksView),
  motions: t.map(MotionView),
  /** winner '' until the ballots are counted */
  count: t.ref(CountView),
  /** empty until the cards turn */
  cards: t.map('string'),
  result: t.ref(ResultView),
  /** the rounds before it: the society goes on from what they did */
  past: t.map(PastRoundView),
});

/** What the wall shows of one table: all of it is public, and on the phones of that table too. */
const WallView = schema(
  {
    table: t.string(),
    ...publicFields(),
  },
  'Wall',
);

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
    tables: t.map(TableAtGlance),
    /** the table that the projector was told to show, '' while it shows the first that people sit at */
    pinned: t.string(),
    /** which screen of looking back the class is at; '' where nobody leads it */
    screen: t.string(),
    /** the table on the wall: the pinned one, else the first that people sit at */
    wall: t.ref(WallView),
  },
  'Everybody',
);

/** All who sit at, or watch, one table. */
export const TableView = schema(
  {
    phase: t.string(),
    phaseNumber: t.uint32(),
    /** place of the round in the scenario, −1 before the first */
    round: t.int8(),
    /** dials may be turned and promises given */
    unlocked: t.boolean(),
    clock: t.string(),
    /** session time, ms; 0 without a running clock */
    endsAt: t.float64(),
    /** ms left on a paused clock, else 0 */
    leftMs: t.float64(),
    /** the whole phase, ms: limit with a clock, target without */
    lastsMs: t.float64(),
    /** readiness doesn't end it before half its time */
    isHeld: t.boolean(),
    ...publicFields(),
    /** debrief, first screen: a face and a word, by participant */
    words: t.map(WordView),
    /** debrief: the rounds played, by r0, r1, …; nothing before it, for it holds what stayed in the hand */
    told: t.map(ToldRoundView),
    /** debrief: how many at the table would change what first */
    changes: t.map('uint8'),
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
    /** what they said of the turn in play, '' if nothing */
    mark: t.string(),
    /** what each holder of their seat tapped last in this phase, by participant id; empty in a seat of one's own */
    suggestions: t.map('string'),
    questionsLeft: t.uint8(),
    pollBefore: t.array('uint8'),
    pollAfter: t.array('uint8'),
    face: t.uint8(),
    word: t.string(),
    takeBack: t.string(),
    stayed: t.string(),
    change: t.string(),
    sentence: t.string(),
  },
  'Participant',
);

/** What a table owes and who speaks at it: for the facilitator's eye. */
const WatchedTableView = schema(
  {
    /** seats of people that have not done what the phase asks */
    waitsFor: t.map('boolean'),
    /** how much each seat has put on the table so far: cards, motions, arguments */
    contributions: t.map('uint16'),
  },
  'WatchedTable',
);
/** A phase that is still to come, or what is left of the one in play. */
const StepView = schema({ phase: t.string(), round: t.int8(), ms: t.float64(), order: t.uint8() }, 'Step');

/** The facilitator of a lesson or workshop, who also sees all tables. Nobody who holds a seat gets this. */
export const FacilitatorView = schema(
  {
    /** command types that decide would not refuse for their time and sender */
    may: t.map('boolean'),
    locked: t.boolean(),
    unlocked: t.boolean(),
    /** whom they sent away and may readmit: nicknames, by participant id */
    removed: t.map('string'),
    /** the phase that next ends: of the table that is furthest behind */
    phase: t.string(),
    round: t.int8(),
    /** which line of the scenario is to be read aloud now, '' for none; in the outcome first this, then saidAndDid */
    readAloud: t.string(),
    tables: t.map(WatchedTableView),
    /** of the phase in play: session time, ms; 0 without a running clock */
    endsAt: t.float64(),
    /** what is left to play by the clock, the phase in play first, as it was at this projection */
    ahead: t.map(StepView),
  },
  'Facilitator',
);

/** There is one facilitator's view, whoever holds the key; a map, because entries of maps are how this library keeps what is not granted. */
export const facilitatorId = 'facilitator';

export const State = schema(
  {
    everybody: t.ref(EverybodyView),
    tables: t.map(TableView).view(),
    participants: t.map(ParticipantView).view(),
    facilitators: t.map(FacilitatorView).view(),
  },
  'State',
);

export type EverybodyRecord = ToJSON<InstanceType<typeof EverybodyView>>;
export type TableRecord = ToJSON<InstanceType<typeof TableView>>;
export type ParticipantRecord = ToJSON<InstanceType<typeof ParticipantView>>;
export type FacilitatorRecord = ToJSON<InstanceType<typeof FacilitatorView>>;
export type StateRecord = ToJSON<InstanceType<typeof State>>;
