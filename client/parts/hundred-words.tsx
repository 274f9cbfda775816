/** Words over the hill: the counts on each ground, and above it whose law and how its two indices stand against today's. */

import type { ColumnResult } from '../laws/result.ts';
import type { Size } from '../page/size.ts';
import type { Filling } from '../stage/filling.ts';
import { countPlace, hillLayout, rowsOfHundred, type Side, sides } from '../stage/geometry.ts';
import { litIn } from '../stage/hundred-slots.ts';
import { signed } from '../texts/signed.ts';
import { words } from '../texts/text.ts';
import { Door } from './door.tsx';

/** How many of each row's twenty doors are lit, beside the stair, in the doors' own time. */
export function HundredCounts({ filling, size, above }: { readonly filling: Filling; readonly size: Size; readonly above: number }) {
  const t = words().outcome;
  if (size.width === 0) return null;
  const layout = hillLayout({ ...size, above });
  const ends: Readonly<Record<number, string>> = { 0: t.poorest, [rowsOfHundred - 1]: t.richest };
  return (
    <div class={layout.small ? 'hundred-counts is-small' : 'hundred-counts'} style={{ fontSize: `${layout.type}px` }} aria-hidden="true">
      {sides.flatMap((side) =>
        Array.from({ length: rowsOfHundred }, (_, row) => {
          const { x, y } = countPlace(layout, row, side);
          return (
            <span key={`${side} ${row}`} class={`row-count is-${side}`} style={{ left: `${x}px`, top: `${y}px` }}>
              <b>{litIn(filling.looks, side, row)}</b>
              <i>{t.of20}</i>
              {ends[row] !== undefined && <em>{ends[row]}</em>}
            </span>
          );
        }),
      )}
    </div>
  );
}

interface LawNumbersProps {
  readonly side: Side;
  readonly column: ColumnResult;
  /** false while the years still play: the doors come first */
  readonly shown: boolean;
  /** nothing passed: both slopes live under today's law, and differ by the cards */
  readonly stays: boolean;
}

export function LawNumbers({ side, column, shown, stays }: LawNumbersProps) {
  const t = words();
  return (
    <section class={`law-numbers is-${side}${shown ? '' : ' is-hidden'}`}>
      <h2>
        <Door open={side === 'ours' ? 1 : 0} width={13} height={17} knob={false} />
        {side === 'today' ? t.outcome.todaysLaw : stays ? t.outcome.ourPlay : t.outcome.ourLaw}
      </h2>
      <dl>
        {(['health', 'equity'] as const).map((index) => {
          const change = column.shown[index] - 50;
          return (
            <div key={index}>
              <dt>{t.indices[index]}</dt>
              <dd>
                {column.shown[index]}
                {side === 'ours' && change !== 0 && (
                  <span class="delta">
                    <span aria-hidden="true">
                      {change > 0 ? '▲' : '▼'}
                      {signed(change).slice(1)}
                    </span>
                    <span class="unseen">{t.outcome.against(change)}</span>
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
