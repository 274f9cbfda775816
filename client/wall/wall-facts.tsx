/** The facts: the problem until somebody shows a card; then each seat's cards as they come, the last one light. */
import { roleIds } from '../../shared/scenario/roles.ts';
import { inOrder } from '../../shared/view/read.ts';
import { Icon } from '../parts/icon.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { hostWords } from '../texts/host.ts';
import { headlineOf } from '../texts/story.ts';
import { say, words } from '../texts/text.ts';
import type { OnWall } from './on-wall.ts';
import { WallClock } from './wall-clock.tsx';
import { WallFrame } from './wall-frame.tsx';

export function WallFacts(on: OnWall) {
  const { wall, round, phase } = on;
  const t = hostWords().wall;
  const shown = inOrder(wall.shown);
  const frame = { phase, beside: <WallClock on={on} /> };
  if (shown.length === 0) {
    return (
      <WallFrame {...frame} ground="sky" class="wall-dilemma" question={say(round.title)} note={words().briefing.question} more={t.factsShown(0)}>
        <p class="dilemma">{say(round.dilemma)}</p>
      </WallFrame>
    );
  }
  const last = shown.at(-1)?.[0];
  return (
    <WallFrame {...frame} ground="sky" class="wall-facts" question={words().briefing.question} note={t.factsShown(shown.length)} more={t.factsMore}>
      <ul class="fact-columns">
        {roleIds.map((role) => {
          const own = shown.filter(([, { role: of }]) => of === role).at(-1);
          const card = own === undefined ? undefined : round.cards.find(({ id }) => id === own[0]);
          return (
            <li key={role} class={`role-${role}`}>
              <p class="fact-role">
                <RoleSign role={role} size={60} />
                <b>{words().indices[role]}</b>
              </p>
              {card === undefined || own === undefined ? (
                <div class="fact is-hidden">{t.inHand}</div>
              ) : (
                <div class={card.id === last ? 'fact is-last' : 'fact'}>
                  {card.key !== undefined && <Icon name="key" size={42} weight={2.4} />}
                  <b>{headlineOf(card, own[1].x)}</b>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </WallFrame>
  );
}
