/** Votes turned on the wall seat by seat: a column at a time, the mean goes up with it; the leader's is underlined, not gold. */
import { today } from '../../shared/game/ids.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { motionIsReduced, useElapsed } from '../page/moving.ts';
import { Door } from '../parts/door.tsx';
import { LawName, Letter, lawName } from '../parts/law-name.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { hostWords } from '../texts/host.ts';
import { words } from '../texts/text.ts';
import { numberOf, type OnWall } from './on-wall.ts';
import { lawOf, passedLaw } from './passed.ts';
import { WallClock } from './wall-clock.tsx';
import { WallFrame } from './wall-frame.tsx';

/** Light in the gap, the turn, a look at it. */
const lightMs = 250;
const turnMs = 600;
const columnMs = 1_500;

export function WallCount(on: OnWall) {
  const { wall, everybody, round, phase } = on;
  const t = hostWords().wall;
  const [elapsed] = useElapsed(columnMs * roleIds.length, motionIsReduced());
  const { count } = wall;
  const turned = roleIds.filter((_, i) => elapsed >= i * columnMs + lightMs + turnMs);
  const rows = Object.keys(count.totals)
    .map((id) => ({ id, law: lawOf(wall, id), order: wall.motions[id]?.order ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.order - b.order);
  const means = rows.map(({ id }) => meanOf(turned.flatMap((role) => count.ballots[role]?.scores[id] ?? [])));
  const most = Math.max(...means.map((mean) => mean ?? -1));
  const done = turned.length === roleIds.length;
  const law = passedLaw(wall);
  return (
    <WallFrame
      phase={phase}
      class="wall-count"
      question={t.turnsVotes(numberOf(everybody, wall.table))}
      beside={<WallClock on={on} />}
      aside={null}
      note={done ? (law === null ? t.stays : t.passed(lawName(round, law))) : t.ends}
    >
      <table>
        <thead>
          <tr>
            <td />
            {roleIds.map((role) => (
              <th key={role} scope="col">
                <RoleSign role={role} size={50} />
                {words().indices[role]}
              </th>
            ))}
            <th scope="col" class="mean">
              {t.mean}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, law: one }, row) => (
            <tr key={id} class={done && id === count.winner ? 'is-winner' : ''}>
              <th scope="row">
                <span class="row-law">
                  <Letter round={round} law={id === today ? null : one} />
                  <LawName round={round} law={id === today ? null : one} />
                </span>
              </th>
              {roleIds.map((role, i) => (
                <td key={role}>
                  <Vote role={role} score={count.ballots[role]?.scores[id]} since={elapsed - i * columnMs} />
                </td>
              ))}
              <td class={means[row] !== null && means[row] === most ? 'mean is-most' : 'mean'}>{(means[row] ?? 0).toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WallFrame>
  );
}

function Vote({ role, score, since }: { readonly role: RoleId; readonly score: number | undefined; readonly since: number }) {
  const share = Math.max(0, Math.min(1, (since - lightMs) / turnMs));
  const flat = Math.abs(1 - 2 * share);
  if (share < 0.5) {
    return (
      <span class={`wall-vote is-back role-${role}${since > 0 ? ' is-turning' : ''}`} style={{ transform: `scaleX(${flat})` }}>
        <i />
      </span>
    );
  }
  if (score === undefined) {
    return (
      <span class="wall-vote is-none" role="img" aria-label={words().decision.noVote}>
        –
      </span>
    );
  }
  return (
    <span class="wall-vote">
      <span style={{ transform: `scaleX(${flat})` }}>
        <Door open={score / 5} width={74} height={100} line={3.5} />
      </span>
      <b>{whole(score)}</b>
    </span>
  );
}

/** A shared seat's mean may lie between. */
const whole = (score: number): string => (Number.isInteger(score) ? String(score) : score.toFixed(1));

function meanOf(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
