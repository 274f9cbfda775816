/** Whom do you speak for? Four niches, and the one line about what the story touches. */
import { roleIds } from '../../shared/scenario/roles.ts';
import { RoleSign } from '../parts/role-sign.tsx';
import { hostWords } from '../texts/host.ts';
import { say, words } from '../texts/text.ts';
import type { OnWall } from './on-wall.ts';
import { WallClock } from './wall-clock.tsx';
import { WallFrame } from './wall-frame.tsx';

export function WallPrologue(on: OnWall) {
  const { story, phase } = on;
  return (
    <WallFrame
      phase={phase}
      ground="sky"
      class="wall-prologue"
      question={words().prologue.question}
      beside={<WallClock on={on} />}
      note={hostWords().wall.prologueLine}
      more={hostWords().wall.prologueMore}
    >
      <ul class="niches">
        {roleIds.map((role) => (
          <li key={role} class={`niche role-${role}`}>
            <RoleSign role={role} size={90} />
            <b>{words().indices[role]}</b>
          </li>
        ))}
      </ul>
      <div class="wall-floor">
        <p class="content-note">{say(story.contentNote)}</p>
      </div>
    </WallFrame>
  );
}
