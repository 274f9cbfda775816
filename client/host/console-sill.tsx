/** How the tables stand, More, and Next: the one thing that is ever needed. */
import { useEffect, useState } from 'preact/hooks';
import type { SeatMessage } from '../../shared/game/command.ts';
import type { PhaseName } from '../../shared/game/presets.ts';
import { inOrder } from '../../shared/view/read.ts';
import { mayNow } from '../connection/here.ts';
import { Icon } from '../parts/icon.tsx';
import { hostWords } from '../texts/host.ts';
import { firstWords } from '../texts/text.ts';
import type { Acts, ConsoleView } from './console.tsx';
import { screenAfter, screenOf } from './debrief-doors.tsx';
import { stepsIn } from './finish-time.ts';
import { HostIcon } from './host-icon.tsx';
import { stateOf, type TableState } from './table-state.ts';

interface ConsoleSillProps {
  readonly view: ConsoleView;
  readonly phase: PhaseName;
  readonly now: number;
  readonly acts: Acts;
  readonly refused: string | null;
  readonly more: () => void;
}

export function ConsoleSill({ view, phase, now, acts, refused, more }: ConsoleSillProps) {
  const { everybody, tables, facilitator } = view;
  const t = hostWords().console;
  const states = inOrder(everybody.tables).flatMap(([id, glance]): readonly TableState[] => {
    const table = tables[id];
    return table === undefined ? [] : [stateOf({ everybody, glance, table, owes: facilitator.tables[id], now }).state];
  });
  const count = (state: TableState): number => states.filter((one) => one === state).length;
  const note =
    phase === 'lobby'
      ? hostWords().count.people(Object.values(everybody.people).filter(({ nickname }) => nickname !== '').length)
      : t.summary(count('ready'), count('working'), count('help'));
  return (
    <footer class="sill console-sill">
      {refused !== null && (
        <p class="refused" role="alert">
          <Icon name="x" size={16} weight={3} />
          {refused}
        </p>
      )}
      <div class="sill-row">
        <div class="wait">
          <b>{note}</b>
          <span>
            {phase === 'lobby'
              ? firstWords().lobby.botsRest
              : phase === 'debrief'
                ? screenAfter(screenOf(view)) === null
                  ? t.endsAsk
                  : t.screensNote
                : t.nobodyWaited}
          </span>
        </div>
        <button type="button" class="second" aria-haspopup="dialog" onClick={more}>
          {t.more}
        </button>
        <Primary view={view} phase={phase} now={now} acts={acts} />
      </div>
    </footer>
  );
}

/** ms. The class may move on by itself: a finger on its way to the old label is not taken for the new one. */
const settleMs = 1_500;

/** Whether this label has stood there long enough to be meant. */
function useSettled(label: string): boolean {
  const [settled, settle] = useState(label);
  useEffect(() => {
    const timer = setTimeout(() => settle(label), settleMs);
    return () => clearTimeout(timer);
  }, [label]);
  return settled === label;
}

function Primary({ view, phase, now, acts }: Pick<ConsoleSillProps, 'view' | 'phase' | 'now' | 'acts'>) {
  const { label, command } = primaryOf(view, phase, now);
  const settled = useSettled(label);
  if (isWorkedOut(view, phase) || !mayNow(view.facilitator, command.type)) return <span class="primary is-waiting">{hostWords().console.waits}</span>;
  return (
    <button type="button" class="primary" data-primary disabled={acts.busy || !settled} onClick={() => acts.send(command)}>
      {label}
      {command.type !== 'end' && <HostIcon name="right" size={26} weight={2.6} />}
    </button>
  );
}

/** What came of a round isn't known yet at some table: it can't be left. */
function isWorkedOut({ everybody, tables, facilitator }: ConsoleView, phase: PhaseName): boolean {
  const behind = Object.entries(everybody.tables).filter(([, table]) => table.phase === facilitator.phase && table.round === facilitator.round);
  return phase === 'outcome' && behind.some(([id]) => tables[id]?.result.recorded === false);
}

interface Act {
  readonly label: string;
  readonly command: SeatMessage;
}

/** Start, then step by step, then screen by screen of looking back, then the end. */
function primaryOf(view: ConsoleView, phase: PhaseName, now: number): Act {
  const { facilitator } = view;
  const t = hostWords().console;
  if (phase === 'lobby') return { label: t.start, command: { type: 'start' } };
  if (phase === 'debrief') {
    const screen = screenAfter(screenOf(view));
    return screen === null
      ? { label: t.close, command: { type: 'end' } }
      : { label: t.next(t.screens[screen]), command: { type: 'show-screen', screen } };
  }
  const [, next] = stepsIn(facilitator, now);
  const isNewRound = next !== undefined && next.phase !== 'debrief' && next.round > facilitator.round && facilitator.round >= 0;
  const label = next === undefined ? t.close : isNewRound ? t.toRound(next.round + 1) : t.next(firstWords().steps[next.phase]);
  return { label, command: { type: 'next' } };
}
