/** Watch the cards: four doors turn one by one, in the seats' order; a promise that was broken tears, without a word. */
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import { motionIsReduced, useElapsed } from '../page/moving.ts';
import { CardDoor } from '../parts/door.tsx';
import { Ribbon } from '../parts/ribbon.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { playedCard } from '../parts/turned-cards.tsx';
import { allTurnedMs, type Promised, turnAt } from '../stage/reveal-times.ts';
import { hostWords } from '../texts/host.ts';
import { say, words } from '../texts/text.ts';
import type { OnWall, WallTable } from './on-wall.ts';
import { hadPromised } from './passed.ts';
import { WallClock } from './wall-clock.tsx';
import { WallFrame } from './wall-frame.tsx';

export function WallReveal(on: OnWall) {
  const { wall, round, phase } = on;
  const t = words().outcome;
  const promises = roleIds.map((role) => promiseOf(wall, role));
  const end = allTurnedMs(promises);
  const [elapsed] = useElapsed(end, motionIsReduced());
  const turns = promises.map((_, i) => turnAt(elapsed, promises, i));
  const open = turns.filter(({ turn }) => turn === 1).length;
  const turning = roleIds[turns.findIndex(({ turn }) => turn < 1)];
  return (
    <WallFrame
      phase={phase}
      class="wall-reveal"
      question={t.watchQuestion}
      beside={<WallClock on={on} />}
      note={turning === undefined ? (elapsed < end ? t.allTurned : hostWords().wall.working) : t.turns(words().indices[turning])}
      aside={t.turned(open, roleIds.length)}
    >
      <ul class="wall-cards">
        {roleIds.map((role, i) => (
          <Card key={role} role={role} wall={wall} round={round} turn={turns[i] ?? turnAt(0, promises, i)} promised={promises[i] ?? 'nothing'} />
        ))}
      </ul>
    </WallFrame>
  );
}

interface CardProps {
  readonly role: RoleId;
  readonly wall: WallTable;
  readonly round: Round;
  readonly turn: ReturnType<typeof turnAt>;
  readonly promised: Promised;
}

function Card({ role, wall, round, turn, promised }: CardProps) {
  const t = words();
  const card = playedCard(wall.cards[role]);
  const showsFace = turn.turn >= 0.5;
  const flat = Math.abs(Math.cos(turn.turn * Math.PI));
  return (
    <li class={`role-${role}`}>
      <p class="wall-card-role">
        <RoleSign role={role} size={60} />
        <b>{t.indices[role]}</b>
      </p>
      <div class="wall-card-place">
        <span class="wall-card-light" style={{ opacity: turn.light, left: `${flat * 100}%` }} />
        <div class={showsFace ? 'wall-card' : 'wall-card is-back'} style={{ transform: `scaleX(${flat})` }}>
          {showsFace ? (
            <div class="wall-card-face" style={{ opacity: turn.words }}>
              <CardDoor card={card} width={100} line={3.5} />
              <b>{t.cards[card]}</b>
              <span>{say(round.decisions[role].cards[card].text)}</span>
            </div>
          ) : (
            <i aria-hidden="true" />
          )}
        </div>
      </div>
      <div class="wall-ribbon" style={{ opacity: turn.ribbon }}>
        {promised !== 'nothing' && <Ribbon role={role} torn={turn.torn} width={380} height={86} says="promised open" />}
      </div>
    </li>
  );
}

function promiseOf(wall: WallTable, role: RoleId): Promised {
  if (!hadPromised(wall, role)) return 'nothing';
  return playedCard(wall.cards[role]) === 'open' ? 'kept' : 'broken';
}
