/** What every panel gets: views and content in, commands out. A panel holds no rule and fetches nothing. */
import type { SeatMessage } from '../../shared/game/command.ts';
import type { Round, Scenario } from '../../shared/scenario/schema.ts';
import type { EverybodyRecord, ParticipantRecord, TableRecord } from '../../shared/view/schema.ts';
import type { Answer } from '../connection/session.ts';

export interface PanelProps {
  readonly everybody: EverybodyRecord;
  readonly table: TableRecord;
  readonly me: ParticipantRecord;
  readonly scenario: Scenario;
  /** the round in play; before the first, the first to come */
  readonly round: Round;
  readonly send: (command: SeatMessage) => Promise<Answer>;
}

/** One screen of several in a panel. */
export interface ScreenProps extends PanelProps {
  readonly next: () => void;
}
