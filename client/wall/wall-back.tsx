/** Looking back on the wall: how do I feel, what did we have and not use, what do I think now. */
import { thirdOf } from '../../shared/scenario/evidence.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { RoleSign } from '../parts/role-sign.tsx';
import { hostWords } from '../texts/host.ts';
import { say, words } from '../texts/text.ts';
import type { OnWall } from './on-wall.ts';
import { WallClock } from './wall-clock.tsx';
import { WallFrame } from './wall-frame.tsx';
import { LastFrame } from './wall-hundred.tsx';

export function WallStepOut(on: OnWall) {
  const { hundreds, phase } = on;
  return (
    <WallFrame
      phase={phase}
      scene="feel"
      class="wall-step-out"
      ground="sky"
      question={words().debrief.feelQuestion}
      beside={<WallClock on={on} />}
      note={hostWords().wall.feelMore}
      more={words().debrief.feelMore}
    >
      {hundreds !== null && <LastFrame hundreds={hundreds} />}
    </WallFrame>
  );
}

/** Twelve cards by seat: filled if the table saw them, dashed if they stayed in the hand. */
export function WallUnknown(on: OnWall) {
  const { wall, round, phase } = on;
  const t = hostWords().wall;
  const shown = round.cards.filter(({ id }) => wall.shown[id] !== undefined).length;
  const truth = round.unknown[thirdOf(wall.result.z)];
  return (
    <WallFrame
      phase={phase}
      scene="unknown"
      class="wall-unknown"
      question={t.unknownQuestion}
      beside={<WallClock on={on} />}
      note={t.shownOf(shown, round.cards.length)}
      more={t.unknownMore}
    >
      <p class="unknown-question">
        {say(round.unknown.question)} <b>{say(truth)}</b>
      </p>
      <ul class="unknown-cards">
        {roleIds.map((role) => (
          <li key={role} class={`role-${role}`}>
            <p>
              <RoleSign role={role} size={56} />
              <b>{words().indices[role]}</b>
            </p>
            {round.cards
              .filter((card) => card.role === role)
              .map((card) => (
                <div key={card.id} class={wall.shown[card.id] === undefined ? 'topic is-hidden' : 'topic'}>
                  {say(card.topic)}
                  <span class="unseen">{wall.shown[card.id] === undefined ? t.inHand : words().briefing.onTable}</span>
                </div>
              ))}
          </li>
        ))}
      </ul>
    </WallFrame>
  );
}

export function WallAndUs(on: OnWall) {
  const { round, phase } = on;
  const t = hostWords().wall;
  return (
    <WallFrame phase={phase} scene="us" ofAll class="wall-us" ground="sky" question={t.usQuestion} beside={<WallClock on={on} />} note={t.usMore}>
      <h2>{t.since}</h2>
      <p class="dilemma">{say(round.since)}</p>
    </WallFrame>
  );
}

/** The tables are closed; what the evening was for stays on the wall. */
export function WallEnd() {
  const t = words().debrief;
  return (
    <WallFrame phase="debrief" ground="sky" class="wall-end" question={t.endQuestion} note={hostWords().console.endedQuestion}>
      <p class="dilemma">{t.endLine}</p>
    </WallFrame>
  );
}
