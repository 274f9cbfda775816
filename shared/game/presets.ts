/** The settings that a session is made for. Seconds are limits with a clock and targets without one (docs: game.md § Presets). */
export const phaseNames = ['lobby', 'prologue', 'briefing', 'debate', 'negotiation', 'ballot', 'decision', 'outcome', 'debrief'] as const;
export type PhaseName = (typeof phaseNames)[number];

/** score is the default; on screen consent is "nobody objects" */
export const ruleNames = ['score', 'majority', 'consent'] as const;
/** How ballots are counted: voting.ts has a rule for each. */
export type RuleName = (typeof ruleNames)[number];

export const locales = ['en', 'zh'] as const;
/** The language that a session is opened in; everybody may read it in their own. */
export type Locale = (typeof locales)[number];

type PhaseSeconds = Readonly<Record<PhaseName, number>>;

export interface Preset {
  /** unless the creator wants another number */
  readonly rounds: number;
  /** without a clock a phase ends when the people at the table are ready */
  readonly clock: boolean;
  /** questions that a person may ask a bot's seat in a round: its key card turns */
  readonly questions: number;
  readonly seconds: PhaseSeconds;
}

export const presetIds = ['solo', 'friends'] as const;
export type PresetId = (typeof presetIds)[number];

/** Where a friends' lobby has a minute, nobody is hurried out of it: the session starts when somebody seated says so. */
export const presets: Readonly<Record<PresetId, Preset>> = {
  solo: {
    rounds: 2,
    clock: false,
    questions: 2,
    seconds: { lobby: 5, prologue: 25, briefing: 30, debate: 0, negotiation: 60, ballot: 15, decision: 25, outcome: 50, debrief: 75 },
  },
  friends: {
    rounds: 3,
    clock: true,
    questions: 0,
    seconds: { lobby: 60, prologue: 40, briefing: 60, debate: 0, negotiation: 140, ballot: 35, decision: 40, outcome: 75, debrief: 180 },
  },
};
