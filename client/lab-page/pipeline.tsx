/**
 * A pipeline, one stage a screen: what is asked, its curve, its dials, its equation. The stage before has handed on what
 * this one begins with; the sill says what it hands on in turn.
 */
import { useEffect, useId, useRef } from 'preact/hooks';
import { Curve, Legend } from '../charts/curve.tsx';
import { Choice } from '../parts/choice.tsx';
import { type Action, Question, Sill } from '../parts/frame.tsx';
import { labWords } from '../texts/lab.ts';
import { type DialSpec, type Dials, turnedBack } from './dial-specs.ts';
import type { Points } from './points.ts';
import { Slider } from './slider.tsx';
import { type DialView, type StageView, type StageWords, type TableView, tableOf } from './stage-view.ts';

export interface PipelineProps<Id extends string, Stage extends string> {
  readonly specs: Readonly<Record<Id, DialSpec>>;
  readonly dials: Dials<Id>;
  readonly turn: (id: Id, value: number) => void;
  readonly set: (dials: Dials<Id>) => void;
  readonly stages: readonly Stage[];
  readonly stage: Stage;
  readonly goTo: (stage: Stage) => void;
  readonly words: Readonly<Record<Stage, StageWords>>;
  readonly viewOf: (stage: Stage, dials: Dials<Id>) => StageView<Id>;
  /** after the last stage */
  readonly onwards: Action;
}

const isEqual = (a: Points, b: Points): boolean => a.length === b.length && a.every(([, height], i) => height === b[i]?.[1]);

export function Pipeline<Id extends string, Stage extends string>(props: PipelineProps<Id, Stage>) {
  const { specs, dials, turn, set, stages, stage, goTo, words, viewOf, onwards } = props;
  const t = labWords();
  const said = useId();
  const paper = useRef<HTMLElement>(null);
  // a new stage is read from its top
  useEffect(() => paper.current?.scrollTo(0, 0), [stage]);
  const { name, question, meaning, source } = words[stage];
  const view = viewOf(stage, dials);
  const ids = view.dials.flatMap(({ id, isSubject }) => (isSubject === true ? [] : [id]));
  const isTurned = ids.some((id) => dials[id] !== specs[id].today);
  const { x, y, mark, dots, lines: drawn } = view.curve;
  const before = isTurned ? viewOf(stage, turnedBack(specs, dials, ids)).curve.lines.find(({ kind }) => kind === 'main') : undefined;
  const isSame = before === undefined || drawn.some(({ kind, points }) => kind === 'main' && isEqual(points, before.points));
  const lines = isSame ? drawn : [...drawn, { ...before, id: 'today', kind: 'today' as const, label: t.today }];
  const next = stages[stages.indexOf(stage) + 1];
  return (
    <>
      <main class="paper" ref={paper}>
        <div class="column">
          <StageDoors stages={stages} stage={stage} goTo={goTo} words={words} />
          <div class="lab-stage">
            <div class="lab-ask">
              <Question>{question}</Question>
              <p class="label lab-meaning">{meaning}</p>
            </div>
            <section class="card-box lab-curve" aria-label={name}>
              <Curve name={`${y.label} · ${x.label}`} describedBy={said} x={x} y={y} lines={lines} dots={dots} mark={mark} />
              {(lines.length > 1 || view.dots !== undefined) && <Legend lines={lines} dots={view.dots} />}
              <p class="lab-summary" id={said} aria-live="polite">
                {view.summary}
              </p>
            </section>
            <div class="lab-dials">
              {view.dials.map((dial) => (
                <Dial key={dial.id} dial={dial} spec={specs[dial.id]} value={dials[dial.id]} turn={(value) => turn(dial.id, value)} />
              ))}
              {isTurned && (
                <button type="button" class="quiet" onClick={() => set(turnedBack(specs, dials, ids))}>
                  {t.asToday}
                </button>
              )}
            </div>
            <div class="lab-how">
              <h2>{t.equation}</h2>
              <p class="equation">{view.equation}</p>
              <p class="label">
                <b>{t.source}</b>
                {source}
              </p>
              <Numbers table={view.table ?? tableOf(x, y, lines, t.none)} caption={question} />
            </div>
          </div>
        </div>
      </main>
      <Sill
        note={view.handsOn}
        more={t.stage(stages.indexOf(stage) + 1, stages.length)}
        action={next === undefined ? onwards : { label: t.next, act: () => goTo(next) }}
      />
    </>
  );
}

interface DialProps<Id extends string> {
  readonly dial: DialView<Id>;
  readonly spec: DialSpec;
  readonly value: number;
  readonly turn: (value: number) => void;
}

function Dial<Id extends string>({ dial: { label, show, options }, spec, value, turn }: DialProps<Id>) {
  if (options === undefined) return <Slider label={label} spec={spec} value={value} show={show} turn={turn} />;
  return (
    <div class="lab-choice">
      <p class="lab-label">{label}</p>
      <Choice label={label} class="segments" options={options.map((_, i) => i)} chosen={value} choose={turn} optionClass="cell">
        {(i) => <span class={i === spec.today ? 'is-today' : ''}>{options[i]}</span>}
      </Choice>
    </div>
  );
}

interface StageDoorsProps<Stage extends string> {
  readonly stages: readonly Stage[];
  readonly stage: Stage;
  readonly goTo: (stage: Stage) => void;
  readonly words: Readonly<Record<Stage, StageWords>>;
}

/** Five doors on the way: those behind are filled, this one is gold, those to come are outlines. */
function StageDoors<Stage extends string>({ stages, stage, goTo, words }: StageDoorsProps<Stage>) {
  const t = labWords();
  const here = stages.indexOf(stage);
  return (
    <nav class="stage-doors" aria-label={t.stages}>
      <ol>
        {stages.map((one, i) => (
          <li key={one} class={i < here ? 'is-past' : i === here ? 'is-now' : 'is-ahead'}>
            <button type="button" aria-current={i === here ? 'step' : undefined} onClick={() => goTo(one)}>
              <i aria-hidden="true">{i + 1}</i>
              <span>{words[one].name}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Numbers({ table: { head, rows }, caption }: { readonly table: TableView; readonly caption: string }) {
  return (
    <details class="lab-numbers">
      <summary>{labWords().numbers}</summary>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], i) => (
            <tr key={i}>
              <th scope="row">{first}</th>
              {cells.map((cell, j) => (
                <td key={j}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
