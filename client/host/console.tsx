/**
 * The facilitator's page: one big Next, what to read aloud, the clock, tables at a glance. Whoever only ever presses the
 * gold button runs a whole lesson; everything else is folded away.
 */
import { useState } from 'preact/hooks';
import type { SeatMessage } from '../../shared/game/command.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import type { EverybodyRecord, FacilitatorRecord, TableRecord } from '../../shared/view/schema.ts';
import { useCommands } from '../connection/command.ts';
import type { Connection } from '../connection/session.ts';
import { Shapes } from '../page/lazy.tsx';
import { phaseOf, type SkyName, skyOf } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { LiveRegion } from '../parts/live.tsx';
import { hostWords } from '../texts/host.ts';
import { say } from '../texts/text.ts';
import { ConsoleHead } from './console-head.tsx';
import { ConsoleLobby } from './console-lobby.tsx';
import { ConsoleSill } from './console-sill.tsx';
import { LessonBar } from './lesson-bar.tsx';
import { More } from './more.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { useStory } from './story.ts';
import { TableCards } from './table-cards.tsx';
import { useNow } from './time.ts';

export interface ConsoleView {
  readonly everybody: EverybodyRecord;
  readonly tables: Readonly<Record<string, TableRecord>>;
  readonly facilitator: FacilitatorRecord;
}

export interface Acts {
  readonly busy: boolean;
  readonly send: (command: SeatMessage) => void;
}

export function Console({ connection, ...view }: ConsoleView & { readonly connection: Connection }) {
  const { everybody, facilitator } = view;
  const story = useStory(everybody.scenario);
  const now = useNow(connection);
  const { busy, refused, submit } = useCommands(connection.send);
  const [isMore, showMore] = useState(false);
  if (story === null) return <Shapes />;
  const acts: Acts = { busy, send: (command) => void submit(command) };
  const phase = phaseOf(facilitator.phase);
  const round = story.rounds[facilitator.round];
  const sky: SkyName = skyOf[phase];
  return (
    <div class="console" data-sky={sky}>
      <ConsoleHead view={view} now={now} title={say(round?.title ?? story.title)} />
      {connection.status.value === 'away' && <Away />}
      <main>
        {phase === 'lobby' ? <ConsoleLobby code={everybody.code} /> : <ReadAloud view={view} story={story} phase={phase} now={now} acts={acts} />}
        <TableCards view={view} now={now} />
        <LessonBar view={view} now={now} acts={acts} />
      </main>
      <ConsoleSill view={view} phase={phase} now={now} acts={acts} refused={refused} more={() => showMore(true)} />
      {isMore && <More view={view} acts={acts} refused={refused} close={() => showMore(false)} />}
      <LiveRegion />
    </div>
  );
}

function Away() {
  return (
    <p class="strip is-away" role="status">
      <Icon name="away" size={18} />
      {hostWords().console.away}
    </p>
  );
}

/** Who is there: people, and the bots that fill in. */
export function census({ everybody, tables }: ConsoleView): { readonly people: number; readonly bots: number } {
  const people = Object.values(everybody.people).filter(({ nickname }) => nickname !== '').length;
  const bots = Object.values(tables).reduce((sum, { seats }) => sum + roleIds.filter((role) => (seats[role]?.holder ?? '') === '').length, 0);
  return { people, bots };
}
