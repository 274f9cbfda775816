/** Silence: who has voted, who has laid a card. Never how, never which. */
import { roleIds } from '../../shared/scenario/roles.ts';
import { isThrough } from '../host/time.ts';
import { Icon } from '../parts/icon.tsx';
import { lawName } from '../parts/law-name.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { hostWords } from '../texts/host.ts';
import { say, words } from '../texts/text.ts';
import type { OnWall } from './on-wall.ts';
import { passedLaw } from './passed.ts';
import { WallClock } from './wall-clock.tsx';
import { WallFrame } from './wall-frame.tsx';

export function WallVote(on: OnWall) {
  const { wall, round, phase } = on;
  const t = hostWords().wall;
  const voted = roleIds.filter((role) => wall.seats[role]?.acted === true);
  return (
    <WallFrame
      phase={phase}
      class="wall-silence is-vote"
      question={t.voteQuestion}
      beside={<WallClock on={on} />}
      note={
        <>
          <Icon name="chair" size={56} />
          {words().ballot.emptyChair}
        </>
      }
      more={say(round.emptyChair)}
    >
      <Backs done={voted} />
      <p class="silence-line">{t.sealed(voted.length, roleIds.length)}</p>
    </WallFrame>
  );
}

export function WallDecision(on: OnWall) {
  const { wall, round, phase } = on;
  const t = hostWords().wall;
  const laid = roleIds.filter((role) => wall.seats[role]?.acted === true);
  const law = passedLaw(wall);
  return (
    <WallFrame
      phase={phase}
      class="wall-silence"
      question={t.moveQuestion}
      beside={<WallClock on={on} />}
      note={law === null ? t.stays : t.passed(lawName(round, law))}
      more={on.glance.meets && isThrough(on.glance, on.now) ? t.waitsForTables : t.moveMore}
    >
      <Backs done={laid} />
      <p class="silence-line">{t.lie(laid.length, roleIds.length)}</p>
    </WallFrame>
  );
}

/** Four places; a door's back lies where something was laid. */
function Backs({ done }: { readonly done: readonly string[] }) {
  return (
    <ul class="backs">
      {roleIds.map((role) => (
        <li key={role} class={`role-${role}${done.includes(role) ? ' is-laid' : ''}`}>
          <div class="back">{done.includes(role) && <i aria-hidden="true" />}</div>
          <p>
            <RoleSign role={role} size={60} />
            <b>{words().indices[role]}</b>
            <span class="unseen">{done.includes(role) ? words().common.ready : ''}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
