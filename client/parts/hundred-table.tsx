/** The Hundred without a picture: five rows, four states, two laws. Richest on top, as on the hill. */

import { rowsOfHundred, sides } from '../stage/geometry.ts';
import { countsAt, type SlotState, slotStates, type TwoHundreds } from '../stage/hundred-slots.ts';
import { words } from '../texts/text.ts';
import { SlotSign } from './slot-sign.tsx';

interface HundredTableProps {
  readonly hundreds: TwoHundreds;
  readonly year: number;
  readonly names: Readonly<Record<SlotState, string>>;
}

export function HundredTable({ hundreds, year, names }: HundredTableProps) {
  const t = words().outcome;
  const laws = { ours: t.ourLaw, today: t.todaysLaw };
  return (
    <table class="hundred-table">
      <caption>{t.tableCaption(year)}</caption>
      <thead>
        <tr>
          <td />
          {sides.map((side) => (
            <th key={side} scope="colgroup" colSpan={slotStates.length} class={`is-${side}`}>
              {laws[side]}
            </th>
          ))}
        </tr>
        <tr>
          <th scope="col">
            <span class="unseen">{t.fifth}</span>
          </th>
          {sides.flatMap((side) =>
            slotStates.map((state) => (
              <th key={`${side} ${state}`} scope="col">
                <SlotSign state={state} height={22} />
                <span class="unseen">{names[state]}</span>
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rowsOfHundred }, (_, i) => rowsOfHundred - 1 - i).map((row) => (
          <tr key={row}>
            <th scope="row">{t.fifths[row]}</th>
            {sides.flatMap((side) => {
              const counts = countsAt(hundreds[side], row, year);
              return slotStates.map((state) => (
                <td key={`${side} ${state}`} class={state === 'helped' ? 'is-helped' : ''}>
                  {counts[state]}
                </td>
              ));
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
