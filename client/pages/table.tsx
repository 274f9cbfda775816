/** A seat at a table: which panel the table's phase asks for, with the views and the story in its hand. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PhaseName } from '../../shared/game/presets.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { StateRecord } from '../../shared/view/schema.ts';
import { type Here, HereContext, roleOf } from '../connection/here.ts';
import type { Connection } from '../connection/session.ts';
import { keysShown, menuShown } from '../connection/shown.ts';
import { lazy, Shapes } from '../page/lazy.tsx';
import { Lobby } from '../panels/lobby.tsx';
import type { PanelProps } from '../panels/panel.ts';
import { Watching } from '../panels/watching.tsx';
import { phaseOf } from '../parts/frame.tsx';
import { announce, LiveRegion } from '../parts/live.tsx';
import { firstWords, loadWords } from '../texts/text.ts';

const nothing = () => null;
const Menu = lazy(() => import('../parts/menu.tsx').then((file) => file.Menu), nothing);
const KeysHelp = lazy(() => import('../parts/menu.tsx').then((file) => file.KeysHelp), nothing);

/** Panels are fetched once the game has begun; the lobby needs none of them. */
const files = {
  prologue: () => import('../panels/prologue.tsx').then((file) => file.Prologue),
  briefing: () => import('../panels/briefing.tsx').then((file) => file.Briefing),
  debate: () => import('../panels/debate.tsx').then((file) => file.Debate),
  negotiation: () => import('../panels/negotiation.tsx').then((file) => file.Negotiation),
  ballot: () => import('../panels/ballot.tsx').then((file) => file.BallotPanel),
  decision: () => import('../panels/decision.tsx').then((file) => file.Decision),
  outcome: () => import('../panels/outcome.tsx').then((file) => file.Outcome),
  debrief: () => import('../panels/debrief.tsx').then((file) => file.Debrief),
} satisfies Partial<Record<PhaseName, () => Promise<FunctionComponent<PanelProps>>>>;

const panels: Readonly<Partial<Record<PhaseName, FunctionComponent<PanelProps>>>> = {
  prologue: lazy(files.prologue),
  briefing: lazy(files.briefing),
  debate: lazy(files.debate),
  negotiation: lazy(files.negotiation),
  ballot: lazy(files.ballot),
  decision: lazy(files.decision),
  outcome: lazy(files.outcome),
  debrief: lazy(files.debrief),
};
/** Steps that those without a seat may follow as they are. */
const forAll: readonly PhaseName[] = ['outcome', 'debrief'];

interface TablePageProps {
  readonly connection: Connection;
  readonly view: StateRecord;
}

export function TablePage({ connection, view }: TablePageProps) {
  const me = Object.values(view.participants ?? {})[0];
  const table = me === undefined ? undefined : view.tables?.[me.table];
  if (me === undefined || table === undefined) return <Shapes />;
  const here: Here = { connection, everybody: view.everybody, table, me };
  return (
    <HereContext.Provider value={here}>
      <Step here={here} />
      {menuShown.value && <Menu />}
      {keysShown.value && <KeysHelp />}
      <LiveRegion />
    </HereContext.Provider>
  );
}

function Step({ here }: { readonly here: Here }) {
  const { connection, everybody, table, me } = here;
  const phase = phaseOf(table.phase);
  const scenario = useScenario(everybody.scenario, phase !== 'lobby');
  useEffect(() => {
    announce(firstWords().steps[phase]);
  }, [phase]);
  if (phase === 'lobby') return <Lobby />;
  const round = scenario?.rounds[Math.max(0, table.round)];
  if (scenario === null || round === undefined) return <Shapes />;
  const Panel = panels[phase];
  if (Panel === undefined || (roleOf(me) === null && !forAll.includes(phase))) return <Watching />;
  return <Panel key={table.phaseNumber} everybody={everybody} table={table} me={me} scenario={scenario} round={round} send={connection.send} />;
}

/** ms */
const retryAfter = 1_000;

/** The story, its words and the panels come when the game begins, all together, so that a lost network doesn't lose the next step. */
function useScenario(id: string, needed: boolean): Scenario | null {
  const [scenario, show] = useState<Scenario | null>(null);
  useEffect(() => {
    if (!needed) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const attempt = async (): Promise<void> => {
      try {
        const [{ scenarioById }] = await Promise.all([import('../../shared/scenario/catalogue.ts'), loadWords()]);
        if (!gone) show(scenarioById(id) ?? null);
      } catch {
        if (!gone) timer = setTimeout(() => void attempt(), retryAfter);
      }
    };
    void attempt();
    for (const load of Object.values(files)) load().catch(() => {}); // tried again when it is its turn
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, needed]);
  return scenario;
}
