/**
 * The shape of a rule: who may send a command, in which phases, and what follows. Every subject file exports its part
 * of the table of deciders; decide.ts spreads the parts together, so that a command without a rule does not compile.
 */
import type { RoleId } from '../scenario/roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { CommandOf, CommandType } from './command.ts';
import type { Event } from './event.ts';
import type { ParticipantId, TableId } from './ids.ts';
import type { PhaseName } from './presets.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { Actor, Participant, Session, Table } from './state.ts';

/** No events: the command is accepted and there was nothing left to do. */
export type Decision = { readonly events: readonly Event[] } | { readonly refusal: Refusal };

export interface Context {
  readonly by: Actor;
  /** session time, ms */
  readonly now: number;
  readonly scenario: Scenario;
}

/** Where a command was sent, found out before its decider is asked. */
export interface Turn {
  readonly session: Session;
  readonly tableId: TableId;
  readonly table: Table;
  readonly now: number;
  readonly scenario: Scenario;
}

interface SeatTurn extends Turn {
  readonly role: RoleId;
  /** null: the seat's bot */
  readonly participant: ParticipantId | null;
}

interface HolderTurn extends Turn {
  readonly role: RoleId;
  readonly participant: ParticipantId;
}

interface PersonTurn extends Turn {
  readonly participant: ParticipantId;
  readonly person: Participant;
  /** null in the audience */
  readonly role: RoleId | null;
}

/** What steers the whole session: the tables that it is about are all of them. */
export interface Steering {
  readonly session: Session;
  readonly tables: readonly (readonly [TableId, Table])[];
  readonly now: number;
  readonly scenario: Scenario;
}

export interface When {
  readonly phases: readonly PhaseName[];
  /** what is said in other phases; phase/not-now if nothing better is known */
  readonly otherwise?: RefusalCode;
  /** may be sent while the clock stands */
  readonly whilePaused?: boolean;
  /** in a shared seat only by the holder whose turn it is to act for it */
  readonly byVoice?: boolean;
  /** only in a seat that several people hold */
  readonly inShared?: boolean;
}

/**
 * holder: a person in a seat · seat: the same, or the bot that drives the seat · bot: that bot alone ·
 * person: anybody in the session · server: never a connection · facilitator: of a lesson or workshop ·
 * host: the facilitator, and where there is none, who brought their key · starter: the facilitator, and where there is
 * none, anybody in a seat, or a bot.
 */
export type Decider<T extends CommandType> =
  | From<'holder', HolderTurn, T>
  | From<'seat', SeatTurn, T>
  | From<'bot', SeatTurn, T>
  | From<'person', PersonTurn, T>
  | Steers<'host' | 'facilitator' | 'starter', T>
  | { readonly from: 'server'; readonly decide: (session: Session, command: CommandOf<T>, context: Context) => Decision };

type From<Sender, AtTurn, T extends CommandType> = When & {
  readonly from: Sender;
  readonly decide: (turn: AtTurn, command: CommandOf<T>) => Decision;
};

interface Steers<Sender, T extends CommandType> {
  readonly from: Sender;
  /** all of them unless told */
  readonly stages?: readonly Session['stage'][];
  readonly otherwise?: RefusalCode;
  readonly decide: (steering: Steering, command: CommandOf<T>) => Decision;
}

/** create-session apart: it alone is decided without a session. */
export type LiveCommandType = Exclude<CommandType, 'create-session'>;
export type LiveCommand = CommandOf<LiveCommandType>;
export type Deciders = { readonly [T in LiveCommandType]: Decider<T> };

export const accept = (...events: readonly Event[]): { readonly events: readonly Event[] } => ({ events });
