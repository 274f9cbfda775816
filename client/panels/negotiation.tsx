/** What law can we all live with? Three plans, each a name, a sentence and six lamps; back one, then go to the vote. */
import { useState } from 'preact/hooks';
import { stopsOf } from '../../shared/scenario/law.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { EvidenceCard, Round } from '../../shared/scenario/schema.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { useCommands } from '../command.ts';
import { isTextOrNull, useDraft } from '../drafts.ts';
import { mayNow, roleOf } from '../here.ts';
import { AskButton, mayAsk } from '../parts/ask-button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { CardDialog, Headline, ShownCard } from '../parts/evidence-card.tsx';
import { expected, ForecastLine, LampsButton } from '../parts/expected.tsx';
import { Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { Letter } from '../parts/law-name.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { Speech } from '../parts/speech.tsx';
import { useWaiting } from '../parts/waiting.ts';
import { lastLine } from '../texts/story.ts';
import { say, words } from '../texts/text.ts';
import type { PanelProps } from './panel.ts';

export function Negotiation(props: PanelProps) {
  const { table, me, scenario, round, send } = props;
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const role = roleOf(me) ?? roleIds[0];
  const backed = backedBy(table, role);
  const [chosen, choose] = useDraft('plan', null, isTextOrNull);
  const [cardsShown, showCards] = useState(false);
  const { waiting, more } = useWaiting();
  const forecast = expected(scenario, round, table);
  const ready = table.seats[role]?.ready === true;
  const plan = round.packages.find((one) => one.id === (chosen ?? backed));
  const backedPlan = round.packages.find((one) => one.id === backed);
  const isBacked = plan !== undefined && plan.id === backed;
  const back =
    plan === undefined
      ? undefined
      : {
          label: t.negotiation.back(plan.letter),
          act: () => void submit({ type: 'propose-motion', package: plan.id, stops: stopsOf(round, plan.stops) }),
        };
  const goOn = { label: t.negotiation.toVote, act: () => void submit({ type: 'ready' }) };
  return (
    <>
      <Frame
        question={t.negotiation.question}
        class="negotiation"
        sky={<PhaseSky />}
        sill={
          <Sill
            note={backedPlan === undefined ? t.negotiation.noProposal : t.negotiation.backed(backedPlan.letter)}
            more={ready ? more : backedPlan === undefined ? t.negotiation.backFirst : t.negotiation.changeUntil}
            busy={busy}
            refused={refused}
            action={isBacked ? (ready ? undefined : goOn) : back}
            waiting={ready ? waiting : t.negotiation.choosePlan}
            second={plan === undefined && !ready ? { label: t.common.skip, act: goOn.act } : undefined}
          />
        }
      >
        <Choice
          class="plans"
          optionClass="plan-head"
          label={t.negotiation.question}
          options={round.packages.map((one) => one.id)}
          chosen={plan?.id ?? null}
          choose={choose}
          after={(id) => {
            const place = round.packages.findIndex((one) => one.id === id);
            const named = round.packages[place];
            return named !== undefined && !forecast.failed && <LampsButton forecast={forecast} plan={place} size={38} name={say(named.name)} />;
          }}
        >
          {(id) => <PlanHead round={round} table={table} id={id} />}
        </Choice>
        <div class="push table-talk">
          {lastLine(table) === null ? <ForecastLine forecast={forecast} /> : <Speech scenario={scenario} round={round} />}
          <button type="button" class="cards-button" onClick={() => showCards(true)}>
            <Icon name="card" size={20} />
            {t.negotiation.cards}
            <b>{Object.keys(table.shown).length}</b>
          </button>
        </div>
      </Frame>
      {cardsShown && (
        <CardsDialog
          {...props}
          role={role}
          busy={busy}
          close={() => showCards(false)}
          bring={(card) => void submit({ type: 'show-card', card })}
          ask={(other) => void submit({ type: 'ask-seat', role: other })}
        />
      )}
    </>
  );
}

/** The package that a seat backs; in this round plans are taken as they are. */
function backedBy(table: TableRecord, role: RoleId): string | null {
  return Object.values(table.motions).find((motion) => motion.backers[role] === true)?.package ?? null;
}

function PlanHead({ round, table, id }: { readonly round: Round; readonly table: TableRecord; readonly id: string }) {
  const t = words();
  const plan = round.packages.find((one) => one.id === id);
  const backers = roleIds.filter((role) => backedBy(table, role) === id);
  if (plan === undefined) return null;
  return (
    <>
      <span class="plan-name">
        <Letter round={round} pack={id} />
        <b>{say(plan.name)}</b>
        <span class="backers">
          {backers.length === 0 ? t.negotiation.noOneYet : t.negotiation.backedBy}
          {backers.map((role) => (
            <RoleSign key={role} role={role} size={22} label={t.indices[role]} />
          ))}
        </span>
      </span>
      <span class="plan-sentence">{say(plan.sentence)}</span>
    </>
  );
}

interface CardsDialogProps extends PanelProps {
  readonly role: RoleId;
  readonly busy: boolean;
  readonly close: () => void;
  readonly bring: (card: string) => void;
  readonly ask: (role: RoleId) => void;
}

/** Cards on the table; mine that may still be brought; in solo, whom may still be asked. */
function CardsDialog({ round, table, me, role, busy, close, bring, ask }: CardsDialogProps) {
  const t = words();
  const [opened, open] = useState<EvidenceCard | null>(null);
  const shown = round.cards.filter((card) => table.shown[card.id] !== undefined);
  const mine = round.cards.filter((card) => card.role === role && table.shown[card.id] === undefined);
  if (opened !== null) return <CardDialog card={opened} x={table.shown[opened.id]?.x ?? me.counts[opened.id]} close={() => open(null)} />;
  return (
    <Dialog title={t.negotiation.cardsTitle} close={close}>
      <div class="menu">
        {shown.length === 0 && <p>{t.briefing.nothingYet}</p>}
        {shown.map((card) => (
          <ShownCard key={card.id} card={card} x={table.shown[card.id]?.x} open={() => open(card)} />
        ))}
        <div class="row asks">
          {roleIds
            .filter((other) => other !== role && mayAsk({ me, table, round, role: other }))
            .map((other) => (
              <span key={other} class="row">
                <RoleSign role={other} size={24} />
                <AskButton me={me} table={table} round={round} role={other} busy={busy} ask={() => ask(other)} />
              </span>
            ))}
        </div>
        {mayNow(me, 'show-card') &&
          mine.map((card) => (
            <div key={card.id} class={`bring-card role-${role}`}>
              <Headline card={card} x={me.counts[card.id]} />
              <button type="button" class="second" disabled={busy} onClick={() => bring(card.id)}>
                {t.briefing.bring}
              </button>
            </div>
          ))}
      </div>
    </Dialog>
  );
}
