/** Whom do you speak for? Then, as oneself, the five statements that are asked again at the end. */
import { useState } from 'preact/hooks';
import { roleIds } from '../../shared/scenario/roles.ts';
import { useCommands } from '../connection/command.ts';
import { mayNow, roleOf } from '../connection/here.ts';
import { isNumbers, isText, useDraft } from '../page/drafts.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { Statement } from '../parts/statement.tsx';
import { useWaiting } from '../parts/waiting.ts';
import { say, words } from '../texts/text.ts';
import type { PanelProps, ScreenProps } from './panel.ts';

export function Prologue(props: PanelProps) {
  const [step, setStep] = useDraft('step', 'role', isText);
  return step === 'role' ? <YourRole {...props} next={() => setStep('poll')} /> : <Poll {...props} />;
}

function YourRole({ everybody, scenario, round, table, me, send, next }: ScreenProps) {
  const t = words();
  const [swaps, setSwaps] = useState(false);
  const { submit, busy, refused } = useCommands(send);
  const role = roleOf(me) ?? roleIds[0];
  const mine = scenario.roles[role];
  return (
    <Frame
      question={t.prologue.question}
      sky={<PhaseSky />}
      sill={<Sill note={say(mine.name)} busy={busy} refused={refused} action={{ label: t.prologue.toPoll, act: next }} />}
    >
      <section class={`role-sheet role-${role}`}>
        <div class="row">
          <RoleSign role={role} size={52} />
          <h2>{say(mine.name)}</h2>
        </div>
        <p>{say(mine.prologue)}</p>
        <p class="measured">
          {everybody.rounds > 1 ? t.prologue.measuredIn(1) : t.prologue.measured}
          <b>{say(round.objectives[role].sentence)}</b>
        </p>
      </section>
      <p class="note">{say(scenario.contentNote)}</p>
      {mayNow(me, 'swap-seat') && !me.swapped && (
        <button type="button" class="quiet push" onClick={() => setSwaps(true)}>
          <Icon name="swap" size={18} />
          {t.prologue.swap}
        </button>
      )}
      {swaps && (
        <Dialog title={t.prologue.swapTitle} close={() => setSwaps(false)}>
          <p class="label">{t.prologue.swapOnce}</p>
          <div class="swap">
            {roleIds
              .filter((other) => other !== role)
              .map((other) => {
                const free = (table.seats[other]?.holder ?? '') === '';
                return (
                  <button
                    key={other}
                    type="button"
                    class={`swap-seat role-${other}`}
                    disabled={!free || busy}
                    onClick={() => {
                      setSwaps(false);
                      void submit({ type: 'swap-seat', role: other });
                    }}
                  >
                    <RoleSign role={other} size={34} />
                    {say(scenario.roles[other].name)}
                    {!free && <span class="chip">{t.prologue.swapTaken}</span>}
                  </button>
                );
              })}
          </div>
        </Dialog>
      )}
    </Frame>
  );
}

function Poll({ scenario, table, me, send }: PanelProps) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const [chosen, setChosen] = useDraft('poll', {}, isNumbers);
  const { waiting, more } = useWaiting();
  const role = roleOf(me);
  const ready = role !== null && table.seats[role]?.ready === true;
  const given = scenario.poll.map((_, i) => chosen[i] ?? me.pollBefore[i]);
  // whoever shares a seat answers for themselves; its voice says when the seat is ready
  const done = ready || (!mayNow(me, 'ready') && given.every((answer, i) => answer !== undefined && answer === me.pollBefore[i]));
  const left = given.filter((answer) => answer === undefined).length;
  const finish = async () => {
    const complete = given.flatMap((answer) => (answer === undefined ? [] : [answer]));
    if (complete.length === scenario.poll.length && !(await submit({ type: 'answer-poll', answers: complete }))) return;
    if (mayNow(me, 'ready')) await submit({ type: 'ready' });
  };
  return (
    <Frame
      question={t.prologue.pollQuestion}
      class="poll"
      sky={<PhaseSky />}
      sill={
        <Sill
          note={t.prologue.pollNote}
          more={done ? more : undefined}
          busy={busy}
          refused={refused}
          action={done ? undefined : left === 0 ? { label: t.prologue.pollDone, act: () => void finish() } : undefined}
          waiting={done ? waiting : t.prologue.pollLeft(left)}
          second={done || left === 0 || !mayNow(me, 'ready') ? undefined : { label: t.common.skip, act: () => void submit({ type: 'ready' }) }}
        />
      }
    >
      <div class="row apart scale" aria-hidden="true">
        <span>{t.prologue.pollScale[0]}</span>
        <span>{t.prologue.pollScale[4]}</span>
      </div>
      {scenario.poll.map((statement, i) => (
        <Statement key={statement.en} statement={statement} answer={given[i] ?? null} give={(answer) => setChosen({ ...chosen, [i]: answer })} />
      ))}
    </Frame>
  );
}
