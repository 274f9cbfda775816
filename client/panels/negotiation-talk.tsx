/** Below the laws: what was said last, how far the lamps are, and the ways to proposals and cards. */
import { useState } from 'preact/hooks';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { EvidenceCard } from '../../shared/scenario/schema.ts';
import { useCommands } from '../connection/command.ts';
import { mayNow, roleOf } from '../connection/here.ts';
import type { Forecast } from '../lab/forecast.ts';
import { AskButton, mayAsk } from '../parts/ask-button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { CardDialog, Headline, ShownCard } from '../parts/evidence-card.tsx';
import { ForecastLine, ForecastProgress } from '../parts/expected.tsx';
import { Icon } from '../parts/icon.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { SayButton } from '../parts/say-button.tsx';
import { Speech } from '../parts/speech.tsx';
import { lastSaid } from '../texts/story.ts';
import { words } from '../texts/text.ts';
import type { NegotiationProps } from './negotiation.tsx';

interface TalkProps extends NegotiationProps {
  readonly forecast: Forecast;
  /** on the proposals' own screen there is no way to them */
  readonly onProposals?: boolean;
}

export function TableTalk({ onProposals = false, ...props }: TalkProps) {
  const { table, scenario, round, forecast, go } = props;
  const t = words().negotiation;
  const [cardsShown, showCards] = useState(false);
  const proposals = Object.keys(table.motions).length;
  const quiet = table.unlocked ? <ForecastProgress forecast={forecast} /> : <ForecastLine forecast={forecast} />;
  return (
    <div class="push table-talk">
      {lastSaid(table) === null ? (quiet ?? <span class="speech" />) : <Speech scenario={scenario} round={round} />}
      <SayButton round={round} send={props.send} />
      {table.unlocked && !onProposals && proposals > 0 && (
        <button type="button" class="cards-button" onClick={() => go('proposals')}>
          <Icon name="proposal" size={20} />
          <b>{proposals}</b>
          <span aria-hidden="true">{t.proposals}</span>
          <span class="unseen">{t.toProposals}</span>
        </button>
      )}
      <button type="button" class="cards-button" onClick={() => showCards(true)}>
        <Icon name="card" size={20} />
        <b>{Object.keys(table.shown).length}</b>
        <span>{t.cards}</span>
      </button>
      {cardsShown && <CardsDialog {...props} close={() => showCards(false)} />}
    </div>
  );
}

/** Cards on the table; mine that may still be brought; in solo, whom may still be asked. */
function CardsDialog({ everybody, round, table, me, send, close }: NegotiationProps & { readonly close: () => void }) {
  const t = words();
  const { submit, busy } = useCommands(send);
  const [opened, open] = useState<EvidenceCard | null>(null);
  const role: RoleId = roleOf(me) ?? roleIds[0];
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
            .filter((other) => other !== role && mayAsk({ everybody, me, table, round, role: other }))
            .map((other) => (
              <span key={other} class="row">
                <RoleSign role={other} size={24} />
                <AskButton
                  everybody={everybody}
                  me={me}
                  table={table}
                  round={round}
                  role={other}
                  busy={busy}
                  ask={() => void submit({ type: 'ask-seat', role: other })}
                />
              </span>
            ))}
        </div>
        {mayNow(me, 'show-card') &&
          mine.map((card) => (
            <div key={card.id} class={`bring-card role-${role}`}>
              <Headline card={card} x={me.counts[card.id]} />
              <button type="button" class="second" disabled={busy} onClick={() => void submit({ type: 'show-card', card: card.id })}>
                {t.briefing.bring}
              </button>
            </div>
          ))}
      </div>
    </Dialog>
  );
}
