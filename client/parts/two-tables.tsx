/** My decision's table under two laws side by side: what the law changed is bold, the rest is pale. */
import type { DecisionTable } from '../../shared/game/stakes.ts';
import { decisionCards, type RoleId } from '../../shared/scenario/roles.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import { signed } from '../texts/signed.ts';
import { say, words } from '../texts/text.ts';
import { CardDoor } from './door.tsx';

interface TwoTablesProps {
  readonly round: Round;
  readonly role: RoleId;
  readonly today: DecisionTable;
  readonly ours: DecisionTable;
}

export function TwoTables({ round, role, today, ours }: TwoTablesProps) {
  const t = words();
  const { hinge } = round.decisions[role];
  const tables = [
    { name: t.debrief.todayTable, points: today, law: 'today' },
    { name: t.debrief.ourTable, points: ours, law: 'ours' },
  ] as const;
  return (
    <table class="two-tables">
      <caption>{t.debrief.temptationNote(t.indices[role], t.indices[hinge])}</caption>
      <thead>
        <tr>
          <td />
          {tables.map(({ law, name }) => (
            <th key={law} scope="colgroup" colSpan={decisionCards.length} class={`is-${law}`}>
              {name}
            </th>
          ))}
        </tr>
        <tr>
          <td />
          {tables.flatMap(({ law }) =>
            decisionCards.map((card) => (
              <th key={`${law} ${card}`} scope="col" class={`is-${law}`}>
                <CardDoor card={card} width={13} line={1.6} />
                <span class="unseen">{say(round.decisions[hinge].cards[card].short)}</span>
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {decisionCards.map((mine) => (
          <tr key={mine}>
            <th scope="row">
              <CardDoor card={mine} width={15} line={1.6} />
              {t.cards[mine]}
            </th>
            {tables.flatMap(({ law, points }) =>
              decisionCards.map((theirs) => {
                const changed = law === 'ours' && points[mine][theirs] !== today[mine][theirs];
                return (
                  <td key={`${law} ${theirs}`} class={`is-${law}${changed ? ' is-changed' : ''}`}>
                    {signed(points[mine][theirs])}
                  </td>
                );
              }),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
