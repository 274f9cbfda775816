/** The ballots turned over: each proposal with every seat's door and the sum; who leads is underlined, not gold. */
import { roleIds } from '../../shared/scenario/roles.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { promisedSeats, proposalOf } from '../laws/draft-law.ts';
import { words } from '../texts/text.ts';
import { Door } from './door.tsx';
import { LawName, Letter } from './law-name.tsx';
import { Ribbon } from './ribbon.tsx';
import { RoleSign } from './role-sign.tsx';

export function CountTable({ table, round }: { readonly table: TableRecord; readonly round: Round }) {
  const t = words();
  const { count, motions } = table;
  const promised = promisedSeats(table);
  const rows = Object.keys(count.totals)
    .map((id) => ({ id, law: proposalOf(table, id), order: motions[id]?.order ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.order - b.order);
  return (
    <table class="count">
      <thead>
        <tr>
          <td />
          {roleIds.map((role) => (
            <th key={role} scope="col">
              <RoleSign role={role} size={24} label={t.indices[role]} />
              {promised.includes(role) && <Ribbon role={role} width={26} height={13} />}
            </th>
          ))}
          <th scope="col">{t.decision.sum}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, law }) => (
          <tr key={id} class={id === count.winner ? 'is-winner' : ''}>
            <th scope="row">
              <Letter round={round} law={law} />
              <LawName round={round} law={law} />
            </th>
            {roleIds.map((role, seat) => {
              const score = count.ballots[role]?.scores[id];
              return (
                <td key={role} class={`role-${role}`} style={{ '--seat': seat }}>
                  {score === undefined ? (
                    <span role="img" aria-label={t.decision.noVote}>
                      –
                    </span>
                  ) : (
                    <span class="vote">
                      <Door open={score / 5} width={18} height={23} line={1.6} />
                      {score}
                    </span>
                  )}
                </td>
              );
            })}
            <td class="sum">{count.totals[id]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
