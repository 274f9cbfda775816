/**
 * Three laws as three tall doors: today's dotted, as it would have gone on thin, what we did thick. Six lamps in each with
 * their numbers; a thread for every lamp that was expected lit, whole if it is, cut if it went out.
 */
import { type Column, columns, type IndexId, indexIds, type PerColumn } from '../../shared/game/state.ts';
import { type ColumnResult, litCount } from '../laws/result.ts';
import { words } from '../texts/text.ts';
import { Lamp } from './lamps.tsx';

interface LawDoorsProps {
  /** somebody's promise was carried by the law: the middle door is the law as promised */
  readonly promised: boolean;
  readonly result: PerColumn<ColumnResult>;
  /** px of a lamp */
  readonly size: number;
}

export function LawDoors({ promised, result, size }: LawDoorsProps) {
  const t = words();
  const nameOf = (column: Column) => (column === 'promised' && !promised ? 'usual' : column);
  return (
    <table class="law-doors">
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col" class={`is-${column}`}>
              {t.outcome.columns[nameOf(column)]}
              <span class="column-note">{t.outcome.columnNotes[nameOf(column)]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {indexIds.map((index, row) => (
          <tr key={index} style={{ '--row': String(row) }}>
            <th scope="row" class={fate(result, index) === 'lost' ? 'is-out' : ''}>
              {t.indices[index]}
            </th>
            {columns.map((column) => (
              <td key={column} class={`is-${column}`}>
                {column === 'did' && <Thread fate={fate(result, index)} />}
                <span class="lamp-and-number">
                  <Lamp index={index} state={result[column].lit[index] ? 'lit' : 'dark'} value={null} size={size} silent />
                  <b>{result[column].shown[index]}</b>
                  <span class="unseen">{result[column].lit[index] ? t.lamp.lit : t.lamp.dark}</span>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.outcome.lampsLit}</th>
          {columns.map((column) => (
            <td key={column} class={`is-${column}`}>
              {litCount(result[column])}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

type Fate = 'kept' | 'lost' | 'none';

function fate({ promised, did }: PerColumn<ColumnResult>, index: IndexId): Fate {
  if (!promised.lit[index]) return 'none';
  return did.lit[index] ? 'kept' : 'lost';
}

/** From the second door to the third. */
function Thread({ fate: spun }: { readonly fate: Fate }) {
  if (spun === 'none') return null;
  return (
    <svg
      class={`thread is-${spun}`}
      viewBox="0 0 24 16"
      width="24"
      height="16"
      preserveAspectRatio="none"
      role="img"
      aria-label={words().outcome[spun]}
    >
      <path vector-effect="non-scaling-stroke" d={spun === 'kept' ? 'M1 6H23' : 'M1 6H5Q8.500 6 9 13M23 6H19Q15.500 6 15 13'} />
    </svg>
  );
}
