/** The session as a bar of its steps; and whether it ends in time, with the one thing that may be left out. */
import type { PhaseName } from '../../shared/game/presets.ts';
import { roundSteps } from '../connection/here.ts';
import { phaseOf } from '../parts/frame.tsx';
import { hostWords } from '../texts/host.ts';
import { firstWords } from '../texts/text.ts';
import type { Acts, ConsoleView } from './console.tsx';
import { finishBy, finishTimeOf, stepsIn } from './finish-time.ts';
import { minutesOf } from './time.ts';

interface Part {
  readonly key: string;
  readonly name: string;
  readonly when: 'past' | 'now' | 'ahead' | 'debrief';
  /** how wide, ms of the whole */
  readonly ms: number;
}

interface LessonBarProps {
  readonly view: ConsoleView;
  /** session time */
  readonly now: number;
  readonly acts: Acts;
}

export function LessonBar({ view, now, acts }: LessonBarProps) {
  const t = hostWords();
  const parts = partsOf(view, now);
  return (
    <section class="lesson-bar">
      <div class="row apart">
        <h2>{t.console.lesson}</h2>
        <InTime view={view} now={now} acts={acts} />
      </div>
      <ol>
        {parts.map(({ key, name, when, ms }) => (
          <li key={key} class={`is-${when}`} style={{ flexGrow: ms }} aria-current={when === 'now' ? 'step' : undefined}>
            {name}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Steps of the round in play one by one, later rounds whole, and looking back. */
function partsOf({ facilitator, everybody }: ConsoleView, now: number): readonly Part[] {
  const t = hostWords();
  const steps = stepsIn(facilitator, now);
  const phase = phaseOf(facilitator.phase);
  const { round } = facilitator;
  const names = firstWords().steps;
  const sumOf = (of: number): number =>
    steps.reduce((sum, step) => sum + (step.round === of && step.phase !== 'debrief' && step.phase !== phase ? step.ms : 0), 0);
  const whole = Math.max(1, ...Array.from({ length: everybody.rounds }, (_, i) => sumOf(i)));
  const inRound = round < 0 || phase === 'debrief' ? [] : roundSteps.flatMap((name) => stepPart(name));
  const early: readonly Part[] = phase === 'lobby' || phase === 'prologue' ? [{ key: phase, name: names[phase], when: 'now', ms: whole / 4 }] : [];
  const rounds = Array.from({ length: everybody.rounds }, (_, i) => i).filter((i) => i > round || (phase === 'debrief' && i <= round));
  const debriefMs = steps.find((step) => step.phase === 'debrief')?.ms ?? 0;
  return [
    ...early,
    ...inRound,
    ...rounds.map(
      (i): Part => ({ key: `r${i}`, name: firstWords().header.round(i + 1), when: phase === 'debrief' ? 'past' : 'ahead', ms: whole * 0.8 }),
    ),
    { key: 'debrief', name: t.console.step(names.debrief, minutesOf(debriefMs)), when: phase === 'debrief' ? 'now' : 'debrief', ms: whole },
  ];

  function stepPart(name: PhaseName): readonly Part[] {
    const at = roundSteps.indexOf(name) - roundSteps.indexOf(phase);
    if (at > 0 && !steps.some((step) => step.phase === name && step.round === round)) return [];
    return [{ key: name, name: names[name], when: at < 0 ? 'past' : at === 0 ? 'now' : 'ahead', ms: whole / 5 }];
  }
}

function InTime({ view, now, acts }: LessonBarProps) {
  const { everybody, facilitator } = view;
  const t = hostWords().finish;
  const time = finishTimeOf(everybody.code);
  const debriefMs = stepsIn(facilitator, now).find((step) => step.phase === 'debrief')?.ms ?? 0;
  if (time === null) return null;
  const finish = finishBy(facilitator, time, now, new Date());
  const [first] = finish.skip;
  if (first !== undefined) {
    return (
      <p class="in-time">
        {t.tooLong}
        <button type="button" class="second" disabled={acts.busy} onClick={() => acts.send({ type: 'skip', ...first })}>
          {t.skips[first.phase](first.round + 1)}
        </button>
      </p>
    );
  }
  if (finish.lateMs > 0) return <p class="in-time">{t.short(Math.max(1, minutesOf(finish.lateMs)))}</p>;
  return <p class="in-time">{finish.debriefMs < debriefMs ? t.debriefShort(minutesOf(finish.debriefMs)) : t.onTime(minutesOf(debriefMs))}</p>;
}
