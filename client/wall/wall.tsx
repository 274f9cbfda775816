/** Which picture hangs on the wall, from everybody's view alone. */

import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { locales } from '../../shared/game/presets.ts';
import type { EverybodyRecord } from '../../shared/view/schema.ts';
import { outcomeOf } from '../connection/outcomes.ts';
import type { Connection } from '../connection/session.ts';
import { type Scene, sceneOf } from '../host/scene.ts';
import { useStory } from '../host/story.ts';
import { leftMsOf, useNow, usePhaseElapsed } from '../host/time.ts';
import { hundredsOf } from '../laws/hundreds.ts';
import { resultOf } from '../laws/result.ts';
import { Shapes } from '../page/lazy.tsx';
import { phaseOf } from '../parts/frame.tsx';
import { LiveRegion } from '../parts/live.tsx';
import type { TwoHundreds } from '../stage/hundred-slots.ts';
import { prepareStage } from '../stage/stage.ts';
import { hostWords } from '../texts/host.ts';
import { readIn } from '../texts/text.ts';
import { type OnWall, OnWallContext } from './on-wall.ts';
import { WallAndUs, WallStepOut, WallUnknown } from './wall-back.tsx';
import { WallChamber } from './wall-chamber.tsx';
import { WallCount } from './wall-count.tsx';
import { WallFacts } from './wall-facts.tsx';
import { WallHundred } from './wall-hundred.tsx';
import { WallLobby } from './wall-lobby.tsx';
import { WallPrologue } from './wall-prologue.tsx';
import { WallReveal } from './wall-reveal.tsx';
import { WallSaid } from './wall-said.tsx';
import { WallDecision, WallVote } from './wall-silence.tsx';
import { WallTables } from './wall-tables.tsx';
import { WallTalk } from './wall-talk.tsx';

const pictures: Readonly<Record<Exclude<Scene, 'lobby'>, FunctionComponent<OnWall>>> = {
  prologue: WallPrologue,
  briefing: WallFacts,
  debate: WallChamber,
  negotiation: WallTalk,
  ballot: WallVote,
  count: WallCount,
  decision: WallDecision,
  reveal: WallReveal,
  hundred: WallHundred,
  said: WallSaid,
  tables: (on) => <WallTables {...on} question={hostWords().wall.chartQuestion} />,
  feel: WallStepOut,
  why: WallSaid,
  unknown: WallUnknown,
  possible: (on) => <WallTables {...on} question={hostWords().wall.possibleQuestion} asks={hostWords().wall.crossedAsk} />,
  us: WallAndUs,
};

interface WallProps {
  readonly connection: Connection;
  readonly everybody: EverybodyRecord;
}

export function Wall({ connection, everybody }: WallProps) {
  useEffect(() => {
    const language = locales.find((one) => one === everybody.locale);
    if (language !== undefined) void readIn(language);
  }, [everybody.locale]);
  const glance = everybody.tables[everybody.wall.table];
  const phase = phaseOf(glance?.phase ?? 'lobby');
  if (phase === 'lobby' || glance === undefined) return <WallLobby everybody={everybody} />;
  return <InPlay connection={connection} everybody={everybody} glance={glance} phase={phase} />;
}

/** The game has begun: from now on the wall follows a clock. */
function InPlay({ connection, everybody, glance, phase }: WallProps & Pick<OnWall, 'glance' | 'phase'>) {
  const story = useStory(everybody.scenario);
  const now = useNow(connection);
  // fetched while cards are laid, so that the hill is there when they have turned
  useEffect(() => {
    if (phase === 'decision') void prepareStage();
  }, [phase]);
  const { wall } = everybody;
  const tables = Object.keys(everybody.tables).length;
  const hundreds = useHundreds(everybody, story?.rounds[Math.max(0, glance.round)]?.concerned);
  const elapsedMs = usePhaseElapsed(`${wall.table} ${glance.round} ${phase}`, glance, now);
  const round = story?.rounds[Math.max(0, glance.round)];
  if (story === null || round === undefined) return <Shapes />;
  const known = hundreds !== null;
  const scene = sceneOf({ phase, elapsedMs, lastsMs: glance.lastsMs, known, tables, screen: everybody.screen });
  const Picture = scene === 'lobby' ? null : pictures[scene];
  if (Picture === null) return <WallLobby everybody={everybody} />;
  const on: OnWall = { everybody, wall, glance, phase, story, round, elapsedMs, leftMs: leftMsOf(glance, now), now, hundreds };
  return (
    <OnWallContext.Provider value={on}>
      <Picture key={`${wall.table} ${glance.round} ${scene}`} {...on} />
      <LiveRegion />
    </OnWallContext.Provider>
  );
}

function useHundreds({ wall }: EverybodyRecord, concerned: TwoHundreds['concerned'] | undefined): TwoHundreds | null {
  const result = resultOf(wall);
  return hundredsOf(outcomeOf(result?.did.plan ?? '').value.outcome, outcomeOf(result?.today.plan ?? '').value.outcome, concerned);
}
