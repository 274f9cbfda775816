/** Will you promise? One tap, public: if this passes, we play open. It lends the proposal a coin, and the card will show. */
import { roleIds } from '../../shared/scenario/roles.ts';
import { useCommands } from '../connection/command.ts';
import { roleOf } from '../connection/here.ts';
import type { Proposal } from '../laws/draft-law.ts';
import { Coin } from '../parts/coins.tsx';
import { CardDoor } from '../parts/door.tsx';
import { Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { lawName } from '../parts/law-name.tsx';
import { Ribbon } from '../parts/ribbon.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { say, words } from '../texts/text.ts';
import type { NegotiationProps } from './negotiation.tsx';

export function PromiseScreen({ table, me, round, send, go, proposal }: NegotiationProps & { readonly proposal: Proposal }) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const role = roleOf(me) ?? roleIds[0];
  const { open } = round.decisions[role].cards;
  const lends = table.seats[role]?.broke !== true;
  const promise = async (): Promise<void> => {
    if (await submit({ type: 'pledge', motion: proposal.id })) go('proposals');
  };
  const { before, between, after } = t.negotiation.promiseSentence;
  return (
    <Frame
      question={t.negotiation.promiseQuestion}
      class="promise"
      sky={<PhaseSky />}
      sill={
        <Sill
          busy={busy}
          refused={refused}
          second={{ label: t.negotiation.noPromise, act: () => go('proposals') }}
          action={{ label: t.negotiation.wePromise, act: () => void promise() }}
        />
      }
    >
      <p class="promise-sentence">
        {before}
        <b>{lawName(round, proposal)}</b>
        {between}
        <b>{t.cards.open}</b>
        {after}
      </p>
      <div class={`promise-card role-${role}`}>
        <CardDoor card="open" width={52} line={2} />
        <span>
          <b>{t.cards.open}</b>
          {say(open.text)}
        </span>
      </div>
      <p class="row promise-coin">
        <Coin size={26} spent={!lends} />
        <span>
          {lends ? (
            <>
              <b>{t.negotiation.plusCoin}</b>
              {t.negotiation.forThis}
            </>
          ) : (
            t.negotiation.lendsNone
          )}
        </span>
      </p>
      <section class="promised">
        <h2>{proposal.pledges.length === 0 ? t.negotiation.nobodyPromised : t.negotiation.promisedSoFar}</h2>
        <ul>
          {proposal.pledges.map((one) => (
            <li key={one} class="row">
              <RoleSign role={one} size={26} />
              <Ribbon role={one} width={96} height={28} says="open" />
              <span>{say(round.decisions[one].cards.open.text)}</span>
            </li>
          ))}
        </ul>
      </section>
      <p class="row push all-see">
        <Icon name="eye" size={24} />
        {t.negotiation.allSee}
      </p>
    </Frame>
  );
}
