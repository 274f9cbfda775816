/** Watch the cards: four doors turn one by one, in the seats' order, the same at every table. */
import { useEffect, useMemo } from 'preact/hooks';
import { type DecisionCard, decisionCards, type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { roleOf } from '../connection/here.ts';
import { promisedSeats } from '../laws/draft-law.ts';
import { motionIsReduced, useElapsed } from '../page/moving.ts';
import { useSize } from '../page/size.ts';
import { theme } from '../page/theme.ts';
import { CardDoor } from '../parts/door.tsx';
import { Frame, PhaseSky, Question, Sill } from '../parts/frame.tsx';
import { announce } from '../parts/live.tsx';
import { Ribbon } from '../parts/ribbon.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { StageCanvas } from '../stage/canvas.tsx';
import { cardPlaces } from '../stage/card-places.ts';
import { allTurnedMs, type Promised, turnAt } from '../stage/reveal-times.ts';
import { stageStatus } from '../stage/stage.ts';
import { say, words } from '../texts/text.ts';
import type { PanelProps } from './panel.ts';

interface OutcomeCardsProps extends PanelProps {
  /** the three runs are recorded and here */
  readonly known: boolean;
  readonly troubled: boolean;
  readonly next: () => void;
}

/** CSS px for the question above the cards. */
const above = 52;

export function OutcomeCards({ table, round, me, known, troubled, next }: OutcomeCardsProps) {
  const t = words().outcome;
  const cards = roleIds.map((role) => ({ role, card: cardOf(table.cards[role]) }));
  const promisedBy = promisedSeats(table);
  const promised = cards.map(({ role, card }): Promised => (promisedBy.includes(role) ? (card === 'open' ? 'kept' : 'broken') : 'nothing'));
  const ribbons = promisedBy.length > 0;
  const [elapsed, skip] = useElapsed(allTurnedMs(promised), motionIsReduced());
  const [host, size] = useSize();
  const turns = roleIds.map((_, i) => turnAt(elapsed, promised, i));
  const open = turns.filter((turn) => turn.turn === 1).length;
  const turning = turns.findIndex((turn) => turn.turn < 1);
  const done = open === roleIds.length && elapsed >= allTurnedMs(promised);
  const spoken = cards.map(({ role, card }) => t.played(words().indices[role], words().cards[card], say(round.decisions[role].cards[card].text)));
  useEffect(() => {
    const last = spoken[open - 1];
    if (last !== undefined) announce(last);
  }, [open]);
  const places = size.width === 0 ? [] : cardPlaces(size.width, size.height, above, roleIds.length, ribbons);
  const withStage = stageStatus.value === 'ready';
  const colours = useMemo(coloursOfPage, [theme.value]);
  const picture = {
    kind: 'reveal',
    theme: theme.value,
    above,
    ribbons,
    cards: roleIds.map((role, i) => ({ role, light: turns[i]?.light ?? 0, turn: turns[i]?.turn ?? 0 })),
    colours,
  } as const;
  return (
    <Frame
      layout="stage"
      class="outcome-cards"
      question={t.watchQuestion}
      sky={<PhaseSky />}
      sill={
        done && known ? (
          <Sill note={t.allTurned} more={guessOf({ table, round, me })} action={{ label: t.hundredQuestions[round.concerned], act: next }} />
        ) : done ? (
          <Sill note={t.sameLuck} more={troubled ? t.unreachable : t.workingMore} waiting={t.working} />
        ) : (
          <Sill
            note={t.turns(words().indices[roleIds[Math.max(0, turning)] ?? roleIds[0]])}
            more={t.turned(open, roleIds.length)}
            second={{ label: t.skip, act: skip }}
          />
        )
      }
    >
      <StageCanvas picture={picture}>
        <div class={withStage ? 'reveal' : 'reveal is-plain'} ref={host}>
          <div class="reveal-question">
            <Question>{t.watchQuestion}</Question>
          </div>
          {cards.map(({ role, card }, i) => {
            const place = places[i];
            const turn = turns[i];
            if (place === undefined || turn === undefined) return null;
            const shown = turn.words > 0;
            return (
              <figure
                key={role}
                class={`reveal-card role-${role}${shown ? ' is-open' : ''}`}
                style={{ left: `${place.x}px`, top: `${place.y}px`, width: `${place.width}px` }}
              >
                <div class="reveal-face" style={{ height: `${place.height}px`, opacity: turn.words }} aria-hidden={!shown}>
                  <CardDoor card={card} width={Math.min(58, place.width * 0.25)} />
                  <b>{words().cards[card]}</b>
                  <span>{say(round.decisions[role].cards[card].text)}</span>
                </div>
                <figcaption>
                  <RoleSign role={role} size={21} />
                  {words().indices[role]}
                </figcaption>
                {promised[i] !== 'nothing' && turn.ribbon > 0 && (
                  <div class="reveal-ribbon" style={{ opacity: turn.ribbon }}>
                    <Ribbon role={role} width={134} height={26} torn={turn.torn} says="promised open" />
                  </div>
                )}
              </figure>
            );
          })}
        </div>
      </StageCanvas>
    </Frame>
  );
}

/** What I guessed of the other's card, now that it lies open; no points. */
function guessOf({ table, round, me }: Pick<OutcomeCardsProps, 'table' | 'round' | 'me'>): string | undefined {
  const role = roleOf(me);
  const guess = decisionCards.find((card) => card === me.guess);
  if (role === null || guess === undefined) return undefined;
  return words().outcome.guessed(words().cards[guess], guess === cardOf(table.cards[round.decisions[role].hinge]));
}

/** What the silent play. */
function cardOf(card: string | undefined): DecisionCard {
  return decisionCards.find((one) => one === card) ?? 'steady';
}

/** The stage draws in the page's colours: read from the tokens, not written twice. */
function coloursOfPage() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => expanded(style.getPropertyValue(name).trim());
  const roles: Readonly<Record<RoleId, string>> = {
    athlete: colour('--athlete'),
    soldier: colour('--soldier'),
    patient: colour('--patient'),
    regulator: colour('--regulator'),
  };
  return { back: colour('--surface2'), face: colour('--surface'), doorway: colour('--line-strong'), roles };
}

/** #abc → #aabbcc */
const expanded = (hex: string): string => (hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex);
