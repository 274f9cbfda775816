/** All outcomes of a law beside today's: the middle of the worlds, and the change in the same world with its band. */
import type { Band, EnsembleResult } from '../../shared/insight/ensemble.ts';
import { HowComputed } from '../parts/how-computed.tsx';
import { labSocietyWords } from '../texts/lab-society.ts';
import { type OutcomeGroupId, type OutcomeRow, outcomeGroupIds, rowsOf } from './outcome-groups.ts';
import { askedOf, nameOf, unitOf } from './outcome-names.ts';

export function OutcomesTable({ result, pending }: { readonly result: EnsembleResult; readonly pending: boolean }) {
  const t = labSocietyWords();
  return (
    <section class={pending ? 'outcomes is-pending' : 'outcomes'}>
      <h2>{t.table}</h2>
      <p class="label">{t.tableNote(result.worlds)}</p>
      {outcomeGroupIds.map((group, i) => (
        <details key={group} open={i === 0}>
          <summary>{t.outcomeGroups[group]}</summary>
          <GroupTable group={group} result={result} />
        </details>
      ))}
    </section>
  );
}

function GroupTable({ group, result }: { readonly group: OutcomeGroupId; readonly result: EnsembleResult }) {
  const { columns, outcomeGroups } = labSocietyWords();
  return (
    <table>
      <caption class="unseen">{outcomeGroups[group]}</caption>
      <thead>
        <tr>
          {(['outcome', 'today', 'ours', 'change'] as const).map((column) => (
            <th key={column} scope="col">
              {columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(group).map((row) => (
          <Row key={row.id} row={row} result={result} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { id, digits }, result: { today, law, changes } }: { readonly row: OutcomeRow; readonly result: EnsembleResult }) {
  const write = labSocietyWords().write[digits];
  const unit = unitOf(id, digits);
  return (
    <tr>
      <th scope="row">
        <HowComputed of={askedOf(id)} name={nameOf(id)} />
        {nameOf(id)}
        {unit !== '' && <span class="label">{unit}</span>}
      </th>
      <td>{write(today[id].middle)}</td>
      <td>
        <b>{write(law[id].middle)}</b>
      </td>
      <td>
        <Change band={changes[id]} write={write} />
      </td>
    </tr>
  );
}

/** Where the band holds 0, luck alone could have made the change: it is fainter. */
function Change({ band: { low, middle, high }, write }: { readonly band: Band; readonly write: (value: number) => string }) {
  const t = labSocietyWords();
  if (low === 0 && high === 0) return <span class="label">{t.noChange}</span>;
  const isLuck = low <= 0 && high >= 0;
  return (
    <span class={isLuck ? 'change is-luck' : 'change'}>
      {middle !== 0 && (
        <span class="arrow" role="img" aria-label={middle > 0 ? t.rises : t.falls}>
          {middle > 0 ? '▲' : '▼'}
        </span>
      )}
      {write(Math.abs(middle))}
      <span class="label">{t.changeBand(write(low), write(high))}</span>
    </span>
  );
}
