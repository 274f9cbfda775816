/** What happened, line by line of the log. An event carries all that evolve needs: evolve reads no scenario, decides nothing, never fails. */
import type { Fingerprint } from '../numeric/fingerprint.ts';
import type { Stops } from '../scenario/law.ts';
import type { DecisionCard, PerRole, RoleId } from '../scenario/roles.ts';
import type { DebriefScreen } from './debrief.ts';
import type { CommandId, ParticipantId, SessionCode, TableId } from './ids.ts';
import type { Locale, PhaseName, PresetId, RuleName, Skippable } from './presets.ts';
import type { Actor, Argument, Ballot, CharacterId, Clock, Count, Line, Mark, Motion, Phase, Reflection, Result, ShownCard } from './state.ts';

/** Grows when old logs need to be read differently. */
export const logFormat = 2;

export type Event =
  | {
      readonly type: 'session-created';
      readonly format: number;
      readonly code: SessionCode;
      readonly scenario: { readonly id: string; readonly rules: Fingerprint };
      readonly seed: number;
      readonly preset: PresetId;
      readonly rounds: number;
      readonly seconds: Readonly<Partial<Record<PhaseName, number>>>;
      readonly locale: Locale;
      readonly votingRule: RuleName;
      readonly facilitatorKeyHash: string;
      readonly projectorKeyHash: string;
      /** who drives the seats until people come */
      readonly characters: PerRole<CharacterId>;
      readonly tables: readonly TableId[];
    }
  | {
      readonly type: 'participant-joined';
      readonly participant: ParticipantId;
      readonly nickname: string;
      readonly tokenHash: string;
      readonly host: boolean;
      readonly table: TableId;
      /** null: no seat was free, the newcomer watches */
      readonly role: RoleId | null;
      /** 'next-phase': a bot finishes what it began */
      readonly from: 'now' | 'next-phase';
    }
  | { readonly type: 'seat-swapped'; readonly participant: ParticipantId; readonly table: TableId; readonly from: RoleId; readonly to: RoleId }
  | { readonly type: 'participant-left'; readonly participant: ParticipantId }
  | { readonly type: 'participant-removed'; readonly participant: ParticipantId }
  | { readonly type: 'participant-readmitted'; readonly participant: ParticipantId }
  | { readonly type: 'seat-emptied'; readonly table: TableId; readonly role: RoleId }
  | { readonly type: 'seat-taken-over'; readonly table: TableId; readonly role: RoleId }
  /** whoever gave it back by acting acts for it from now on */
  | { readonly type: 'seat-returned'; readonly table: TableId; readonly role: RoleId; readonly voice: ParticipantId }
  | { readonly type: 'voice-passed'; readonly table: TableId; readonly role: RoleId; readonly to: ParticipantId }
  | { readonly type: 'suggested'; readonly table: TableId; readonly participant: ParticipantId; readonly what: string }
  | {
      readonly type: 'participant-moved';
      readonly participant: ParticipantId;
      readonly table: TableId;
      readonly role: RoleId;
      readonly from: 'now' | 'next-phase';
    }
  | { readonly type: 'session-locked'; readonly locked: boolean }
  | { readonly type: 'session-unlocked' }
  | { readonly type: 'phase-skipped'; readonly phase: Skippable; readonly round: number }
  | { readonly type: 'table-pinned'; readonly table: TableId | null }
  | { readonly type: 'clock-extended'; readonly table: TableId; readonly ms: number }
  | { readonly type: 'round-begun'; readonly table: TableId; readonly index: number; readonly counts: Readonly<Record<string, number>> }
  | { readonly type: 'phase-entered'; readonly table: TableId; readonly phase: Phase; readonly clock: Clock; readonly began: number }
  | { readonly type: 'clock-paused'; readonly table: TableId; readonly leftMs: number }
  | { readonly type: 'clock-resumed'; readonly table: TableId; readonly endsAt: number }
  | { readonly type: 'poll-answered'; readonly participant: ParticipantId; readonly when: 'before' | 'after'; readonly answers: readonly number[] }
  | { readonly type: 'card-shown'; readonly table: TableId; readonly shown: ShownCard }
  | { readonly type: 'card-kept-back'; readonly table: TableId; readonly role: RoleId }
  | { readonly type: 'seat-asked'; readonly table: TableId; readonly participant: ParticipantId; readonly role: RoleId }
  /** leaves: what is left of the phase when this turn is over, ms */
  | { readonly type: 'turn-begun'; readonly table: TableId; readonly turn: number; readonly began: number; readonly leaves: number }
  | {
      readonly type: 'turn-marked';
      readonly table: TableId;
      readonly participant: ParticipantId;
      readonly speaker: RoleId;
      readonly mark: Mark;
    }
  | { readonly type: 'argued'; readonly table: TableId; readonly argument: Argument }
  | { readonly type: 'line-said'; readonly table: TableId; readonly line: Line }
  | { readonly type: 'motion-proposed'; readonly table: TableId; readonly motion: Motion }
  | { readonly type: 'motions-laid'; readonly table: TableId; readonly motions: readonly Motion[] }
  | { readonly type: 'motion-changed'; readonly table: TableId; readonly motion: Motion['id']; readonly package: string; readonly stops: Stops }
  /** a pledge of the seat's comes along · goes with the back */
  | { readonly type: 'motion-backed'; readonly table: TableId; readonly motion: Motion['id']; readonly role: RoleId }
  | { readonly type: 'back-withdrawn'; readonly table: TableId; readonly role: RoleId }
  | { readonly type: 'pledge-given'; readonly table: TableId; readonly motion: Motion['id']; readonly role: RoleId }
  | { readonly type: 'pledge-withdrawn'; readonly table: TableId; readonly role: RoleId }
  | { readonly type: 'ballot-scored'; readonly table: TableId; readonly role: RoleId; readonly participant: ParticipantId; readonly scores: Ballot }
  | { readonly type: 'bot-ballot-scored'; readonly table: TableId; readonly role: RoleId; readonly scores: Ballot }
  | { readonly type: 'ballots-counted'; readonly table: TableId; readonly count: Count }
  | { readonly type: 'card-played'; readonly table: TableId; readonly role: RoleId; readonly card: DecisionCard }
  | { readonly type: 'card-guessed'; readonly table: TableId; readonly participant: ParticipantId; readonly card: DecisionCard | 'skipped' }
  | { readonly type: 'cards-turned'; readonly table: TableId; readonly cards: PerRole<DecisionCard> }
  | { readonly type: 'seat-ready'; readonly table: TableId; readonly role: RoleId }
  | { readonly type: 'outcome-recorded'; readonly table: TableId; readonly result: Result }
  | { readonly type: 'screen-shown'; readonly screen: DebriefScreen }
  | { readonly type: 'reflected'; readonly participant: ParticipantId; readonly reflection: Partial<Reflection> }
  | { readonly type: 'stage-entered'; readonly stage: 'playing' | 'debrief' | 'closed' };

export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>;

/** One line of the log. Entries of one command share its id. */
export interface Entry {
  readonly version: number;
  /** session time, ms */
  readonly at: number;
  readonly by: Actor;
  readonly command: CommandId;
  readonly event: Event;
}
