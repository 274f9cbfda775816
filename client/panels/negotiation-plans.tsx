/** Three plans, each a name, a sentence and six lamps: back one, or turn its dials. */

import { sameStops } from '../../shared/scenario/law.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { useCommands } from '../connection/command.ts';
import { roleOf } from '../connection/here.ts';
import { backedBy, type Law, planLaw, proposalsOf } from '../laws/draft-law.ts';
import { isTextOrNull, useDraft } from '../page/drafts.ts';
import { Choice } from '../parts/choice.tsx';
import { expectedOfPlans, LampsButton } from '../parts/expected.tsx';
import { Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { Letter } from '../parts/law-name.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { unlessVoice, useDoubt, useSharedSeat } from '../parts/shared-seat.ts';
import { useWaiting } from '../parts/waiting.ts';
import { say, words } from '../texts/text.ts';
import type { NegotiationProps } from './negotiation.tsx';
import { TableTalk } from './negotiation-talk.tsx';

export function Plans(props: NegotiationProps) {
  const { table, me, scenario, round, send, go, turnDials } = props;
  const t = words().negotiation;
  const { submit, busy, refused } = useCommands(send);
  const { waiting, more } = useWaiting();
  const mine = backedBy(table, roleOf(me) ?? roleIds[0]);
  const minePlan = mine === null ? undefined : round.packages.find(({ id }) => sameStops(planLaw(round, id).stops, mine.stops));
  const [kept, choose] = useDraft('plan', null, isTextOrNull);
  const plan = round.packages.find(({ id }) => id === (kept ?? minePlan?.id));
  const forecast = expectedOfPlans(scenario, round, table);
  const ready = table.seats[roleOf(me) ?? '']?.ready === true;
  const isBacked = plan !== undefined && plan.id === minePlan?.id;
  const back = (law: Law) => async (): Promise<void> => {
    const accepted = await submit({ type: 'propose-motion', package: law.package, stops: { ...law.stops } });
    if (accepted && table.unlocked) go(mine !== null && mine.pledges.length > 0 ? 'proposals' : 'promise');
  };
  const goOn = { label: t.toVote, act: () => void submit({ type: 'ready' }) };
  const onBacked = table.unlocked ? { label: t.toProposals, act: () => go('proposals') } : ready ? undefined : goOn;
  const law = plan === undefined ? undefined : planLaw(round, plan.id);
  const seat = useSharedSeat();
  const doubt = useDoubt(
    round.packages.map(({ id }) => id),
    plan?.id ?? null,
  );
  return (
    <Frame
      question={t.question}
      class="negotiation"
      sky={<PhaseSky />}
      sill={
        <Sill
          {...(table.unlocked && law !== undefined
            ? { note: t.orTurn, noteAct: () => turnDials(law), more: t.coinsRule }
            : {
                note: mine === null ? t.noProposal : t.backed(minePlan?.letter ?? ''),
                more: ready ? more : mine === null ? t.backFirst : t.changeUntil,
              })}
          busy={busy}
          refused={refused}
          action={
            isBacked ? onBacked : law === undefined ? undefined : doubt.guarded({ label: t.back(plan?.letter ?? ''), act: () => void back(law)() })
          }
          waiting={ready ? waiting : t.choosePlan}
          second={plan === undefined && !ready ? { label: words().common.skip, act: goOn.act } : undefined}
          {...(doubt.told === null ? {} : { ...doubt.told, noteAct: undefined })}
          {...(ready ? {} : unlessVoice(seat))}
          {...(seat.isVoice || !table.unlocked || law === undefined ? {} : { note: t.orTurn, noteAct: () => turnDials(law) })}
        />
      }
    >
      <Choice
        class="plans"
        optionClass="plan-head"
        label={t.question}
        options={round.packages.map((one) => one.id)}
        chosen={plan?.id ?? null}
        choose={(id) => {
          choose(id);
          seat.tap(id);
        }}
        dots={seat.dots}
        after={(id) => {
          const place = round.packages.findIndex((one) => one.id === id);
          const named = round.packages[place];
          return named !== undefined && !forecast.failed && <LampsButton forecast={forecast} place={place} size={38} name={say(named.name)} />;
        }}
      >
        {(id) => <PlanHead {...props} id={id} />}
      </Choice>
      <TableTalk {...props} forecast={forecast} />
    </Frame>
  );
}

function PlanHead({ round, table, id }: Pick<NegotiationProps, 'round' | 'table'> & { readonly id: string }) {
  const law = planLaw(round, id);
  const plan = round.packages.find((one) => one.id === id);
  if (plan === undefined) return null;
  return (
    <>
      <span class="plan-name">
        <Letter round={round} law={law} />
        <b>{say(plan.name)}</b>
        <Backers roles={proposalsOf(table).find(({ stops }) => sameStops(stops, law.stops))?.backers ?? []} />
      </span>
      <span class="plan-sentence">{say(plan.sentence)}</span>
    </>
  );
}

function Backers({ roles }: { readonly roles: readonly RoleId[] }) {
  const t = words();
  return (
    <span class="backers">
      {roles.length === 0 ? t.negotiation.noOneYet : t.negotiation.backedBy}
      {roles.map((role) => (
        <RoleSign key={role} role={role} size={22} label={t.indices[role]} />
      ))}
    </span>
  );
}
