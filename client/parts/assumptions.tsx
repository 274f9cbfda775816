/**
 * The assumptions drawer: what the model only assumes, as questions. Whoever doubts one turns it, and sees whether the
 * result survives. Both ends of every range are tried by themselves meanwhile.
 */
import '../styles/model.css';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { indexExplanations } from '../../shared/insight/explanations.ts';
import { unitIn, written } from '../../shared/insight/model-words.ts';
import { type Figures, type Result, survives, type Verdict, verdictsOf } from '../../shared/insight/survival.ts';
import { type AssumptionId, assumptionIds, assumptionTable, standard } from '../../shared/society/assumptions.ts';
import { declared } from '../../shared/society/constants.ts';
import { endsOf, keyOf, type Survival, type SurvivalRun, surviving } from '../lab/survival.ts';
import { type ModelWords, modelWords } from '../texts/model.ts';
import { locale, say } from '../texts/text.ts';
import { Choice } from './choice.tsx';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';

export interface AssumptionsProps {
  /** of a session's rounds in order; of the Lab one */
  readonly results: readonly Result[];
  readonly close: () => void;
}

export function Assumptions({ results, close }: AssumptionsProps) {
  const t = modelWords();
  const [place, choose] = useState(results.length - 1);
  const result = results[place];
  return (
    <Dialog title={t.survive} close={close}>
      <div class="assumptions">
        <p>{t.intro}</p>
        {results.length > 1 && (
          <Choice class="segments round-choice" label={t.round} options={results.map((_, i) => i)} chosen={place} choose={choose}>
            {(i) => `${t.round} ${i + 1}`}
          </Choice>
        )}
        {result !== undefined && <Tried key={place} result={result} />}
      </div>
    </Dialog>
  );
}

function Tried({ result }: { readonly result: Result }) {
  const t = modelWords();
  const run = useMemo(() => surviving(result), []);
  useEffect(() => run.leave, [run]);
  const { found, done, worlds, stopped, failed } = run.state.value;
  const base = found.get(keyOf({}));
  if (failed) return <p>{t.failed}</p>;
  const known = assumptionIds.map((id) => verdictsAt(id, found)).filter(({ low, high }) => low !== null && high !== null);
  const falling = known.filter(({ low, high }) => !survives(low ?? []) || !survives(high ?? [])).length;
  return (
    <>
      {base !== undefined && (
        <section class="standard-result">
          <h3>{t.standardResult}</h3>
          <ul>
            {verdictsOf(base, base).map(({ index, standard: value }) => (
              <li key={index}>
                {nameOf(index)} <b>{Math.round(value)}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
      {done < worlds ? (
        <div class="working survival-working">
          <progress value={done} max={worlds} aria-label={t.working(done, worlds)} />
          <span aria-hidden="true">{t.working(done, worlds)}</span>
          <button type="button" class="quiet" onClick={stopped ? run.goOn : run.stop}>
            {stopped ? t.goOn : t.stop}
          </button>
        </div>
      ) : (
        <p class="survival-summary" aria-live="polite">
          <b>{t.summary(falling, known.length)}</b>
        </p>
      )}
      <ul class="assumption-list">
        {assumptionIds.map((id) => (
          <li key={id}>
            <AssumptionRow id={id} run={run} found={found} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly id: AssumptionId;
  readonly run: SurvivalRun;
  readonly found: Survival['found'];
}

/** A slider's steps over a range. */
const steps = 20;

function AssumptionRow({ id, run, found }: RowProps) {
  const t = modelWords();
  const field = useId();
  const { low, high, name, question, why } = assumptionTable[id];
  const { unit, tag } = declared[id];
  const [value, turn] = useState(standard[id]);
  const withUnit = (number: number): string => `${written(rounded(number))} ${unitIn(locale.value ?? 'en', unit)}`;
  const atEnds = verdictsAt(id, found);
  const set = (next: number): void => {
    turn(next);
    run.choose(id, next);
  };
  return (
    <details class="assumption">
      <summary>
        <span>{say(name)}</span>
        <Standing low={atEnds.low} high={atEnds.high} />
      </summary>
      <p class="contested">{say(question)}</p>
      <div class="assumption-dial">
        <label for={field} class="unseen">
          {say(name)}
        </label>
        <output for={field}>{withUnit(value)}</output>
        <input
          id={field}
          type="range"
          min={low}
          max={high}
          step={(high - low) / steps}
          value={value}
          aria-valuetext={withUnit(value)}
          aria-describedby={`${field}-standard`}
          onInput={(event) => set(rounded(Number(event.currentTarget.value)))}
        />
      </div>
      <p class="label" id={`${field}-standard`}>
        {t.standard(withUnit(standard[id]))} [{tag}]
      </p>
      {value !== standard[id] && (
        <button type="button" class="quiet" onClick={() => set(standard[id])}>
          <Icon name="back" size={16} weight={2.6} />
          {t.toStandard}
        </button>
      )}
      <dl class="assumption-verdicts">
        <dt>{t.atChosen}</dt>
        <dd aria-live="polite">{value === standard[id] ? t.asStandard : saidOf(t, verdictsFor(found.get(keyOf({ [id]: value })), found))}</dd>
        <dt>
          {t.atLow}: {written(low)}
        </dt>
        <dd>{saidOf(t, atEnds.low)}</dd>
        <dt>
          {t.atHigh}: {written(high)}
        </dt>
        <dd>{saidOf(t, atEnds.high)}</dd>
      </dl>
      <p class="label">{say(why)}</p>
    </details>
  );
}

/** In the closed row: a sign and a word; nothing until both ends are known. */
function Standing({ low, high }: { readonly low: readonly Verdict[] | null; readonly high: readonly Verdict[] | null }) {
  const t = modelWords();
  if (low === null || high === null) return <span class="label">…</span>;
  const stands = survives(low) && survives(high);
  return (
    <span class={stands ? 'standing' : 'standing is-fallen'}>
      <Icon name={stands ? 'check' : 'x'} size={16} weight={2.8} />
      {stands ? t.stands : t.falls}
    </span>
  );
}

/** Three digits are as many as anybody turns a slider to. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function verdictsFor(assumed: Figures | undefined, found: Survival['found']): readonly Verdict[] | null {
  const base = found.get(keyOf({}));
  return base === undefined || assumed === undefined ? null : verdictsOf(base, assumed);
}

function verdictsAt(
  id: AssumptionId,
  found: Survival['found'],
): { readonly low: readonly Verdict[] | null; readonly high: readonly Verdict[] | null } {
  const { low, high } = endsOf(id);
  return { low: verdictsFor(found.get(keyOf(low)), found), high: verdictsFor(found.get(keyOf(high)), found) };
}

const nameOf = (index: Verdict['index']): string => say(indexExplanations[index].name);

/** Health and equity always, a role only if its lamp changes. */
function saidOf(t: ModelWords, verdicts: readonly Verdict[] | null): string {
  if (verdicts === null) return `${t.pending} …`;
  const told = verdicts.filter(({ index, holds }) => !holds || index === 'health' || index === 'equity');
  return t.verdict(
    told.map((verdict) => clauseOf(t, verdict)),
    survives(verdicts),
  );
}

function clauseOf({ stays, moves }: ModelWords, { index, standard: before, assumed, holds }: Verdict): string {
  const name = nameOf(index);
  if (!holds) return assumed < before ? moves.down(name, assumed) : moves.up(name, assumed);
  const shown = Math.round(assumed);
  return (shown >= 60 ? stays.lit : shown >= 50 ? stays.better : stays.worse)(name, assumed);
}
