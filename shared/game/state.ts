/**
 * The state of a session: everything that its log says, and nothing else. Seats act; participants hold seats.
 * The phase is a union: a ballot exists only in the ballot phase. Times are session time, milliseconds of play.
 */
import type { Fingerprint } from '../numeric/fingerprint.ts';
import type { Stops } from '../scenario/law.ts';
import { type DecisionCard, type PerRole, type RoleId, roleIds } from '../scenario/roles.ts';
import type { Hundred } from '../society/hundred.ts';
import type { PlanKey } from '../society/plan.ts';
import type { Change, DebriefScreen, StayReason } from './debrief.ts';
import type { MotionId, ParticipantId, SessionCode, TableId, Today } from './ids.ts';
import type { Locale, PhaseName, PresetId, RuleName, Skippable } from './presets.ts';

export const characterIds = ['advocate', 'steward', 'reciprocator', 'sceptic'] as const;
export type CharacterId = (typeof characterIds)[number];
export type SomeRoles<T> = Readonly<Partial<Record<RoleId, T>>>;
type PerParticipant<T> = Readonly<Record<ParticipantId, T>>;

export interface Session {
  readonly code: SessionCode;
  /** rules: fingerprint of the scenario's numbers and ids, so that a log is never replayed under other rules */
  readonly scenario: { readonly id: string; readonly rules: Fingerprint };
  /** 0..2^53 − 1; never leaves the server */
  readonly seed: number;
  readonly preset: PresetId;
  /** how many rounds are played: as many as the creator wants, if the story has them */
  readonly rounds: number;
  /** seconds of a phase that the creator set; the others are the preset's */
  readonly seconds: Readonly<Partial<Record<PhaseName, number>>>;
  readonly locale: Locale;
  readonly votingRule: RuleName;
  /** dials, coins and pledges from the first round on */
  readonly unlocked: boolean;
  /** whom the facilitator sent away: they don't come back with their token unless they are readmitted */
  readonly removed: PerParticipant<Removed>;
  /** nobody new is let in */
  readonly locked: boolean;
  /** the table that the projector stays with; null: it follows by itself */
  readonly pinned: TableId | null;
  /** which screen of looking back the class is at */
  readonly screen: DebriefScreen;
  /** phases that the facilitator leaves out */
  readonly skipped: readonly SkippedPhase[];
  readonly stage: 'lobby' | 'playing' | 'debrief' | 'closed';
  readonly facilitatorKeyHash: string;
  readonly projectorKeyHash: string;
  readonly participants: PerParticipant<Participant>;
  readonly tables: Readonly<Record<TableId, Table>>;
  /** how many ids were given out: the next motion is m12 */
  readonly created: number;
}

export interface SkippedPhase {
  readonly phase: Skippable;
  readonly round: number;
}

export interface Removed {
  /** for the facilitator's eye alone: at the tables they are "someone" now */
  readonly nickname: string;
  readonly tokenHash: string;
}

export interface Participant {
  /** empty when the person has left: words and votes stay, the name becomes "someone" */
  readonly nickname: string;
  readonly tokenHash: string;
  /** brought the facilitator's key: may pause, end, empty a seat */
  readonly host: boolean;
  readonly table: TableId;
  /** the one free change of seats is used */
  readonly swapped: boolean;
  /** answers 1 (no) to 5 (yes) to the poll's statements; empty: not answered */
  readonly pollBefore: readonly number[];
  readonly pollAfter: readonly number[];
  readonly reflection: Reflection;
}

export interface Reflection {
  /** 0 not chosen, 1 (ashamed) to 5 (glad) */
  readonly face: number;
  readonly word: string;
  readonly takeBack: DecisionCard | 'none' | '';
  readonly stayed: StayReason | '';
  /** a vote on what to change first */
  readonly change: Change | '';
  readonly sentence: string;
}

export interface Table {
  readonly clock: Clock;
  readonly phase: Phase;
  /** names this very phase; what an expiry refers to */
  readonly phaseNumber: number;
  /** session time at which the phase began */
  readonly phaseBegan: number;
  /** what the facilitator added to it, ms */
  readonly extraMs: number;
  readonly seats: PerRole<Seat>;
  /** who takes which seat when the next phase begins, as they came */
  readonly arrivals: PerParticipant<RoleId>;
  /** seats that pressed the button of this phase */
  readonly ready: readonly RoleId[];
  /** what holders of a shared seat tapped last in this phase: a package, a dial's stop, a card */
  readonly suggestions: PerParticipant<string>;
  /** the round in play; after the last one it stays for the debrief */
  readonly round: RoundInPlay;
  /** rounds before the one in play */
  readonly past: readonly RoundInPlay[];
}

export interface Seat {
  readonly holders: readonly ParticipantId[];
  /** the holder who acts for the seat; null: nobody holds it */
  readonly voice: ParticipantId | null;
  /** a seat with holders is driven by a bot after a silence, until a holder acts again */
  readonly driver: 'people' | 'bot';
  /** the seat's own bot's; who stands in for a silent holder is a steward (seats.ts, characterOf) */
  readonly character: CharacterId;
}

export type Clock =
  | { readonly state: 'running'; readonly endsAt: number }
  | { readonly state: 'paused'; readonly leftMs: number }
  | { readonly state: 'untimed' };

export interface RoundInPlay {
  /** place in the scenario's list; −1 before the first */
  readonly index: number;
  /** what each key card says: x of n, by card id. Secret but to the holder until shown */
  readonly counts: Readonly<Record<string, number>>;
  readonly shown: readonly ShownCard[];
  /** bots' seats that somebody asked for their key card: each owes an answer in words */
  readonly asked: readonly RoleId[];
  /** seats that said "none" in the briefing */
  readonly keptBack: readonly RoleId[];
  readonly lines: readonly Line[];
  readonly points: readonly Argument[];
  /** what listeners said of each speaker's turn */
  readonly marks: SomeRoles<PerParticipant<Mark>>;
  readonly questionsAsked: PerParticipant<number>;
  readonly motions: readonly Motion[];
  readonly count: Count | null;
  /** laid and turned together when the outcome begins */
  readonly cards: SomeRoles<DecisionCard>;
  readonly guesses: PerParticipant<DecisionCard | 'skipped'>;
  readonly result: Result | null;
}

export interface ShownCard {
  readonly card: string;
  readonly role: RoleId;
  /** a key card's count; null for the others */
  readonly x: number | null;
  /** asked for, or brought by the seat itself */
  readonly asked: boolean;
}

/** A bot's sentence: an id of the scenario with what stands in its gaps. */
export interface Line {
  readonly role: RoleId;
  readonly phase: PhaseName;
  readonly line: string;
  readonly variant: number;
  /** id of a card or of a role, or a law (scenario/law-text.ts); '' if none */
  readonly about: string;
  /** among all that was said in the round, points too */
  readonly place: number;
}

export const stances = ['for', 'against', 'ask'] as const;
export type Stance = (typeof stances)[number];

/** A point made in writing: a ready sentence of the story, or what somebody wrote, perhaps with a card that it rests on. */
export interface Argument {
  readonly role: RoleId;
  /** null: the seat's bot */
  readonly by: ParticipantId | null;
  readonly phase: PhaseName;
  readonly stance: Stance;
  /** id of a ready sentence, '' if written by hand */
  readonly sentence: string;
  readonly claim: string;
  /** '' if none */
  readonly card: string;
  /** among all that was said in the round, bots' lines too */
  readonly place: number;
}

export const marks = ['matters', 'unconvinced'] as const;
/** What a listener says of a speaker's turn. */
export type Mark = (typeof marks)[number];

/** A law on the table; it is its stops. */
export interface Motion {
  readonly id: MotionId;
  readonly package: string;
  readonly stops: Stops;
  /** null: nobody's; the plans of a round without a negotiation */
  readonly by: RoleId | null;
  readonly backers: readonly RoleId[];
  readonly pledges: readonly RoleId[];
}

export type BallotTarget = MotionId | Today;
export type Ballot = Readonly<Record<BallotTarget, number>>;

export interface Count {
  readonly winner: BallotTarget;
  /** the law that passed, whole */
  readonly stops: Stops;
  readonly totals: Readonly<Record<BallotTarget, number>>;
  /** a seat's mean scores; a seat without a vote is missing */
  readonly ballots: SomeRoles<Ballot>;
}

export type Phase =
  | { readonly name: 'lobby' }
  | { readonly name: 'prologue' }
  | { readonly name: 'briefing' }
  | {
      readonly name: 'debate';
      /** which turn is whose: 0 for the first */
      readonly places: PerRole<number>;
      /** four: all have had theirs, and the rest is free talk */
      readonly turn: number;
      readonly turnMs: number;
      readonly turnBegan: number;
      /** what is left of the phase when the turn is over, ms */
      readonly turnLeaves: number;
    }
  | { readonly name: 'negotiation' }
  | { readonly name: 'ballot'; readonly ballots: SomeRoles<PerParticipant<Ballot>>; readonly botBallots: SomeRoles<Ballot> }
  | { readonly name: 'decision'; readonly cards: SomeRoles<DecisionCard> }
  | { readonly name: 'outcome' }
  | { readonly name: 'debrief' };

export const columns = ['today', 'promised', 'did'] as const;
/** The three runs of a round: today's law, the law as promised, what we did. */
export type Column = (typeof columns)[number];
export type PerColumn<T> = Readonly<Record<Column, T>>;

export const indexIds = ['health', 'equity', ...roleIds] as const;
export type IndexId = (typeof indexIds)[number];
/** 0..100; a lamp is lit at 60 */
export type Indices = Readonly<Record<IndexId, number>>;

export interface Result {
  readonly plans: PerColumn<PlanKey>;
  readonly fingerprints: PerColumn<Fingerprint>;
  readonly indices: PerColumn<Indices>;
  readonly stakes: PerColumn<PerRole<number>>;
  readonly hundred: { readonly today: Hundred['rows']; readonly did: Hundred['rows'] };
  /** the round's unknown, public with its outcome */
  readonly z: number;
}

export type Actor =
  | { readonly kind: 'participant'; readonly id: ParticipantId }
  | { readonly kind: 'bot'; readonly table: TableId; readonly role: RoleId }
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'server' };
