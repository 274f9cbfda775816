/** What lies on the table: who backs it and who promised. Another one may be backed, and what was given taken back. */
import { roleIds } from '../../shared/scenario/roles.ts';
import { useCommands } from '../connection/command.ts';
import { roleOf } from '../connection/here.ts';
import { backedBy, type Proposal, proposalsOf } from '../laws/draft-law.ts';
import { isTextOrNull, useDraft } from '../page/drafts.ts';
import { Choice } from '../parts/choice.tsx';
import { expected, LampsButton } from '../parts/expected.tsx';
import { Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { LawName, Letter, lawName } from '../parts/law-name.tsx';
import { Ribbon } from '../parts/ribbon.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { unlessVoice, useDoubt, useSharedSeat } from '../parts/shared-seat.ts';
import { useWaiting } from '../parts/waiting.ts';
import { words } from '../texts/text.ts';
import type { NegotiationProps } from './negotiation.tsx';
import { TableTalk } from './negotiation-talk.tsx';

export function Proposals(props: NegotiationProps) {
  const { table, me, scenario, round, send, go, turnDials } = props;
  const t = words().negotiation;
  const { submit, busy, refused } = useCommands(send);
  const { waiting, more } = useWaiting();
  const role = roleOf(me) ?? roleIds[0];
  const proposals = proposalsOf(table);
  const mine = backedBy(table, role);
  const [kept, choose] = useDraft('proposal', null, isTextOrNull);
  const chosen = proposals.find(({ id }) => id === kept) ?? mine;
  const isMine = chosen !== null && chosen.id === mine?.id;
  const pledged = mine?.pledges.includes(role) === true;
  const ready = table.seats[role]?.ready === true;
  const forecast = expected(scenario, table, proposals);
  const back = async ({ id }: Proposal): Promise<void> => {
    if (await submit({ type: 'back-motion', motion: id })) go(pledged ? 'proposals' : 'promise');
  };
  const seat = useSharedSeat();
  const doubt = useDoubt(
    proposals.map(({ id }) => id),
    chosen?.id ?? null,
  );
  const goOn = { label: t.toVote, act: () => void submit({ type: 'ready' }) };
  return (
    <Frame
      question={t.proposalsQuestion}
      class="negotiation proposals"
      back={{ label: t.toPlans, act: () => go('plans') }}
      sky={<PhaseSky />}
      sill={
        <Sill
          note={mine === null ? t.youBackNone : pledged ? t.youPromised : t.youBack}
          more={ready ? more : t.changeUntil}
          busy={busy}
          refused={refused}
          action={chosen !== null && !isMine ? doubt.guarded({ label: t.backThis, act: () => void back(chosen) }) : ready ? undefined : goOn}
          waiting={waiting}
          {...doubt.told}
          {...(ready ? {} : unlessVoice(seat))}
        />
      }
    >
      {proposals.length === 0 && <p>{t.noProposalYet}</p>}
      <Choice
        class="plans"
        optionClass="plan-head"
        label={t.proposalsQuestion}
        options={proposals.map(({ id }) => id)}
        chosen={chosen?.id ?? null}
        choose={(id) => {
          choose(id);
          seat.tap(id);
        }}
        dots={seat.dots}
        after={(id) => {
          const place = proposals.findIndex((one) => one.id === id);
          const proposal = proposals[place];
          return (
            proposal !== undefined && (
              <>
                {!forecast.failed && <LampsButton forecast={forecast} place={place} size={34} name={lawName(round, proposal)} />}
                {id === chosen?.id && (
                  <div class="proposal-acts">
                    <button type="button" class="quiet" onClick={() => turnDials(proposal)}>
                      {t.turnDials}
                    </button>
                    {isMine && seat.isVoice && (
                      <>
                        <button
                          type="button"
                          class="quiet"
                          disabled={busy}
                          onClick={() => (pledged ? void submit({ type: 'withdraw-pledge' }) : go('promise'))}
                        >
                          {pledged ? t.takeBackPromise : t.promise}
                        </button>
                        <button type="button" class="quiet" disabled={busy} onClick={() => void submit({ type: 'withdraw-back' })}>
                          {t.withdraw}
                        </button>
                      </>
                    )}
                  </div>
                )}
              </>
            )
          );
        }}
      >
        {(id) => <ProposalHead round={round} proposal={proposals.find((one) => one.id === id)} />}
      </Choice>
      <TableTalk {...props} forecast={forecast} onProposals />
    </Frame>
  );
}

function ProposalHead({ round, proposal }: Pick<NegotiationProps, 'round'> & { readonly proposal: Proposal | undefined }) {
  const t = words();
  if (proposal === undefined) return null;
  const { backers, pledges } = proposal;
  return (
    <>
      <span class="plan-name">
        <Letter round={round} law={proposal} />
        <b>
          <LawName round={round} law={proposal} />
        </b>
      </span>
      <span class="backers is-hung">
        {t.negotiation.backedBy}
        {backers.map((role) => (
          <span key={role}>
            <RoleSign role={role} size={22} label={t.indices[role]} />
            {pledges.includes(role) && <Ribbon role={role} width={54} height={18} says="open" />}
          </span>
        ))}
      </span>
    </>
  );
}
