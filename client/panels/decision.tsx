/** How did the votes fall? The law passed: what do your people do? Then a guess at the other's card, without points. */
import { useEffect, useState } from 'preact/hooks';
import { countMs } from '../../shared/game/presets.ts';
import { decisionTable } from '../../shared/game/stakes.ts';
import { type DecisionCard, decisionCards, type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { passedPolicy } from '../../shared/view/read.ts';
import { useCommands } from '../connection/command.ts';
import { roleOf, useHere } from '../connection/here.ts';
import { stopForecast } from '../lab/forecast.ts';
import { proposalOf } from '../laws/draft-law.ts';
import { isText, isTextOrNull, useDraft } from '../page/drafts.ts';
import { motionIsReduced, useElapsed } from '../page/moving.ts';
import { Choice } from '../parts/choice.tsx';
import { useSecondsLeft } from '../parts/clock.tsx';
import { CountTable } from '../parts/count-table.tsx';
import { DecisionTableView } from '../parts/decision-table.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { CardDoor, Door } from '../parts/door.tsx';
import { Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { LawName, Letter, lawName } from '../parts/law-name.tsx';
import { Ribbon } from '../parts/ribbon.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { unlessVoice, useDoubt, useSharedSeat } from '../parts/shared-seat.ts';
import { useWaiting } from '../parts/waiting.ts';
import { say, words } from '../texts/text.ts';
import type { PanelProps, ScreenProps } from './panel.ts';

/** Seat by seat: 250 ms of light in the gap, 600 ms of turning; the same times stand in the styles of `.count`. */
const seatTurnsMs = 850;

type SeatProps = PanelProps & { readonly role: RoleId };

export function Decision(props: PanelProps) {
  const { table, me } = props;
  const [step, setStep] = useDraft('step', 'count', isText);
  const seconds = useSecondsLeft();
  // lamps are worked out while laws are discussed; the next run needs the processor
  useEffect(stopForecast, []);
  const role = roleOf(me) ?? roleIds[0];
  const turned = seconds !== null && table.clock === 'running' && seconds * 1000 <= table.lastsMs - countMs;
  if (me.card !== '') return <Guess {...props} role={role} />;
  if (step === 'count' && !turned) return <Counted {...props} next={() => setStep('move')} />;
  return <Move {...props} role={role} />;
}

function Counted({ table, round, next }: ScreenProps) {
  const t = words();
  const passed = proposalOf(table, table.count.winner);
  const lastsMs = seatTurnsMs * roleIds.length;
  const [elapsed] = useElapsed(lastsMs, motionIsReduced());
  const said = passed === null ? t.decision.stays : t.decision.passed(lawName(round, passed));
  return (
    <Frame
      question={t.decision.countQuestion}
      sky={<PhaseSky />}
      sill={<Sill note={elapsed < lastsMs ? t.decision.turning : said} action={{ label: t.decision.toMove, act: next }} />}
    >
      <CountTable table={table} round={round} />
    </Frame>
  );
}

function Move({ table, scenario, round, role, send }: SeatProps) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const [kept, choose] = useDraft('card', null, isTextOrNull);
  const [covered, cover] = useState(false);
  const [asked, ask] = useState(false);
  const chosen = decisionCards.find((card) => card === kept) ?? null;
  const seat = useSharedSeat();
  const doubt = useDoubt(decisionCards, chosen);
  const passed = proposalOf(table, table.count.winner);
  const policy = passedPolicy(scenario, table);
  return (
    <Frame
      question={passed === null ? t.decision.staysQuestion : t.decision.question}
      class="decision"
      sky={<PhaseSky />}
      sill={
        <Sill
          note={seat.isShared ? t.shared.onlySeat : t.decision.onlyYou}
          more={t.sill.silentSteady}
          busy={busy}
          refused={refused}
          action={chosen === null ? undefined : doubt.guarded({ label: t.decision.lay, act: () => void submit({ type: 'play-card', card: chosen }) })}
          waiting={t.decision.chooseCard}
          {...doubt.told}
          {...unlessVoice(seat)}
        />
      }
    >
      <p class="passed">
        <Letter round={round} law={passed} />
        <LawName round={round} law={passed} />
      </p>
      {covered ? (
        <button type="button" class="covered" onClick={() => cover(false)}>
          <Door open={0} width={120} height={156} line={3} />
          {t.decision.uncover}
        </button>
      ) : (
        <>
          <DecisionTableView
            round={round}
            role={role}
            table={decisionTable(round, policy, role)}
            chosen={chosen}
            choose={(card) => {
              choose(card);
              seat.tap(card);
            }}
            dots={seat.dots}
          />
          <p class="everyone">
            <Everyone open={round.everyone.open} own={round.everyone.own} />
          </p>
          {passed?.pledges.includes(role) === true && (
            <p class="row you-promised">
              <Ribbon role={role} width={86} height={26} says="open" />
              <b>{t.decision.youPromised}</b>
            </p>
          )}
        </>
      )}
      <div class="row apart push">
        <button type="button" class="quiet" onClick={() => ask(true)}>
          {t.decision.society}
        </button>
        <button type="button" class="quiet" onClick={() => cover(!covered)} aria-pressed={covered}>
          <Icon name={covered ? 'eye' : 'cover'} size={19} />
          {covered ? t.decision.uncover : t.decision.cover}
        </button>
      </div>
      {asked && (
        <Dialog title={t.decision.societyTitle} close={() => ask(false)}>
          <ul class="effects">
            {decisionCards.map((card) => (
              <li key={card}>
                <CardDoor card={card} width={24} />
                <span>
                  <b>{t.cards[card]}</b> {say(round.decisions[role].cards[card].effect)}
                </span>
              </li>
            ))}
          </ul>
          {round.decisions[role].caseForOwn !== undefined && (
            <p class="label">
              {t.cards.own}: {say(round.decisions[role].caseForOwn)}
            </p>
          )}
        </Dialog>
      )}
    </Frame>
  );
}

/** Names of cards in the sentence are bold. */
function Everyone({ open, own }: { readonly open: number; readonly own: number }) {
  const t = words();
  return (
    <>
      {t.decision.everyone(open, own).map((part) => {
        const card = decisionCards.find((one) => one === part);
        return card === undefined ? part : <b key={part}>{t.cards[card]}</b>;
      })}
    </>
  );
}

function Guess({ round, role, me, send }: SeatProps) {
  const t = words();
  const { table } = useHere();
  const { submit, busy, refused } = useCommands(send);
  const [kept, choose] = useDraft('guess', null, isTextOrNull);
  const { waiting, more } = useWaiting();
  const { hinge } = round.decisions[role];
  const done = me.guess !== '';
  const chosen = decisionCards.find((card) => card === (done ? me.guess : kept)) ?? null;
  const mine = decisionCards.find((card) => card === me.card);
  const guess = (card: DecisionCard | null) => void submit({ type: 'guess', card });
  return (
    <Frame
      question={t.decision.guessQuestion(t.indices[hinge])}
      class="guess"
      sky={<PhaseSky />}
      sill={
        <Sill
          note={done ? t.decision.laidNote : t.decision.guessNote}
          more={done ? more : undefined}
          busy={busy}
          refused={refused}
          second={done || chosen !== null ? undefined : { label: t.decision.noGuess, act: () => guess(null) }}
          action={done || chosen === null ? undefined : { label: t.decision.guess, act: () => guess(chosen) }}
          waiting={done ? waiting : t.decision.chooseCard}
        />
      }
    >
      <Choice
        class="guesses"
        optionClass={`guess-card role-${hinge}`}
        label={t.decision.guessQuestion(t.indices[hinge])}
        options={decisionCards}
        chosen={chosen}
        choose={choose}
        disabled={() => done}
      >
        {(card) => (
          <>
            <CardDoor card={card} width={40} line={2} />
            <b>{t.cards[card]}</b>
            <span>{say(round.decisions[hinge].cards[card].short)}</span>
          </>
        )}
      </Choice>
      <p class="row push laid">
        <RoleSign role={role} size={26} />
        <span>{mine === undefined ? '' : t.decision.laid(t.cards[mine])}</span>
        <span class="label">{table.phase === 'decision' ? t.decision.onlyYou : ''}</span>
      </p>
    </Frame>
  );
}
