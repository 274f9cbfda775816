/** The settings that a session is made for. Seconds are limits with a clock and targets without one (docs: game.md § Presets). */
export const phaseNames = ['lobby', 'prologue', 'briefing', 'debate', 'negotiation', 'ballot', 'decision', 'outcome', 'debrief'] as const;
export type PhaseName = (typeof phaseNames)[number];
/** Where a phase of a round stands in the whole. */
export function placeOf(phase: PhaseName, round: number): number {
  return round * phaseNames.length + phaseNames.indexOf(phase);
}

/** Pictures that everybody sees at the beginning of a phase, ms of its clock: votes turn in the decision, cards in the outcome. */
export const countMs = 10_000;
export const revealMs = 13_000;

export const skippable = ['debate', 'negotiation'] as const satisfies readonly PhaseName[];
/** What a round can do without: then what was said in the briefing, or the plans as they are, must do. */
export type Skippable = (typeof skippable)[number];

/** score is the default; on screen consent is "nobody objects" */
export const ruleNames = ['score', 'majority', 'consent'] as const;
/** How ballots are counted: voting.ts has a rule for each. */
export type RuleName = (typeof ruleNames)[number];

export const locales = ['en', 'zh'] as const;
/** The language that a session is opened in; everybody may read it in their own. */
export type Locale = (typeof locales)[number];

/** a list: by round, the last one for all that follow */
type PhaseSeconds = Readonly<Record<PhaseName, number | readonly number[]>>;

export interface Preset {
  /** unless the creator wants another number */
  readonly rounds: number;
  /** without a clock a phase ends when the people at the table are ready */
  readonly clock: boolean;
  /** questions that a person may ask a bot's seat in a round: its key card turns */
  readonly questions: number;
  /** people talk in the app, or aloud around it */
  readonly talk: 'typed' | 'aloud';
  /** of each of the four turns that begin a debate; what is left of it is free talk */
  readonly turnSeconds: number;
  /** only a facilitator starts, and has a view of their own */
  readonly facilitated: boolean;
  /** outcome and debrief begin for all tables at once */
  readonly together: boolean;
  readonly mostTables: number;
  /** people in one seat: with two or three, one of them is its voice */
  readonly mostHolders: number;
  readonly seconds: PhaseSeconds;
}

export const presetIds = ['solo', 'friends', 'lesson', 'workshop'] as const;
export type PresetId = (typeof presetIds)[number];

const oneTable = { facilitated: false, together: false, mostTables: 1, mostHolders: 1 };
const aClass = { facilitated: true, together: true, mostTables: 10, mostHolders: 3 };

/** Where a friends' lobby has a minute, nobody is hurried out of it: the session starts when somebody seated says so. */
export const presets: Readonly<Record<PresetId, Preset>> = {
  solo: {
    rounds: 2,
    clock: false,
    questions: 2,
    talk: 'typed',
    turnSeconds: 0,
    ...oneTable,
    seconds: { lobby: 5, prologue: 25, briefing: 30, debate: 0, negotiation: 60, ballot: 15, decision: 25, outcome: 50, debrief: 75 },
  },
  friends: {
    rounds: 3,
    clock: true,
    questions: 0,
    talk: 'aloud',
    turnSeconds: 0,
    ...oneTable,
    seconds: { lobby: 60, prologue: 40, briefing: 60, debate: 0, negotiation: 140, ballot: 35, decision: 40, outcome: 75, debrief: 180 },
  },
  lesson: {
    rounds: 2,
    clock: true,
    questions: 0,
    talk: 'aloud',
    turnSeconds: 25,
    ...aClass,
    seconds: {
      lobby: 240,
      prologue: 90,
      briefing: 90,
      debate: 100,
      negotiation: [150, 200],
      ballot: 40,
      decision: 45,
      outcome: [100, 110],
      debrief: 840,
    },
  },
  workshop: {
    rounds: 3,
    clock: true,
    questions: 0,
    talk: 'aloud',
    turnSeconds: 45,
    ...aClass,
    seconds: { lobby: 420, prologue: 180, briefing: 180, debate: 240, negotiation: 330, ballot: 60, decision: 60, outcome: 150, debrief: 1320 },
  },
};

/** Seconds of a phase in a round (its place in the story; −1 before the first). */
export function presetSeconds(preset: PresetId, phase: PhaseName, round: number): number {
  const seconds = presets[preset].seconds[phase];
  return typeof seconds === 'number' ? seconds : (seconds[Math.min(Math.max(0, round), seconds.length - 1)] ?? 0);
}
