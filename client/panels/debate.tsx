/** What should be done? One speaks, the others listen and say how it lands; then free talk. Aloud or in writing. */
import '../styles/debate.css';
import { useState } from 'preact/hooks';
import { trustOfCards } from '../../shared/game/trust.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { EvidenceCard } from '../../shared/scenario/schema.ts';
import { inOrder } from '../../shared/view/read.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { useCommands } from '../connection/command.ts';
import { mayNow, roleNamed, roleOf, seatName } from '../connection/here.ts';
import { Bench } from '../parts/bench.tsx';
import { SeatDots } from '../parts/choice.tsx';
import { Composer, pointToSend, useComposing } from '../parts/composer.tsx';
import { CardDialog, Headline, ShownCard } from '../parts/evidence-card.tsx';
import { type Action, Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { Heard, Point, type PointRecord } from '../parts/point.tsx';
import { useSharedSeat } from '../parts/shared-seat.ts';
import { isTyped } from '../parts/talk.ts';
import { TurnRing } from '../parts/turn-ring.tsx';
import { useWaiting } from '../parts/waiting.ts';
import { words } from '../texts/text.ts';
import type { PanelProps } from './panel.ts';

interface DebateProps extends PanelProps {
  readonly role: RoleId;
  readonly open: (card: EvidenceCard) => void;
}

export function Debate(props: PanelProps) {
  const { table, me, everybody } = props;
  const [opened, open] = useState<EvidenceCard | null>(null);
  const role = roleOf(me) ?? roleIds[0];
  const speaker = roleNamed(table.speaker);
  const seated: DebateProps = { ...props, role, open };
  const typed = isTyped(everybody);
  return (
    <>
      {speaker !== null && speaker !== role ? (
        <Listening {...seated} speaker={speaker} />
      ) : typed ? (
        <Writing {...seated} />
      ) : speaker === role ? (
        <Speaking {...seated} />
      ) : (
        <FreeTalk {...seated} />
      )}
      {opened !== null && <CardDialog card={opened} x={table.shown[opened.id]?.x ?? me.counts[opened.id]} close={() => open(null)} />}
    </>
  );
}

/** The card that a listener sees is the one that the speaker's seat showed last. */
function Listening({ table, me, everybody, round, send, role, open, speaker }: DebateProps & { readonly speaker: RoleId }) {
  const t = words().debate;
  const { submit, busy, refused } = useCommands(send);
  const spoken = pointsOf(table).filter((point) => point.role === speaker && point.phase === 'debate');
  const [cardId, shown] = inOrder(table.shown).findLast(([, card]) => card.role === speaker) ?? [];
  const card = round.cards.find((one) => one.id === cardId);
  const isNext = table.turns[role] === table.turn + 1;
  const mark = (mark: 'matters' | 'unconvinced') => void submit({ type: 'mark', mark });
  const halves = [
    { mark: 'matters', label: t.matters, icon: 'check' },
    { mark: 'unconvinced', label: t.unconvinced, icon: 'ask' },
  ] as const;
  return (
    <Frame
      question={t.speaks(isBot(table, speaker) ? t.aBot : seatName(everybody, table, speaker), t.peopleOf[speaker])}
      class="debate"
      sky={<PhaseSky />}
      above={<Bench />}
      beside={<TurnRing size={92} />}
      sill={
        mayNow(me, 'mark') ? (
          <Sill refused={refused}>
            <fieldset class="halves" aria-label={t.marksLabel}>
              {halves.map((half) => (
                <button
                  key={half.mark}
                  type="button"
                  class="second"
                  aria-pressed={me.mark === half.mark}
                  disabled={busy}
                  onClick={() => mark(half.mark)}
                >
                  <Icon name={half.icon} size={20} weight={2.6} />
                  {half.label}
                </button>
              ))}
            </fieldset>
          </Sill>
        ) : (
          <Sill note={t.listen} />
        )
      }
    >
      <p class="label turn-note">{isNext ? t.listenNext : t.listen}</p>
      {spoken.map((point) => (
        <Point key={point.order} round={round} point={point} />
      ))}
      {card !== undefined && shown !== undefined && !spoken.some((point) => point.card === card.id) ? (
        <ShownCard card={card} x={shown.x} open={() => open(card)} />
      ) : (
        spoken.length === 0 && <p class="label">{t.noCardYet}</p>
      )}
      {spoken.length === 0 && <Heard role={speaker} />}
      <OnTable table={table} of={round.cards.length} />
    </Frame>
  );
}

/** My turn aloud: my own cards, which I may bring while I speak. */
function Speaking({ table, round, me, send, role, open }: DebateProps) {
  const t = words().debate;
  const seat = useSharedSeat();
  const { submit, busy, refused } = useCommands(send);
  return (
    <Frame
      question={t.yourTurn}
      class="debate"
      sky={<PhaseSky />}
      above={<Bench />}
      beside={<TurnRing size={92} />}
      sill={
        <Sill
          note={seat.isVoice ? t.speakNow : words().shared.speaks(seat.voice)}
          more={thenWho(table)}
          busy={busy}
          refused={refused}
          action={mayNow(me, 'pass-turn') ? { label: t.done, act: () => void submit({ type: 'pass-turn' }) } : undefined}
          waiting={seat.listens.waiting}
        />
      }
    >
      <Hand {...{ table, round, me, role, open, busy }} bring={(card) => void submit({ type: 'show-card', card })} />
      <Heard role={role} />
      <OnTable table={table} of={round.cards.length} />
    </Frame>
  );
}

/** All have had their turn: anybody brings what is still missing, and says when they are ready for the law. */
function FreeTalk({ table, round, me, send, role, open }: DebateProps) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const { waiting, more } = useWaiting();
  const ready = table.seats[role]?.ready === true;
  return (
    <Frame
      question={t.debate.freeQuestion}
      class="debate"
      sky={<PhaseSky />}
      above={<Bench />}
      sill={
        <Sill
          note={ready ? t.sill.ready : t.debate.free}
          more={more}
          busy={busy}
          refused={refused}
          action={ready || !mayNow(me, 'ready') ? undefined : { label: t.briefing.toTalk, act: () => void submit({ type: 'ready' }) }}
          waiting={waiting}
        />
      }
    >
      <Hand {...{ table, round, me, role, open, busy }} bring={(card) => void submit({ type: 'show-card', card })} />
      <OnTable table={table} of={round.cards.length} />
    </Frame>
  );
}

/** In writing: the point that was made last, and mine. In my turn it ends when I say so; in free talk when all are ready. */
function Writing({ table, round, me, send, role }: DebateProps) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const { waiting, more } = useWaiting();
  const composing = useComposing();
  const isTurn = table.speaker === role;
  const ready = table.seats[role]?.ready === true;
  const points = pointsOf(table);
  const last = points.findLast((point) => point.role !== role) ?? points.at(-1);
  const seat = useSharedSeat();
  const hasSpoken = points.some((point) => point.role === role && point.phase === 'debate');
  const sayIt = async () => {
    if (await submit(pointToSend(round, role, composing.draft))) composing.clear();
  };
  const done: Action = isTurn
    ? { label: hasSpoken ? t.debate.done : t.common.skip, act: () => void submit({ type: 'pass-turn' }) }
    : { label: t.briefing.toTalk, act: () => void submit({ type: 'ready' }) };
  const isDrafted = composing.draft.text.trim() !== '';
  const sayAction = composing.isWhole && mayNow(me, 'argue') ? { label: t.debate.say, act: () => void sayIt() } : undefined;
  const mayEnd = mayNow(me, isTurn ? 'pass-turn' : 'ready') && !ready;
  return (
    <Frame
      question={isTurn ? t.debate.yourTurn : t.debate.freeQuestion}
      class="debate"
      sky={<PhaseSky />}
      above={<Bench />}
      beside={isTurn ? <TurnRing size={60} /> : undefined}
      sill={
        <Sill
          note={isDrafted ? t.debate.draftKept : isTurn ? t.debate.writeNow : ready ? t.sill.ready : t.debate.free}
          more={isTurn ? thenWho(table) : more}
          busy={busy}
          refused={refused}
          action={sayAction ?? (mayEnd && (hasSpoken || !isTurn) ? done : undefined)}
          second={sayAction === undefined && mayEnd && isTurn && !hasSpoken ? done : undefined}
          waiting={ready ? waiting : isTurn ? t.debate.writeFirst : seat.listens.waiting}
        />
      }
    >
      {last !== undefined && <Point round={round} point={last} />}
      {mayNow(me, 'argue') && <Composer round={round} role={role} composing={composing} />}
    </Frame>
  );
}

type HandProps = Pick<DebateProps, 'table' | 'round' | 'me' | 'role' | 'open'> & {
  readonly busy: boolean;
  readonly bring: (card: string) => void;
};

function Hand({ table, round, me, role, busy, open, bring }: HandProps) {
  const t = words();
  const seat = useSharedSeat();
  return (
    <ul class="my-cards">
      {round.cards
        .filter((card) => card.role === role)
        .map((card) => {
          const isShown = table.shown[card.id] !== undefined;
          const dots = isShown ? null : seat.dots(card.id);
          return (
            <li key={card.id} class={`role-${role}`}>
              <button type="button" class="bare-card" onClick={() => open(card)}>
                <Headline card={card} x={me.counts[card.id]} />
              </button>
              {isShown ? (
                <span class="label row on-table-mark">
                  <Icon name="eye" size={18} />
                  <span class="unseen">{t.briefing.onTable}</span>
                </span>
              ) : (
                <span class="bring">
                  {mayNow(me, 'show-card') ? (
                    <button type="button" class="second" disabled={busy} onClick={() => bring(card.id)}>
                      {t.debate.bring}
                    </button>
                  ) : (
                    !seat.isVoice && (
                      <button type="button" class="second" aria-pressed={me.suggestions[me.id] === card.id} onClick={() => seat.tap(card.id)}>
                        {t.shared.suggest}
                      </button>
                    )
                  )}
                  {dots !== null && <SeatDots dots={dots} />}
                </span>
              )}
            </li>
          );
        })}
    </ul>
  );
}

/** How much the table knows, and what knowing it does to trust. */
function OnTable({ table, of }: { readonly table: TableRecord; readonly of: number }) {
  const t = words().debate;
  const shown = Object.keys(table.shown).length;
  return (
    <p class="row apart push on-table">
      <span class="label">{t.cardsOnTable}</span>
      <span>
        <b>{t.cardsOf(shown, of)}</b> · {t.trust(Math.round(100 * trustOfCards(shown)))}
      </span>
    </p>
  );
}

const isBot = (table: TableRecord, role: RoleId): boolean => table.seats[role]?.driver !== 'people';

function pointsOf(table: TableRecord): readonly PointRecord[] {
  return inOrder(table.points).map(([, point]) => point);
}

function thenWho(table: TableRecord): string {
  const t = words();
  const next = roleIds.find((role) => table.turns[role] === table.turn + 1);
  return next === undefined ? t.debate.thenFree : t.debate.comesNext(t.indices[next]);
}
