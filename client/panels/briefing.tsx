/** What is the problem? Which card must the table hear? What do the others know? One question a screen. */
import { useState } from 'preact/hooks';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { EvidenceCard } from '../../shared/scenario/schema.ts';
import { useCommands } from '../connection/command.ts';
import { mayNow, roleOf } from '../connection/here.ts';
import { isText, isTextOrNull, useDraft } from '../page/drafts.ts';
import { AskButton, mayAsk } from '../parts/ask-button.tsx';
import { Choice } from '../parts/choice.tsx';
import { CardDialog, Headline, Mark, ShownCard } from '../parts/evidence-card.tsx';
import { Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { unlessVoice, useDoubt, useSharedSeat } from '../parts/shared-seat.ts';
import { Speech } from '../parts/speech.tsx';
import { useWaiting } from '../parts/waiting.ts';
import { headlineOf } from '../texts/story.ts';
import { say, words } from '../texts/text.ts';
import type { PanelProps, ScreenProps } from './panel.ts';

type Opened = (card: EvidenceCard) => void;

export function Briefing(props: PanelProps) {
  const { table, me, round } = props;
  const [step, setStep] = useDraft('step', 'problem', isText);
  const [opened, open] = useState<EvidenceCard | null>(null);
  const role = roleOf(me) ?? roleIds[0];
  const brought = Object.values(table.shown).some((shown) => shown.role === role && !shown.asked);
  const screen =
    step === 'problem' && !brought ? (
      <Problem {...props} role={role} next={() => setStep('cards')} />
    ) : step === 'heard' || brought ? (
      <Heard {...props} role={role} open={open} />
    ) : (
      <MyCards {...props} role={role} open={open} next={() => setStep('heard')} />
    );
  return (
    <>
      {screen}
      {opened !== null && <CardDialog card={opened} x={countOf(props, opened)} close={() => open(null)} />}
    </>
  );

  function countOf({ me: mine }: PanelProps, card: EvidenceCard): number | undefined {
    return round.cards.includes(card) ? (table.shown[card.id]?.x ?? mine.counts[card.id]) : undefined;
  }
}

/** Each round judges by another measure: from the second on it is said here, the first's stood in the prologue. */
function Problem({ table, round, role, next }: ScreenProps & { readonly role: RoleId }) {
  const t = words();
  return (
    <Frame
      question={t.briefing.dilemmaQuestion}
      sky={<PhaseSky />}
      sill={<Sill note={t.briefing.threeMine} action={{ label: t.briefing.toCards, act: next }} />}
    >
      <section class="card-box dilemma">
        <h2>{say(round.title)}</h2>
        <p>{say(round.dilemma)}</p>
      </section>
      {table.round > 0 && (
        <section class={`role-sheet role-${role}`}>
          <div class="row">
            <RoleSign role={role} size={34} />
            <p>
              {t.prologue.measuredIn(table.round + 1)}
              <b>{say(round.objectives[role].sentence)}</b>
            </p>
          </div>
        </section>
      )}
    </Frame>
  );
}

interface CardsProps extends PanelProps {
  readonly role: RoleId;
  readonly open: Opened;
}

function MyCards({ round, me, table, scenario, send, role, open, next }: CardsProps & { readonly next: () => void }) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const [chosen, choose] = useDraft('card', null, isTextOrNull);
  const mine = round.cards.filter((card) => card.role === role);
  const seat = useSharedSeat();
  const doubt = useDoubt(
    mine.map(({ id }) => id),
    chosen,
  );
  const bring = async (card: string | null) => {
    if (await submit({ type: 'show-card', card })) next();
  };
  return (
    <Frame
      question={t.briefing.question}
      sky={<PhaseSky />}
      sill={
        <Sill
          note={t.briefing.oneNow}
          more={t.briefing.moreLater}
          busy={busy}
          refused={refused}
          second={chosen === null ? { label: t.briefing.none, act: () => void bring(null) } : undefined}
          action={chosen === null ? undefined : doubt.guarded({ label: t.briefing.bring, act: () => void bring(chosen) })}
          waiting={t.briefing.chooseCard}
          {...doubt.told}
          {...unlessVoice(seat)}
        />
      }
    >
      <Choice
        class="hand"
        optionClass={`hand-card role-${role}`}
        label={t.briefing.question}
        options={mine.map((card) => card.id)}
        chosen={mine.find((card) => card.id === chosen)?.id ?? null}
        choose={(id) => {
          choose(id);
          seat.tap(id);
        }}
        dots={seat.dots}
        after={(id) => {
          const card = mine.find((one) => one.id === id);
          return (
            card !== undefined && (
              <button type="button" class="bare unfold" aria-label={t.briefing.open(headlineOf(card, me.counts[id]))} onClick={() => open(card)}>
                <Icon name="down" weight={2.2} />
              </button>
            )
          );
        }}
      >
        {(id, isChosen) => {
          const card = mine.find((one) => one.id === id);
          return (
            card !== undefined && (
              <>
                <Mark on={isChosen} />
                <Headline card={card} x={me.counts[id]} />
              </>
            )
          );
        }}
      </Choice>
      <OthersHold round={round} table={table} role={role} />
      <Speech scenario={scenario} round={round} />
    </Frame>
  );
}

/** Backs of the others' cards with their topics: three small backs a seat. */
function OthersHold({ round, table, role }: Pick<CardsProps, 'round' | 'table' | 'role'>) {
  const t = words();
  return (
    <section class="others">
      <div class="row apart">
        <h2>{t.briefing.othersHold}</h2>
        <span class="label">{t.briefing.together}</span>
      </div>
      <ul>
        {roleIds
          .filter((other) => other !== role)
          .map((other) => {
            const cards = round.cards.filter((card) => card.role === other);
            return (
              <li key={other} class={`role-${other}`}>
                <span class="row">
                  <RoleSign role={other} size={24} label={t.indices[other]} />
                  <Backs turned={cards.map((card) => table.shown[card.id] !== undefined)} />
                </span>
                {cards.map((card) => (
                  <span key={card.id}>{say(card.topic)}</span>
                ))}
              </li>
            );
          })}
      </ul>
    </section>
  );
}

function Backs({ turned }: { readonly turned: readonly boolean[] }) {
  return (
    <svg class="backs" width="39" height="21" viewBox="0 0 42 22" aria-hidden="true">
      {turned.map((isTurned, i) => (
        <path key={i} class={isTurned ? 'is-turned' : ''} transform={`translate(${i * 13} 0)`} d="M1 21V8a7 7 0 0 1 14 0v13z" />
      ))}
    </svg>
  );
}

function Heard({ everybody, round, table, me, scenario, send, role, open }: CardsProps) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const { waiting, more } = useWaiting();
  const ready = table.seats[role]?.ready === true;
  // a question that nobody is left to answer isn't counted out
  const mayStillAsk = roleIds.some((other) => other !== role && mayAsk({ everybody, me, table, round, role: other }));
  return (
    <Frame
      question={t.briefing.heardQuestion}
      sky={<PhaseSky />}
      sill={
        <Sill
          note={ready ? t.sill.ready : t.briefing.together}
          more={ready ? more : mayStillAsk ? t.briefing.asks(me.questionsLeft) : undefined}
          busy={busy}
          refused={refused}
          action={ready || !mayNow(me, 'ready') ? undefined : { label: t.briefing.toTalk, act: () => void submit({ type: 'ready' }) }}
          waiting={waiting}
        />
      }
    >
      {roleIds
        .filter((other) => other !== role)
        .map((other) => {
          const cards = round.cards.filter((card) => card.role === other);
          const shown = cards.filter((card) => table.shown[card.id] !== undefined);
          return (
            <section key={other} class={`heard role-${other}`}>
              <header>
                <RoleSign role={other} size={28} />
                <h2>{t.indices[other]}</h2>
                <Backs turned={cards.map((card) => table.shown[card.id] !== undefined)} />
                <AskButton
                  everybody={everybody}
                  me={me}
                  table={table}
                  round={round}
                  role={other}
                  busy={busy}
                  ask={() => void submit({ type: 'ask-seat', role: other })}
                />
              </header>
              {shown.length === 0 ? (
                <p class="label">{cards.map((card) => say(card.topic)).join(' · ')}</p>
              ) : (
                shown.map((card) => <ShownCard key={card.id} card={card} x={table.shown[card.id]?.x} open={() => open(card)} />)
              )}
            </section>
          );
        })}
      <Speech scenario={scenario} round={round} />
    </Frame>
  );
}
