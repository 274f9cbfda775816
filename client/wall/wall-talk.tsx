/** Talk it out: the laws on the table, who backs each, and whose promise hangs on it. */
import { roleIds } from '../../shared/scenario/roles.ts';
import { inOrder, stopsIn } from '../../shared/view/read.ts';
import { LawName, Letter } from '../parts/law-name.tsx';
import { Ribbon } from '../parts/ribbon.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { hostWords } from '../texts/host.ts';
import { say, words } from '../texts/text.ts';
import type { OnWall } from './on-wall.ts';
import { WallClock } from './wall-clock.tsx';
import { WallFrame } from './wall-frame.tsx';

export function WallTalk(on: OnWall) {
  const { wall, round, phase } = on;
  const t = hostWords().wall;
  const motions = inOrder(wall.motions);
  const question = words().negotiation.question;
  if (motions.length === 0) {
    return (
      <WallFrame
        phase={phase}
        ground="sky"
        class="wall-plans"
        question={question}
        beside={<WallClock on={on} />}
        note={t.noProposal}
        more={t.noProposalMore}
      >
        <ul class="wall-laws">
          {round.packages.map((plan) => (
            <li key={plan.id}>
              <Letter round={round} law={{ package: plan.id, stops: stopsIn({}) }} />
              <p>
                <b>{say(plan.name)}</b>
                <span>{say(plan.sentence)}</span>
              </p>
            </li>
          ))}
        </ul>
      </WallFrame>
    );
  }
  return (
    <WallFrame
      phase={phase}
      ground="sky"
      class="wall-talk"
      question={question}
      beside={<WallClock on={on} />}
      note={t.proposals(motions.length)}
      more={t.proposalsMore}
    >
      <ul class="wall-laws">
        {motions.map(([id, motion]) => {
          const law = { package: motion.package, stops: stopsIn(motion.stops) };
          const promised = roleIds.filter((role) => motion.pledges[role] === true);
          const backers = roleIds.filter((role) => motion.backers[role] === true && !promised.includes(role));
          return (
            <li key={id}>
              <Letter round={round} law={law} />
              <p>
                <b>
                  <LawName round={round} law={law} />
                </b>
              </p>
              <div class="backers">
                <span class="unseen">{t.backs}</span>
                {backers.map((role) => (
                  <RoleSign key={role} role={role} size={64} label={words().indices[role]} />
                ))}
                {promised.map((role) => (
                  <span key={role} class="promised-by">
                    <RoleSign role={role} size={64} label={words().indices[role]} />
                    <Ribbon role={role} width={190} height={84} says="open" />
                  </span>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </WallFrame>
  );
}
