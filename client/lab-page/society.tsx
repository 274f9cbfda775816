/**
 * The Lab's third tab: a law of all seventeen levers, lived for twenty years in sixteen worlds beside today's law. The law
 * stands in the address, so that a link shows the same.
 */
import '../styles/lab-society.css';
import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LeverId, LeverValue } from '../../shared/society/levers.ts';
import { type Policy, statusQuo } from '../../shared/society/policy.ts';
import { type Ensemble, ensembleOf, leaveEnsemble, stopEnsemble } from '../lab/ensemble.ts';
import { Shapes } from '../page/lazy.tsx';
import { AssumptionsButton } from '../parts/assumptions-button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Question, Sill } from '../parts/frame.tsx';
import { labSocietyWords, labSocietyWordsIfLoaded } from '../texts/lab-society.ts';
import { LawFile } from './law-file.tsx';
import { type LeverGroupId, leverGroupIds, leverGroups } from './lever-groups.ts';
import { LeverRow } from './lever-row.tsx';
import { OutcomesTable } from './outcomes-table.tsx';
import { changedLevers, fragmentOf, isContradictory, isTodaysLaw, lawIn } from './society-law.ts';
import { IndexPair, RolesAndPrinciples } from './society-scores.tsx';

/** How large a run is: a first answer within a second on two cores, and athletes and soldiers are more than noise. */
const size = { citizens: 10_000, years: 20, seed: 1, worlds: 16 };

/** A few worlds tell whether a result turns under another assumption. */
const worldsToDoubt = 4;

/** Kept while one looks at the other tabs. */
const law = signal<Policy>(statusQuo);

/** Takes the law from the address; the tab's own link, without one, goes on with what was tried last. Whether it was no law. */
function readAddress(): boolean {
  const fragment = location.hash;
  if (fragment === '#society') history.replaceState(history.state, '', fragmentOf(law.peek()));
  if (!fragment.startsWith('#society&')) return false;
  const found = lawIn(fragment);
  law.value = found.policy;
  return found.problems.length > 0;
}

export function SocietyLab() {
  return labSocietyWordsIfLoaded.value === null ? <Shapes /> : <Society />;
}

function Society() {
  const t = labSocietyWords();
  const [group, showGroup] = useState<LeverGroupId>('medicine');
  const [asFile, openFile] = useState(false);
  const [addressIsWrong, setWrong] = useState(readAddress);
  const policy = law.value;
  const use = (next: Policy): void => {
    setWrong(false);
    law.value = next;
    history.replaceState(history.state, '', fragmentOf(next));
  };
  useEffect(() => {
    const follow = (): void => setWrong(readAddress());
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
      leaveEnsemble();
    };
  }, []);
  const contradictory = isContradictory(policy);
  const ensemble = useLatest(contradictory ? null : ensembleOf({ ...size, policy }).value);
  const { shown, now } = ensemble;
  const pending = now === null || now.result !== shown?.result || (now.done < now.worlds && !now.stopped);
  const turn = (id: LeverId, value: LeverValue): void => use({ ...policy, [id]: value });
  const isToday = isTodaysLaw(policy);
  return (
    <>
      <main class="paper">
        <div class="column society">
          <div class="society-head">
            <Question>{t.question}</Question>
            <p class="label">{t.lines}</p>
          </div>
          <div class="society-top">
            <IndexPair result={shown?.result ?? null} lived={shown?.lived ?? []} pending={pending} />
            <Progress now={now} />
          </div>
          <section class="society-levers" aria-label={t.levers}>
            {addressIsWrong && (
              <p class="refused" role="alert">
                {t.addressProblem}
              </p>
            )}
            <Choice
              label={t.levers}
              class="segments lever-groups"
              options={leverGroupIds}
              chosen={group}
              choose={showGroup}
              optionClass="cell"
              name={(one) => `${t.groups[one]}${turnedIn(policy, one) > 0 ? `, ${t.turned(turnedIn(policy, one))}` : ''}`}
            >
              {(one) => (
                <>
                  {t.groups[one]}
                  {turnedIn(policy, one) > 0 && <b class="lever-count">{turnedIn(policy, one)}</b>}
                </>
              )}
            </Choice>
            {contradictory && (
              <p class="refused" role="alert">
                {t.contradiction}
              </p>
            )}
            <ul class="levers">
              {leverGroups[group].map((id) => (
                <LeverRow key={id} id={id} value={policy[id]} turn={(value) => turn(id, value)} />
              ))}
            </ul>
            <button type="button" class="quiet" aria-haspopup="dialog" onClick={() => openFile(true)}>
              {t.asFile}
            </button>
          </section>
          <div class="society-results">
            <RolesAndPrinciples result={shown?.result ?? null} pending={pending} />
            {!isToday && !contradictory && (
              <AssumptionsButton results={() => [{ kind: 'session', request: { ...size, policy, worlds: worldsToDoubt } }]} />
            )}
            {shown?.result != null && <OutcomesTable result={shown.result} pending={pending} />}
          </div>
        </div>
      </main>
      <Sill
        note={isToday ? t.isToday : t.turned(changedLevers(policy).length)}
        more={statusOf(now)}
        {...(isToday ? { waiting: t.turnOne } : { action: { label: t.backToToday, act: () => use(statusQuo) } })}
      />
      {asFile && <LawFile policy={policy} use={use} close={() => openFile(false)} />}
    </>
  );
}

const turnedIn = (policy: Policy, group: LeverGroupId): number =>
  changedLevers(policy).filter((id) => leverGroups[group].some((one) => one === id)).length;

function statusOf(now: Ensemble | null): string | undefined {
  const t = labSocietyWords();
  if (now === null) return undefined;
  if (now.stopped) return t.stoppedAt(now.lived.length);
  return now.done < now.worlds ? t.working(now.done, now.worlds) : t.workedOut(now.worlds);
}

/** While a turned lever is worked out, what is known of the law before it stays. */
function useLatest(now: Ensemble | null): { readonly shown: Ensemble | null; readonly now: Ensemble | null } {
  const last = useRef<Ensemble | null>(null);
  if (now?.result != null) last.current = now;
  return { shown: last.current, now };
}

/** A line that fills; whoever finds it slow may stop it. Its place is kept when it is full. */
function Progress({ now }: { readonly now: Ensemble | null }) {
  const t = labSocietyWords();
  if (now === null) return <div class="society-progress" />;
  if (now.failed) return <p class="refused">{t.failed}</p>;
  const isRunning = now.done < now.worlds && !now.stopped;
  return (
    <div class={isRunning ? 'society-progress is-running' : 'society-progress'}>
      {isRunning ? (
        <>
          <progress value={now.done} max={now.worlds} aria-label={t.working(now.done, now.worlds)} />
          <button type="button" class="quiet" onClick={stopEnsemble}>
            {t.stop}
          </button>
        </>
      ) : (
        <p class="label">{t.legend}</p>
      )}
    </div>
  );
}
