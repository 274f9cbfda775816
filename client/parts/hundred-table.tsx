/** The Hundred without a picture: five rows, four states, two laws. Richest on top, as on the hill. */
import { rowsOfHundred, sides } from '../stage/geometry.ts';
import { countsAt, statesOf, type TwoHundreds } from '../stage/hundred-slots.ts';
import { words } from '../texts/text.ts';
import { SlotSign } from './slot-sign.tsx';

interface HundredTableProps {
  readonly hundreds: TwoHundreds;
  readonly year: number;
  /** of the four states, in the order in which the run counts them */
  readonly names: readonly string[];
}

export function HundredTable({ hundreds, year, names }: HundredTableProps) {
  const t = words().outcome;
  const states = statesOf(hundreds.concerned);
  const laws = { ours: t.ourLaw, today: t.todaysLaw };
  return (
    <table class="hundred-table">
      <caption>{t.tableCaption(year)}</caption>
      <thead>
        <tr>
          <td />
          {sides.map((side) => (
            <th key={side} scope="colgroup" colSpan={states.length} class={`is-${side}`}>
              {laws[side]}
            </th>
          ))}
        </tr>
        <tr>
          <th scope="col">
            <span class="unseen">{t.fifth}</span>
          </th>
          {sides.flatMap((side) =>
            states.map((state, i) => (
              <th key={`${side} ${state}`} scope="col">
                <SlotSign state={state} height={22} />
                <span class="unseen">{names[i]}</span>
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
              const counts = countsAt(hundreds, side, row, year);
              return states.map((state) => (
                <td key={`${side} ${state}`} class={state === 'lit' ? 'is-helped' : ''}>
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
