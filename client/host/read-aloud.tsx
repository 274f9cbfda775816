/** The line to read aloud, in quotation marks; the step, its clock, Pause and +30 s. */
import type { PhaseName } from '../../shared/game/presets.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { FacilitatorRecord } from '../../shared/view/schema.ts';
import { mayNow } from '../connection/here.ts';
import { timeOf } from '../parts/clock.tsx';
import { Icon } from '../parts/icon.tsx';
import { Steps } from '../parts/steps.tsx';
import { hostWords } from '../texts/host.ts';
import { firstWords, say } from '../texts/text.ts';
import type { Acts, ConsoleView } from './console.tsx';
import { DebriefDoors } from './debrief-doors.tsx';
import { HostIcon } from './host-icon.tsx';
import { type OutcomeScene, outcomeScenes, type Scene, sceneOf } from './scene.ts';
import { type Glance, leftMsOf, usePhaseElapsed } from './time.ts';

export interface ReadAloudProps {
  readonly view: ConsoleView;
  readonly story: Scenario;
  readonly phase: PhaseName;
  readonly now: number;
  readonly acts: Acts;
}

export function ReadAloud({ view, story, phase, now, acts }: ReadAloudProps) {
  const { everybody, facilitator } = view;
  const t = hostWords().console;
  const glance = slowest(view) ?? none;
  const elapsedMs = usePhaseElapsed(`${facilitator.round} ${phase}`, glance, now);
  const known = Object.values(view.tables).every(({ result }) => result.recorded);
  const scene = sceneOf({ phase, elapsedMs, lastsMs: glance.lastsMs, known, tables: Object.keys(everybody.tables).length, screen: everybody.screen });
  const line = lineOf(facilitator, story, scene);
  const left = leftMsOf(glance, now);
  const isPaused = glance.clock === 'paused';
  return (
    <section class="read-aloud card-box">
      <div class="read-line">
        <h2>
          <HostIcon name="aloud" size={22} />
          {t.readAloud}
        </h2>
        <p>{line === null ? '' : t.quoted(line)}</p>
      </div>
      <div class="read-clock">
        <p class="read-step">
          {phase !== 'debrief' && <Steps phase={phase} />}
          <b>{firstWords().steps[phase]}</b>
        </p>
        {phase === 'debrief' && <DebriefDoors view={view} acts={acts} />}
        <p class="read-time" role="timer">
          {left === null ? <span>{t.noClock}</span> : timeOf(Math.ceil(left / 1000))}
          {isPaused && <span class="chip">{t.paused}</span>}
        </p>
        <div class="row">
          {isPaused ? (
            <button type="button" class="second" disabled={acts.busy || !mayNow(facilitator, 'resume')} onClick={() => acts.send({ type: 'resume' })}>
              <Icon name="play" size={18} />
              {t.resume}
            </button>
          ) : (
            <button type="button" class="second" disabled={acts.busy || !mayNow(facilitator, 'pause')} onClick={() => acts.send({ type: 'pause' })}>
              <Icon name="pause" size={18} weight={4} />
              {t.pause}
            </button>
          )}
          <button
            type="button"
            class="second"
            disabled={acts.busy || !mayNow(facilitator, 'extend')}
            onClick={() => acts.send({ type: 'extend', seconds: longerSeconds })}
          >
            {t.longer}
          </button>
        </div>
      </div>
    </section>
  );
}

const longerSeconds = 30;
const none: Pick<Glance, 'clock' | 'endsAt' | 'leftMs' | 'lastsMs'> = { clock: 'untimed', endsAt: 0, leftMs: 0, lastsMs: 0 };

/** Of the tables that are furthest behind, the one with most time left. */
function slowest({ everybody, facilitator }: ConsoleView): Glance | null {
  const behind = Object.values(everybody.tables).filter(({ phase, round }) => phase === facilitator.phase && round === facilitator.round);
  return behind.toSorted((a, b) => b.endsAt - a.endsAt || b.leftMs - a.leftMs)[0] ?? null;
}

function lineOf({ readAloud }: FacilitatorRecord, story: Scenario, scene: Scene): string | null {
  const { console, wall } = hostWords();
  const inOutcome: Readonly<Record<OutcomeScene, string>> = {
    reveal: say(story.readAloud.reveal),
    hundred: console.hundredLine,
    said: say(story.readAloud.saidAndDid),
    tables: wall.chartQuestion,
  };
  const outcome = outcomeScenes.find((one) => one === scene);
  if (outcome !== undefined) return inOutcome[outcome];
  const looking = Object.entries(story.debrief).find(([name]) => name === scene)?.[1];
  const line = looking ?? Object.entries(story.readAloud).find(([name]) => name === readAloud)?.[1];
  return line === undefined ? null : say(line);
}
